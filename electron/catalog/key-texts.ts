import type { LocalText } from "#engine/local-text.ts";

/** What the keys of a questionnaire's files mean, shown by editors. */
export const KEY_TEXTS: Readonly<Record<string, LocalText>> = {
  sections: {
    sv: "Filerna i mappen sections, i den ordning som delarna visas.",
    en: "The files in the folder sections, in the order in which the parts are shown.",
  },
  lawfulness: {
    sv: "Frågor som akten samlar i ett eget kapitel om laglighet. Utan raden finns inget sådant kapitel.",
    en: "Questions that the dossier gathers in a chapter on lawfulness. Without the line there is none.",
  },
  version: {
    sv: "Höj versionen när en regel eller text ändras, till exempel från 1.0.0 till 1.1.0.",
    en: "Raise the version when a rule or a text changes, from 1.0.0 to 1.1.0 for instance.",
  },
  why: { sv: "Varför frågan ställs.", en: "Why the question is asked." },
  how: {
    sv: "Hur man tar reda på svaret: var i avtalet, eller vad man frågar leverantören.",
    en: "How to find out: where in the contract, or what to ask the supplier.",
  },
  good: { sv: "Hur ett bra svar ser ut.", en: "What a good answer looks like." },
  evidence: {
    sv: "Vilken handling eller vilket test som visar att svaret stämmer.",
    en: "Which document or test shows that the answer is right.",
  },
  doubts: {
    sv: "Beteckningar ur doubts.yaml: det som ingen har kunnat reda ut.",
    en: "Ids in doubts.yaml: what nobody has been able to settle.",
  },
  contradictions: {
    sv: "Svar som inte kan stämma samtidigt. De visas vid varje fråga som villkoret ser på och ändrar inte förslaget.",
    en: "Answers that cannot all be right. They are shown at every question the condition looks at and change no proposal.",
  },
  remarks: {
    sv: "Något att säga om svaret som inte ändrar förslaget.",
    en: "Something to say of the answer that changes no proposal.",
  },
  visible: {
    sv: "Frågan ställs bara när villkoret gäller. Villkoret får se på tidigare frågor.",
    en: "The question is asked only when the condition holds. It may look at earlier questions.",
  },
  required: {
    sv: "false: frågan får lämnas tom utan att räknas som obesvarad.",
    en: "false: the question may be left empty without being counted as missing.",
  },
  raises: {
    sv: "En risk får minst den här sannolikheten när villkoret gäller.",
    en: "A risk gets at least this likelihood when the condition holds.",
  },
  increases: {
    sv: "Lägger till steg på en risk som andra svar har höjt.",
    en: "Adds steps to a risk that other answers have raised.",
  },
  stops: {
    sv: "Tjänsten får inte användas när villkoret gäller.",
    en: "The service may not be used when the condition holds.",
  },
  basis: {
    sv: "Vad stoppet vilar på: law (lag), supervision-practice (tillsynspraxis) eller house-rule (egen regel).",
    en: "What the stopper rests on: law, supervision-practice or house-rule.",
  },
  unknownStops: {
    sv: "true: även ”vet ej” på frågan stoppar.",
    en: "true: “not known” on the question stops too.",
  },
  conditions: {
    sv: "Det som ska vara ordnat, när och hur det visas.",
    en: "What must be done, by when and what proves it.",
  },
  when: {
    sv: "Ett villkor, till exempel { question: A3, is: [yes] } eller { class: K, atLeast: 2 }.",
    en: "A condition, such as { question: A3, is: [yes] } or { class: K, atLeast: 2 }.",
  },
  atLeast: {
    sv: "Minst så här mycket. På en fråga med flera val räknas valen.",
    en: "At least this much. On a question with many choices, the choices are counted.",
  },
  likelihoods: {
    sv: "Vad sannolikhet 1–4 betyder, den lägsta först.",
    en: "What likelihood 1–4 means, the lowest first.",
  },
  consequences: {
    sv: "Vad konsekvens 1–4 betyder, den lägsta först.",
    en: "What consequence 1–4 means, the lowest first.",
  },
  raise: {
    sv: "Sannolikhet som ett svar ger när regeln inte säger något.",
    en: "Likelihood that an answer gives where the rule says nothing.",
  },
  unknown: {
    sv: "Sannolikhet som vet ej ger, minst lika hög som raise.",
    en: "Likelihood that don't know gives, at least as high as raise.",
  },
  severalAnswers: {
    sv: "Steg som läggs till när svar på flera frågor höjer samma risk.",
    en: "Steps added where answers to several questions raise the same risk.",
  },
  bands: {
    sv: "Nivåerna, var och en från sitt lägsta tal.",
    en: "The bands, each from its lowest score.",
  },
  outcomes: {
    sv: "Restrisk från vilken förslaget är minst så strängt.",
    en: "Residual risk from which the proposal is at least as strict.",
  },
  stoppingClass: {
    sv: "Informationsklassen som stoppar tjänsten.",
    en: "The information class that stops the service.",
  },
  acceptedBy: {
    sv: "Den bland signers som får godta en risk med avvikelse. Utan den får ingen.",
    en: "The one among signers who may accept a risk by an avvikelse. Without it nobody may.",
  },
  likelihood: { sv: "Sannolikhet 2–4.", en: "Likelihood 2–4." },
  consequence: {
    sv: "Konsekvens 1–4, där ingen informationsklass ger den.",
    en: "Consequence 1–4, where no information class gives it.",
  },
  exclusive: {
    sv: "true: valet tar bort de andra, till exempel ”inget av detta”.",
    en: "true: choosing this clears the others, such as “none of these”.",
  },
  lowers: {
    sv: "Så många steg sjunker sannolikheten, 1 eller 2.",
    en: "Steps by which the likelihood falls, 1 or 2.",
  },
  requirement: {
    sv: "Färdig text till avtalet eller upphandlingen.",
    en: "Ready text for the contract or the tender documents.",
  },
  proof: { sv: "Vad som visar att det är gjort.", en: "What shows that it is done." },
  demands: {
    sv: "Vad källan kräver, med egna ord.",
    en: "What the source demands, in your own words.",
  },
  checked: {
    sv: "Dagen då någon senast läste källan.",
    en: "The day somebody last read the source.",
  },
  certainty: {
    sv: "official: läst i den officiella texten. secondary: läst i någon annans referat. unverified: allmän kännedom.",
    en: "official: read in the official text. secondary: read in an account. unverified: general knowledge.",
  },
  replacedBy: {
    sv: "Beteckningen på den källa som gäller i stället.",
    en: "Id of the source that holds instead.",
  },
};
