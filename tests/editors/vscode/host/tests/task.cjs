// The task `newsmark: check` and its problem matcher, against what `check` really prints.

const assert = require("node:assert/strict");
const { until, uriOf } = require("../articles.cjs");
const vscode = require("vscode");

const BROKEN = "date 2025-12-22\n\nO frază lungă [Peskov]{actor=pescov} [joi]{when=2025-99-99}.\n";
/** VS Code drops the last lines of a task that ends before a busy machine has shown them. */
const TRIES = 6;
const SHOWN = 3_000;

const found = uri => vscode.languages.getDiagnostics(uri).filter(one => one.range.isEmpty);

async function check() {
  const tasks = await vscode.tasks.fetchTasks({ type: "newsmark" });
  assert.deepEqual(
    tasks.map(task => task.name),
    ["check"],
  );
  const ended = new Promise(resolve => {
    const heard = vscode.tasks.onDidEndTaskProcess(event => {
      heard.dispose();
      resolve(event.exitCode);
    });
  });
  await vscode.tasks.executeTask(tasks[0]);
  assert.equal(await ended, 1);
}

exports["its findings stand at their places in the Problems panel"] = async () => {
  const uri = uriOf("local/broken.news");
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(BROKEN));
  try {
    for (let turn = 0; turn < TRIES && found(uri).length < 2; turn++) {
      await check();
      await until("both findings", () => found(uri).length === 2, SHOWN).catch(() => {});
    }
    assert.equal(found(uri).length, 2, `findings after ${TRIES} checks`);
    const told = found(uri).map(({ code, severity, range }) => [code, severity, range.start.line, range.start.character]);
    assert.deepEqual(told.sort(), [
      ["unknown-id", vscode.DiagnosticSeverity.Warning, 2, 29],
      ["when-malformed", vscode.DiagnosticSeverity.Error, 2, 48],
    ]);
  } finally {
    await vscode.workspace.fs.delete(uri);
    await vscode.commands.executeCommand("workbench.action.closePanel");
  }
};
