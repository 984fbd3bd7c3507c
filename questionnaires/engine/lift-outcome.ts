import type { AnswerValue, Answers, Input } from "./answers.ts";
import { assess } from "./assess.ts";
import { OUTCOMES, type Assessment, type Outcome, type Proposal } from "./assessment.ts";
import type { QuestionId } from "./condition.ts";
import { findFixedFacts } from "./fixed-facts.ts";
import { indexQuestionnaire } from "./index-questionnaire.ts";
import { listObstacles, type Obstacle } from "./list-obstacles.ts";
import { proposeAnswers } from "./propose-answers.ts";
import type { MeasureId, Questionnaire } from "./questionnaire.ts";

/** Another answer, if it is true and can be shown; or a measure in place, with evidence. */
export type Change =
  | { kind: "answer"; question: QuestionId; value: AnswerValue }
  | { kind: "measure"; measure: MeasureId };

export type Lift = {
  changes: Change[];
  to: Outcome;
  /** Questions that the changes bring in and that are not answered yet. */
  opens: QuestionId[];
  /** Questions that are no longer asked after the changes. */
  closes: QuestionId[];
};

/**
 * smallest: no fewer changes lift the outcome. enough: these do, and none of them can be left out, but the
 * search for fewer was given up. none: no change of answers that may change does. given-up: none was found
 * in time.
 */
export type LiftResult =
  | { state: "mildest" }
  | { state: "smallest" | "enough"; from: Outcome; lifts: Lift[] }
  | { state: "none" | "given-up"; from: Outcome };

/** Assessments made before the search for the smallest set is given up. */
const MAX_TRIED = 400;
/** Sets of the same size that are looked for, and that are told of. */
const MAX_FOUND = 12;
const MAX_TOLD = 3;
/** Changes that the way found in haste may hold. */
const MAX_STEPS = 40;
/** Stands for a file that shows a measure to be in place. */
const EVIDENCE = "0".repeat(64);

/** What the officer is shown: the answers so far, or the whole case once every question is answered. */
function readShown(assessment: Assessment): Proposal {
  return assessment.missing.length === 0 ? assessment : assessment.soFar;
}

export function applyChanges(input: Input, changes: readonly Change[]): Input {
  const answers: Answers = { ...input.answers };
  const measures = { ...input.measures };
  for (const change of changes) {
    if (change.kind === "answer") answers[change.question] = { value: change.value };
    else {
      const evidence = measures[change.measure]?.evidence ?? [];
      measures[change.measure] = {
        ...measures[change.measure],
        status: "verified",
        evidence: evidence.length === 0 ? [EVIDENCE] : evidence,
      };
    }
  }
  return { ...input, answers, measures };
}

/**
 * The smallest sets of other answers and verified measures that give a milder outcome. What a case is about
 * is not changed: known answers that give an information class or decide whether a whole part is asked.
 * A question that a change brings in counts as unknown once every other is answered.
 */
export function liftOutcome(questionnaire: Questionnaire, input: Input): LiftResult {
  const steps = seekLift(questionnaire, input);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** The same, with a pause after every assessment. */
export function* seekLift(
  questionnaire: Questionnaire,
  input: Input,
): Generator<undefined, LiftResult> {
  const search = createSearch(questionnaire, input);
  const from = search.start.outcome;
  if (from === "recommended") return { state: "mildest" };
  for (let size = 1; ; size += 1) {
    const { lifts, deeper } = yield* search.findOfSize(size);
    if (lifts.length > 0) return { state: "smallest", from, lifts: chooseLifts(lifts) };
    if (search.isSpent()) break;
    if (!deeper) return { state: "none", from };
  }
  const way = yield* search.findInHaste();
  return way === null ? { state: "given-up", from } : { state: "enough", from, lifts: [way] };
}

/** Sets that leave every question asked go before those that do away with some; one for each set of questions. */
function chooseLifts(lifts: readonly Lift[]): Lift[] {
  const least = Math.min(...lifts.map(({ closes }) => closes.length));
  const bySubjects = new Map<string, Lift>();
  for (const lift of lifts) {
    const subjects = lift.changes.map((change) =>
      change.kind === "measure" ? change.measure : change.question,
    );
    const key = subjects.join(" ");
    if (lift.closes.length === least && !bySubjects.has(key)) bySubjects.set(key, lift);
  }
  return [...bySubjects.values()].slice(0, MAX_TOLD);
}

type Judged = { changed: Input; proposal: Proposal; all: Assessment };

function createSearch(questionnaire: Questionnaire, input: Input) {
  const index = indexQuestionnaire(questionnaire);
  const fixed = findFixedFacts(questionnaire);
  const whole = assess(questionnaire, input);
  const closed = whole.missing.length === 0;
  const asked = new Set(whole.visible);
  const start = readShown(whole);
  let tried = 0;

  function* judge(changes: readonly Change[]): Generator<undefined, Judged> {
    yield;
    tried += 1;
    const changed = applyChanges(input, changes);
    const all = assess(questionnaire, changed);
    return { changed, proposal: closed ? all : all.soFar, all };
  }

  const isMilder = ({ outcome }: Proposal) =>
    OUTCOMES.indexOf(outcome) > OUTCOMES.indexOf(start.outcome);

  function describe(
    changes: Change[],
    { outcome }: Proposal,
    { missing, visible }: Assessment,
  ): Lift {
    return {
      changes,
      to: outcome,
      opens: missing.filter((id) => !asked.has(id)),
      closes: whole.visible.filter((id) => !visible.includes(id)),
    };
  }

  /** Measures first, since they are the municipality's own to bring about. */
  function listCandidates(obstacle: Obstacle, present: Answers, done: readonly Change[]): Change[] {
    const measures = obstacle.measures.map((measure): Change => ({ kind: "measure", measure }));
    const answers = [...index.questions.keys()].flatMap((id): Change[] => {
      const atoms = obstacle.questions.get(id);
      const question = index.questions.get(id)?.question;
      if (atoms === undefined || question === undefined) return [];
      const answer = present[id];
      if (fixed.has(id) && answer !== undefined && "value" in answer) return [];
      // An answer not given yet is a question to answer, not one to change, unless a change brought it in.
      if (answer === undefined && (!closed || asked.has(id))) return [];
      if (done.some((change) => change.kind === "answer" && change.question === id)) return [];
      return proposeAnswers(question, atoms, answer, index).map((value) => ({
        kind: "answer",
        question: id,
        value,
      }));
    });
    return [...measures, ...answers];
  }

  /** The obstacle that fewest changes can take away: one of them must be in any set that lifts the outcome. */
  function chooseCandidates(
    proposal: Proposal,
    changed: Input,
    done: readonly Change[],
    barred: ReadonlySet<string>,
  ): Change[] {
    const lists = listObstacles(questionnaire, changed, proposal, closed).map((obstacle) =>
      listCandidates(obstacle, changed.answers, done).filter((one) => !barred.has(nameChange(one))),
    );
    return (
      lists.reduce<Change[] | null>(
        (least, list) => (least === null || list.length < least.length ? list : least),
        null,
      ) ?? []
    );
  }

  function* findOfSize(size: number): Generator<undefined, { lifts: Lift[]; deeper: boolean }> {
    const lifts: Lift[] = [];
    let deeper = false;
    const visit = function* (
      done: Change[],
      barred: ReadonlySet<string>,
    ): Generator<undefined, void> {
      if (tried >= MAX_TRIED || lifts.length >= MAX_FOUND) return;
      const { changed, proposal, all } = yield* judge(done);
      if (isMilder(proposal)) {
        lifts.push(describe(done, proposal, all));
        return;
      }
      const candidates = chooseCandidates(proposal, changed, done, barred);
      if (done.length === size) {
        deeper ||= candidates.length > 0;
        return;
      }
      const excluded = new Set(barred);
      for (const change of candidates) {
        yield* visit([...done, change], new Set(excluded));
        excluded.add(nameChange(change));
      }
    };
    yield* visit([], new Set());
    return { lifts, deeper };
  }

  /** Takes away one obstacle after the other, then leaves out what turns out not to be needed. */
  function* findInHaste(): Generator<undefined, Lift | null> {
    let done: Change[] = [];
    let now = yield* judge(done);
    for (let step = 0; step < MAX_STEPS && !isMilder(now.proposal); step += 1) {
      const before = listObstacles(questionnaire, now.changed, now.proposal, closed).length;
      const tries: { change: Change; after: Judged; left: number }[] = [];
      for (const change of chooseCandidates(now.proposal, now.changed, done, new Set())) {
        const after = yield* judge([...done, change]);
        const left = isMilder(after.proposal)
          ? -1
          : listObstacles(questionnaire, after.changed, after.proposal, closed).length;
        tries.push({ change, after, left });
      }
      const best = tries.toSorted((a, b) => a.left - b.left)[0];
      if (best === undefined || best.left > before) return null;
      done = [...done, best.change];
      now = best.after;
    }
    if (!isMilder(now.proposal)) return null;
    for (const change of done) {
      const fewer = done.filter((one) => one !== change);
      if (isMilder((yield* judge(fewer)).proposal)) done = fewer;
    }
    const { proposal, all } = yield* judge(done);
    return describe(done, proposal, all);
  }

  return { start, findOfSize, findInHaste, isSpent: () => tried >= MAX_TRIED };
}

function nameChange(change: Change): string {
  return change.kind === "measure"
    ? change.measure
    : `${change.question} ${JSON.stringify(change.value)}`;
}
