/** Texts about evidence files, and answers that contradict each other. */
export const evidenceTexts = {
  contradictions: {
    here: "Svaret säger emot {{others}}",
    title: "Svar som säger emot varandra",
    none: "Inga svar säger emot varandra.",
    changesNothing: "Det ändrar inte förslaget, men något av svaren kan vara fel.",
  },
} as const;
