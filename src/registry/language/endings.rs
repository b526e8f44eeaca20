//! How words of names bend: which endings stand on one stem, and what changes inside it.

use rustc_hash::FxHashSet;

use crate::registry::names::folded_word;

/// The endings of one language, over folded words.
#[derive(Debug, Default)]
pub(crate) struct Endings {
    pairs: Vec<Pair>,
    changes: Vec<(String, String)>,
    hyphen: FxHashSet<String>,
}

/// Who bends how.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Bend {
    /// A word of a person's name.
    Person,
    /// A name of one word that is no person's, or a title.
    Thing,
    /// A word of a longer name that is no person's.
    Inner,
    /// A common noun.
    Noun,
}

#[derive(Debug)]
struct Pair {
    bend: Bend,
    base: String,
    form: String,
}

/// Stems shorter than this don't bend: too little is left to tell words apart.
const SHORTEST_STEM: usize = 2;
/// How many consonants may follow a change inside the stem.
const LONGEST_TAIL: usize = 3;

impl Endings {
    /// Takes one line under `heading`; other headings than those of endings are left alone.
    pub(crate) fn read(&mut self, heading: &str, line: &str) {
        let mut entries = line.split_whitespace();
        match heading {
            "endings" => {
                let bend = match entries.next() {
                    Some("person") => Bend::Person,
                    Some("inner") => Bend::Inner,
                    Some("noun") => Bend::Noun,
                    _ => Bend::Thing,
                };
                self.add_paradigm(bend, &entries.map(|entry| entry.trim_matches('-')).collect::<Vec<_>>());
            }
            "changes" => {
                if let (Some(one), Some(other)) = (entries.next(), entries.next()) {
                    self.changes.push((one.to_owned(), other.to_owned()));
                    self.changes.push((other.to_owned(), one.to_owned()));
                }
            }
            "hyphen" => self.hyphen.extend(entries.map(str::to_owned)),
            _ => {}
        }
    }

    fn add_paradigm(&mut self, bend: Bend, endings: &[&str]) {
        for &base in endings {
            for &form in endings.iter().filter(|&&form| form != base) {
                self.pairs.push(Pair { bend, base: base.to_owned(), form: form.to_owned() });
            }
        }
    }

    /// Whether the folded word `form` is another form of the folded word `base`.
    pub(crate) fn joins(&self, bend: Bend, base: &str, form: &str) -> bool {
        // No stem changes before its third letter.
        if base.as_bytes().get(..SHORTEST_STEM) != form.as_bytes().get(..SHORTEST_STEM) {
            return false;
        }
        let last = form.as_bytes().last();
        let fitting = |pair: &&Pair| {
            pair.holds_for(bend) && pair.form.as_bytes().last().is_none_or(|ending| Some(ending) == last)
        };
        self.pairs.iter().filter(fitting).any(|pair| {
            let (Some(one), Some(other)) =
                (base.strip_suffix(pair.base.as_str()), form.strip_suffix(pair.form.as_str()))
            else {
                return false;
            };
            // What takes an ending as it is ends in no vowel that endings replace.
            let whole = |ending: &str, stem: &str| ending.is_empty() && stem.ends_with(['a', 'e']);
            one.len() >= SHORTEST_STEM
                && other.len() >= SHORTEST_STEM
                && !whole(&pair.base, one)
                && !whole(&pair.form, other)
                && self.same_stem(one, other)
        })
    }

    /// Every form that the folded word `base` may have as a name by itself, `base` first.
    pub(crate) fn forms(&self, base: &str) -> Vec<String> {
        let mut forms = vec![base.to_owned()];
        for pair in self.pairs.iter().filter(|pair| pair.holds_for(Bend::Thing)) {
            let stem = base.strip_suffix(pair.base.as_str()).filter(|stem| stem.len() > SHORTEST_STEM);
            forms.extend(stem.map(|stem| format!("{stem}{}", pair.form)));
        }
        forms
    }

    /// Whether `ending`, in any case, may stand behind a hyphen.
    pub(crate) fn is_hyphen_ending(&self, ending: &str) -> bool {
        ending.len() <= 6 && self.hyphen.contains(folded_word(ending).as_str())
    }

    fn same_stem(&self, one: &str, other: &str) -> bool {
        one == other || self.changes.iter().any(|(here, there)| changed(one, other, here, there))
    }
}

impl Pair {
    fn holds_for(&self, bend: Bend) -> bool {
        self.bend == bend || (self.bend == Bend::Thing && bend == Bend::Inner)
    }
}

/// Whether `other` is `one` with `here` turned into `there` before its last consonants.
fn changed(one: &str, other: &str, here: &str, there: &str) -> bool {
    (0..=LONGEST_TAIL).any(|tail| {
        let Some((head, end)) = one.len().checked_sub(tail).and_then(|at| one.split_at_checked(at)) else {
            return false;
        };
        let consonants = !end.contains(['a', 'e', 'i', 'o', 'u']);
        let stem = head.strip_suffix(here);
        let counterpart = other.strip_suffix(end).and_then(|head| head.strip_suffix(there));
        consonants && stem.is_some_and(|stem| !stem.is_empty() && counterpart == Some(stem))
    })
}
