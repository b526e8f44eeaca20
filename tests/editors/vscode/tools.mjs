// Where the tools are that `run` has installed, and a folder to work in that is gone afterwards.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

function named(variable) {
  const value = process.env[variable];
  if (!value) throw new Error(`${variable} is not set: start the tests by tests/editors/run`);
  return value;
}

export function tools() {
  return {
    node: process.execPath,
    codeServer: named("CODE_SERVER"),
    chromium: named("CHROMIUM"),
    playwright: named("PLAYWRIGHT"),
  };
}

export const vsix = () => named("VSIX");

export async function withFolder(work) {
  const folder = mkdtempSync(join(tmpdir(), "newsmark-vscode-"));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

/** Where screenshots go. */
export const screens = () => named("SCREENS");
