//! The examples of the rules' pages hold.

use newsmark::rules::RULES;

use crate::fixture::Fixture;
use crate::syntax_header::findings;

#[test]
fn examples_show_what_the_rule_says() {
    for rule in RULES.iter().filter(|rule| !rule.code.starts_with("tag-")) {
        for (kind, wanted) in [("bad", true), ("good", false)] {
            let example: String = rule
                .source
                .lines()
                .map(|line| line.trim_start_matches("//!").strip_prefix(' ').unwrap_or_default())
                .skip_while(|line| *line != format!("```news {kind}"))
                .skip(1)
                .take_while(|line| *line != "```")
                .map(|line| format!("{line}\n"))
                .collect();
            let files = Fixture::new(&example).files;
            let found = files
                .iter()
                .any(|(path, text)| findings(path, text).iter().any(|found| found.rule.code == rule.code));
            assert_eq!(found, wanted, "{} {kind}", rule.code);
        }
    }
}
