import { checkOverlay } from "./check-overlay.ts";
import { checkQuestionnaire } from "./check-questionnaire.ts";
import type { Path } from "./list-conditions.ts";
import { LocalText } from "./local-text.ts";
import type { Method } from "./method.ts";
import type { Overlay } from "./overlay.ts";
import type { PlacedProblem } from "./problem.ts";
import type { Question } from "./question.ts";
import type { Measure, Questionnaire, Section } from "./questionnaire.ts";
import { createTermReplacer, type ReplaceTerms } from "./replace-terms.ts";

export type AppliedResult =
  | { ok: true; questionnaire: Questionnaire }
  | { ok: false; problems: [PlacedProblem, ...PlacedProblem[]] };

/** SHA-256 (hex) of the canonical JSON of each. */
export type Digests = { base: string; overlay: string };

/**
 * The questionnaire as a municipality has adapted it, with the overlay in it. Problems have their places in
 * the overlay; one that shows first in the whole has an empty place where it stands nowhere in the overlay.
 */
export function applyOverlay(
  base: Questionnaire,
  overlay: Overlay,
  digests: Digests,
): AppliedResult {
  const adapted = adaptQuestionnaire(base, overlay, digests);
  if (!adapted.ok) return adapted;
  const { questionnaire } = adapted;
  const [wrong, ...more] = checkQuestionnaire(questionnaire)
    .filter(({ code, path }) => !isLeftOver(code, path, base))
    .map((found) => ({ ...found, path: findPlace(found.path, base, overlay) }));
  return wrong === undefined
    ? { ok: true, questionnaire }
    : { ok: false, problems: [wrong, ...more] };
}

/** The same for an overlay that has been applied before: the whole is not checked again. */
export function adaptQuestionnaire(
  base: Questionnaire,
  overlay: Overlay,
  digests: Digests,
): AppliedResult {
  const [first, ...rest] = checkOverlay(base, overlay);
  return first === undefined
    ? { ok: true, questionnaire: combine(base, overlay, digests) }
    : { ok: false, problems: [first, ...rest] };
}

function combine(base: Questionnaire, overlay: Overlay, digests: Digests): Questionnaire {
  const replace = createTermReplacer(base.terms ?? [], overlay.terms);
  const { id, version, signers, references, municipality } = overlay;
  return {
    ...base,
    municipality,
    overlay: {
      id,
      version,
      sha256: digests.overlay,
      base: { id: base.id, version: base.version, sha256: digests.base },
      content: { ...overlay },
    },
    sections: [
      ...base.sections.map((section) => adaptSection(section, overlay, replace)),
      ...overlay.sections,
    ],
    classes: replaceAll(base.classes, replace),
    risks: replaceAll(base.risks, replace).map((risk) => ({
      ...risk,
      measures: [
        ...risk.measures,
        ...overlay.measures.filter(({ risks }) => risks.includes(risk.id)).map((one) => one.id),
      ],
    })),
    measures: [...replaceAll(base.measures, replace), ...overlay.measures.map(dropRisks)],
    // What the law and the guidelines say is quoted, and stays as it was.
    references: [...base.references, ...references],
    signers: signers ?? replaceAll(base.signers, replace),
    method: adaptMethod(base, overlay),
  };
}

/** Where the catalogue's acceptor is no longer among the signers, nobody may accept a risk. */
function adaptMethod({ method, signers }: Questionnaire, overlay: Overlay): Method {
  const kept = (overlay.signers ?? signers).some(({ id }) => id === method.acceptedBy);
  const acceptedBy = overlay.acceptedBy ?? (kept ? method.acceptedBy : undefined);
  const rest: Method = { ...method };
  delete rest.acceptedBy;
  return acceptedBy === undefined ? rest : { ...rest, acceptedBy };
}

function dropRisks(own: Overlay["measures"][number]): Measure {
  return Object.fromEntries(Object.entries(own).filter(([key]) => key !== "risks")) as Measure;
}

function adaptSection(section: Section, overlay: Overlay, replace: ReplaceTerms): Section {
  return {
    ...replaceAll(section, replace),
    questions: section.questions.map((question) => adaptQuestion(question, overlay, replace)),
  };
}

function adaptQuestion(question: Question, overlay: Overlay, replace: ReplaceTerms): Question {
  const own = overlay.rules.filter((rules) => rules.question === question.id);
  const names = overlay.options[question.id] ?? {};
  const renamed = replaceAll(question, replace);
  const adapted = {
    ...renamed,
    raises: [...renamed.raises, ...own.flatMap(({ raises }) => raises)],
    increases: [...renamed.increases, ...own.flatMap(({ increases }) => increases)],
    stops: [
      ...renamed.stops.filter(({ id }) => !overlay.houseRulesOff.includes(id)),
      ...own.flatMap(({ stops }) => stops),
    ],
    conditions: [...renamed.conditions, ...own.flatMap(({ conditions }) => conditions)],
  };
  if (adapted.type !== "oneOf" && adapted.type !== "manyOf") return adapted;
  return {
    ...adapted,
    options: adapted.options.map((option) => ({
      ...option,
      text: names[option.id] ?? option.text,
    })),
  };
}

/** Every text for people in a value; ids, conditions and figures stay. */
function replaceAll<T>(value: T, replace: ReplaceTerms): T {
  if (Array.isArray(value)) return value.map((one: unknown) => replaceAll(one, replace)) as T;
  if (typeof value !== "object" || value === null) return value;
  const text = LocalText.safeParse(value);
  if (text.success) return replace(text.data) as T;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, replaceAll(inner, replace)]),
  ) as T;
}

/** A source of the catalogue that only a switched-off house rule used is no mistake. */
function isLeftOver(code: string, path: Path, base: Questionnaire): boolean {
  return code === "reference-never-used" && Number(path[1]) < base.references.length;
}

/** From a place in the whole to the one in the overlay. */
function findPlace(path: Path, base: Questionnaire, overlay: Overlay): Path {
  const [list, at, ...rest] = path;
  if (list === "signers" && overlay.signers !== undefined) return path;
  if (list === "method" && overlay.acceptedBy !== undefined) return ["acceptedBy"];
  if (list !== "sections" && list !== "measures" && list !== "references") return [];
  const own = Number(at) - base[list].length;
  if (own >= 0) return [list, own, ...rest];
  if (list !== "sections") return [];
  const question = base.sections[Number(at)]?.questions[Number(rest[1])]?.id;
  const rules = overlay.rules.findIndex((one) => one.question === question);
  return rules < 0 ? [] : ["rules", rules];
}
