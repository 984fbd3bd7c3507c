/** Texts about evidence files, and answers that contradict each other. */
export const evidenceTexts = {
  evidence: {
    dropHere: "Släpp filerna här, så blir de underlag till {{id}}",
    limits: "Högst 100 MB för hela ärendet. Du kan också dra filer till frågan.",
    limitsPlain: "Högst 100 MB för hela ärendet.",
    reading: "{{name}} läses in: {{percent}} procent",
    digest: "SHA-256 {{sha256}}",
    cancel: "Avbryt",
    cancelled: "Inläsningen avbröts. Ingenting av filen sparades.",
    added: "Tillagt: {{names}}.",
    known: "{{names}} finns redan i ärendet och sparas inte en gång till.",
    waits: "Filen följer med när du svarar på frågan.",
    program: "Filen är ett program. Molnakt öppnar det aldrig. Fråga varför du har fått det.",
    macros: "Dokumentet innehåller makron, små program. Molnakt öppnar det aldrig.",
    disguised: "Innehållet är något annat än filnamnet säger. Molnakt öppnar det aldrig.",
  },
  contradictions: {
    here: "Svaret säger emot {{others}}",
    title: "Svar som säger emot varandra",
    none: "Inga svar säger emot varandra.",
    changesNothing: "Det ändrar inte förslaget, men något av svaren kan vara fel.",
  },
} as const;
