//! Random edits, and the same newsroom from scratch.

use std::collections::BTreeMap;
use std::sync::Arc;

use newsmark::registry::Registry;
use newsmark::text::Symbol;
use proptest::prelude::Strategy;
use proptest::prelude::any;
use proptest::proptest;
use proptest::sample::select;

use super::event;
use super::mentions;
use crate::newsroom::Newsroom;

const EVENTS: [&str; 4] = ["alfa-2025", "beta-2025", "gama-2025", "miami-talks-2025-12"];

#[derive(Debug, Clone)]
enum Edit {
    Set(&'static str, String),
    Remove(&'static str),
    Settle,
}

fn path() -> impl Strategy<Value = &'static str> {
    select(vec!["a.news", "b.news", "c.news", "2025-12-01-d.news", "e.news", "f.news"])
}

fn header() -> impl Strategy<Value = &'static str> {
    select(vec![
        "",
        "date 2025-12-01\n\n",
        "date 2025-12-22\n\n",
        "date 2025-12-22T10:00:00+02:00\n\n",
        "date 2026-03-01\n\n",
        " date 2025-12-21 ",
    ])
}

fn sentence() -> impl Strategy<Value = String> {
    let fixed = select(vec![
        "Întâlnirea de la Moscova a început.",
        "Despre întâlnirea de la Moscova a vorbit Peskov.",
        "Discuțiile de la Kiev continuă, spune Kremlinul.",
        "Nimic nou.",
        "[Peskov]{actor=dmitri-peskov} a tăcut.",
    ])
    .prop_map(str::to_owned);
    let times = select(vec![
        "",
        " when=2025-12-20",
        " when=2025-12-05",
        " when=\"../2025-11-01\"",
        " status=happened",
    ]);
    let names = select(vec!["întâlnirea de la Moscova", "discuțiile de la Kiev", "Moscova", "ea"]);
    let tag = (names, select(vec!["event=", "#"]), select(EVENTS.to_vec()), times)
        .prop_map(|(name, key, event, time)| format!("Despre [{name}]{{{key}{event}{time}}} se știe."));
    proptest::prop_oneof![fixed, tag]
}

fn edit() -> impl Strategy<Value = Edit> {
    let text = (header(), proptest::collection::vec(sentence(), 0..4))
        .prop_map(|(header, sentences)| format!("{header}{}", sentences.join(" ")));
    (any::<u8>(), path(), text).prop_map(|(choice, path, text)| match choice % 8 {
        0 => Edit::Remove(path),
        1 => Edit::Settle,
        _ => Edit::Set(path, text),
    })
}

fn rendered(newsroom: &Newsroom) -> String {
    let events: String = EVENTS.iter().map(|id| event(&newsroom.corpus, id)).collect();
    events + &mentions(&newsroom.corpus)
}

proptest! {
    #[test]
    fn edits_lead_where_a_fresh_start_leads(edits in proptest::collection::vec(edit(), 1..24)) {
        let registry = Arc::new(Registry::starter());
        let mut edited = Newsroom::with_registry(Arc::clone(&registry), BTreeMap::new());
        for edit in edits {
            match edit {
                Edit::Set(path, text) => edited.set(path, &text),
                Edit::Remove(path) => edited.remove(path),
                Edit::Settle => edited.settle(),
            }
        }
        edited.settle();
        for event in EVENTS.map(Symbol::new) {
            let coverage = edited.corpus.coverage(event);
            let first = |preview| coverage.iter().find(|one| one.preview == preview).map(|one| one.article);
            proptest::prop_assert_eq!(edited.corpus.first_report(event), first(false));
            proptest::prop_assert_eq!(edited.corpus.earliest_preview(event), first(true));
        }
        let fresh = Newsroom::with_registry(registry, edited.texts.clone());
        proptest::prop_assert_eq!(rendered(&edited), rendered(&fresh));
    }
}
