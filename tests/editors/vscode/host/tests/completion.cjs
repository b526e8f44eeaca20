// Completion as it is accepted in the editor.

const { open, until } = require("../articles.cjs");
const vscode = require("vscode");

const ARTICLE = "international/2025-12-23-ce-urmeaza.news";
const HEAD = "date 2025-12-23\nlang ro\n\n";

/** Types `typed` behind `before`, takes the suggestion in focus, and waits for `wanted`. */
async function accepted(before, typed, wanted) {
  const editor = await open(ARTICLE, HEAD + before);
  const end = editor.document.positionAt(HEAD.length + before.length);
  editor.selection = new vscode.Selection(end, end);
  for (const key of typed) await vscode.commands.executeCommand("type", { text: key });
  let said = "";
  await until(`“${wanted}”, but “${said}”`, async () => {
    await vscode.commands.executeCommand("editor.action.triggerSuggest");
    await new Promise(resolve => setTimeout(resolve, 700));
    await vscode.commands.executeCommand("acceptSelectedSuggestion");
    said = editor.document.getText().slice(HEAD.length);
    return said === wanted;
  }).catch(() => {
    throw new Error(`wanted “${wanted}”, the article says “${said}”`);
  });
}

exports["an id in braces is inserted exactly, behind an emoji"] = () =>
  accepted("🙂 [Peskov]{actor=pesk", "", "🙂 [Peskov]{actor=dmitri-peskov}");

exports["a name behind an at sign becomes a whole tag"] = () =>
  accepted("A vorbit ", "@zahar", "A vorbit [Maria Zaharova]{actor=maria-zaharova}");
