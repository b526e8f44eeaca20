//! The corpus that three grammars read: here the parser does. `UPDATE_EXPECT=1` writes what it reads into the files.

mod listing;
mod written;

use std::fs;
use std::path::Path;
use std::path::PathBuf;

use expect_test::expect_file;

use self::listing::listing;

/// What stands between a case's text and what is read in it.
const BAR: &str = "--";

/// A case: its name, the lines of its text, the lines of what is to be read in it.
struct Case<'c> {
    name: &'c str,
    text: Vec<&'c str>,
    expected: Vec<&'c str>,
}

fn checkout(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

#[expect(clippy::disallowed_methods, reason = "a test of the tree reads the tree")]
fn read(path: &Path) -> String {
    fs::read_to_string(path).expect("it is a text of the checkout")
}

#[expect(clippy::disallowed_methods, reason = "a test of the tree reads the tree")]
fn files_in(folder: &str, extension: &str) -> Vec<PathBuf> {
    let files = fs::read_dir(checkout(folder)).expect("the folder is part of the checkout");
    let paths = files.map(|file| file.expect("the folder can be read").path());
    paths.filter(|path| path.extension().is_some_and(|found| found == extension)).collect()
}

/// The lines before the first case, and the cases.
fn cases(corpus: &str) -> (Vec<&str>, Vec<Case<'_>>) {
    let mut preface = Vec::new();
    let mut cases: Vec<Case> = Vec::new();
    let mut in_text = false;
    for line in corpus.lines() {
        if let Some(name) = line.strip_prefix("== ") {
            cases.push(Case { name, text: Vec::new(), expected: Vec::new() });
            in_text = true;
            continue;
        }
        match cases.last_mut() {
            None => preface.push(line),
            Some(_) if in_text && line == BAR => in_text = false,
            Some(case) if in_text => case.text.push(line),
            Some(case) if !line.is_empty() => case.expected.push(line),
            Some(_) => {}
        }
    }
    (preface, cases)
}

/// A line without the mark that says which grammars don't read it.
fn unmarked(line: &str) -> &str {
    line.strip_prefix("~ ").or_else(|| line.strip_prefix("! ")).unwrap_or(line)
}

/// `read`, with the marks of the lines that were expected.
fn with_marks<'c>(read: &'c str, expected: &[&'c str]) -> Vec<&'c str> {
    let mut expected = expected.to_vec();
    let mark = |line: &'c str| {
        let known = expected.iter().position(|known| unmarked(known) == line);
        known.map_or(line, |index| expected.remove(index))
    };
    read.lines().map(mark).collect()
}

/// Compares what is read in the text of each case with what is expected.
fn hold(path: &Path, text: impl Fn(&Case) -> String) -> usize {
    let corpus = read(path);
    let (preface, cases) = cases(&corpus);
    let mut out = preface.join("\n") + "\n";
    for case in &cases {
        let read = listing(&text(case));
        let name = format!("== {}", case.name);
        let mut lines = vec![name.as_str()];
        lines.extend(&case.text);
        lines.push(BAR);
        lines.extend(with_marks(&read, &case.expected));
        out.push_str(&(lines.join("\n") + "\n\n"));
    }
    expect_file![path].assert_eq(&(out.trim_end().to_owned() + "\n"));
    cases.len()
}

#[test]
fn the_parser_reads_the_corpus() {
    let files = files_in("grammar/corpus", "txt");
    let cases: usize = files.iter().map(|path| hold(path, |case| written::read(&case.text.join("\n")))).sum();
    assert!(cases >= 80, "the corpus has {cases} cases");
}

#[test]
fn the_parser_reads_the_newsroom() {
    let newsroom = checkout("tests/newsroom");
    let cases = hold(&checkout("tests/grammars/newsroom.txt"), |case| read(&newsroom.join(case.name)));
    let folders = ["incoming", "international", "local"];
    let articles = folders.map(|folder| files_in(&format!("tests/newsroom/{folder}"), "news").len());
    assert_eq!(cases, articles.iter().sum::<usize>(), "each article of the newsroom has its case");
}
