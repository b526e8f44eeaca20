// Rename of an id in articles and registry, open or not.

const assert = require("node:assert/strict");
const { fileName, open, placeOf, until } = require("../articles.cjs");
const vscode = require("vscode");

exports["an event's id changes wherever it stands"] = async () => {
  const { document } = await open("local/2025-12-12-dig-dezbatere.news");
  const place = placeOf(document, "{event=dezbaterea-di<|>gului");
  const edit = await until("a rename", () =>
    vscode.commands
      .executeCommand("vscode.executeDocumentRenameProvider", document.uri, place, "dezbaterea-mare-2025-12")
      .then(
        edit => edit.size > 0 && edit,
        () => undefined,
      ),
  );
  const files = edit.entries().map(([uri]) => fileName(uri));
  assert.ok(files.includes("local/2025-12-04-dig-dezbatere-anunt.news"), String(files));
  const before = document.getText().split("dezbaterea-digului-2025-12").length;
  assert.ok(await vscode.workspace.applyEdit(edit));
  assert.equal(document.getText().split("dezbaterea-mare-2025-12").length, before);
  for (const file of files) assert.ok(!(await textOf(file)).includes("dezbaterea-digului-2025-12"), file);
};

async function textOf(file) {
  const { uriOf } = require("../articles.cjs");
  return (await vscode.workspace.openTextDocument(uriOf(file))).getText();
}

exports["words that are no id are refused"] = async () => {
  const { document } = await open("local/2025-12-12-dig-dezbatere.news");
  const place = placeOf(document, "Sala ma<|>re");
  await assert.rejects(
    Promise.resolve(
      vscode.commands.executeCommand("vscode.executeDocumentRenameProvider", document.uri, place, "sala"),
    ),
  );
};
