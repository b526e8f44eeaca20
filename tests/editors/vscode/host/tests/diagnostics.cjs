// Findings as the Problems panel has them.

const assert = require("node:assert/strict");
const { codes, findings, open, until, uriOf } = require("../articles.cjs");
const vscode = require("vscode");

const ARTICLE = "international/2025-12-22-miami-kremlin.news";

exports["a malformed date is underlined, exactly, and no more once it is mended"] = async () => {
  const { document } = await open(ARTICLE, "date 22 decembrie 2025\n\nO frază.\n");
  const [finding] = await until("a finding", () => findings(document).length > 0 && findings(document));
  assert.deepEqual(codes(document), ["date-malformed"]);
  assert.equal(document.getText(finding.range), "22 decembrie 2025");
  assert.equal(finding.severity, vscode.DiagnosticSeverity.Error);
  await vscode.commands.executeCommand("undo");
  await until("no findings", () => findings(document).length === 0);
};

exports["columns are right behind an emoji and combining marks"] = async () => {
  const { document } = await open(ARTICLE, "date 2025-12-22\n\n🙂 s\u0326i [Peskov]{actor=pescov}.\n");
  await until("a finding", () => findings(document).length > 0);
  assert.deepEqual(
    findings(document).map(one => document.getText(one.range)),
    ["pescov"],
  );
};

exports["findings in settings and registry files show too"] = async () => {
  const settings = await open("newsmark.json", '{ "rules": { "date-futur": "off" } }\n');
  await until("a finding in the settings", () => codes(settings.document).includes("lint-unknown-rule"));
  const places = await vscode.workspace.openTextDocument(uriOf("registry/places.json"));
  const twice = places.getText().replace(/"id": "[^"]*"/g, '"id": "brumareni"');
  const registry = await open("registry/places.json", twice);
  await until("a finding in the registry", () => codes(registry.document).includes("registry-duplicate-id"));
};
