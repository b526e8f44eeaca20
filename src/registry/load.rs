//! From the texts of registry files to the cards in force.

use std::path::Path;
use std::sync::Arc;
use std::sync::LazyLock;

use rayon::iter::IndexedParallelIterator;
use rayon::iter::IntoParallelRefIterator;
use rayon::iter::ParallelIterator;
use rustc_hash::FxHashMap;
use rustc_hash::FxHashSet;

use crate::registry::Card;
use crate::registry::Reference;
use crate::registry::Registry;
use crate::registry::RegistryFile;
use crate::registry::RegistryProblem;
use crate::registry::RegistryProblemKind;
use crate::registry::RelatedPlace;
use crate::registry::ambiguous;
use crate::registry::claims;
use crate::registry::extents::Extents;
use crate::registry::file;
use crate::registry::file::STARTER;
use crate::registry::unknown;
use crate::text::Encoding;
use crate::text::Extent;
use crate::text::Span;
use crate::text::Symbol;

/// The embedded registry file.
static EMBEDDED: LazyLock<RegistryFile> = LazyLock::new(|| RegistryFile {
    path: Arc::from(Path::new(STARTER)),
    text: Arc::from(include_str!("starter.json")),
});

/// Something wrong, before its positions are known.
#[derive(Debug)]
pub(super) struct Draft {
    pub(super) kind: RegistryProblemKind,
    pub(super) place: Place,
    pub(super) message: String,
    pub(super) suggestions: Vec<String>,
    pub(super) related: Option<(Place, String)>,
}

/// A span of one of several files.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Place {
    pub(super) file: u32,
    pub(super) span: Span,
}

impl Registry {
    /// Reads registry files, columns counted in characters; none gives the embedded registry.
    ///
    /// Files are taken in the order of their paths. Of two cards with one id the first holds; a card of a file
    /// holds before an embedded one. What is wrong is kept in [`Registry::problems`].
    pub fn read(files: Vec<RegistryFile>) -> Self {
        Self::read_in(files, Encoding::default())
    }

    /// The same, with columns counted in `encoding`.
    pub fn read_in(mut files: Vec<RegistryFile>, encoding: Encoding) -> Self {
        files.sort_by(|one, other| one.path.cmp(&other.path));
        let read: Vec<_> = files
            .par_iter()
            .enumerate()
            .map(|(index, file)| file::read(file, narrow(index), encoding))
            .collect();
        let extends_starter = files.is_empty() || read.iter().any(|file| file.extends_starter);
        let mut parts = Parts::default();
        for (index, file) in read.into_iter().enumerate() {
            parts.add(narrow(index), file);
        }
        let mut problems = claims::settle(&mut parts);
        if extends_starter {
            let index = narrow(files.len());
            parts.add_beneath(file::read(&EMBEDDED, index, encoding));
            files.push(EMBEDDED.clone());
        }
        let starter = extends_starter.then(|| narrow(files.len() - 1));
        problems.append(&mut parts.problems);
        let mut registry = Self::new(parts.cards, files);
        registry.references = parts.references;
        registry.encoding = encoding;
        registry.broken = parts.broken;
        registry.doubtful = parts.doubtful;
        unknown::check(&registry, &mut problems);
        ambiguous::check(&registry, &mut problems);
        problems.retain(|problem| Some(problem.place.file) != starter);
        registry.problems = place(problems, &registry.files, encoding);
        registry
    }

    /// The registry that the program carries: the persons, organisations, places and events of its domain.
    pub fn starter() -> Self {
        Self::read(Vec::new())
    }

    /// The file of [`Registry::starter`], whose path is no file's.
    pub fn starter_file() -> &'static RegistryFile {
        &EMBEDDED
    }
}

/// The contents of all files, before they are a registry.
#[derive(Debug, Default)]
pub(super) struct Parts {
    pub(super) cards: Vec<Card>,
    pub(super) references: Vec<Reference>,
    problems: Vec<Draft>,
    broken: Vec<u32>,
    doubtful: FxHashSet<Symbol>,
}

impl Parts {
    fn add(&mut self, index: u32, mut file: file::FileCards) {
        if self.cards.is_empty() {
            self.cards = file.cards;
            self.references = file.references;
        } else {
            self.cards.append(&mut file.cards);
            self.references.append(&mut file.references);
        }
        self.broken.extend(file.broken.then_some(index));
        self.doubtful.extend(file.doubtful);
        self.problems.extend(file.flaws.into_iter().map(|(kind, flaw)| Draft {
            kind,
            place: Place { file: index, span: flaw.span },
            message: flaw.message,
            suggestions: flaw.suggestions,
            related: None,
        }));
    }

    /// Adds the embedded cards whose ids are still free.
    fn add_beneath(&mut self, file: file::FileCards) {
        let taken: FxHashSet<Symbol> = self
            .cards
            .iter()
            .flat_map(|card| std::iter::once(card.id).chain(card.formerly.iter().copied()))
            .collect();
        self.cards.extend(file.cards.into_iter().filter(|card| !taken.contains(&card.id)));
        self.references
            .extend(file.references.into_iter().filter(|reference| !taken.contains(&reference.card)));
    }
}

/// Gives `drafts` their positions and their order.
fn place(mut drafts: Vec<Draft>, files: &[RegistryFile], encoding: Encoding) -> Vec<RegistryProblem> {
    drafts.sort_by_key(|draft| (draft.place, draft.kind));
    let mut places: Vec<Place> = drafts.iter().map(|draft| draft.place).collect();
    places.extend(drafts.iter().filter_map(|draft| draft.related.as_ref()).map(|(place, _)| *place));
    places.sort_unstable();
    places.dedup();
    let mut extents: FxHashMap<(u32, Span), Extent> = FxHashMap::default();
    for group in places.chunk_by(|one, other| one.file == other.file) {
        let Some(file) = group.first().and_then(|place| files.get(place.file as usize)) else { continue };
        let mut positions = Extents::new(&file.text, encoding);
        extents.extend(group.iter().map(|place| ((place.file, place.span), positions.of(place.span))));
    }
    let extent = |place: Place| extents.get(&(place.file, place.span)).copied().unwrap_or_default();
    drafts
        .into_iter()
        .map(|draft| RegistryProblem {
            kind: draft.kind,
            file: draft.place.file,
            extent: extent(draft.place),
            message: draft.message,
            suggestions: draft.suggestions,
            related: draft.related.map(|(place, message)| RelatedPlace {
                file: place.file,
                extent: extent(place),
                message,
            }),
        })
        .collect()
}

fn narrow(index: usize) -> u32 {
    u32::try_from(index).expect("fewer than four billion registry files")
}
