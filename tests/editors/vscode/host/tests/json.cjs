// Settings and registry files as VS Code's own JSON support sees them.

const assert = require("node:assert/strict");
const { newsroom, open, until, uriOf } = require("../articles.cjs");
const vscode = require("vscode");

const messages = uri =>
  vscode.languages
    .getDiagnostics(uri)
    .filter(one => one.source !== "newsmark")
    .map(one => one.message);

async function written(path, text) {
  const uri = uriOf(path);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return open(path);
}

exports["comments and trailing commas are fine, a wrong type is not"] = async () => {
  const cards = '{\n  // ours\n  "cards": [{ "id": "a-b", "type": "Persona", "name": "A B" },],\n}\n';
  const { document } = await written("registry/deep/more.json", cards);
  try {
    await until("a message about the type", () => messages(document.uri).some(text => text.includes("Person")));
    assert.equal(messages(document.uri).length, 1, messages(document.uri).join("\n"));
  } finally {
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(newsroom(), "registry/deep"), { recursive: true });
  }
};

exports["settings are completed"] = async () => {
  const editor = await open("newsmark.json", "{ \n}\n");
  assert.equal(editor.document.languageId, "jsonc");
  const labels = await until("the settings", async () => {
    const place = new vscode.Position(0, 2);
    const list = await vscode.commands.executeCommand("vscode.executeCompletionItemProvider", editor.document.uri, place);
    const found = list.items.map(item => item.label.label ?? item.label);
    return found.some(label => label.includes("registry")) && found;
  });
  assert.ok(labels.some(label => label.includes("timeZone")), String(labels));
};
