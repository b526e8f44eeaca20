//! Which words of an event's name name it: `greva` says which event is meant, `întâlnirea` only that there was one, `spune`
//! neither.

/// Whether the folded `word` may name an event by itself.
pub(super) fn names_an_event(word: &str) -> bool {
    word.len() > 2 && !LINKS.contains(&word) && !begins(word, GENERAL)
}

/// Whether the folded `word` says that something happens: which event, or only that there is one.
pub(crate) fn tells_of_an_event(word: &str) -> bool {
    begins(word, GENERAL) || begins(word, PARTICULAR)
}

/// Whether the folded `word` only links others.
pub(crate) fn links(word: &str) -> bool {
    word.len() < 3 || LINKS.contains(&word)
}

fn begins(word: &str, stems: &[&str]) -> bool {
    stems.iter().any(|stem| word.strip_prefix(stem).is_some_and(|rest| rest.len() <= LONGEST_ENDING))
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

/// Beginnings of words for events of one kind, folded.
const PARTICULAR: &[&str] = &[
    "vot",
    "aleger",
    "referendum",
    "scrutin",
    "grev",
    "protest",
    "manifestati",
    "miting",
    "mars",
    "concert",
    "festival",
    "targ",
    "expoziti",
    "spectacol",
    "premier",
    "dezbater",
    "audier",
    "congres",
    "forum",
    "proces",
    "anchet",
    "atac",
    "bombardament",
    "incendi",
    "explozi",
    "cutremur",
    "inundati",
    "accident",
    "lansar",
    "inaugurar",
    "comemorar",
    "meci",
    "campionat",
    "concurs",
    "vote",
    "election",
    "ballot",
    "strike",
    "rally",
    "march",
    "exhibition",
    "debate",
    "hearing",
    "congress",
    "trial",
    "inquiry",
    "attack",
    "fire",
    "blast",
    "explosion",
    "earthquake",
    "flood",
    "crash",
    "launch",
    "opening",
    "match",
    "tournament",
];

/// Words between others, and those that count or tell time, folded.
const LINKS: &[&str] = &[
    "din", "dintre", "intre", "pentru", "asupra", "despre", "dupa", "prin", "care", "cel", "cea", "cei",
    "cele", "lui", "prima", "primul", "doua", "doilea", "treia", "treilea", "noua", "noul", "nou", "marea",
    "marele", "mare", "ultima", "the", "and", "for", "from", "with", "about", "over", "first", "second",
    "third", "new", "last", "next", "this",
];
