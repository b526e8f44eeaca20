//! Code actions: what can be done with an article at one place.

mod create_card;
mod declare;
mod header;
mod mark;
mod merge_events;
mod move_to_registry;
mod tag;
mod untag;

use crate::features::Errand;
use crate::features::Newsroom;
use crate::features::View;
use crate::features::diagnostics;
use crate::features::fix_all;
use crate::features::fix_all::certain_fix;
use crate::rules::Edit;
use crate::rules::Finding;
use crate::settings::Levels;
use crate::text::Span;

/// Something that can be done.
#[derive(Debug, Clone)]
pub struct Action {
    /// What the user is offered.
    pub title: String,
    /// In which menu.
    pub kind: ActionKind,
    /// Whether it is what to do without asking.
    pub preferred: bool,
    /// What it mends.
    pub finding: Option<Finding>,
    /// What is done.
    pub deed: Deed,
    /// Why it can't be done here, where it can't.
    pub disabled: Option<String>,
}

/// The menus in which actions stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ActionKind {
    /// Mends a finding.
    QuickFix,
    /// Says the same in another form: tags and header.
    Rewrite,
    /// Mends all that is certain.
    FixAll,
}

/// What an action does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Deed {
    /// Something to this article.
    InArticle(ArticleDeed),
    /// Something to other files, too.
    Errand(Errand),
}

/// What is done to one article. Whatever takes longer than naming it is done when somebody asks for its edits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ArticleDeed {
    /// These edits, in the order of the text.
    Edits(Vec<Edit>),
    /// A tag around every recognised mention.
    TagAll,
    /// Every certain fix.
    FixAll,
}

/// What a user asks actions for.
#[derive(Debug, Clone, Copy)]
pub struct Occasion<'a> {
    /// What is selected; empty: the cursor's place.
    pub range: Span,
    /// The kinds of actions that are wanted.
    pub kinds: &'a [ActionKind],
    /// Findings that the user looks at, by code and place, those outside `range` too.
    pub shown: &'a [(String, Span)],
    /// The newsroom around the article.
    pub newsroom: Newsroom<'a>,
}

/// What can be done on `occasion`: quick fixes in the order of the text, then rewritings, then what concerns the whole
/// article. `levels` say which rules speak.
pub fn actions(view: View<'_>, levels: &Levels<'_>, occasion: Occasion<'_>) -> Vec<Action> {
    let wanted = |kind| occasion.kinds.contains(&kind);
    let (mut actions, range) = (Vec::new(), occasion.range);
    let findings = diagnostics(view, levels);
    if wanted(ActionKind::QuickFix) {
        actions.extend(findings.iter().filter(|finding| occasion.concerns(finding)).flat_map(quick_fixes));
        actions.extend(create_card::of_unknown(view, occasion, &findings));
    }
    if wanted(ActionKind::Rewrite) {
        actions.extend(tag::tag(view, range));
        actions.extend(untag::untag(view, range));
        actions.extend(declare::declare(view, range));
        actions.extend(create_card::of_words(view, occasion));
        actions.extend(move_to_registry::move_to_registry(view, occasion));
        actions.extend(merge_events::merge_events(view, range));
        actions.extend(header::add(view, range));
        actions.extend(tag::tag_all(view));
    }
    let certain = findings.iter().filter(|finding| certain_fix(finding).is_some()).count();
    if wanted(ActionKind::FixAll) && certain > 0 {
        let things = if certain == 1 { "the one thing" } else { "everything" };
        let title = format!("mend {things} in this article that is certain");
        actions.push(Action::new(title, ActionKind::FixAll, ArticleDeed::FixAll));
    }
    actions
}

/// The edits of `deed`: in the order of the text, none overlapping another.
pub fn edits_of(view: View<'_>, levels: &Levels<'_>, deed: ArticleDeed) -> Vec<Edit> {
    match deed {
        ArticleDeed::Edits(edits) => edits,
        ArticleDeed::TagAll => tag::all_edits(view),
        ArticleDeed::FixAll => fix_all(view, levels),
    }
}

impl ActionKind {
    /// All kinds.
    pub const ALL: [Self; 3] = [Self::QuickFix, Self::Rewrite, Self::FixAll];
}

impl Occasion<'_> {
    fn concerns(self, finding: &Finding) -> bool {
        let (span, range) = (finding.extent.span, self.range);
        let is_here = span.start() <= range.end() && range.start() <= span.end();
        is_here || self.shown.iter().any(|(code, place)| code == finding.rule.code && *place == span)
    }
}

impl Action {
    fn new(title: impl Into<String>, kind: ActionKind, deed: ArticleDeed) -> Self {
        let (title, deed) = (title.into(), Deed::InArticle(deed));
        Self { title, kind, preferred: false, finding: None, deed, disabled: None }
    }

    fn errand(title: impl Into<String>, kind: ActionKind, errand: Errand) -> Self {
        let (title, deed) = (title.into(), Deed::Errand(errand));
        Self { title, kind, preferred: false, finding: None, deed, disabled: None }
    }

    fn rewrite(title: impl Into<String>, edits: Vec<Edit>) -> Self {
        Self::new(title, ActionKind::Rewrite, ArticleDeed::Edits(edits))
    }
}

fn quick_fixes(finding: &Finding) -> impl Iterator<Item = Action> {
    finding.fixes.iter().filter(|fix| !fix.edits.is_empty()).map(|fix| Action {
        title: fix.title.clone(),
        kind: ActionKind::QuickFix,
        preferred: fix.certain,
        finding: Some(finding.clone()),
        deed: Deed::InArticle(ArticleDeed::Edits(fix.edits.clone())),
        disabled: None,
    })
}
