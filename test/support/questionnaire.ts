import type { z } from "zod";
import type {
  Answer,
  AnswerValue,
  Answers,
  Deviation,
  Input,
  MeasureState,
} from "#engine/answers.ts";
import { createView } from "#engine/create-view.ts";
import { EMPTY_INPUT } from "#engine/empty-input.ts";
import { indexQuestionnaire } from "#engine/index-questionnaire.ts";
import { Questionnaire, type Doubt, type Guideline } from "#engine/questionnaire.ts";
import type { View } from "#engine/view.ts";

export function local(text: string): { sv: string; en: string } {
  return { sv: text, en: `${text} (en)` };
}

const reason = local("Därför");

export const help = { how: local("Så här"), good: local("Bra"), evidence: local("Bevis") };

/** A small questionnaire with every question type and every kind of rule, as it stands in a file. */
export type Source = z.input<typeof Questionnaire>;

const smallSource: Source = {
  format: "molnakt/questionnaire",
  formatVersion: 1,
  id: "liten",
  version: "1.2.3",
  date: "2026-01-01",
  title: local("Liten"),
  municipality: local("Exempelstad"),
  sections: [
    {
      id: "A",
      title: local("Ärendet"),
      intro: local("Om ärendet"),
      questions: [
        {
          id: "A1",
          type: "oneOf",
          text: local("Behandlas data utanför nätet?"),
          why: local("Varför"),
          ...help,
          options: [
            { id: "yes", text: local("Helt") },
            { id: "partly", text: local("Delvis") },
            { id: "no", text: local("Inte alls") },
          ],
          references: ["gdpr"],
        },
        {
          id: "A2",
          type: "text",
          text: local("Vad gäller ärendet?"),
          why: local("Varför"),
          ...help,
          required: false,
        },
        {
          id: "A3",
          type: "yesNo",
          text: local("Finns utbildning?"),
          why: local("Varför"),
          ...help,
          raises: [{ risk: "R23", when: { question: "A3", is: ["no"] }, reason }],
        },
      ],
    },
    {
      id: "B",
      title: local("Informationen"),
      intro: local("Om informationen"),
      visible: { not: { question: "A1", is: ["no"] } },
      questions: [
        {
          id: "B1",
          type: "class",
          text: local("Vilken klass?"),
          why: local("Varför"),
          ...help,
          levels: ["ingen", "måttlig", "betydande", "allvarlig", "synnerligen allvarlig"].map(
            local,
          ),
          stops: [
            {
              id: "B1-stop",
              basis: "house-rule",
              when: { question: "B1", atLeast: 4 },
              text: local("Klass 4"),
              references: ["gdpr"],
            },
          ],
        },
        {
          id: "B2",
          type: "manyOf",
          text: local("Vilka känsliga uppgifter?"),
          why: local("Varför"),
          ...help,
          options: [
            { id: "health", text: local("Hälsa") },
            { id: "union", text: local("Fack") },
            { id: "faith", text: local("Tro") },
            { id: "none", text: local("Inga"), exclusive: true },
          ],
        },
        {
          id: "B3",
          type: "yesNo",
          text: local("Blir mängden känsligare?"),
          why: local("Varför"),
          ...help,
        },
        {
          id: "B4",
          type: "yesNo",
          text: local("Gäller säkerhetsskydd?"),
          why: local("Varför"),
          ...help,
          stops: [
            {
              id: "B4-stop",
              basis: "law",
              when: { question: "B4", is: ["yes"] },
              text: local("Säkerhetsskydd"),
              references: ["gdpr"],
              unknownStops: true,
            },
          ],
        },
      ],
    },
    {
      id: "C",
      title: local("Platsen"),
      intro: local("Om platsen"),
      visible: { not: { question: "A1", is: ["no"] } },
      questions: [
        {
          id: "C1",
          type: "countries",
          text: local("I vilka länder?"),
          why: local("Varför"),
          ...help,
        },
        {
          id: "C2",
          type: "oneOf",
          text: local("Vilket stöd för överföring?"),
          why: local("Varför"),
          ...help,
          visible: { question: "C1", outside: "eea" },
          options: [
            { id: "scc", text: local("Standardavtal") },
            { id: "dpf", text: local("DPF") },
            { id: "none", text: local("Inget") },
          ],
          raises: [{ risk: "R03", when: { question: "C2", is: ["none"] }, reason, likelihood: 4 }],
          stops: [
            {
              id: "C2-stop",
              basis: "law",
              when: { question: "C2", is: ["none"] },
              text: local("Inget stöd"),
              references: ["gdpr"],
            },
          ],
        },
        {
          id: "C3",
          type: "date",
          text: local("När kontrollerades DPF?"),
          why: local("Varför"),
          ...help,
          required: false,
          visible: { question: "C2", is: ["dpf"] },
          raises: [
            {
              risk: "R03",
              when: { question: "C3", answered: true },
              reason,
              likelihood: 2,
            },
          ],
          stops: [
            {
              id: "C3-stop",
              basis: "law",
              when: {
                all: [{ question: "C2", is: ["dpf"] }, { not: { question: "C3", answered: true } }],
              },
              text: local("DPF utan datum"),
              references: ["gdpr"],
            },
          ],
        },
        {
          id: "C4",
          type: "yesNo",
          text: local("Har vi en lista över underbiträden?"),
          why: local("Varför"),
          ...help,
          raises: [
            {
              risk: "R05",
              when: { question: "C4", is: ["no"] },
              reason: local("Listan saknas"),
              likelihood: 4,
              measures: ["A13"],
            },
          ],
          stops: [
            {
              id: "C4-stop",
              basis: "supervision-practice",
              when: {
                all: [
                  { question: "C4", is: ["no"] },
                  { question: "B2", is: ["health", "union", "faith"] },
                ],
              },
              text: local("Lista saknas för känsliga uppgifter"),
              references: ["salem"],
            },
          ],
        },
        {
          id: "C5",
          type: "table",
          text: local("Vilka underbiträden?"),
          why: local("Varför"),
          ...help,
          required: false,
          visible: { question: "C4", is: ["yes"] },
          columns: [
            { id: "name", type: "text", title: local("Namn") },
            { id: "country", type: "country", title: local("Land") },
          ],
          raises: [{ risk: "R05", when: { question: "C5", outside: "adequate" }, reason }],
        },
      ],
    },
    {
      id: "D",
      title: local("Säkerheten"),
      intro: local("Om säkerheten"),
      questions: [
        {
          id: "D1",
          type: "number",
          text: local("Hur många timmar till besked?"),
          why: local("Varför"),
          ...help,
          min: 0,
          max: 720,
          unit: local("timmar"),
          raises: [
            { risk: "R08", when: { question: "D1", atLeast: 25 }, reason },
            { risk: "R08", when: { question: "D1", atLeast: 200 }, reason, likelihood: 4 },
          ],
        },
        {
          id: "D2",
          type: "yesNo",
          text: local("Är konton personliga?"),
          why: local("Varför"),
          ...help,
          raises: [{ risk: "R08", when: { question: "D2", is: ["no"] }, reason, likelihood: 2 }],
          conditions: [
            {
              id: "D2-personal",
              when: { question: "D2", is: ["no"] },
              text: local("Inför personliga konton"),
              due: local("Före start"),
              proof: local("Kontolista"),
            },
          ],
        },
        {
          id: "D3",
          type: "yesNo",
          text: local("Finns intyg?"),
          why: local("Varför"),
          ...help,
          increases: [{ risk: "R08", when: { question: "D3", is: ["no"] }, reason }],
          raises: [
            {
              risk: "R23",
              when: {
                all: [{ question: "D3", is: ["no"] }, { not: { question: "C4", is: ["yes"] } }],
              },
              reason,
              likelihood: 2,
              measures: ["A13"],
            },
          ],
        },
        {
          id: "D4",
          type: "manyOf",
          text: local("Vilka kriterier gäller?"),
          why: local("Varför"),
          ...help,
          options: [
            { id: "large", text: local("Stor mängd") },
            { id: "new", text: local("Ny teknik") },
            { id: "weak", text: local("Beroende personer") },
            { id: "none", text: local("Inga"), exclusive: true },
          ],
        },
        {
          id: "D5",
          type: "yesNo",
          text: local("Är konsekvensbedömningen klar?"),
          why: local("Varför"),
          ...help,
          visible: { question: "D4", atLeast: 2 },
          raises: [{ risk: "R08", when: { question: "D5", is: ["no"] }, reason }],
        },
      ],
    },
  ],
  classes: [
    {
      id: "K",
      name: local("Konfidentialitet"),
      question: "B1",
      atLeast: [{ when: { question: "B2", is: ["health", "union", "faith"] }, value: 2, reason }],
      increase: [{ when: { question: "B3", is: ["yes"] }, by: 1, max: 3, reason }],
    },
  ],
  risks: [
    {
      id: "R03",
      name: local("Tredjeland"),
      description: reason,
      class: "K",
      measures: ["A02"],
    },
    {
      id: "R05",
      name: local("Okänd kedja"),
      description: reason,
      class: "K",
      measures: ["A12"],
    },
    {
      id: "R08",
      name: local("Vida behörigheter"),
      description: reason,
      class: "K",
      measures: ["A08", "A09"],
    },
    {
      id: "R23",
      name: local("Kunskap saknas"),
      description: reason,
      consequence: 2,
      measures: ["A25"],
    },
  ],
  measures: [
    ["A02", 1],
    ["A08", 2],
    ["A09", 1],
    ["A12", 1],
    ["A13", 1],
    ["A25", 1],
  ].map(([id, lowers]) => ({
    id: String(id),
    name: local(`Åtgärd ${id}`),
    requirement: local(`Krav ${id}`),
    proof: local(`Bevis ${id}`),
    lowers: Number(lowers),
  })),
  references: [
    {
      id: "gdpr",
      name: local("GDPR"),
      demands: local("Krav"),
      checked: "2026-01-01",
      certainty: "official",
      source: local("EUR-Lex"),
    },
    {
      id: "salem",
      name: local("Salem"),
      demands: local("Krav"),
      checked: "2026-01-01",
      certainty: "secondary",
      source: local("Beslutet"),
    },
  ],
  countries: {
    checked: "2026-01-01",
    certainty: "unverified",
    source: local("Kommissionen"),
    list: [
      { code: "SE", name: { sv: "Sverige", en: "Sweden" }, status: "eea" },
      { code: "JP", name: { sv: "Japan", en: "Japan" }, status: "adequate" },
      { code: "US", name: { sv: "USA", en: "United States" }, status: "dpf" },
      { code: "IN", name: { sv: "Indien", en: "India" }, status: "third" },
    ],
  },
  signers: [
    { id: "handlaggare", role: local("Handläggare"), meaning: local("Har berett") },
    { id: "systemagare", role: local("Systemägare"), meaning: local("Tar ansvar") },
  ],
  method: {
    likelihoods: ["Mycket sällan", "Sällan", "Regelbundet", "Ofta"].map(local),
    consequences: ["Försumbar", "Måttlig", "Betydande", "Allvarlig"].map(local),
    raise: 3,
    unknown: 3,
    severalAnswers: 1,
    classes: [1, 2, 3, 4, 4],
    bands: [
      { band: "low", from: 1 },
      { band: "moderate", from: 4 },
      { band: "high", from: 8 },
      { band: "very-high", from: 12 },
    ],
    outcomes: { "advised-against": 12, "recommended-with-conditions": 8 },
    stoppingClass: 4,
    acceptedBy: "systemagare",
  },
};

export const small = Questionnaire.parse(smallSource);

/** A copy of the small questionnaire with something changed in it. */
export function changeSmall(change: (source: Source) => void): Questionnaire {
  const source = structuredClone(smallSource);
  change(source);
  return Questionnaire.parse(source);
}

export function giveDoubt(id: string): z.input<typeof Doubt> {
  return { id, text: local(`Osäkert: ${id}`), since: "2025-12-01", checked: "2026-01-01" };
}

type Clause = z.input<typeof Guideline>["clauses"][number];

/** A guideline of one page with a clause for each; the second has the id of the first. */
export function giveGuideline(
  ...clauses: Partial<Pick<Clause, "questions" | "outside">>[]
): z.input<typeof Guideline> {
  return {
    title: local("Riktlinjer"),
    date: "2011-06-20",
    clauses: clauses.map((clause) => ({
      id: "s1-molnet",
      page: 1,
      heading: local("Molnet"),
      summary: local("Molnet ska användas med förstånd."),
      ...clause,
    })),
  };
}

/** Answers by question; "?" is vet ej. */
function answerAll(values: Readonly<Record<string, AnswerValue>>): Answers {
  return Object.fromEntries(
    Object.entries(values).map(([id, value]): [string, Answer] => [
      id,
      value === "?" ? { unknown: true } : { value },
    ]),
  );
}

export function giveInput(
  values: Readonly<Record<string, AnswerValue>>,
  measures: Readonly<Record<string, MeasureState["status"]>> = {},
  consequences: Readonly<Record<string, number>> = {},
): Input {
  return {
    ...EMPTY_INPUT,
    answers: answerAll(values),
    measures: Object.fromEntries(
      Object.entries(measures).map(([id, status]) => [id, makeMeasure(status)]),
    ),
    consequences: { ...consequences },
  };
}

export const PROOF = "ab".repeat(32);

/** A measure with that status; a verified one has evidence, as it must to count. */
export function makeMeasure(status: MeasureState["status"]): MeasureState {
  return status === "verified" ? { status, evidence: [PROOF] } : { status };
}

/** An avvikelse with every part it needs. */
export function makeDeviation(likelihood: number, change: Partial<Deviation> = {}): Deviation {
  return {
    likelihood,
    reason: "Tjänsten behövs, och skadan går att rätta.",
    advice: { text: "Vi avråder inte.", date: "2026-10-01" },
    accepted: { name: "Stina Ek", role: "Systemägare", date: "2026-10-02" },
    evidence: [PROOF],
    ...change,
  };
}

export function viewSmall(values: Readonly<Record<string, AnswerValue>>, closed = false): View {
  return createView(indexQuestionnaire(small), answerAll(values), closed);
}

/** Every required question of the small questionnaire answered so that nothing is wrong. */
export const calm: Readonly<Record<string, AnswerValue>> = {
  A1: "yes",
  A3: "yes",
  B1: 1,
  B2: ["none"],
  B3: "no",
  B4: "no",
  C1: ["SE"],
  C4: "yes",
  D1: 24,
  D2: "yes",
  D3: "yes",
  D4: ["none"],
};
