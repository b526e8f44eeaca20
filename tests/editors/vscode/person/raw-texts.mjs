// A folder of raw texts: offered once, taken up, and remembered in the folder's own settings.

import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { inWindow } from "../window.mjs";

const TEXTS = {
  "a.txt": " date 2025-12-22 Dmitri Peskov a vorbit la Moscova despre discuțiile de la Miami.\n",
  "b.txt": " date 22.12.2025 Vladimir Putin a plecat la Moscova.\n",
  "c.txt": "O știre fără dată despre Maia Sandu.\n",
};

function prepare(folder) {
  const texts = join(folder, "texts");
  mkdirSync(texts);
  for (const [name, text] of Object.entries(TEXTS)) writeFileSync(join(texts, name), text);
  return texts;
}

await inWindow(
  { prepare },
  {
    "a folder of plain texts is offered to be treated as Newsmark": async window => {
      await window.open("b.txt");
      const yes = await window.sees('.notifications-toasts .monaco-button:has-text("Treat as Newsmark")');
      await window.picture("raw-texts");
      await yes.click();
      await window.sees('#status\\.editor\\.mode:has-text("Newsmark")');
    },
    "and its articles are checked as they are": async window => {
      await window.sees(".squiggly-error");
      await window.picture("raw-texts-checked");
    },
    "the folder's own settings remember it": async window => {
      const settings = JSON.parse(readFileSync(join(window.folder, ".vscode/settings.json"), "utf8"));
      assert.deepEqual(settings, { "files.associations": { "*.txt": "newsmark" } });
    },
  },
);
