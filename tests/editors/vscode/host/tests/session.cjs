// The server's life: killed and back, restarted by hand, not to be found.

const assert = require("node:assert/strict");
const { readFileSync, readdirSync } = require("node:fs");
const { codes, open, until } = require("../articles.cjs");
const vscode = require("vscode");

const ARTICLE = "international/2025-12-22-miami-kremlin.news";

const session = () => vscode.extensions.getExtension("newsmark.newsmark").exports;

/** Process ids of servers that this extension host started. */
function servers() {
  return readdirSync("/proc").filter(id => {
    try {
      const [, parent] = /^PPid:\s*(\d+)$/m.exec(readFileSync(`/proc/${id}/status`, "utf8"));
      const [program, word] = readFileSync(`/proc/${id}/cmdline`, "utf8").split("\0");
      return Number(parent) === process.pid && program.endsWith("/newsmark") && word === "lsp";
    } catch {
      return false;
    }
  });
}

const answers = () => until("a running server", () => session().client && servers().length === 1);

async function stillChecks() {
  const { document } = await open(ARTICLE, "date 2025-13-45\n\nO frază.\n");
  await until("a finding", () => codes(document).includes("date-impossible"));
}

exports["a server that is killed comes back"] = async () => {
  await open(ARTICLE);
  await answers();
  const [before] = servers();
  process.kill(Number(before), "SIGKILL");
  await until("another server", () => session().client && servers().length === 1 && servers()[0] !== before);
  await stillChecks();
};

exports["Restart Server starts another one, and only one"] = async () => {
  await open(ARTICLE);
  await answers();
  const [before] = servers();
  await Promise.all([
    vscode.commands.executeCommand("newsmark.restart"),
    vscode.commands.executeCommand("newsmark.restart"),
  ]);
  await until("one other server", () => servers().length === 1 && servers()[0] !== before);
  await stillChecks();
};

exports["a setting that names no server is said to, and mended without a reload"] = async () => {
  await open(ARTICLE);
  await answers();
  const settings = vscode.workspace.getConfiguration("newsmark");
  const { Global } = vscode.ConfigurationTarget;
  for (const path of ["/no/such/newsmark", "/bin/ls", "/etc/passwd"]) {
    await settings.update("server.path", path, Global);
    await until("no server", () => !session().client && servers().length === 0);
  }
  await settings.update("server.path", undefined, Global);
  await answers();
  await stillChecks();
};

exports["the bundled server is the one that runs"] = async () => {
  await open(ARTICLE);
  await answers();
  const [program] = readFileSync(`/proc/${servers()[0]}/cmdline`, "utf8").split("\0");
  assert.equal(program, `${vscode.extensions.getExtension("newsmark.newsmark").extensionPath}/dist/server/newsmark`);
};
