import type { Path } from "./list-conditions.ts";
import { visitValues } from "./list-texts.ts";
import type { PlacedProblem } from "./problem.ts";
import type { Questionnaire } from "./questionnaire.ts";

/** Months after which a source must be looked at again. */
const MOST_MONTHS = 12;

/** Sources last checked more than 12 months before `today` (YYYY-MM-DD), and stoppers whose ground has gone. */
export function checkSources(questionnaire: Questionnaire, today: string): PlacedProblem[] {
  return [...findStale(questionnaire, today), ...checkGrounds(questionnaire, today)];
}

function findStale(questionnaire: Questionnaire, today: string): PlacedProblem[] {
  const limit = subtractMonths(today, MOST_MONTHS);
  const problems: PlacedProblem[] = [];
  visitValues(questionnaire, (value, path) => {
    if (path.at(-1) !== "checked" || typeof value !== "string" || value >= limit) return;
    problems.push({
      path,
      code: "not-checked-lately",
      text: {
        sv: `Källan kontrollerades senast ${value}, för mer än ${MOST_MONTHS} månader sedan. Läs den igen och ändra datumet.`,
        en: `The source was last checked on ${value}, more than ${MOST_MONTHS} months ago. Read it again and change the date.`,
      },
    });
  });
  return problems;
}

/** The same day of an earlier month, or that month's last day. */
function subtractMonths(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  const total = year * 12 + month - 1 - months;
  const [inYear, inMonth] = [Math.floor(total / 12), (total % 12) + 1];
  const last = new Date(Date.UTC(inYear, inMonth, 0)).getUTCDate();
  const write = (figure: number) => String(figure).padStart(2, "0");
  return `${inYear}-${write(inMonth)}-${write(Math.min(day, last))}`;
}

/** A stopper that rests on law or practice needs a source that still holds and that someone has read. */
function checkGrounds(questionnaire: Questionnaire, today: string): PlacedProblem[] {
  const references = new Map(questionnaire.references.map((one) => [one.id, one]));
  return questionnaire.sections.flatMap((section, s) =>
    section.questions.flatMap((question, q) =>
      question.stops.flatMap((stop, i): PlacedProblem[] => {
        const path: Path = ["sections", s, "questions", q, "stops", i, "references"];
        const sources = stop.references.flatMap((id) => references.get(id) ?? []);
        const holding = sources.filter(
          ({ repealed }) => repealed === undefined || repealed > today,
        );
        if (holding.length === 0) {
          const text = {
            sv: `Stoppet ${stop.id} vilar bara på källor som har upphört. Ange den som gäller nu.`,
            en: `The stopper ${stop.id} rests only on sources that are repealed. Name the one in force.`,
          };
          return [{ path, code: "stopper-ground-repealed", text }];
        }
        if (stop.basis === "house-rule") return [];
        if (holding.some(({ certainty }) => certainty !== "unverified")) return [];
        const text = {
          sv: `Stoppet ${stop.id} vilar bara på källor som ingen har läst. Läs en av dem och ändra certainty.`,
          en: `The stopper ${stop.id} rests only on sources that nobody has read. Read one and change certainty.`,
        };
        return [{ path, code: "stopper-ground-unverified", text }];
      }),
    ),
  );
}
