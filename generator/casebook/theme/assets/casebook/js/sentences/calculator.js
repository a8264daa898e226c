// Written by `casebook schema` from generator/casebook/source/sentences/: change the words there.

export const say = {
  begin: "Skriv borgere om året, måneder og sager. Så står stillingerne her, og prisen, når I skriver en årsudgift.",
  atOnce: "Så mange borgere ad gangen",
  perYear: (/** @type {Filling<"citizens" | "months">} */ { citizens, months }) =>
    `${citizens} om året × ${months} måneder ÷ 12`,
  positions: "Stillinger på fuld tid",
  yearly: "Pris om året",
  kroner: (/** @type {Filling<"number">} */ { number }) => `${number} kr.`,
  about: (/** @type {Filling<"number">} */ { number }) => `ca. ${number} kr.`,
  each: "Pris for et forløb",
  reach: (/** @type {Filling<"staff">} */ { staff }) => `Med ${staff} stillinger når I`,
  citizens: (/** @type {Filling<"number">} */ { number }) => `${number} borgere om året`,
};
