// The server's own requests, beside those of the protocol; `editors/README.md` documents them.

import {
  type Range,
  RequestType,
  type TextDocumentIdentifier,
  type TextDocumentPositionParams,
} from "vscode-languageclient/node";

/** Somebody or something that articles mention. */
export interface Entity {
  id: string;
  name: string;
  /** As in the registry: `Person`, `Organization`, `Place`, `Event`. */
  type: string | null;
}

/** One mention in its article. */
export interface Mention {
  uri: string;
  range: Range;
  id: string;
  kind: string;
  status: "tagged" | "recognised" | "declared";
  /** The article's day, where it has one. */
  date?: string;
  time?: string;
  headline?: string;
  /** Whether the article is dated before the event's start. */
  preview: boolean;
  excerpt?: { before: string; words: string; after: string };
}

export interface MentionStep extends Mention {
  /** Its place in the news, for a status line. */
  label: string;
}

export interface Timeline {
  entities: Entity[];
  mentions: Mention[];
}

export type TimelineParams =
  | TextDocumentPositionParams
  | { id: string; textDocument?: TextDocumentIdentifier };

export const timeline = new RequestType<TimelineParams, Timeline | null, void>("newsmark/timeline");
export const nextMention = new RequestType<TextDocumentPositionParams, MentionStep | null, void>(
  "newsmark/nextMention",
);
export const previousMention = new RequestType<TextDocumentPositionParams, MentionStep | null, void>(
  "newsmark/previousMention",
);
