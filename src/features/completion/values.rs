//! Values of which there are a few: what has become of an event.

use crate::corpus::EventStatus;
use crate::features::View;
use crate::features::completion::block::TagSlot;
use crate::features::completion::item::CompletionKind;
use crate::features::completion::item::Completions;

/// The statuses to offer in `slot`.
pub(super) fn statuses(view: View<'_>, slot: &TagSlot) -> Completions {
    let typed = slot.before_word(view.text).to_lowercase();
    let statuses = [
        (EventStatus::Planned, "the event is to come"),
        (EventStatus::Happened, "it took place"),
        (EventStatus::Postponed, "it is to come later than was planned"),
        (EventStatus::Cancelled, "it will not come"),
    ];
    let fitting = statuses.into_iter().filter(|(status, _)| status.name().starts_with(&typed));
    let item = |(status, detail): (EventStatus, &str)| {
        slot.value(status.name(), CompletionKind::Word).with_detail(detail)
    };
    Completions::whole(fitting.map(item).collect())
}
