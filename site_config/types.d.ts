// The shapes that the scripts of the site share, for `make scripts` and for editors. They are known everywhere by their names; no page
// loads this file. What only one module knows of stands in that module.

// ---------------------------------------------------------------- elements

/** What an element can be made with: its own properties, and attributes by names with a dash. */
type Properties<E extends Element> = {
  [Name in keyof E as E[Name] extends (...given: never) => unknown ? never : Name]?: Name extends "style" ? string : E[Name];
} & { [attribute: `${string}-${string}`]: string };

/** What stands inside an element. */
type Child = Node | string;

// ---------------------------------------------------------------- the search

/** A page that was found. */
interface Hit {
  url: string; // the page's address on this site
  title: string;
  kind: string; // «case», «metode», «maalgruppe» … (`sentences/several.js` says it in Danish)
  excerpt: string; // plain text
  marked: Piece[]; // the excerpt in pieces
  why: string; // why it is shown, in Danish: «titlen · målgruppe: aktivitetsparate»
  reasons: string[]; // the same, one by one
  place?: { url: string; title: string }; // the section of the page that the excerpt is from
  mark?: string; // HTML: what is known of a method
  score: number;
}

/** A piece of an excerpt; `hit` where it is what was sought. */
interface Piece {
  text: string;
  hit: boolean;
}

/** Facet values by their ids; of several values of a facet one is enough, of several facets all must fit. */
type FacetFilters = Record<string, string | string[]>;

/** The same as Pagefind takes them. */
type PagefindFilters = Record<string, string | { any: string[] }>;

/** Pagefind's own module, as far as we use it. */
interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
  init(): Promise<void>;
  search(word: string, options: { filters: PagefindFilters }): Promise<{ results: { id: string; score: number; data: () => Promise<Fragment> }[] }>;
}

/** A page as the index holds it. */
interface Fragment {
  url: string;
  raw_url: string;
  content: string;
  anchors: Anchor[];
  meta: { title: string; kind: string; mark?: string; reasons?: Record<string, string> };
}

/** A heading of a page, and how many words stand before it. */
interface Anchor {
  id: string;
  text: string;
  location: number;
}

/** How much a word says of a page. */
interface Posting {
  score: number;
  load: () => Promise<Fragment>;
}

/** A word to look up instead of one of the search: as it stands, inflected, spelled, begun, a part of it, mended, a synonym. */
interface Way {
  word: string;
  weight: number;
  how: "ord" | "form" | "stavet" | "begynder" | "del" | "rettet" | "synonym";
}

/** One word of a search, with the ways to look it up; `instead` where the site writes it another way, `parts` where it is put together of words of the site. */
interface AskedWord {
  word: string;
  root: string;
  ways: Way[];
  instead?: string;
  parts?: string;
}

/** What a search asks for. */
interface Query {
  words: AskedWord[];
  concepts: Meant[];
  kinds: Meant[]; // the kinds of page that it asks for by name beside what it is about
  onlyKinds: boolean; // it asks for nothing but a kind of page
  suggestion: string | undefined;
  onlyFilters: boolean;
  finder: () => Finder;
}

/** Which word of the search a word of a text answers to, if any. */
type Finder = (word: string) => string | undefined;

/** Something that the casebook has a name for. */
interface Concept {
  token: string;
  facet: string;
  name: string;
  today: string;
  phrases: Phrase[];
}

/** A wording by which a concept is asked for. */
interface Phrase {
  text: string;
  words: string[];
  stems: string[];
  everyday: boolean;
}

/** A concept that a search names, with the wording that it names it by. */
interface Meant {
  concept: Concept;
  phrase: Phrase;
  stems: Set<string>;
  literal: boolean;
  named: boolean;
  inPart?: boolean; // only a part of a word names it
}

/** What the browser knows of Danish. */
interface Language {
  base: (word: string) => string;
  root: (word: string) => string;
  groups: { word: string; root: string }[][];
  concepts: Concept[];
}

/** `sprog.json`, as `publish/search/tables.py` writes it. */
interface LanguageTable {
  begreber: [token: string, facet: string, name: string, today: string, phrases: string[], everyday: string[]][];
  former: Record<string, string>;
  synonymer: string[][];
}

/** A word that the site writes. */
interface KnownWord {
  word: string;
  folded: string;
  often: number;
}

/** What a word of the search says of a page: by itself, by a concept that it names, or both. */
interface Support extends Posting {
  way?: Way;
  concept?: Meant;
}

/** A page with what each word of the search says of it. */
interface FoundPage {
  id: string;
  load: () => Promise<Fragment>;
  words: Map<string, Support>;
}

/** The same with its place on the list. */
interface RankedPage extends FoundPage {
  score: number;
}

/** A reader's choice about the key «/». */
interface SlashKey {
  slashOpens: () => boolean;
  letSlashOpen: (on: boolean) => void;
}

// ---------------------------------------------------------------- the catalogue

interface Facet {
  id: string;
  values: string[];
}

/** What is chosen: a text, an order, values by facet. */
interface CatalogueChoice {
  q: string;
  sort: string;
  values: Record<string, string[]>;
}

/** Why a record answers to a value without saying it. */
interface Reason {
  facet: string;
  value: string;
  way: "tidligere" | "smallere";
  text: string;
}

/** What a list is sorted by; null where the record does not tell. */
interface SortKeys {
  title: number;
  year: number | null;
  smallest: number | null;
  largest: number | null;
}

/** A case or a method of the catalogue. */
interface Entry {
  address: string;
  type: string;
  card: string;
  keys: SortKeys;
  values: Record<string, string[]>;
  reasons: Reason[];
}

interface CatalogueData {
  facets: Facet[];
  records: Entry[];
}

/** `katalog.json`, as `render/data/catalogue.py` writes it. */
interface CatalogueTable {
  facetter: Record<string, string[]>;
  poster: CatalogueRow[];
}

/** A record of `katalog.json`: values by their places in the facets. */
interface CatalogueRow {
  location: string;
  type: string;
  orden: [title: number, year: number | null, smallest: number | null, largest: number | null];
  kort: string;
  vaerdier: number[][];
  gennem: { facet: string; vaerdi: number; vej: Reason["way"]; ord: string }[];
}

/** For every value of every facet how many records would fit with it. */
type Counts = Record<string, Record<string, number>>;

/** What a reader does with the catalogue; `now` where a text is not only being typed. */
interface CatalogueAsks {
  text: (q: string, now: boolean) => void;
  value: (facet: string, value: string) => void;
  sort: (order: string) => void;
  clear: () => void;
}

/** What the list shows, and how much of it. */
interface ShownList {
  fits: Entry[];
  chosen: CatalogueChoice;
  found: TextHits | null;
  number: number;
}

/** What a text found: hits by the address of their record, and what was perhaps meant. */
interface TextHits {
  hits: Map<string, Hit>;
  meant: string | undefined;
}

// ---------------------------------------------------------------- «Sammenlign»

/** What `render/data/compare.py` writes of a method. */
interface ComparedMethod {
  id: string;
  title: string;
  href: string;
  note: string;
  mark: string; // HTML: what is known of it, as one mark
  reasons: string; // HTML: the reasons and sources behind that
  cells: Record<string, string>; // HTML by row
  related: { id: string; title: string; phrase: string }[];
}

/** The methods that an address asks for. */
interface Comparison {
  ids: string[]; // to show, in the order of the address
  left: string[]; // there was no room for
  unknown: string[]; // nobody knows
  only: boolean; // only differences are shown
}

/** What all the methods have in common in a row. */
interface SharedRow {
  row: string;
  points: string[];
}

// ---------------------------------------------------------------- «Passer den til os?»

/** What `render/data/fit.py` writes of a method. */
interface FitMethod {
  id: string;
  title: string;
  href: string;
  summary: string;
  review: string; // empty where somebody has read the method through
  questions: FitLine[];
  caseload: number | null;
  known: { name: string; level: string }[];
  pitfalls: string[];
  tally: string;
  cases: Used[];
  sources: string[];
}

/** One of the method's own lines, to ask about. */
interface FitLine {
  id: string;
  kind: string;
  text: string;
  more: string;
}

/** A question of the form with its answer. */
interface FitQuestion {
  id: string;
  part: string; // the name of the part it stands in
  asked: string; // the question, with the method's own line where it is about one
  decider: string;
  warning: boolean; // a yes speaks against the method
  weighty: boolean;
  first: boolean; // asked before the others are asked for
  answer: string; // «ja», «delvist», «nej», «ved-ikke» or nothing
  told: string; // the answer as a sentence
}

/** Something that speaks for or against, or is not settled. */
interface FitPoint {
  text: string;
  decider: string;
  weighty: boolean;
}

interface Verdict {
  pro: FitPoint[];
  con: FitPoint[];
  open: FitPoint[];
  unanswered: number;
}

// ---------------------------------------------------------------- the calculator

/** From one number to another; both are the same where one alone is known. */
interface NumberSpan {
  low: number;
  high: number;
}

/** What the calculator is told; null where nothing is said. */
interface Staffing {
  citizens: NumberSpan | null; // a year
  months: NumberSpan | null; // that a course takes
  caseload: NumberSpan | null; // citizens at a time, an employee
  cost: NumberSpan | null; // kroner a year, a full-time position
  staff: NumberSpan | null; // full-time positions that there are
}

/** What follows from it; null for what does not. */
interface Reckoned {
  atOnce: NumberSpan | null; // citizens at a time
  positions: NumberSpan | null; // full-time
  yearly: NumberSpan | null; // kroner
  price: NumberSpan | null; // kroner a course
  reach: NumberSpan | null; // citizens a year with the positions that there are
}


interface Municipality {
  id: string;
  name: string;
  region: string;
  people: number;
  year: string;
}

/** A case in which the method was used. */
interface Used {
  municipality: string;
  region: string;
  place: string;
  year: number;
  title: string;
  href: string;
  role: string;
  outcome: string;
  told: string;
  failed: string[];
}

/** The same seen from one's own municipality; `near` is 3 for one's own, 2 for like size, 1 for the region, 0 for neither. */
interface UsedNear extends Used {
  near: number;
  far: number;
  why: string;
}

/** What the recommendation is made of. */
interface FitState {
  method: FitMethod;
  municipality: string;
  answers: Map<string, string>;
  verdict: Verdict;
  parts: [part: string, answers: string][];
  capacity: string;
  places: UsedNear[];
  address: string;
  nearness: string; // how near the nearest are; empty where no municipality is chosen
}

// ---------------------------------------------------------------- the form

/** The value of a field of a record. */
type TreeValue = string | number | boolean | TreeValue[] | { [field: string]: TreeValue };

/** A record, or a part of one, by Danish field names. */
type Tree = Record<string, TreeValue>;

/** What a record that was opened holds and the form does not ask for. */
type Kept = Tree;

/** A line of an answer, by the names of its columns; `kept` is JSON of what else stands in it. */
type FormRow = Record<string, string>;

/** A text, ids that were chosen, or lines. */
type FormAnswer = string | (string | FormRow)[];

/** Answers by the names of parts. */
type FormAnswers = Record<string, FormAnswer>;

/** An option, as `casebook.questions.form.FormOption`. */
interface FormOption {
  value: string;
  name: string;
  writes: Tree | null;
}

/** A part of an answer, as `casebook.questions.form.FormPart`. */
interface FormPart {
  name: string;
  shape: "text" | "long" | "one_of" | "many_of" | "rows" | "year" | "elapsed";
  path: string;
  chooses: string;
  required: boolean;
  later: boolean;
  only: [part: string, answer: string] | null;
  unless: [part: string, answer: string] | null;
  instead: string;
  columns: FormPart[];
  placeholder: string;
  label: string;
  options: FormOption[];
}

interface AskedQuestion {
  number: number;
  section: string;
  section_name: string;
  text: string;
  parts: FormPart[];
}

/** The questions on a record of a kind, as `publish/exports/questions.py` writes them. */
interface QuestionForm {
  questions: AskedQuestion[];
  later: FormPart[];
  written: string[];
  fixed: Record<string, string>;
  comments: Record<string, string>;
  taken: string[];
  schema: string; // the name of its JSON Schema: «case»
  otherwise: string; // the id where the title gives none
}

/** A place in a file, as `casebook.browser.findings` tells it: `start` and `end` in code points of the field's own text. */
interface FoundPlace {
  field: string | null;
  line: number;
  column: number;
  end_line: number;
  end_column: number;
  start: number | null;
  end: number | null;
  shown: string;
}

/** What the check has found at a place. */
interface Finding extends FoundPlace {
  rule: string;
  family: string;
  level: string;
  message: string;
  hint: string;
  page: string;
  also: (FoundPlace & { note: string; file?: string; asked?: boolean })[];
}

/** How many people what is told of somebody fits. */
interface FittingPeople {
  name: string;
  expected: number;
  low: number;
  high: number;
  sentence: string;
}

/** What is to be done about a word: all places where it was found by a rule. */
interface FoundWord {
  rule: string;
  family: string;
  level: string;
  shown: string;
  message: string;
  hint: string;
  page: string;
  places: FoundPlace[];
}

/** What is filled into a sentence, by name. */
type Filling<Name extends string> = Record<Name, string | number>;

// ---------------------------------------------------------------- the engine that checks what somebody writes

/** The files of the engine by what they are, as seen from its folder, and the bytes that a page loads before it can ask. */
interface BuiltEngine {
  bytes: number;
  files: Record<string, string>;
}

/** npm's `fzstd`, as far as it is used. */
interface Zstandard {
  Decompress: new (told: (piece: Uint8Array) => void) => Unpacking;
}

/** A file that is unpacked piece by piece. */
interface Unpacking {
  push(piece: Uint8Array, last?: boolean): void;
}

/** What of Pyodide is used to lay files into Python's memory. */
interface PythonFiles {
  FS: {
    mkdirTree(path: string): void;
    writeFile(path: string, content: Uint8Array, options: { canOwn: boolean }): void;
  };
}

/** Python's object that answers a request, JSON in and out, and collects its garbage when it may rest. */
interface Answering {
  (request: string): string;
  callKwargs(request: string, named: { solves: boolean }): string;
  rest(): void;
}

/** npm's `highs`, as far as it is used. */
interface Solver {
  constants: { variableType: { integer: number } };
  createModel(): SolverModel;
}

/** A model of HiGHS; Python asks it the rest. */
interface SolverModel {
  options: { set(options: Record<string, boolean | number | string>): void };
  addVar(low: number, high: number): void;
  changeColIntegrality(unknown: number, type: number): void;
  addRow(low: number, high: number, entries: { indices: number[]; values: number[] }): void;
}

/** A model as `publish/engine/shims/highspy.py` says it. */
interface SaidModel {
  options: Record<string, boolean | number | string>;
  bounds: [low: number, high: number][];
  rows: [low: number | null, high: number | null, unknowns: number[], factors: number[]][];
}

/** Answers of the core by the name of what is asked, as the modules of `casebook/browser/asks/` give them. */
interface EngineAnswers {
  record: { findings: Finding[]; people: FittingPeople[] };
  page: { title: string; html: string; findings?: undefined } | { findings: Finding[]; html?: undefined };
  fix: { text: string; fixed: number };
  text: import("../generator/casebook/theme/assets/casebook/js/texts/found.js").TextAnswer;
  open: { answers: FormAnswers; kept: Kept } | { findings: Finding[]; answers?: undefined };
  generalise: { text: string; steps: string[]; reword: FoundPlace[] };
}

/** A request: its name, and the texts that it is about. */
interface EngineRequest<Name extends keyof EngineAnswers> {
  ask: Name;
  [given: string]: unknown;
}

/** The core, opened in a worker. A failure is a sentence to show. */
interface Engine {
  ask<Name extends keyof EngineAnswers>(request: EngineRequest<Name>): Promise<EngineAnswers[Name]>;
  close(): void;
}

// ---------------------------------------------------------------- a path of one's own

/** One thing on a path: a page of the site («cases/broen»), or where `page` is empty what the note says. */
interface PathItem {
  page: string;
  minutes: number; // 0 where nobody has said
  mark: string; // of what the page said when it was put in
  note: string;
}

interface BuiltPath {
  title: string;
  items: PathItem[];
}

/** A page that can be put in (publish/exports/path.py). */
interface PathRecord {
  page: string;
  title: string;
  href: string; // as seen from the page
  sheet: string;
  minutes: number;
  mark: string;
  former: string[]; // the same page as it was called before
  questions: { before: string[]; during: string[]; after: string[] };
}

interface PathActions {
  move(place: number, by: 1 | -1): void;
  remove(place: number): void;
  change(place: number, values: Partial<PathItem>): void;
  seen(place: number, mark: string): void;
}

/** One thing in a package for learning platforms. */
interface PackedEntry {
  kind: "webcontent" | "imswl_xmlv1p1" | "imsdt_xmlv1p1";
  title: string;
  content: string;
}

interface PackedSection {
  title: string;
  entries: PackedEntry[];
}

// ---------------------------------------------------------------- the copy for use without a network

/** What a module of a copy exports. */
type CopiedExports = Record<string, unknown>;

/** A module as a copy holds it: the addresses that it imports, and its body. */
interface CopiedModule {
  needs: string[];
  body: (given: {
    use: (address: string) => Promise<CopiedExports>;
    from: CopiedExports[];
    gives: (all: Record<string, () => unknown>) => void;
    meta: { url: string };
    fetch: (asked: string | URL | Request) => Promise<Response>;
  }) => Promise<void>;
}
