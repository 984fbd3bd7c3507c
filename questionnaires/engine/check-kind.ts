import type { Path } from "./list-conditions.ts";
import type { PlacedProblem } from "./problem.ts";
import type { Questionnaire } from "./questionnaire.ts";
import type { Screening } from "./screening.ts";

/** What an assessment must have, and what a screening must not. */
export function checkKind(questionnaire: Questionnaire): PlacedProblem[] {
  const { screening } = questionnaire;
  return screening === undefined
    ? checkAssessment(questionnaire)
    : [...checkWeightless(questionnaire), ...checkSteps(screening)];
}

function checkAssessment(questionnaire: Questionnaire): PlacedProblem[] {
  const { classes, risks, measures, signers, countries } = questionnaire;
  const lists = { classes, risks, measures, signers, countries: countries.list };
  return Object.entries(lists)
    .filter(([, list]) => list.length === 0)
    .map(([name]) => ({
      path: [name],
      code: "too-short",
      text: { sv: `”${name}” får inte vara tomt.`, en: `“${name}” must not be empty.` },
    }));
}

function checkWeightless({ sections }: Questionnaire): PlacedProblem[] {
  return sections.flatMap(({ questions }, s) =>
    questions.flatMap((question, q) =>
      (["raises", "increases", "stops"] as const)
        .filter((list) => question[list].length > 0)
        .map((list): PlacedProblem => {
          const path: Path = ["sections", s, "questions", q, list];
          const text = {
            sv: `En förprövning bedömer inget. Ta bort ”${list}” och skriv ett råd under conditions.`,
            en: `A screening weighs nothing. Remove “${list}” and write advice under conditions.`,
          };
          return { path, code: "screening-weighs", text };
        }),
    ),
  );
}

function checkSteps({ next }: Screening): PlacedProblem[] {
  return next.flatMap(({ id, when }, i): PlacedProblem[] => {
    const last = i === next.length - 1;
    const text =
      last && when !== undefined
        ? {
            sv: "Det sista steget gäller alltid. Ta bort ”when”.",
            en: "The last step always holds. Remove “when”.",
          }
        : !last && when === undefined
          ? {
              sv: "Bara det sista steget får sakna ”when”: inget efter det nås.",
              en: "Only the last step may lack “when”: nothing after it is reached.",
            }
          : null;
    const repeated = next.findIndex((step) => step.id === id) < i;
    return [
      ...(text === null ? [] : [{ path: ["screening", "next", i], code: "wrong-step", text }]),
      ...(repeated
        ? [
            {
              path: ["screening", "next", i, "id"],
              code: "duplicate",
              text: {
                sv: `Beteckningen ${id} används redan. Välj en annan.`,
                en: `The id ${id} is used already. Choose another.`,
              },
            },
          ]
        : []),
    ];
  });
}
