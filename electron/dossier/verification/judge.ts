import type { LocalText } from "#engine/local-text.ts";
import type {
  AttachmentFact,
  Facts,
  JournalFact,
  QuestionnaireFact,
  ReadableFacts,
  RecomputedFact,
  RerenderedFact,
  SignatureFacts,
} from "./facts.ts";
import { REASON_TEXTS, type ReasonCode } from "./reason-texts.ts";

export type Verdict = "passed" | "indeterminate" | "failed";
export type Trust = "trusted" | "unknown" | "expired";

export type Policy = {
  /** SHA-256 of certificates somebody vouches for, lower-case hex. */
  readonly trustedFingerprints: ReadonlySet<string>;
  readonly now: Date;
};

/** What was found out beside the signatures. */
export type OtherFacts = {
  readonly attachments: readonly AttachmentFact[];
  readonly journal: JournalFact;
  readonly questionnaire: QuestionnaireFact;
  readonly recomputed: RecomputedFact;
  /** Whose boxes on the page say something else than the signatures in them. */
  readonly foreignSeals: readonly string[];
  readonly rerendered: RerenderedFact;
};

export type Reason = { readonly code: string; readonly text: LocalText };
export type Judgement = { readonly verdict: Verdict; readonly reasons: readonly Reason[] };

type Weighed = Reason & { readonly verdict: Verdict };

function weigh(verdict: Verdict, code: ReasonCode, ...about: readonly string[]): Weighed {
  const text = REASON_TEXTS[code];
  const fill = (sentence: string) => {
    const parts = sentence.split("{}");
    return parts.reduce((filled, part, at) => filled + (about[at - 1] ?? "") + part);
  };
  return { verdict, code, text: { sv: fill(text.sv), en: fill(text.en) } };
}

function wasValidWhenSigned({ certificate, claimedTime }: SignatureFacts): boolean {
  if (certificate === null || claimedTime === null) return false;
  const at = Date.parse(claimedTime);
  return at >= Date.parse(certificate.validFrom) && at <= Date.parse(certificate.validTo);
}

/** Whether somebody vouches for the signer's certificate, and whether it still holds. */
export function judgeTrust(signature: SignatureFacts, policy: Policy): Trust {
  const { certificate } = signature;
  if (certificate === null) return "unknown";
  if (!policy.trustedFingerprints.has(certificate.fingerprint)) return "unknown";
  const expired = policy.now.getTime() > Date.parse(certificate.validTo);
  return expired || !wasValidWhenSigned(signature) ? "expired" : "trusted";
}

function judgeIntegrity(signature: SignatureFacts, who: string): Weighed[] {
  const faults: ReasonCode[] = [];
  if (!signature.byteRangeExact) faults.push("range-not-exact");
  if (signature.foreignAlgorithm !== null) faults.push("algorithm-not-accepted");
  else if (!signature.digestMatches) faults.push("bytes-changed");
  else if (!signature.signatureValid) faults.push("signature-invalid");
  if (faults.length === 0 && !signature.cmsStrict) faults.push("signature-form");
  if (signature.intact && signature.level === "none") faults.push("not-baseline");
  if (signature.certificate?.maySign === false) faults.push("certificate-unfit");
  return faults.map((code) => weigh("failed", code, who, signature.foreignAlgorithm ?? ""));
}

/** A claimed time this much after now is not a clock that differs. */
const CLOCK_TOLERANCE = 24 * 60 * 60 * 1000;

function judgeSigner(signature: SignatureFacts, policy: Policy, who: string): Weighed[] {
  const found: Weighed[] = [];
  const trust = judgeTrust(signature, policy);
  if (trust === "unknown") found.push(weigh("indeterminate", "issuer-not-trusted", who));
  if (!wasValidWhenSigned(signature)) found.push(weigh("indeterminate", "outside-validity", who));
  else if (trust === "expired") found.push(weigh("indeterminate", "certificate-expired", who));
  const claimed = Date.parse(signature.claimedTime ?? "");
  if (claimed > policy.now.getTime() + CLOCK_TOLERANCE) {
    found.push(weigh("indeterminate", "time-in-future", who));
  }
  return found;
}

function judgeSignatures(facts: ReadableFacts, policy: Policy): Weighed[] {
  const { signatures, expected } = facts;
  if (signatures.length === 0) return [weigh("failed", "not-signed")];
  const found = signatures.flatMap((signature) => {
    const who = signature.signer === "" ? signature.role || signature.field : signature.signer;
    const faults = judgeIntegrity(signature, who);
    return faults.length > 0 ? faults : judgeSigner(signature, policy, who);
  });
  if (!found.some(({ verdict }) => verdict === "failed") && facts.changes.length === 0) {
    found.push(weigh("passed", "signatures-intact"));
  }
  if (expected.missing.length > 0) {
    const count = `${expected.signed} av ${expected.total}`;
    const text = {
      sv: `${count} underskrifter finns. Saknas: ${expected.missing.join(", ")}.`,
      en: `${expected.signed} of ${expected.total} signatures are there. Missing: ${expected.missing.join(", ")}.`,
    };
    found.push({ verdict: "passed", code: "signatures-missing", text });
  }
  return found;
}

/** Rules that the app does not have may lack a stopper, so that nothing stops. */
function judgeQuestionnaire(fact: QuestionnaireFact): Weighed[] {
  if (fact.state === "not-checked") return [];
  const verdict = fact.state === "known" || fact.state === "adapted" ? "passed" : "indeterminate";
  return [weigh(verdict, `questionnaire-${fact.state}`, fact.name)];
}

function judgeOthers(others: OtherFacts): Weighed[] {
  const found = others.attachments
    .filter(({ matches }) => matches === false)
    .map(({ name }) => weigh("failed", "attachment-differs", name));
  found.push(...others.foreignSeals.map((who) => weigh("indeterminate", "seal-differs", who)));
  found.push(...judgeQuestionnaire(others.questionnaire));
  // What the file's own statements keep from being checked must not pass for checked.
  const unrendered = others.rerendered.asked ? "indeterminate" : "passed";
  const checks = [
    ["journal", others.journal, "indeterminate"],
    ["recomputed", others.recomputed, "indeterminate"],
    ["rerendered", others.rerendered, unrendered],
  ] as const;
  for (const [name, { state, detail }, unchecked] of checks) {
    const verdict =
      state === "different" ? "failed" : state === "not-checked" ? unchecked : "passed";
    const reason = weigh(verdict, `${name}-${state}`);
    found.push(detail === undefined ? reason : { ...reason, text: detail });
  }
  return found;
}

const WORST_FIRST: readonly Verdict[] = ["failed", "indeterminate", "passed"];

function conclude(found: readonly Weighed[]): Judgement {
  const reasons = WORST_FIRST.flatMap((verdict) => found.filter((one) => one.verdict === verdict));
  return {
    verdict: reasons[0]?.verdict ?? "indeterminate",
    reasons: reasons.map(({ code, text }) => ({ code, text })),
  };
}

/**
 * The verdict that follows from the facts under a policy, with all its reasons, worst first. A whole
 * signature by somebody nobody vouches for is indeterminate. A missing signature does not weigh:
 * the file cannot tell a dossier under way from one that was cut back, so it is only said.
 */
export function judge(facts: Facts, policy: Policy, others: OtherFacts): Judgement {
  if (!facts.readable) return conclude([weigh("failed", "unreadable", facts.error.code)]);
  const changes = facts.changes.map(({ code, text }) => ({
    verdict: "failed" as const,
    code,
    text,
  }));
  return conclude([...changes, ...judgeSignatures(facts, policy), ...judgeOthers(others)]);
}
