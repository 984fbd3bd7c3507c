import type { Result } from "#contract/api.ts";
import { describeIdentity, openIdentity } from "#electron/dossier/identity/open-identity.ts";
import { IdentityError } from "#electron/dossier/identity/identity-error.ts";
import { SignError } from "#electron/dossier/signature/sign-error.ts";
import type { RestoredRenderer } from "#electron/dossier/document/restored-renderer.ts";
import type { Resources } from "#electron/dossier/document/resources.ts";
import { describeIdentityError } from "./describe-identity-error.ts";
import { describeSignError } from "./describe-sign-error.ts";
import type { DossierPress, SealOrder } from "./dossier-press.ts";

/** A press in this process. What it needs is loaded with the first order that needs it. */
export function createPress(restored?: RestoredRenderer): DossierPress {
  let resources: Resources | undefined;

  async function loadResources(): Promise<Resources> {
    const { readResources } = await import("#electron/dossier/document/resources.ts");
    resources ??= readResources(restored);
    return resources;
  }

  async function seal(order: SealOrder): Promise<Result<Uint8Array>> {
    const { source, identity, passphrase, field, role, claimedTime } = order;
    const { sealDossier } = await import("#electron/dossier/seal-dossier.ts");
    try {
      return await sealDossier(source, {
        signerInfo: { name: describeIdentity(identity).commonName, role },
        signer: openIdentity(identity, passphrase),
        field,
        claimedTime,
        resources: await loadResources(),
      });
    } catch (error) {
      if (error instanceof IdentityError) return { ok: false, error: describeIdentityError(error) };
      if (error instanceof SignError) return { ok: false, error: describeSignError(error) };
      throw error;
    }
  }

  return {
    seal,
    verify: async ({ bytes, render, ...order }) => {
      const { verifyDossier } = await import("#electron/dossier/verify-dossier.ts");
      const { readResources } = await import("#electron/dossier/document/resources.ts");
      return verifyDossier(bytes, {
        ...order,
        resources: () => (resources ??= readResources(restored)),
        recheck: { render },
      });
    },
    warm: async () => {
      const { loadRenderer } = await import("#electron/dossier/document/load-renderer.ts");
      await loadRenderer(await loadResources());
    },
  };
}
