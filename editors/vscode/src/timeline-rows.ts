// The rows of the view *Timeline*: an article each, and its mentions below it where it has several.

import * as vscode from "vscode";
import type { Mention } from "./protocol";

const ICONS = { tagged: "tag", recognised: "search", declared: "star-full" };

export interface Row {
  mention: Mention;
  /** The mentions of an article that has several. */
  rows?: Row[];
  /** Whether it stands below its article. */
  inner: boolean;
}

/** One row an article, in the order that the server gives. */
export function rowsOf(mentions: Mention[]): Row[] {
  const articles = new Map<string, Mention[]>();
  for (const mention of mentions) {
    const group = articles.get(mention.uri);
    if (group) group.push(mention);
    else articles.set(mention.uri, [mention]);
  }
  return [...articles.values()].map(group => {
    const mention = group[0] as Mention;
    if (group.length === 1) return { mention, inner: false };
    return { mention, inner: false, rows: group.map(one => ({ mention: one, inner: true })) };
  });
}

export function treeItem(row: Row): vscode.TreeItem {
  const { Collapsed, None } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(label(row), row.rows ? Collapsed : None);
  if (!row.inner) item.description = row.mention.headline ?? fileName(row.mention);
  item.tooltip = tooltip(row.mention);
  item.iconPath = new vscode.ThemeIcon(row.mention.preview ? "clock" : ICONS[row.mention.status]);
  item.command = { command: "newsmark.openMention", title: "Open Mention", arguments: [row.mention] };
  return item;
}

function label({ mention, inner, rows }: Row): string | vscode.TreeItemLabel {
  if (!inner) return (mention.date ?? "undated") + (rows ? ` (${rows.length})` : "");
  if (!mention.excerpt) return `line ${mention.range.start.line + 1}`;
  const { before, words, after } = mention.excerpt;
  return { label: before + words + after, highlights: [[before.length, before.length + words.length]] };
}

function tooltip(mention: Mention): string {
  const { excerpt, preview, status, headline = fileName(mention) } = mention;
  const words = excerpt ? `\n${excerpt.before}${excerpt.words}${excerpt.after}` : "";
  return `${headline}${words}\n${preview ? "announced" : "reported"}, ${status}`;
}

function fileName(mention: Mention): string {
  return vscode.Uri.parse(mention.uri).path.split("/").at(-1) ?? "";
}
