// A real VS Code in a folder of its own: started with a package installed, ended with everything that it started.

import { execFileSync, spawn } from "node:child_process";
import { closeSync, mkdirSync, openSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

const QUIET_WINDOW = {
  "workbench.startupEditor": "none",
  "chat.disableAIFeatures": true,
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "telemetry.telemetryLevel": "off",
  "update.mode": "none",
  "extensions.autoUpdate": false,
  "extensions.autoCheckUpdates": false,
  "git.enabled": false,
  "files.autoSave": "off",
  "editor.minimap.enabled": false,
  "editor.cursorBlinking": "solid",
  "workbench.enableExperiments": false,
  "workbench.tips.enabled": false,
};

/** All that a shell needs; above all no Rust, wherever the system has one. */
const PROGRAMS = ["sh", "bash", "env"];

/** Paths of `tools`: `node` and `codeServer`. */
export class CodeServer {
  constructor(tools, folder, { settings = {}, environment = {}, trust = false } = {}) {
    this.tools = tools;
    this.folder = folder;
    this.trust = trust;
    this.environment = {
      HOME: join(folder, "home"),
      XDG_CONFIG_HOME: join(folder, "home/config"),
      XDG_CACHE_HOME: join(folder, "home/cache"),
      PATH: join(folder, "bin"),
      LANG: "C.UTF-8",
      ...environment,
    };
    mkdirSync(join(folder, "data/User"), { recursive: true });
    mkdirSync(this.environment.HOME, { recursive: true });
    mkdirSync(join(folder, "bin"));
    for (const name of PROGRAMS) symlinkSync(join("/bin", name), join(folder, "bin", name));
    const all = { ...QUIET_WINDOW, "security.workspace.trust.enabled": trust, ...settings };
    writeFileSync(join(folder, "data/User/settings.json"), JSON.stringify(all));
  }

  get #program() {
    const extensions = join(this.folder, "extensions");
    return [this.tools.codeServer, "--user-data-dir", join(this.folder, "data"), "--extensions-dir", extensions];
  }

  install(vsix) {
    const words = [...this.#program, "--install-extension", vsix];
    execFileSync(this.tools.node, words, { env: this.environment, stdio: ["ignore", "ignore", "inherit"] });
  }

  async start(...words) {
    this.port = await freePort();
    const log = openSync(join(this.folder, "code-server.log"), "a");
    const options = ["--auth", "none", "--bind-addr", `127.0.0.1:${this.port}`, "--disable-telemetry"];
    options.push("--disable-update-check", "--disable-getting-started-override", ...words);
    if (!this.trust) options.push("--disable-workspace-trust");
    this.process = spawn(this.tools.node, [...this.#program, ...options], {
      env: this.environment,
      detached: true,
      stdio: ["ignore", log, log],
    });
    closeSync(log);
    // Whatever ends the test ends it, too.
    process.once("exit", () => this.stop());
    process.once("SIGTERM", () => process.exit(143));
    for (const end = Date.now() + 60_000; ; await pause(200)) {
      const there = await fetch(`http://127.0.0.1:${this.port}/healthz`).then(
        () => true,
        () => false,
      );
      if (there) return;
      if (Date.now() > end || this.process.exitCode !== null) throw new Error(`VS Code did not start:\n${this.log()}`);
    }
  }

  /** The address of the window on a folder. */
  window(folder, payload) {
    const more = payload ? `&payload=${encodeURIComponent(JSON.stringify(payload))}` : "";
    return `http://127.0.0.1:${this.port}/?folder=${encodeURIComponent(folder)}${more}`;
  }

  log() {
    return readFileSync(join(this.folder, "code-server.log"), "utf8").slice(-4000);
  }

  /** Ends it and what it started, by their group. */
  stop() {
    if (!this.process || this.process.exitCode !== null) return;
    try {
      process.kill(-this.process.pid, "SIGKILL");
    } catch (error) {
      if (error.code !== "ESRCH") throw error;
    }
  }
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
