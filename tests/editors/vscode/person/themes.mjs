// The colours of an article in light, dark and high-contrast themes: words of different meaning look different.

import assert from "node:assert/strict";
import { inWindow, newsroomIn, setIn } from "../window.mjs";

const ARTICLE = "local/2025-12-12-dig-dezbatere.news";
const THEMES = [
  { name: "Light Modern", kind: "vs" },
  { name: "Dark Modern", kind: "vs-dark" },
  { name: "Default High Contrast", kind: "hc-black" },
  { name: "Default High Contrast Light", kind: "hc-light" },
];
const PLAIN = "a trecut de cota";
/** What an article has of each kind, as the sample has it. */
const WORDS = {
  "a key of the header": "date",
  "somebody who acts": "Ana Melinte",
  "an event": "dezbaterea publică",
  "an id": "unnamed-functionar",
  "a quotation": "Am crescut pe strada",
  "a time": "joi seara",
};

const look = ({ name, kind }) => async window => {
  setIn(window.folder, { "workbench.colorTheme": name });
  await window.sees(`.monaco-workbench.${kind}`);
  await window.until(`all kinds of words stand out in ${name}`, standOut, { plain: PLAIN, words: Object.values(WORDS) });
  const colours = await window.page.evaluate(coloursOf, Object.values(WORDS));
  assert.ok(new Set(colours).size >= 4, `${name}: ${colours.join(", ")}`);
  await window.picture(`theme-${kind}`);
};

await inWindow(
  { prepare: newsroomIn },
  {
    "an article is open": async window => {
      await window.open(ARTICLE);
      await window.sees('.statusbar-item:has-text("Newsmark"):has(.codicon-book)');
    },
    ...Object.fromEntries(THEMES.map(theme => [`${theme.name} tells words apart`, look(theme)])),
  },
);

/** The colour of the first words of each kind, in the page. */
function coloursOf(words) {
  const spans = [...document.querySelectorAll(".editor-instance .view-line span > span")];
  const plain = span => span.textContent.replaceAll("\u00a0", " ");
  return words.map(wanted => {
    const span = spans.find(one => plain(one).includes(wanted));
    return span && getComputedStyle(span).color;
  });
}

function standOut({ plain, words }) {
  const spans = [...document.querySelectorAll(".editor-instance .view-line span > span")];
  const colour = wanted => {
    const span = spans.find(one => one.textContent.replaceAll("\u00a0", " ").includes(wanted));
    return span && getComputedStyle(span).color;
  };
  const usual = colour(plain);
  return usual && words.every(word => colour(word) && colour(word) !== usual);
}
