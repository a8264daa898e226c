// Written by `casebook schema` from generator/casebook/source/sentences/: change the words there.

export const say = {
  inCopy:
    "Kontrollen kan ikke køre i en kopi til brug uden net. Listen herunder er de samme ting, som den leder efter. Den kan læses og udskrives.",
  nothing: "Sæt en tekst ind, eller vælg en fil, før du kontrollerer.",
  size: (/** @type {Filling<"size">} */ { size }) => `Første gang bliver selve kontrollen hentet: ${size} MB.`,
  fetching: (/** @type {Filling<"size">} */ { size }) => `Kontrollen bliver hentet: ${size} MB. Teksten bliver her.`,
  atWork: "Kontrollerer …",
  failed:
    "Kontrollen kunne ikke hentes. Teksten er her stadig, og intet er sendt. Du kan prøve igen, eller selv gå listen herunder igennem.",
  stopped: "Kontrollen gik i stå. Teksten er her stadig, og intet er sendt.",
  chosen: (/** @type {Filling<"name">} */ { name }) => `${name} er valgt og bliver læst, når du kontrollerer.`,
  tooBig: (/** @type {Filling<"most">} */ { most }) => `Filen er for stor. Vælg en på højst ${most} MB.`,
  cleared: "Teksten er ryddet.",
  line: "linje",
  times: (/** @type {Filling<"number">} */ { number }) => `${number} gange`,
  morePlaces: (/** @type {Filling<"number">} */ { number }) => `og ${number} steder til`,
  mark: (/** @type {Filling<"number" | "title">} */ { number, title }) => `Fund ${number}: ${title}`,
  why: "Læs hvorfor",
  whyOf: (/** @type {Filling<"title">} */ { title }) => `Læs hvorfor: ${title}`,
  also: (/** @type {Filling<"titles">} */ { titles }) => `Også: ${titles}`,
  whole: "hele stedet",
  asText: "Læs den som fri tekst i stedet",
  copied: "Kopieret",
  notCopied: "Markér selv teksten, og kopiér den",
  saved: "Filen ligger i din mappe med hentede filer.",
  fileName: "tekst-rettet.txt",
  was: (/** @type {Filling<"title">} */ { title }) => `Her stod der noget andet: ${title}`,
};
