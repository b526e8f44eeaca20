//! An attribute has a key that the language doesn't know.
//!
//! What it says is lost. The keys are `actor`, `place`, `event`, `#id`, `source`, `quote`, `when`, `until`, `at`,
//! `part-of`, `after`, `title` and `status`.
//!
//! ```news bad
//! date 2025-12-22
//!
//! [Dmitri Peskov]{acter=dmitri-peskov} a vorbit luni.
//! ```
//!
//! ```news good
//! date 2025-12-22
//!
//! [Dmitri Peskov]{actor=dmitri-peskov} a vorbit luni.
//! ```

use strsim::damerau_levenshtein;

use crate::rules::ArticleContext;
use crate::rules::Check;
use crate::rules::Finding;
use crate::rules::Fix;
use crate::rules::Rule;
use crate::rules::Severity;
use crate::syntax::Key;
use crate::text::folded;

pub(crate) static RULE: Rule = Rule {
    code: "tag-unknown-key",
    severity: Severity::Warning,
    source: include_str!("tag_unknown_key.rs"),
    checks: &[Check::Article(check)],
};

fn check(context: &ArticleContext<'_>, findings: &mut Vec<Finding>) {
    for tag in &context.article.tags {
        for attribute in
            context.article.attributes(tag).iter().filter(|attribute| attribute.key == Key::Unknown)
        {
            let written = attribute.name(context.text);
            let shown: String = written.chars().take(40).collect();
            let meant = meant(written);
            let advice =
                meant.map_or_else(|| "remove it".to_owned(), |(key, _)| format!("did you mean `{key}`?"));
            let message = format!("no key is called `{shown}`: {advice}");
            let mut finding = context.finding(&RULE, attribute.key_span, message);
            if let Some((key, near)) = meant {
                let certain = near && context.article.attribute(tag, Key::from_name(key)).is_none();
                finding.fixes.push(Fix::replace(format!("write `{key}`"), certain, attribute.key_span, key));
            }
            findings.push(finding);
        }
    }
}

/// The key that `written` was meant to be, and whether only case or a single letter differs.
fn meant(written: &str) -> Option<(&'static str, bool)> {
    if written.len() > 20 {
        return None;
    }
    let folded = folded(written).replace('_', "-");
    let nearest = Key::NAMES.into_iter().map(|key| (damerau_levenshtein(&folded, key), key)).min()?;
    let ties = Key::NAMES.into_iter().filter(|key| damerau_levenshtein(&folded, key) == nearest.0).count();
    match nearest {
        (0, key) => Some((key, true)),
        (1, key) if key.len() > 3 => Some((key, ties == 1)),
        (2, key) if key.len() > 5 => Some((key, false)),
        _ => translated(&folded).map(|key| (key, false)),
    }
}

/// What a key is called by those who think in another word, Romanian or English.
fn translated(folded: &str) -> Option<&'static str> {
    Some(match folded {
        "actori" | "person" | "persoana" | "people" | "org" | "organization" | "organizatie" | "who"
        | "cine" => "actor",
        "loc" | "locul" | "location" | "where" | "unde" => "place",
        "eveniment" | "evenimentul" => "event",
        "sursa" | "surse" | "by" => "source",
        "citat" | "speaker" | "says" => "quote",
        "cand" | "data" | "date" | "time" | "day" | "start" | "zi" => "when",
        "pana" | "end" | "to" => "until",
        "titlu" | "titlul" | "name" => "title",
        "stare" | "statut" | "state" => "status",
        "dupa" => "after",
        "parte" | "part" => "part-of",
        _ => return None,
    })
}
