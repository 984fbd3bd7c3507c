import type {
  AssessmentSummary,
  AvailableQuestionnaire,
  ChangedReference,
  EvidenceFile,
  Failure,
  IdentitySummary,
  OpenAssessment,
  OverlayState,
  Place,
  Result,
  SealedDossier,
  Settings,
  TrustedFingerprint,
  WindowApi,
} from "#contract/api.ts";
import type { VerificationReport } from "#contract/verification-report.ts";
import type { Input } from "#engine/answers.ts";
import type { CaseDetails } from "#engine/case-details.ts";
import { EMPTY_INPUT } from "#engine/empty-input.ts";
import type { LocalText } from "#engine/local-text.ts";
import { planUpgrade } from "#engine/plan-upgrade.ts";
import type { Questionnaire } from "#engine/questionnaire.ts";

type FakeCase = {
  id: string;
  details: CaseDetails;
  input: Input;
  evidence: EvidenceFile[];
  place: Place | null;
};

/** What the fake door remembers, for tests to look at and to change. */
export type FakeDoor = {
  api: WindowApi;
  cases: Map<string, FakeCase>;
  phase: "ready" | "new" | "locked" | "refused";
  lost: string | null;
  settings: Settings;
  /** The next calls of a channel wait here until released, so that a test sees the time between. */
  hold: (channel: keyof WindowApi) => () => void;
  /** While set, every saving call fails with it. */
  saveFailure: Failure | null;
  calls: { channel: keyof WindowApi; input: unknown }[];
  attachable: EvidenceFile[] | null;
  available: AvailableQuestionnaire[];
  /** What the file dialog gives: a questionnaire, why it cannot be used, or that the officer cancelled. */
  loadable: AvailableQuestionnaire | Failure | null;
  newer: Questionnaire | null;
  newerRefused: LocalText | null;
  moved: Questionnaire | null;
  /** What was open when the app was closed. */
  resumed: OpenAssessment | null;
  review: string[];
  changedReferences: ChangedReference[];
  report: VerificationReport | null;
  trusted: TrustedFingerprint[];
  /** What the officer answers outside the page. */
  trusts: boolean;
  overlays: OverlayState;
};

export const EXAMPLE_DETAILS: CaseDetails = {
  board: "Grundskolenämnden",
  registrationNumber: "GRN 2026-00123",
  service: "Lektionsplaneraren",
  supplier: { name: "Exempelmoln AB", organisationNumber: "556677-8899" },
  officer: { name: "Anna Ek", role: "Upphandlare" },
};

const NOON = Date.parse("2026-11-23T13:03:22Z");

function named({ id, version }: Questionnaire) {
  return { id, version, sha256: "ab".repeat(32) };
}

function succeed<T>(value: T): Result<T> {
  return { ok: true, value };
}

/** The main process's side of the door in memory, with every change kept as it comes. */
export function createFakeDoor(
  questionnaire: Questionnaire,
  start: { input?: Partial<Input>; details?: CaseDetails; place?: Place; empty?: boolean } = {},
): FakeDoor {
  const held = new Map<string, Promise<void>>();
  const arriving = new Map<string, { id: string; file: EvidenceFile; stored: number }>();
  function bringIn(id: string, file: EvidenceFile) {
    const token = `00000000-0000-4000-8000-${String(arriving.size).padStart(12, "0")}`;
    arriving.set(token, { id, file, stored: 0 });
    return { token, name: file.name, size: file.size };
  }
  let sequence = 0;
  let sealed: SealedDossier[] = [];
  const identities: IdentitySummary[] = [];
  const instant = () => new Date(NOON + sequence * 1000).toISOString();

  const door: FakeDoor = {
    api: {} as WindowApi,
    cases: new Map(),
    phase: "ready",
    lost: null,
    settings: {
      language: "sv",
      theme: "system",
      officer: { name: "Anna Ek", role: "Upphandlare" },
    },
    hold: (channel) => {
      let release = () => {};
      held.set(channel, new Promise((resolve) => (release = resolve)));
      return () => {
        held.delete(channel);
        release();
      };
    },
    saveFailure: null,
    calls: [],
    attachable: null,
    available: [],
    loadable: null,
    newer: null,
    newerRefused: null,
    moved: null,
    resumed: null,
    review: [],
    changedReferences: [],
    report: null,
    trusted: [],
    trusts: true,
    overlays: {
      active: null,
      shipped: [
        {
          id: "exempelby",
          version: "1.0.0",
          base: "boras-molntjanster",
          municipality: { sv: "Exempelby kommun", en: "Municipality of Exempelby" },
        },
      ],
    },
  };

  function addCase(details: CaseDetails): FakeCase {
    const id = `00000000-0000-4000-8000-${String(door.cases.size + 1).padStart(12, "0")}`;
    const created: FakeCase = {
      id,
      details,
      input: structuredClone({ ...EMPTY_INPUT, ...start.input }),
      evidence: [],
      place: start.place ?? null,
    };
    door.cases.set(id, created);
    return created;
  }
  if (start.empty !== true) addCase(start.details ?? EXAMPLE_DETAILS);

  function find(id: string): FakeCase {
    const found = door.cases.get(id);
    if (found === undefined) throw new Error(`No case ${id}`);
    return found;
  }

  function save(change: () => void) {
    if (door.saveFailure !== null) return { ok: false as const, error: door.saveFailure };
    change();
    sequence += 1;
    return succeed({ savedAt: instant(), sequence });
  }

  function put<T>(entries: Record<string, T>, key: string, value: T | null): void {
    if (value === null) Reflect.deleteProperty(entries, key);
    else entries[key] = value;
  }

  const about = {
    version: "0.1.0",
    runtime: "Electron 45",
    dataFolder: "/home/anna/.config/Molnakt",
    keyKind: "passphrase" as const,
  };
  const failure: Failure = {
    code: "store.newer",
    text: {
      sv: "Det som är sparat gjordes med en nyare version av Molnakt (0.9.0). Installera den versionen eller en nyare.",
      en: "What is saved was made by a newer version of Molnakt (0.9.0). Install that version or a newer one.",
    },
  };
  const state = () =>
    door.phase === "refused"
      ? { ...about, phase: door.phase, failure }
      : {
          ...about,
          phase: door.phase,
          ...(door.phase === "ready" && door.lost !== null ? { lost: door.lost } : {}),
        };

  const begin = () => ({
    app: state(),
    settings: door.phase === "ready" ? door.settings : null,
    resumed: door.resumed,
    failure: null,
  });

  const handlers: { [C in keyof WindowApi]: (input: never) => unknown } = {
    "app.begin": () => succeed(begin()),
    "app.unlock": ({ passphrase }: { passphrase: string }) => {
      if (passphrase === "fel lösenfras") {
        return {
          ok: false,
          error: {
            code: "store.wrong-passphrase",
            text: { sv: "Lösenfrasen stämmer inte.", en: "The passphrase is not right." },
          },
        };
      }
      door.phase = "ready";
      return succeed(begin());
    },
    "app.showDataFolder": () => succeed({}),
    "settings.set": (settings: Settings) => {
      door.settings = settings;
      return succeed(settings);
    },
    "overlay.state": () => succeed(door.overlays),
    "overlay.choose": ({ id }: { id: string | null }) => {
      const active = door.overlays.shipped.find((one) => one.id === id) ?? null;
      door.overlays = { ...door.overlays, active };
      return succeed(door.overlays);
    },
    "overlay.load": () => succeed(null),
    "questionnaire.list": () => succeed(door.available),
    "questionnaire.load": () => {
      if (door.loadable === null) return succeed(null);
      if ("code" in door.loadable) return { ok: false, error: door.loadable };
      door.available = [...door.available, door.loadable];
      return succeed(door.loadable);
    },
    "questionnaire.forget": ({ id }: { id: string }) => {
      door.available = door.available.filter((one) => one.id !== id);
      return succeed(door.available);
    },
    "assessment.list": () =>
      succeed(
        [...door.cases.values()].map(({ id, details, input }): AssessmentSummary => ({
          id,
          details,
          questionnaire: questionnaire.id,
          created: instant(),
          changed: instant(),
          answered: Object.keys(input.answers).length,
          sealed: sealed.length,
        })),
      ),
    "assessment.create": ({ details }: { details: CaseDetails }) =>
      succeed({ id: addCase(details).id }),
    "assessment.open": ({ id }: { id: string }) => {
      const { details, input, evidence, place } = find(id);
      const opened: OpenAssessment = {
        id,
        details,
        questionnaire: { ...named(door.moved ?? questionnaire) },
        questionnaireText: JSON.stringify(door.moved ?? questionnaire),
        newer: door.moved === null ? (door.newer?.version ?? null) : null,
        newerRefused: door.newerRefused,
        review: door.review,
        input: structuredClone(input),
        evidence,
        place,
      };
      return succeed(opened);
    },
    "assessment.leave": () => succeed({}),
    "assessment.setDetails": ({ id, details }: { id: string; details: CaseDetails }) =>
      save(() => {
        find(id).details = details;
      }),
    "assessment.answer": (input: { id: string; question: string; answer: never }) =>
      save(() => put(find(input.id).input.answers, input.question, input.answer)),
    "assessment.setMeasure": (input: { id: string; measure: string; state: never }) =>
      save(() => put(find(input.id).input.measures, input.measure, input.state)),
    "assessment.setConsequence": (input: { id: string; risk: string; consequence: never }) =>
      save(() => put(find(input.id).input.consequences, input.risk, input.consequence)),
    "assessment.remove": ({ id }: { id: string }) => {
      door.cases.delete(id);
      return succeed({});
    },
    "assessment.raiseRisk": (input: { id: string; risk: string; raised: never }) =>
      save(() => put(find(input.id).input.raised, input.risk, input.raised)),
    "assessment.setDeviation": (input: { id: string; risk: string; deviation: never }) =>
      save(() => put(find(input.id).input.deviations, input.risk, input.deviation)),
    "assessment.newer": () => succeed(door.newer),
    "assessment.move": ({ id }: { id: string }) =>
      save(() => {
        if (door.newer === null) throw new Error("no newer version");
        const found = find(id);
        const plan = planUpgrade(questionnaire, door.newer, found.input);
        found.input = structuredClone(plan.input);
        door.review = plan.review;
        door.moved = door.newer;
      }),
    "assessment.review": ({ question }: { question: string }) =>
      save(() => {
        door.review = door.review.filter((id) => id !== question);
      }),
    "references.changed": () => succeed(door.changedReferences),
    "assessment.setPlace": ({ id, place }: { id: string; place: Place }) => {
      find(id).place = place;
      return succeed({});
    },
    "assessment.journal": () => succeed([]),
    "evidence.choose": ({ id }: { id: string }) => {
      if (door.attachable === null) return succeed(null);
      return succeed(door.attachable.map((file) => bringIn(id, file)));
    },
    "evidence.begin": ({ id, name, size }: { id: string; name: string; size: number }) => {
      const sha256 = String(arriving.size + 1).padStart(64, "0");
      return succeed(bringIn(id, { sha256, name, mediaType: "text/plain", size }));
    },
    "evidence.append": ({ token, bytes }: { token: string; bytes: Uint8Array }) => {
      const one = arriving.get(token)!;
      one.stored += bytes.length;
      return succeed({ stored: one.stored });
    },
    "evidence.pull": ({ token }: { token: string }) =>
      succeed({ stored: arriving.get(token)!.file.size }),
    "evidence.finish": ({ token }: { token: string }) => {
      const { id, file } = arriving.get(token)!;
      const { evidence } = find(id);
      const known = evidence.some(({ sha256 }) => sha256 === file.sha256);
      if (!known) evidence.push(file);
      return succeed({ file, known });
    },
    "evidence.cancel": ({ token }: { token: string }) => {
      arriving.delete(token);
      return succeed({});
    },
    "identity.list": () => succeed([...identities]),
    "identity.create": ({ name, role, organisation }: Record<string, string>) => {
      const made: IdentitySummary = {
        id: `identity-${String(identities.length + 1)}`,
        name: name ?? "",
        role: role ?? "",
        organisation: organisation ?? "",
        fingerprint: "5f".repeat(32),
        validTo: "2031-11-23T00:00:00Z",
      };
      identities.push(made);
      return succeed(made);
    },
    "dossier.seal": () => {
      sequence += 1;
      const made: SealedDossier = {
        path: "/home/anna/Dokument/akt-GRN-2026-00123-Lektionsplaneraren.pdf",
        sha256: "ab".repeat(32),
        size: 412_345,
        sealedAt: instant(),
      };
      sealed = [...sealed, made];
      return succeed(made);
    },
    "conditions.copy": () => succeed({ count: 2 }),
    "conditions.export": ({ format }: { format: string }) =>
      succeed({ path: `/home/anna/Dokument/villkor.${format}` }),
    "dossier.list": () => succeed(sealed),
    "dossier.show": () => succeed({}),
    "dossier.chooseAndVerify": () => succeed(door.report),
    "dossier.verify": () => succeed(door.report),
    "trust.list": () => succeed(door.trusted),
    "trust.add": (entry: Omit<TrustedFingerprint, "since">) => {
      if (!door.trusts) return succeed(null);
      door.trusted = [...door.trusted, { ...entry, since: instant() }];
      return succeed(door.trusted);
    },
    "trust.remove": ({ fingerprint }: { fingerprint: string }) => {
      door.trusted = door.trusted.filter((entry) => entry.fingerprint !== fingerprint);
      return succeed(door.trusted);
    },
  };

  door.api = Object.fromEntries(
    Object.entries(handlers).map(([channel, handle]) => [
      channel,
      async (input: never) => {
        door.calls.push({ channel: channel as keyof WindowApi, input });
        await held.get(channel);
        return handle(input);
      },
    ]),
  ) as unknown as WindowApi;
  return door;
}
