// Written by `casebook schema` from generator/casebook/source/sentences/: change the words there.

export const say = {
  kind: "Indstilling",
  question: (/** @type {Filling<"title">} */ { title }) => `Skal vi bruge ${title}?`,
  municipality: "Kommune:",
  date: "Dato:",
  by: "Udfyldt af (rolle):",
  wePropose: "Vi indstiller",
  begin: "At vi begynder",
  settle: "At vi afklarer mere først",
  other: "At vi vælger noget andet",
  toSettle: "Det skal afklares først",
  answers: "Svarene, del for del",
  capacity: "Kapacitet",
  notReckoned: "Bemandingen er ikke regnet ud.",
  known: "Det ved man om metoden",
  others: "Andre kommuner",
  risks: "Risiko, og det, der ikke virkede",
  more: (/** @type {Filling<"rest">} */ { rest }) => `… og ${rest} mere`,
  moreWhere: (/** @type {Filling<"address">} */ { address }) =>
    `De øvrige punkter står på siden, som den er udfyldt: ${address}`,
  open: (/** @type {Filling<"number">} */ { number }) => `${number} spørgsmål er ikke besvaret.`,
  ownAnswers:
    "Svarene er kommunens egne. Cases er valgt, fordi nogen ville fortælle om dem; de siger ikke, hvor tit det lykkes.",
  unreviewed: "Teksten om metoden er ikke gennemgået:",
  sources: (/** @type {Filling<"sources">} */ { sources }) => `Kilder til metoden: ${sources}`,
  decided: "Besluttet:",
  again: "Ser på det igen:",
};
