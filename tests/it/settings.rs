//! `newsmark.json`: what is read from it, what is said of the rest, and what it makes of a file's findings.

use std::fmt::Write as _;
use std::path::Path;

use expect_test::Expect;
use expect_test::expect;
use newsmark::settings::Level;
use newsmark::settings::Settings;
use newsmark::text::Encoding;
use newsmark::text::LineIndex;
use newsmark::text::Span;
use proptest::prelude::any;
use proptest::proptest;

#[expect(clippy::needless_pass_by_value, reason = "expectations are written in place")]
fn check(text: &str, expected: Expect) {
    let (_, problems) = Settings::read(text);
    let lines = LineIndex::new(text);
    let mut out = String::new();
    for problem in problems {
        let at = lines.position(text, problem.span.start(), Encoding::Scalar);
        let words = problem.span.of(text);
        let _ = writeln!(out, "{}:{} ⟦{words}⟧ {}", at.line + 1, at.column + 1, problem.message);
        for suggestion in problem.suggestions {
            let _ = writeln!(out, "    -> {suggestion}");
        }
    }
    expected.assert_eq(&out);
}

const GOOD: &str = r#"{
  "$schema": "settings.schema.json",
  "articles": ["stories/**/*.txt", "./b/*.news"], // comments are allowed
  "registry": [],
  "rules": {
    "date-future": "off", "weekday-date": "error",
    "overrides": [
      { "files": ["archive/**"], "rules": { "date-missing": "off", "weekday-date": "hint" } },
      { "files": ["archive/1990/*"], "rules": { "weekday-date": "off" } }
    ]
  },
  "lang": "ro", "timeZone": "Europe/Chisinau", "limits": { "articleBytes": 1000 },
}"#;

#[test]
fn good_settings_are_read_whole() {
    let (settings, problems) = Settings::read(GOOD);
    assert_eq!(problems, []);
    let articles = settings.articles.as_ref().expect("articles are named");
    for (path, matches) in [
        ("stories/a.txt", true),
        ("stories/x/y/a.txt", true),
        ("b/a.news", true),
        ("b/c/a.news", false),
        ("a.txt", false),
    ] {
        assert_eq!(articles.matches(Path::new(path)), matches, "{path}");
    }
    assert!(!settings.registry.matches(Path::new("registry/a.json")));
    assert_eq!(
        (settings.lang.as_deref(), settings.time_zone.as_deref()),
        (Some("ro"), Some("Europe/Chisinau"))
    );
    assert_eq!(settings.limits.article_bytes, 1000);
    assert_eq!(settings.limits.registry_bytes, Settings::default().limits.registry_bytes);
    let names: Vec<_> = settings.rule_names.iter().map(|rule| rule.span.of(GOOD)).collect();
    assert_eq!(names, ["date-future", "weekday-date", "date-missing", "weekday-date", "weekday-date"]);
}

#[test]
fn the_last_override_that_fits_holds() {
    let (settings, _) = Settings::read(GOOD);
    for (path, code, level) in [
        ("a.news", "date-future", Some(Level::Off)),
        ("a.news", "date-missing", None),
        ("archive/a.news", "date-missing", Some(Level::Off)),
        ("archive/a.news", "date-future", Some(Level::Off)),
        ("archive/a.news", "weekday-date", Some(Level::Hint)),
        ("archive/1990/a.news", "weekday-date", Some(Level::Off)),
        ("archive/1990/a.news", "date-missing", Some(Level::Off)),
    ] {
        assert_eq!(settings.levels(Path::new(path)).of(code), level, "{path} {code}");
    }
}

#[test]
fn defaults_hold_without_settings() {
    let (settings, problems) = Settings::read("{}");
    assert_eq!((settings, problems), (Settings::default(), vec![]));
    let settings = Settings::default();
    assert!(settings.articles.is_none());
    for (path, matches) in [("registry/a.json", true), ("registry/a/b.json", true), ("a.json", false)] {
        assert_eq!(settings.registry.matches(Path::new(path)), matches, "{path}");
    }
}

#[test]
fn what_is_wrong_is_told_at_its_place() {
    check(
        r#"{
  "article": ["**/*.news"], "registry": "registry/*.json",
  "rules": { "date-future": "Warn", "date-missing": true, "tag-empty": "errr", "tag-empty": "off", "x": "loud",
             "overrides": [ { "file": ["a"] }, { "files": ["[a"], "rules": {} }, 3 ] },
  "lang": "română", "timezone": "x", "timeZone": "Europa Est", "limits": { "articleBytes": -1, "bytes": 2 },
  "override": []
}"#,
        expect![[r#"
            2:4 ⟦article⟧ no field is called `article`: did you mean `articles`?
                -> articles
            2:41 ⟦"registry/*.json"⟧ `registry` takes a list of globs in brackets, not a string
            3:30 ⟦Warn⟧ a rule is `error`, `warning`, `hint` or `off`: did you mean `warning`?
                -> warning
            3:53 ⟦true⟧ a rule takes a string, not true or false
            3:73 ⟦errr⟧ a rule is `error`, `warning`, `hint` or `off`: did you mean `error`?
                -> error
            3:81 ⟦tag-empty⟧ `tag-empty` stands twice and the first holds: remove one
            3:106 ⟦loud⟧ a rule is `error`, `warning`, `hint` or `off`, not `loud`
            4:29 ⟦{⟧ this override has no `files`: add it
            4:29 ⟦{⟧ this override has no `rules`: add it
            4:32 ⟦file⟧ no field is called `file`: did you mean `files`?
                -> files
            4:61 ⟦[a⟧ `[a` is not a glob: unclosed character class; missing ']'
            4:82 ⟦3⟧ an override takes an object in braces, not the number 3
            5:11 ⟦"română"⟧ this is no language tag: write one like `ro` or `en-GB`
            5:22 ⟦timezone⟧ no field is called `timezone`: did you mean `timeZone`?
                -> timeZone
            5:50 ⟦"Europa Est"⟧ this is no time zone: write one like `Europe/Chisinau`
            5:92 ⟦-1⟧ a limit is a whole number of bytes from 1 to 4294967295
            5:97 ⟦bytes⟧ no field is called `bytes`: known here are `articleBytes`, `registryBytes`
            6:4 ⟦override⟧ no field is called `override`: did you mean `overrides`?
                -> overrides
        "#]],
    );
}

#[test]
fn globs_and_syntax_are_told_at_their_places() {
    check(
        r#"{ "articles": ["{a", "", "!x/**", "/etc/**", "../**"] }"#,
        expect![[r#"
        1:17 ⟦{a⟧ `{a` is not a glob: unclosed alternate group; missing '}' (maybe escape '{' with '[{]'?)
        1:22 ⟦""⟧ `` is not a glob: it is empty
        1:27 ⟦!x/**⟧ `!x/**` is not a glob: it can't be negated; name what to leave out in .gitignore
        1:36 ⟦/etc/**⟧ `/etc/**` is not a glob: it is relative to the root and stays below it
        1:47 ⟦../**⟧ `../**` is not a glob: it is relative to the root and stays below it
    "#]],
    );
    check(
        "",
        expect![[r"
        1:1 ⟦⟧ the file is empty: write an object in braces
    "]],
    );
    check(
        "{ \"rules\": { } ",
        expect![[r"
            1:1 ⟦{⟧ this `{` is never closed: add the missing `}`
        "]],
    );
    check(
        "\u{feff}[1]",
        expect![[r"
        1:1 ⟦[1]⟧ newsmark.json takes an object in braces, not a list
    "]],
    );
}

#[test]
fn a_broken_file_gives_the_default() {
    let (mut settings, problems) = Settings::read("{ \"lang\": \"ro\", ");
    assert!(std::mem::take(&mut settings.broken), "a broken file says so");
    assert_eq!(settings, Settings::default());
    assert_eq!(problems.len(), 1);
    let (settings, problems) =
        Settings::read(r#"{ "registry": ["[a"], "articles": ["[b", "c"], "lang": "ro" }"#);
    assert_eq!(problems.len(), 2);
    assert_eq!(settings.registry, Settings::default().registry);
    assert_eq!(settings.articles.map(|globs| globs.patterns), Some(vec!["c".to_owned()]));
    assert_eq!(settings.lang.as_deref(), Some("ro"));
}

#[test]
fn settings_lie_over_others_field_by_field_and_rule_by_rule() {
    let beneath = r#"{ "lang": "ro", "articles": ["a"], "hints": { "ids": false }, "limits": { "articleBytes": 5 },
        "rules": { "one": "off", "two": "off", "overrides": [{ "files": ["x"], "rules": { "one": "hint", "three": "hint" } }] } }"#;
    let above = r#"{ "lang": "en", "rules": { "one": "error" }, "hints": { "times": false },
        "limits": { "registryBytes": 6, "articleBytes": null }, "articles": "wrong", "registry": null }"#;
    let (settings, problems) = Settings::read_over(&Settings::read(beneath).0, above);
    assert_eq!(problems.len(), 1);
    assert_eq!(settings.lang.as_deref(), Some("en"));
    assert_eq!(settings.articles.as_ref().map(|globs| globs.patterns.clone()), Some(vec!["a".to_owned()]));
    assert_eq!((settings.limits.article_bytes, settings.limits.registry_bytes), (5, 6));
    assert!(!settings.hints.times && !settings.hints.ids);
    assert_eq!(settings.rule_names.len(), 1);
    let levels = |path: &str| ["one", "two", "three"].map(|rule| settings.levels(Path::new(path)).of(rule));
    assert_eq!(levels("x"), [Some(Level::Error), Some(Level::Off), Some(Level::Hint)]);
    assert_eq!(levels("y"), [Some(Level::Error), Some(Level::Off), None]);
    assert_eq!(Settings::read_over(&settings, "{ broken").0.lang.as_deref(), Some("en"));
}

#[test]
fn what_an_editor_hands_over_is_ours_or_its_own() {
    let section = serde_json::json!({
        "path": "", "trace": {}, "serverPath": null, "lang": "ro", "langs": 1, "rule": {}, "hints": {},
    });
    let ours = newsmark::settings::own_part(section);
    let ours: Vec<&String> = ours.as_object().expect("an object stays one").keys().collect();
    assert_eq!(ours, ["hints", "lang", "langs", "rule"]);
    assert_eq!(newsmark::settings::own_part(serde_json::json!([1])), serde_json::json!([1]));
}

#[test]
fn a_place_is_known_by_its_key() {
    let text = r#"{"rules":{"a":"loud","overrides":[{},{"files":[1,"🙂["]}]},"lang":3}"#;
    let key = |words: &str| {
        let start = text.find(words).expect("it is there");
        newsmark::settings::key_at(text, Span::new(start, start + words.len()))
    };
    let keys = ["{", "loud", "a", "🙂[", "3"].map(key);
    assert_eq!(keys, ["", "rules.a", "rules.a", "rules.overrides[1].files[1]", "lang"]);
    assert_eq!(newsmark::settings::key_at("{", Span::empty(0)), "");
}

#[test]
fn schema_and_reader_agree() {
    let validator =
        jsonschema::validator_for(newsmark::settings::schema().as_value()).expect("the schema is one");
    let good = |text: &str| validator.is_valid(&serde_json::from_str(text).expect("the tests write JSON"));
    for text in [
        "{}",
        r#"{"rules": {"a": "off", "overrides": [{"files": ["x"], "rules": {"b": "hint"}}]}, "lang": null}"#,
        r#"{"overrides": [{"files": ["x"], "rules": {"b": "hint"}}]}"#,
        r#"{"$schema": "s", "articles": [], "registry": ["x"], "lang": "ro", "timeZone": "UTC", "limits": {"articleBytes": 1, "registryBytes": 2}, "hints": {"times": true, "ids": null}}"#,
    ] {
        assert!(good(text), "{text}");
        assert_eq!(Settings::read(text).1, [], "{text}");
    }
    for text in [
        r#"{"rule": {}}"#,
        r#"{"rules": {"a": "loud"}}"#,
        r#"{"rules": {"overrides": [{"files": ["x"]}]}}"#,
        r#"{"limits": {"articleBytes": 0}}"#,
        r#"{"articles": "x"}"#,
        r#"{"hints": {"times": "no"}}"#,
        r#"{"hints": {"days": true}}"#,
    ] {
        assert!(!good(text), "{text}");
        assert_ne!(Settings::read(text).1, [], "{text}");
    }
}

proptest! {
    #[test]
    fn any_text_is_read(text in any::<String>()) {
        for problem in Settings::read(&text).1 {
            let _ = problem.span.of(&text);
        }
    }

    #[test]
    fn any_glob_is_read(glob in any::<String>()) {
        let text = serde_json::json!({ "articles": [glob] }).to_string();
        let (settings, problems) = Settings::read(&text);
        assert_eq!(settings.articles.is_none(), !problems.is_empty());
    }
}
