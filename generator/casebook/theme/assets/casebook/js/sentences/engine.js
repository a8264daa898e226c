// Written by `casebook schema` from generator/casebook/source/sentences/: change the words there.

export const say = {
  tooOld:
    "Kontrollen kan ikke køre her, for browseren er for gammel. Du kan skrive og hente filen; redaktionen kontrollerer den.",
  offline:
    "Kontrollen kan ikke køre i en kopi til brug uden net. Du kan skrive og hente filen; redaktionen kontrollerer den.",
  notBuilt: "Siderne her er lagt frem uden kontrollen. Du kan skrive og hente filen; redaktionen kontrollerer den.",
  notFetched: "Kontrollen kunne ikke hentes. Du kan skrive videre og prøve igen om lidt.",
  notOpened:
    "Kontrollen blev hentet, men kunne ikke sættes i gang. Du kan skrive og hente filen; den bliver kontrolleret hos redaktionen.",
  notAnswered: "Kontrollen kunne ikke læse teksten. Du kan hente filen; den bliver kontrolleret hos redaktionen.",
  stopped:
    "Kontrollen gik i stå, måske fordi maskinen mangler hukommelse. Det, du har skrevet, er her stadig; sæt kontrollen i gang igen.",
  closed: "Kontrollen er lukket. Det, du har skrevet, er her stadig.",
};
