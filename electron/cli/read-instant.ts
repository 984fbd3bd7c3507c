import type { Result } from "#contract/api.ts";
import { fail, succeed } from "#electron/actions/failures.ts";

/** An instant with its offset as ISO, UTC; the present one where none is given. */
export function readInstant(value: string | undefined): Result<string> {
  if (value === undefined) return succeed(new Date().toISOString());
  const instant = new Date(value);
  const complete = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/.test(
    value,
  );
  return complete && !Number.isNaN(instant.getTime())
    ? succeed(instant.toISOString())
    : fail("time.invalid", { value });
}
