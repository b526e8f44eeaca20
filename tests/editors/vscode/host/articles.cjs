// The newsroom's articles as a test handles them: opened, edited, pointed at by their words, closed again.

const { setTimeout: pause } = require("node:timers/promises");
const vscode = require("vscode");

const PATIENCE = 60_000;

exports.newsroom = () => vscode.workspace.workspaceFolders[0].uri;

exports.uriOf = path => vscode.Uri.joinPath(exports.newsroom(), path);

/** Opens an article of the newsroom, its text replaced for this test where one is given. */
exports.open = async (path, text) => {
  const document = await vscode.workspace.openTextDocument(exports.uriOf(path));
  const editor = await vscode.window.showTextDocument(document);
  if (text !== undefined) await exports.replace(editor, text);
  return editor;
};

exports.replace = async (editor, text) => {
  const whole = editor.document.validateRange(new vscode.Range(0, 0, 1e6, 0));
  await editor.edit(edit => edit.replace(whole, text), { undoStopBefore: true, undoStopAfter: true });
};

/** The place of `<|>` in `words`, which stand in the document; without a mark, their beginning. */
exports.placeOf = (document, words) => {
  const mark = Math.max(words.indexOf("<|>"), 0);
  const plain = words.replace("<|>", "");
  const start = document.getText().indexOf(plain);
  if (start < 0) throw new Error(`${document.uri.path} does not say “${plain}”`);
  return document.positionAt(start + mark);
};

exports.rangeOf = (document, words) => {
  const start = exports.placeOf(document, words);
  return new vscode.Range(start, document.positionAt(document.offsetAt(start) + words.length));
};

/** Waits until `ask` answers something that holds; `what` says what is waited for. */
exports.until = async (what, ask, patience = PATIENCE) => {
  let answer;
  for (const end = Date.now() + patience; Date.now() < end; await pause(50)) {
    answer = await ask();
    if (answer) return answer;
  }
  throw new Error(`not in ${patience} ms: ${what}`);
};

exports.findings = document =>
  vscode.languages.getDiagnostics(document.uri).filter(one => one.source === "newsmark");

/** Codes of findings, in the order of the text. */
exports.codes = document => exports.findings(document).map(one => one.code?.value ?? one.code);

exports.fileName = uri => uri.path.slice(exports.newsroom().path.length + 1);

exports.closeAll = async () => {
  for (const document of vscode.workspace.textDocuments) {
    if (!document.isDirty) continue;
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand("workbench.action.files.revert");
  }
  await vscode.commands.executeCommand("workbench.action.closeAllEditors");
};

