//! `newsmark lsp` as people start it.

use std::fs;
use std::process::Command;
use std::process::Stdio;
use std::rc::Rc;

use expect_test::Expect;
use expect_test::expect;
use serde_json::json;

use crate::server::client::Client;
use crate::server::session::files::Files;
use crate::server::session::files::read;

fn newsmark(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_newsmark"));
    command.arg("lsp").args(arguments).env_remove("COLUMNS");
    command
}

/// Exit code and everything that is written by `newsmark lsp` without any input.
fn check(arguments: &[&str], expected: &Expect) {
    let output = newsmark(arguments).stdin(Stdio::null()).output().expect("the program runs");
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    let code = output.status.code().expect("it ends by itself");
    expected.assert_eq(&format!("{code}\n{}{}", text(&output.stdout), text(&output.stderr)));
}

#[test]
fn what_is_wrong_is_said() {
    check(
        &["--today", "nonsense"],
        &expect![[r"
        2
        newsmark: --today takes an existing day as YYYY-MM-DD, not `nonsense`
    "]],
    );
    check(
        &["--today", "2026-02-30"],
        &expect![[r"
        2
        newsmark: --today takes an existing day as YYYY-MM-DD, not `2026-02-30`
    "]],
    );
    check(
        &["--log", "/no/such/folder/x"],
        &expect![[r"
        2
        newsmark: can't write the log /no/such/folder/x: No such file or directory (os error 2)
    "]],
    );
    check(
        &["--client-process", "many"],
        &expect![[r"
        2
        error: invalid value 'many' for '--client-process <PID>': invalid digit found in string

        For more information, try '--help'.
    "]],
    );
    check(
        &["a.news"],
        &expect![[r"
        2
        error: unexpected argument 'a.news' found

        Usage: newsmark lsp [OPTIONS]

        For more information, try '--help'.
    "]],
    );
}

#[test]
fn what_it_is_and_takes() {
    check(
        &["--help"],
        &expect![[r"
        0
        Serves an editor: the Language Server Protocol over standard input and output

        Editors start it; there is nothing to see on a terminal. Exits with 0 after `shutdown` and `exit`,
        else with 1.

        Usage: newsmark lsp [OPTIONS]

        Options:
              --stdio
                  Speak over standard input and output, as it does anyway: many editors say so

              --today <YYYY-MM-DD>
                  The day of reading, instead of the system's (in the newsroom's time zone, else in UTC)

              --log <FILE>
                  Write what goes on to this file, at its end

              --client-process <PID>
                  The editor's process, beside the one that it names itself: the server ends when it is gone

          -h, --help
                  Print help (see a summary with '-h')
    "]],
    );
}

#[test]
fn input_that_ends_at_once() {
    check(
        &["--stdio"],
        &expect![[r"
        1
    "]],
    );
}

#[test]
fn the_log_has_what_happened() {
    let files = Rc::new(Files::new("-- a.news --\n"));
    let log = files.top().join("log");
    let mut command = newsmark(&["--log", log.to_str().expect("paths of tests are UTF-8")]);
    command.stderr(fs::File::create(files.top().join("stderr")).expect("a file can be made"));
    let mut client = Client::start(command);
    client.initialize(json!({}));
    client.raw("Content-Length: 4\r\n\r\nnope");
    client.refusal(&json!(null));
    client.finish();
    let log = read(&log);
    let told: Vec<&str> =
        log.lines().filter_map(|line| line.split_once("newsmark").map(|(_, told)| told)).collect();
    expect!["::server::transport::intake: refused: the body is no JSON: expected ident at line 1 column 2 code=-32700"].assert_eq(&told.join("\n"));
    assert_eq!(read(&files.top().join("stderr")), "");
}

#[test]
fn exit_codes() {
    let mut client = Client::start(newsmark(&[]));
    client.initialize(json!({}));
    client.notify("exit", json!(null));
    assert_eq!(client.exit_code(), 1);
    let mut client = Client::start(newsmark(&[]));
    client.initialize(json!({}));
    assert_eq!(client.hang_up(), 1);
    let mut client = Client::start(newsmark(&[]));
    client.initialize(json!({}));
    client.request("shutdown", json!(null));
    assert_eq!(client.hang_up(), 0);
}

#[cfg(unix)]
#[test]
fn the_end_of_the_editor() {
    let sleeper = || Command::new("sleep").arg("600").spawn().expect("sleep is there");
    let (mut first, mut second) = (sleeper(), sleeper());
    let mut introduced = Client::start(newsmark(&[]));
    introduced.initialize_with(json!({ "processId": first.id(), "rootUri": null, "capabilities": {} }));
    let mut named = Client::start(newsmark(&["--clientProcessId", &second.id().to_string()]));
    named.initialize(json!({}));
    for sleeper in [&mut first, &mut second] {
        sleeper.kill().expect("it runs");
        sleeper.wait().expect("it was started here");
    }
    assert_eq!([introduced.exit_code(), named.exit_code()], [1, 1]);
}
