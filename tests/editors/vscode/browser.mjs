// A Chromium without a screen, in a fresh profile, that talks to nobody but this machine.

import { createRequire } from "node:module";
import { join } from "node:path";

const QUIET = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export async function openBrowser(tools, folder) {
  const { chromium } = createRequire(join(tools.playwright, "/"))("playwright-core");
  const context = await chromium.launchPersistentContext(join(folder, "profile"), {
    executablePath: tools.chromium,
    headless: true,
    args: QUIET,
    viewport: { width: 1280, height: 800 },
    permissions: ["clipboard-read", "clipboard-write"],
  });
  const page = context.pages()[0] ?? (await context.newPage());
  return { context, page };
}
