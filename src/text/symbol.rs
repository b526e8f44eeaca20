//! Interned names: an id that is mentioned in ten thousand articles is stored once.
//!
//! The table only grows. Equal strings give equal symbols, so functions that intern stay pure in all that can
//! be observed; the number behind a symbol depends on the order of work and is never shown or sorted by.

use std::fmt;
use std::hash::BuildHasherDefault;
use std::sync::LazyLock;

use dashmap::DashMap;
use rustc_hash::FxHasher;

/// An interned string, as cheap to copy and compare as a number.
///
/// Symbols have no order of their own: sort by [`Symbol::as_str`].
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Symbol(u32);

struct Table {
    numbers: DashMap<&'static str, u32, BuildHasherDefault<FxHasher>>,
    names: boxcar::Vec<&'static str>,
}

static TABLE: LazyLock<Table> =
    LazyLock::new(|| Table { numbers: DashMap::default(), names: boxcar::Vec::new() });

impl Symbol {
    /// The symbol of `name`.
    pub fn new(name: &str) -> Self {
        if let Some(number) = TABLE.numbers.get(name) {
            return Self(*number);
        }
        let kept: &'static str = Box::leak(Box::from(name));
        let number = TABLE
            .numbers
            .entry(kept)
            .or_insert_with(|| u32::try_from(TABLE.names.push(kept)).expect("fewer than four billion ids"));
        Self(*number)
    }

    /// The symbol of `name` where there is one already.
    pub fn known(name: &str) -> Option<Self> {
        TABLE.numbers.get(name).map(|number| Self(*number))
    }

    /// A number of its own, for sorting what is never shown.
    pub(crate) fn number(self) -> u32 {
        self.0
    }

    /// The symbol with this [`Symbol::number`], `None` where no symbol has it.
    pub(crate) fn numbered(number: usize) -> Option<Self> {
        TABLE.names.get(number).and(u32::try_from(number).ok()).map(Self)
    }

    /// The string that the symbol stands for.
    pub fn as_str(self) -> &'static str {
        TABLE.names.get(self.0 as usize).copied().expect("symbols are made with their names")
    }
}

impl fmt::Debug for Symbol {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.as_str(), formatter)
    }
}

impl fmt::Display for Symbol {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}
