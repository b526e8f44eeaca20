// What package.json promises and what is there agree.

const assert = require("node:assert/strict");
const { readFileSync } = require("node:fs");
const { join } = require("node:path");
const { open } = require("../articles.cjs");
const vscode = require("vscode");

const extension = () => vscode.extensions.getExtension("newsmark.newsmark");

exports["every command of the manifest is there"] = async () => {
  await open("international/2025-12-22-miami-kremlin.news");
  const known = await vscode.commands.getCommands(true);
  const missing = extension().packageJSON.contributes.commands.filter(({ command }) => !known.includes(command));
  assert.deepEqual(missing, []);
};

exports["every setting of newsmark.json can be made in the editor"] = async () => {
  const schema = join(extension().extensionPath, "dist/grammar/settings.schema.json");
  const settings = Object.keys(JSON.parse(readFileSync(schema, "utf8")).properties);
  const there = Object.keys(extension().packageJSON.contributes.configuration.properties);
  const isThere = name => there.some(key => key === `newsmark.${name}` || key.startsWith(`newsmark.${name}.`));
  const missing = settings.filter(name => name !== "$schema" && !isThere(name));
  assert.deepEqual(missing, []);
};

exports["words of an article keep ids and diacritics whole"] = async () => {
  const { document } = await open("local/2025-12-12-dig-dezbatere.news");
  const word = words => {
    const at = document.positionAt(document.getText().indexOf(words) + 2);
    return document.getText(document.getWordRangeAtPosition(at));
  };
  assert.equal(word("dezbaterea-digului-2025-12"), "dezbaterea-digului-2025-12");
  assert.equal(word("neîncăpătoare"), "neîncăpătoare");
};
