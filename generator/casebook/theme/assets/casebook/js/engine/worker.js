// Python with the casebook's own modules, in a worker: one request after the other, and nothing of them is kept.
//
// engine.js makes the worker of this text, so it imports nothing by a relative address.

const PACKAGES = "/lib/python3.14/site-packages";
/** The very Pyodide that the files are of; its own list of packages is of no use here. */
const LOCK = {
  info: { abi_version: "2026_0", arch: "wasm32", platform: "emscripten_5_0_3", python: "3.14.2" },
  packages: {},
};
const FRESH = "import importlib; importlib.invalidate_caches()";
/** What takes longest to begin, while the casebook's own modules are on their way. */
const BEGIN = `${FRESH}; import pydantic, yaml, jinja2, markdown, phonenumbers, snowballstemmer`;
const fetched = globalThis.fetch.bind(globalThis);
let loaded = 0;

/** @type {Answering | undefined} */
let answering;
/** fzstd, which unpacks what not every browser can. @type {Promise<Zstandard>} */
let zstandard;
/** Fetches HiGHS; false where it does not come. @type {() => Promise<boolean>} */
let fetchSolver = async () => false;

/** Tells the page of each piece that has come of what it waits for. @param {number} piece */
function count(piece) {
  loaded += piece;
  if (!answering) postMessage({ loaded });
}

/**
 * A file as it was before it was packed, while it comes.
 * @param {string} address @param {string} type @param {() => void} [whole] called when all of it is there
 */
async function unpacked(address, type, whole = () => {}) {
  const answer = await fetched(address);
  if (!answer.ok || !answer.body) throw new TypeError(`${answer.status}`);
  const counted = new TransformStream({
    transform(piece, controller) {
      count(piece.byteLength);
      controller.enqueue(piece);
    },
    flush: whole,
  });
  const content = answer.body.pipeThrough(counted).pipeThrough(await unpacking(address));
  return new Response(content, { headers: { "Content-Type": type } });
}

/** What unpacks a file, by its name: every browser knows gzip, and not every one Zstandard. @param {string} address */
async function unpacking(address) {
  if (address.endsWith(".gz")) return new DecompressionStream("gzip");
  const { Decompress } = await zstandard;
  /** @type {Unpacking} */
  let stream;
  return new TransformStream({
    start(controller) {
      stream = new Decompress((piece) => piece.length && controller.enqueue(piece));
    },
    transform: (piece) => stream.push(piece),
    flush: () => stream.push(new Uint8Array(0), true),
  });
}

/** @param {string} address */
const bytes = async (address) =>
  new Uint8Array(await (await unpacked(address, "application/octet-stream")).arrayBuffer());

/** A file that comes, and a promise that all of it is there. @param {string} address @param {string} type */
function coming(address, type) {
  /** @type {Promise<Response> | undefined} */
  let answer;
  const whole = new Promise((resolve) => {
    answer = unpacked(address, type, () => resolve(undefined));
  });
  return { answer: /** @type {Promise<Response>} */ (/** @type {unknown} */ (answer)), whole };
}

/** Lays the files of an archive into Python's memory, without a copy. @param {PythonFiles} python @param {Uint8Array} archive */
function lay(python, archive) {
  const head = archive.indexOf(10);
  const content = archive.subarray(head + 1);
  /** @type {Record<string, [number, number]>} */
  const places = JSON.parse(new TextDecoder().decode(archive.subarray(0, head)));
  const folders = new Set(Object.keys(places).map((name) => name.slice(0, Math.max(0, name.lastIndexOf("/")))));
  for (const folder of folders) python.FS.mkdirTree(`${PACKAGES}/${folder}`);
  for (const [name, [start, end]] of Object.entries(places)) {
    python.FS.writeFile(`${PACKAGES}/${name}`, content.subarray(start, end), { canOwn: true });
  }
}

/**
 * Opens the packed casebook. Its files come in the order in which they are needed, each with the line to itself: Python begins with the first
 * while the next are on their way.
 * @param {Record<string, string>} files @param {string} today
 */
async function open(files, today) {
  zstandard = import(files.unpacker);
  zstandard.catch(() => {}); // told where it is waited for
  const wasm = coming(files.wasm, "application/wasm");
  const standard = coming(files.standard, "application/zip");
  const begun = Promise.all([wasm.whole, standard.whole]);
  const libraries = begun.then(() => bytes(files.libraries));
  const modules = libraries.then(() => bytes(files.modules));
  const corpus = modules.then(() => Promise.all([bytes(files.lists), bytes(files.records)]));
  for (const promise of [wasm.answer, standard.answer, libraries, modules, corpus]) promise.catch(() => {}); // told where it is waited for
  /** What Pyodide fetches by itself is one of these two, and there is nothing else to fetch. @param {RequestInfo | URL} address */
  globalThis.fetch = async (address) => (String(address).endsWith(".wasm") ? wasm.answer : standard.answer);
  const { loadPyodide } = await import(files.program);
  const indexURL = files.program.slice(0, files.program.lastIndexOf("/") + 1);
  const loading = loadPyodide({
    indexURL,
    stdLibURL: files.standard,
    lockFileContents: LOCK,
    packageBaseUrl: indexURL,
    env: { PYTHONDONTWRITEBYTECODE: "1" },
    stdout: () => {},
    stderr: () => {},
  });
  // What does not come, Pyodide itself waits for without end.
  const [python] = await Promise.all([loading, wasm.answer, standard.answer]);
  lay(python, await libraries);
  python.runPython(BEGIN);
  lay(python, await modules);
  python.runPython(FRESH);
  const { served } = python.pyimport("casebook.browser.serving");
  const [lists, records] = await corpus;
  answering = served.callKwargs(python.toPy(lists).tobytes(), python.toPy(records).tobytes(), { today });
  fetchSolver = async () => {
    const highs = await solver(files).catch(() => null);
    if (highs) python.pyimport("highspy").models = modelsOf(highs);
    return highs !== null;
  };
}

/** HiGHS, the solver, which few texts need. @param {Record<string, string>} files @returns {Promise<Solver>} */
async function solver(files) {
  const [{ default: load }, program] = await Promise.all([import(files.solver), bytes(files.solver_wasm)]);
  const compiled = await WebAssembly.compile(program);
  /** @param {WebAssembly.Imports} imports @param {(made: WebAssembly.Instance) => void} done */
  const instantiateWasm = (imports, done) => done(new WebAssembly.Instance(compiled, imports));
  return load({ instantiateWasm });
}

/**
 * Makes a model of what the stand-in for highspy (`shims/highspy.py`) says in JSON. A bound that is null is infinite.
 * @param {Solver} highs @returns {(said: string) => SolverModel}
 */
const modelsOf = (highs) => (said) => {
  /** @type {SaidModel} */
  const { options, bounds, rows } = JSON.parse(said);
  const model = highs.createModel();
  model.options.set(options);
  for (const [unknown, [low, high]] of bounds.entries()) {
    model.addVar(low, high);
    model.changeColIntegrality(unknown, highs.constants.variableType.integer);
  }
  for (const [low, high, indices, values] of rows) {
    model.addRow(low ?? -Infinity, high ?? Infinity, { indices, values });
  }
  return model;
};

/** True if Python itself has ended, and not only an answer; that a Python error speaks of one is not enough. @param {unknown} error */
const hasEnded = (error) =>
  error instanceof WebAssembly.RuntimeError || (error instanceof Error && "pyodide_fatal_error" in error);

/**
 * The answer to a request, of which Python says itself if numbers are hidden in it that only a solver knows more of.
 * @param {Answering} ask @param {string} request
 */
async function solved(ask, request) {
  try {
    return ask(request);
  } catch (error) {
    if (!(error instanceof Error && "type" in error && error.type === "NotFetched")) throw error;
  }
  return ask.callKwargs(request, { solves: await fetchSolver() });
}

/** @param {{ open?: Record<string, string>, today?: string, request?: unknown }} message */
async function answered({ open: files, today = "", request }) {
  if (files) {
    await open(files, today);
    return {};
  }
  try {
    return { answer: answering && JSON.parse(await solved(answering, JSON.stringify(request))) };
  } catch (error) {
    return { failed: hasEnded(error) ? "stopped" : "notAnswered" };
  }
}

addEventListener("message", async ({ data }) => {
  try {
    postMessage({ ...(await answered(data)), number: data.number });
  } catch (error) {
    postMessage({ failed: error instanceof TypeError ? "notFetched" : "notOpened", number: data.number });
  }
  if (data.request) answering?.rest();
});
