// Written by `casebook schema` from generator/casebook/source/sentences/: change the words there.

export const say = {
  targetGroups: "målgrupper",
  challenges: "udfordringer",
  keep: "kernekomponenter",
  skills: "kompetencer",
  partners: "samarbejde",
  misspelt: "Den kan være stavet forkert eller taget ned.",
  room: (/** @type {Filling<"most" | "left">} */ { most, left }) =>
    `Der er plads til ${most} metoder ad gangen. ${left} er ikke med.`,
  unavailable: "Metoderne kunne ikke hentes. Prøv at genindlæse siden.",
  silent: (/** @type {Filling<"names">} */ { names }) => `Ingen af metoderne oplyser: ${names}.`,
  common: (/** @type {Filling<"shared">} */ { shared }) => `Fælles for dem: ${shared}.`,
  chosen: (/** @type {Filling<"title">} */ { title }) => `${title} er valgt.`,
  oneMore: "Vælg mindst én metode mere på listen herunder.",
  suggested: (/** @type {Filling<"title">} */ { title }) => `Sammenlign med en metode, som ${title} hører sammen med:`,
  two: "Vælg mindst to.",
  number: (/** @type {Filling<"number">} */ { number }) => `${number} valgt.`,
  full: "Der er ikke plads til flere; fravælg en for at vælge en anden.",
  out: "Fjern",
  takeOut: (/** @type {Filling<"title">} */ { title }) => `Tag ${title} ud`,
  unstated: "Ikke oplyst",
  onlyShared: "Kun det, de har til fælles",
};
