// Where an article's markup stands, as the server's tokens tell it: the brackets of tags, and what is in braces.

import * as vscode from "vscode";

/** A tag's opening bracket, or all from its closing bracket to its closing brace; nothing while nobody can tell. */
export async function markupRanges(document: vscode.TextDocument): Promise<vscode.Range[] | undefined> {
  const places = await punctuation(document);
  if (!places) return undefined;
  const ranges: vscode.Range[] = [];
  let block: vscode.Position | undefined;
  for (const at of places) {
    const next = at.translate(0, 1);
    const mark = document.getText(new vscode.Range(at, next));
    if (mark === "[") ranges.push(new vscode.Range(at, next));
    if (mark === "]") block = at;
    if (mark === "}" && block) {
      ranges.push(...lines(document, block, next));
      block = undefined;
    }
  }
  return ranges;
}

/** Every character of a tag's punctuation, in the order of the text. */
async function punctuation(document: vscode.TextDocument): Promise<vscode.Position[] | undefined> {
  const legend = await vscode.commands.executeCommand<vscode.SemanticTokensLegend | undefined>(
    "vscode.provideDocumentSemanticTokensLegend",
    document.uri,
  );
  const tokens = await vscode.commands.executeCommand<vscode.SemanticTokens | undefined>(
    "vscode.provideDocumentSemanticTokens",
    document.uri,
  );
  if (!legend || !tokens) return undefined;
  const wanted = legend.tokenTypes.indexOf("tagPunctuation");
  const { data } = tokens;
  const places: vscode.Position[] = [];
  let [line, column] = [0, 0];
  for (let index = 0; index + 4 < data.length; index += 5) {
    const [down = 0, right = 0, length = 0, type] = data.subarray(index, index + 4);
    line += down;
    column = down > 0 ? right : column + right;
    if (type === wanted) {
      for (let offset = 0; offset < length; offset++) places.push(new vscode.Position(line, column + offset));
    }
  }
  return places;
}

/** The stretch between two places, line by line: a decoration that hides a line's end would hide more. */
function lines(document: vscode.TextDocument, from: vscode.Position, to: vscode.Position): vscode.Range[] {
  const ranges: vscode.Range[] = [];
  for (let line = from.line; line <= to.line; line++) {
    const whole = document.lineAt(line).range;
    ranges.push(new vscode.Range(line === from.line ? from : whole.start, line === to.line ? to : whole.end));
  }
  return ranges;
}
