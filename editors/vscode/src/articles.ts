// Commands about whole articles: a new one, and the check of a folder.

import * as vscode from "vscode";
import { LANGUAGE } from "./documents";

const NEW_ARTICLE =
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is a snippet of the editor's.
  "date ${1:$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE}\ntitle ${2:title}\n\n$0";

export function registerArticleCommands(): vscode.Disposable[] {
  return [vscode.commands.registerCommand("newsmark.newArticle", newArticle)];
}

async function newArticle(): Promise<void> {
  const document = await vscode.workspace.openTextDocument({ language: LANGUAGE });
  const editor = await vscode.window.showTextDocument(document);
  await editor.insertSnippet(new vscode.SnippetString(NEW_ARTICLE));
}
