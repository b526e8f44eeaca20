//! Tests of the scan: one root from disk and from open buffers.

mod glance;

use std::path::Path;
use std::path::PathBuf;
use std::sync::Arc;

use newsmark::text::Encoding;
use newsmark::time::Date;
use newsmark::time::Moment;
use newsmark::workspace::Disk;
use newsmark::workspace::Options;
use newsmark::workspace::Outline;
use newsmark::workspace::RootScan;
use newsmark::workspace::Target;
use newsmark::workspace::printed;
use newsmark::workspace::scan;

use crate::cli::folder::Folder;

fn options(folder: &Folder, disk: Disk) -> Options {
    let current = folder.path().canonicalize().expect("the folder is there");
    Options {
        targets: vec![Target::find(Path::new("."), &current).expect("the folder is there")],
        root: None,
        settings: None,
        registry: Vec::new(),
        home: None,
        current,
        now: Moment::Day(Date::constant(2026, 1, 6)),
        jobs: 1,
        disk,
    }
}

fn mentions(scans: &[RootScan]) -> Vec<String> {
    let summaries = scans.iter().flat_map(|scan| scan.corpus.articles());
    summaries
        .flat_map(|(_, summary)| &summary.mentions)
        .map(|mention| format!("{} {}", mention.id, mention.kind.name()))
        .collect()
}

#[test]
fn an_open_buffer_holds_instead_of_its_file() {
    let folder = Folder::new(
        "-- a.news --\ndate 2026-01-05\n\n[Peskov]{actor=dmitri-peskov} tace.\n-- b.news --\nx\n",
    );
    let from_disk = scan(&options(&folder, Disk::default())).expect("there are articles");
    assert_eq!(mentions(&from_disk), ["dmitri-peskov actor"]);
    let path = folder.path().canonicalize().expect("the folder is there").join("a.news");
    let text: Arc<str> = "date 2026-01-05\n\n[Rusia]{place=rusia} tace.\n".into();
    let disk = Disk { open: [(path, text)].into_iter().collect(), encoding: Encoding::Utf16 };
    let from_buffer = scan(&options(&folder, disk)).expect("there are articles");
    assert_eq!(mentions(&from_buffer), ["rusia place"]);
}

#[test]
fn just_what_discovery_walks_is_watched() {
    let folder = Folder::new(
        "-- top/home/news/newsmark.json --\n{}\n-- top/home/news/.gitignore --\nnode_modules/\n\
         -- top/home/news/a/b/1.news --\nx\n-- top/home/news/node_modules/m/2.news --\nx\n\
         -- top/home/news/.git/config --\nx\n-- top/home/news/in/root/3.news --\nx\n-- top/store/4.txt --\nx\n",
    );
    let top = folder.path().canonicalize().expect("the folder is there").join("top");
    let root = top.join("home/news/in/root");
    let watched = |root: &Path| {
        let outline = Outline::find(root, &[], None, rustc_hash::FxHashMap::default(), Encoding::Utf16)
            .expect("the folder is there");
        let below = |path: &PathBuf| path.strip_prefix(&top).ok().map(printed);
        let watched = outline.watched(Some(&top.join("home")));
        watched.iter().filter_map(below).collect::<Vec<_>>().join(" ")
    };
    // Above a root only as far as settings would count.
    assert_eq!(watched(&root), "home/news home/news/in home/news/in/root");
    let all = "home/news home/news/a home/news/a/b home/news/in home/news/in/root";
    assert_eq!(watched(&top.join("home/news")), all);
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink(top.join("store/4.txt"), top.join("home/news/l.news"))
            .expect("it can be linked");
        assert_eq!(watched(&top.join("home/news")), format!("{all} store"));
    }
}

#[test]
fn every_file_of_the_root_is_reported_in_the_order_of_its_label() {
    let folder = Folder::new(
        "-- newsmark.json --\n{}\n-- registry/cards.json --\n{\"cards\": []}\n-- b.news --\nx\n-- a/z.news --\nx\n",
    );
    let scans = scan(&options(&folder, Disk::default())).expect("there are articles");
    let labels: Vec<(&str, bool)> =
        scans.iter().flat_map(|scan| &scan.files).map(|file| (file.label.as_str(), file.counts)).collect();
    assert_eq!(
        labels,
        [
            ("./a/z.news", true),
            ("./b.news", true),
            ("./newsmark.json", false),
            ("./registry/cards.json", false)
        ]
    );
}
