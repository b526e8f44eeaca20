// A setting that names no server: what is wrong is said, and the way to mend it is a click away.

import assert from "node:assert/strict";
import { inWindow, newsroomIn, setIn } from "../window.mjs";

const NOWHERE = "/no/such/newsmark";

function prepare(folder) {
  const newsroom = newsroomIn(folder);
  setIn(newsroom, { "newsmark.server.path": NOWHERE });
  return newsroom;
}

await inWindow(
  { prepare },
  {
    "a message names the setting, the program and what is wrong with it": async window => {
      await window.open("incoming/nota-de-la-spital.news");
      const message = await window.sees('.notifications-toasts .notification-list-item:has-text("Newsmark has no server")');
      const text = await message.textContent();
      for (const words of ["newsmark.server.path", NOWHERE, "which is not there"]) assert.ok(text.includes(words), text);
      await window.sees('.statusbar-item:has-text("Newsmark"):has(.codicon-error)');
      await window.picture("no-server");
    },
    "a click opens the settings": async window => {
      await (await window.sees('.notifications-toasts .monaco-button:has-text("Open Settings")')).click();
      await window.sees('.settings-editor .setting-item-contents:has-text("Server: Path")');
      await window.picture("no-server-settings");
    },
    "once it is mended the server runs": async window => {
      setIn(window.folder, {});
      await window.sees('.statusbar-item:has-text("Newsmark"):has(.codicon-book)');
    },
  },
);
