//! The notations of a date itself, without weekday and time: year first, day first, month first.

use crate::time::names;
use crate::time::number_notation;
use crate::time::reading::Fullness;
use crate::time::scan::Token;
use crate::time::scan::TokenKind;

/// A date's numbers, not yet looked at in a calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Core {
    /// Index of the token behind it.
    pub(crate) next: usize,
    /// How much of a date it is.
    pub(crate) extent: Fullness,
    /// Year, month, day of each reading; for a date without a year the year is zero.
    pub(crate) readings: Vec<(u32, u32, u32)>,
    /// Whether even a single reading is doubtful.
    pub(crate) doubtful: bool,
    /// Whether day and month are numbers, so that they may have changed places.
    pub(crate) numeric: bool,
}

/// The tokens of a line and the language to read them in.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Words<'a> {
    /// The tokens.
    pub(crate) tokens: &'a [Token],
    /// The article's language.
    pub(crate) language: Option<&'a str>,
}

/// Words that stand between the parts of a date.
const LINKS: &[&str] = &[
    "of", "de", "del", "d", "din", "luna", "lunii", "anul", "anului", "la", "the", "al", "den", "do", "m",
    "y", "an", "eko",
];

/// Words and letters behind a year.
const YEAR_WORDS: &[&str] = &[
    "г",
    "года",
    "году",
    "год",
    "р",
    "року",
    "рік",
    "r",
    "roku",
    "rok",
    "година",
    "године",
    "godine",
    "god",
    "m",
    "metu",
    "metai",
    "gada",
    "gads",
    "a",
    "aasta",
    "年",
    "\u{1102}\u{1167}\u{11ab}",
    "eko",
    "ko",
    "e",
    "ev",
    "ж",
    "тв",
    "د",
    "م",
];

/// The first of a month, written as a word.
const FIRST: &[&str] = &["intai", "intii", "premier", "primo", "primero", "erster", "ersten", "first"];

/// Reads a date at token `at`.
pub(crate) fn core(words: Words<'_>, at: usize) -> Option<Core> {
    let token = words.tokens.get(at)?;
    if let TokenKind::Number { digits, .. } = token.kind {
        return match digits {
            1 | 2 => words.day_first(at),
            4 => words.year_first(at),
            _ => number_notation::run_together(words.tokens, at),
        };
    }
    if words.first_word(at) {
        return words.day_first(at);
    }
    words.month_first(at)
}

impl Words<'_> {
    pub(crate) fn token(&self, at: usize) -> Option<&Token> {
        self.tokens.get(at)
    }

    pub(crate) fn is_mark(&self, at: usize, marks: &str) -> bool {
        self.token(at).and_then(Token::mark).is_some_and(|mark| marks.contains(mark))
    }

    fn first_word(&self, at: usize) -> bool {
        self.token(at).and_then(Token::word).is_some_and(|word| FIRST.contains(&word))
    }

    /// The months that the word at `at` may be; a name counts before a Roman number.
    pub(crate) fn months(&self, at: usize) -> u16 {
        let Some(Token { kind: TokenKind::Word { folded, .. }, .. }) = self.token(at) else { return 0 };
        let elided = folded.strip_prefix("d'").or_else(|| folded.strip_prefix("l'")).unwrap_or(folded);
        match roman(elided) {
            Some(month) => 1 << (month - 1),
            None => names::meaning(elided, self.language).months,
        }
    }

    /// The index behind words like `of`, and marks.
    pub(crate) fn skip_links(&self, mut at: usize, marks: &str) -> usize {
        for _ in 0..4 {
            let linked = self.token(at).and_then(Token::word).is_some_and(|word| LINKS.contains(&word));
            if !linked && !self.is_mark(at, marks) {
                break;
            }
            at += 1;
        }
        at
    }

    /// The index behind what makes a number an ordinal: `1st`, `1.`, `22-го`, `1º`, `22日`.
    fn skip_ordinal(&self, at: usize) -> usize {
        let short = |index: usize| {
            self.token(index)
                .filter(|token| token.glued)
                .and_then(Token::word)
                .filter(|word| word.chars().count() <= 3)
        };
        let suffix = |index: usize| {
            short(index).is_some_and(|word| {
                matches!(word, "日" | "\u{110b}\u{1175}\u{11af}")
                    || (roman(word).is_none() && names::meaning(word, self.language).months == 0)
            })
        };
        if suffix(at) {
            at + 1 + usize::from(self.is_mark(at + 1, ".") && self.months(at + 2) != 0)
        } else if self.is_mark(at, "-") && suffix(at + 1) {
            at + 2
        } else if self.is_mark(at, "ºª°.") {
            at + 1
        } else {
            at
        }
    }

    /// The index behind `г.`, `roku` and the like.
    pub(crate) fn skip_year_words(&self, at: usize) -> usize {
        let dot = usize::from(self.is_mark(at, "."));
        let Some(word) = self.token(at + dot).and_then(Token::word).filter(|word| YEAR_WORDS.contains(word))
        else {
            return at;
        };
        let behind = at + dot + 1;
        // `a` and `e` are words of their own; an abbreviation has its dot, or ends the line.
        if word.len() == 1 && !self.is_mark(behind, ".") && self.token(behind).is_some() {
            return at;
        }
        behind + usize::from(self.is_mark(behind, "."))
    }

    /// The index behind `a.c.`, `crt.`, `т.г.`: of this year.
    fn skip_this_year(&self, at: usize) -> usize {
        let word = |at: usize| self.token(at).and_then(Token::word);
        match (word(at), word(at + 2).filter(|_| self.is_mark(at + 1, "."))) {
            (Some("a" | "т" | "с" | "l" | "d"), Some("c" | "г" | "г." | "j")) => {
                at + 3 + usize::from(self.is_mark(at + 3, "."))
            }
            (Some("ac" | "crt" | "curent"), _) => at + 1 + usize::from(self.is_mark(at + 1, ".")),
            _ => at,
        }
    }

    /// A year at `at` behind a month's name: four digits, `'25`, or two digits where nothing but a time follows.
    fn year(&self, at: usize) -> Option<(u32, bool, usize)> {
        if let Some(year) = self.token(at).and_then(|token| token.number(4, 4)) {
            return Some((year, false, self.skip_year_words(at + 1)));
        }
        let quoted = self.is_mark(at, "'\u{2019}");
        let at = at + usize::from(quoted);
        let year = self.token(at).and_then(|token| token.number(2, 2))?;
        let joined = at > 0 && self.is_mark(at - 1, "-./");
        let last = self.token(at + 1).is_none_or(|next| next.mark().is_some_and(|mark| mark != ':'));
        let time = self.token(at + 2).is_some_and(|token| token.mark() == Some(':'));
        let clock =
            self.is_mark(at + 1, ":") || self.token(at + 1).is_some_and(|token| token.word() == Some("h"));
        ((quoted || joined || last || time) && !clock).then(|| (number_notation::century(year), true, at + 1))
    }

    /// `2025-12-22`, `2025. december 22.`, `2025-W51-4`, `2025-356`.
    fn year_first(&self, at: usize) -> Option<Core> {
        let year = self.token(at)?.number(4, 4)?;
        if let Some(core) = number_notation::week_or_ordinal(self.tokens, at, year) {
            return Some(core);
        }
        if let Some(core) = self.year_day_month(year, self.skip_year_words(at + 1)) {
            return Some(core);
        }
        if let Some(core) = number_notation::year_month_day(self, at, year, self.skip_year_words(at + 1)) {
            return Some(core);
        }
        let month = self.skip_links(self.skip_year_words(at + 1), ".-/,");
        let months = self.months(month);
        if months == 0 {
            let year_only = Core::partial(at + 1, Fullness::Dayless, Vec::new());
            return Some(year_only);
        }
        let before_day = self.skip_links(month + 1, ".-/,");
        let Some(day) = self.token(before_day).and_then(|token| token.number(1, 2)) else {
            return Some(Core::partial(month + 1, Fullness::Dayless, Vec::new()));
        };
        let mut next = self.skip_ordinal(before_day + 1);
        if self.token(next).and_then(Token::word) == Some("d") {
            next += 1 + usize::from(self.is_mark(next + 1, "."));
        }
        Some(Core::named(next, months, &[(year, day)], false))
    }

    /// `22. decembrī` behind a year.
    fn year_day_month(&self, year: u32, at: usize) -> Option<Core> {
        let day_at = self.skip_links(at, ".-/,");
        let day = self.token(day_at)?.number(1, 2)?;
        let month = self.skip_links(self.skip_ordinal(day_at + 1), ".-/");
        let months = self.months(month);
        (months != 0).then(|| Core::named(month + 1, months, &[(year, day)], false))
    }

    /// `22 decembrie 2025`, `22.12.2025`, `20-21 decembrie 2025`.
    fn day_first(&self, at: usize) -> Option<Core> {
        let day = self.token(at)?.number(1, 2).or_else(|| self.first_word(at).then_some(1))?;
        if let Some(core) = number_notation::day_month_year(self, at, day) {
            return Some(core);
        }
        let mut days = vec![day];
        let mut behind = self.skip_ordinal(at + 1);
        if let Some((other, next)) = self.second_day(at + 1) {
            days.push(other);
            behind = self.skip_ordinal(next);
        }
        let month = self.skip_links(behind, ".-/,");
        let months = self.months(month);
        if months == 0 {
            return number_notation::day_month(self, at, day);
        }
        let before_year = self.skip_links(month + 1, ".-/,");
        let Some((year, doubtful, next)) = self.year(before_year) else {
            let pairs =
                expand(months).flat_map(|month| days.iter().map(move |&day| (0, month, day))).collect();
            let behind = month + 1 + usize::from(self.is_mark(month + 1, "."));
            return Some(Core::partial(self.skip_this_year(behind), Fullness::Yearless, pairs));
        };
        let days: Vec<_> = days.into_iter().map(|day| (year, day)).collect();
        Some(Core::named(next, months, &days, doubtful))
    }

    /// The other day of `20-21 decembrie`, at `at` behind the first.
    pub(crate) fn second_day(&self, at: usize) -> Option<(u32, usize)> {
        let at = at + usize::from(self.is_mark(at, ".") && self.is_mark(at + 1, "-/"));
        let joined = self.is_mark(at, "-/–&")
            || self.token(at).and_then(Token::word).is_some_and(|word| {
                matches!(
                    word,
                    "si" | "and" | "und" | "et" | "to" | "i" | "и" | "по" | "y" | "e" | "la" | "bis" | "spre"
                )
            });
        let other = self.token(at + 1).filter(|_| joined)?.number(1, 2)?;
        let month = self.skip_links(self.skip_ordinal(at + 2), ".-/");
        (self.months(month) != 0).then_some((other, at + 2))
    }

    /// `Dec. 22, 2025`, `December 22nd 2025`, `Dec 20-21, 2025`, `decembrie 2025`.
    fn month_first(&self, at: usize) -> Option<Core> {
        let months = self.months(at);
        if months == 0 || self.token(at)?.word().and_then(roman).is_some() {
            return None;
        }
        let first = self.skip_links(at + 1, ".-/,");
        let number = self.token(first)?;
        if number.number(4, 4).is_some() {
            return Some(Core::partial(first + 1, Fullness::Dayless, Vec::new()));
        }
        let mut days = vec![number.number(1, 2)?];
        let mut next = self.skip_ordinal(first + 1);
        let other = self.token(first + 2).filter(|token| token.glued && self.is_mark(first + 1, "-"));
        if let Some(other) = other.and_then(|token| token.number(1, 2)) {
            days.push(other);
            next = first + 3;
        }
        match self.year(self.skip_links(next, ",-/.")) {
            Some((year, doubtful, next)) => {
                let days: Vec<_> = days.into_iter().map(|day| (year, day)).collect();
                Some(Core::named(next, months, &days, doubtful))
            }
            None => {
                let pairs =
                    expand(months).flat_map(|month| days.iter().map(move |&day| (0, month, day))).collect();
                Some(Core::partial(next, Fullness::Yearless, pairs))
            }
        }
    }
}

impl Core {
    /// Less than a full date.
    pub(crate) fn partial(next: usize, extent: Fullness, readings: Vec<(u32, u32, u32)>) -> Self {
        Self { next, extent, readings, doubtful: true, numeric: false }
    }

    /// A full date of numbers.
    pub(crate) fn numbers(next: usize, readings: Vec<(u32, u32, u32)>, doubtful: bool) -> Self {
        Self { next, extent: Fullness::Full, readings, doubtful, numeric: true }
    }

    fn named(next: usize, months: u16, days: &[(u32, u32)], doubtful: bool) -> Self {
        let readings: Vec<_> = expand(months)
            .flat_map(|month| days.iter().map(move |&(year, day)| (year, month, day)))
            .collect();
        let extent = if days.len() > 1 { Fullness::Range } else { Fullness::Full };
        Self { next, extent, readings, doubtful: doubtful || days.len() > 1, numeric: false }
    }
}

fn expand(months: u16) -> impl Iterator<Item = u32> {
    (1..=12).filter(move |month| months & (1 << (month - 1)) != 0)
}

/// A Roman number of a month; `i`, `v` and `x` are too short to be told from words and count as well.
fn roman(word: &str) -> Option<u32> {
    let at = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"]
        .iter()
        .position(|&r| r == word)?;
    u32::try_from(at + 1).ok()
}
