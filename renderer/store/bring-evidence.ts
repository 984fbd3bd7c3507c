import type { EvidenceFile, Intake, Result } from "#contract/api.ts";
import type { Ask } from "./ask.ts";

/** Bytes sent in one call. */
const PART = 2 * 1024 * 1024;

export type Arrival = { name: string; stored: number; size: number };

export type Bringing = {
  onProgress: (arrival: Arrival) => void;
  signal: AbortSignal;
};

/** Files that are in the case now; `known` are those whose content was there already. */
export type Brought = { files: EvidenceFile[]; known: EvidenceFile[] };

type Job = { intake: Intake; content: File | null };
type Ended = Result<Brought> & { ok: false };

/** The files dropped, or null to choose in a dialog. What was stored before a failure or a stop is kept. */
export async function bringEvidence(
  ask: Ask,
  id: string,
  dropped: readonly File[] | null,
  { onProgress, signal }: Bringing,
): Promise<Result<Brought>> {
  const jobs = await begin(ask, id, dropped);
  if (!jobs.ok) return jobs;
  const brought: Brought = { files: [], known: [] };
  const waiting = [...jobs.value];
  const stop = async (): Promise<void> => {
    for (const { intake } of waiting) await ask("evidence.cancel", { token: intake.token });
  };
  for (let job = waiting[0]; job !== undefined; job = waiting[0]) {
    const failed = await send(ask, job, onProgress, signal);
    if (signal.aborted || failed !== null) {
      await stop();
      return failed ?? { ok: true, value: brought };
    }
    const finished = await ask("evidence.finish", { token: job.intake.token });
    waiting.shift();
    if (!finished.ok) {
      await stop();
      return finished;
    }
    brought.files.push(finished.value.file);
    if (finished.value.known) brought.known.push(finished.value.file);
  }
  return { ok: true, value: brought };
}

async function begin(
  ask: Ask,
  id: string,
  dropped: readonly File[] | null,
): Promise<Result<Job[]>> {
  if (dropped === null) {
    const chosen = await ask("evidence.choose", { id });
    if (!chosen.ok) return chosen;
    return { ok: true, value: (chosen.value ?? []).map((intake) => ({ intake, content: null })) };
  }
  const jobs: Job[] = [];
  for (const content of dropped) {
    const begun = await ask("evidence.begin", { id, name: content.name, size: content.size });
    if (!begun.ok) {
      for (const { intake } of jobs) await ask("evidence.cancel", { token: intake.token });
      return begun;
    }
    jobs.push({ intake: begun.value, content });
  }
  return { ok: true, value: jobs };
}

/** Null when all of it is stored, or when it was stopped. */
async function send(
  ask: Ask,
  { intake, content }: Job,
  onProgress: Bringing["onProgress"],
  signal: AbortSignal,
): Promise<Ended | null> {
  const { token, name, size } = intake;
  let stored = 0;
  onProgress({ name, stored, size });
  while (stored < size && !signal.aborted) {
    const sent =
      content === null
        ? await ask("evidence.pull", { token })
        : await ask("evidence.append", { token, bytes: await readPart(content, stored) });
    if (!sent.ok) return sent;
    stored = sent.value.stored;
    onProgress({ name, stored, size });
  }
  return null;
}

/** Empty where the file can no longer be read, which the other side finds. */
async function readPart(content: File, start: number): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await content.slice(start, start + PART).arrayBuffer());
  } catch (error) {
    if (error instanceof DOMException) return new Uint8Array(0);
    throw error;
  }
}
