// Which documents are the server's: articles, settings, and the registry files that settings name.

import { type ParseError, parse } from "jsonc-parser";
import * as vscode from "vscode";
import type { DocumentSelector } from "vscode-languageclient/node";

export const LANGUAGE = "newsmark";
const REGISTRY = "registry/**/*.json";
const SETTINGS = "**/newsmark.json";
const EXCLUDED = "**/{node_modules,target,.git}/**";
/** So many settings files are read at the most. */
const MOST = 50;

export function isArticle(document: vscode.TextDocument): boolean {
  return document.languageId === LANGUAGE;
}

/** Whether there is anything to read in the folders of this window. */
export async function hasNewsroom(): Promise<boolean> {
  const found = await vscode.workspace.findFiles("**/{newsmark.json,*.news}", EXCLUDED, 1);
  return found.length > 0;
}

export async function documentSelector(): Promise<DocumentSelector> {
  const files = await vscode.workspace.findFiles(SETTINGS, EXCLUDED, MOST);
  const named = await Promise.all(files.map(registryPatterns));
  const set = vscode.workspace.getConfiguration("newsmark").get<string[] | null>("registry") ?? [];
  const folders = vscode.workspace.workspaceFolders ?? [];
  const here = folders.flatMap(folder => [REGISTRY, ...set].map(glob => below(folder.uri, glob)));
  const patterns = new Set([SETTINGS, ...here, ...named.flat()]);
  // Not what a file once was: the other side of a comparison belongs to no newsroom.
  const articles = ["file", "untitled"].map(scheme => ({ scheme, language: LANGUAGE }));
  return [...articles, ...[...patterns].sort().map(pattern => ({ scheme: "file", pattern }))];
}

async function registryPatterns(settings: vscode.Uri): Promise<string[]> {
  const folder = vscode.Uri.joinPath(settings, "..");
  const text = await vscode.workspace.fs.readFile(settings).then(
    bytes => new TextDecoder().decode(bytes),
    () => "",
  );
  const errors: ParseError[] = [];
  const said: unknown = parse(text, errors, { allowTrailingComma: true })?.registry;
  const globs = Array.isArray(said) ? said.filter(glob => typeof glob === "string") : [REGISTRY];
  return globs.map(glob => below(folder, glob));
}

/** A glob below a folder, as the client's selectors want it: forward slashes, the folder's own letters kept as they are. */
function below(folder: vscode.Uri, glob: string): string {
  const path = folder.fsPath.replace(/\\/g, "/").replace(/[[\]{}*?]/g, "[$&]");
  return `${path}/${glob.replace(/^\.?\//, "")}`;
}
