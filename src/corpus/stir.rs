//! What a change of one article may mean for others: the events of which it says something else, and who speaks of them.

use rustc_hash::FxHashSet;

use crate::corpus::ArticleId;
use crate::corpus::Corpus;
use crate::corpus::EventNote;
use crate::corpus::EventStatus;
use crate::corpus::Summary;
use crate::text::Symbol;
use crate::time::ArticleDate;
use crate::time::Edtf;

/// What other articles' findings take from a note, wherever in its article it stands.
type Gist<'a> = (bool, Option<Edtf>, Option<EventStatus>, &'a [Symbol], &'a [Symbol]);

/// The events of which an article says something else, in no order, where `old` was known of it and `new` is. Places
/// in the text don't count.
pub fn stirred_events(old: Option<&Summary>, new: Option<&Summary>) -> Vec<Symbol> {
    let date = |summary: Option<&Summary>| -> Option<ArticleDate> { summary?.date };
    let is_moved = date(old) != date(new);
    let events = [old, new].into_iter().flatten().flat_map(|summary| &summary.notes);
    let events: FxHashSet<Symbol> = events.map(|note| note.event).collect();
    let mut stirred: Vec<Symbol> = events.into_iter().collect();
    stirred.retain(|&event| is_moved || !gist(old, event).eq(gist(new, event)));
    stirred
}

fn gist(summary: Option<&Summary>, event: Symbol) -> impl Iterator<Item = Gist<'_>> {
    let notes = summary.map_or(&[][..], |summary| &summary.notes);
    // They are sorted by event.
    let first = notes.partition_point(|note| note.event.number() < event.number());
    let of_event = notes.iter().skip(first).take_while(move |note| note.event == event);
    of_event.map(|note: &EventNote| {
        let declaration = note.declaration.as_deref();
        let days = note.when.map(|when| when.days);
        let at = declaration.map_or(&[][..], |declaration| &declaration.at);
        let part_of = declaration.map_or(&[][..], |declaration| &declaration.part_of);
        (declaration.is_some(), days, note.status, at, part_of)
    })
}

impl Corpus {
    /// The articles that say something of `event` beside mentioning it, in no order that means anything.
    pub fn noters(&self, event: Symbol) -> impl Iterator<Item = ArticleId> {
        let entity = self.entity(event).into_iter();
        entity.flat_map(|entity| entity.noted.all()).map(|posting| posting.article)
    }

    /// The articles that name `id` in any way, by its letters or not; one may be given twice.
    pub fn namers(&self, id: Symbol) -> impl Iterator<Item = ArticleId> {
        let entity = self.entity(id).into_iter();
        let all = entity.flat_map(|entity| entity.mentioned.all().chain(entity.written.all()));
        all.map(|posting| posting.article)
    }
}
