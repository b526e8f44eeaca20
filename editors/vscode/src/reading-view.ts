// The reading view: an editor reads the story, and the markup steps back.

import * as vscode from "vscode";
import { isArticle } from "./documents";
import { markupRanges } from "./markup";

/** Milliseconds after the last key. */
const QUIET = 120;

export class ReadingView implements vscode.Disposable {
  private on = false;
  private timer: NodeJS.Timeout | undefined;
  private readonly markup = new WeakMap<vscode.TextDocument, { version: number; ranges: vscode.Range[] }>();
  private readonly dimmed = vscode.window.createTextEditorDecorationType({ opacity: "0.35" });
  private readonly hidden = vscode.window.createTextEditorDecorationType({
    textDecoration: "none; display: none;",
  });
  private readonly heard = [
    vscode.commands.registerCommand("newsmark.toggleReadingView", () => this.toggle()),
    vscode.window.onDidChangeVisibleTextEditors(() => this.soon()),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.show(textEditor)),
    vscode.workspace.onDidChangeTextDocument(() => this.soon()),
    vscode.workspace.onDidChangeConfiguration(() => this.soon()),
  ];

  dispose(): void {
    clearTimeout(this.timer);
    vscode.Disposable.from(...this.heard, this.dimmed, this.hidden).dispose();
  }

  private async toggle(): Promise<void> {
    this.on = !this.on;
    await vscode.commands.executeCommand("setContext", "newsmark.readingView", this.on);
    await this.showAll();
  }

  private soon(): void {
    clearTimeout(this.timer);
    if (this.on) this.timer = setTimeout(() => void this.showAll(), QUIET);
  }

  private async showAll(): Promise<void> {
    await Promise.all(vscode.window.visibleTextEditors.map(editor => this.show(editor)));
  }

  private async show(editor: vscode.TextEditor): Promise<void> {
    if (!isArticle(editor.document)) return;
    const ranges = this.on ? await this.rangesOf(editor.document) : [];
    const hides = vscode.workspace.getConfiguration("newsmark").get("readingView.markup") === "hide";
    const writtenIn = (range: vscode.Range) =>
      editor.selections.some(
        ({ start, end }) => start.line <= range.end.line && range.start.line <= end.line,
      );
    const isDimmed = (range: vscode.Range) => !hides || writtenIn(range);
    editor.setDecorations(this.dimmed, ranges.filter(isDimmed));
    editor.setDecorations(
      this.hidden,
      ranges.filter(range => !isDimmed(range)),
    );
  }

  private async rangesOf(document: vscode.TextDocument): Promise<vscode.Range[]> {
    const known = this.markup.get(document);
    if (known?.version === document.version) return known.ranges;
    const version = document.version;
    const ranges = await markupRanges(document).catch(() => undefined);
    // The editor was typed in while it was asked, or the server is on its way: as it was, until it can be told.
    if (!ranges || document.version !== version) {
      this.soon();
      return known?.ranges ?? [];
    }
    this.markup.set(document, { version, ranges });
    return ranges;
  }
}
