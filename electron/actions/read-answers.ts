import type { Result } from "#contract/api.ts";
import { AnswersFile } from "#engine/answers-file.ts";
import { describeIssue, findInnermost, writePath } from "./describe-issue.ts";
import { fail, succeed } from "./failures.ts";
import { findJsonError } from "./find-json-error.ts";

function decodeText(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** Reads the bytes of an answers file; `name` is how the failures call it. */
export function readAnswers(bytes: Uint8Array, name: string): Result<AnswersFile> {
  const text = decodeText(bytes);
  if (text === null) return fail("answers.not-text", { name });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return fail("answers.not-json", { name, ...findJsonError(text) });
  }
  const parsed = AnswersFile.safeParse(value);
  if (parsed.success) return succeed(parsed.data);
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
