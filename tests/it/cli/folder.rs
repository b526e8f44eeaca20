//! A folder on disk and the program run in it.

use std::ffi::OsStr;
use std::fmt::Write;
use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::process::Command;
use std::process::Stdio;

use serde_json::Value;
use tempfile::TempDir;

use crate::fixture::Fixture;

/// A folder that goes away with the test.
pub(crate) struct Folder {
    folder: TempDir,
}

/// What the program answered.
pub(crate) struct Answer {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) complaint: String,
}

impl Folder {
    /// A folder with the files of `fixture`.
    pub(crate) fn new(fixture: &str) -> Self {
        let folder = Self { folder: TempDir::new().expect("a temporary folder can be made") };
        for (path, content) in Fixture::new(fixture).files {
            folder.file(path, content);
        }
        folder
    }

    pub(crate) fn path(&self) -> &Path {
        self.folder.path()
    }

    #[expect(clippy::disallowed_methods, reason = "a test lays out its own disk")]
    pub(crate) fn file(&self, path: impl AsRef<Path>, content: impl AsRef<[u8]>) {
        let path = self.path().join(path);
        fs::create_dir_all(path.parent().expect("a file lies in a folder")).expect("a folder can be made");
        fs::write(path, content).expect("a file can be written");
    }

    #[expect(clippy::disallowed_methods, reason = "a test looks at its own disk")]
    pub(crate) fn read(&self, path: &str) -> Option<String> {
        fs::read_to_string(self.path().join(path)).ok()
    }

    /// Runs `newsmark` in the folder.
    pub(crate) fn run<A: AsRef<OsStr>>(&self, arguments: impl IntoIterator<Item = A>) -> Answer {
        self.feed(arguments, "")
    }

    /// The same with `input` on standard input.
    pub(crate) fn feed<A: AsRef<OsStr>>(
        &self,
        arguments: impl IntoIterator<Item = A>,
        input: impl AsRef<[u8]>,
    ) -> Answer {
        let mut child = self
            .command(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program starts");
        let mut stdin = child.stdin.take().expect("standard input is a pipe");
        let _ = stdin.write_all(input.as_ref());
        drop(stdin);
        let output = child.wait_with_output().expect("the program ends");
        Answer {
            code: output.status.code().expect("the program ends by itself"),
            out: String::from_utf8_lossy(&output.stdout).into_owned(),
            complaint: String::from_utf8_lossy(&output.stderr).into_owned(),
        }
    }

    pub(crate) fn command<A: AsRef<OsStr>>(&self, arguments: impl IntoIterator<Item = A>) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_newsmark"));
        command.current_dir(self.path()).args(arguments).env("HOME", "/nobody").env_remove("NO_COLOR");
        command
    }

    /// Runs `check --format json` and answers `path:line:column code` a finding, behind them the summary.
    pub(crate) fn check<A: AsRef<OsStr>>(&self, arguments: impl IntoIterator<Item = A>) -> String {
        let arguments = arguments.into_iter().map(|argument| argument.as_ref().to_owned());
        let all: Vec<_> =
            ["check", "--format", "json"].map(Into::into).into_iter().chain(arguments).collect();
        let answer = self.run(all);
        if answer.code == 2 {
            return format!("exit 2: {}", answer.complaint);
        }
        let report: Value = serde_json::from_str(&answer.out).expect("the report is JSON");
        let mut lines = String::new();
        for finding in report["findings"].as_array().expect("findings are a list") {
            let (path, code) = (text(&finding["path"]), text(&finding["code"]));
            let start = &finding["range"]["start"];
            let _ = writeln!(lines, "{path}:{}:{} {code}", start["line"], start["column"]);
        }
        format!("{lines}{} articles, exit {}\n", report["summary"]["articles"], answer.code)
    }
}

/// A file of the project, by its path from the top.
#[expect(clippy::disallowed_methods, reason = "a test looks at its own disk")]
pub(crate) fn shipped(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap_or_default()
}

fn text(value: &Value) -> &str {
    value.as_str().expect("it is a string")
}
