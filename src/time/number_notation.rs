//! Dates of nothing but numbers.

use jiff::civil::ISOWeekDate;
use jiff::civil::Weekday;

use crate::time::Date;
use crate::time::notation::Core;
use crate::time::notation::Words;
use crate::time::reading::Fullness;
use crate::time::scan::Token;
use crate::time::scan::TokenKind;

/// Two digits of a year as four: up to 1970 it is this century.
pub(crate) fn century(year: u32) -> u32 {
    if year < 70 { 2000 + year } else { 1900 + year }
}

/// `20251222`, `2025356`, `20251222103000`.
pub(crate) fn run_together(tokens: &[Token], at: usize) -> Option<Core> {
    let TokenKind::Number { value, digits } = tokens.get(at)?.kind else { return None };
    let split = |value: u32| (value / 10_000, value / 100 % 100, value % 100);
    let day = match digits {
        8 => u32::try_from(value).ok()?,
        12 => u32::try_from(value / 10_000).ok()?,
        14 => u32::try_from(value / 1_000_000).ok()?,
        7 => {
            let value = u32::try_from(value).ok()?;
            return plausible(value / 1000)
                .then(|| Core::numbers(at + 1, vec![ordinal(value / 1000, value % 1000)], false));
        }
        _ => return None,
    };
    let (year, month, date) = split(day);
    let (reversed_day, reversed_month, reversed_year) = (day / 1_000_000, day / 10_000 % 100, day % 10_000);
    if exists(year, month, date) || !exists(reversed_year, reversed_month, reversed_day) {
        return plausible(year).then(|| Core::numbers(at + 1, vec![(year, month, date)], false));
    }
    Some(Core::numbers(at + 1, vec![(reversed_year, reversed_month, reversed_day)], true))
}

/// `2025-W51-4`, `2025W514`, `2025-W51`, `2025-356`.
pub(crate) fn week_or_ordinal(tokens: &[Token], at: usize, year: u32) -> Option<Core> {
    let dash = |index: usize| tokens.get(index).is_some_and(|token| token.glued && token.mark() == Some('-'));
    let start = at + 1 + usize::from(dash(at + 1));
    let first = tokens.get(start).filter(|token| token.glued)?;
    if let Some(day) = first.number(3, 3) {
        return Some(Core::numbers(start + 1, vec![ordinal(year, day)], false).without_swap());
    }
    let week = tokens.get(start + 1).filter(|token| token.glued && first.word() == Some("w"))?;
    if let Some(both) = week.number(3, 3) {
        return Some(
            Core::numbers(start + 2, vec![week_day(year, both / 10, both % 10)], false).without_swap(),
        );
    }
    let number = week.number(2, 2)?;
    match tokens.get(start + 3).filter(|_| dash(start + 2)).and_then(|token| token.number(1, 1)) {
        Some(day) => Some(Core::numbers(start + 4, vec![week_day(year, number, day)], false).without_swap()),
        None => Some(Core::partial(start + 2, Fullness::Dayless, Vec::new())),
    }
}

/// `2025-12-22` with any marks, `2025 12 22`, `2025年12月22日`, `2025-12`; `at` is the year, `next` what follows it.
pub(crate) fn year_month_day(words: &Words<'_>, at: usize, year: u32, next: usize) -> Option<Core> {
    let worded = next > at + 1;
    let (_, month_at) = if worded { (' ', next) } else { separator(words, next)? };
    let month = words.token(month_at)?.number(1, 2)?;
    let marked =
        matches!(words.token(month_at + 1).and_then(Token::word), Some("月" | "\u{110b}\u{116f}\u{11af}"));
    let (_, day_at) = if marked {
        (' ', month_at + 2)
    } else {
        match separator(words, month_at + 1) {
            Some(found) => found,
            None => return Some(Core::partial(month_at + 1, Fullness::Dayless, Vec::new())),
        }
    };
    let Some(day) = words.token(day_at).and_then(|token| token.number(1, 2)) else {
        return Some(Core::partial(month_at + 1, Fullness::Dayless, Vec::new()));
    };
    let last = words.token(day_at + 1).and_then(Token::word);
    let next = day_at + 1 + usize::from(matches!(last, Some("日" | "\u{110b}\u{1175}\u{11af}")));
    Some(Core::numbers(next, vec![(year, month, day)], false))
}

/// `22.12.2025`, `22/12/2025`, `12/22/2025`, `22-12-25`, `22 12 2025`.
pub(crate) fn day_month_year(words: &Words<'_>, at: usize, first: u32) -> Option<Core> {
    let (mark, second_at) = separator(words, at + 1)?;
    let second = words.token(second_at)?.number(1, 2)?;
    let (other_mark, third_at) = separator(words, second_at + 1)?;
    let third = words.token(third_at)?;
    if mark != other_mark {
        let (last_mark, year_at) = separator(words, third_at + 1).filter(|_| mark == '-')?;
        let year = words.token(year_at).filter(|_| last_mark == other_mark)?.number(4, 4)?;
        let month = third.number(1, 2)?;
        let readings = vec![(year, month, first), (year, month, second)];
        return Some(Core { extent: Fullness::Range, ..Core::numbers(year_at + 1, readings, true) });
    }
    if let Some(year) = third.number(4, 4) {
        let next = words.skip_year_words(third_at + 1);
        return Some(match mark {
            '.' => Core::numbers(next, vec![(year, second, first)], false),
            _ => Core::numbers(next, vec![(year, second, first), (year, first, second)], false),
        });
    }
    let last = third.number(2, 2).filter(|_| mark != ' ')?;
    // A time in this place (`22.12 10:30`) is no year.
    if words.is_mark(third_at + 1, ":") {
        return None;
    }
    let mut readings = vec![(century(last), second, first)];
    if mark != '.' {
        readings.push((century(last), first, second));
    }
    if mark == '-' || mark == '.' && !exists(century(last), second, first) {
        readings.push((century(first), second, last));
    }
    Some(Core::numbers(third_at + 1, readings, true))
}

/// `22.12`, `22/12`, `12.2025`.
pub(crate) fn day_month(words: &Words<'_>, at: usize, first: u32) -> Option<Core> {
    let (mark, second_at) = separator(words, at + 1).filter(|&(mark, _)| mark != ' ')?;
    let second = words.token(second_at)?;
    if second.number(4, 4).is_some() {
        return Some(Core::partial(second_at + 1, Fullness::Dayless, Vec::new()));
    }
    let second = second.number(2, 2)?;
    let mut readings = vec![(0, second, first)];
    if mark != '.' {
        readings.push((0, first, second));
    }
    Some(Core::partial(second_at + 1, Fullness::Yearless, readings))
}

/// One mark, or a blank, between two numbers; the index of the second.
fn separator(words: &Words<'_>, at: usize) -> Option<(char, usize)> {
    let token = words.token(at)?;
    match token.mark() {
        Some(mark @ ('.' | '/' | '-' | '\\' | '_')) if words.token(at + 1).is_some() => {
            let mark = match mark {
                '_' | '\\' => '/',
                _ => mark,
            };
            Some((mark, at + 1))
        }
        None if !token.glued => Some((' ', at)),
        _ => None,
    }
}

fn plausible(year: u32) -> bool {
    (1000..3000).contains(&year)
}

fn exists(year: u32, month: u32, day: u32) -> bool {
    plausible(year) && calendar_day(year, month, day).is_some()
}

/// The day of these numbers, where the calendar has it.
pub(crate) fn calendar_day(year: u32, month: u32, day: u32) -> Option<Date> {
    Date::new(i16::try_from(year).ok()?, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

/// The numbers of the day; an impossible month where there is none.
fn ordinal(year: u32, day: u32) -> (u32, u32, u32) {
    let first = calendar_day(year, 1, 1);
    let days = i16::try_from(day).ok().filter(|&day| day > 0);
    let found = first.zip(days).filter(|&(first, days)| days <= first.days_in_year());
    numbers_of(found.and_then(|(first, days)| first.with().day_of_year(days).build().ok()))
}

fn week_day(year: u32, week: u32, day: u32) -> (u32, u32, u32) {
    let weekday = i8::try_from(day).ok().and_then(|day| Weekday::from_monday_one_offset(day).ok());
    let week = i16::try_from(year).ok().zip(i8::try_from(week).ok()).zip(weekday);
    numbers_of(
        week.and_then(|((year, week), day)| ISOWeekDate::new(year, week, day).ok()).map(ISOWeekDate::date),
    )
}

fn numbers_of(day: Option<Date>) -> (u32, u32, u32) {
    let number = |value: i8| u32::from(value.unsigned_abs());
    day.map_or((0, 0, 0), |day| {
        (u32::from(day.year().unsigned_abs()), number(day.month()), number(day.day()))
    })
}

impl Core {
    fn without_swap(self) -> Self {
        Self { numeric: false, ..self }
    }
}
