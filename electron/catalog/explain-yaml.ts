import type { LocalText } from "#engine/local-text.ts";

const INDENT = {
  sv: "Raden är fel indragen. Rader på samma nivå ska börja i samma kolumn, med blanksteg.",
  en: "The line is indented wrongly. Lines of the same level begin in the same column, with spaces.",
};

const COLON = {
  sv: "Ett kolon eller streck står där det inte väntas. Sätt citattecken runt texten, eller rätta indraget.",
  en: "A colon or dash stands where none is expected. Put quotation marks around the text, or mend the indent.",
};

const UNCLOSED = {
  sv: "Ett tecken saknas. Kontrollera att varje {, [ och citattecken har sitt slut på raden före.",
  en: "A character is missing. Check that every {, [ and quotation mark is closed on the line before.",
};

const SPECIAL = {
  sv: "Texten börjar eller slutar med ett tecken som YAML tolkar. Sätt citattecken runt hela texten.",
  en: "The text begins or ends with a character that YAML reads. Put quotation marks around the whole text.",
};

const PLAIN = {
  sv: "Skriv utan taggar (!), ankare (&) och hänvisningar (*) här. Sätt citattecken runt en sådan text.",
  en: "Write without tags (!), anchors (&) and aliases (*) here. Put quotation marks around such a text.",
};

/** By the codes of the library that reads YAML. */
const TEXTS: Readonly<Record<string, LocalText>> = {
  BAD_INDENT: INDENT,
  BAD_COLLECTION_TYPE: INDENT,
  MULTILINE_IMPLICIT_KEY: COLON,
  BLOCK_AS_IMPLICIT_KEY: COLON,
  BLOCK_IN_FLOW: COLON,
  UNEXPECTED_TOKEN: SPECIAL,
  BAD_SCALAR_START: SPECIAL,
  MISSING_CHAR: UNCLOSED,
  ALIAS_PROPS: PLAIN,
  BAD_ALIAS: PLAIN,
  BAD_PROP_ORDER: PLAIN,
  MULTIPLE_ANCHORS: PLAIN,
  MULTIPLE_TAGS: PLAIN,
  TAG_RESOLVE_FAILED: PLAIN,
  BAD_DIRECTIVE: {
    sv: "En rad får inte börja med %. Sätt citattecken runt texten.",
    en: "A line may not begin with %. Put quotation marks around the text.",
  },
  BAD_DQ_ESCAPE: {
    sv: "Ett omvänt snedstreck betyder något inom citattecken. Skriv två, eller använd enkla citattecken.",
    en: "A backslash means something within quotation marks. Write two, or use single quotation marks.",
  },
  DUPLICATE_KEY: {
    sv: "Samma nyckel står två gånger. Ta bort den ena.",
    en: "The same key stands twice. Remove one of them.",
  },
  MULTIPLE_DOCS: {
    sv: "Filen får bara ha ett dokument. Ta bort raden med ---.",
    en: "The file may hold one document only. Remove the line with ---.",
  },
  NON_STRING_KEY: {
    sv: "En nyckel ska vara text. Sätt citattecken runt den, eller rätta indraget.",
    en: "A key must be text. Put quotation marks around it, or mend the indent.",
  },
  TAB_AS_INDENT: {
    sv: "Raden är indragen med tabb. Använd blanksteg.",
    en: "The line is indented with a tab. Use spaces.",
  },
};

const MISSING_DASH = {
  sv: "Ett streck saknas, eller raden är fel indragen. Jämför med raderna före.",
  en: "A dash is missing, or the line is indented wrongly. Compare with the lines before.",
};

/** What a parser's complaint means and what to do. */
export function explainYaml(code: string, message: string): LocalText {
  if (code === "MISSING_CHAR" && message.includes("without - indicator")) return MISSING_DASH;
  return (
    TEXTS[code] ?? {
      sv: `Filen följer inte YAML. Börja om från raden före. Läsaren säger: ${message}`,
      en: `The file is not sound YAML. Look at the line before. The reader says: ${message}`,
    }
  );
}
