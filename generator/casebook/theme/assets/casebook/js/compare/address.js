// What is chosen stands in the address and nowhere else.

/**
 * Reads «?m=gps&m=ny-indsats» and «?m=gps,ny-indsats» alike.
 * @param {string} search
 * @param {{has(id: string): boolean}} known
 * @param {number} most
 * @returns {Comparison}
 */
export function readChoice(search, known, most) {
  const asked = new URLSearchParams(search);
  const ids = [
    ...new Set(
      asked
        .getAll("m")
        .flatMap((part) => part.split(","))
        .map((id) => id.trim())
        .filter(Boolean),
    ),
  ];
  const found = ids.filter((id) => known.has(id));
  return {
    ids: found.slice(0, most),
    left: found.slice(most),
    unknown: ids.filter((id) => !known.has(id)),
    only: asked.get("kun") === "forskelle",
  };
}

/**
 * The address of a choice: «?m=gps&m=ny-indsats».
 * @param {string[]} ids
 * @param {boolean} only
 */
export function addressOf(ids, only = false) {
  const parts = ids.map((id) => `m=${encodeURIComponent(id)}`);
  return `?${(only ? [...parts, "kun=forskelle"] : parts).join("&")}`;
}
