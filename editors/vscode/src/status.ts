// The item in the status bar: whether the server runs, how far its reading is, how many problems there are.

import * as vscode from "vscode";
import type {
  ProgressToken,
  WorkDoneProgressBegin,
  WorkDoneProgressEnd,
  WorkDoneProgressReport,
} from "vscode-languageclient/node";
import type { ProblemCount } from "./problems";
import type { Server } from "./server";

type Progress = WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd;
type Condition = "starting" | "running" | "stopped" | "failed";

/** What a click does. */
const COMMANDS = {
  starting: "newsmark.showOutput",
  running: "workbench.actions.view.problems",
  stopped: "newsmark.restart",
  failed: "newsmark.showOutput",
} satisfies Record<Condition, string>;

export class StatusItem implements vscode.Disposable {
  private readonly item = vscode.window.createStatusBarItem("newsmark", vscode.StatusBarAlignment.Left, 10);
  private readonly reading = new Map<ProgressToken, string>();
  private readonly counted: vscode.Disposable;
  private condition: Condition = "stopped";
  private detail = "";

  constructor(private readonly problems: ProblemCount) {
    this.item.name = "Newsmark";
    this.counted = problems.onDidChange(() => this.show());
  }

  starting(): void {
    this.set("starting", "the server is being started");
  }

  started(server: Server): void {
    this.set("running", `server ${server.version}`);
  }

  stopped(): void {
    if (this.condition !== "failed") this.set("stopped", "the server has stopped: click to start it");
  }

  failed(reason: string): void {
    this.set("failed", reason);
  }

  /** Follows what the server says of its reading. */
  progress(token: ProgressToken, progress: Progress): void {
    if (progress.kind === "end") this.reading.delete(token);
    else this.reading.set(token, progress.percentage === undefined ? "" : ` ${progress.percentage} %`);
    this.show();
  }

  dispose(): void {
    this.counted.dispose();
    this.item.dispose();
  }

  private set(condition: Condition, detail: string): void {
    this.condition = condition;
    this.detail = detail;
    this.reading.clear();
    this.show();
  }

  private show(): void {
    const failed = this.condition === "failed";
    this.item.text = `${this.icon()} Newsmark${this.count()}`;
    this.item.tooltip = `Newsmark: ${this.detail}${this.tooltip()}`;
    this.item.command = COMMANDS[this.condition];
    this.item.backgroundColor = failed ? new vscode.ThemeColor("statusBarItem.errorBackground") : undefined;
    this.item.show();
  }

  private icon(): string {
    if (this.condition === "failed") return "$(error)";
    if (this.condition === "stopped") return "$(circle-slash)";
    return this.condition === "starting" || this.reading.size > 0 ? "$(loading~spin)" : "$(book)";
  }

  private count(): string {
    if (this.condition !== "running") return "";
    const [reading] = this.reading.values();
    if (reading !== undefined) return reading;
    return this.problems.count > 0 ? ` ${this.problems.count}` : "";
  }

  private tooltip(): string {
    if (this.condition !== "running") return "";
    return this.problems.count === 1 ? ", 1 problem" : `, ${this.problems.count} problems`;
  }
}
