// Draws images/icon.png from images/icon.svg; needs Chromium. Usage: node scripts/icon.mjs [CHROMIUM]

import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const images = fileURLToPath(new URL("../images", import.meta.url));
const profile = mkdtempSync(join(tmpdir(), "newsmark-icon-"));
const quiet = [
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
execFileSync(process.argv[2] ?? "chromium", [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  ...quiet,
  `--user-data-dir=${profile}`,
  "--window-size=256,256",
  "--default-background-color=00000000",
  `--screenshot=${join(images, "icon.png")}`,
  join(images, "icon.svg"),
]);
rmSync(profile, { recursive: true, force: true });
