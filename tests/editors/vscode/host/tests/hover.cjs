// Cards on hover.

const assert = require("node:assert/strict");
const { open, placeOf, until } = require("../articles.cjs");
const vscode = require("vscode");

const ask = (document, place) => vscode.commands.executeCommand("vscode.executeHoverProvider", document.uri, place);

exports["a recognised name shows its card"] = async () => {
  const { document } = await open("international/2025-12-22-miami-kremlin.news");
  const [hover] = await until("a card", async () => {
    const hovers = await ask(document, placeOf(document, "<|>Kremlinul nu vede"));
    return hovers.length > 0 && hovers;
  });
  assert.match(hover.contents.map(content => content.value).join("\n"), /Kremlin/);
  assert.equal(document.getText(hover.range), "Kremlinul");
};

exports["plain prose shows nothing"] = async () => {
  const { document } = await open("international/2025-12-22-miami-kremlin.news");
  assert.deepEqual(await ask(document, placeOf(document, "nu ve<|>de")), []);
};
