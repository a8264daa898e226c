// Written by `casebook schema` from generator/casebook/source/sentences/: change the words there.

export const say = {
  box: "Søg på siden",
  field: "Søg i cases, metoder, temaer og kurser",
  close: "Luk",
  unavailable: "Søgningen kan ikke hentes lige nu.",
  best: (/** @type {Filling<"most">} */ { most }) => `De ${most} bedste fund`,
  find: "fund",
  finds: "fund",
  nothing: (/** @type {Filling<"q">} */ { q }) => `Vi fandt intet om «${q}».`,
  meant: "Mente du",
  begin: "Skriv, hvad du leder efter, med dine egne ord. Eller prøv:",
  examples: "angst, hash, lønnede timer, kommer ikke til samtalen, mentor",
  allOfIt: "Se alle i kataloget",
  everything: "Gå til alle cases og metoder",
  walk: "gå",
  closeKey: "luk",
  opensWith: "Åbn med tasten",
  foundBy: (/** @type {Filling<"who" | "why">} */ { who, why }) => `Passer, fordi ${who} ${why}`,
  case: "casen",
  method: "metoden",
  page: "siden",
  and: (/** @type {Filling<"one" | "other">} */ { one, other }) => `${one}, og den ${other}`,
  inTitle: "har det i titlen",
  inText: "nævner det",
  wordInText: (/** @type {Filling<"word">} */ { word }) => `nævner «${word}»`,
  anotherWord: (/** @type {Filling<"other" | "word">} */ { other, word }) =>
    `nævner «${other}», som ligger tæt på «${word}»`,
  mended: (/** @type {Filling<"other" | "word">} */ { other, word }) =>
    `nævner «${other}», som du måske mente med «${word}»`,
  alsoCalled: (/** @type {Filling<"name">} */ { name }) => `handler om ${name}`,
  about: (/** @type {Filling<"text">} */ { text }) => `svarer på «${text}»`,
};
