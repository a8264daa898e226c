// pack.mjs IN OUT [IN OUT…]: packs files as Zstandard has it, at its smallest: a fifth smaller than gzip.
// What is in a window of 16 MB is remembered, for more is refused by what unpacks it in the browser (fzstd: 32 MB).
import { readFileSync, writeFileSync } from "node:fs";
import { constants, zstdCompressSync } from "node:zlib";

const params = { [constants.ZSTD_c_compressionLevel]: 22, [constants.ZSTD_c_windowLog]: 24 };
const files = process.argv.slice(2);
for (let at = 0; at < files.length; at += 2) {
  writeFileSync(files[at + 1], zstdCompressSync(readFileSync(files[at]), { params }));
}
