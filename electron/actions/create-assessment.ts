import type { InputOf, Result } from "#contract/api.ts";
import type { AnswerEdit } from "#electron/store/cases.ts";
import type { Store } from "#electron/store/store.ts";
import type { Questionnaire } from "#engine/questionnaire.ts";
import { carryAnswers } from "#engine/screen.ts";
import { readCase } from "./case-questionnaire.ts";
import { checkDetails } from "./check-details.ts";
import { fail, succeed } from "./failures.ts";
import { findCurrent } from "./loaded-questionnaires.ts";
import type { Catalog } from "./open-catalog.ts";
import { adaptToInstallation } from "./use-overlay.ts";

/**
 * Begins a case with the catalogue's questionnaire as it is now; the case keeps it. Answers of a screening
 * are carried over, and the journal says from where.
 */
export async function createAssessment(
  store: Store,
  catalog: Catalog,
  { details, questionnaire: id, screening }: InputOf<"assessment.create">,
): Promise<Result<{ id: string }>> {
  const checked = await checkDetails(details);
  if (!checked.ok) return checked;
  const found = await (id === undefined ? catalog.find() : findCurrent(store, catalog, id));
  if (!found.ok) return found;
  if (found.value === null) return fail("questionnaire.unknown", { id: id ?? "", known: "" });
  const questionnaire = adaptToInstallation(store, found.value);
  if (!questionnaire.ok) return questionnaire;
  const carried =
    screening === undefined ? succeed([]) : carryOver(store, screening, questionnaire.value);
  if (!carried.ok) return carried;
  const by = checked.value.officer.name;
  const created = store.cases.create(checked.value, questionnaire.value, by, carried.value);
  return created.ok ? succeed({ id: created.value.id }) : created;
}

/** The answers of a screening as edits of a case with the target questionnaire. */
function carryOver(store: Store, screening: string, target: Questionnaire): Result<AnswerEdit[]> {
  const found = readCase(store, screening);
  if (!found.ok) return found;
  const { projection, questionnaire: screened } = found.value;
  const { questionnaire: pinned, input } = projection;
  if (screened.screening?.target !== target.id) return fail("screening.none");
  const { id, version } = pinned;
  return succeed(
    carryAnswers(screened, input.answers, target).map(({ from, to, answer }) => ({
      kind: "answer" as const,
      question: to,
      answer,
      origin: { assessment: screening, questionnaire: { id, version }, question: from },
    })),
  );
}
