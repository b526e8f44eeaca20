// The view *Timeline*: the articles that mention what the cursor is on, by date.

import * as vscode from "vscode";
import { documentSelector } from "./documents";
import { type Mention, timeline } from "./protocol";
import type { Session } from "./session";
import { type Row, rowsOf, treeItem } from "./timeline-rows";

/** Milliseconds after the cursor's last step. */
const QUIET = 250;

export class Timeline implements vscode.TreeDataProvider<Row>, vscode.Disposable {
  private rows: Row[] = [];
  private kept = false;
  private asked: vscode.CancellationTokenSource | undefined;
  private timer: NodeJS.Timeout | undefined;
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.changed.event;
  private readonly view = vscode.window.createTreeView("newsmark.timeline", { treeDataProvider: this });
  private readonly heard = [
    this.view.onDidChangeVisibility(() => this.soon()),
    vscode.window.onDidChangeTextEditorSelection(() => this.soon()),
    vscode.window.onDidChangeActiveTextEditor(() => this.soon()),
    vscode.workspace.onDidChangeTextDocument(() => this.soon()),
    vscode.commands.registerCommand("newsmark.focusTimeline", () =>
      vscode.commands.executeCommand("newsmark.timeline.focus"),
    ),
    vscode.commands.registerCommand("newsmark.keepTimeline", () => this.keep(true)),
    vscode.commands.registerCommand("newsmark.followTimeline", () => this.keep(false)),
    vscode.commands.registerCommand("newsmark.openMention", openMention),
  ];

  constructor(private readonly session: Session) {}

  getChildren(row?: Row): Row[] {
    return row?.rows ?? (row ? [] : this.rows);
  }

  getTreeItem(row: Row): vscode.TreeItem {
    return treeItem(row);
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.asked?.dispose();
    vscode.Disposable.from(...this.heard, this.view, this.changed).dispose();
  }

  private async keep(kept: boolean): Promise<void> {
    this.kept = kept;
    await vscode.commands.executeCommand("setContext", "newsmark.timelineKept", kept);
    this.soon();
  }

  private soon(): void {
    clearTimeout(this.timer);
    if (this.view.visible && !this.kept) this.timer = setTimeout(() => void this.follow(), QUIET);
  }

  /** Asks about what the cursor is on; what it was on before stays where it is on nothing. */
  private async follow(): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    const client = this.session.client;
    if (!editor || !client) return;
    const selector = client.protocol2CodeConverter.asDocumentSelector(await documentSelector());
    if (vscode.languages.match(selector, editor.document) === 0) return;
    this.asked?.cancel();
    const asked = new vscode.CancellationTokenSource();
    this.asked = asked;
    const place = client.code2ProtocolConverter.asTextDocumentPositionParams(
      editor.document,
      editor.selection.active,
    );
    const found = await client.sendRequest(timeline, place, asked.token).catch(() => undefined);
    if (!found || asked.token.isCancellationRequested) return;
    this.rows = rowsOf(found.mentions);
    this.view.description = found.entities.map(entity => entity.name).join(", ");
    this.changed.fire();
  }
}

async function openMention({ uri, range }: Mention): Promise<void> {
  const { start, end } = range;
  const selection = new vscode.Range(start.line, start.character, end.line, end.character);
  await vscode.window.showTextDocument(vscode.Uri.parse(uri), { selection });
}
