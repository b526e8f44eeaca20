// The task `newsmark: check`: what is wrong with the articles of a folder, as the command line says it.

import * as vscode from "vscode";
import { findServer } from "./server";

const TYPE = "newsmark";

interface Definition extends vscode.TaskDefinition {
  task: "check";
  paths?: string[];
}

export function registerTasks(extensionPath: string): vscode.Disposable[] {
  const tasks = async (): Promise<vscode.Task[]> => {
    const server = await findServer(extensionPath).catch(() => undefined);
    const folders = vscode.workspace.workspaceFolders ?? [];
    return server ? folders.map(folder => check(server.path, folder, { type: TYPE, task: "check" })) : [];
  };
  const provider: vscode.TaskProvider = {
    provideTasks: tasks,
    resolveTask: async ({ definition, scope }) => {
      const folder = typeof scope === "object" ? scope : vscode.workspace.workspaceFolders?.[0];
      const server = await findServer(extensionPath).catch(() => undefined);
      return folder && server && isCheck(definition) ? check(server.path, folder, definition) : undefined;
    },
  };
  const run = async (): Promise<void> => {
    for (const task of await tasks()) await vscode.tasks.executeTask(task);
  };
  return [
    vscode.tasks.registerTaskProvider(TYPE, provider),
    vscode.commands.registerCommand("newsmark.checkFolder", run),
  ];
}

function isCheck(definition: vscode.TaskDefinition): definition is Definition {
  return definition.type === TYPE && definition.task === "check";
}

function check(program: string, folder: vscode.WorkspaceFolder, definition: Definition): vscode.Task {
  const words = ["check", "--color", "always", ...(definition.paths ?? [])];
  const execution = new vscode.ProcessExecution(program, words, { cwd: folder.uri.fsPath });
  return new vscode.Task(definition, folder, "check", TYPE, execution, "$newsmark");
}
