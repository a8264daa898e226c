// Written by `casebook schema` from generator/casebook/source/sentences/: change the words there.

export const say = {
  done: "Læst",
  told: (/** @type {Filling<"number" | "all">} */ { number, all }) =>
    `Du har læst ${number} af ${all}. Det står i adressen: Gem den som bogmærke, så kan du fortsætte på en anden maskine.`,
};
