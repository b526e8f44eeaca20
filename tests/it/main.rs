//! The tests: one binary, one module a part of the house, all through the public face.

mod cli;
mod corpus;
mod features;
mod fixture;
mod grammar_corpus;
mod newsroom;
mod recognise;
mod registry;
mod server;
mod settings;
mod settle;
mod syntax_header;
mod syntax_tag;
mod tag_ids;
mod text;
mod tidy;
mod time;
mod workspace;
