// The catalogue: what is chosen stands in the address, and the list follows it. Without this the page is a plain list.
import { answered, element } from "../dom.js";
import { withIdsOfToday } from "../renamed.js";
import { say } from "../sentences/catalogue.js";
import { addressOf, chosenIn, toggled, without } from "./choice.js";
import { load } from "./data.js";
import { narrowed } from "./narrow.js";
import { ordered } from "./order.js";
import { View } from "./view.js";

const PAUSE = 250; // ms without a key before a text is looked for
const MOST_HITS = 100;

const root = element(document, "[data-katalog]", HTMLElement);
const copy = element(root, ".cb-catalogue__copy", HTMLButtonElement);
const data = await load(new URL(root.dataset.katalog ?? "", location.href));
const fromAddress = () => chosenIn(withIdsOfToday(location.search, root.dataset.renamed), data.facets);
let chosen = fromAddress();
let pause = 0;
const view = new View(root, {
  text(q, now) {
    clearTimeout(pause);
    pause = setTimeout(() => choose({ ...chosen, q: q.trim() }, { step: now }), now ? 0 : PAUSE);
  },
  value: (facet, value) => choose(toggled(chosen, facet, value)),
  sort: (order) => choose({ ...chosen, sort: order }),
  clear: () => choose(without(chosen)),
});
let latest = 0; // of several searches under way the last one counts

/** Show what fits what is chosen; `untouched` is the list as the page brings it, where nothing is chosen yet. */
async function show({ untouched = false } = {}) {
  const turn = ++latest;
  const found = chosen.q ? await search(chosen.q) : null;
  if (turn !== latest) return;
  const { fits, counts } = narrowed(data, chosen, found?.hits ?? null);
  view.show({ fits: ordered(fits, chosen.sort), counts }, chosen, { found, untouched });
}

/**
 * What a text finds, by address, and what was perhaps meant; null where the search cannot be had: the filters still work.
 * @param {string} q @returns {Promise<TextHits | null>}
 */
async function search(q) {
  try {
    const engine = await import("../search.js");
    const options = { filters: { type: ["case", "metode"] }, limit: MOST_HITS };
    const [hits, meant] = await Promise.all([engine.search(q, options), engine.suggest(q)]);
    return { hits: new Map(hits.map((hit) => [addressed(hit.url), hit])), meant };
  } catch {
    return null;
  }
}

/** «cases/holstebro-gps/» of any link to it. @param {string} url */
function addressed(url) {
  return new URL(url, location.href).href.replace(new URL("..", location.href).href, "").replace(/#.*/, "");
}

/**
 * Choose, and put it into the address: one step of the back button a choice, one for a whole text.
 * @param {CatalogueChoice} next
 */
function choose(next, { step = true } = {}) {
  chosen = next;
  copy.textContent = say.copy;
  history[step ? "pushState" : "replaceState"](null, "", addressOf(chosen) || location.pathname);
  return show();
}

copy.addEventListener("click", async () => {
  const copied = navigator.clipboard?.writeText(location.href) ?? Promise.reject();
  copy.textContent = await copied.then(
    () => say.copied,
    () => say.notCopied,
  );
});
addEventListener("popstate", () => {
  chosen = fromAddress();
  show();
});

await show({ untouched: !addressOf(chosen) });
answered();
