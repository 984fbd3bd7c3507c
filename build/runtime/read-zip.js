import { crc32, inflateRawSync } from "node:zlib";

/**
 * @typedef {object} ZipEntry
 * @property {string} name A folder's ends in "/".
 * @property {boolean} executable
 * @property {() => Buffer} read Unpacks and checks the CRC-32.
 */

const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;
const localHeader = 0x04034b50;

/**
 * The entries of a zip archive below 4 GB, from its central directory (APPNOTE.TXT 4.3.12).
 *
 * @param {Buffer} archive
 * @returns {ZipEntry[]}
 */
export function readZip(archive) {
  const end = findEnd(archive);
  const count = archive.readUInt16LE(end + 10);
  let at = archive.readUInt32LE(end + 16);
  const entries = [];
  for (let index = 0; index < count; index += 1) {
    if (archive.readUInt32LE(at) !== directoryEntry) throw new Error("The zip is damaged.");
    const nameLength = archive.readUInt16LE(at + 28);
    const rest = archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
    entries.push(readEntry(archive, at, archive.toString("utf8", at + 46, at + 46 + nameLength)));
    at += 46 + nameLength + rest;
  }
  return entries;
}

/** @param {Buffer} archive */
function findEnd(archive) {
  const first = Math.max(0, archive.length - 22 - 0xffff);
  for (let at = archive.length - 22; at >= first; at -= 1) {
    if (archive.readUInt32LE(at) === endOfDirectory) return at;
  }
  throw new Error("The zip has no directory: it is cut off or not a zip.");
}

/**
 * @param {Buffer} archive
 * @param {number} at Where the entry stands in the central directory.
 * @param {string} name
 * @returns {ZipEntry}
 */
function readEntry(archive, at, name) {
  const method = archive.readUInt16LE(at + 10);
  const sum = archive.readUInt32LE(at + 16);
  const packed = archive.readUInt32LE(at + 20);
  const mode = archive.readUInt32LE(at + 38) >>> 16;
  const header = archive.readUInt32LE(at + 42);
  return {
    name,
    executable: (mode & 0o111) !== 0,
    read: () => {
      if (archive.readUInt32LE(header) !== localHeader) throw new Error("The zip is damaged.");
      const from =
        header + 30 + archive.readUInt16LE(header + 26) + archive.readUInt16LE(header + 28);
      const content = archive.subarray(from, from + packed);
      const bytes = unpack(method, content);
      if (crc32(bytes) !== sum) throw new Error(`${name} in the zip does not match its CRC-32.`);
      return bytes;
    },
  };
}

/**
 * @param {number} method
 * @param {Buffer} content
 */
function unpack(method, content) {
  if (method === 0) return content;
  if (method === 8) return inflateRawSync(content);
  throw new Error(`The zip uses compression method ${String(method)}.`);
}
