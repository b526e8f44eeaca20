// From a name to where it stands: definition, declaration, references, highlights.

const assert = require("node:assert/strict");
const { fileName, open, placeOf, until } = require("../articles.cjs");
const vscode = require("vscode");

const NAMES = { DocumentHighlights: "DocumentHighlights" };

const ask = (what, document, place) =>
  vscode.commands.executeCommand(`vscode.execute${NAMES[what] ?? `${what}Provider`}`, document.uri, place);

const where = found => fileName(found.targetUri ?? found.uri);

const some = (what, document, place) =>
  until(what, async () => {
    const found = await ask(what, document, place);
    return found.length > 0 && found;
  });

exports["an event leads to its first report, in another article"] = async () => {
  const { document } = await open("local/2025-12-12-dig-dezbatere.news");
  const found = await some("Definition", document, placeOf(document, "[dezb<|>aterea publică]"));
  assert.deepEqual(found.map(where), ["local/2025-12-04-dig-dezbatere-anunt.news"]);
};

exports["F12 opens that article"] = async () => {
  const editor = await open("local/2025-12-12-dig-dezbatere.news");
  const place = placeOf(editor.document, "[dezb<|>aterea publică]");
  await some("Definition", editor.document, place);
  editor.selection = new vscode.Selection(place, place);
  await vscode.commands.executeCommand("editor.action.revealDefinition");
  await until("the other article", () => {
    const now = vscode.window.activeTextEditor;
    return now && fileName(now.document.uri) === "local/2025-12-04-dig-dezbatere-anunt.news";
  });
};

exports["Open Card leads to the card in the registry"] = async () => {
  const editor = await open("local/2025-12-12-dig-dezbatere.news");
  const place = placeOf(editor.document, "Ana Mel<|>inte");
  await some("Declaration", editor.document, place);
  editor.selection = new vscode.Selection(place, place);
  await vscode.commands.executeCommand("newsmark.openCard");
  await until("the card", () => {
    const now = vscode.window.activeTextEditor;
    const line = now && now.document.lineAt(now.selection.active.line).text;
    return now && fileName(now.document.uri) === "registry/persons.json" && line.includes("ana-melinte");
  });
};

exports["references come from all articles, by date"] = async () => {
  const { document } = await open("international/2025-12-22-miami-kremlin.news");
  const found = await some("Reference", document, placeOf(document, "[Întâl<|>nirea de la Miami]"));
  const dates = found.map(one => /\d{4}-\d\d-\d\d/.exec(where(one))?.[0]).filter(Boolean);
  assert.ok(new Set(found.map(where)).size > 2, found.map(where).join("\n"));
  assert.deepEqual(dates, [...dates].sort());
};

exports["the same name is highlighted in the article"] = async () => {
  const { document } = await open("international/2025-12-22-miami-kremlin.news");
  const found = await some("DocumentHighlights", document, placeOf(document, "Pes<|>kov vorbește"));
  const words = found.map(one => document.getText(one.range));
  assert.ok(words.includes("Dmitri Peskov") && words.includes("Purtătorul de cuvânt"), String(words));
};
