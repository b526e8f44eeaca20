//! Whatever comes, changes and goes in a root: a glance at it finds what discovery finds in the whole root.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::path::PathBuf;
use std::sync::Arc;

use newsmark::corpus::Corpus;
use newsmark::text::Encoding;
use newsmark::workspace::Meaning;
use newsmark::workspace::Outline;
use newsmark::workspace::printed;
use proptest::prelude::Just;
use proptest::prelude::ProptestConfig;
use proptest::prelude::Strategy;
use proptest::prelude::prop_oneof;
use proptest::proptest;
use proptest::sample::select;

use crate::cli::folder::Folder;

/// What comes and goes, files and folders, by path.
const FILES: [&str; 13] = [
    "a.news",
    "A.news",
    "b.news",
    "t.txt",
    "note.md",
    ".hidden.news",
    "sub/c.news",
    "sub/deep/d.off.news",
    "sub/deep/kept.off.news",
    "ignored/e.news",
    "own/f.news",
    "registry/g.json",
    "other/news.news",
];

const FOLDERS: [&str; 6] = ["sub", "sub/deep", "other", "ignored", "own", "moved"];

/// One thing that happens.
#[derive(Debug, Clone)]
enum Deed {
    Write(&'static str),
    Remove(&'static str),
    Rename(&'static str, &'static str),
    Link(&'static str, &'static str),
}

fn deed() -> impl Strategy<Value = Deed> {
    let any = || select(FILES.iter().chain(&FOLDERS).copied().collect::<Vec<_>>());
    prop_oneof![
        6 => select(&FILES[..]).prop_map(Deed::Write),
        2 => any().prop_map(Deed::Remove),
        2 => (any(), any()).prop_map(|(from, to)| Deed::Rename(from, to)),
        1 => (any(), select(vec!["link.news", "sub/link.news"])).prop_map(|(to, at)| Deed::Link(to, at)),
        1 => Just(Deed::Write("own/newsmark.json")),
    ]
}

/// Does it, and answers what a watcher would tell of: paths to which something came, or from which something went.
fn perform(folder: &Folder, deed: &Deed) -> Vec<&'static str> {
    let path = |below: &str| folder.path().join(below);
    let is_there = |below: &str| path(below).symlink_metadata().is_ok();
    match deed {
        Deed::Write(below) => {
            let parts = below.match_indices('/').map(|(at, _)| below.get(..at).expect("a slash is a letter"));
            if parts.clone().any(|part| path(part).is_file()) || path(below).is_dir() {
                return Vec::new();
            }
            let new = parts.filter(|part| !is_there(part)).chain([*below]);
            let new: Vec<&'static str> = new.collect();
            folder.file(below, "date 2026-01-05\n\nNimic.\n");
            new
        }
        Deed::Remove(below) => {
            let is_folder = path(below).is_dir();
            let gone = if is_folder { fs::remove_dir_all(path(below)) } else { fs::remove_file(path(below)) };
            gone.map_or_else(|_| Vec::new(), |()| vec![*below])
        }
        Deed::Rename(from, to) => {
            if is_there(to) || path(to).parent().is_none_or(|folder| !folder.is_dir()) {
                return Vec::new();
            }
            fs::rename(path(from), path(to)).map_or_else(|_| Vec::new(), |()| vec![*from, *to])
        }
        #[cfg(unix)]
        Deed::Link(to, at) => {
            let made = std::os::unix::fs::symlink(path(to), path(at));
            made.map_or_else(|_| Vec::new(), |()| vec![*at])
        }
        #[cfg(not(unix))]
        Deed::Link(..) => Vec::new(),
    }
}

fn find(root: &Path) -> Outline {
    Outline::find(root, &[], None, rustc_hash::FxHashMap::default(), Encoding::Utf16)
        .expect("the folder is there")
}

/// What is known of a root, a thing a line.
fn told(outline: &Outline) -> String {
    let below = |path: &Path| path.strip_prefix(&outline.folder).map_or_else(|_| printed(path), printed);
    let articles = outline.articles.iter().map(|path| below(path));
    let watched = outline.watched(outline.folder.parent());
    let watched = watched.iter().map(|folder| format!("watched {}", below(folder)));
    let nested = outline.nested.iter().map(|folder| format!("nested {}", below(folder)));
    articles.chain(watched).chain(nested).collect::<Vec<_>>().join("\n")
}

/// Takes up what was told of; what is known of the root then, and whether it was read again.
fn take_up(outline: &Outline, paths: &[&'static str]) -> (Outline, bool) {
    let paths = paths.iter().map(|path| Arc::from(outline.folder.join(path)));
    let (mut places, mut is_read_again): (BTreeSet<Arc<Path>>, bool) = (BTreeSet::new(), false);
    for path in paths {
        match outline.meaning_of(&path, true) {
            Meaning::Nothing => {}
            Meaning::Article | Meaning::Place => _ = places.insert(path),
            Meaning::Root => is_read_again = true,
        }
    }
    let known: Vec<PathBuf> = outline.nested.clone();
    let glance = (!is_read_again).then(|| outline.glance(&places, &known, &Corpus::default())).flatten();
    match glance {
        Some(glance) => (Arc::unwrap_or_clone(glance.outline), false),
        None => (find(&outline.folder), true),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn a_glance_finds_what_a_walk_finds(steps in proptest::collection::vec(proptest::collection::vec(deed(), 1..4), 1..30)) {
        let folder = Folder::new(
            "-- .gitignore --\nignored/\n*.off.news\n-- sub/.gitignore --\n!kept.off.news\n-- a.news --\nx\n",
        );
        let mut outline = find(&folder.path().canonicalize().expect("it is there"));
        for deeds in &steps {
            let paths: Vec<&str> = deeds.iter().flat_map(|deed| perform(&folder, deed)).collect();
            outline = take_up(&outline, &paths).0;
            proptest::prop_assert_eq!(told(&outline), told(&find(&outline.folder)), "after {:?}", deeds);
        }
    }
}

#[test]
fn what_comes_and_goes_as_an_article_is_seen_at_a_glance() {
    let folder = Folder::new(
        "-- .gitignore --\nignored/\n-- a.news --\nx\n-- sub/b.news --\nx\n-- own/newsmark.json --\n{}\n",
    );
    let mut outline = find(&folder.path().canonicalize().expect("it is there"));
    let story = [
        (Deed::Write("b.news"), "a.news b.news sub/b.news"),
        (Deed::Write("ignored/e.news"), "a.news b.news sub/b.news"),
        (Deed::Write("own/f.news"), "a.news b.news sub/b.news"),
        (Deed::Write("t.txt"), "a.news b.news sub/b.news"),
        (Deed::Rename("b.news", "A.news"), "A.news a.news sub/b.news"),
        (Deed::Write("sub/deep/d.off.news"), "A.news a.news sub/b.news sub/deep/d.off.news"),
        (Deed::Rename("sub", "moved"), "A.news a.news moved/b.news moved/deep/d.off.news"),
        (Deed::Remove("moved"), "A.news a.news"),
        (Deed::Remove("A.news"), "a.news"),
    ];
    for (deed, wanted) in story {
        let paths = perform(&folder, &deed);
        let (after, is_read_again) = take_up(&outline, &paths);
        assert!(!is_read_again, "{deed:?}");
        let articles = after
            .articles
            .iter()
            .map(|path| printed(path.strip_prefix(&after.folder).expect("it lies there")));
        assert_eq!(articles.collect::<Vec<_>>().join(" "), wanted, "{deed:?}");
        outline = after;
    }
    // Where there is no article left, others may be what is taken.
    let paths = perform(&folder, &Deed::Remove("a.news"));
    let (after, is_read_again) = take_up(&outline, &paths);
    assert!(is_read_again);
    assert_eq!(told(&after), told(&find(&after.folder)));
}
