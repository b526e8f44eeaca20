// How many problems the server has found in all.

import * as vscode from "vscode";

/** Milliseconds: findings of many files come one after the other. */
const QUIET = 150;

export class ProblemCount implements vscode.Disposable {
  count = 0;
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.changed.event;
  private readonly heard: vscode.Disposable;
  private timer: NodeJS.Timeout | undefined;

  constructor() {
    this.heard = vscode.languages.onDidChangeDiagnostics(() => {
      this.timer ??= setTimeout(() => this.recount(), QUIET);
    });
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.heard.dispose();
    this.changed.dispose();
  }

  private recount(): void {
    this.timer = undefined;
    const ours = (found: vscode.Diagnostic[]) => found.filter(one => one.source === "newsmark").length;
    const count = vscode.languages.getDiagnostics().reduce((sum, [, found]) => sum + ours(found), 0);
    if (count === this.count) return;
    this.count = count;
    this.changed.fire();
  }
}
