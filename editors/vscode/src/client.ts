// The client of one server: what it is told about this editor, and where what it says goes.

import * as vscode from "vscode";
import {
  type DocumentSelector,
  LanguageClient,
  type LanguageClientOptions,
  RevealOutputChannelOn,
  State,
} from "vscode-languageclient/node";
import { CLIENT_COMMANDS } from "./client-commands";
import { Persistence } from "./persistence";
import type { Server } from "./server";
import type { StatusItem } from "./status";
import { TokenWords } from "./token-words";

export function createClient(
  server: Server,
  documentSelector: DocumentSelector,
  output: vscode.OutputChannel,
  status: StatusItem,
  failed: (reason: string) => void,
): LanguageClient {
  const more = vscode.workspace.getConfiguration("newsmark").get<string[]>("server.arguments", []);
  const options: LanguageClientOptions = {
    documentSelector,
    outputChannel: output,
    traceOutputChannel: traceChannel(),
    errorHandler: new Persistence(failed),
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    initializationOptions: { commands: CLIENT_COMMANDS },
    markdown: { isTrusted: false, supportHtml: false },
    middleware: {
      handleWorkDoneProgress: (token, params, next) => {
        status.progress(token, params);
        next(token, params);
      },
    },
  };
  const run = { command: server.path, args: ["lsp", ...more] };
  const client = new LanguageClient("newsmark", "Newsmark", run, options);
  client.registerFeature(new TokenWords());
  client.onDidChangeState(({ newState }) => {
    if (newState === State.Starting) status.starting();
    if (newState === State.Running) status.started(server);
    if (newState === State.Stopped) status.stopped();
  });
  return client;
}

let trace: vscode.OutputChannel | undefined;

/** Made once: each client would leave one behind. */
function traceChannel(): vscode.OutputChannel {
  trace ??= vscode.window.createOutputChannel("Newsmark Trace");
  return trace;
}
