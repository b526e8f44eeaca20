//! Whatever was typed, saved, closed and changed on disk: a server knows in the end what a fresh one knows.

use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::rc::Rc;

use serde_json::Value;
use serde_json::json;

use crate::server::order::Dice;
use crate::server::session::desk::Desk;
use crate::server::session::desk::able;
use crate::server::session::desk::in_time;
use crate::server::session::files::Files;

const ARTICLES: [&str; 6] =
    ["a.news", "b.news", "sub/c.news", "sub/2025-12-20-d.news", "sub/deep/e.news", "f.txt"];

/// What texts are made of.
const PIECES: [&str; 16] = [
    "date 2025-12-22\n\n",
    " date 2025-12-21 ",
    "date 22 decembrie 2025\n\n",
    "🗞️ Kremlinul tace. ",
    "[dialogul de la Miami]{event=miami-talks-2025-12} ",
    "Apoi dialogul de la Miami. ",
    "[runda]{#runda when=2025-12-20} ",
    "[Runda a doua]{event=runda when=2025-12-23} ",
    "[ședința din Brumăreni]{event=sedinta} ",
    "După ședința din Brumăreni a plecat Ana Melinte. ",
    "[Ana]{actor=ana-melinte} ",
    "[ei",
    "]{",
    "}",
    "\n\n",
    "șț\r\n",
];

const CARDS: [&str; 3] = [
    r#"{ "extends": ["newsmark:starter"], "cards": [{ "id": "ana-melinte", "type": "Person", "name": "Ana Melinte" }] }"#,
    r#"{ "cards": [
  { "id": "brumareni", "type": "Place", "name": "Brumăreni" },
  { "id": "sedinta", "type": "Event", "name": "Consiliul", "startDate": "2025-12-21", "location": "brumareni" }] }"#,
    r#"{ "extends": ["newsmark:starter"], "cards": [{ "id": "ana", "formerly": ["ana-melinte"], "type": "Person", "name": "Ana Melinte" }] }"#,
];

const SETTINGS: [&str; 3] =
    ["{}", r#"{ "articles": ["sub/**"] }"#, r#"{ "rules": { "date-missing": "off" }, "lang": "ro" }"#];

/// A newsroom and somebody who does anything in it.
struct Chance {
    dice: Dice,
    desk: Desk,
    open: BTreeSet<&'static str>,
}

impl Chance {
    fn text(&mut self) -> String {
        (0..self.dice.below(7)).map(|_| self.of(&PIECES)).collect()
    }

    fn of<T: Copy>(&mut self, all: &[T]) -> T {
        *all.get(self.dice.below(all.len())).expect("the dice has as many sides")
    }

    /// Does one thing; what, for whom it may concern.
    fn step(&mut self) -> String {
        let path = self.of(&ARTICLES);
        match self.dice.below(20) {
            0..10 if self.open.contains(path) => self.edit(path),
            10 | 11 if self.open.contains(path) => {
                let is_there = self.desk.files.folder().join(path).exists();
                self.desk.save(path);
                if !is_there {
                    self.desk.tell(&[(path, "created")]);
                }
                format!("save {path}")
            }
            12 if self.open.remove(path) => {
                self.desk.close(path);
                format!("close {path}")
            }
            0..13 if !self.open.contains(path) => {
                self.open.insert(path);
                let is_there = self.desk.files.folder().join(path).exists();
                let text = if is_there { self.desk.files.read(path) } else { String::new() };
                self.desk.open_with(path, &text);
                format!("open {path}")
            }
            13..16 => {
                let text = self.text();
                self.write(path, &text)
            }
            16 => self.remove(path),
            17 => {
                let text = self.of(&CARDS);
                let path = self.of(&["registry/one.json", "registry/two.json", "sub/registry/three.json"]);
                if self.dice.below(3) == 0 { self.remove(path) } else { self.write(path, text) }
            }
            18 => {
                let text = self.of(&SETTINGS);
                let path = self.of(&["newsmark.json", "sub/newsmark.json"]);
                if self.dice.below(2) == 0 { self.remove(path) } else { self.write(path, text) }
            }
            _ => {
                let text = self.of(&["b.news\n", "deep/\n", ""]);
                self.write(".gitignore", text)
            }
        }
    }

    fn edit(&mut self, path: &str) -> String {
        let text = self.desk.open[&self.desk.uri(path)].1.clone();
        let mut ends: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
        // Nobody can type between CR and LF.
        ends.retain(|&at| !text.get(..at).is_some_and(|before| before.ends_with('\r')));
        let from = self.dice.below(ends.len());
        let to = (from + self.of(&[0, 0, 1, 12])).min(ends.len() - 1);
        let new = self.of(&PIECES);
        self.desk.replace(path, ends[from]..ends[to], new);
        format!("edit {path} {}..{} {new:?}", ends[from], ends[to])
    }

    fn write(&mut self, path: &str, text: &str) -> String {
        let is_there = self.desk.files.folder().join(path).exists();
        self.desk.files.write(path, text);
        self.desk.tell(&[(path, if is_there { "changed" } else { "created" })]);
        format!("write {path} {text:?}")
    }

    fn remove(&mut self, path: &str) -> String {
        if self.desk.files.folder().join(path).exists() {
            self.desk.files.remove(path);
            self.desk.tell(&[(path, "deleted")]);
        }
        format!("remove {path}")
    }

    /// Another desk, at which the same documents are opened.
    fn fresh(&self) -> Desk {
        let mut desk = Desk::within(&self.desk.files, able());
        for path in &self.open {
            desk.open_with(path, &self.desk.open[&self.desk.uri(path)].1);
        }
        desk
    }
}

/// What a server knows: hovers and definitions at some places of all open documents, and what is wrong.
fn knowledge(desk: &mut Desk, open: &BTreeSet<&str>) -> BTreeMap<String, Value> {
    let mut asked = Vec::new();
    for path in open {
        let text = desk.open[&desk.uri(path)].1.clone();
        let places: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
        for at in places.iter().step_by(1 + places.len() / 24) {
            for method in ["textDocument/hover", "textDocument/definition"] {
                asked.push((format!("{path} {at} {method}"), desk.ask_at(method, path, *at)));
            }
        }
    }
    let answer =
        |(what, id): (String, i64)| (what, desk.client.answer(&json!(id)).unwrap_or_else(Value::from));
    let mut known: BTreeMap<String, Value> = asked.into_iter().map(answer).collect();
    known.extend(desk.all_wrong());
    known
}

/// Compares both until they know the same, or time is up.
fn compare(chance: &mut Chance, story: &[String]) {
    let mut fresh = chance.fresh();
    // Names that tags taught are taken up at once when something is saved.
    for path in &chance.open {
        chance.desk.say_saved(path);
        fresh.say_saved(path);
    }
    let mut difference = String::new();
    let is_same = in_time(|| {
        let known = knowledge(&mut chance.desk, &chance.open);
        let right = knowledge(&mut fresh, &chance.open);
        let differs = known.keys().chain(right.keys()).find(|what| known.get(*what) != right.get(*what));
        let Some(what) = differs else { return true };
        difference = format!("{what}: {:?}, and fresh {:?}", known.get(what), right.get(what));
        false
    });
    assert!(is_same, "{difference}\n{:#?}\n{}", chance.desk.open, story.join("\n"));
    fresh.finish();
}

#[test]
fn a_server_knows_what_a_fresh_one_knows() {
    for seed in 0..4 {
        let files = Rc::new(Files::new("-- a.news --\ndate 2025-12-22\n\nKremlinul tace.\n"));
        let desk = Desk::within(&files, able());
        let mut chance = Chance { dice: Dice(seed), desk, open: BTreeSet::new() };
        let mut story = vec![format!("seed {seed}")];
        for _ in 0..4 {
            story.extend((0..15).map(|_| chance.step()));
            compare(&mut chance, &story);
        }
        chance.desk.finish();
    }
}
