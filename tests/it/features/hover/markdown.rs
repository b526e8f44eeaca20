//! Words of others stay words, whatever a Markdown parser makes of them.

use comrak::Arena;
use comrak::Options;
use comrak::nodes::NodeValue;
use comrak::parse_document;
use expect_test::expect;
use newsmark::features::Line;
use newsmark::features::Note;
use newsmark::features::hover;
use proptest::prelude::Strategy;
use proptest::prelude::any;
use proptest::prop_assert_eq;
use proptest::prop_oneof;
use proptest::proptest;

use crate::features::ask;

/// What Markdown gives a meaning to, in this or that dialect.
const LOADED: &[&str] = &[
    "[",
    "]",
    "(",
    ")",
    "!",
    "<",
    ">",
    "&",
    "&amp;",
    "&#60;",
    "`",
    "```",
    "~~~",
    "*",
    "**",
    "_",
    "__",
    "~~",
    "#",
    "# ",
    "- ",
    "+ ",
    "* ",
    "1. ",
    "1) ",
    "---",
    "===",
    "|",
    "\n",
    "\n\n",
    "\r\n",
    "\t",
    "    ",
    "\\",
    "$",
    "$$",
    "^",
    "==",
    "++",
    "||",
    ":smile:",
    "https://",
    "http://",
    "www.",
    "WWW.",
    "a@b.ro",
    "@",
    "mailto:",
    "xmpp:",
    ".",
    "/",
    ":",
    "a",
    "x ",
    "ro",
    "<script>",
    "<img src=x>",
    "<!--",
    "-->",
    "![](https://e.com/a.png)",
    "[x](command:y)",
    "[x]: https://e.com",
    "[^1]",
    "[[w]]",
    "- [ ] ",
    "> ",
    ">>>",
    "|-|",
    ":-:",
    "|a|\n|-|",
    "\u{202e}",
    "\u{2066}",
    "\0",
    "\u{7f}",
    "\u{85}",
    "\u{2028}",
    "\u{301}",
    "\u{200d}",
    "🎄",
    "ș",
    "„",
    "”",
    "$(zap)",
    "%%",
    "{{",
    "{% x %}",
    "://",
    "ftp://",
    "tel:",
    "...",
    "--",
];

fn hostile() -> impl Strategy<Value = String> {
    let loaded = proptest::collection::vec(proptest::sample::select(LOADED), 0..12);
    prop_oneof![loaded.prop_map(|parts| parts.concat()), any::<String>()]
}

/// Every dialect that the parser knows, where it changes what text means.
fn options() -> Options<'static> {
    let mut options = Options::default();
    let extension = &mut options.extension;
    extension.strikethrough = true;
    extension.table = true;
    extension.autolink = true;
    extension.tasklist = true;
    extension.superscript = true;
    extension.subscript = true;
    extension.footnotes = true;
    extension.inline_footnotes = true;
    extension.description_lists = true;
    extension.multiline_block_quotes = true;
    extension.alerts = true;
    extension.math_dollars = true;
    extension.math_code = true;
    extension.wikilinks_title_after_pipe = true;
    extension.underline = true;
    extension.spoiler = true;
    extension.greentext = true;
    extension.highlight = true;
    extension.insert = true;
    options.parse.relaxed_tasklist_matching = true;
    options
}

/// The tree that the parser makes of `markdown`: the kinds of nodes, and the texts, joiners left out.
fn tree(markdown: &str) -> String {
    let arena = Arena::new();
    let nodes = parse_document(&arena, markdown, &options()).descendants();
    nodes.map(|node| seen(&node.data().value)).collect()
}

fn seen(node: &NodeValue) -> String {
    match node {
        NodeValue::Document => String::new(),
        NodeValue::Text(text) => text.replace('\u{2060}', ""),
        NodeValue::Code(code) => format!("<code {}>", code.literal),
        NodeValue::Link(link) => format!("<link {}>", link.url),
        NodeValue::Paragraph => "<p>".to_owned(),
        NodeValue::Strong => "<strong>".to_owned(),
        NodeValue::LineBreak => "<br>".to_owned(),
        NodeValue::ThematicBreak => "<hr>".to_owned(),
        other => format!("<{other:?}>"),
    }
}

proptest! {
    #[test]
    fn a_text_is_only_text(first in hostile(), second in hostile()) {
        let mut note = Note::default();
        note.push(Line::new("x").text(&format!(" {first}")).text(&second).text(" · end"));
        note.push(Line::new(&second).text(" and ").text(&first));
        note.push(Line::new(&first));
        let expected = note.plain().replace('\n', "<br>");
        prop_assert_eq!(tree(&note.markdown()), format!("<p>{expected}"), "{}", note.markdown());
    }

    #[test]
    fn a_name_is_only_bold(name in hostile(), text in hostile()) {
        let line = Line::default().strong(&name).text(" · ").text(&text);
        let bold = if plain(&Line::new(&name)).is_empty() { "" } else { "<strong>" };
        prop_assert_eq!(tree(&markdown(line.clone())), format!("<p>{bold}{}", plain(&line)), "{}", markdown(line));
    }

    #[test]
    fn code_is_only_code(text in hostile()) {
        let line = Line::new("a ").code(&text).text(" b");
        let code = plain(&Line::default().code(&text));
        let code = if code.is_empty() { code } else { format!("<code {code}>") };
        prop_assert_eq!(tree(&markdown(line.clone())), format!("<p>a {code} b"), "{}", markdown(line));
    }

    #[test]
    fn a_link_leads_to_the_web_or_nowhere(address in hostile(), scheme in 0..3_usize) {
        let scheme = ["", "https://", "https://e.com/"][scheme];
        let tree = tree(&markdown(Line::new("a ").link(&format!("{scheme}{address}")).text(" b")));
        let rest = tree.strip_prefix("<p>a ").and_then(|rest| rest.strip_suffix(" b")).expect("a line of text");
        let to_web = rest.to_ascii_lowercase().starts_with("<link http");
        prop_assert_eq!((rest.is_empty() || to_web, rest.matches('<').count() < 2), (true, true), "{}", tree);
    }

    #[test]
    fn a_card_is_only_text(name in hostile(), description in hostile()) {
        let card = serde_json::json!({ "cards": [
            { "id": "x", "type": "Person", "name": format!("X{name}"), "description": description,
              "alternateName": [description, name], "roles": [{ "roleName": description }] },
        ] });
        let fixture = format!("date 2025-12-22\n\n[x]{{actor=<|>x}}\n-- registry/a.json --\n{card}");
        let note = ask(&fixture, hover).expect("a card").note;
        let expected = note.plain().replacen(" · x\n", " · <code x>\n", 1).replace('\n', "<br>");
        prop_assert_eq!(tree(&note.markdown()), format!("<p><strong>{expected}"));
    }

    #[test]
    fn no_line_holds_what_a_screen_obeys(text in hostile()) {
        let shown = plain(&Line::new(&text));
        let obeyed = |c: char| c.is_control() || ('\u{202a}'..='\u{202e}').contains(&c) || ('\u{2066}'..='\u{2069}').contains(&c);
        prop_assert_eq!(shown.chars().find(|&c| obeyed(c)), None);
    }
}

fn plain(line: &Line) -> String {
    let mut note = Note::default();
    note.push(line.clone());
    note.plain()
}

fn markdown(line: Line) -> String {
    let mut note = Note::default();
    note.push(line);
    note.markdown()
}

#[test]
fn ordinary_words_stay_as_they_are() {
    let text = "AUR – partidul (fondat 2019), 18:30; S&P 500, 3-4 zile, 100% „sigur\" #1 + 2 = 3. E.g. a/b!";
    assert_eq!(markdown(Line::new(text)), text.replace("b!", "b\\!"));
}

#[test]
fn what_would_act_is_escaped() {
    let lines: String = [
        "[x](command:evil) ![a](https://e.com/t.png)",
        "<b>a</b> &lt; `code` *a* _b_ ~~c~~ a|b $(zap) $x$",
        "# heading",
        "1. list",
        "- list",
        "www.example.com https://example.com ana@example.com",
        "a\u{202e}b\u{1b}[31m\nc",
    ]
    .into_iter()
    .map(|text| markdown(Line::new(text)).replace('\u{2060}', "<WJ>") + "\n")
    .collect();
    expect![[r"
        \[x\](command\:evil) \!\[a\](https\://e.com/t.png)
        \<b>a\</b> \&lt; \`code\` \*a\* \_b\_ \~\~c\~\~ a\|b \$(zap) \$x\$
        \# heading
        1\. list
        \- list
        www\.example.com https\://example.com ana<WJ>@example.com
        a�b�\[31m c
    "]]
    .assert_eq(&lines);
}

#[test]
fn long_texts_are_cut_behind_a_word() {
    let shown = plain(&Line::new(&"vorbă lungă, ".repeat(100)));
    assert_eq!(shown.chars().count(), 396);
    assert!(shown.ends_with("vorbă lungă, vorbă…"), "{shown}");
    let one_word = plain(&Line::new(&"a".repeat(1000)));
    assert_eq!(one_word.chars().count(), 401);
    let marked = plain(&Line::new(&format!("a{}", "s\u{326}".repeat(398))));
    assert!(marked.ends_with("\u{326}…"), "a letter keeps its mark");
    let fits = "b".repeat(400);
    assert_eq!(plain(&Line::new(&format!(" {fits} "))), fits);
}

#[test]
fn only_the_web_is_linked() {
    let addresses = [
        "https://ro.wikipedia.org/wiki/Maia_Sandu",
        "HTTP://www.example.com",
        "https://example.com/a b(c)[d]<e>\"f`g\\h|i&j;k%20l%zz?x=*_*#ș",
        "https://user@evil.com/",
        "https://good.com\\@evil.com/",
        "javascript:alert(1)",
        "command:x",
        "file:///etc/passwd",
        "//example.com",
        "https://",
        "https:// /",
    ];
    let lines: String =
        addresses.into_iter().map(|address| markdown(Line::default().link(address)) + "\n").collect();
    expect![[r"
        [ro.wikipedia.org](https://ro.wikipedia.org/wiki/Maia_Sandu)
        [example.com](HTTP://www.example.com)
        [example.com](https://example.com/a%20b%28c%29%5Bd%5D%3Ce%3E%22f%60g%5Ch%7Ci&amp;j;k%20l%25zz?x=%2A_%2A#%C8%99)








    "]].assert_eq(&lines);
}
