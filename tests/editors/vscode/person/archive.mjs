// An archive of 10,000 articles: how far its reading is can be seen, and one can write meanwhile.

import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { inWindow, newsroomIn } from "../window.mjs";

const ARTICLES = 10_000;
/** Milliseconds from a key to its letter on the screen, in the middle. */
const PROMPT = 300;
const MOST_LETTERS = 2_000;
const STORY =
  "Radu Fântânaru a vorbit [joi]{when=2025-12-11} cu [primărița]{actor=ana-melinte} despre digul Brumanei.\n\n".repeat(6);

function prepare(folder) {
  const newsroom = newsroomIn(folder);
  for (let number = 0; number < ARTICLES; number++) {
    const month = join(newsroom, `archive/${2000 + (number % 25)}`);
    if (number < 25) mkdirSync(month, { recursive: true });
    const day = `${2000 + (number % 25)}-${two(1 + (number % 12))}-${two(1 + (number % 28))}`;
    writeFileSync(join(month, `${day}-${number}.news`), `date ${day}\ntitle Știrea ${number}\nlang ro\n\n${STORY}`);
  }
  return newsroom;
}

const two = number => String(number).padStart(2, "0");

/** Notes in the page what the status bar tells, and how long each letter takes to be seen. */
function watch() {
  window.told = [];
  window.letters = [];
  let pressed;
  addEventListener(
    "keydown",
    event => {
      if (event.key.length === 1 && !event.ctrlKey) pressed ??= performance.now();
    },
    { capture: true },
  );
  const look = changes => {
    const now = performance.now();
    for (const item of document.querySelectorAll('.statusbar-item[id^="newsmark."]')) {
      const text = /^\s*(Newsmark( \d+ %)?)( \d+)?\s*$/.exec(item.textContent.replaceAll("\u00a0", " "))?.[1];
      if (text && window.told.at(-1)?.text !== text) window.told.push({ text, now });
    }
    const written = changes.some(({ target }) => (target.closest ? target : target.parentElement)?.closest(".view-lines"));
    if (!written || pressed === undefined) return;
    window.letters.push({ now: pressed, took: now - pressed });
    pressed = undefined;
  };
  new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true });
}

const middle = numbers => [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)];

await inWindow(
  { prepare, watch },
  {
    "the archive is read": async window => {
      await window.open("incoming/nota-de-la-spital.news");
      await window.sees('.statusbar-item:has-text("Newsmark"):has(.codicon-book)');
    },
    "what is written while it is read anew is seen at once": async window => {
      await window.goTo(1, 1);
      await window.keys("Control+End", "Enter");
      const before = await window.page.evaluate(() => performance.now());
      await window.command("Newsmark: Restart Server");
      await window.seesNo(".quick-input-widget");
      const percents = () => window.page.evaluate(from => window.told.filter(one => one.now > from), before);
      let told = [];
      for (let letter = 0; letter < MOST_LETTERS && !isOver(told); letter++) {
        await window.page.keyboard.press("abcdefgh "[letter % 9]);
        told = await percents();
      }
      assert.ok(isOver(told), `reading was told, and its end: ${JSON.stringify(told)}`);
      const begun = told.find(isPercent).now;
      const ended = told.findLast(isPercent).now;
      const letters = await window.page.evaluate(() => window.letters);
      const took = letters.filter(({ now }) => now > begun - 1000 && now < ended + 1000).map(one => Math.round(one.took));
      const said = `${took.length} letters, ${middle(took)} ms in the middle, ${Math.max(...took)} ms at the most; told: ${told.map(one => one.text).join(", ")}`;
      process.stdout.write(`       ${said}\n`);
      assert.ok(took.length >= 5, said);
      assert.ok(middle(took) <= PROMPT, said);
    },
    "and all of it is there": async window => {
      await window.keys("Control+T");
      await window.sees(".quick-input-widget input");
      await window.type("9999");
      await window.sees('.quick-input-list .monaco-list-row[aria-label*="Știrea 9999"]');
      await window.picture("archive");
      await window.keys("Escape");
    },
  },
);

function isPercent({ text }) {
  return text.endsWith("%");
}

/** Whether a percentage was told, and something else after it. */
function isOver(told) {
  return told.some(isPercent) && !isPercent(told.at(-1));
}
