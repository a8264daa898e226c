// Written by `casebook schema` from generator/casebook/source/sentences/: change the words there.

export const say = {
  shown: (/** @type {Filling<"number" | "all">} */ { number, all }) => `${number} af ${all} metoder`,
  sortBy: (/** @type {Filling<"name">} */ { name }) => `Sortér efter ${name}`,
};
