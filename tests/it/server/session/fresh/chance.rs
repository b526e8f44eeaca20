//! Somebody who does anything that can be done in a newsroom, by the dice.

mod disk;
mod documents;

use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::rc::Rc;

use serde_json::Value;
use serde_json::json;

use crate::server::order::Dice;
use crate::server::session::desk::Desk;
use crate::server::session::files::Files;
use crate::server::session::files::uri;
use crate::server::session::fresh::pieces;

/// A newsroom, an editor in it, and what was done.
pub(super) struct Chance {
    pub(super) dice: Dice,
    pub(super) desk: Desk,
    /// What the client says of itself.
    pub(super) capabilities: Value,
    /// The client's settings for us.
    settings: &'static str,
    /// The folders of the client, by name.
    folders: BTreeSet<&'static str>,
    /// Earlier texts of open documents, by path.
    history: BTreeMap<String, Vec<String>>,
    /// What was done so far, a thing a line.
    pub(super) story: Vec<String>,
}

impl Chance {
    /// A newsroom as it is at the beginning of a story.
    pub(super) fn new(seed: u64, capabilities: Value) -> Self {
        let files = Rc::new(Files::new(pieces::NEWSROOM));
        let folders = BTreeSet::from(["east"]);
        let settings = "null";
        let params = introduction(&files, &folders, &capabilities);
        let desk = Desk::indoors(&files, params, &[("workspace/configuration", configuration(settings))]);
        let mut chance = Self {
            dice: Dice(seed),
            desk,
            capabilities,
            settings,
            folders,
            history: BTreeMap::new(),
            story: Vec::new(),
        };
        chance.desk.open(pieces::QUIET);
        chance.open("east/a.news");
        chance
    }

    /// Another desk in the same newsroom, at which the same documents are opened with their texts as they are.
    pub(super) fn fresh(&self) -> Desk {
        let files = &self.desk.files;
        let params = introduction(files, &self.folders, &self.capabilities);
        let replies = [("workspace/configuration", configuration(self.settings))];
        let mut desk = Desk::indoors(files, params, &replies);
        for uri in &self.desk.order {
            let (version, text) = &self.desk.open[uri];
            desk.open_as(uri, *version, text);
        }
        desk
    }

    /// Does one thing, or several at once.
    pub(super) fn step(&mut self) {
        let things = if self.dice.below(5) == 0 { 2 + self.dice.below(4) } else { 1 };
        let end = self.story.len() + things;
        while self.story.len() < end {
            self.act();
        }
    }

    fn act(&mut self) {
        match self.dice.below(48) {
            0..10 => self.edit(),
            10 | 11 => self.type_a_tag(),
            12 | 13 => self.undo(),
            14..18 => self.format_or_mend(),
            18..26 => self.open_or_let_go(),
            26..37 => self.change_a_file(),
            _ => self.change_what_holds(),
        }
    }

    pub(super) fn note(&mut self, done: String) {
        self.story.push(done);
    }

    pub(super) fn of<T: Copy>(&mut self, all: &[T]) -> T {
        *all.get(self.dice.below(all.len())).expect("the dice has as many sides")
    }

    fn text(&mut self) -> String {
        (0..self.dice.below(7)).map(|_| self.of(&pieces::PIECES)).collect()
    }

    fn is_open(&self, path: &str) -> bool {
        self.desk.open.contains_key(&self.desk.uri(path))
    }

    fn is_there(&self, path: &str) -> bool {
        self.desk.files.folder().join(path).exists()
    }

    /// The open documents that may be changed, by URI.
    pub(super) fn at_work(&self) -> Vec<String> {
        let quiet = self.desk.uri(pieces::QUIET);
        self.desk.open.keys().filter(|uri| **uri != quiet).cloned().collect()
    }

    /// A document that may be changed.
    fn some_document(&mut self) -> Option<String> {
        let all = self.at_work();
        (!all.is_empty()).then(|| all[self.dice.below(all.len())].clone())
    }

    /// A place in `text` where something can be typed.
    pub(super) fn place(&mut self, text: &str) -> usize {
        let places = places(text);
        places[self.dice.below(places.len())]
    }
}

/// The places in `text` where something can be typed: between any two letters, but for CR and LF.
pub(super) fn places(text: &str) -> Vec<usize> {
    let ends = text.char_indices().map(|(at, _)| at).chain([text.len()]);
    let is_within = |at: usize| {
        text.get(..at).is_some_and(|before| before.ends_with('\r'))
            && text.get(at..).is_some_and(|behind| behind.starts_with('\n'))
    };
    ends.filter(|at| !is_within(*at)).collect()
}

/// The parameters of `initialize` for a client with these folders.
fn introduction(files: &Files, folders: &BTreeSet<&str>, capabilities: &Value) -> Value {
    let folder = |name: &&str| json!({ "uri": uri(&files.folder().join(name)), "name": name });
    let folders: Vec<Value> = folders.iter().map(folder).collect();
    json!({ "processId": null, "rootUri": null, "workspaceFolders": folders, "capabilities": capabilities })
}

/// What the client answers when it is asked for its settings, of however many folders: `settings` for each.
fn configuration(settings: &str) -> Value {
    const MOST: usize = 8;
    let settings: Value = serde_json::from_str(settings).expect("it is JSON");
    Value::Array(vec![settings; MOST])
}
