// Finds the server: the environment's, else the setting's, else the one in this package; proved by running it.

import { execFile } from "node:child_process";
import { access } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import * as vscode from "vscode";

const PATIENCE = 10_000;

/** A program that said that it is the server. */
export interface Server {
  path: string;
  /** As it says itself: `0.1.0`. */
  version: string;
}

/** Where a server may be, and what a user would mend. */
interface Place {
  path: string;
  name: string;
}

/** Throws an error for people where the first place that names a server names none that runs. */
export async function findServer(extensionPath: string): Promise<Server> {
  const place = fromEnvironment() ?? fromSetting() ?? (await fromPackage(extensionPath));
  if (!place) {
    throw new Error(
      "this package has no server for your system: name one in the setting `newsmark.server.path`",
    );
  }
  return { path: place.path, version: await versionOf(place) };
}

function fromEnvironment(): Place | undefined {
  const path = process.env.NEWSMARK_SERVER;
  return path ? { path, name: "the environment variable NEWSMARK_SERVER" } : undefined;
}

function fromSetting(): Place | undefined {
  const path = vscode.workspace.getConfiguration("newsmark").get("server.path", "").trim();
  return path
    ? { path: path.replace(/^~(?=$|[/\\])/, homedir()), name: "the setting `newsmark.server.path`" }
    : undefined;
}

async function fromPackage(extensionPath: string): Promise<Place | undefined> {
  const name = process.platform === "win32" ? "newsmark.exe" : "newsmark";
  const path = join(extensionPath, "dist", "server", name);
  const there = await access(path).then(
    () => true,
    () => false,
  );
  return there ? { path, name: "this package" } : undefined;
}

async function versionOf({ path, name }: Place): Promise<string> {
  const wrong = (what: string) => new Error(`${name} names \`${path}\`, ${what}`);
  const run = promisify(execFile)(path, ["--version"], { timeout: PATIENCE });
  const said = await run.catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") throw wrong("which is not there");
    if (error.code === "EACCES") throw wrong("which is no program that you may run");
    throw wrong("which does not run: `--version` failed");
  });
  const version = /^newsmark (\d+\.\d+\.\d+\S*)/.exec(said.stdout)?.[1];
  if (!version) throw wrong("which is no newsmark: `--version` says something else");
  return version;
}
