// A folder of raw texts is offered, once, to be treated as Newsmark.

import * as vscode from "vscode";
import { LANGUAGE } from "./documents";

const ASKED = "newsmark.askedAboutRawTexts";
/** So many files tell what a folder is about. */
const SAMPLE = 200;
const EXCLUDED = "**/.*/**";

export class RawTexts implements vscode.Disposable {
  private readonly heard = [
    vscode.workspace.onDidOpenTextDocument(document => void this.consider(document)),
    vscode.commands.registerCommand("newsmark.treatTextsAsNewsmark", () => this.treat()),
  ];

  constructor(private readonly memory: vscode.Memento) {
    for (const document of vscode.workspace.textDocuments) void this.consider(document);
  }

  dispose(): void {
    vscode.Disposable.from(...this.heard).dispose();
  }

  private async consider(document: vscode.TextDocument): Promise<void> {
    const raw = document.languageId === "plaintext" && document.uri.path.endsWith(".txt");
    const folder = vscode.workspace.getWorkspaceFolder(document.uri);
    if (!raw || !folder || this.memory.get(ASKED) || !(await holdsArticles(folder))) return;
    if (this.memory.get(ASKED)) return;
    await this.memory.update(ASKED, true);
    const question = `The folder “${folder.name}” holds plain texts. Treat its .txt files as Newsmark articles?`;
    const choice = await vscode.window.showInformationMessage(question, "Treat as Newsmark", "No");
    if (choice === "Treat as Newsmark") await associate(folder);
  }

  private async treat(): Promise<void> {
    const active = vscode.window.activeTextEditor?.document.uri;
    const here = active && vscode.workspace.getWorkspaceFolder(active);
    const folder = here ?? vscode.workspace.workspaceFolders?.[0];
    if (folder) await associate(folder);
    else void vscode.window.showInformationMessage("Newsmark: open a folder first");
  }
}

/** Whether most files of a folder are `.txt`, with no settings and no `.news` file beside them. */
async function holdsArticles(folder: vscode.WorkspaceFolder): Promise<boolean> {
  const below = (glob: string) => new vscode.RelativePattern(folder, glob);
  const ours = await vscode.workspace.findFiles(below("**/{newsmark.json,*.news}"), EXCLUDED, 1);
  if (ours.length > 0) return false;
  const files = await vscode.workspace.findFiles(below("**/*"), EXCLUDED, SAMPLE);
  return files.filter(file => file.path.endsWith(".txt")).length * 2 > files.length;
}

/** Writes the association into the folder's own settings, beside those that are there. */
async function associate(folder: vscode.WorkspaceFolder): Promise<void> {
  const settings = vscode.workspace.getConfiguration("files", folder.uri);
  const here = settings.inspect<Record<string, string>>("associations");
  const several = (vscode.workspace.workspaceFolders?.length ?? 0) > 1;
  const target = several ? vscode.ConfigurationTarget.WorkspaceFolder : vscode.ConfigurationTarget.Workspace;
  const there = (several ? here?.workspaceFolderValue : here?.workspaceValue) ?? {};
  await settings.update("associations", { ...there, "*.txt": LANGUAGE }, target);
}
