// Quick fixes and what else the light bulb offers, applied.

const assert = require("node:assert/strict");
const { codes, findings, open, placeOf, rangeOf, until } = require("../articles.cjs");
const vscode = require("vscode");

const ARTICLE = "international/2025-12-23-ce-urmeaza.news";

/** The actions at a place, worked out in full, as the menu shows them. */
const actions = (document, range, kind) =>
  vscode.commands.executeCommand("vscode.executeCodeActionProvider", document.uri, range, kind, 50);

exports["the quick fix of a malformed date writes the day in ISO"] = async () => {
  const { document } = await open(ARTICLE, "date 22 decembrie 2025\n\nO frază.\n");
  await until("a finding", () => codes(document).includes("date-malformed"));
  const [fix] = await actions(document, findings(document)[0].range, "quickfix");
  assert.ok(fix.isPreferred);
  assert.ok(await vscode.workspace.applyEdit(fix.edit));
  assert.match(document.getText(), /^date 2025-12-22\n/);
  await until("no finding", () => codes(document).length === 0);
};

exports["a recognised name can be tagged"] = async () => {
  const { document } = await open(ARTICLE);
  const name = rangeOf(document, "Dmitri Peskov");
  const action = await until("the action", async () =>
    (await actions(document, name, "refactor")).find(one => one.title.includes("actor=dmitri-peskov")),
  );
  assert.ok(await vscode.workspace.applyEdit(action.edit));
  assert.match(document.getText(), /\[Dmitri Peskov\]\{actor=dmitri-peskov\}/);
};

exports["what is certain is mended when the editor is told to fix all"] = async () => {
  const { document } = await open(ARTICLE, "date 22 decembrie 2025\n\n[Peskov] {actor=dmitri-peskov}\n");
  await until("two findings", () => codes(document).length === 2);
  // The command does nothing until the editor has noticed that there is somebody to fix anything.
  const before = document.getText();
  await until("mended words", async () => {
    await vscode.commands.executeCommand("editor.action.fixAll");
    return document.getText() !== before;
  });
  assert.equal(document.getText(), "date 2025-12-22\n\n[Peskov]{actor=dmitri-peskov}\n");
  await until("no finding", () => codes(document).length === 0);
};

exports["Tag All Names in Article tags what is recognised"] = async () => {
  const editor = await open(ARTICLE);
  placeOf(editor.document, "iar Dmitri Peskov");
  await vscode.commands.executeCommand("newsmark.tagArticle");
  await until("a tag", () => editor.document.getText().includes("iar [Dmitri Peskov]{actor=dmitri-peskov}"));
};
