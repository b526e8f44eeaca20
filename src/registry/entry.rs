//! One card as it is written in a registry file.

use jsonc_parser::ast::Value;

use crate::registry::Card;
use crate::registry::CardType;
use crate::registry::Localized;
use crate::registry::Name;
use crate::registry::Reference;
use crate::registry::ReferenceField;
use crate::registry::RegistryProblemKind;
use crate::registry::Role;
use crate::registry::document::Document;
use crate::registry::document::Flaw;
use crate::registry::document::Text;
use crate::registry::document::shortened;
use crate::registry::file::FileCards;
use crate::registry::nearest::nearest;
use crate::registry::period::is_date;
use crate::registry::period::is_reversed;
use crate::syntax::id_for;
use crate::syntax::is_id;
use crate::text::Extent;
use crate::text::Symbol;

/// Reads the cards of one file.
pub(super) struct CardReader<'r> {
    /// Where flaws of form go.
    pub(super) document: &'r mut Document,
    /// Where cards, references and flaws of dates go.
    pub(super) found: &'r mut FileCards,
    /// Index of the file.
    pub(super) file: u32,
}

/// The fields of a card; [`CardReader::field`] goes by these indices.
pub(super) const FIELDS: [&str; 15] = [
    "id",
    "type",
    "name",
    "alternateName",
    "description",
    "sameAs",
    "formerly",
    "roles",
    "startDate",
    "endDate",
    "location",
    "superEvent",
    "previousEvent",
    "participant",
    "eventStatus",
];

/// The fields of a role.
pub(super) const ROLE_FIELDS: [&str; 4] = ["roleName", "organization", "startDate", "endDate"];

/// A card that is being read: ids and dates with their places.
#[derive(Default)]
struct Draft<'v> {
    id: Option<Text<'v>>,
    kind: Option<CardType>,
    alternate: Vec<Name>,
    start: Option<Text<'v>>,
    end: Option<Text<'v>>,
}

impl CardReader<'_> {
    /// Reads one element of `cards`.
    pub(super) fn card(&mut self, value: &Value<'_>) {
        let Some(object) = self.document.object(value, "an element of `cards`") else { return };
        let (first_reference, mut seen) = (self.found.references.len(), 0);
        let mut draft = Draft::default();
        let mut card = blank_card(self.file);
        for property in &object.properties {
            let Some(field) = self.document.field(property, &FIELDS, &mut seen) else { continue };
            if !matches!(property.value, Value::NullKeyword(_)) || field < 3 {
                self.field(field, &property.value, &mut card, &mut draft);
            }
        }
        let missing: Vec<_> =
            (0..3).filter(|field| seen & (1 << field) == 0).map(|field| FIELDS[field]).collect();
        if !missing.is_empty() {
            let span = draft.id.map_or_else(|| self.document.brace(object), |id| id.span);
            let them = if missing.len() == 1 { "it" } else { "them" };
            self.document
                .flaw(span, format!("this card has no `{}`: add {them}", missing.join("` and no `")));
        }
        self.period(draft.start, draft.end);
        let Some(id) = draft.id else {
            self.found.references.truncate(first_reference);
            return;
        };
        card.id = Symbol::new(id.text);
        card.id_extent = Extent { span: id.span, ..Extent::default() };
        for reference in self.found.references.iter_mut().skip(first_reference) {
            reference.card = card.id;
        }
        let Some(kind) = draft.kind else {
            self.found.doubtful.insert(card.id);
            self.found.doubtful.extend(&card.formerly);
            return;
        };
        card.kind = kind;
        if card.name.0.is_empty() {
            // The card stays, so that its mentions don't become unknown ids; it has no name to be recognised by.
            card.name = Localized(vec![(String::new(), id.text.to_owned())]);
        }
        take_alternate(&mut card.names, draft.alternate);
        card.start_date = draft.start.map(|date| date.text.to_owned());
        card.end_date = draft.end.map(|date| date.text.to_owned());
        self.found.cards.push(card);
    }

    fn field<'v>(&mut self, field: usize, value: &'v Value<'_>, card: &mut Card, draft: &mut Draft<'v>) {
        match FIELDS[field] {
            "id" => draft.id = self.id(value, "`id`"),
            "type" => draft.kind = self.kind(value),
            "name" => card.name = self.localized(value, "`name`", Some(&mut card.names)),
            "alternateName" => self.alternate_names(value, &mut draft.alternate),
            "description" => card.description = self.localized(value, "`description`", None),
            "sameAs" => card.same_as = self.strings(value, "`sameAs`"),
            "formerly" => card.formerly = self.references(value, ReferenceField::Formerly),
            "roles" => self.roles(value, &mut card.roles),
            "startDate" => draft.start = self.date(value, "`startDate`"),
            "endDate" => draft.end = self.date(value, "`endDate`"),
            "location" => card.location = self.reference(value, ReferenceField::Location),
            "superEvent" => card.super_event = self.reference(value, ReferenceField::SuperEvent),
            "previousEvent" => card.previous_event = self.reference(value, ReferenceField::PreviousEvent),
            "participant" => card.participant = self.references(value, ReferenceField::Participant),
            _ => {
                card.event_status =
                    self.document.string(value, "`eventStatus`").map(|text| text.text.to_owned());
            }
        }
    }

    fn id<'v>(&mut self, value: &'v Value<'_>, what: &str) -> Option<Text<'v>> {
        let text = self.document.string(value, what)?;
        if is_id(text.text) {
            return Some(text);
        }
        let message = format!(
            "`{}` is no id: write lower-case words without diacritics, joined by hyphens",
            shortened(text.text)
        );
        match id_for(text.text) {
            Some(id) => self.document.flaw_with(text.span, message, id),
            None => self.document.flaw(text.span, message),
        }
        None
    }

    fn kind(&mut self, value: &Value<'_>) -> Option<CardType> {
        let text = self.document.string(value, "`type`")?;
        let known = CardType::ALL.into_iter().find(|kind| kind.name() == text.text);
        if known.is_none() {
            let names = CardType::ALL.map(CardType::name);
            let message = "a card is a `Person`, an `Organization`, a `Place` or an `Event`";
            let same = names.into_iter().find(|name| name.eq_ignore_ascii_case(text.text));
            match same.or_else(|| nearest(text.text, names)) {
                Some(meant) => {
                    self.document.flaw_with(text.span, format!("{message}: did you mean `{meant}`?"), meant);
                }
                None => self.document.flaw(text.span, format!("{message}, not a `{}`", shortened(text.text))),
            }
        }
        known
    }

    /// A string, or an object of strings by language; adds each to `names` where they are names.
    fn localized(&mut self, value: &Value<'_>, what: &str, mut names: Option<&mut Vec<Name>>) -> Localized {
        let mut texts = Vec::new();
        let mut add = |language: &str, text: Text<'_>| {
            texts.push((language.to_owned(), text.text.to_owned()));
            if let Some(names) = names.as_deref_mut() {
                names.push(Name { text: text.text.to_owned(), weak: false, span: text.span });
            }
        };
        match value {
            Value::StringLit(_) => {
                if let Some(text) = self.filled(value, what) {
                    add("", text);
                }
            }
            Value::Object(object) => {
                for property in &object.properties {
                    if let Some(text) = self.filled(&property.value, what) {
                        add(property.name.as_str(), text);
                    }
                }
                if object.properties.is_empty() {
                    let span = self.document.span(object);
                    self.document.flaw(span, format!("{what} is empty: write it in one language at least"));
                }
            }
            _ => self.document.wrong_type(value, what, "a string, or an object of strings by language"),
        }
        Localized(texts)
    }

    /// A string that isn't blank.
    fn filled<'v>(&mut self, value: &'v Value<'_>, what: &str) -> Option<Text<'v>> {
        let text = self.document.string(value, what)?;
        if text.text.trim().is_empty() {
            let span = self.document.span(value);
            self.document.flaw(span, format!("{what} is empty: write it or remove it"));
            return None;
        }
        Some(text)
    }

    fn alternate_names(&mut self, value: &Value<'_>, names: &mut Vec<Name>) {
        if let Value::StringLit(_) = value {
            // schema.org allows a single value where it allows a list.
            names.extend(self.filled(value, "`alternateName`").map(|text| strong(text)));
            return;
        }
        for element in self.document.array(value, "`alternateName`") {
            match element {
                Value::StringLit(_) => names.extend(self.filled(element, "a name").map(|text| strong(text))),
                Value::Object(object) => {
                    let (mut name, mut weak, mut seen) = (None, false, 0);
                    for property in &object.properties {
                        match (self.document.field(property, &["text", "weak"], &mut seen), &property.value) {
                            (Some(0), value) => name = self.filled(value, "`text`"),
                            (Some(_), Value::BooleanLit(literal)) => weak = literal.value,
                            (Some(_), other) => self.document.wrong_type(other, "`weak`", "true or false"),
                            (None, _) => {}
                        }
                    }
                    if seen & 1 == 0 {
                        let span = self.document.brace(object);
                        self.document.flaw(span, "this name has no `text`: add it");
                    }
                    names.extend(name.map(|text| Name { weak, ..strong(text) }));
                }
                _ => self.document.wrong_type(
                    element,
                    "a name",
                    "a string, or an object with `text` and `weak`",
                ),
            }
        }
    }

    fn roles(&mut self, value: &Value<'_>, roles: &mut Vec<Role>) {
        for element in self.document.array(value, "`roles`") {
            let Some(object) = self.document.object(element, "a role") else { continue };
            let mut role =
                Role { name: Localized::default(), organization: None, start_date: None, end_date: None };
            let (mut start, mut end, mut seen) = (None, None, 0);
            for property in &object.properties {
                let Some(field) = self.document.field(property, &ROLE_FIELDS, &mut seen) else { continue };
                let value = &property.value;
                match ROLE_FIELDS[field] {
                    "roleName" => role.name = self.localized(value, "`roleName`", None),
                    _ if matches!(value, Value::NullKeyword(_)) => {}
                    "organization" => role.organization = self.reference(value, ReferenceField::Organization),
                    "startDate" => start = self.date(value, "`startDate`"),
                    _ => end = self.date(value, "`endDate`"),
                }
            }
            if seen & 1 == 0 {
                let span = self.document.brace(object);
                self.document.flaw(span, "this role has no `roleName`: add it");
            }
            self.period(start, end);
            role.start_date = start.map(|date| date.text.to_owned());
            role.end_date = end.map(|date| date.text.to_owned());
            roles.push(role);
        }
    }

    fn strings(&mut self, value: &Value<'_>, what: &str) -> Vec<String> {
        let values = match value {
            Value::StringLit(_) => std::slice::from_ref(value),
            _ => self.document.array(value, what),
        };
        values.iter().filter_map(|value| self.filled(value, what)).map(|text| text.text.to_owned()).collect()
    }

    fn references(&mut self, value: &Value<'_>, field: ReferenceField) -> Vec<Symbol> {
        let values = match value {
            Value::StringLit(_) => std::slice::from_ref(value),
            _ => self.document.array(value, &format!("`{}`", field.name())),
        };
        values.iter().filter_map(|value| self.reference(value, field)).collect()
    }

    fn reference(&mut self, value: &Value<'_>, field: ReferenceField) -> Option<Symbol> {
        let text = self.id(value, &format!("`{}`", field.name()))?;
        let id = Symbol::new(text.text);
        self.found.references.push(Reference { card: id, field, id, file: self.file, span: text.span });
        Some(id)
    }

    fn date<'v>(&mut self, value: &'v Value<'_>, what: &str) -> Option<Text<'v>> {
        let text = self.document.string(value, what)?;
        if is_date(text.text) {
            return Some(text);
        }
        let message = format!("{what} is no date: write YYYY, YYYY-MM or YYYY-MM-DD (EDTF level 1)");
        let span = if text.span.is_empty() { self.document.span(value) } else { text.span };
        self.bad_date(Flaw { span, message, suggestions: Vec::new() });
        None
    }

    fn period(&mut self, start: Option<Text<'_>>, end: Option<Text<'_>>) {
        let (Some(start), Some(end)) = (start, end) else { return };
        if is_reversed(start.text, end.text) {
            let message = format!("this ends before it starts ({}): correct one of the dates", start.text);
            self.bad_date(Flaw { span: end.span, message, suggestions: Vec::new() });
        }
    }

    fn bad_date(&mut self, flaw: Flaw) {
        self.found.flaws.push((RegistryProblemKind::BadDate, flaw));
    }
}

/// Adds the `alternate` names to the main ones; a main name that stands among them as a weak one is weak.
fn take_alternate(names: &mut Vec<Name>, mut alternate: Vec<Name>) {
    for name in names.iter_mut() {
        let count = alternate.len();
        alternate.retain(|other| !other.weak || other.text != name.text);
        name.weak |= alternate.len() < count;
    }
    names.append(&mut alternate);
}

fn strong(text: Text<'_>) -> Name {
    Name { text: text.text.to_owned(), weak: false, span: text.span }
}

fn blank_card(file: u32) -> Card {
    Card {
        id: Symbol::new(""),
        kind: CardType::Event,
        name: Localized::default(),
        names: Vec::new(),
        description: Localized::default(),
        same_as: Vec::new(),
        formerly: Vec::new(),
        roles: Vec::new(),
        start_date: None,
        end_date: None,
        location: None,
        super_event: None,
        previous_event: None,
        participant: Vec::new(),
        event_status: None,
        file,
        id_extent: Extent::default(),
    }
}
