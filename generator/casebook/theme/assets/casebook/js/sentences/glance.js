// Written by `casebook schema` from generator/casebook/source/sentences/: change the words there.

export const say = {
  shown: (/** @type {Filling<"number" | "all">} */ { number, all }) => `${number} af ${all} metoder`,
  none: (/** @type {Filling<"all">} */ { all }) =>
    `Ingen af de ${all} metoder passer. Prøv et kortere ord, vælg mindre til, eller brug søgningen øverst.`,
  sortBy: (/** @type {Filling<"name">} */ { name }) => `Sortér efter ${name}`,
};
