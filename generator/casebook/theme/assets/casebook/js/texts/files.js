// A chosen file as text that can be handed to the engine: Base64, which it decodes and reads by the file's ending.

export const MOST = 10; // megabytes of a file

/** True if a file can be read. @param {{size: number}} file */
export const isSmallEnough = (file) => file.size <= MOST * 1e6;

/** Bytes as Base64. @param {Uint8Array} bytes */
export function base64(bytes) {
  const step = 0x8000; // arguments that a function may be given at once
  let text = "";
  for (let at = 0; at < bytes.length; at += step) text += String.fromCharCode(...bytes.subarray(at, at + step));
  return btoa(text);
}

/** A number of bytes in megabytes, as Danish writes it. @param {number} bytes */
export const megabytes = (bytes) => String(Math.max(0.1, Math.round(bytes / 1e5) / 10)).replace(".", ",");
