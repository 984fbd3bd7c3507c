import type { LocalText } from "#engine/local-text.ts";
import type { ChangeCode } from "./facts.ts";

const TEXTS: Readonly<Record<ChangeCode, LocalText>> = {
  "page-added": { sv: "En sida har lagts till", en: "A page has been added" },
  "page-removed": { sv: "En sida har tagits bort", en: "A page has been removed" },
  "page-changed": { sv: "Sidan har ändrats", en: "The page has been changed" },
  "content-changed": {
    sv: "Innehållet på sidan har ändrats",
    en: "The content of the page has been changed",
  },
  "annotation-added": {
    sv: "En anteckning eller ett fält har lagts ovanpå sidan",
    en: "An annotation or a field has been placed on top of the page",
  },
  "annotation-changed": {
    sv: "En anteckning eller en länk på sidan har ändrats",
    en: "An annotation or a link on the page has been changed",
  },
  "field-changed": {
    sv: "Ett underskriftsfält har ändrats på annat sätt än genom en underskrift",
    en: "A signature field has been changed in another way than by a signature",
  },
  "appearance-changed": {
    sv: "Det som syns i ett underskriftsfält har bytts ut",
    en: "What a signature field shows has been replaced",
  },
  "signature-changed": {
    sv: "En underskrift har skrivits över",
    en: "A signature has been overwritten",
  },
  "signature-removed": {
    sv: "En underskrift har tagits bort",
    en: "A signature has been removed",
  },
  "signature-extra": {
    sv: "En underskrift finns utanför de fält som akten gjordes med",
    en: "There is a signature outside the fields the dossier was made with",
  },
  "attachment-changed": { sv: "En bilaga har bytts ut", en: "An attachment has been replaced" },
  "attachment-added": { sv: "En bilaga har lagts till", en: "An attachment has been added" },
  "info-changed": {
    sv: "Dokumentets egenskaper (titel, datum med mera) har ändrats",
    en: "The document's properties (title, date and so on) have been changed",
  },
  "metadata-changed": {
    sv: "Dokumentets metadata har ändrats",
    en: "The document's metadata have been changed",
  },
  "catalog-changed": {
    sv: "Dokumentets innehållsförteckning för läsprogram har ändrats",
    en: "The document's catalogue for reading programs has been changed",
  },
  "tags-changed": {
    sv: "Det som skärmläsare läser upp har ändrats",
    en: "What screen readers read aloud has been changed",
  },
  "trailer-changed": {
    sv: "Filens avslutande uppgifter har ändrats",
    en: "The file's closing records have been changed",
  },
  "object-changed": {
    sv: "En del av filen har ändrats",
    en: "A part of the file has been changed",
  },
  "object-added": {
    sv: "Något som inte hör till en underskrift har lagts till i filen",
    en: "Something that does not belong to a signature has been added to the file",
  },
  "object-removed": {
    sv: "En del av filen har tagits bort",
    en: "A part of the file has been removed",
  },
  "empty-update": {
    sv: "Filen har sparats om utan underskrift",
    en: "The file has been saved again without a signature",
  },
  "trailing-bytes": {
    sv: "Det finns något efter filens slut",
    en: "There is something after the end of the file",
  },
};

/** One sentence, with the page where it is known. */
export function describeChange(code: ChangeCode, page: number | null): LocalText {
  const { sv, en } = TEXTS[code];
  if (page === null) return { sv: `${sv}.`, en: `${en}.` };
  return { sv: `${sv} (sida ${page}).`, en: `${en} (page ${page}).` };
}
