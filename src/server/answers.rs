//! The answers, a file for each request: the snapshot taken, a feature asked, what it found in the protocol's words.

pub(crate) mod code_action;
pub(crate) mod code_lens;
pub(crate) mod completion;
pub(crate) mod diagnostic;
pub(crate) mod document_link;
pub(crate) mod document_symbol;
pub(crate) mod execute_command;
pub(crate) mod folding_range;
pub(crate) mod format;
pub(crate) mod highlight;
pub(crate) mod hover;
pub(crate) mod in_cards;
pub(crate) mod inlay_hint;
pub(crate) mod lead;
pub(crate) mod linked_editing;
pub(crate) mod mention_step;
pub(crate) mod mentioned;
pub(crate) mod references;
pub(crate) mod rename;
pub(crate) mod selection_range;
pub(crate) mod semantic_tokens;
pub(crate) mod timeline;
pub(crate) mod will_rename;
pub(crate) mod workspace_diagnostic;
pub(crate) mod workspace_symbol;
