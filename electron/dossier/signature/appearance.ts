import type { LocalText } from "#engine/local-text.ts";
import { embedFont } from "#electron/dossier/pdf/embed-font.ts";
import {
  type PdfObject,
  type PdfRef,
  makeArray,
  makeDict,
  makeName,
  makeStream,
} from "#electron/dossier/pdf/object.ts";
import { readTrueType } from "#electron/dossier/pdf/truetype.ts";

export type Appearance = {
  /** A TrueType font; its glyphs for the text are embedded. */
  readonly font: Uint8Array;
  readonly language: keyof LocalText;
};

export type SealFacts = {
  readonly name: string;
  readonly role: string;
  /** ISO 8601, UTC. */
  readonly claimedTime: string;
  /** SHA-256 of the certificate, hex. */
  readonly fingerprint: string;
};

const TEXTS = {
  kind: { sv: "Underskrift med lokalt certifikat", en: "Signature with a local certificate" },
  time: { sv: "Tid enligt undertecknaren", en: "Time stated by the signer" },
  fingerprint: {
    sv: "Certifikatets fingeravtryck (SHA-256)",
    en: "Fingerprint of the certificate (SHA-256)",
  },
} as const satisfies Record<string, LocalText>;

type Line = { readonly text: string; readonly size: number };

/** Points from the box's edge to the text. */
const PADDING = 6;
/** Line height as a multiple of the font size. */
const LEADING = 1.3;

/** "2026-11-20 11:00" in Swedish time, which is what the signer's clock shows. */
function formatTime(instant: string): string {
  const format = new Intl.DateTimeFormat("sv-SE", {
    dateStyle: "short",
    timeStyle: "short",
    timeZone: "Europe/Stockholm",
  });
  return format.format(new Date(instant));
}

export function layOutSeal(facts: SealFacts, language: keyof LocalText): readonly Line[] {
  const groups = facts.fingerprint.match(/.{4}/g) ?? [];
  return [
    { text: facts.name, size: 12 },
    { text: facts.role, size: 9 },
    { text: `${TEXTS.time[language]}: ${formatTime(facts.claimedTime)}`, size: 8 },
    { text: TEXTS.kind[language], size: 8 },
    { text: `${TEXTS.fingerprint[language]}:`, size: 6.5 },
    { text: groups.slice(0, 8).join(" "), size: 6.5 },
    { text: groups.slice(8).join(" "), size: 6.5 },
  ];
}

function formatNumber(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}

/**
 * Draws the seal as a form XObject of the field's size, smaller letters where the box is small. The
 * text is an artifact: what a screen reader says is the field's own label and the signature.
 */
export function drawSeal(
  facts: SealFacts,
  appearance: Appearance,
  size: { readonly width: number; readonly height: number },
  add: (object: PdfObject) => PdfRef,
): PdfRef {
  const lines = layOutSeal(facts, appearance.language);
  const font = readTrueType(appearance.font);
  const embedded = embedFont(font, lines.map(({ text }) => text).join(""), add);
  const widest = Math.max(
    ...lines.map(({ text, size: points }) => embedded.measure(text) * points),
  );
  const tallest = lines.reduce((sum, line) => sum + line.size * LEADING, 0);
  const fit = Math.min(
    1,
    (size.width - 2 * PADDING) / widest,
    (size.height - 2 * PADDING) / tallest,
  );
  let y = size.height - PADDING;
  const drawn = lines.map((line) => {
    const points = line.size * fit;
    y -= points * LEADING;
    const at = `1 0 0 1 ${formatNumber(PADDING)} ${formatNumber(y + points * 0.3)} Tm`;
    return `/F1 ${formatNumber(points)} Tf ${at} <${embedded.encode(line.text)}> Tj`;
  });
  const content = `/Artifact BMC\nq\n0 g\nBT\n${drawn.join("\n")}\nET\nQ\nEMC\n`;
  return add(
    makeStream(
      {
        Type: makeName("XObject"),
        Subtype: makeName("Form"),
        FormType: 1,
        BBox: makeArray([0, 0, size.width, size.height]),
        Resources: makeDict({ Font: makeDict({ F1: embedded.font }) }),
      },
      Buffer.from(content, "latin1"),
    ),
  );
}
