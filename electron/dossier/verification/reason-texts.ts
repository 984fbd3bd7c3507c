import type { LocalText } from "#engine/local-text.ts";

/** Reasons for a verdict; {} stands for a name, in the order they are given. */
export const REASON_TEXTS = {
  unreadable: {
    sv: "Filen kan inte läsas som en akt från Molnakt (kod {}). Den kan vara skadad, ändrad eller gjord i ett annat program.",
    en: "The file cannot be read as a dossier from Molnakt (code {}). It may be damaged, changed or made by another program.",
  },
  "not-signed": {
    sv: "Filen är inte underskriven, så inget visar vem som står bakom den.",
    en: "The file is not signed, so nothing shows who stands behind it.",
  },
  "range-not-exact": {
    sv: "Underskriften av {} omfattar inte hela den version av filen som den sattes på.",
    en: "The signature by {} does not cover the whole version of the file it was placed on.",
  },
  "algorithm-not-accepted": {
    sv: "Underskriften av {} använder en algoritm som Molnakt inte godtar ({}). Därför går det inte att se om filen har ändrats. Be om en akt som är underskriven i Molnakt.",
    en: "The signature by {} uses an algorithm that Molnakt does not accept ({}). So it cannot be seen whether the file was changed. Ask for a dossier that is signed in Molnakt.",
  },
  "bytes-changed": {
    sv: "Filen har ändrats efter underskriften av {}.",
    en: "The file has been changed after the signature by {}.",
  },
  "signature-invalid": {
    sv: "Underskriften av {} hör inte ihop med certifikatet.",
    en: "The signature by {} does not belong to the certificate.",
  },
  "signature-form": {
    sv: "Underskriften av {} är inte uppbyggd som Molnakt bygger den, eller har skadats.",
    en: "The signature by {} is not built the way Molnakt builds it, or has been damaged.",
  },
  "not-baseline": {
    sv: "Underskriften av {} uppfyller inte PAdES nivå B-B.",
    en: "The signature by {} does not meet PAdES level B-B.",
  },
  "certificate-unfit": {
    sv: "Certifikatet för {} får inte användas för underskrifter.",
    en: "The certificate of {} may not be used for signatures.",
  },
  "issuer-not-trusted": {
    sv: "Underskriften av {} är intakt, men utfärdaren är inte betrodd: ingen har gått i god för certifikatet.",
    en: "The signature by {} is intact, but the issuer is not trusted: nobody has vouched for the certificate.",
  },
  "outside-validity": {
    sv: "Underskriften av {} anger en tid då certifikatet inte gällde.",
    en: "The signature by {} states a time when the certificate was not valid.",
  },
  "certificate-expired": {
    sv: "Certifikatet för {} har gått ut, och ingen oberoende tidsstämpel visar att underskriften gjordes innan dess.",
    en: "The certificate of {} has expired, and no independent timestamp shows that the signature was made before that.",
  },
  "time-in-future": {
    sv: "Underskriften av {} anger en tid som inte har varit ännu.",
    en: "The signature by {} states a time that has not come yet.",
  },
  "signatures-intact": {
    sv: "Underskrifterna är intakta och inget har ändrats efter dem.",
    en: "The signatures are intact and nothing has been changed after them.",
  },
  "seal-differs": {
    sv: "Rutan för underskriften av {} är inte ritad som Molnakt ritar den. Namn och roll i rutan kan vara påhittade.",
    en: "The box of the signature by {} is not drawn the way Molnakt draws it. The name and role in it may be made up.",
  },
  "attachment-differs": {
    sv: "Bilagan {} är inte den som akten beskriver.",
    en: "The attachment {} is not the one the dossier describes.",
  },
  "questionnaire-known": {
    sv: "Frågorna och reglerna är de som följer med Molnakt ({}).",
    en: "The questions and rules are those that come with Molnakt ({}).",
  },
  "questionnaire-adapted": {
    sv: "Frågorna och reglerna är de som följer med Molnakt, med en lokal anpassning ({}). Egna regler efter ett minustecken är avstängda. Inget hinder som vilar på lag eller tillsynspraxis kan stängas av så.",
    en: "The questions and rules are those that come with Molnakt, with a local adaptation ({}). House rules after a minus sign are switched off. No obstacle that rests on law or supervision practice can be switched off that way.",
  },
  "questionnaire-different": {
    sv: "Frågorna och reglerna i akten kallar sig {} men är inte de som följer med Molnakt under det namnet. Ett hinder kan ha tagits bort.",
    en: "The questions and rules in the dossier call themselves {} but are not those that come with Molnakt under that name. An obstacle may have been removed.",
  },
  "questionnaire-unknown": {
    sv: "Frågorna och reglerna i akten ({}) följer inte med den här versionen av Molnakt och har inte kunnat jämföras. Ett hinder kan saknas.",
    en: "The questions and rules in the dossier ({}) do not come with this version of Molnakt and could not be compared. An obstacle may be missing.",
  },
  "journal-same": {
    sv: "Journalen är hel och leder till samma svar som i akten.",
    en: "The journal is whole and leads to the same answers as in the dossier.",
  },
  "journal-different": {
    sv: "Journalen är bruten eller leder till andra svar än aktens.",
    en: "The journal is broken or leads to other answers than the dossier's.",
  },
  "journal-not-checked": {
    sv: "Journalen har inte kunnat kontrolleras.",
    en: "The journal could not be checked.",
  },
  "recomputed-same": {
    sv: "Resultatet räknades fram på nytt ur svaren och blev detsamma.",
    en: "The result was worked out again from the answers and came out the same.",
  },
  "recomputed-different": {
    sv: "Resultatet blir ett annat när det räknas fram på nytt ur svaren.",
    en: "The result comes out differently when it is worked out again from the answers.",
  },
  "recomputed-not-checked": {
    sv: "Resultatet har inte kunnat räknas fram på nytt.",
    en: "The result could not be worked out again.",
  },
  "rerendered-same": {
    sv: "Sidorna framställdes på nytt ur svaren och blev desamma, byte för byte.",
    en: "The pages were made again from the answers and came out the same, byte for byte.",
  },
  "rerendered-different": {
    sv: "Sidorna blir andra när de framställs på nytt ur svaren.",
    en: "The pages come out differently when they are made again from the answers.",
  },
  "rerendered-not-checked": {
    sv: "Sidorna har inte framställts på nytt för jämförelse.",
    en: "The pages have not been made again for comparison.",
  },
} as const satisfies Readonly<Record<string, LocalText>>;

export type ReasonCode = keyof typeof REASON_TEXTS;
