import type { Failure, Result } from "#contract/api.ts";
import type { LocalText } from "#engine/local-text.ts";

/** Every failure the actions name themselves. `{name}` is filled in by fail(). */
const failures = {
  "app.locked": {
    sv: "Lås upp Molnakt med din lösenfras först.",
    en: "Unlock Molnakt with your passphrase first.",
  },
  "app.already-open": {
    sv: "Molnakt är redan upplåst.",
    en: "Molnakt is already unlocked.",
  },
  "input.invalid": {
    sv: "Uppgifterna kunde inte läsas: {detail}",
    en: "The data could not be read: {detail}",
  },
  "input.too-large": {
    sv: "Det är för mycket på en gång och sparades inte. Korta texten eller dela upp den.",
    en: "That is too much at once and was not saved. Shorten the text or divide it.",
  },
  "sender.refused": {
    sv: "Anropet kom inte från Molnakts eget fönster och avvisades.",
    en: "The call did not come from Molnakt's own window and was refused.",
  },
  internal: {
    sv: "Något gick fel i Molnakt. Det du redan har sparat är kvar. Starta om appen och försök igen.",
    en: "Something went wrong in Molnakt. What you have saved is still there. Restart the app and try again.",
  },
  "questionnaire.unknown": {
    sv: "Frågekatalogen ”{id}” finns inte i den här versionen av Molnakt. Det här finns: {known}.",
    en: "The questionnaire “{id}” is not in this version of Molnakt. Available: {known}.",
  },
  "questionnaire.broken": {
    sv: "Frågekatalogen ”{id}” innehåller fel: {detail}",
    en: "The questionnaire “{id}” contains errors: {detail}",
  },
  "questionnaire.no-guideline": {
    sv: "{id} har ingen guideline.yaml. Lägg till en, eller välj en annan mapp.",
    en: "{id} has no guideline.yaml. Add one, or choose another folder.",
  },
  "questionnaire.bad-id": {
    sv: "”{id}” duger inte som beteckning. Ge mappen ett namn med små bokstäver (a–z), siffror och bindestreck.",
    en: "“{id}” will not do as an id. Name the folder with lower-case letters (a–z), digits and hyphens.",
  },
  "questionnaire.shipped-id": {
    sv: "Beteckningen ”{id}” hör till en frågekatalog som följer med Molnakt. Ge den egna katalogen en annan.",
    en: "The id “{id}” belongs to a questionnaire that comes with Molnakt. Give your own another.",
  },
  "questionnaire.not-newer": {
    sv: "Frågekatalogen {id} finns redan i version {known}. Höj versionen i filen, som säger {version}.",
    en: "The questionnaire {id} is here already in version {known}. Raise the version in the file, which says {version}.",
  },
  "questionnaire.no-newer": {
    sv: "Version {version} av frågekatalogen går inte att byta till. Öppna ärendet igen.",
    en: "The case cannot be moved to version {version} of the questionnaire. Open it again.",
  },
  "bundle.too-deep": {
    sv: "{name} är nästlad för djupt. Gör om filen med molnakt questionnaire bundle.",
    en: "{name} is nested too deeply. Make the file again with molnakt questionnaire bundle.",
  },
  "print.unknown-kind": {
    sv: "{path} ska sluta på .pdf eller .md.",
    en: "{path} must end in .pdf or .md.",
  },
  "folder.not-empty": {
    sv: "Mappen {path} är inte tom. Ange en ny mapp.",
    en: "The folder {path} is not empty. Give a new one.",
  },
  "question.unknown": {
    sv: "Frågan {id} finns inte i frågekatalogen.",
    en: "There is no question {id} in the questionnaire.",
  },
  "measure.unknown": {
    sv: "Åtgärden {id} finns inte i frågekatalogen.",
    en: "There is no measure {id} in the questionnaire.",
  },
  "risk.unknown": {
    sv: "Risken {id} finns inte i frågekatalogen.",
    en: "There is no risk {id} in the questionnaire.",
  },
  "risk.from-class": {
    sv: "Konsekvensen för {id} följer av informationsklassen. Ändra klassen i stället.",
    en: "The consequence of {id} follows from the information class. Change the class instead.",
  },
  "raise.at-top": {
    sv: "Svaren ger redan {id} den högsta sannolikheten. Den går inte att höja.",
    en: "The answers give {id} the highest likelihood already. It cannot be raised.",
  },
  "raise.not-higher": {
    sv: "Svaren ger redan {id} sannolikheten {answers}. Välj en högre.",
    en: "The answers give {id} the likelihood {answers} already. Choose a higher one.",
  },
  "evidence.unknown": {
    sv: "Underlaget finns inte i ärendet. Bifoga filen först.",
    en: "The evidence is not in the case. Attach the file first.",
  },
  "evidence.case-full": {
    sv: "Med {name} skulle ärendets underlag bli större än {limit}. Ta bort något annat, eller lägg till en mindre fil.",
    en: "With {name} the evidence of the case would exceed {limit}. Remove something else, or add a smaller file.",
  },
  "evidence.changed": {
    sv: "Filen {name} ändrades medan den lästes. Lägg till den igen.",
    en: "The file {name} changed while it was read. Add it again.",
  },
  "evidence.no-intake": {
    sv: "Filen är inte längre på väg in. Lägg till den igen.",
    en: "The file is no longer on its way in. Add it again.",
  },
  "signer.unknown": {
    sv: "Rollen ”{id}” finns inte bland dem som kan skriva under. Välj en av: {known}.",
    en: "The role “{id}” is not among those who can sign. Choose one of: {known}.",
  },
  "signer.not-expected": {
    sv: "Den som skriver under nu måste finnas bland dem som ska skriva under.",
    en: "The one who signs now must be among those expected to sign.",
  },
  "officer.characters": {
    sv: "Handläggarens namn innehåller tecken som akten inte kan visa: {characters}. Ta bort dem eller skriv med andra tecken.",
    en: "The officer's name has characters that the dossier cannot show: {characters}. Remove them or write with other characters.",
  },
  "identity.unknown": {
    sv: "Underskriftsidentiteten finns inte på den här datorn. Välj en annan eller skapa en ny.",
    en: "The signing identity is not on this computer. Choose another or create a new one.",
  },
  "identity.wrong-passphrase": {
    sv: "Lösenfrasen öppnar inte underskriftsidentiteten. Försök igen.",
    en: "The passphrase does not open the signing identity. Try again.",
  },
  "identity.not-an-identity": {
    sv: "Filen är ingen underskriftsidentitet. Skapa en med molnakt identity create.",
    en: "The file is not a signing identity. Make one with molnakt identity create.",
  },
  "identity.unsupported-key": {
    sv: "Underskriftsidentiteten har en nyckel av ett slag som Molnakt inte kan använda.",
    en: "The signing identity has a kind of key that Molnakt cannot use.",
  },
  "identity.certificate-unfit": {
    sv: "Certifikatet i underskriftsidentiteten går inte att skriva under med. Skapa en ny identitet.",
    en: "The certificate in the signing identity cannot be signed with. Make a new identity.",
  },
  "identity.not-valid-then": {
    sv: "Certifikatet i underskriftsidentiteten gäller inte vid tidpunkten i akten. Skapa en ny identitet, eller ange en annan tidpunkt.",
    en: "The certificate in the signing identity is not valid at the time in the dossier. Make a new identity, or give another time.",
  },
  "identity.bad-name": {
    sv: "Namn, befattning och organisation ska ha 1–{most} tecken på en rad.",
    en: "Name, role and organisation need 1–{most} characters on one line.",
  },
  "answers.evidence": {
    sv: "Svarsfilen hänvisar till underlag. Ange mappen där filerna ligger med --evidence.",
    en: "The answers file refers to evidence. Give the folder of the files with --evidence.",
  },
  "answers.evidence-lacking": {
    sv: "Svarsfilen hänvisar till ett underlag som inte finns i {folder}: ingen fil där har kontrollsumman {sha256}.",
    en: "The answers file refers to evidence that is not in {folder}: no file there has the checksum {sha256}.",
  },
  "assessment.unknown": {
    sv: "Bedömningen finns inte i Molnakt på den här datorn.",
    en: "The assessment is not in Molnakt on this computer.",
  },
  "dossier.unknown": {
    sv: "Akten har inte sparats härifrån, så den visas inte i filhanteraren.",
    en: "The dossier was not saved from here, so it is not shown in the file manager.",
  },
  "dossier.moved": {
    sv: "Akten ligger inte längre kvar i {path}. Den kan ha flyttats, bytt namn eller tagits bort.",
    en: "The dossier is no longer at {path}. It may have been moved, renamed or deleted.",
  },
  "overlay.unknown": {
    sv: "Anpassningen ”{id}” följer inte med Molnakt. Det här finns: {known}.",
    en: "The overlay “{id}” does not come with Molnakt. Available: {known}.",
  },
  "overlay.broken": {
    sv: "Den lokala anpassningen innehåller fel: {detail}",
    en: "The local adaptation contains errors: {detail}",
  },
  "overlay.not-for-newer": {
    sv: "Frågekatalogen finns i version {version}, men den lokala anpassningen {id} {overlay} passar inte den: {detail} Ärendet ligger kvar i sin version. Be den som sköter anpassningen rätta felet och höja dess version, och läs in den i inställningarna.",
    en: "The questionnaire has come in version {version}, but the local adaptation {id} {overlay} does not fit it: {detail} The case stays in its version. Ask whoever keeps the adaptation to mend the mistake and raise its version, and load it in the settings.",
  },
  "screening.not-assessment": {
    sv: "Det här är en förprövning. Gör hela bedömningen först.",
    en: "This is a screening. Make the whole assessment first.",
  },
  "screening.none": {
    sv: "Bedömningen är ingen förprövning, så inga svar kan föras över från den.",
    en: "The assessment is not a screening, so no answers can be carried over from it.",
  },
  "conditions.no-dates": {
    sv: "Inget datum finns att lägga i kalendern. Ange ett datum på en åtgärd eller för omprövningen först.",
    en: "There is no date to put in the calendar. Give a date to a measure or for the review first.",
  },
  "conditions.needs-file": {
    sv: "Formatet {format} skrivs till en fil. Ange --out.",
    en: "The format {format} is written to a file. Give --out.",
  },
  "file.missing": {
    sv: "Filen {path} finns inte.",
    en: "The file {path} does not exist.",
  },
  "file.no-folder": {
    sv: "Mappen {path} finns inte. Skapa den först, eller välj en annan mapp.",
    en: "The folder {path} does not exist. Make it first, or choose another folder.",
  },
  "file.is-folder": {
    sv: "{path} är en mapp. Ange en fil.",
    en: "{path} is a folder. Give a file.",
  },
  "file.not-folder": {
    sv: "{path} är ingen mapp. Ange mappen med frågekatalogen.",
    en: "{path} is not a folder. Give the folder of the questionnaire.",
  },
  "file.no-access": {
    sv: "Du har inte rätt att läsa eller skriva {path}.",
    en: "You are not allowed to read or write {path}.",
  },
  "file.too-large": {
    sv: "Filen {path} är större än {limit} och läses inte.",
    en: "The file {path} is larger than {limit} and is not read.",
  },
  "file.empty": {
    sv: "Filen {path} är tom.",
    en: "The file {path} is empty.",
  },
  "file.no-file": {
    sv: "{path} är ingen vanlig fil och skrivs inte över. Välj ett annat namn.",
    en: "{path} is not an ordinary file and is not overwritten. Choose another name.",
  },
  "folder.missing": {
    sv: "Mappen {path} finns inte. Skapa den eller välj en annan.",
    en: "The folder {path} does not exist. Make it or choose another.",
  },
  "file.exists": {
    sv: "Filen {path} finns redan och skrivs inte över. Välj ett annat namn.",
    en: "The file {path} already exists and is not overwritten. Choose another name.",
  },
  "file.is-input": {
    sv: "Akten kan inte sparas i {path}, för den görs av den filen. Välj ett annat namn.",
    en: "The dossier cannot be saved in {path}, since it is made from that file. Choose another name.",
  },
  "file.disk-full": {
    sv: "Disken är full. Frigör utrymme och försök igen; {path} skrevs inte.",
    en: "The disk is full. Free some space and try again; {path} was not written.",
  },
  "file.failed": {
    sv: "{path} kunde inte läsas eller skrivas ({detail}).",
    en: "{path} could not be read or written ({detail}).",
  },
  "answers.not-text": {
    sv: "{name} är ingen textfil i UTF-8.",
    en: "{name} is not a text file in UTF-8.",
  },
  "answers.not-json": {
    sv: "{name} är inte giltig JSON: felet finns på rad {line}, kolumn {column}.",
    en: "{name} is not valid JSON: the error is at line {line}, column {column}.",
  },
  "answers.repeated-key": {
    sv: "{name}: ”{key}” står två gånger på samma ställe, senast på rad {line}, kolumn {column}. Ta bort det ena.",
    en: "{name}: “{key}” stands twice in the same place, last at line {line}, column {column}. Remove one.",
  },
  "answers.half-character": {
    sv: "{name} innehåller ett halvt tecken (\\uD800–\\uDFFF utan sin andra hälft). Ta bort det.",
    en: "{name} contains half a character (\\uD800–\\uDFFF without its other half). Remove it.",
  },
  "answers.wrong-form": {
    sv: "{name} följer inte formatet för svarsfiler: filen {detail}.",
    en: "{name} does not follow the format of answers files: the file {detail}.",
  },
  "answers.wrong-part": {
    sv: "{name} följer inte formatet för svarsfiler: {path} {detail}.",
    en: "{name} does not follow the format of answers files: {path} {detail}.",
  },
  "answers.invalid": {
    sv: "{name}: {detail}",
    en: "{name}: {detail}",
  },
  "certificate.invalid": {
    sv: "{path} innehåller inget certifikat i PEM-format.",
    en: "{path} contains no certificate in PEM format.",
  },
  "passphrase.missing": {
    sv: "Lösenfrasen saknas. Ange --passphrase-file eller miljövariabeln MOLNAKT_PASSPHRASE.",
    en: "The passphrase is missing. Give --passphrase-file or the variable MOLNAKT_PASSPHRASE.",
  },
  "passphrase.short": {
    sv: "Lösenfrasen ska ha minst {least} tecken. Skriv till exempel fyra slumpvis valda ord.",
    en: "The passphrase needs at least {least} characters. Use four random words, for example.",
  },
  "passphrase.differs": {
    sv: "Lösenfraserna är inte lika. Skriv samma lösenfras två gånger.",
    en: "The passphrases differ. Write the same passphrase twice.",
  },
  "time.invalid": {
    sv: "”{value}” är ingen tidpunkt. Skriv till exempel 2026-11-23T13:03:00Z.",
    en: "“{value}” is not an instant. Write 2026-11-23T13:03:00Z, for example.",
  },
} as const satisfies Record<string, LocalText>;

export type FailureCode = keyof typeof failures;

export const failureCodes = Object.keys(failures) as FailureCode[];

type Values = Readonly<Record<string, string | number | LocalText>>;

function fill(template: string, language: "sv" | "en", values: Values): string {
  return template.replaceAll(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    if (value === undefined) return whole;
    return typeof value === "object" ? value[language] : String(value);
  });
}

/** The failure with that code in both languages, its places filled with the values. */
export function describeFailure(code: FailureCode, values: Values = {}): Failure {
  const { sv, en } = failures[code];
  return { code, text: { sv: fill(sv, "sv", values), en: fill(en, "en", values) } };
}

export function fail(code: FailureCode, values: Values = {}): { ok: false; error: Failure } {
  return { ok: false, error: describeFailure(code, values) };
}

export function succeed<T>(value: T): Result<T> & { ok: true } {
  return { ok: true, value };
}
