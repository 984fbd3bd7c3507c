import type { Language } from "#engine/local-text.ts";
import type { ConditionUse } from "#engine/question.ts";

type Words = {
  title: string;
  case: string;
  board: string;
  registrationNumber: string;
  service: string;
  supplier: string;
  officer: string;
  proposal: string;
  questionnaire: string;
  created: string;
  groups: Record<ConditionUse, string>;
  proof: string;
  due: string;
  owner: string;
  date: string;
  status: string;
  sources: string;
  references: string;
  number: string;
  id: string;
  use: string;
  text: string;
  none: string;
  stopped: string;
  missing: (count: number) => string;
  proposalOnly: string;
  condition: (id: string) => string;
  question: (id: string, text: string) => string;
  deadline: (heading: string, service: string) => string;
  review: (service: string) => string;
  reviewText: (question: string) => string;
};

export const CONDITIONS_TEXTS: Readonly<Record<Language, Words>> = {
  sv: {
    title: "Krav och villkor",
    case: "Ärendet",
    board: "Nämnd eller bolag",
    registrationNumber: "Diarienummer",
    service: "Tjänst",
    supplier: "Leverantör",
    officer: "Handläggare",
    proposal: "Utfall",
    questionnaire: "Frågekatalog",
    created: "Framtagen",
    groups: {
      "tender-requirement": "Ska-krav i upphandlingen",
      "contract-term": "Kontraktsvillkor",
      "own-task": "Kommunens egna uppgifter",
    },
    proof: "Bevis",
    due: "När",
    owner: "Ansvarig",
    date: "Senast den",
    status: "Status",
    sources: "Följer av",
    references: "Källor",
    number: "Nr",
    id: "Beteckning",
    use: "Slag",
    text: "Krav eller villkor",
    none: "Inga krav eller villkor har kommit fram.",
    stopped: "Ett hinder finns. Tjänsten får inte användas, även om villkoren uppfylls.",
    missing: (count) =>
      count === 1
        ? "1 fråga är inte besvarad. Fler villkor kan tillkomma."
        : `${count} frågor är inte besvarade. Fler villkor kan tillkomma.`,
    proposalOnly: "Det här är handläggarens förslag. Nämnden beslutar.",
    condition: (id) => `Villkor ${id}`,
    question: (id, text) => `${id} ”${text}”`,
    deadline: (heading, service) => `${heading} (${service})`,
    review: (service) => `Ompröva bedömningen av ${service}`,
    reviewText: (question) => `Datumet är svaret på fråga ${question}.`,
  },
  en: {
    title: "Requirements and conditions",
    case: "The case",
    board: "Board or company",
    registrationNumber: "Registration number",
    service: "Service",
    supplier: "Supplier",
    officer: "Officer",
    proposal: "Outcome",
    questionnaire: "Questionnaire",
    created: "Made on",
    groups: {
      "tender-requirement": "Mandatory requirements of the tender",
      "contract-term": "Terms of the contract",
      "own-task": "The municipality's own tasks",
    },
    proof: "Evidence",
    due: "When",
    owner: "Owner",
    date: "No later than",
    status: "Status",
    sources: "Follows from",
    references: "Sources",
    number: "No.",
    id: "Id",
    use: "Kind",
    text: "Requirement or condition",
    none: "No requirement or condition has come up.",
    stopped: "There is an obstacle. The service may not be used even if the conditions are met.",
    missing: (count) =>
      count === 1
        ? "1 question has no answer. More conditions may follow."
        : `${count} questions have no answer. More conditions may follow.`,
    proposalOnly: "This is the officer's proposal. The board decides.",
    condition: (id) => `Condition ${id}`,
    question: (id, text) => `${id} “${text}”`,
    deadline: (heading, service) => `${heading} (${service})`,
    review: (service) => `Review the assessment of ${service}`,
    reviewText: (question) => `The date is the answer to question ${question}.`,
  },
};
