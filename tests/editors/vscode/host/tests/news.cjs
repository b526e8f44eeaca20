// What only an archive of news has: lenses over events, the timeline, the next and the previous mention.

const assert = require("node:assert/strict");
const { fileName, newsroom, open, placeOf, until } = require("../articles.cjs");
const vscode = require("vscode");

const ARTICLE = "local/2025-12-12-dig-dezbatere.news";
const ANNOUNCED = "local/2025-12-04-dig-dezbatere-anunt.news";

const session = () => vscode.extensions.getExtension("newsmark.newsmark").exports;

const isActive = path => vscode.window.activeTextEditor && fileName(vscode.window.activeTextEditor.document.uri) === path;

exports["a lens over the header leads to the previous article"] = async () => {
  const { document } = await open(ARTICLE);
  const lens = await until("the lens", async () => {
    const found = await vscode.commands.executeCommand("vscode.executeCodeLensProvider", document.uri, 20);
    return found.find(one => one.command?.title.startsWith("previous "));
  });
  await vscode.commands.executeCommand(lens.command.command, ...lens.command.arguments);
  await until("the other article", () => isActive(ANNOUNCED));
};

exports["a lens over a declaration shows the event's mentions"] = async () => {
  const { document } = await open(ANNOUNCED);
  const lens = await until("the lens", async () => {
    const found = await vscode.commands.executeCommand("vscode.executeCodeLensProvider", document.uri, 20);
    return found.find(one => /^\d+ mentions? in \d+ article/.test(one.command?.title ?? ""));
  });
  assert.equal(lens.command.command, "newsmark.showReferences");
  const [, , places] = lens.command.arguments;
  assert.ok(places.length > 1, String(places.length));
  await vscode.commands.executeCommand(lens.command.command, ...lens.command.arguments);
};

exports["the timeline has articles by date, undated ones last"] = async () => {
  const { document } = await open(ARTICLE);
  const client = await until("a server", () => session().client);
  const place = client.code2ProtocolConverter.asTextDocumentPositionParams(document, placeOf(document, "Ana Mel<|>inte"));
  const { entities, mentions } = await client.sendRequest("newsmark/timeline", place);
  assert.deepEqual(
    entities.map(entity => entity.id),
    ["ana-melinte"],
  );
  const dates = mentions.map(mention => mention.date ?? "9999");
  assert.ok(dates.length > 3);
  assert.deepEqual(dates, [...dates].sort());
  assert.ok(mentions.every(mention => mention.uri.startsWith(newsroom().toString())));
};

exports["Go to Next and Previous Mention go from article to article by date"] = async () => {
  const editor = await open(ANNOUNCED);
  const place = placeOf(editor.document, "[dezbat<|>erea]{event");
  editor.selection = new vscode.Selection(place, place);
  await until("a server", () => session().client);
  await vscode.commands.executeCommand("newsmark.goToNextMention");
  await until("the next article", () => isActive(ARTICLE));
  await vscode.commands.executeCommand("newsmark.goToPreviousMention");
  await until("the article before", () => isActive(ANNOUNCED));
};
