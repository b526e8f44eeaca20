//! A roll of names, folded and side by side, to be searched as a whole.
//!
//! Most names are passed over by the letters that they lack, without a look at the name itself.

use crate::text::fold_into;

/// Names in the order in which they were added.
#[derive(Debug, Clone, Default)]
pub struct Roll {
    text: String,
    lines: Vec<Line>,
}

/// One name: where it ends, and which letters it holds.
#[derive(Debug, Clone, Copy)]
struct Line {
    end: u32,
    letters: u32,
}

/// Words that are looked for.
#[derive(Debug, Clone)]
pub struct Wanted {
    /// All of them, folded, with one blank between two.
    pub text: String,
    letters: u32,
}

/// How well a name fits what is wanted; a better one is less.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Fit {
    /// It is that.
    Whole,
    /// It begins so.
    Start,
    /// One of its words begins so.
    Word,
    /// It holds that.
    Inside,
    /// It holds the letters of each wanted word in their order.
    Scattered,
}

impl Wanted {
    /// What `query` looks for; `None` where it is blank.
    pub fn new(query: &str) -> Option<Self> {
        let mut text = String::with_capacity(query.len());
        for word in query.split_whitespace() {
            if !text.is_empty() {
                text.push(' ');
            }
            fold_into(word, &mut text);
        }
        let letters = letters(&text);
        (!text.trim().is_empty()).then_some(Self { text, letters })
    }

    /// How well the folded `name` fits.
    fn fit(&self, name: &str) -> Option<Fit> {
        let Some(at) = memchr::memmem::find(name.as_bytes(), self.text.as_bytes()) else {
            let scattered = self.text.split(' ').all(|word| holds_in_order(name.as_bytes(), word.as_bytes()));
            return scattered.then_some(Fit::Scattered);
        };
        let begins_word = |at: usize| {
            let before = name.get(..at).and_then(|before| before.chars().next_back());
            !before.is_some_and(char::is_alphanumeric)
        };
        let mut found = name.match_indices(&self.text).map(|(at, _)| at);
        Some(match at {
            0 if name.len() == self.text.len() => Fit::Whole,
            0 => Fit::Start,
            _ if found.any(begins_word) => Fit::Word,
            _ => Fit::Inside,
        })
    }
}

impl Roll {
    /// Adds a name at the end, folded.
    pub fn add(&mut self, name: &str) {
        let start = self.text.len();
        fold_into(name, &mut self.text);
        let letters = letters(self.text.get(start..).unwrap_or_default());
        let end = u32::try_from(self.text.len()).expect("a roll holds less than 4 GiB");
        self.lines.push(Line { end, letters });
    }

    /// The folded name with `number`, counted from zero.
    pub fn name(&self, number: usize) -> &str {
        let start =
            number.checked_sub(1).and_then(|before| self.lines.get(before)).map_or(0, |line| line.end);
        let end = self.lines.get(number).map_or(start, |line| line.end);
        self.text.get(start as usize..end as usize).unwrap_or_default()
    }

    /// The numbers of the names that fit, in order, and how well they do.
    pub fn find(&self, wanted: &Wanted) -> impl Iterator<Item = (usize, Fit)> {
        let may = self.lines.iter().enumerate().filter(|(_, line)| wanted.letters & !line.letters == 0);
        may.filter_map(|(number, _)| Some((number, wanted.fit(self.name(number))?)))
    }
}

/// Which letters and digits `folded` holds: a bit a letter of ASCII, one for two digits, one for all other scripts.
fn letters(folded: &str) -> u32 {
    folded.bytes().fold(0, |set, byte| {
        set | match byte {
            b'a'..=b'z' => 1 << (byte - b'a'),
            b'0'..=b'9' => 1 << (26 + (byte - b'0') / 2),
            0x80.. => 1 << 31,
            _ => 0,
        }
    })
}

fn holds_in_order(name: &[u8], wanted: &[u8]) -> bool {
    let mut rest = name.iter();
    wanted.iter().all(|byte| rest.any(|other| other == byte))
}
