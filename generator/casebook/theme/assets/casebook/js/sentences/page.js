// Written by `casebook schema` from generator/casebook/source/sentences/: change the words there.

export const say = {
  and: "og",
  more: "flere",
  wideTable: "Bred tabel",
  again: "Prøv igen",
  copyPlace: "Kopiér link til afsnittet",
  placeCopied: "Linket er kopieret.",
  sections: "Afsnit på siden",
  youRead: "Du læser:",
  placeNotCopied: "Linket kunne ikke kopieres. Det står øverst i browseren.",
};
