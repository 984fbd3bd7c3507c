import type { Result } from "#contract/api.ts";
import type { Questionnaire, Signer } from "#engine/questionnaire.ts";
import { fail, succeed } from "./failures.ts";

export type ChosenSigners = {
  /** Those whose signatures are expected, in the questionnaire's order. */
  expected: Signer[];
  signing: Signer;
};

/** Without `expected` all the questionnaire's signers; without `signAs` the first of them signs. */
export function chooseSigners(
  questionnaire: Questionnaire,
  chosen: { expected?: readonly string[]; signAs?: string },
): Result<ChosenSigners> {
  const known = questionnaire.signers.map((signer) => signer.id);
  const unknown = [
    ...(chosen.expected ?? []),
    ...(chosen.signAs === undefined ? [] : [chosen.signAs]),
  ].find((id) => !known.includes(id));
  if (unknown !== undefined)
    return fail("signer.unknown", { id: unknown, known: known.join(", ") });
  const wanted = chosen.expected ?? known;
  const expected = questionnaire.signers.filter((signer) => wanted.includes(signer.id));
  const signing = expected.find((signer) => signer.id === (chosen.signAs ?? expected[0]?.id));
  return signing === undefined ? fail("signer.not-expected") : succeed({ expected, signing });
}
