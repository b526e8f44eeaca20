//! The checks bite: each is shown a file that departs from the house and one that doesn't.

use expect_test::Expect;
use expect_test::expect;

use super::Source;
use super::cases;
use super::dependencies;
use super::files;
use super::functions;
use super::layers;
use super::repository;
use super::style;
use crate::fixture::Fixture;

/// Runs `check` over the files of `fixture`.
fn bites(check: fn(&[Source]) -> Vec<String>, fixture: &str, expected: &Expect) {
    let files = Fixture::new(fixture).files;
    let sources: Vec<Source> = files.iter().map(|(path, text)| Source::new(path, text)).collect();
    expected.assert_eq(&check(&sources).join("\n"));
}

#[test]
fn upward_path() {
    let fixture = "\
-- src/time/day.rs --
use crate::text::Span;
use crate::rules::Rule;
/// Not a path in code: crate::cli
const NAME: &str = \"crate::cli\";
-- src/main.rs --
use crate::cli;
-- src/cli.rs --
use crate::odds;
";
    bites(
        layers::upward_paths,
        fixture,
        &expect![[r"
            src/time/day.rs:2: `time` names `crate::rules`
            src/cli.rs:1: `cli` names `crate::odds`"]],
    );
}

#[test]
fn feature_without_a_fixture() {
    let fixture = "\
-- src/features.rs --
pub use definition::Definition;
pub use definition::definition;
pub use fix_all::fix_all;
pub use folding_range::folds;
-- tests/it/features/definition/mod.rs --
#[test]
fn plain() {}
fn empty() {}
#[test]
fn unicode() {}
-- tests/it/features/definition/more.rs --
#[test]
fn across() {}
-- tests/it/features/folding_range.rs --
#[test]
fn plain() {}
#[test]
fn empty() {}
#[test]
fn across() {}
#[test]
fn unicode() {}
";
    bites(
        cases::missing,
        fixture,
        &expect![[r"
        tests/it/features/definition: no test `empty`
        tests/it/features/definition: no test `recognised`
        tests/it/features/folding_range: has a test `across`, though what folds is the article's own text"]],
    );
}

#[test]
fn map_that_lies() {
    let fixture = "\
-- src/lib.rs --
//! | `time` | days |
//! | `text` | spans |
-- src/text.rs --
-- src/time/day.rs --
-- src/corpus.rs --
-- src/odds.rs --
";
    bites(
        layers::map_mismatches,
        fixture,
        &expect![[r"
            src/odds.rs:1: `odds` is no layer
            src/lib.rs:1: the map says `time` where `text` belongs
            src/lib.rs:2: the map says `text` where `time` belongs
            src/lib.rs:1: the map doesn't name `corpus`
            src/lib.rs:1: the map doesn't name `odds`"]],
    );
}

#[test]
fn readme_that_lags() {
    let sources = [Source::new("src/text.rs", ""), Source::new("src/time.rs", "")];
    expect!["README.md:1: `time` is missing as layer 2"]
        .assert_eq(&layers::readme_mismatches(&sources, "1. `time`: days.\n2. `text`: spans.\n").join("\n"));
}

#[test]
fn protocol_outside_the_server() {
    let fixture = "\
-- src/server/convert.rs --
use tower_lsp::lsp_types::Range;
-- src/text/span.rs --
use tower_lsp::lsp_types::Range;
";
    bites(layers::protocol_types, fixture, &expect!["src/text/span.rs:1: names `tower_lsp`"]);
}

#[test]
fn file_as_a_whole() {
    bites(files::without_opening, "-- src/a.rs --\n//! A.\n-- src/b.rs --\n//!\n", &expect!["src/b.rs:1"]);
    bites(
        files::named_after_nothing,
        "-- src/text/utils.rs --\n",
        &expect!["src/text/utils.rs:1: `utils` says nothing"],
    );
    let long = format!("-- src/a.rs --\n{}", "\n".repeat(401));
    bites(files::too_long, &long, &expect!["src/a.rs:401: 401 lines, 400 may be"]);
    bites(files::median_too_long, &long, &expect!["src/a.rs:1: 401 lines (the median is 401)"]);
}

#[test]
fn long_function() {
    let braces = "    let _ = ('{', \"}\", r#\"{\"#); // {\n".repeat(59);
    let fixture =
        format!("-- src/a.rs --\nfn short();\n\nfn long<'a>(_: [u8; 2]) {{\n{braces}}}\nfn next() {{}}\n");
    bites(functions::too_long, &fixture, &expect!["src/a.rs:3: `long` has 61 lines, 60 may be"]);
}

#[test]
fn imports_and_unfinished() {
    let fixture = "\
-- src/a.rs --
use std::fmt;
pub(crate) use std::fmt::{Debug, Display};
use std::io::*;
// use std::io::*;
";
    bites(
        style::imports,
        fixture,
        &expect![[r"
            src/a.rs:2: several paths in one import
            src/a.rs:3: a glob hides what is used"]],
    );
    let fixture = "-- src/a.rs --\nlet a = b.unwrap(); // todo!\n#[ignore = \"slow\"]\n";
    bites(
        style::unfinished,
        fixture,
        &expect![[r"
            src/a.rs:1: `.unwrap()` doesn't say why it holds
            src/a.rs:2: `#[ignore` is a test that nobody runs"]],
    );
}

#[test]
fn dependency_without_reason_or_use() {
    let manifest = "[package]\nname = \"a\"\n[dependencies]\n# For b.\nb = \"1\"\nc = \"1\"\n[dependencies.d]\nversion = \"1\"\n";
    expect![[r"
        Cargo.toml:6: `c`
        Cargo.toml:7: `d`"]]
    .assert_eq(&dependencies::without_comment("Cargo.toml", manifest).join("\n"));
    expect!["README.md:1: `d` is missing"].assert_eq(&dependencies::untold(manifest, "`b`, `c`").join("\n"));
    let sources = [Source::new("src/a.rs", "use b::B; // c::C\n")];
    expect![[r"
        Cargo.toml:6: `c`
        Cargo.toml:7: `d`"]]
    .assert_eq(&dependencies::unused("Cargo.toml", manifest, &sources).join("\n"));
}

#[test]
fn profile_that_aborts() {
    let manifest = "# Never panic = \"abort\".\n[profile.release]\npanic = \"abort\"\n";
    expect![[r#"Cargo.toml:3: `panic = "abort"`"#]]
        .assert_eq(&dependencies::aborting("Cargo.toml", manifest).join("\n"));
}

#[test]
fn repository_of_others() {
    let paths = ["Cargo.toml", "notes.md", "src/lib.rs"].map(str::to_owned);
    let mismatches = repository::top_level_mismatches(&paths);
    assert!(mismatches.contains(&"notes.md:1: doesn't belong at the top".to_owned()), "{mismatches:?}");
    assert!(mismatches.contains(&"README.md:1: is missing".to_owned()), "{mismatches:?}");

    let folder = concat!("/ho", "me/");
    let lines = format!("see {folder}ana/a.news\nsee https://example.org{folder}a\n");
    expect![[r"a.md:1: a path below `/home`"]]
        .assert_eq(&repository::machine_paths(&[("a.md".to_owned(), lines)]).join("\n"));
}
