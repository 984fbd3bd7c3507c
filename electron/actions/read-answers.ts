import type { Result } from "#contract/api.ts";
import { decodeText } from "#electron/files/decode-text.ts";
import { AnswersFile } from "#engine/answers-file.ts";
import { canonicalize } from "#engine/canonical.ts";
import { describeIssue, findInnermost, writePath } from "./describe-issue.ts";
import { fail, succeed } from "./failures.ts";
import { findJsonError } from "./find-json-error.ts";
import { findRepeatedKey } from "./find-repeated-key.ts";

/** False for texts with half a character, which no dossier can hold. */
function isWritable(file: AnswersFile): boolean {
  try {
    canonicalize(file);
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

/** Reads the bytes of an answers file; `name` is how the failures call it. */
export function readAnswers(bytes: Uint8Array, name: string): Result<AnswersFile> {
  const text = decodeText(bytes, "dropped");
  if (text === null) return fail("answers.not-text", { name });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return fail("answers.not-json", { name, ...findJsonError(text) });
  }
  const repeated = findRepeatedKey(text);
  if (repeated !== undefined) return fail("answers.repeated-key", { name, ...repeated });
  const parsed = AnswersFile.safeParse(value);
  if (parsed.success) {
    return isWritable(parsed.data)
      ? succeed(parsed.data)
      : fail("answers.half-character", { name });
  }
  const [first] = parsed.error.issues;
  if (first === undefined) throw parsed.error;
  const issue = findInnermost(first);
  const path = writePath(issue.path);
  return fail(path === "" ? "answers.wrong-form" : "answers.wrong-part", {
    name,
    path,
    detail: describeIssue(issue),
  });
}
