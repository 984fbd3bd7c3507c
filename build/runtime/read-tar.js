const block = 512;

/**
 * The regular files of an uncompressed ustar archive, as npm writes it.
 *
 * @param {Buffer} archive
 * @returns {Map<string, Buffer>} Contents by name; views into `archive`, not copies.
 */
export function readTar(archive) {
  /** @type {Map<string, Buffer>} */
  const files = new Map();
  let at = 0;
  while (at + block <= archive.length && archive[at] !== 0) {
    const header = archive.subarray(at, at + block);
    checkHeader(header, at);
    const size = readOctal(header, 124, 12);
    const content = at + block;
    if (content + size > archive.length) throw new Error("The tar archive is cut off.");
    const type = String.fromCharCode(header[156] ?? 0);
    if (type === "0" || type === "\0") {
      const prefix = readText(header, 345, 155);
      const name = readText(header, 0, 100);
      files.set(prefix ? `${prefix}/${name}` : name, archive.subarray(content, content + size));
    }
    at = content + Math.ceil(size / block) * block;
  }
  return files;
}

/**
 * @param {Buffer} header
 * @param {number} at
 */
function checkHeader(header, at) {
  let sum = 0;
  for (const [index, byte] of header.entries()) sum += index >= 148 && index < 156 ? 32 : byte;
  if (sum !== readOctal(header, 148, 8)) {
    throw new Error(`The tar archive has a damaged header at byte ${String(at)}.`);
  }
}

/**
 * @param {Buffer} header
 * @param {number} from
 * @param {number} length
 */
function readText(header, from, length) {
  const field = header.subarray(from, from + length);
  const end = field.indexOf(0);
  return field.toString("utf8", 0, end === -1 ? length : end);
}

/**
 * @param {Buffer} header
 * @param {number} from
 * @param {number} length
 */
function readOctal(header, from, length) {
  const value = Number.parseInt(readText(header, from, length).trim(), 8);
  if (!Number.isSafeInteger(value)) throw new Error("The tar archive has a damaged number.");
  return value;
}
