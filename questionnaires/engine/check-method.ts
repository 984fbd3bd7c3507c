import { listConditions, type Path } from "./list-conditions.ts";
import type { LocalText } from "./local-text.ts";
import { Band } from "./method.ts";
import type { PlacedProblem } from "./problem.ts";
import type { Questionnaire } from "./questionnaire.ts";

/** Figures of the risk method that do not hang together: gaps, steps downwards, unknown ids. */
export function checkMethod(questionnaire: Questionnaire): PlacedProblem[] {
  return [
    ...checkBands(questionnaire),
    ...checkOrder(questionnaire),
    ...checkStoppingClass(questionnaire),
    ...checkAcceptor(questionnaire),
  ];
}

function place(path: Path, code: string, text: LocalText): PlacedProblem {
  return { path: ["method", ...path], code, text };
}

function checkBands({ method }: Questionnaire): PlacedProblem[] {
  return method.bands.flatMap(({ band, from }, i): PlacedProblem[] => {
    const expected = Band.options[i];
    if (band !== expected) {
      const text = {
        sv: `Här ska nivån ${String(expected)} stå. Skriv nivåerna i ordning: ${Band.options.join(", ")}.`,
        en: `The band ${String(expected)} belongs here. Write the bands in order: ${Band.options.join(", ")}.`,
      };
      return [place(["bands", i, "band"], "bands-out-of-order", text)];
    }
    const before = method.bands[i - 1];
    if (before === undefined && from !== 1) {
      const text = {
        sv: "Den lägsta nivån ska börja på 1, annars saknar de lägsta talen nivå.",
        en: "The lowest band must begin at 1, or the lowest scores have no band.",
      };
      return [place(["bands", i, "from"], "bands-with-gap", text)];
    }
    if (before !== undefined && from <= before.from) {
      const text = {
        sv: `Nivån ska börja högre än den före, som börjar på ${before.from}.`,
        en: `The band must begin above the one before, which begins at ${before.from}.`,
      };
      return [place(["bands", i, "from"], "bands-not-rising", text)];
    }
    return [];
  });
}

function checkOrder({ method }: Questionnaire): PlacedProblem[] {
  const { classes, outcomes, raise, unknown } = method;
  const problems = classes.flatMap((consequence, i): PlacedProblem[] => {
    const before = classes[i - 1];
    if (before === undefined || consequence >= before) return [];
    const text = {
      sv: `En högre klass får inte ge lägre konsekvens. Skriv minst ${before}.`,
      en: `A higher class may not give a lower consequence. Write at least ${before}.`,
    };
    return [place(["classes", i], "classes-not-rising", text)];
  });
  if (unknown < raise) {
    const text = {
      sv: `Vet ej får inte ge lägre sannolikhet än ett svar som höjer risken. Skriv minst ${raise}.`,
      en: `Don't know may not give a lower likelihood than an answer that raises. Write at least ${raise}.`,
    };
    problems.push(place(["unknown"], "unknown-below-raise", text));
  }
  const limit = outcomes["advised-against"];
  if (outcomes["recommended-with-conditions"] >= limit) {
    const text = {
      sv: `Villkor ska komma vid lägre risk än avrådan, alltså under ${limit}.`,
      en: `Conditions must come at a lower risk than advice against, that is below ${limit}.`,
    };
    problems.push(
      place(["outcomes", "recommended-with-conditions"], "outcomes-out-of-order", text),
    );
  }
  return problems;
}

/** The stop rules of the class questions say the same class as the method. */
function checkStoppingClass(questionnaire: Questionnaire): PlacedProblem[] {
  const { stoppingClass } = questionnaire.method;
  const asked = new Set(questionnaire.classes.map(({ question }) => question));
  return listConditions(questionnaire).flatMap(({ path, condition }): PlacedProblem[] => {
    if (path.at(-3) !== "stops" || !("atLeast" in condition)) return [];
    const onClass = "class" in condition || asked.has(condition.question);
    if (!onClass || condition.atLeast === stoppingClass) return [];
    const text = {
      sv: `Regeln stoppar vid klass ${condition.atLeast}, men metoden säger ${stoppingClass ?? "ingen"}. Gör dem lika.`,
      en: `The rule stops at class ${condition.atLeast}, but the method says ${stoppingClass ?? "none"}. Make them equal.`,
    };
    return [{ path: [...path, "atLeast"], code: "other-stopping-class", text }];
  });
}

function checkAcceptor({ method, signers }: Questionnaire): PlacedProblem[] {
  const { acceptedBy } = method;
  if (acceptedBy === undefined || signers.some(({ id }) => id === acceptedBy)) return [];
  const text = {
    sv: `${acceptedBy} finns inte bland signers. Välj någon av dem, eller ta bort raden.`,
    en: `${acceptedBy} is not among the signers. Choose one of them, or remove the line.`,
  };
  return [place(["acceptedBy"], "unknown-signer", text)];
}
