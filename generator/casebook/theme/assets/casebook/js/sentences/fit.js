// Written by `casebook schema` from generator/casebook/source/sentences/: change the words there.

export const say = {
  choose: "Vælg en på listen.",
  strange: (/** @type {Filling<"number">} */ { number }) =>
    `${number} svar i adressen hører til noget, metoden ikke siger længere. De er ikke med.`,
  unavailable: "Metoden kunne ikke hentes. Prøv at genindlæse siden.",
  known: (/** @type {Filling<"known">} */ { known }) => `Metodens side siger: ${known}.`,
  progress: (/** @type {Filling<"settled" | "number">} */ { settled, number }) =>
    `${settled} af ${number} spørgsmål er besvaret. Svarene bliver ikke lagt sammen til et tal: Ét nej kan veje tungere end ti ja.`,
  pro: "Det taler for",
  con: "Det taler imod",
  toSettle: "Det skal I have afklaret",
  who: "Hvem afgør hvad?",
  nothingYet: "Intet endnu.",
  waitsOne: (/** @type {Filling<"number">} */ { number }) => `${number} punkt venter på svar.`,
  waits: (/** @type {Filling<"number">} */ { number }) => `${number} punkter venter på svar.`,
  copied: "Kopieret.",
  notCopied: "Kopiér adressen øverst i browseren.",
  cleared: "Svarene er ryddet.",
  inhabitants: (/** @type {Filling<"number">} */ { number }) => `${number} indbyggere`,
  own: "jeres egen kommune",
  likeSize: "lignende størrelse",
  sameRegion: "samme region",
  noCase: "Der er endnu ingen case med metoden.",
  chooseOwn: "Vælg jeres kommune øverst, så kommer de kommuner først, der ligner jer.",
  ownSize: (/** @type {Filling<"name" | "number" | "year">} */ { name, number, year }) =>
    `${name} (${number} indbyggere i ${year})`,
  oneLike: (/** @type {Filling<"own">} */ { own }) => `Én case er fra en kommune, der i størrelse ligner ${own}.`,
  manyLike: (/** @type {Filling<"number" | "own">} */ { number, own }) =>
    `${number} cases er fra en kommune, der i størrelse ligner ${own}.`,
  noneLike: (/** @type {Filling<"own">} */ { own }) =>
    `Ingen kommune af jeres størrelse har fortalt om metoden. Jeres egen er ${own}. Her er de, der har fortalt.`,
  needsOne: (/** @type {Filling<"citizens" | "caseload" | "needed">} */ { citizens, caseload, needed }) =>
    `${citizens} borgere ad gangen og ${caseload} sager pr. medarbejder kræver ${needed} medarbejder på fuld tid.`,
  needs: (/** @type {Filling<"citizens" | "caseload" | "needed">} */ { citizens, caseload, needed }) =>
    `${citizens} borgere ad gangen og ${caseload} sager pr. medarbejder kræver ${needed} medarbejdere på fuld tid.`,
  tooFew: (/** @type {Filling<"staff" | "missing">} */ { staff, missing }) =>
    `Vi kan sætte ${staff} af, så der mangler ${missing}.`,
  enough: (/** @type {Filling<"staff">} */ { staff }) => `Vi kan sætte ${staff} af, så det rækker.`,
  unsure: (/** @type {Filling<"asked">} */ { asked }) => `Det ved vi ikke endnu: ${asked}`,
  yes: "ja",
  partly: "delvist",
  no: "nej",
  doNotKnow: "ved ikke",
  unanswered: "ikke besvaret",
};
