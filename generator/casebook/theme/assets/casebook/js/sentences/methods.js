// Written by `casebook schema` from generator/casebook/source/sentences/: change the words there.

export const say = {
  fit: "Passer den til os?",
  failures: "Det virkede ikke",
  unknown: (/** @type {Filling<"names">} */ { names }) => `Vi kender ingen metode, der hedder ${names} i adressen.`,
};
