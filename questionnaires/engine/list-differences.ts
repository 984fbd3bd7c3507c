import { canonicalize } from "./canonical.ts";

/** What differs at a place; null where there was or is nothing. `path` is written with dots. */
export type Difference = { path: string; old: unknown; new: unknown };

/** What differs between two values. Lists are matched by id where they have ids; the order of those is not looked at. */
export function listDifferences(old: unknown, next: unknown, path = ""): Difference[] {
  if (isSame(old, next)) return [];
  if (Array.isArray(old) && Array.isArray(next)) return compareLists(old, next, path);
  if (isRecord(old) && isRecord(next)) {
    return [...new Set([...Object.keys(old), ...Object.keys(next)])].flatMap((key) =>
      listDifferences(old[key], next[key], joinPath(path, key)),
    );
  }
  return [{ path, old: old ?? null, new: next ?? null }];
}

export function isSame(one: unknown, other: unknown): boolean {
  if (one === undefined || other === undefined) return one === other;
  return canonicalize(one) === canonicalize(other);
}

/** The id that a member of a list goes by, or its code where that is what it has. */
export function findId(member: unknown): string | null {
  if (!isRecord(member)) return null;
  const id = member["id"] ?? member["code"];
  return typeof id === "string" ? id : null;
}

function compareLists(old: unknown[], next: unknown[], path: string): Difference[] {
  const ids = [...old, ...next].map(findId);
  if (ids.every((id) => id !== null)) {
    return [...new Set(ids)].flatMap((id) =>
      listDifferences(
        old.find((member) => findId(member) === id),
        next.find((member) => findId(member) === id),
        joinPath(path, id),
      ),
    );
  }
  if (old.length === next.length && [...old, ...next].every(isText)) {
    return old.flatMap((member, i) => listDifferences(member, next[i], joinPath(path, `${i + 1}`)));
  }
  return [
    ...subtract(old, next).map((member) => ({ path, old: member, new: null })),
    ...subtract(next, old).map((member) => ({ path, old: null, new: member })),
  ];
}

/** Members that the other list has not, as many times as it lacks them. */
function subtract(list: readonly unknown[], other: readonly unknown[]): unknown[] {
  const left = other.map(canonicalize);
  return list.filter((member) => {
    const at = left.indexOf(canonicalize(member));
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
}

function isText(member: unknown): boolean {
  return isRecord(member) && "sv" in member && "en" in member;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function joinPath(path: string, step: string): string {
  return path === "" ? step : `${path}.${step}`;
}
