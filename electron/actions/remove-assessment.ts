import type { Result } from "#contract/api.ts";
import type { Store } from "#electron/store/store.ts";
import { succeed } from "./failures.ts";
import { leaveAssessment } from "./open-assessment.ts";

/** The case first, then the files only it had: what a crash in between leaves is an unnamed, encrypted file. */
export function removeAssessment(store: Store, id: string): Result<Record<string, never>> {
  const removed = store.cases.remove(id);
  if (!removed.ok) return removed;
  const left = leaveAssessment(store);
  if (!left.ok) return left;
  for (const sha256 of removed.value.evidence) {
    const gone = store.evidence.remove(sha256);
    if (!gone.ok) return gone;
  }
  return succeed({});
}
