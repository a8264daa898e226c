// Written by `casebook schema` from generator/casebook/source/sentences/: change the words there.

export const say = {
  case: "Cases",
  metode: "Metoder",
  maalgruppe: "Målgrupper",
  udfordring: "Udfordringer",
  tema: "Temaer",
  kommune: "Kommuner",
  begreb: "Begreber",
  kursus: "Kurser",
  kilde: "Kilder",
  andre: "Andre sider",
};
