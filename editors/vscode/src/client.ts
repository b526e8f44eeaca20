// The client of one server: what it is told about this editor, and where what it says goes.

import * as vscode from "vscode";
import {
  type DocumentSelector,
  InlayHintRequest,
  LanguageClient,
  type LanguageClientOptions,
  RevealOutputChannelOn,
  State,
} from "vscode-languageclient/node";
import { ClientCommands } from "./client-commands";
import { Persistence } from "./persistence";
import type { ReadingView } from "./reading-view";
import type { Server } from "./server";
import type { StatusItem } from "./status";
import { TokenWords } from "./token-words";

/** What of this editor a client deals with. */
interface Surroundings {
  output: vscode.OutputChannel;
  status: StatusItem;
  reading: ReadingView;
  /** Told that the server is gone for good. */
  failed: (reason: string) => void;
}

export function createClient(
  server: Server,
  documentSelector: DocumentSelector,
  { output, status, reading, failed }: Surroundings,
): LanguageClient {
  const more = vscode.workspace.getConfiguration("newsmark").get<string[]>("server.arguments", []);
  const options: LanguageClientOptions = {
    documentSelector,
    outputChannel: output,
    traceOutputChannel: traceChannel(),
    errorHandler: new Persistence(failed),
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    // Without this what is wrong is asked for when a document is opened, and not when it is edited.
    diagnosticPullOptions: { onChange: true },
    markdown: { isTrusted: false, supportHtml: false },
    middleware: {
      // Shown once, in our item: the client is only told of the end, at which it forgets the token.
      handleWorkDoneProgress: (token, params, next) => {
        status.progress(token, params);
        if (params.kind === "end") next(token, params);
      },
      // Hints are no part of the story.
      provideInlayHints: (document, range, token, next) =>
        reading.hides ? [] : next(document, range, token),
    },
  };
  const run = { command: server.path, args: ["lsp", ...more] };
  const client = new LanguageClient("newsmark", "Newsmark", run, options);
  client.registerFeature(new ClientCommands());
  client.registerFeature(new TokenWords());
  client.onDidChangeState(({ newState }) => {
    if (newState === State.Starting) status.starting();
    if (newState === State.Running) status.started(server);
    if (newState === State.Stopped) status.stopped();
  });
  return client;
}

/** Has the editor ask for the hints of what it shows once more. */
export function renewHints(client: LanguageClient): void {
  const feature = client.getFeature(InlayHintRequest.method);
  for (const { document } of vscode.window.visibleTextEditors) {
    feature.getProvider(document)?.onDidChangeInlayHints.fire();
  }
}

let trace: vscode.OutputChannel | undefined;

/** Made once: each client would leave one behind. */
function traceChannel(): vscode.OutputChannel {
  trace ??= vscode.window.createOutputChannel("Newsmark Trace");
  return trace;
}
