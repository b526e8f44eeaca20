//! What is left of a file's findings: suppressions, levels, order.

use std::fmt::Write as _;
use std::path::Path;

use expect_test::Expect;
use expect_test::expect;
use newsmark::rules::Directives;
use newsmark::rules::Finding;
use newsmark::rules::check_settings;
use newsmark::rules::find;
use newsmark::rules::settle;
use newsmark::settings::Settings;
use newsmark::syntax::parse;
use newsmark::text::Encoding;
use newsmark::text::LineIndex;
use newsmark::text::Span;

/// Settles a finding for each `CODE!` that stands in `text`, with `settings` of the file `a.news`.
#[expect(clippy::needless_pass_by_value, reason = "expectations are written in place")]
fn check(settings: &str, text: &str, expected: Expect) {
    let (settings, _) = Settings::read(settings);
    let (article, lines) = (parse(text), LineIndex::new(text));
    let findings: Vec<Finding> = raw(text, &lines);
    let directives = Directives::of(text, &article, &lines, Encoding::Scalar);
    let settled = settle(findings, &settings.levels(Path::new("a.news")), &directives);
    expected.assert_eq(&shown(text, &settled));
}

fn raw(text: &str, lines: &LineIndex) -> Vec<Finding> {
    let words = text.split_whitespace().filter_map(|word| word.strip_suffix('!'));
    let finding = |code: &str| {
        let start = code.as_ptr() as usize - text.as_ptr() as usize;
        let extent = lines.extent(text, Span::new(start, start + code.len()), Encoding::Scalar);
        Finding::new(find(code).expect("the tests name rules"), extent, "said")
    };
    // Rules come in no particular order.
    words.rev().map(finding).collect()
}

fn shown(text: &str, findings: &[Finding]) -> String {
    let mut out = String::new();
    for finding in findings {
        let at = finding.extent.start;
        let words = finding.extent.span.of(text);
        let (severity, code) = (finding.severity.name(), finding.rule.code);
        let _ = writeln!(
            out,
            "{}:{} {severity} {code} ⟦{words}⟧ {}",
            at.line + 1,
            at.column + 1,
            finding.message
        );
        for fix in &finding.fixes {
            for edit in &fix.edits {
                let _ = writeln!(out, "    {}: {:?} -> {:?}", fix.title, edit.span.of(text), edit.text);
            }
        }
    }
    out
}

#[test]
fn findings_are_sorted_and_levelled() {
    check(
        r#"{ "rules": { "tag-unclosed": "hint", "wrong-kind": "off", "unknown-id": "error" } }"#,
        "date 2025-12-22\n\nunknown-id! tag-unclosed! wrong-kind! wrong-actor!\n",
        expect![[r"
            3:1 error unknown-id ⟦unknown-id⟧ said
            3:13 hint tag-unclosed ⟦tag-unclosed⟧ said
            3:39 warning wrong-actor ⟦wrong-actor⟧ said
        "]],
    );
}

#[test]
fn the_header_suppresses() {
    check(
        "{}",
        "date 2025-12-22\nlint ignore unknown-id, wrong-kind\nlint ignore wrong-actor\n\nunknown-id! wrong-kind! unknown-id! tag-unclosed!\n",
        expect![[r#"
            3:13 warning lint-unused ⟦wrong-actor⟧ `wrong-actor` finds nothing here: remove it from `lint ignore`
                remove `wrong-actor`: "lint ignore wrong-actor\n" -> ""
            5:37 error tag-unclosed ⟦tag-unclosed⟧ said
        "#]],
    );
}

#[test]
fn suppressions_in_vain_are_told() {
    check(
        "{}",
        "date 2025-12-22\nlint ignore unknown-id wrong-kind unknown-id tag-unclosd\nlint disable wrong-kind\nlint ignore\n\nunknown-id!\n",
        expect![[r#"
            2:24 warning lint-unused ⟦wrong-kind⟧ `wrong-kind` finds nothing here: remove it from `lint ignore`
                remove `wrong-kind`: " wrong-kind" -> ""
            2:35 warning lint-unused ⟦unknown-id⟧ `unknown-id` finds nothing here: remove it from `lint ignore`
                remove `unknown-id`: " unknown-id" -> ""
            2:46 warning lint-unknown-rule ⟦tag-unclosd⟧ no rule is called `tag-unclosd`: did you mean `tag-unclosed`?
                replace with `tag-unclosed`: "tag-unclosd" -> "tag-unclosed"
            3:6 warning lint-unknown-rule ⟦disable⟧ `lint` is followed by `ignore` and the codes of rules: write `lint ignore RULE …`
            4:6 warning lint-unused ⟦ignore⟧ no rule follows `ignore`: name one or remove the line
                remove the line: "lint ignore\n" -> ""
        "#]],
    );
}

#[test]
fn what_is_said_of_suppressions_can_be_suppressed() {
    check("{}", "date 2025-12-22\nlint ignore lint-unused wrong-kind\n\nText.\n", expect![[""]]);
    check("{}", "date 2025-12-22\nlint ignore lint-unused\n\nText.\n", expect![[""]]);
    check("{}", "date 2025-12-22\nlint ignore lint-unknown-rule nothing\n\nText.\n", expect![[""]]);
    check(
        r#"{ "rules": { "lint-unused": "off" } }"#,
        "date 2025-12-22\nlint ignore wrong-kind\n\nText.\n",
        expect![[""]],
    );
}

#[test]
fn a_rule_that_is_off_uses_its_suppression() {
    check(
        r#"{ "rules": { "wrong-kind": "off" } }"#,
        "date 2025-12-22\nlint ignore wrong-kind\n\nwrong-kind!\n",
        expect![[""]],
    );
}

#[test]
fn settings_have_findings_too() {
    let text = r#"{ "article": [], "rules": { "tag-unclosd": "off", "wrong-kind": "loud" } }"#;
    let (settings, problems) = Settings::read(text);
    expect![[r#"
        1:4 error settings-invalid ⟦article⟧ no field is called `article`: did you mean `articles`?
            replace with `articles`: "article" -> "articles"
        1:30 warning lint-unknown-rule ⟦tag-unclosd⟧ no rule is called `tag-unclosd`: did you mean `tag-unclosed`?
            replace with `tag-unclosed`: "tag-unclosd" -> "tag-unclosed"
        1:66 error settings-invalid ⟦loud⟧ a rule is `error`, `warning`, `hint` or `off`, not `loud`
    "#]].assert_eq(&shown(text, &check_settings(text, &settings, &problems, Encoding::Scalar)));
}
