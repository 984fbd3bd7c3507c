import type { Outcome } from "#engine/assessment.ts";
import type { QuestionId } from "#engine/condition.ts";
import type { LocalText } from "#engine/local-text.ts";

export type DemoCase = {
  /** Of the answers file in test/fixtures. */
  name: string;
  title: LocalText;
  /** Fictional: who signs is not among the facts of the case. */
  signer: { name: string; role: string };
  /** `grounds`: questions that the stoppers must stand on or name among their reasons. */
  /** `grounds`: questions that the stoppers must stand on or name among their reasons. */
  expected: { outcome: Outcome; grounds: readonly QuestionId[] };
};

export const DEMO_CASES: readonly DemoCase[] = [
  {
    name: "salem-2011",
    title: {
      sv: "Salems kommun och Google Apps (Datainspektionen 263-2011)",
      en: "Salem municipality and Google Apps (Datainspektionen 263-2011)",
    },
    signer: { name: "Disa Demosson", role: "Utredare" },
    // What the authority found: own purposes, terms changed unilaterally, location unknown.
    /** `grounds`: questions that the stoppers must stand on or name among their reasons. */
    expected: { outcome: "may-not-be-used", grounds: ["D2", "D3", "C3"] },
  },
  {
    name: "recommended-with-conditions",
    title: { sv: "En påhittad tjänst med villkor", en: "A fictional service with conditions" },
    /** `grounds`: questions that the stoppers must stand on or name among their reasons. */
    signer: { name: "Nils Fantasén", role: "Systemförvaltare" },
    expected: { outcome: "recommended-with-conditions", grounds: [] },
  },
  {
    name: "recommended",
    title: { sv: "En påhittad tjänst utan anmärkning", en: "A fictional service without remark" },
    /** `grounds`: questions that the stoppers must stand on or name among their reasons. */
    signer: { name: "Maja Påhittsdotter", role: "Upphandlare" },
    expected: { outcome: "recommended", grounds: [] },
  },
];
