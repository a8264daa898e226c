// Written by `casebook schema` from generator/casebook/source/sentences/: change the words there.

export const say = {
  copy: "Kopiér",
  copyId: (/** @type {Filling<"id">} */ { id }) => `Kopiér ${id}`,
  copied: "Kopieret",
  notCopied: "Markér det selv",
};
