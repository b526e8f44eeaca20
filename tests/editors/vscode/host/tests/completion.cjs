// Completion as it is accepted in the editor.

const assert = require("node:assert/strict");
const { open, until } = require("../articles.cjs");
const vscode = require("vscode");

const ARTICLE = "international/2025-12-23-ce-urmeaza.news";
const HEAD = "date 2025-12-23\nlang ro\n\n";

/** Types `typed` behind `before`, takes the first suggestion, and waits for `wanted`. */
async function accepted(before, typed, wanted) {
  const editor = await open(ARTICLE, HEAD + before);
  const { document } = editor;
  const end = document.positionAt(HEAD.length + before.length);
  editor.selection = new vscode.Selection(end, end);
  for (const key of typed) await vscode.commands.executeCommand("type", { text: key });
  const said = () => document.getText().slice(HEAD.length);
  assert.equal(said(), before + typed);
  await until("suggestions", async () => {
    const place = editor.selection.active;
    const list = await vscode.commands.executeCommand("vscode.executeCompletionItemProvider", document.uri, place);
    return list.items.length > 0;
  });
  await vscode.commands.executeCommand("hideSuggestWidget");
  await vscode.commands.executeCommand("editor.action.triggerSuggest");
  // Accepting does nothing until the list is shown.
  await until("an accepted suggestion", async () => {
    await vscode.commands.executeCommand("acceptSelectedSuggestion");
    return said() !== before + typed;
  });
  await until(`“${wanted}”`, () => said() === wanted, 5_000).catch(() => assert.equal(said(), wanted));
}

exports["an id in braces is inserted exactly, behind an emoji"] = () =>
  accepted("🙂 [Peskov]{actor=pesk", "", "🙂 [Peskov]{actor=dmitri-peskov}");

exports["a name behind an at sign becomes a whole tag"] = () =>
  accepted("A vorbit ", "@zahar", "A vorbit [Maria Zaharova]{actor=maria-zaharova}");
