// Commands that write tags: around selected words, and around every recognised name of an article.

import * as vscode from "vscode";
import { isArticle } from "./documents";
import type { Session } from "./session";

interface Choice extends vscode.QuickPickItem {
  attribute: string;
}

/** The key under which a card of a symbol's kind is mentioned. */
const KEYS = new Map([
  [vscode.SymbolKind.Event, "event"],
  [vscode.SymbolKind.Field, "place"],
]);

export function registerTagCommands(session: Session): vscode.Disposable[] {
  return [
    vscode.commands.registerCommand("newsmark.tagSelection", () => tagSelection(session)),
    vscode.commands.registerCommand("newsmark.tagArticle", () => tagArticle(session)),
  ];
}

async function tagSelection(session: Session): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor || !isArticle(editor.document) || !session.clientOrMessage()) return;
  const { document, selection } = editor;
  const words = selection.isEmpty ? document.getWordRangeAtPosition(selection.active) : trimmed(editor);
  if (!words) return;
  const version = document.version;
  const attribute = await chosenAttribute(document.getText(words));
  if (!attribute || document.version !== version) return;
  await editor.edit(edit => {
    edit.insert(words.start, "[");
    edit.insert(words.end, `]{${attribute}}`);
  });
}

/** The selection without blanks around it. */
function trimmed({ document, selection }: vscode.TextEditor): vscode.Range | undefined {
  const text = document.getText(selection);
  const start = document.offsetAt(selection.start) + text.length - text.trimStart().length;
  const end = start + text.trim().length;
  return start < end ? new vscode.Range(document.positionAt(start), document.positionAt(end)) : undefined;
}

/** Lets the user choose among the cards that fit the words, or others. */
function chosenAttribute(words: string): Promise<string | undefined> {
  const pick = vscode.window.createQuickPick<Choice>();
  pick.title = `Tag “${words}”`;
  pick.placeholder = "A name or an id";
  pick.value = words;
  pick.matchOnDescription = true;
  let asked = 0;
  const search = async (): Promise<void> => {
    asked += 1;
    const turn = asked;
    pick.busy = true;
    const items = await cards(pick.value);
    if (turn !== asked) return;
    pick.items = items;
    pick.busy = false;
  };
  return new Promise(resolve => {
    pick.onDidChangeValue(search);
    pick.onDidAccept(() => {
      resolve(pick.activeItems[0]?.attribute);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
    void search();
  });
}

async function cards(query: string): Promise<Choice[]> {
  const symbols = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
    "vscode.executeWorkspaceSymbolProvider",
    query,
  );
  // Articles are symbols too; theirs is a date where cards have an id.
  const known = symbols.filter(symbol => symbol.kind !== vscode.SymbolKind.File && symbol.containerName);
  return known.map(({ name, kind, containerName }) => {
    const attribute = `${KEYS.get(kind) ?? "actor"}=${containerName}`;
    return { label: name, description: attribute, attribute, alwaysShow: true };
  });
}

async function tagArticle(session: Session): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (!document || !isArticle(document)) return;
  const client = session.clientOrMessage();
  const textDocument = client?.code2ProtocolConverter.asTextDocumentIdentifier(document);
  await client?.sendRequest("workspace/executeCommand", {
    command: "newsmark.tagAll",
    arguments: [textDocument],
  });
}
