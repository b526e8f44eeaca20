//! All names and ids of cards, to be searched by what somebody types.

use rayon::iter::IntoParallelRefIterator;
use rayon::iter::ParallelIterator;
use rayon::slice::ParallelSlice;

use crate::registry::Card;
use crate::registry::Registry;
use crate::text::Fit;
use crate::text::Roll;
use crate::text::Wanted;

/// So many cards share a roll.
const DRAWER: usize = 1024;

/// The rolls of a registry, a drawer of cards each.
#[derive(Debug, Default)]
pub(super) struct Drawers(Vec<Drawer>);

#[derive(Debug)]
struct Drawer {
    roll: Roll,
    /// Whose each name is: the card's index, and the number of the name.
    owners: Vec<(u32, u32)>,
}

/// Stands for the id in place of a name's number.
const ID: u32 = u32::MAX;

/// A card that was found by one of its names.
#[derive(Debug, Clone)]
pub struct FoundCard<'a> {
    /// The card.
    pub card: &'a Card,
    /// The name's index in [`Card::names`]; `None`: the id.
    pub name: Option<usize>,
    /// The folded name.
    pub folded: &'a str,
    /// How well it fits.
    pub fit: Fit,
}

impl Registry {
    /// The cards with a name, weak ones too, or an id that fits `wanted`: a card once for each of them, in the order of
    /// the registry.
    pub fn find(&self, wanted: &Wanted) -> Vec<FoundCard<'_>> {
        let drawers = &self.drawers().0;
        let found = drawers.par_iter().flat_map_iter(|drawer| {
            drawer.roll.find(wanted).filter_map(|(number, fit)| {
                let &(card, name) = drawer.owners.get(number)?;
                let card = self.cards.get(card as usize)?;
                let name = (name != ID).then_some(name as usize);
                Some(FoundCard { card, name, folded: drawer.roll.name(number), fit })
            })
        });
        found.collect()
    }

    /// Makes now what the first search would have to wait for.
    pub(crate) fn prepare_search(&self) {
        self.drawers();
    }

    fn drawers(&self) -> &Drawers {
        self.drawers.get_or_init(|| {
            let numbered: Vec<(u32, &Card)> = (0..).zip(&self.cards).collect();
            Drawers(numbered.par_chunks(DRAWER).map(Drawer::of).collect())
        })
    }
}

impl Drawer {
    fn of(cards: &[(u32, &Card)]) -> Self {
        let mut drawer = Self { roll: Roll::default(), owners: Vec::new() };
        for &(index, card) in cards {
            for (number, name) in (0..).zip(&card.names) {
                drawer.roll.add(&name.text);
                drawer.owners.push((index, number));
            }
            drawer.roll.add(card.id.as_str());
            drawer.owners.push((index, ID));
        }
        drawer
    }
}
