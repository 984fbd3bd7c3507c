import { checkOrganisationNumber } from "#engine/organisation-number.ts";
import type { LocalText } from "#engine/local-text.ts";

export type CreateFields = {
  board: string;
  registrationNumber: string;
  service: string;
  supplier: string;
  organisationNumber: string;
  officer: string;
  role: string;
};

/** A text of the window by its key, or one of the engine. */
export type CreateProblem = { id: keyof CreateFields } & (
  { key: (typeof NEEDED)[number]["key"] } | { text: LocalText }
);

const NEEDED = [
  { id: "board", key: "create.needBoard" },
  { id: "registrationNumber", key: "create.needRegistrationNumber" },
  { id: "service", key: "create.needService" },
  { id: "supplier", key: "create.needSupplier" },
  { id: "officer", key: "create.needOfficer" },
  { id: "role", key: "create.needRole" },
] as const;

/** What to correct before an assessment can be created, in the order of the fields. */
export function checkDetails(
  fields: CreateFields,
  mayWait: readonly (keyof CreateFields)[] = [],
): CreateProblem[] {
  const missing: CreateProblem[] = NEEDED.filter(
    ({ id }) => fields[id].trim() === "" && !mayWait.includes(id),
  );
  const number = fields.organisationNumber.trim();
  const wrong: CreateProblem[] =
    number === ""
      ? []
      : checkOrganisationNumber(number)
          .slice(0, 1)
          .map(({ text }) => ({ id: "organisationNumber", text }));
  const order = Object.keys(fields);
  return [...missing, ...wrong].toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
}
