// The server's life: killed and back, restarted by hand, not to be found.

const assert = require("node:assert/strict");
const { copyFileSync, existsSync, readFileSync, readdirSync, readlinkSync, rmSync } = require("node:fs");
const { networkInterfaces } = require("node:os");
const { join } = require("node:path");
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

const programOf = id => readFileSync(`/proc/${id}/cmdline`, "utf8").split("\0")[0];

const bundled = () => join(vscode.extensions.getExtension("newsmark.newsmark").extensionPath, "dist/server/newsmark");

function linkOf(path) {
  try {
    return readlinkSync(path);
  } catch {
    return "";
  }
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

exports["the environment's server goes before the setting's and the package's"] = async () => {
  await open(ARTICLE);
  await answers();
  const another = join(process.env.HOME, "newsmark");
  copyFileSync(bundled(), another);
  try {
    process.env.NEWSMARK_SERVER = join(process.env.HOME, "no-such-server");
    await vscode.commands.executeCommand("newsmark.restart");
    await until("no server", () => !session().client && servers().length === 0);
    process.env.NEWSMARK_SERVER = another;
    await vscode.commands.executeCommand("newsmark.restart");
    await answers();
    assert.equal(programOf(servers()[0]), another);
  } finally {
    delete process.env.NEWSMARK_SERVER;
    await vscode.commands.executeCommand("newsmark.restart");
    await until("the package's server", () => servers().length === 1 && programOf(servers()[0]) === bundled());
    rmSync(another);
  }
};

exports["no Rust is within reach"] = async () => {
  const folders = process.env.PATH.split(":");
  const reached = folders.flatMap(folder => ["cargo", "rustc", "newsmark"].map(name => join(folder, name)));
  assert.deepEqual(reached.filter(existsSync), []);
};

exports["the bundled server is the one that runs"] = async () => {
  await open(ARTICLE);
  await answers();
  assert.equal(programOf(servers()[0]), bundled());
};

exports["it talks to nobody but the editor"] = async () => {
  await open(ARTICLE);
  await answers();
  await stillChecks();
  const [server] = servers();
  const handles = readdirSync(`/proc/${server}/fd`).map(fd => linkOf(`/proc/${server}/fd/${fd}`));
  const sockets = handles.map(link => /^socket:\[(\d+)\]$/.exec(link)?.[1]).filter(Boolean);
  const tables = ["tcp", "tcp6", "udp", "udp6"].map(name => join("/proc/net", name)).filter(existsSync);
  const connections = tables.flatMap(table => readFileSync(table, "utf8").trim().split("\n").slice(1));
  const inodes = new Set(connections.map(line => line.trim().split(/\s+/)[9]));
  assert.deepEqual(sockets.filter(inode => inodes.has(inode)), []);
  // There is nobody else where the tests were given a network of their own.
  if (process.env.NEWSMARK_ALONE) assert.deepEqual(Object.keys(networkInterfaces()), ["lo"]);
};
