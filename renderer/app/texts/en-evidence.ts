import type { SameKeys } from "./shape.ts";
import type { evidenceTexts as sv } from "./sv-evidence.ts";

export const evidenceTexts: SameKeys<typeof sv> = {
  contradictions: {
    here: "The answer contradicts {{others}}",
    title: "Answers that contradict each other",
    none: "No answers contradict each other.",
    changesNothing: "It does not change the proposal, but one of the answers may be wrong.",
  },
};
