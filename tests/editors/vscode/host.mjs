// Runs the tests of `host/` inside the extension host of a real VS Code, with the package installed.

import { cpSync, existsSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { openBrowser } from "./browser.mjs";
import { CodeServer } from "./code-server.mjs";
import { screens, tools, vsix, withFolder } from "./tools.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const PATIENCE = 540_000;

await withFolder(async folder => {
  const newsroom = join(folder, "newsroom");
  const results = join(folder, "results.json");
  cpSync(join(here, "../../newsroom"), newsroom, { recursive: true });
  const environment = {
    NEWSMARK_ALONE: process.env.NEWSMARK_ALONE ?? "",
    NEWSMARK_TEST_RESULTS: results,
    NEWSMARK_TEST_ONLY: process.env.ONLY ?? "",
  };
  const editor = new CodeServer(tools(), folder, { environment });
  editor.install(vsix());
  await editor.start("--vscode-option", "enable-smoke-test-driver");
  let browser;
  try {
    browser = await openBrowser(tools(), folder);
    const inside = path => `vscode-remote://127.0.0.1:${editor.port}${path}`;
    const payload = [
      ["extensionDevelopmentPath", inside(join(here, "host"))],
      ["extensionTestsPath", inside(join(here, "host/index.cjs"))],
    ];
    await browser.page.goto(editor.window(newsroom, payload), { timeout: 180_000 });
    const end = Date.now() + PATIENCE;
    while (!existsSync(results)) {
      if (Date.now() > end) throw new Error(`the tests wrote no results in ${PATIENCE} ms\n${editor.log()}`);
      await pause(200);
    }
    report(JSON.parse(readFileSync(results, "utf8")));
  } catch (error) {
    process.exitCode = 1;
    process.stdout.write(`${error.stack}\n`);
  } finally {
    if (process.exitCode) await browser?.page.screenshot({ path: join(screens(), "failed-host.png") });
    await browser?.context.close();
    editor.stop();
    rmSync(results, { force: true });
  }
});

function report({ error, tests }) {
  for (const { name, milliseconds, failure } of tests) {
    process.stdout.write(`${failure ? "FAILED" : "ok    "} ${name} (${milliseconds} ms)\n`);
    if (failure) process.stdout.write(`${failure.replace(/^/gm, "       ")}\n`);
  }
  const failed = tests.filter(test => test.failure).length;
  process.stdout.write(`${tests.length - failed} passed, ${failed} failed\n`);
  if (error) process.stdout.write(`${error}\n`);
  if (failed > 0 || error || tests.length === 0) process.exitCode = 1;
}
