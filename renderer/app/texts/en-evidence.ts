import type { SameKeys } from "./shape.ts";
import type { evidenceTexts as sv } from "./sv-evidence.ts";

export const evidenceTexts: SameKeys<typeof sv> = {
  evidence: {
    dropHere: "Drop the files here to make them evidence for {{id}}",
    limits: "At most 100 MB for the whole case. You can also drag files to the question.",
    limitsPlain: "At most 100 MB for the whole case.",
    reading: "{{name}} is being read: {{percent}} percent",
    digest: "SHA-256 {{sha256}}",
    cancel: "Cancel",
    cancelled: "The reading was cancelled. Nothing of the file was saved.",
    added: "Added: {{names}}.",
    known: "{{names}} is in the case already and is not saved once more.",
    waits: "The file comes along when you answer the question.",
    program: "The file is a program. Molnakt never opens it. Ask why you were given it.",
    macros: "The document holds macros, small programs. Molnakt never opens it.",
    disguised: "The content is something else than the file name says. Molnakt never opens it.",
  },
  contradictions: {
    here: "The answer contradicts {{others}}",
    title: "Answers that contradict each other",
    none: "No answers contradict each other.",
    changesNothing: "It does not change the proposal, but one of the answers may be wrong.",
  },
};
