//! What real clients say of themselves: their own words, recorded.

use serde_json::Value;

/// A client that people use.
#[derive(Debug, Clone, Copy)]
pub(super) enum Profile {
    /// With vscode-languageclient 9.0.1, which most extensions use.
    VisualStudioCode,
    /// Neovim 0.11.4 with its own client.
    Neovim,
    /// Emacs 28.2 with eglot 1.9.
    Eglot,
}

impl Profile {
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::VisualStudioCode => "VS Code",
            Self::Neovim => "Neovim",
            Self::Eglot => "Emacs",
        }
    }

    /// What it introduces itself with, but for its process and the folders of its user.
    pub(super) fn introduction(self) -> Value {
        let said = match self {
            Self::VisualStudioCode => include_str!("profiles/vscode.json"),
            Self::Neovim => include_str!("profiles/neovim.json"),
            Self::Eglot => include_str!("profiles/eglot.json"),
        };
        serde_json::from_str(said).expect("it is JSON")
    }

    /// What it says that it can do.
    pub(super) fn capabilities(self) -> Value {
        self.introduction()["capabilities"].take()
    }
}
