// One server at a time: started when there is something to read, stopped, and started again.

import * as vscode from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";
import { createClient, renewHints } from "./client";
import { documentSelector, hasNewsroom, LANGUAGE } from "./documents";
import type { ReadingView } from "./reading-view";
import { findServer } from "./server";
import type { StatusItem } from "./status";

const SETTINGS = ["newsmark.server", "newsmark.registry"];

export class Session implements vscode.Disposable {
  private running: LanguageClient | undefined;
  private order: Promise<void> = Promise.resolve();
  private selected = "";
  private readonly watched: vscode.Disposable[];

  constructor(
    private readonly extensionPath: string,
    private readonly output: vscode.LogOutputChannel,
    private readonly status: StatusItem,
    private readonly reading: ReadingView,
  ) {
    const settings = vscode.workspace.createFileSystemWatcher("**/newsmark.json");
    this.watched = [
      settings,
      settings.onDidChange(() => this.select()),
      settings.onDidCreate(() => this.select()),
      vscode.workspace.onDidChangeConfiguration(change => {
        if (SETTINGS.some(name => change.affectsConfiguration(name))) void this.restart();
      }),
      this.reading.onDidToggle(() => this.running && renewHints(this.running)),
      vscode.workspace.onDidGrantWorkspaceTrust(() => this.running && this.restart()),
      vscode.workspace.onDidOpenTextDocument(document => this.opened(document)),
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.startWhenNeeded()),
    ];
  }

  /** The client while its server runs. */
  get client(): LanguageClient | undefined {
    return this.running?.isRunning() ? this.running : undefined;
  }

  /** The client, or a message to the user that there is none. */
  clientOrMessage(): LanguageClient | undefined {
    if (!this.client) void vscode.window.showWarningMessage("Newsmark: the server is not running");
    return this.client;
  }

  /** Starts the server if there is something to read and none runs. */
  async startWhenNeeded(): Promise<void> {
    const open = vscode.workspace.textDocuments.some(document => document.languageId === LANGUAGE);
    if (!this.running && (open || (await hasNewsroom()))) await this.restart();
  }

  restart(): Promise<void> {
    this.order = this.order.then(() => this.stop()).then(() => this.start());
    return this.order;
  }

  async dispose(): Promise<void> {
    vscode.Disposable.from(...this.watched).dispose();
    await this.order;
    await this.stop();
  }

  private opened(document: vscode.TextDocument): void {
    if (document.languageId === LANGUAGE && !this.running) void this.startWhenNeeded();
  }

  /** Starts anew where settings name other registry files than before. */
  private async select(): Promise<void> {
    await this.startWhenNeeded();
    if (this.running && JSON.stringify(await documentSelector()) !== this.selected) await this.restart();
  }

  private async start(): Promise<void> {
    void vscode.commands.executeCommand("setContext", "newsmark.active", true);
    this.status.starting();
    try {
      const server = await findServer(this.extensionPath);
      const selector = await documentSelector();
      this.selected = JSON.stringify(selector);
      this.output.info(`server ${server.version}: ${server.path}`);
      const { output, status, reading } = this;
      const failed = (reason: string) => this.failed(reason);
      this.running = createClient(server, selector, { output, status, reading, failed });
      await this.running.start();
      this.status.started(server);
    } catch (error) {
      this.failed(error instanceof Error ? error.message : String(error));
    }
  }

  private async stop(): Promise<void> {
    const client = this.running;
    this.running = undefined;
    await client?.dispose().catch(error => this.output.warn(`the server did not stop: ${error}`));
  }

  private failed(reason: string): void {
    this.output.error(reason);
    this.status.failed(reason);
    const choices = ["Restart", "Open Settings", "Show Output"] as const;
    vscode.window.showErrorMessage(`Newsmark has no server: ${reason}`, ...choices).then(choice => {
      if (choice === "Restart") void this.restart();
      if (choice === "Show Output") this.output.show();
      if (choice === "Open Settings") void openSettings();
    });
  }
}

/** The settings that say which server; where the editor's window is elsewhere, those of the machine with the articles. */
async function openSettings(): Promise<void> {
  const which = vscode.env.remoteName ? "openRemoteSettings" : "openSettings";
  await vscode.commands.executeCommand(`workbench.action.${which}`, { query: "newsmark.server" });
}
