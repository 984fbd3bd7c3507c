import type { EvidenceCaution } from "#electron/journal/entry.ts";
import type { CountryStatus } from "#engine/questionnaire.ts";
import type { LocalText } from "#engine/local-text.ts";

/** Every fixed word on the pages, by the name the template knows it by. */
export const TEXTS = {
  dossier: { sv: "Akt", en: "Dossier" },
  page: { sv: "Sida", en: "Page" },
  of: { sv: "av", en: "of" },
  contents: { sv: "Innehåll", en: "Contents" },
  noneYet: { sv: "–", en: "–" },

  board: { sv: "Nämnd eller bolag", en: "Board or company" },
  registrationNumber: { sv: "Diarienummer", en: "Registration number" },
  service: { sv: "Tjänst", en: "Service" },
  supplier: { sv: "Leverantör", en: "Supplier" },
  organisationNumber: { sv: "Organisationsnummer", en: "Organisation number" },
  officer: { sv: "Handläggare", en: "Case officer" },
  date: { sv: "Datum", en: "Date" },
  version: { sv: "Aktens version", en: "Version of the dossier" },
  ruleSet: { sv: "Frågor och regler", en: "Questions and rules" },
  overlay: { sv: "Lokal anpassning", en: "Local adaptation" },
  loaded: {
    sv: "egen katalog, inläst från fil, som inte kommer från Molnakt",
    en: "an own questionnaire, loaded from a file, that does not come from Molnakt",
  },
  moved: { sv: "Byte av version", en: "Move to another version" },
  notReviewed: { sv: "Svar att se över", en: "Answers to look at again" },
  notReviewedHere: {
    sv: "Frågan har ändrats sedan svaret gavs, och svaret är inte sett över.",
    en: "The question has changed since it was answered, and nobody has looked at the answer again.",
  },
  application: { sv: "Framställd med", en: "Made with" },
  documentType: { sv: "Handlingstyp", en: "Type of document" },
  documentTypeValue: { sv: "Underlag för beslut", en: "Basis for a decision" },
  proposalOnly: {
    sv: "Det här är ett förslag. Nämnden beslutar.",
    en: "This is a proposal. The board decides.",
  },
  coverAlt: { sv: "Förslag", en: "Proposal" },

  summary: { sv: "Sammanfattning och förslag till beslut", en: "Summary and proposed decision" },
  proposedDecision: { sv: "Förslag till beslut", en: "Proposed decision" },
  stoppers: { sv: "Hinder", en: "Obstacles" },
  noStoppers: { sv: "Inga hinder har framkommit.", en: "No obstacles have been found." },
  highestRisks: { sv: "De högsta riskerna", en: "The highest risks" },
  noRisks: { sv: "Svaren höjer inga risker.", en: "The answers raise no risks." },
  conditions: { sv: "Villkor", en: "Conditions" },
  noConditions: { sv: "Inga villkor behövs.", en: "No conditions are needed." },
  gaps: { sv: "Kunskapsluckor", en: "Gaps in knowledge" },

  case: { sv: "Ärendet", en: "The case" },
  serviceAndSupplier: { sv: "Tjänsten och leverantören", en: "The service and the supplier" },
  subProcessors: {
    sv: "Underbiträden och andra mottagare",
    en: "Sub-processors and other recipients",
  },
  countries: { sv: "Länder", en: "Countries" },
  country: { sv: "Land", en: "Country" },
  legalStatus: { sv: "Rättsligt läge", en: "Legal status" },
  doneThere: { sv: "Vad som görs där (fråga)", en: "What is done there (question)" },
  placeUnknown: { sv: "Okänt var", en: "Place unknown" },
  countriesOnMap: { sv: "Var uppgifterna finns", en: "Where the data are" },
  markStored: { sv: "Fylld: uppgifter lagras där", en: "Filled: data are stored there" },
  markReached: { sv: "Ofylld: uppgifter nås därifrån", en: "Hollow: data are reached from there" },
  dataFlow: { sv: "Så går uppgifterna", en: "How the data flow" },
  municipality: { sv: "Nämnd eller bolag", en: "Board or company" },
  unknownSubProcessors: { sv: "Okända underbiträden", en: "Unknown sub-processors" },
  noSubProcessors: { sv: "Inga underbiträden är införda.", en: "No sub-processors are entered." },
  noCountries: { sv: "Svaren anger inget land.", en: "The answers name no country." },
  countriesSource: { sv: "Källa för ländernas läge", en: "Source for the countries' status" },

  classes: { sv: "Informationsklasser", en: "Information classes" },
  aspect: { sv: "Aspekt", en: "Aspect" },
  class: { sv: "Klass", en: "Class" },
  meaning: { sv: "Innebörd", en: "Meaning" },
  grounds: { sv: "Grunder", en: "Grounds" },
  unknownClass: { sv: "inte känd", en: "not known" },

  questions: { sv: "Frågor och svar", en: "Questions and answers" },
  questionsLead: {
    sv: "Varje fråga visas med svaret, vem som står för uppgiften, underlag och när svaret skrevs in.",
    en: "Each question is shown with its answer, who vouches for it, the evidence and when it was entered.",
  },
  answer: { sv: "Svar", en: "Answer" },
  note: { sv: "Anteckning", en: "Note" },
  notAsked: {
    sv: "Frågor som inte ställdes, eftersom andra svar gör dem onödiga",
    en: "Questions not asked, since other answers make them needless",
  },
  stopper: { sv: "Stopp", en: "Stop" },
  gap: { sv: "Kunskapslucka", en: "Gap in knowledge" },
  riskGap: { sv: "svar saknas", en: "answer lacking" },
  gapStops: {
    sv: "Svaret avgör om tjänsten får användas.",
    en: "The answer decides whether the service may be used.",
  },
  gapPlain: { sv: "Svaret är inte känt.", en: "The answer is not known." },
  condition: { sv: "Villkor", en: "Condition" },
  contradiction: { sv: "Motsägelse", en: "Contradiction" },
  contradictions: { sv: "Svar som säger emot varandra", en: "Answers that contradict each other" },
  remark: { sv: "Anmärkning", en: "Remark" },

  risks: { sv: "Risker", en: "Risks" },
  risksLead: {
    sv: "Risken är sannolikhet gånger konsekvens, 1–4 vardera. Inneboende risk gäller utan åtgärder, målrisk med avtalade åtgärder och restrisk bara med verifierade åtgärder.",
    en: "The risk is likelihood times consequence, 1–4 each. Inherent risk is without measures, target risk with agreed measures, and residual risk with verified measures only.",
  },
  likelihood: { sv: "Sannolikhet", en: "Likelihood" },
  consequence: { sv: "Konsekvens", en: "Consequence" },
  risk: { sv: "Risk", en: "Risk" },
  inherent: { sv: "Inneboende", en: "Inherent" },
  target: { sv: "Mål", en: "Target" },
  residual: { sv: "Rest", en: "Residual" },
  level: { sv: "Nivå", en: "Level" },
  residualRisk: { sv: "restrisk", en: "residual risk" },
  scales: { sv: "Så läses skalorna", en: "How to read the scales" },
  step: { sv: "Steg", en: "Step" },
  bands: { sv: "Sannolikhet gånger konsekvens ger", en: "Likelihood times consequence gives" },
  deviation: { sv: "Avvikelse", en: "Avvikelse (accepted deviation)" },
  deviations: { sv: "Avvikelser", en: "Avvikelser (accepted deviations)" },
  deviationsLead: {
    sv: "En avvikelse är ett undertecknat beslut att godta en risk som den är. Den ändrar bara vad förslaget räknar med, aldrig risken eller ett hinder.",
    en: "An avvikelse is a signed decision to accept a risk as it is. It changes only what the proposal counts with, never the risk or an obstacle.",
  },
  reason: { sv: "Skäl", en: "Reason" },
  advice: { sv: "Dataskyddsombudets råd", en: "The data protection officer's advice" },
  acceptedBy: { sv: "Godtas av", en: "Accepted by" },
  lacking: { sv: "Saknas", en: "Lacking" },
  risksReasons: { sv: "Varför riskerna är höjda", en: "Why the risks are raised" },

  conditionsAndMeasures: { sv: "Villkor och åtgärder", en: "Conditions and measures" },
  due: { sv: "Senast", en: "By when" },
  proof: { sv: "Bevis", en: "Proof" },
  owner: { sv: "Ansvarig", en: "Owner" },
  measures: { sv: "Åtgärder", en: "Measures" },
  measure: { sv: "Åtgärd och krav", en: "Measure and requirement" },
  status: { sv: "Status", en: "Status" },
  lowersRisks: { sv: "Sänker", en: "Lowers" },
  noMeasures: { sv: "Inga åtgärder behövs.", en: "No measures are needed." },
  notSet: { sv: "inte satt", en: "not set" },
  noOwner: { sv: "ingen utsedd", en: "nobody yet" },

  lawfulness: {
    sv: "Laglighet, sekretess och konsekvensbedömning",
    en: "Lawfulness, secrecy and impact assessment",
  },
  lawfulnessLead: {
    sv: "Ett utdrag ur svaren, för den som granskar rättslig grund, sekretess, överföring till land utanför EES och konsekvensbedömning.",
    en: "An extract of the answers, for those who review legal basis, secrecy, transfer outside the EEA and impact assessment.",
  },
  question: { sv: "Fråga", en: "Question" },
  noLawfulness: { sv: "Inga sådana frågor har ställts.", en: "No such questions have been asked." },

  references: { sv: "Källor", en: "References" },
  referencesLead: {
    sv: "Källorna som frågor, hinder och villkor i den här akten vilar på. Sista spalten visar hur säker uppgiften var vid den senaste genomgången.",
    en: "The sources that questions, obstacles and conditions in this dossier rest on. The last column shows how sure each was at the latest review.",
  },
  reference: { sv: "Källa", en: "Source" },
  demands: { sv: "Kräver", en: "Demands" },
  inForce: { sv: "Gäller", en: "In force" },
  from: { sv: "från", en: "from" },
  until: { sv: "till", en: "until" },
  replacedBy: { sv: "Ersatt av", en: "Replaced by" },
  replaces: { sv: "Ersatte", en: "Replaced" },
  readIn: { sv: "Källa", en: "Source" },
  doubts: { sv: "Det här är osäkert", en: "What is uncertain" },
  doubtsLead: {
    sv: "Frågorna vilar på uppgifter som ingen har kunnat slå fast. Väg in det när du läser svaren.",
    en: "The questions rest on matters that nobody has been able to settle. Bear that in mind when you read the answers.",
  },
  doubt: { sv: "Fråga som är öppen", en: "Open matter" },
  bearsOn: { sv: "Gäller frågorna", en: "Bears on the questions" },
  checked: { sv: "Kontrollerad", en: "Checked" },
  certainty: { sv: "Säkerhet vid genomgång", en: "Certainty at review" },

  attachments: { sv: "Bilagor", en: "Attachments" },
  attachmentsLead: {
    sv: "Bilagorna ligger inbäddade i den här filen. Kontrollsumman (SHA-256) visar att de är oförändrade.",
    en: "The attachments are embedded in this file. The checksum (SHA-256) shows that they are unchanged.",
  },
  number: { sv: "Nr", en: "No" },
  file: { sv: "Fil", en: "File" },
  contentsOfFile: { sv: "Innehåll", en: "Contents" },
  size: { sv: "Storlek", en: "Size" },
  attachmentAssessment: {
    sv: "Bedömningen i maskinläsbar form. Sidorna är framställda ur den.",
    en: "The assessment in machine-readable form. The pages are made from it.",
  },
  attachmentQuestionnaire: {
    sv: "Frågorna och reglerna, exakt som de användes.",
    en: "The questions and rules, exactly as used.",
  },
  attachmentJournal: {
    sv: "Journal över varje ändring: när, vem, vad.",
    en: "Journal of every change: when, who, what.",
  },
  attachmentOf: { sv: "Hör till", en: "Belongs to" },
  attachmentLoose: {
    sv: "Hör till ärendet, inte till ett visst svar.",
    en: "Belongs to the case, not to an answer.",
  },
  attachmentEvidence: { sv: "Underlag", en: "Evidence" },

  signatures: { sv: "Underskrifter", en: "Signatures" },
  signaturesLead: {
    sv: "Underskrift med lokalt certifikat. Rutorna fylls i elektroniskt, en i taget, i ordning.",
    en: "Signature with a local certificate. The boxes are filled in electronically, one at a time, in order.",
  },
  signHere: { sv: "Underskrift", en: "Signature" },

  verification: { sv: "Så kontrollerar du akten", en: "How to check this dossier" },
} as const satisfies Record<string, LocalText>;

export const VERIFICATION_STEPS: readonly LocalText[] = [
  {
    sv: "Öppna filen i Molnakt under ”Verifiera en akt”, eller kör kommandot ”molnakt verify” med filens namn. Ingen internetanslutning behövs.",
    en: "Open the file in Molnakt under “Verify a dossier”, or run “molnakt verify” with the file's name. No internet connection is needed.",
  },
  {
    sv: "Molnakt kontrollerar underskrifterna, att inget har ändrats efteråt och att bilagorna stämmer.",
    en: "Molnakt checks the signatures, that nothing was changed afterwards and that the attachments match.",
  },
  {
    sv: "Molnakt räknar om förslaget från svaren och ritar om sidorna. Båda måste bli exakt likadana.",
    en: "Molnakt works the proposal out again from the answers and renders the pages again. Both must come out exactly the same.",
  },
  {
    sv: "Certifikatet är utfärdat av undertecknaren själv. Jämför dess fingeravtryck med det du har fått av personen på annat sätt, innan du litar på namnet.",
    en: "The certificate is issued by the signer. Compare its fingerprint with the one you were given by that person in another way before you trust the name.",
  },
  {
    sv: "Andra program som läser PDF-underskrifter (PAdES) kan också kontrollera underskrifterna. De räknar inte om förslaget.",
    en: "Other programs that read PDF signatures (PAdES) can check the signatures too. They do not work the proposal out again.",
  },
];

export const CAUTION_TEXTS: Readonly<Record<EvidenceCaution, LocalText>> = {
  program: {
    sv: "Filen är ett program. Öppna den inte.",
    en: "The file is a program. Do not open it.",
  },
  macros: {
    sv: "Dokumentet innehåller makron. Öppna det bara om du vet varför.",
    en: "The document holds macros. Open it only if you know why.",
  },
  disguised: {
    sv: "Innehållet är något annat än filnamnet säger.",
    en: "The content is something else than the file name says.",
  },
};

export const COUNTRY_STATUS_TEXTS: Readonly<Record<CountryStatus, LocalText>> = {
  eea: { sv: "Inom EU och EES", en: "Within the EU and EEA" },
  adequate: {
    sv: "Tredjeland med beslut om adekvat skyddsnivå",
    en: "Third country with an adequacy decision",
  },
  dpf: {
    sv: "Tredjeland, bara för företag anslutna till dataskyddsramverket EU–USA (DPF)",
    en: "Third country, only for companies in the EU–US Data Privacy Framework (DPF)",
  },
  third: { sv: "Tredjeland utan sådant beslut", en: "Third country without such a decision" },
};
