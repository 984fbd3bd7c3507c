const MAX_DEPTH = 32;

const BOOLEAN = 0x01;
const INTEGER = 0x02;
const SET = 0x31;

/** `start` is the first byte of the content. */
type Element = { readonly tag: number; readonly start: number; readonly end: number };

/** Reads tag and length at `at`; undefined unless both are minimal and stay inside `limit`. */
function readElement(der: Uint8Array, at: number, limit: number): Element | undefined {
  const tag = der[at];
  const first = der[at + 1];
  // Tags above 30 do not occur in the structures used here.
  if (tag === undefined || first === undefined || (tag & 0x1f) === 0x1f) return undefined;
  let length = first;
  let start = at + 2;
  if (first >= 0x80) {
    const count = first & 0x7f;
    if (count === 0 || count > 4 || der[start] === 0) return undefined;
    length = 0;
    for (let index = 0; index < count; index += 1)
      length = length * 256 + (der[start + index] ?? 0);
    start += count;
    if (length < 0x80) return undefined;
  }
  const end = start + length;
  return end <= limit ? { tag, start, end } : undefined;
}

function isPrimitiveFit(der: Uint8Array, { tag, start, end }: Element): boolean {
  if (tag === BOOLEAN) return end - start === 1 && (der[start] === 0 || der[start] === 0xff);
  if (tag === INTEGER) {
    const [first, second] = [der[start], der[start + 1]];
    if (first === undefined) return false;
    if (second === undefined) return true;
    return !(first === 0 && second < 0x80) && !(first === 0xff && second >= 0x80);
  }
  return true;
}

function isInOrder(der: Uint8Array, starts: readonly number[], end: number): boolean {
  const members = starts.map((start, index) => der.subarray(start, starts[index + 1] ?? end));
  return members.every((member, index) => {
    const before = members[index - 1];
    return before === undefined || Buffer.compare(before, member) <= 0;
  });
}

function isFit(der: Uint8Array, element: Element, depth: number): boolean {
  if (depth > MAX_DEPTH) return false;
  if ((element.tag & 0x20) === 0) return isPrimitiveFit(der, element);
  const starts: number[] = [];
  for (let at = element.start; at < element.end;) {
    const inner = readElement(der, at, element.end);
    if (inner === undefined || !isFit(der, inner, depth + 1)) return false;
    starts.push(at);
    at = inner.end;
  }
  return element.tag !== SET || isInOrder(der, starts, element.end);
}

/** Length of the DER element that begins the bytes; undefined when it is not DER (X.690, 10 and 11). */
export function measureDer(bytes: Uint8Array): number | undefined {
  const element = readElement(bytes, 0, bytes.length);
  return element !== undefined && isFit(bytes, element, 0) ? element.end : undefined;
}

export type Child = {
  readonly tag: number;
  /** The element with tag and length. */
  readonly whole: Uint8Array;
  readonly content: Uint8Array;
};

/** The elements inside a constructed element; stops at what is not DER. */
export function listChildren(element: Uint8Array | undefined): Child[] {
  const children: Child[] = [];
  const outer = element === undefined ? undefined : readElement(element, 0, element.length);
  if (element === undefined || outer === undefined) return children;
  for (let at = outer.start; at < outer.end;) {
    const inner = readElement(element, at, outer.end);
    if (inner === undefined) break;
    children.push({
      tag: inner.tag,
      whole: element.subarray(at, inner.end),
      content: element.subarray(inner.start, inner.end),
    });
    at = inner.end;
  }
  return children;
}
