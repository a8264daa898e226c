// A zip of a few small files, stored as they are: any reader opens it, and the same files give the same bytes.

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  return sum;
});
const VERSION = 20;
const MADE_ON_UNIX = 0x0300 | VERSION;
const FILE = 0o644 << 16; // to be read by all, as publish/data/cartridge.py has it
const UTF8 = 0x0800; // a name has letters beside those of ASCII
const DAY = 0x0021; // 1 January 1980, the first day that a zip can hold

/** The checksum of a zip's member (CRC-32, ISO 3309). @param {Uint8Array} bytes */
export function crc32(bytes) {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = TABLE[(sum ^ byte) & 0xff] ^ (sum >>> 8);
  return (sum ^ 0xffffffff) >>> 0;
}

/** @param {[name: string, text: string][]} files @returns {Uint8Array<ArrayBuffer>} */
export function zip(files) {
  const encoder = new TextEncoder();
  /** @type {number[][]} */
  const directory = [];
  /** @type {(number[] | Uint8Array)[]} */
  const parts = [];
  let offset = 0;
  for (const [name, text] of files) {
    const [called, bytes] = [encoder.encode(name), encoder.encode(text)];
    const about = [VERSION, called.length === name.length ? 0 : UTF8, 0, 0, DAY].flatMap(two);
    const sizes = [crc32(bytes), bytes.length, bytes.length].flatMap(four);
    const head = [...four(0x04034b50), ...about, ...sizes, ...two(called.length), ...two(0), ...called];
    const listed = [...four(0x02014b50), ...two(MADE_ON_UNIX), ...about, ...sizes, ...two(called.length)];
    directory.push([...listed, ...[0, 0, 0, 0].flatMap(two), ...four(FILE), ...four(offset), ...called]);
    parts.push(head, bytes);
    offset += head.length + bytes.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const counts = [0, 0, files.length, files.length].flatMap(two);
  return joined([...parts, ...directory, [...four(0x06054b50), ...counts, ...four(size), ...four(offset), ...two(0)]]);
}

/** @param {number} value */
const two = (value) => [value & 0xff, (value >>> 8) & 0xff];

/** @param {number} value */
const four = (value) => [...two(value & 0xffff), ...two(value >>> 16)];

/** @param {(number[] | Uint8Array)[]} parts */
function joined(parts) {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
