// The page as it would stand: in a frame in which no script runs and from which no link leads away.

import { make } from "../dom.js";

const LIVE = "script, iframe, object, embed, base, meta, link, form, .cb-handout-bar";

/**
 * The document for the frame. Links lose their addresses: the frame is for looking.
 * @param {{title: string, html: string}} page
 * @param {{sheets: string[], scheme: string | undefined, side: string}} look
 */
export function documentOf({ title, html }, { sheets, scheme, side }) {
  const parsed = new DOMParser().parseFromString(html, "text/html");
  for (const live of parsed.querySelectorAll(LIVE)) live.remove();
  for (const link of parsed.querySelectorAll("a[href], area[href]")) link.removeAttribute("href");
  const made = document.implementation.createHTMLDocument(title);
  made.documentElement.lang = "da";
  if (scheme) made.documentElement.dataset.scheme = scheme;
  for (const href of sheets) made.head.append(sheet(made, href));
  const article = made.createElement("article");
  article.className = `md-typeset cb-page cb-page--${side}`;
  article.append(...parsed.body.childNodes);
  made.body.append(article);
  return `<!doctype html>${made.documentElement.outerHTML}`;
}

/** @param {Document} made @param {string} href */
function sheet(made, href) {
  const link = made.createElement("link");
  link.rel = "stylesheet";
  link.href = href;
  return link;
}

/** The frame, as tall as what stands in it. `allow-same-origin` without `allow-scripts`: fonts load, and nothing can run. @param {string} text @param {string} called */
export function frameOf(text, called) {
  const frame = make("iframe", { className: "cb-form__preview", title: called, srcdoc: text });
  frame.setAttribute("sandbox", "allow-same-origin");
  frame.addEventListener("load", () => {
    const fit = () => {
      frame.style.blockSize = `${frame.contentDocument?.documentElement.scrollHeight ?? 800}px`;
    };
    fit();
    frame.contentDocument?.fonts.ready.then(fit);
    addEventListener("resize", fit);
  });
  return frame;
}
