//! Pages of rules: `rules`, `explain`, `grammar/rules.md`, and whether their examples are true.

use expect_test::expect;
use newsmark::rules::Example;
use newsmark::rules::RULES;
use newsmark::rules::Rule;

use crate::cli::folder::Folder;
use crate::cli::folder::shipped;

/// Rules about files that no text on a page can be.
const WITHOUT_EXAMPLES: [&str; 3] = ["file-encoding", "file-too-large", "file-unreadable"];

#[test]
fn what_is_generated_is_current() {
    let folder = Folder::new("");
    for line in shipped(".ci/generated").lines() {
        let (path, command) = line.split_once(' ').expect("a path, then the command that writes it");
        let printed = folder.run(command.split(' ')).out;
        assert!(shipped(path) == printed, "run: cargo run -- {command} >{path}");
    }
}

#[test]
fn each_rule_has_a_line_and_a_page() {
    let folder = Folder::new("");
    let table = folder.run(["rules"]).out;
    for rule in RULES {
        assert!(table.lines().any(|line| line.split_whitespace().next() == Some(rule.code)), "{}", rule.code);
        let page = folder.run(["explain", rule.code]);
        assert_eq!(page.code, 0);
        assert!(page.out.starts_with(&format!("{} (", rule.code)), "{}", page.out);
    }
    assert!(RULES.is_sorted_by_key(|rule| rule.code), "the table is sorted by code");
}

#[test]
fn the_language_s_page_names_each_rule() {
    let page = shipped("grammar/README.md");
    let missing: Vec<&str> =
        RULES.iter().map(|rule| rule.code).filter(|code| !page.contains(&format!("`{code}`"))).collect();
    assert!(missing.is_empty(), "grammar/README.md doesn't say what these are about: {missing:?}");
}

#[test]
fn a_wrong_code_is_answered_with_the_nearest() {
    let folder = Folder::new("");
    let answer = folder.run(["explain", "tag-unclose"]);
    assert_eq!(answer.code, 2);
    expect![[r"
        newsmark: no rule `tag-unclose`: did you mean `tag-unclosed`? `newsmark rules` lists them all
    "]]
    .assert_eq(&answer.complaint);
    expect![[r"
        newsmark: no rule `x`: `newsmark rules` lists them all
    "]]
    .assert_eq(&folder.run(["explain", "x"]).complaint);
}

#[test]
fn examples_are_true() {
    let mut wrong = Vec::new();
    for rule in RULES {
        let examples = rule.examples();
        let (good, bad) = (examples.iter().any(|one| one.good), examples.iter().any(|one| !one.good));
        if WITHOUT_EXAMPLES.contains(&rule.code) {
            assert!(examples.is_empty(), "{} holds examples: take it off the list", rule.code);
        } else if !(good && bad) {
            wrong.push(format!("{}: a page holds a bad and a good example", rule.code));
        }
        wrong.extend(examples.iter().filter(|example| found(rule, example) == example.good).map(|example| {
            format!("{}: {} example:\n{}", rule.code, if example.good { "good" } else { "bad" }, example.text)
        }));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Whether the rule finds something in the example.
fn found(rule: &Rule, example: &Example) -> bool {
    let folder = Folder::new(&example.text);
    if !example.text.contains(".news --") && example.text.starts_with("-- ") {
        folder.file("a.news", "date 2026-01-05\n\nText.\n");
    }
    let answer = folder.run(["check", "--format", "json", "--today", "2026-01-06"]);
    answer.out.contains(&format!("\"code\":\"{}\"", rule.code))
}
