//! What the newsroom of the test is made of: articles, sentences, cards and settings that have to do with each other.

/// The newsroom at the beginning. `east` is a folder of the editor, `west` comes and goes.
pub(super) const NEWSROOM: &str = r#"-- east/quiet.news --
date 2025-12-19
lint ignore no-such-rule

Nimic nou la [runda]{event=runda}.
-- east/a.news --
date 2025-12-20
title Runda de la Miami
event runda

A început [runda de la Miami]{#runda when=2025-12-20 at=miami title="Runda de la Miami"}, spune Dmitri Peskov.

[„Da.”]{quote=dmitri-peskov} 🗞️ Maia Sandu tace.
-- east/b.news --
date 2025-12-21

[A doua zi a rundei din Brumăreni]{event=runda status=happened} a trecut.
Apoi a doua zi a rundei din Brumăreni, iar [ieri]{when=2025-12-20} Ana Melinte.
-- east/2025-12-22-c.news --
date 2025-12-22
lang ro

Citiți și: Runda de la Miami

[Ana]{actor=ana-melinte} și [Kievul]{place=kiev}, conform [Reuters]{source=reuters}.
-- east/sub/d.news --
 date 2025-12-23 Kremlinul neagă. [Urmarea]{#urmare when=2025-12-23 part-of=runda after=sedinta}.
-- east/sub/deep/e ș.news --
date 2025-12-24

Şedinţa din Brumăreni, ședința din Brumăreni, [ședința din Brumăreni]{event=sedinta}.
-- east/raw.news --
Date: 5 ianuarie 2026

Dmitri Peskov și J. D. Vance, la Miami; *luni, 6 ianuarie 2026*.
-- east/f.txt --
date 2025-12-25

Consiliul din Brumăreni.
-- east/registry/one.json --
{ "extends": ["newsmark:starter"], "cards": [
  { "id": "ana-melinte", "type": "Person", "name": "Ana Melinte", "alternateName": ["Melinte"] },
  { "id": "brumareni", "type": "Place", "name": "Brumăreni" },
  { "id": "sedinta", "type": "Event", "name": "Consiliul", "startDate": "2025-12-21", "location": "brumareni" } ] }
-- west/g.news --
date 2025-12-20

A doua zi a rundei din Brumăreni; [runda]{#runda when=2025-12-21}.
-- west/h.news --
date 2025-12-22

Dmitri Peskov la [runda]{event=runda status=cancelled}.
"#;

/// The article that stays open and is never touched: that it was saved is said to have learning done. Something is wrong
/// with it, so that whoever asks what is wrong anywhere has an answer.
pub(super) const QUIET: &str = "east/quiet.news";

/// Files that come, change and go.
pub(super) const ARTICLES: [&str; 12] = [
    "east/a.news",
    "east/b.news",
    "east/2025-12-22-c.news",
    "east/sub/d.news",
    "east/sub/deep/e ș.news",
    "east/raw.news",
    "east/f.txt",
    "east/new.news",
    "east/sub/2025-12-28-n.news",
    "west/g.news",
    "west/h.news",
    "west/new.news",
];

/// Files of cards.
pub(super) const CARD_FILES: [&str; 4] = [
    "east/registry/one.json",
    "east/registry/two.json",
    "east/sub/registry/three.json",
    "west/registry/four.json",
];

/// What files of cards say.
pub(super) const CARDS: [&str; 6] = [
    r#"{ "extends": ["newsmark:starter"], "cards": [{ "id": "ana-melinte", "type": "Person", "name": "Ana Melinte" }] }"#,
    r#"{ "cards": [
  { "id": "brumareni", "type": "Place", "name": "Brumăreni" },
  { "id": "sedinta", "type": "Event", "name": "Consiliul", "startDate": "2025-12-21", "location": "brumareni", "superEvent": "runda" }] }"#,
    r#"{ "extends": ["newsmark:starter"], "cards": [
  { "id": "ana", "formerly": ["ana-melinte"], "type": "Person", "name": "Ana Melinte", "alternateName": [{"text": "managera", "weak": true}] }] }"#,
    r#"{ "cards": [{ "id": "runda", "type": "Event", "name": {"ro": "Runda de la Miami", "en": "Miami round"}, "startDate": "2025-12-20", "endDate": "2025-12-21" }] }"#,
    r#"{ "cards": [
  { "id": "dmitri-peskov", "type": "Person", "name": "Dmitri Peskov" },
  { "id": "alt-peskov", "type": "Person", "name": "Dmitri Peskov", "roles": [{ "roleName": "antrenor", "organization": "nimeni", "startDate": "2o25" }] }] }"#,
    r#"{ "cards": [] }"#,
];

/// Files of settings.
pub(super) const SETTINGS_FILES: [&str; 3] =
    ["east/newsmark.json", "east/sub/newsmark.json", "west/newsmark.json"];

/// What files of settings say. The quiet article is one under all of them.
pub(super) const SETTINGS: [&str; 6] = [
    "{}",
    r#"{ "articles": ["sub/**", "quiet.news", "g.news"] }"#,
    r#"{ "articles": ["**/*.news", "**/*.txt"], "lang": "en" }"#,
    r#"{ "rules": { "date-missing": "off", "unknown-id": "error" }, "lang": "ro" }"#,
    r#"{ "rules": { "overrides": [{ "files": ["sub/**"], "rules": { "unknown-id": "hint" } }] }, "registry": ["registry/one.json"] }"#,
    r#"{ "rulez": {}, "limits": { "articleBytes": 200 } }"#,
];

/// What the client has for us.
pub(super) const CLIENT_SETTINGS: [&str; 4] = [
    "null",
    r#"{ "rules": { "unknown-id": "off", "date-missing": "error" } }"#,
    r#"{ "lang": "en", "articles": ["**/*.news", "f.txt"] }"#,
    r#"{ "rulez": 3, "hints": { "ids": false } }"#,
];

/// Lists of what is ignored.
pub(super) const IGNORED: [&str; 3] = ["b.news\n", "deep/\nregistry/two.json\n", ""];

/// Broken JSON, for cards and settings.
pub(super) const BROKEN: [&str; 3] = ["{ \"cards\": [ { ", "", "[]"];

/// What texts are made of, and what is typed and pasted.
pub(super) const PIECES: [&str; 40] = [
    "date 2025-12-22\n\n",
    "date 2025-12-18\ntitle Runda de la Miami\nevent runda\n\n",
    " date 2025-12-21 ",
    "date 22 decembrie 2025\n\n",
    "Data: 22.12.2025\r\nlang: ro\r\n\r\n",
    "event sedinta\n",
    "lint ignore unknown-id\n",
    "updated 2025-12-01\n",
    "url https://example.org/a\n",
    "🗞️ Kremlinul tace. ",
    "[dialogul de la Miami]{event=miami-talks-2025-12} ",
    "Apoi dialogul de la Miami. ",
    "[runda]{#runda when=2025-12-20} ",
    "[Runda a treia]{#runda-3 when=2025-12-26 part-of=runda at=brumareni} ",
    "[Runda a doua]{event=runda when=2025-12-23} ",
    "[ședința din Brumăreni]{event=sedinta} ",
    "După ședința din Brumăreni a plecat Ana Melinte. ",
    "[a doua zi a rundei din Brumăreni]{event=runda} ",
    "A doua zi a rundei din Brumăreni. ",
    "[Ana]{actor=ana-melinte} ",
    "[Peskov]{actor=dmitri-pescov} ",
    "[„Nu.”]{quote=dmitri-peskov} ",
    "[vineri]{when=2025-05-17} ",
    "Vineri, 17 mai 2025. ",
    "[x]{when=2025-12-20/2025-12-21} ",
    "Şi Moldova ţine la Chişinău. ",
    "Citiți și: Runda de la Miami\n",
    "Ne-a scris Ana Melinte: https://example.org/x ",
    "[ei",
    "[Peskov]{actor=",
    "]{",
    "}",
    "{#nou}",
    "\n\n",
    "\n",
    "șț\r\n",
    "e\u{301} 👩‍👩‍👧 ",
    "[unii]{event=runda status=planned}[alții]{place=miami} ",
    "[Consiliul]{event=\"sedinta runda\"} ",
    "   \t\n",
];

/// New ids that people rename to; some exist.
pub(super) const NEW_IDS: [&str; 6] =
    ["runda", "runda-noua", "ana-melinte", "ana-pop", "Ana Pop", "dmitri-peskov"];

/// What people look for.
pub(super) const QUERIES: [&str; 7] = ["", "runda", "miami", "ana mel", "sedinta", "peskov", "Brumareni"];
