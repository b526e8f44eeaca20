// The extension: what is there from the moment an article is opened until the window closes.

import * as vscode from "vscode";
import { registerArticleCommands } from "./articles";
import { registerMentionCommands } from "./mentions";
import { ProblemCount } from "./problems";
import { RawTexts } from "./raw-texts";
import { ReadingView } from "./reading-view";
import { Session } from "./session";
import { StatusItem } from "./status";
import { registerTagCommands } from "./tags";
import { registerTasks } from "./tasks";
import { Timeline } from "./timeline";

export async function activate(context: vscode.ExtensionContext): Promise<Session> {
  const output = vscode.window.createOutputChannel("Newsmark", { log: true });
  const problems = new ProblemCount();
  const status = new StatusItem(problems);
  const session = new Session(context.extensionPath, output, status);
  context.subscriptions.push(
    output,
    problems,
    status,
    session,
    new RawTexts(context.workspaceState),
    new ReadingView(),
    new Timeline(session),
    vscode.commands.registerCommand("newsmark.restart", () => session.restart()),
    vscode.commands.registerCommand("newsmark.showOutput", () => output.show()),
    ...registerArticleCommands(),
    ...registerMentionCommands(session),
    ...registerTagCommands(session),
    ...registerTasks(context.extensionPath),
  );
  await session.startWhenNeeded();
  return session;
}
