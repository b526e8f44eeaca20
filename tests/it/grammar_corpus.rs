//! The corpus that three grammars read: here the parser does. `UPDATE_EXPECT=1` writes what it reads into the files.

mod listing;
mod written;

use std::env;
use std::fs;
use std::path::Path;
use std::path::PathBuf;

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

/// Compares what `text` makes of each case with what is expected, or writes it down.
fn hold(path: &Path, text: impl Fn(&Case) -> String) -> usize {
    let corpus = fs::read_to_string(path).unwrap_or_default();
    let (preface, cases) = cases(&corpus);
    let mut out = preface.join("\n") + "\n";
    let mut wrong = Vec::new();
    for case in &cases {
        let read = listing(&text(case));
        let expected: Vec<&str> = case.expected.iter().map(|line| unmarked(line)).collect();
        if read.lines().collect::<Vec<_>>() != expected {
            wrong.push(format!("== {}\nread:\n{read}expected:\n{}\n", case.name, expected.join("\n")));
        }
        let mut lines = vec![format!("== {}", case.name)];
        lines.extend(case.text.iter().map(|&line| line.to_owned()));
        lines.push(BAR.to_owned());
        lines.extend(with_marks(&read, &case.expected).into_iter().map(str::to_owned));
        out.push_str(&(lines.join("\n") + "\n\n"));
    }
    if env::var_os("UPDATE_EXPECT").is_some() {
        fs::write(path, out.trim_end().to_owned() + "\n").expect("the checkout can be written");
    } else {
        assert!(wrong.is_empty(), "{}: run with UPDATE_EXPECT=1\n{}", path.display(), wrong.join("\n"));
    }
    cases.len()
}

#[test]
fn the_parser_reads_the_corpus() {
    let files = fs::read_dir(checkout("grammar/corpus")).expect("the corpus is part of the checkout");
    let mut cases = 0;
    for file in files {
        let path = file.expect("the folder can be read").path();
        cases += hold(&path, |case| written::read(&case.text.join("\n")));
    }
    assert!(cases >= 80, "the corpus has {cases} cases");
}

#[test]
fn the_parser_reads_the_newsroom() {
    let newsroom = checkout("tests/newsroom");
    let path = checkout("tests/grammars/newsroom.txt");
    let cases = hold(&path, |case| {
        fs::read_to_string(newsroom.join(case.name)).expect("each case is named after an article")
    });
    let folders = ["incoming", "international", "local"];
    let articles =
        folders.iter().flat_map(|folder| fs::read_dir(newsroom.join(folder)).into_iter().flatten());
    assert_eq!(cases, articles.count(), "each article of the newsroom has its case");
}
