import type { IdentitySummary, Result } from "#contract/api.ts";
import type { StoredIdentity } from "#electron/store/identities.ts";
import type { Store } from "#electron/store/store.ts";
import { makeIdentity, type NewPerson } from "./create-identity-file.ts";
import { succeed } from "./failures.ts";

function summarise({
  id,
  name,
  role,
  organisation,
  fingerprint,
  validTo,
}: StoredIdentity): IdentitySummary {
  return { id, name, role, organisation, fingerprint, validTo };
}

/** The signing identities on this computer, oldest first. */
export function listIdentities(store: Store): Result<IdentitySummary[]> {
  const stored = store.identities.list();
  return stored.ok ? succeed(stored.value.map(summarise)) : stored;
}

/** Makes a signing identity and keeps it in the store; its fingerprint is its id. */
export async function createIdentity(
  store: Store,
  person: NewPerson,
  now: string,
): Promise<Result<IdentitySummary>> {
  const made = await makeIdentity(person, now);
  if (!made.ok) return made;
  const { describeIdentity } = await import("#electron/dossier/identity/open-identity.ts");
  const { fingerprint, validTo, commonName, title, organisation } = describeIdentity(made.value);
  const identity: StoredIdentity = {
    id: fingerprint,
    name: commonName,
    role: title,
    organisation,
    fingerprint,
    validTo,
    text: made.value,
  };
  const added = store.identities.add(identity);
  return added.ok ? succeed(summarise(identity)) : added;
}
