//! Whatever was typed, opened, closed, saved, renamed, and changed on disk: after each step a server answers whatever
//! it is asked as a fresh one does that is started on the same files.
//!
//! A seed is a story of steps. A failure prints it with the story so far, the question, and both answers.

mod answers;
mod chance;
mod deeds;
mod pieces;
mod questions;

use std::collections::BTreeMap;
use std::ops::Range;
use std::thread;
use std::time::Duration;
use std::time::Instant;

use serde_json::Value;

use crate::server::session::fresh::answers::Reader;
use crate::server::session::fresh::answers::difference;
use crate::server::session::fresh::chance::Chance;
use crate::server::session::fresh::questions::Question;
use crate::server::session::fresh::questions::questions;
use crate::server::session::profiles::Profile;

/// Steps of a story.
const STEPS: usize = 42;

/// How long a server may take to come to rest after a step.
const PATIENCE: Duration = Duration::from_mins(3);

/// How long the next word of a server is waited for before it is asked again.
const PAUSE: Duration = Duration::from_millis(40);

/// Tokens by document, with the name of the telling.
type Tokens = BTreeMap<String, (String, Vec<Value>)>;

/// Tells the story of each of `seeds`, all at once; `NEWSMARK_STORIES=7..20` has others told instead.
fn tell(profile: Profile, seeds: Range<u64>) {
    let seeds = asked_for().unwrap_or(seeds);
    let wrong: Vec<String> = thread::scope(|scope| {
        let stories: Vec<_> = seeds.map(|seed| scope.spawn(move || story(profile, seed))).collect();
        stories.into_iter().filter_map(|story| story.join().expect("it has told what is wrong")).collect()
    });
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

/// One story; what is wrong, with all that led there.
fn story(profile: Profile, seed: u64) -> Option<String> {
    let mut chance = Chance::new(seed, profile.capabilities());
    let mut tokens = Tokens::new();
    for _ in 0..STEPS {
        chance.step();
        if let Some(wrong) = compare(&mut chance, &mut tokens) {
            let (name, story) = (profile.name(), chance.story.join("\n  "));
            let told = format!("{name} seed {seed}, a story of\n  {story}\n{wrong}");
            return Some(told.replace(&chance.desk.spelled, "…"));
        }
    }
    chance.desk.finish();
    None
}

/// Asks both until they answer the same, or time is up: then what differs.
fn compare(chance: &mut Chance, tokens: &mut Tokens) -> Option<String> {
    let mut fresh = chance.fresh();
    // Names that tags taught are taken up at once when something is saved, and else by and by.
    if chance.dice.below(8) > 0 {
        for desk in [&mut chance.desk, &mut fresh] {
            desk.say_saved(pieces::QUIET);
        }
    }
    let questions = questions(chance);
    let mut fresh_tokens = Tokens::new();
    let mut asked: Vec<&Question> = questions.iter().collect();
    let start = now();
    loop {
        let is_all = asked.len() == questions.len();
        let known = Reader { desk: &mut chance.desk, tokens, able: &chance.capabilities }.answers(&asked);
        let right = Reader { desk: &mut fresh, tokens: &mut fresh_tokens, able: &chance.capabilities }
            .answers(&asked);
        let differing: Vec<usize> = (0..asked.len()).filter(|at| known[*at] != right[*at]).collect();
        let (shown, due) = (chance.desk.all_wrong(), fresh.all_wrong());
        if differing.is_empty() && shown == due {
            if is_all {
                fresh.finish();
                return None;
            }
            // Both have come to rest, which may have changed other answers.
            asked = questions.iter().collect();
            continue;
        }
        if start.elapsed() > PATIENCE {
            let first = differing.first().map(|at| {
                let (method, params) = (asked[*at].method, &asked[*at].params);
                let text = params["textDocument"]["uri"].as_str().map(|uri| &chance.desk.open[uri].1);
                format!("{method} {params}\nin {text:?}\n{}", difference(&known[*at], &right[*at]))
            });
            return Some(first.unwrap_or_else(|| {
                let uris = shown.keys().chain(due.keys());
                let uri = uris.into_iter().find(|uri| shown.get(*uri) != due.get(*uri)).expect("they differ");
                let [shown, due] = [&shown, &due].map(|all| all.get(uri).cloned().unwrap_or_default());
                format!("what is shown to be wrong in {uri}\n{}", difference(&shown, &due))
            }));
        }
        if !differing.is_empty() {
            asked = differing.into_iter().map(|at| asked[at]).collect();
        }
        chance.desk.client.await_news(PAUSE);
        fresh.client.await_news(PAUSE);
    }
}

#[expect(clippy::disallowed_methods, reason = "whoever looks for more stories says so by the environment")]
fn asked_for() -> Option<Range<u64>> {
    let asked = std::env::var("NEWSMARK_STORIES").ok()?;
    let (first, end) = asked.split_once("..").expect("two numbers, such as 7..20");
    let [first, end] = [first, end].map(|number| number.parse().expect("a number"));
    Some(first..end)
}

#[expect(clippy::disallowed_methods, reason = "what is done in the background takes the time that it takes")]
fn now() -> Instant {
    Instant::now()
}

#[test]
fn visual_studio_code() {
    tell(Profile::VisualStudioCode, 0..4);
}

#[test]
fn neovim() {
    tell(Profile::Neovim, 100..104);
}

#[test]
fn eglot() {
    tell(Profile::Eglot, 200..204);
}
