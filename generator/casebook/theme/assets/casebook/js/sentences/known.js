// Written by `casebook schema` from generator/casebook/source/sentences/: change the words there.

export const say = {
  title: (/** @type {Filling<"title">} */ { title }) => `Det ved vi om ${title}`,
  close: "Luk",
};
