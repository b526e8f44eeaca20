//! Whatever happens on disk while nobody tells: what the server knows in the end is what a fresh one knows.

use std::fs;
use std::path::PathBuf;
use std::rc::Rc;

use crate::server::order::Dice;
use crate::server::session::desk::Desk;
use crate::server::session::desk::in_time;
use crate::server::session::disk::at;
use crate::server::session::disk::link;
use crate::server::session::disk::seen;
use crate::server::session::disk::text;
use crate::server::session::files::Files;

const FOLDERS: [&str; 5] = ["", "a/", "a/b/", "c/", "../out/"];
const NAMES: [&str; 5] = ["1.news", "2.news", "N.news", "n.news", "raw.txt"];
const SETTINGS: [&str; 3] = ["{}", r#"{ "articles": ["**/*.txt", "a/**"] }"#, "{ broken"];
const IGNORED: [&str; 3] = ["c/\n", "1.news\n", ""];

/// A disk on which anything happens.
struct Chance {
    dice: Dice,
    files: Rc<Files>,
}

impl Chance {
    fn of<T: Copy>(&mut self, all: &[T]) -> T {
        *all.get(self.dice.below(all.len())).expect("the dice has as many sides")
    }

    fn name(&mut self) -> String {
        format!("{}{}", self.of(&FOLDERS), self.of(&NAMES))
    }

    fn path(&self, below: &str) -> PathBuf {
        self.files.folder().join(below)
    }

    fn news(&mut self) -> String {
        text(u8::try_from(2 + self.dice.below(27)).expect("a day"))
    }

    /// Lets one thing happen, if it can; says which.
    fn step(&mut self) -> String {
        let (one, other) = (self.name(), self.name());
        let (from, to) = (self.path(&one), self.path(&other));
        match self.dice.below(16) {
            0..5 if !from.is_dir() && (from.exists() || !from.is_symlink()) => {
                let news = self.news();
                self.files.write(&one, news);
                format!("write {one}")
            }
            5 | 6 => format!("remove {one}: {:?}", fs::remove_file(from).is_ok()),
            7 | 8 => format!("rename {one} to {other}: {:?}", fs::rename(from, to).is_ok()),
            9 if !from.is_dir() => {
                let (temporary, news) = (format!("{one}.tmp"), self.news());
                self.files.write(&temporary, news);
                format!("replace {one}: {:?}", fs::rename(self.path(&temporary), from).is_ok())
            }
            10 => {
                let folder = self.of(&FOLDERS[1..]);
                format!("remove {folder}: {:?}", fs::remove_dir_all(self.path(folder)).is_ok())
            }
            11 => {
                let (one, other) = (self.of(&["a", "a/b", "c"]), self.of(&["a/b", "c", "d", "../out"]));
                format!("rename {one} to {other}: {:?}", fs::rename(self.path(one), self.path(other)).is_ok())
            }
            12 if !to.exists() && !to.is_symlink() && to.parent().is_some_and(std::path::Path::is_dir) => {
                link(&from, &to);
                format!("link {other} to {one}")
            }
            13 => self.configure(),
            _ => {
                let ignored = self.of(&IGNORED);
                self.files.write(".gitignore", ignored);
                format!("ignore {ignored:?}")
            }
        }
    }

    fn configure(&mut self) -> String {
        let (path, settings) =
            (self.of(&["newsmark.json", "a/newsmark.json", "../newsmark.json"]), self.of(&SETTINGS));
        if self.dice.below(2) == 0 || path.starts_with("..") && settings == "{ broken" {
            return format!("remove {path}: {:?}", fs::remove_file(self.path(path)).is_ok());
        }
        self.files.write(path, settings);
        format!("write {path} {settings}")
    }
}

/// Waits until both know the same.
fn compare(desk: &mut Desk, files: &Rc<Files>, story: &[String]) {
    let mut fresh = at(files);
    let (mut known, mut right) = (String::new(), String::new());
    let is_same = in_time(|| {
        (known, right) = (seen(desk), seen(&mut fresh));
        known == right
    });
    assert!(is_same, "known: {known}\nright: {right}\n{}", story.join("\n"));
    fresh.finish();
}

#[test]
fn a_server_that_watches_knows_what_a_fresh_one_knows() {
    for seed in 0..4 {
        let files = Rc::new(Files::new("-- none.md --\n"));
        files.write("a/1.news", text(2));
        files.write("../out/1.news", text(3));
        let mut desk = at(&files);
        let mut chance = Chance { dice: Dice(seed), files: Rc::clone(&files) };
        let mut story = vec![format!("seed {seed}")];
        for _ in 0..6 {
            for _ in 0..8 {
                story.push(chance.step());
            }
            compare(&mut desk, &files, &story);
        }
        desk.finish();
    }
}
