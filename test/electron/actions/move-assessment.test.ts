import { describe, expect, test } from "vitest";
import { answerQuestion } from "#electron/actions/answer-question.ts";
import { changeCase } from "#electron/actions/change-case.ts";
import { createAssessment } from "#electron/actions/create-assessment.ts";
import { listChangedReferences } from "#electron/actions/list-changed-references.ts";
import { findNewer, moveAssessment } from "#electron/actions/move-assessment.ts";
import { openAssessment } from "#electron/actions/open-assessment.ts";
import { openCatalog } from "#electron/actions/open-catalog.ts";
import { chooseOverlay } from "#electron/actions/use-overlay.ts";
import { makeCatalog } from "#test/support/make-catalog.ts";
import { changeSmall, local, small, type Source } from "#test/support/questionnaire.ts";
import { caseDetails } from "#test/support/store-details.ts";
import { makeStoreOptions, openTestStore, unwrap } from "#test/support/store-folder.ts";

/** Version 2: A1 asks something else, A2 is gone, A3 is as it was. */
const newer = changeSmall((source) => {
  source.version = "2.0.0";
  source.sections[0]!.questions[0]!.text = local("Lämnar data nätet?");
  source.sections[0]!.questions.splice(1, 1);
});

async function begin() {
  const options = makeStoreOptions();
  const store = openTestStore(options);
  const { id } = unwrap(
    await createAssessment(store, makeCatalog(small), { details: caseDetails }),
  );
  unwrap(answerQuestion(store, id, "A1", { value: "yes" }));
  unwrap(answerQuestion(store, id, "A2", { value: "Ett ärende", note: "Se avtalet" }));
  unwrap(answerQuestion(store, id, "A3", { value: "no" }));
  return { store, id, options };
}

describe("moving a case", () => {
  test("is offered only where there is a higher version", async () => {
    const { store, id } = await begin();
    const find = async (...known: (typeof small)[]) =>
      unwrap(await findNewer(store, makeCatalog(...known), id))?.version ?? null;
    expect(await find(newer)).toBe("2.0.0");
    expect(await find(small)).toBeNull();
    expect(await find({ ...newer, version: "1.2.2" })).toBeNull();
    expect(await find({ ...newer, version: "1.10.0" })).toBe("1.10.0");
    expect(await find({ ...newer, id: "annan" })).toBeNull();
    expect(unwrap(await openAssessment(store, makeCatalog(newer), id)).newer).toBe("2.0.0");
  });

  test("keeps what fits, marks what has changed and loses nothing", async () => {
    const { store, id } = await begin();
    const catalog = makeCatalog(newer);
    unwrap(await moveAssessment(store, catalog, id, "2.0.0"));
    const opened = unwrap(await openAssessment(store, catalog, id));
    expect(opened).toMatchObject({
      questionnaire: { id: "liten", version: "2.0.0" },
      newer: null,
      review: ["A1"],
    });
    expect(opened.input.answers).toEqual({ A1: { value: "yes" }, A3: { value: "no" } });
    const journal = unwrap(store.cases.readJournal(id));
    expect(journal.at(-1)?.change).toMatchObject({
      kind: "questionnaire",
      old: { version: "1.2.3" },
      new: { version: "2.0.0" },
      review: ["A1"],
      setAside: [{ part: "answers", id: "A2" }],
    });
    expect(JSON.stringify(journal)).toContain("Se avtalet");
    expect(unwrap(store.questionnaires.find("liten", "1.2.3"))).toEqual(small);
  });

  test("is refused for another version than the one that was shown", async () => {
    const { store, id } = await begin();
    const moved = await moveAssessment(store, makeCatalog(newer), id, "1.9.0");
    expect(moved).toMatchObject({ ok: false, error: { code: "questionnaire.no-newer" } });
    expect(unwrap(store.cases.readJournal(id))).toHaveLength(4);
  });

  test("leaves marks that go with a confirmation or a new answer, also after a restart", async () => {
    const { store, id, options } = await begin();
    const changed = changeSmall((source: Source) => {
      source.version = "2.0.0";
      source.sections[0]!.questions[0]!.text = local("Annat?");
      source.sections[0]!.questions[2]!.text = local("Annat?");
    });
    const catalog = makeCatalog(changed);
    unwrap(await moveAssessment(store, catalog, id, "2.0.0"));
    const review = async () => unwrap(await openAssessment(store, catalog, id)).review;
    expect(await review()).toEqual(["A1", "A3"]);
    unwrap(changeCase(store, id, { kind: "reviewed", question: "A1" }));
    expect(await review()).toEqual(["A3"]);
    store.close();
    const again = openTestStore(options);
    expect(unwrap(await openAssessment(again, catalog, id)).review).toEqual(["A3"]);
    unwrap(answerQuestion(again, id, "A3", { value: "yes" }));
    expect(unwrap(await openAssessment(again, catalog, id)).review).toEqual([]);
    const before = unwrap(again.cases.readJournal(id)).length;
    unwrap(changeCase(again, id, { kind: "reviewed", question: "A3" }));
    expect(unwrap(again.cases.readJournal(id))).toHaveLength(before);
  });
});

describe("moving a case with a local adaptation", () => {
  /** The city's next version, without the house rule that the adaptation switches off. */
  async function beginAdapted() {
    const store = openTestStore(makeStoreOptions());
    const shipped = openCatalog(".");
    unwrap(await chooseOverlay(store, ".", "exempelby"));
    const { id } = unwrap(await createAssessment(store, shipped, { details: caseDetails }));
    const next = structuredClone(unwrap(await shipped.find()));
    next.version = "9.0.0";
    const asked = next.sections.flatMap(({ questions }) => questions);
    const a4 = asked.find((question) => question.id === "A4")!;
    a4.stops = a4.stops.filter((stop) => stop.id !== "A4-refused");
    return { store, id, catalog: makeCatalog(next) };
  }

  test("says which adaptation does not fit the newer version, where, and what to do", async () => {
    const { store, id, catalog } = await beginAdapted();
    const opened = unwrap(await openAssessment(store, catalog, id));
    expect(opened.newer).toBeNull();
    expect(opened.newerRefused?.sv).toMatch(
      /version 9\.0\.0, men den lokala anpassningen exempelby 1\.0\.0 passar inte den: houseRulesOff\.0: .*A4-refused/,
    );
    expect(opened.newerRefused?.sv).toContain("läs in den i inställningarna");
    const refused = { ok: false, error: { code: "overlay.not-for-newer" } };
    expect(await findNewer(store, catalog, id)).toMatchObject(refused);
    expect(await moveAssessment(store, catalog, id, "9.0.0")).toMatchObject(refused);
    expect(unwrap(store.cases.readJournal(id))).toHaveLength(1);
  });

  test("is offered with the mended adaptation once that has been chosen", async () => {
    const { store, id, catalog } = await beginAdapted();
    const active = unwrap(store.settings.get("overlay")) as object;
    unwrap(store.settings.set("overlay", { ...active, version: "1.1.0", houseRulesOff: [] }));
    const opened = unwrap(await openAssessment(store, catalog, id));
    expect(opened).toMatchObject({ newer: "9.0.0", newerRefused: null });
    unwrap(await moveAssessment(store, catalog, id, "9.0.0"));
    const { questionnaire } = unwrap(store.cases.read(id)).projection;
    const moved = unwrap(store.questionnaires.read(questionnaire.sha256));
    expect(moved.overlay).toMatchObject({ id: "exempelby", version: "1.1.0" });
  });

  test("keeps its adaptation when another one has been chosen since", async () => {
    const { store, id } = await beginAdapted();
    const next = structuredClone(unwrap(await openCatalog(".").find()));
    next.version = "9.0.0";
    const active = unwrap(store.settings.get("overlay")) as object;
    unwrap(store.settings.set("overlay", { ...active, id: "annan", version: "2.0.0" }));
    unwrap(await moveAssessment(store, makeCatalog(next), id, "9.0.0"));
    const { questionnaire } = unwrap(store.cases.read(id)).projection;
    const moved = unwrap(store.questionnaires.read(questionnaire.sha256));
    expect(moved.overlay).toMatchObject({ id: "exempelby", version: "1.0.0" });
  });
});

describe("changed sources", () => {
  const list = async (change: (source: Source) => void, now = "2026-11-24T12:00:00Z") => {
    const { store, id } = await begin();
    const catalog = makeCatalog(changeSmall(change));
    const found = unwrap(await listChangedReferences(store, catalog, now));
    return { id, found };
  };

  test("mark the cases whose answers rest on them", async () => {
    const { id, found } = await list((source) => {
      source.references[0]!.demands = local("Något annat");
    });
    const reference = small.references[0]!;
    expect(found).toEqual([
      {
        id: reference.id,
        name: expect.objectContaining({
          sv: expect.stringContaining(reference.name.sv) as string,
        }) as object,
        kind: "changed",
        cases: [{ id, questions: ["A1"] }],
      },
    ]);
  });

  test("are none while only the date of checking differs", async () => {
    const { found } = await list((source) => {
      source.references[0]!.checked = "2026-11-01";
      source.references[0]!.certainty = "secondary";
    });
    expect(found).toEqual([]);
  });

  test("tell when one has ceased to hold since the case was begun", async () => {
    const end = (source: Source) => {
      source.references[0]!.repealed = "2090-01-01";
    };
    expect((await list(end, "2090-01-01T00:00:00Z")).found).toMatchObject([{ kind: "expired" }]);
    expect((await list(end)).found).toMatchObject([{ kind: "changed" }]);
  });
});
