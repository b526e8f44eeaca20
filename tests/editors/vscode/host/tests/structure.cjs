// What an article is made of: symbols, folds, selections, links, hints, tokens.

const assert = require("node:assert/strict");
const { open, placeOf, until } = require("../articles.cjs");
const vscode = require("vscode");

const ARTICLE = "local/2025-12-12-dig-dezbatere.news";

const some = (what, command, ...words) =>
  until(what, async () => {
    const found = await vscode.commands.executeCommand(command, ...words);
    return found?.length > 0 && found;
  });

exports["the outline holds title, declarations and mentions"] = async () => {
  const { document } = await open(ARTICLE);
  const roots = await some("an outline", "vscode.executeDocumentSymbolProvider", document.uri);
  const names = list => list.flatMap(one => [one.name, ...names(one.children ?? [])]);
  const all = names(roots).join("\n");
  assert.match(all, /Două sute de oameni la dezbaterea despre dig/);
  assert.match(all, /votul-digului-2025-12|votul asupra digului|Votul în consiliu/);
};

exports["cards are found by a name without its diacritics"] = async () => {
  await open(ARTICLE);
  const found = await some("a card", "vscode.executeWorkspaceSymbolProvider", "fantanaru");
  assert.equal(found[0].containerName, "radu-fantanaru");
};

exports["the header and paragraphs over several lines fold"] = async () => {
  const { document } = await open(ARTICLE);
  const folds = await some("folds", "vscode.executeFoldingRangeProvider", document.uri);
  assert.deepEqual([folds[0].start, folds[0].end], [0, 7]);
};

exports["a selection grows from the word to its tag"] = async () => {
  const { document } = await open(ARTICLE);
  const place = placeOf(document, "[dezbaterea pub<|>lică]");
  const [smallest] = await some("selections", "vscode.executeSelectionRangeProvider", document.uri, [place]);
  const texts = [];
  for (let one = smallest; one; one = one.parent) texts.push(document.getText(one.range));
  assert.equal(texts[0], "publică");
  assert.ok(texts.some(text => /^\[dezbaterea publică\]\{[^}]*\}$/.test(text)), texts.slice(0, 6).join("\n"));
};

exports["a card's address is a link"] = async () => {
  const { document } = await open("local/2025-12-04-dig-dezbatere-anunt.news");
  const links = await some("links", "vscode.executeLinkProvider", document.uri);
  assert.ok(links.some(link => String(link.target).startsWith("https://gazeta.example/")));
};

exports["a time says which day it means"] = async () => {
  const { document } = await open(ARTICLE);
  const whole = document.validateRange(new vscode.Range(0, 0, 1e6, 0));
  const hints = await some("hints", "vscode.executeInlayHintProvider", document.uri, whole);
  const labels = hints.map(hint =>
    typeof hint.label === "string" ? hint.label : hint.label.map(part => part.value).join(""),
  );
  assert.ok(labels.some(label => /Thu|Thursday|11 Dec/.test(label)), String(labels));
};

exports["tokens go by our own words"] = async () => {
  const { document } = await open(ARTICLE);
  const legend = await until("a legend", () =>
    vscode.commands.executeCommand("vscode.provideDocumentSemanticTokensLegend", document.uri),
  );
  for (const type of ["headerKey", "tagPunctuation", "actor", "quote"]) assert.ok(legend.tokenTypes.includes(type), type);
  assert.ok(legend.tokenModifiers.includes("recognised"));
  const tokens = await until("tokens", () =>
    vscode.commands.executeCommand("vscode.provideDocumentSemanticTokens", document.uri),
  );
  assert.equal(legend.tokenTypes[tokens.data[3]], "headerKey");
};

exports["formatting puts header and attributes in order"] = async () => {
  const { document } = await open(ARTICLE, "Date: 2025-12-12\nlang: ro\n\n[joi]{until=2025-12-12 when=2025-12-11}\n");
  const edits = await some("edits", "vscode.executeFormatDocumentProvider", document.uri, {
    tabSize: 2,
    insertSpaces: true,
  });
  const edit = new vscode.WorkspaceEdit();
  edit.set(document.uri, edits);
  assert.ok(await vscode.workspace.applyEdit(edit));
  assert.equal(document.getText(), "date 2025-12-12\nlang ro\n\n[joi]{when=2025-12-11 until=2025-12-12}\n");
};

