//! Which words of an event's name name it: `greva` says which event is meant, `întâlnirea` only that there was one.

/// Whether the folded `word` may name an event by itself.
pub(super) fn names_an_event(word: &str) -> bool {
    let begins = |stem: &str| word.strip_prefix(stem).is_some_and(|rest| rest.len() <= LONGEST_ENDING);
    word.len() > 2 && !LINKS.contains(&word) && !GENERAL.iter().any(|stem| begins(stem))
}

/// Whether the folded `word` only links others.
pub(super) fn links(word: &str) -> bool {
    word.len() < 3 || LINKS.contains(&word)
}

/// Longer endings make another word, in bytes.
const LONGEST_ENDING: usize = 6;

/// Beginnings of words for events of any kind, folded.
const GENERAL: &[&str] = &[
    "intalnir",
    "intilnir",
    "discuti",
    "negocier",
    "tratativ",
    "convorbir",
    "reuniun",
    "sedint",
    "intreveder",
    "conferint",
    "consultar",
    "dialog",
    "vizit",
    "eveniment",
    "summit",
    "rund",
    "sesiun",
    "ceremoni",
    "lucrar",
    "acord",
    "meeting",
    "talk",
    "negotiation",
    "discussion",
    "event",
    "session",
    "visit",
    "conference",
    "round",
    "gathering",
    "deal",
];

/// Words between others, and those that count or tell time, folded.
const LINKS: &[&str] = &[
    "din", "dintre", "intre", "pentru", "asupra", "despre", "dupa", "prin", "care", "cel", "cea", "cei",
    "cele", "lui", "prima", "primul", "doua", "doilea", "treia", "treilea", "noua", "noul", "nou", "marea",
    "marele", "mare", "ultima", "the", "and", "for", "from", "with", "about", "over", "first", "second",
    "third", "new", "last", "next", "this",
];
