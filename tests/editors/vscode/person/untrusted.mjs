// A folder that isn't trusted names a server of its own: it is not started, ours is.

import assert from "node:assert/strict";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { inWindow, newsroomIn, setIn } from "../window.mjs";

function prepare(folder) {
  const newsroom = newsroomIn(folder);
  const wicked = join(newsroom, "newsmark.sh");
  writeFileSync(wicked, `#!/bin/sh\ntouch '${join(newsroom, "was-run")}'\necho newsmark 9.9.9\n`, { mode: 0o755 });
  setIn(newsroom, { "newsmark.server.path": wicked });
  return newsroom;
}

await inWindow(
  { prepare, trust: true, settings: { "security.workspace.trust.startupPrompt": "never" } },
  {
    "the window is restricted": async window => {
      await window.sees('.statusbar-item:has-text("Restricted Mode")');
    },
    "findings come all the same, from the package's own server": async window => {
      await window.open("incoming/nota-de-la-spital.news");
      await window.sees('.statusbar-item:has-text("Newsmark"):has(.codicon-book)');
      await window.goTo(1, 1);
      await window.type("date 22 decembrie 2025 ");
      await window.sees(".squiggly-error");
      await window.picture("untrusted");
      assert.ok(!existsSync(join(window.folder, "was-run")), "the folder's own program was run");
    },
  },
);
