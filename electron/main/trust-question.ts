import type { Language } from "#engine/local-text.ts";

/** Who is to be trusted, as the page says it. */
export type TrustRequest = { fingerprint: string; name: string; vouchedBy: string };

/** What the system's message box shows; the answers by their place. */
type Question = {
  type: "warning";
  title: string;
  message: string;
  detail: string;
  buttons: string[];
  defaultId: number;
  cancelId: number;
  noLink: true;
};

/** The button that says yes; the other one is what Enter and Escape press. */
export const YES = 1;

const WORDS = {
  sv: {
    title: "Lita på ett certifikat",
    message: (name: string) => `Vill du lita på certifikatet för ${name}?`,
    detail: ({ fingerprint, vouchedBy }: TrustRequest) =>
      `Fingeravtryck:\n${fingerprint}\n\nGår i god för det: ${vouchedBy}\n\n` +
      "Jämför fingeravtrycket med innehavaren på annat sätt, till exempel på telefon. " +
      "Akter med den underskriften blir sedan godkända på den här datorn.",
    no: "Avbryt",
    yes: "Lita på det",
  },
  en: {
    title: "Trust a certificate",
    message: (name: string) => `Do you want to trust the certificate of ${name}?`,
    detail: ({ fingerprint, vouchedBy }: TrustRequest) =>
      `Fingerprint:\n${fingerprint}\n\nVouched for by: ${vouchedBy}\n\n` +
      "Compare the fingerprint with its holder in another way, on the phone for example. " +
      "Dossiers with that signature will then pass on this computer.",
    no: "Cancel",
    yes: "Trust it",
  },
} as const satisfies Record<Language, unknown>;

/** A name with line breaks or turned-around letters could write another question. */
function keepPlain(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, " ").trim();
}

/** A fingerprint in groups of four, eight to a line, to be compared by eye. */
function groupHex(hex: string): string {
  const groups = hex.match(/.{1,4}/g) ?? [];
  return [groups.slice(0, 8), groups.slice(8)].map((line) => line.join(" ")).join("\n");
}

/**
 * The question before a certificate is trusted. It is asked outside the page, since a page that was
 * taken over could otherwise vouch for anyone.
 */
export function askTrust(request: TrustRequest, language: Language): Question {
  const words = WORDS[language];
  const plain = {
    fingerprint: groupHex(request.fingerprint),
    name: keepPlain(request.name),
    vouchedBy: keepPlain(request.vouchedBy),
  };
  return {
    type: "warning",
    title: words.title,
    message: words.message(plain.name),
    detail: words.detail(plain),
    buttons: [words.no, words.yes],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  };
}
