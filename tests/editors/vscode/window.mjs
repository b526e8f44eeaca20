// The VS Code window as a person uses it: what is seen is waited for, what is done is done by mouse and keyboard.

import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { openBrowser } from "./browser.mjs";
import { CodeServer } from "./code-server.mjs";
import { screens, tools, vsix, withFolder } from "./tools.mjs";

const PATIENCE = 90_000;
/** So many looks at a window that doesn't come to rest. */
const TURNS = 20;
const project = join(dirname(fileURLToPath(import.meta.url)), "../../..");

/** Copies the sample newsroom, its schemas beside it as its files name them. */
export function newsroomIn(folder) {
  cpSync(join(project, "tests/newsroom"), join(folder, "tests/newsroom"), { recursive: true });
  mkdirSync(join(folder, "grammar"));
  for (const schema of ["registry", "settings"]) {
    const file = `grammar/${schema}.schema.json`;
    cpSync(join(project, file), join(folder, file));
  }
  return join(folder, "tests/newsroom");
}

/** Writes the settings of a folder, which the window on it follows. */
export function setIn(folder, settings) {
  mkdirSync(join(folder, ".vscode"), { recursive: true });
  writeFileSync(join(folder, ".vscode/settings.json"), JSON.stringify(settings));
}

/** Opens a window on the folder that `prepare` makes, has `watch` run in its page, and does `steps` there, by name. */
export async function inWindow({ prepare, settings, environment, trust, watch }, steps) {
  await withFolder(async folder => {
    const editor = new CodeServer(tools(), folder, { settings, environment, trust });
    const opened = prepare(folder);
    editor.install(vsix());
    await editor.start();
    let browser;
    let all = steps;
    let passed = 0;
    try {
      browser = await openBrowser(tools(), folder);
      const window = new Window(browser.page, opened);
      if (watch) await browser.page.addInitScript(watch);
      const opens = async () => {
        await browser.page.goto(editor.window(opened), { timeout: 180_000 });
        await window.sees(".monaco-workbench", 180_000);
      };
      all = { "the window opens": opens, ...steps };
      for (const [name, step] of Object.entries(all)) {
        if (!(await done(name, () => step(window), window))) break;
        passed += 1;
      }
    } finally {
      await browser?.context.close();
      editor.stop();
    }
    // What comes behind a step that failed can't be tried.
    const failed = Object.keys(all).length - passed;
    process.stdout.write(`${passed} passed, ${failed} failed\n`);
    if (failed > 0) process.exitCode = 1;
  });
}

async function done(name, step, window) {
  const begin = Date.now();
  try {
    await step();
    process.stdout.write(`ok     ${name} (${Date.now() - begin} ms)\n`);
    return true;
  } catch (error) {
    const part = basename(process.argv[1], ".mjs");
    process.stdout.write(`FAILED ${name} (${Date.now() - begin} ms)\n${error.message.replace(/^/gm, "       ")}\n`);
    await window
      .picture(`failed-${part}`)
      .catch(({ message }) => process.stdout.write(`       no screenshot: ${message}\n`));
    return false;
  }
}

export class Window {
  constructor(page, folder) {
    this.page = page;
    this.folder = folder;
  }

  /** Waits for something to be seen. */
  async sees(selector, timeout = PATIENCE) {
    const found = this.page.locator(selector).first();
    await found.waitFor({ state: "visible", timeout });
    return found;
  }

  async seesNo(selector) {
    await this.page.locator(selector).first().waitFor({ state: "hidden", timeout: PATIENCE });
  }

  /** Waits until `holds`, which runs in the page with `word`; `what` says what is waited for. */
  async until(what, holds, word, timeout = PATIENCE) {
    await this.page.waitForFunction(holds, word, { timeout }).catch(error => {
      throw new Error(`not in ${timeout} ms: ${what} (${error.message.split("\n")[0]})`);
    });
  }

  keys(...keys) {
    return keys.reduce((before, key) => before.then(() => this.page.keyboard.press(key)), Promise.resolve());
  }

  type(text) {
    return this.page.keyboard.type(text, { delay: 40 });
  }

  /** Opens a file by a part of its path. */
  async open(path) {
    const name = path.split("/").at(-1);
    await this.keys("Control+P");
    await this.sees(".quick-input-widget input");
    await this.type(path);
    await this.sees(`.quick-input-list .monaco-list-row[aria-label*="${name}"]`);
    await this.keys("Enter");
    await this.sees(`.tab.active[data-resource-name="${name}"]`);
    await this.sees(".editor-instance .view-lines .view-line");
  }

  async command(title) {
    await this.keys("Control+Shift+P");
    await this.sees(".quick-input-widget input");
    await this.type(title);
    await this.sees(`.quick-input-list .monaco-list-row[aria-label*="${title}"]`);
    await this.keys("Enter");
  }

  /** Puts the cursor at a line and column, both from 1. */
  async goTo(line, column) {
    await this.keys("Control+G");
    await this.sees(".quick-input-widget input");
    await this.type(`${line}:${column}`);
    await this.keys("Enter");
    await this.sees(`#status\\.editor\\.selection:has-text("Ln ${line}, Col ${column}")`);
  }

  /** The middle of the first place where the editor shows `words`, which stand in one line on the screen. */
  async placeOf(words) {
    await this.until(
      `the editor shows “${words}”`,
      wanted =>
        [...document.querySelectorAll(".editor-instance .view-line")].some(line =>
          line.textContent.replaceAll("\u00a0", " ").includes(wanted),
        ),
      words,
    );
    return this.page.evaluate(wanted => {
      for (const line of document.querySelectorAll(".editor-instance .view-line")) {
        const start = line.textContent.replaceAll("\u00a0", " ").indexOf(wanted);
        if (start < 0) continue;
        const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
        const range = document.createRange();
        let [passed, begun] = [0, false];
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const [from, to] = [start - passed, start + wanted.length - passed];
          if (!begun && from < node.length) {
            range.setStart(node, from);
            begun = true;
          }
          if (begun && to <= node.length) {
            range.setEnd(node, to);
            break;
          }
          passed += node.length;
        }
        const { left, top, width, height } = range.getClientRects()[0];
        return { x: left + width / 2, y: top + height / 2 };
      }
      return undefined;
    }, words);
  }

  async pointAt(words) {
    const { x, y } = await this.placeOf(words);
    await this.page.mouse.move(x - 30, y + 60);
    await this.page.mouse.move(x, y, { steps: 5 });
    return { x, y };
  }

  /** Keeps what is seen, once nothing moves any more. */
  async picture(name) {
    let before;
    for (let turn = 0; turn < TURNS; turn++) {
      const now = await this.page.screenshot({ caret: "initial" });
      if (before?.equals(now)) break;
      before = now;
    }
    writeFileSync(join(screens(), `${name}.png`), before);
  }
}
