//! A text that is edited as an editor edits it, the plainest way: the model that servers are measured by.

use serde_json::Value;
use serde_json::json;

/// Line and UTF-16 column, both from 0.
pub(crate) type Place = (u32, u32);

#[derive(Clone, Default)]
pub(crate) struct Text {
    pub(crate) version: i32,
    pub(crate) text: String,
}

impl Text {
    /// Replaces what stands between two places, or everything.
    pub(crate) fn edit(&mut self, range: Option<[Place; 2]>, typed: &str) {
        let range = range.unwrap_or([(0, 0), (u32::MAX, 0)]);
        let [start, end] = range.map(|place| self.offset(place));
        self.text.replace_range(start..end, typed);
    }

    /// All places in the text where something can be typed.
    pub(crate) fn places(&self) -> Vec<Place> {
        let mut places = Vec::new();
        self.walk(|_, place| {
            places.push(place);
            true
        });
        places
    }

    /// What a server answers that is asked for it.
    pub(crate) fn to_value(&self) -> Value {
        json!({ "version": self.version, "text": self.text })
    }

    fn offset(&self, wanted: Place) -> usize {
        let mut offset = self.text.len();
        self.walk(|at, place| {
            let before = place < wanted;
            if !before {
                offset = at;
            }
            before
        });
        offset
    }

    /// Visits each place, but not the one in the middle of a CR LF, until `visit` has enough.
    fn walk(&self, mut visit: impl FnMut(usize, Place) -> bool) {
        let (mut line, mut column, mut last) = (0, 0, '\0');
        for (at, letter) in self.text.char_indices() {
            let is_inside = last == '\r' && letter == '\n';
            if !is_inside && !visit(at, (line, column)) {
                return;
            }
            if is_inside {
                column = 0;
            } else if matches!(letter, '\n' | '\r') {
                (line, column) = (line + 1, 0);
            } else {
                column += u32::try_from(letter.len_utf16()).expect("1 or 2");
            }
            last = letter;
        }
        visit(self.text.len(), (line, column));
    }
}
