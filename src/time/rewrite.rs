//! A day written as another one is: the same notation, names in the same language and case.

use std::fmt::Write;

use pure_rust_locales::Locale;
use pure_rust_locales::locale_match;

use crate::text::folded;
use crate::time::Date;
use crate::time::locales::LOCALES;
use crate::time::reader::index_of;

/// A piece of a written date.
#[derive(Debug, Clone, Copy)]
enum Piece<'t> {
    Number(&'t str),
    Word(&'t str),
    Between(&'t str),
}

/// What `written`, which means `from`, may be for `to`; the first that is read as `to` is right. `language` is the
/// text's.
pub fn rewritten(written: &str, from: Date, to: Date, language: Option<&str>) -> Vec<String> {
    let pieces = pieces(written);
    let numbers = pieces.iter().filter(|piece| matches!(piece, Piece::Number(_))).count();
    let orders: [&[Part]; 6] = [
        &[Part::Year, Part::Month, Part::Day],
        &[Part::Day, Part::Month, Part::Year],
        &[Part::Month, Part::Day, Part::Year],
        &[Part::Day, Part::Year],
        &[Part::Year, Part::Day],
        &[Part::Day],
    ];
    let fits = orders.into_iter().filter(|order| order.len() <= numbers);
    let mut all: Vec<String> =
        fits.filter_map(|order| in_order(&pieces, order, from, to, language)).collect();
    if let Some(iso) = written.strip_prefix(&from.to_string()) {
        all.insert(0, format!("{to}{iso}"));
    }
    all
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Year,
    Month,
    Day,
}

impl Part {
    fn of(self, day: Date) -> u32 {
        let value = match self {
            Self::Year => i32::from(day.year()),
            Self::Month => i32::from(day.month()),
            Self::Day => i32::from(day.day()),
        };
        value.unsigned_abs()
    }
}

/// `pieces` for `to`, where its first numbers are the parts of `from` in this order.
fn in_order(
    pieces: &[Piece<'_>],
    order: &[Part],
    from: Date,
    to: Date,
    language: Option<&str>,
) -> Option<String> {
    let mut parts = order.iter();
    let is_numeric = order.contains(&Part::Month);
    let mut out = String::new();
    for piece in pieces {
        match piece {
            Piece::Number(digits) => match parts.next() {
                None => out.push_str(digits),
                Some(part) if digits.parse() == Ok(part.of(from)) => {
                    // `05.01.` and `22.12.` have two digits each; `5 ianuarie` and `22 decembrie` as many as they need.
                    let is_padded = digits.starts_with('0') || is_numeric && part.of(from) >= 10;
                    let width = if is_padded { digits.len() } else { 1 };
                    let _ = write!(out, "{:0width$}", part.of(to));
                }
                Some(_) => return None,
            },
            Piece::Word(word) => out.push_str(&name_like(word, from, to, language)),
            Piece::Between(between) => out.push_str(between),
        }
    }
    parts.next().is_none().then_some(out)
}

/// `word` for `to`, where it is a name of the month or the weekday of `from`; else as it is.
fn name_like(word: &str, from: Date, to: Date, language: Option<&str>) -> String {
    let own = language.and_then(|language| language.split(['-', '_']).next());
    let rank = |name: &str| {
        let spoken = name.split(['_', '@']).next();
        (spoken != own, !matches!(spoken, Some("ro" | "en")))
    };
    let mut locales: Vec<&str> = LOCALES.split_whitespace().collect();
    locales.sort_by_key(|name| rank(name));
    let (wanted, months) =
        (folded(word), [from.month(), to.month()].map(|month| usize::from(month.unsigned_abs()) - 1));
    let weekdays = [from.weekday(), to.weekday()].map(index_of);
    let found = locales.into_iter().filter_map(|name| Locale::try_from(name).ok()).find_map(|locale| {
        let lists = [
            (Some(locale_match!(locale => LC_TIME::MON)), months),
            (Some(locale_match!(locale => LC_TIME::ABMON)), months),
            (locale_match!(locale => LC_TIME::ALT_MON), months),
            (locale_match!(locale => LC_TIME::AB_ALT_MON), months),
            (Some(locale_match!(locale => LC_TIME::DAY)), weekdays),
            (Some(locale_match!(locale => LC_TIME::ABDAY)), weekdays),
        ];
        let name_at =
            |names: &[&'static str], at: usize| names.get(at).map(|name| name.trim_end_matches('.'));
        lists.into_iter().find_map(|(names, [before, after])| {
            let names = names?;
            name_at(names, before).filter(|name| folded(name) == wanted).and_then(|_| name_at(names, after))
        })
    });
    found.map_or_else(|| word.to_owned(), |name| in_case_of(word, name))
}

/// `name` in capitals, with one in front or without any, as `word` is.
fn in_case_of(word: &str, name: &str) -> String {
    let mut letters = word.chars();
    let begins = letters.next().is_some_and(char::is_uppercase);
    if begins && word.chars().nth(1).is_some_and(char::is_uppercase) {
        return name.to_uppercase();
    }
    let mut letters = name.chars();
    let first = letters.next().into_iter();
    if begins { first.flat_map(char::to_uppercase).chain(letters).collect() } else { name.to_lowercase() }
}

fn pieces(written: &str) -> Vec<Piece<'_>> {
    let kind = |letter: char| {
        if letter.is_ascii_digit() { 0 } else { 1 + u8::from(!letter.is_alphabetic()) }
    };
    let mut pieces = Vec::new();
    let mut rest = written;
    while let Some(first) = rest.chars().next() {
        let end = rest.find(|letter| kind(letter) != kind(first)).unwrap_or(rest.len());
        let (piece, behind) = rest.split_at(end);
        pieces.push(match kind(first) {
            0 => Piece::Number(piece),
            1 => Piece::Word(piece),
            _ => Piece::Between(piece),
        });
        rest = behind;
    }
    pieces
}
