//! Properties of actions over texts that nobody would write.

use newsmark::features::ActionKind;
use newsmark::features::Deed;
use newsmark::features::Newsroom;
use newsmark::features::Occasion;
use newsmark::features::Planned;
use newsmark::features::actions;
use newsmark::features::diagnostics;
use newsmark::features::edits_of;
use newsmark::features::fix_all;
use newsmark::features::plan;
use newsmark::settings::Settings;
use newsmark::text::Span;
use proptest::collection::vec;
use proptest::prelude::ProptestConfig;
use proptest::prelude::any;
use proptest::prelude::prop;
use proptest::proptest;
use proptest::sample::select;

use crate::features::action::edited;
use crate::features::ask;

const PIECES: &[&str] = &[
    "date 2025-12-22\n",
    "Date: 22.12.2025\n",
    "date ",
    "title ",
    "\n",
    "\r\n",
    "\r",
    "\n\n",
    "[",
    "]",
    "{",
    "}",
    "[Peskov]{actor=dmitri-peskov}",
    "Dmitri Peskov",
    "Moscova",
    "]{event=",
    "{#runda",
    " when=2025-12-20",
    "\\",
    "“x”",
    "actor=",
    "ș",
    "🙂",
    "e\u{301}",
    " ",
    "vineri, 17 mai 2025",
    "{actor=x}{place=y}",
    "\u{feff}",
    "---",
    "[nr. red.]",
    "discuțiile de la Miami",
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Whatever is offered can be done, keeps to the text, and never takes prose away but for a headline that moves.
    #[test]
    fn every_action_can_be_done(pieces in vec(select(PIECES), 0..24), at in any::<prop::sample::Index>(), length in 0..12usize) {
        let text = pieces.concat();
        let boundaries: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
        let start = boundaries[at.index(boundaries.len())];
        let end = text.floor_char_boundary((start + length).min(text.len()));
        let mut fixture = text.clone();
        fixture.insert_str(start, "<|>");
        ask(&format!("-- a.news --\n{fixture}"), |view, offset| {
            let settings = Settings::default();
            let levels = settings.levels(view.path);
            let range = Span::new(offset, end.max(offset));
            let newsroom = Newsroom { corpus: view.corpus, root: None, settings: &settings, makes_files: true };
            let occasion = Occasion { range, kinds: &ActionKind::ALL, shown: &[], newsroom };
            for action in actions(view, &levels, occasion) {
                let edits = match action.deed {
                    Deed::InArticle(deed) => edits_of(view, &levels, deed),
                    Deed::Errand(errand) => match plan(newsroom, &errand) {
                        Planned::Plan(plan) => plan.in_article(view.path, view.text),
                        Planned::Refused(why) => {
                            assert!(action.disabled.is_some(), "{why}");
                            continue;
                        }
                    },
                };
                assert!(edits.is_sorted_by(|one, other| one.span.end() <= other.span.start()), "{edits:?}");
                edited(view.text, &edits);
            }
        });
    }

    /// After everything certain is mended, nothing certain is left.
    #[test]
    fn mending_comes_to_an_end(pieces in vec(select(PIECES), 0..24)) {
        let certain = |text: &str| ask(&format!("-- a.news --\n{text}<|>"), |view, _| {
            let settings = Settings::default();
            let levels = settings.levels(view.path);
            let mended = edited(view.text, &fix_all(view, &levels));
            let left = diagnostics(view, &levels).into_iter();
            let left = left.filter(|finding| finding.fixes.iter().any(|fix| fix.certain && !fix.edits.is_empty()));
            (mended, left.map(|finding| finding.rule.code).collect::<Vec<_>>())
        });
        let text = pieces.concat();
        let (mended, _) = certain(&text);
        let (again, left) = certain(&mended);
        assert_eq!(left, Vec::<&str>::new(), "{text:?} became {mended:?}");
        assert_eq!(again, mended);
    }
}
