//! What happens on disk: to articles, cards, settings and folders.

use serde_json::Value;
use serde_json::json;

use crate::server::session::fresh::chance::Chance;
use crate::server::session::fresh::chance::configuration;
use crate::server::session::fresh::pieces;

impl Chance {
    /// Changes an article on disk.
    pub(super) fn change_a_file(&mut self) {
        let path = self.of(&pieces::ARTICLES);
        match self.dice.below(11) {
            0 | 1 => {
                let text = self.text();
                self.write(path, &text);
            }
            2 | 3 => self.remove(path),
            4..6 => self.move_file(path),
            6..8 => self.replace_file(path),
            _ => self.edit_file(path),
        }
    }

    /// Changes cards, settings, folders, and what is ignored.
    pub(super) fn change_what_holds(&mut self) {
        match self.dice.below(12) {
            0..3 => {
                let (path, text) = (self.of(&pieces::CARD_FILES), self.of(&pieces::CARDS));
                self.write(path, text);
            }
            3 => {
                let path = self.of(&pieces::CARD_FILES);
                self.remove(path);
            }
            4 | 5 => {
                let (path, text) = (self.of(&pieces::SETTINGS_FILES), self.of(&pieces::SETTINGS));
                self.write(path, text);
            }
            6 => {
                let path = self.of(&pieces::SETTINGS_FILES);
                self.remove(path);
            }
            7 => {
                let text = self.of(&pieces::IGNORED);
                self.write("east/.gitignore", text);
            }
            8 | 9 => self.break_and_mend(),
            10 => self.change_client_settings(),
            _ => self.add_or_remove_a_folder(),
        }
    }

    fn write(&mut self, path: &str, text: &str) {
        let is_there = self.is_there(path);
        self.desk.files.write(path, text);
        self.desk.tell_if_watching(&[(path, if is_there { "changed" } else { "created" })]);
        self.note(format!("write {path}: {text:?}"));
    }

    fn remove(&mut self, path: &str) {
        if !self.is_there(path) {
            return;
        }
        self.desk.files.remove(path);
        self.desk.tell_if_watching(&[(path, "deleted")]);
        self.note(format!("remove {path}"));
    }

    /// Renames a file on disk; an open document goes with it, as editors do it.
    fn move_file(&mut self, path: &'static str) {
        let to = self.of(&pieces::ARTICLES);
        if !self.is_there(path) || self.is_there(to) || self.is_open(to) {
            return;
        }
        let text = self.desk.files.read(path);
        self.desk.files.write(to, &text);
        self.desk.files.remove(path);
        if self.is_open(path) && self.dice.below(2) == 0 {
            let text = self.desk.open[&self.desk.uri(path)].1.clone();
            self.close(path);
            self.desk.open_with(to, &text);
        }
        self.desk.tell_if_watching(&[(path, "deleted"), (to, "created")]);
        self.note(format!("move {path} to {to}"));
    }

    /// Writes a file as careful programs do: another one beside it takes its name.
    fn replace_file(&mut self, path: &str) {
        let text = self.text();
        let (beside, what) = (format!("{path}~"), if self.is_there(path) { "changed" } else { "created" });
        self.desk.files.write(&beside, &text);
        self.desk.files.rename(&beside, path);
        self.desk.tell_if_watching(&[(&beside, "created"), (path, what), (&beside, "deleted")]);
        self.note(format!("replace {path}: {text:?}"));
    }

    /// Adds to a file, whether it is open or not.
    fn edit_file(&mut self, path: &str) {
        if !self.is_there(path) {
            return;
        }
        let text = self.desk.files.read(path) + self.of(&pieces::PIECES);
        self.write(path, &text);
    }

    /// Breaks a file of cards or settings, does other things meanwhile, and mends it: what was known before holds in
    /// between, which a fresh server couldn't know.
    fn break_and_mend(&mut self) {
        let path = if self.dice.below(2) == 0 {
            self.of(&pieces::CARD_FILES)
        } else {
            self.of(&pieces::SETTINGS_FILES)
        };
        if !self.is_there(path) {
            return;
        }
        let (good, broken) = (self.desk.files.read(path), self.of(&pieces::BROKEN));
        self.write(path, broken);
        if self.dice.below(2) == 0 {
            self.edit();
        }
        if self.dice.below(2) == 0 {
            self.desk.save(pieces::QUIET);
        }
        self.write(path, &good);
    }

    /// Changes what the client has for us, beneath the settings of the files.
    fn change_client_settings(&mut self) {
        self.settings = self.of(&pieces::CLIENT_SETTINGS);
        self.desk.client.reply("workspace/configuration", configuration(self.settings));
        let settings: Value = serde_json::from_str(self.settings).expect("it is JSON");
        let params = json!({ "settings": { "newsmark": settings } });
        self.desk.client.notify("workspace/didChangeConfiguration", params);
        self.note(format!("set {}", self.settings));
    }

    fn add_or_remove_a_folder(&mut self) {
        let folder = json!([{ "uri": self.desk.uri("west"), "name": "west" }]);
        let is_new = self.folders.insert("west");
        let (added, removed) = if is_new { (folder, json!([])) } else { (json!([]), folder) };
        if !is_new {
            self.folders.remove("west");
        }
        let event = json!({ "event": { "added": added, "removed": removed } });
        self.desk.client.notify("workspace/didChangeWorkspaceFolders", event);
        self.note(format!("{} west", if is_new { "add" } else { "remove" }));
    }
}
