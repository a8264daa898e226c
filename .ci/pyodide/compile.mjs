// compile.mjs PYODIDE SCRIPT AS_SOURCE IN OUT [IN OUT…]: compiles archives inside the Pyodide in the folder PYODIDE, by the functions in
// SCRIPT. An archive that ends with .zip is the standard library; of the others what lies below AS_SOURCE stays as it is.
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [folder, script, asSource, ...archives] = process.argv.slice(2);
const { loadPyodide } = await import(pathToFileURL(`${folder}/pyodide.mjs`).href);
const python = await loadPyodide({ indexURL: `${folder}/` });
python.runPython(readFileSync(script, "utf8"));
for (let at = 0; at < archives.length; at += 2) {
  const archive = new Uint8Array(readFileSync(archives[at]));
  const isLibrary = archives[at].endsWith(".zip");
  const compile = python.globals.get(isLibrary ? "library_of" : "compiled");
  const content = python.toPy(archive).tobytes();
  const made = isLibrary ? compile(content) : compile(content, asSource);
  writeFileSync(archives[at + 1], made.toJs());
}
