// Commands that lead from a mention elsewhere: to the next and the previous one by date, to the card, to a list of them.

import * as vscode from "vscode";
import type { Location, Position } from "vscode-languageclient/node";
import { isArticle } from "./documents";
import { nextMention, previousMention } from "./protocol";
import type { Session } from "./session";

export function registerMentionCommands(session: Session): vscode.Disposable[] {
  return [
    vscode.commands.registerCommand("newsmark.goToNextMention", () => step(session, true)),
    vscode.commands.registerCommand("newsmark.goToPreviousMention", () => step(session, false)),
    vscode.commands.registerCommand("newsmark.openCard", () =>
      vscode.commands.executeCommand("editor.action.revealDeclaration"),
    ),
    vscode.commands.registerCommand("newsmark.showReferences", (...shown: Shown) =>
      showReferences(session, ...shown),
    ),
  ];
}

/** What the server puts into a lens: where it stands, and the places that it tells of. */
type Shown = [uri: string, position: Position, locations: Location[]];

async function step(session: Session, onward: boolean): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor || !isArticle(editor.document)) return;
  const client = session.clientOrMessage();
  if (!client) return;
  const params = client.code2ProtocolConverter.asTextDocumentPositionParams(
    editor.document,
    editor.selection.active,
  );
  const mention = await client.sendRequest(onward ? nextMention : previousMention, params);
  if (!mention) {
    const which = onward ? "later" : "earlier";
    vscode.window.setStatusBarMessage(`Newsmark: no ${which} mention of what the cursor is on`, 4000);
    return;
  }
  const range = client.protocol2CodeConverter.asRange(mention.range);
  await vscode.window.showTextDocument(vscode.Uri.parse(mention.uri), { selection: range });
}

async function showReferences(session: Session, ...[uri, position, locations]: Shown): Promise<void> {
  const convert = session.client?.protocol2CodeConverter;
  if (!convert) return;
  await vscode.commands.executeCommand(
    "editor.action.showReferences",
    vscode.Uri.parse(uri),
    convert.asPosition(position),
    locations.map(location => convert.asLocation(location)),
  );
}
