//! Newsmark reads annotated news markup: plain-text articles with a `date` header and light tags.
//!
//! # Bird's eye
//!
//! An article's text gives a tree by a total, pure function. The tree and the registry of cards give the
//! article's *summary*: its date, its declarations, its mentions. Summaries of all articles merge into one
//! index, and everything that is asked of more than one article is answered from that index. Rules turn trees
//! and the index into findings; the command line prints them, and the language server sends them as you type.
//!
//! # Map
//!
//! A layer names only those above its line.
//!
//! | layer | what it holds |
//! |---|---|
//! | `text` | positions, spans, line index, interned names, folding of case and diacritics |
//! | `time` | calendar days, EDTF, names of months and weekdays |
//! | `syntax` | `parse(&str) -> Article`: header, tags, problems; total, pure |
//! | `registry` | cards: load, check, look up by id and by name; the languages' endings |
//! | `settings` | what `newsmark.json` says: files, levels of rules, limits |
//! | `corpus` | every article's summary, merged into one index of mentions |
//! | `rules` | one check a file: code, message, fix |
//! | `features` | one editor feature a file: what is asked about an open article |
//! | `workspace` | the only reader of disk: settings, discovery, registry files, the scan, the watcher |
//! | `server` | the language server: transport, state, upkeep, `answers` (a file a request), `repertoire` (the table of them); the only place that names the protocol's types |
//! | `cli` | subcommands and report formats |
//!
//! # The way of the data
//!
//! `newsmark check`: discover → in parallel: read, parse, recognise, summarise, check the article by itself →
//! merge the summaries → check across articles → report → exit code. Text and tree of an article are dropped
//! as soon as its summary stands.
//!
//! A keystroke: transport → `didChange`, applied in order → text → parse this article → summary → replaced in the index,
//! which touches the entities that changed → this article is checked at once, those whom the change concerns after a
//! short quiet, open or not, each on a snapshot → the client is told what changed, or asks. A question: snapshot → what
//! lies under the cursor → one `match` → an answer in spans, places and Markdown → the protocol's words.
//!
//! Settings or cards that change, saved or not, have their root read again, and files that come or go are looked at by
//! themselves, both in the background; a question that comes behind such a change waits for it.
//!
//! # Invariants
//!
//! - `text` … `features` do no IO, hold no clock and no environment, and cannot fail. Time is an argument.
//! - Any text gives a tree that covers it; parsing takes linear time and doesn't recurse.
//! - An index that was edited equals one that was built from scratch.
//! - Offsets are bytes into the text as stored. What is kept of an article carries its lines and columns too, ready
//!   to send, since its text is gone by then.
//! - One owner holds what changes; whoever computes has an immutable snapshot of the moment when it was asked.
//! - Output is ordered.
//!
//! # Absent on purpose
//!
//! No query engine: summaries are small enough to be replaced whole. No text of closed articles: they are read
//! again where their words are needed, or a change concerns what is wrong with them. No emphasis, lists or headings:
//! prose stays prose.

pub mod cli;
pub mod corpus;
pub mod features;
pub mod registry;
pub mod rules;
pub mod server;
pub mod settings;
pub mod syntax;
pub mod text;
pub mod time;
pub mod workspace;
