// What the TextMate grammar reads in texts, by the engine of VS Code: JSON in, a list of texts; JSON out, a list of
// listings and of the milliseconds of processor time that each took. Usage: node textmate.mjs GRAMMAR, with the engine on NODE_PATH.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const { Registry, INITIAL, parseRawGrammar } = require("vscode-textmate");
const { OnigScanner, OnigString, loadWASM } = require("vscode-oniguruma");

await loadWASM(readFileSync(require.resolve("vscode-oniguruma/release/onig.wasm")));
const path = process.argv[2];
const registry = new Registry({
  onigLib: Promise.resolve({
    createOnigScanner: (patterns) => new OnigScanner(patterns),
    createOnigString: (text) => new OnigString(text),
  }),
  loadGrammar: async () => parseRawGrammar(readFileSync(path, "utf8"), path),
});
const grammar = await registry.loadGrammar("text.newsmark");

/** The tokens of a text: its characters and their scopes. */
function tokens(text) {
  let stack = INITIAL;
  const all = [];
  // An editor takes a byte order mark off, and ends lines at LF, CRLF and CR.
  for (const line of text.replace(/^\uFEFF/, "").split(/\r\n|\r|\n/)) {
    const read = grammar.tokenizeLine(line, stack);
    stack = read.ruleStack;
    for (const token of read.tokens) {
      all.push({ text: line.slice(token.startIndex, token.endIndex), scopes: token.scopes.join(" ") + " " });
    }
    all.push({ text: "\n", scopes: "" });
  }
  return all;
}

const has = (token, scope) => token.scopes.includes(` ${scope}.newsmark `);
const trimmed = (text) => text.trimEnd();

/** The header lines, tags and escapes of a text, in its order, as lines of what the corpus expects. */
function listing(text) {
  const items = [];
  const open = [];
  let line = null;
  let tag = null;
  let attribute = null;
  for (const token of tokens(text)) {
    for (const outer of open) outer.text += token.text;
    if (token.text === "\n") {
      line = null;
    } else if (has(token, "keyword.other.header")) {
      line = { head: `header ${token.text} =`, value: "" };
      items.push(line);
    } else if (line && has(token, "meta.header.value")) {
      const date = has(token, "constant.numeric.date") && !has(token, "meta.tag");
      line.value += date ? `‹${token.text}›` : token.text;
    }
    if (has(token, "constant.character.escape") && !has(token, "meta.attributes")) {
      items.push({ head: `escape ${token.text}` });
    } else if (has(token, "punctuation.definition.tag.begin")) {
      const begun = { head: "tag", text: "", attributes: [] };
      items.push(begun);
      open.push(begun);
    } else if (has(token, "punctuation.definition.tag.end")) {
      tag = open.pop();
      tag.text = tag.text.slice(0, -1);
    } else if (tag && has(token, "meta.attributes")) {
      if (has(token, "entity.other.attribute-name")) {
        attribute = { head: `    ${token.text} =`, value: "" };
        tag.attributes.push(attribute);
      } else if (has(token, "keyword.other.declaration")) {
        attribute = { head: "    # =", value: "" };
        tag.attributes.push(attribute);
      } else if (attribute && has(token, "meta.value")) {
        attribute.value += has(token, "entity.name.type.id") ? `‹${token.text}›` : token.text;
      }
    }
  }
  const lines = [];
  for (const item of items) {
    if (item.attributes) {
      lines.push(`tag ${item.text}`);
      for (const { head, value } of item.attributes) lines.push(trimmed(`${head} ${value}`));
    } else {
      lines.push(item.value === undefined ? item.head : trimmed(`${item.head} ${item.value}`));
    }
  }
  return lines;
}

const texts = JSON.parse(readFileSync(0, "utf8"));
const read = texts.map((text) => {
  const before = process.cpuUsage();
  const lines = listing(text);
  const { user, system } = process.cpuUsage(before);
  return { lines, milliseconds: (user + system) / 1000 };
});
process.stdout.write(JSON.stringify(read));
