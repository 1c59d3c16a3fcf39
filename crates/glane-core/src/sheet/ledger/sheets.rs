//! Which pictures show which sheet.

use std::collections::{BTreeMap, BTreeSet};

use super::{ALIKE, Ledger, PageRead, PictureId, SheetKey, pair};
use crate::sheet::{FormHash, State};

/// Pictures of one page of one sheet agree: from so many boxes on of which one shows a tick and the other does not, they are
/// of two sheets, as far as a machine can tell.
const DIFFER: usize = 2;
/// Copies of a master may be one sheet twice only if no more boxes read otherwise.
const STRAY: usize = 2;

/// A sheet of which something came in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Came {
    /// Which one.
    pub key: SheetKey,
    /// Of which form.
    pub form: FormHash,
    /// The number printed on it.
    pub serial: Option<u32>,
    /// The pictures of each of its pages.
    pub pages: BTreeMap<u32, BTreeSet<PictureId>>,
    /// What a person has to say of them first.
    pub twins: Vec<Twins>,
}

/// Two pictures of which a person says whether they show one sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Twins {
    /// One.
    pub one: PictureId,
    /// The other.
    pub other: PictureId,
    /// Why they are asked.
    pub why: Why,
}

/// Why it is asked whether two pictures show one sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// They bear one number and other ticks: the sheet was photocopied, or changed between the two.
    Photocopied,
    /// They are copies of a master and look the same: one was photographed twice.
    Alike,
}

impl Came {
    /// Its pictures.
    pub fn pictures(&self) -> impl Iterator<Item = &PictureId> {
        self.pages.values().flatten()
    }
}

impl Ledger {
    /// The sheets of which something came in, in the order of their keys: those whose author took them back are none.
    pub fn sheets(&self) -> Vec<Came> {
        let live = self.pages.values().filter(|read| {
            !self.aside.contains(&read.picture) && !self.gone.contains(&read.picture)
        });
        let mut places: BTreeMap<(Option<u32>, &FormHash), Vec<&PageRead>> = BTreeMap::new();
        for read in live {
            let place = (read.serial, &read.form);
            places.entry(place).or_default().push(read);
        }
        let mut all = Vec::new();
        for ((serial, _), reads) in places {
            match serial {
                Some(serial) => self.numbered(serial, &reads, &mut all),
                None => self.copies(&reads, &mut all),
            }
        }
        all.retain(|sheet| !self.left.contains(&sheet.key));
        all.sort_by(|a, b| a.key.cmp(&b.key));
        all
    }

    /// The sheet that a picture is of.
    pub fn sheet_of(&self, picture: &PictureId) -> Option<SheetKey> {
        let sheets = self.sheets();
        let mut sheets = sheets.into_iter();
        let found = sheets.find(|sheet| sheet.pictures().any(|one| one == picture))?;
        Some(found.key)
    }

    /// Pictures that bear one serial: one sheet, and those that a person told apart from it.
    fn numbered(&self, serial: u32, reads: &[&PageRead], all: &mut Vec<Came>) {
        let is_split = |read: &&PageRead| {
            let id = Some(&read.picture);
            let mut apart = self.twins.values();
            apart.any(|apart| apart.as_ref() == id)
        };
        let mut main: Vec<&PageRead> = Vec::new();
        for group in self.groups(reads) {
            if group.iter().any(is_split) {
                all.extend(self.came(copy(&group), &group));
            } else {
                main.extend(group);
            }
        }
        all.extend(self.came(Some(SheetKey::Serial(serial)), &main));
    }

    /// Copies of a master: each picture is a sheet, unless a person said that two are one.
    fn copies(&self, reads: &[&PageRead], all: &mut Vec<Came>) {
        let groups = self.groups(reads);
        let mut came: Vec<Came> = groups
            .iter()
            .filter_map(|group| self.came(copy(group), group))
            .collect();
        for (at, group) in groups.iter().enumerate() {
            for (beside, other) in groups.iter().enumerate().skip(at + 1) {
                let Some(twins) = self.alike(group, other) else {
                    continue;
                };
                for at in [at, beside] {
                    if let Some(sheet) = came.get_mut(at) {
                        sheet.twins.push(twins.clone());
                    }
                }
            }
        }
        all.append(&mut came);
    }

    /// Two sheets that look the same and of which nobody said anything.
    fn alike(&self, group: &[&PageRead], other: &[&PageRead]) -> Option<Twins> {
        let pairs = || {
            let each = group.iter();
            each.flat_map(|one| other.iter().map(move |other| (*one, *other)))
        };
        if pairs().any(|(one, other)| self.told(one, other).is_some()) {
            return None;
        }
        let alike = |(one, other): &(&PageRead, &PageRead)| {
            one.page == other.page
                && apart(one, other, |a, b| a != b) <= STRAY
                && one.ink.alike(&other.ink).is_some_and(|share| share > ALIKE)
        };
        let (one, other) = pairs().find(alike)?;
        let (one, other) = pair(&one.picture, &other.picture);
        let why = Why::Alike;
        Some(Twins { one, other, why })
    }

    fn told(&self, one: &PageRead, other: &PageRead) -> Option<bool> {
        let told = self.twins.get(&pair(&one.picture, &other.picture))?;
        Some(told.is_none())
    }

    /// Pictures that a person said to be of one sheet, together; the others alone.
    fn groups<'a>(&self, reads: &[&'a PageRead]) -> Vec<Vec<&'a PageRead>> {
        let mut groups: Vec<Vec<&PageRead>> = Vec::new();
        for read in reads {
            let (with, without): (Vec<_>, Vec<_>) = groups.into_iter().partition(|group| {
                let mut others = group.iter();
                others.any(|other| self.told(read, other) == Some(true))
            });
            groups = without;
            let mut group: Vec<&PageRead> = with.into_iter().flatten().collect();
            group.push(read);
            groups.push(group);
        }
        for group in &mut groups {
            group.sort_by(|a, b| a.picture.cmp(&b.picture));
        }
        groups.sort_by(|a, b| {
            let first = |group: &[&'a PageRead]| group.first().map(|read| &read.picture);
            first(a).cmp(&first(b))
        });
        groups
    }

    /// A sheet of these pictures, and which two of them do not go together.
    fn came(&self, key: Option<SheetKey>, reads: &[&PageRead]) -> Option<Came> {
        let first = reads.first()?;
        let mut pages: BTreeMap<u32, BTreeSet<PictureId>> = BTreeMap::new();
        let mut twins = Vec::new();
        let mut sorted = reads.to_vec();
        sorted.sort_by(|a, b| a.picture.cmp(&b.picture));
        for (at, read) in sorted.iter().enumerate() {
            let of = pages.entry(read.page).or_default();
            of.insert(read.picture.clone());
            let later = sorted.iter().skip(at + 1);
            let odd = later.filter(|other| {
                other.page == read.page
                    && self.told(read, other).is_none()
                    && apart(read, other, is_plain) >= DIFFER
            });
            twins.extend(odd.map(|other| Twins {
                one: read.picture.clone(),
                other: other.picture.clone(),
                why: Why::Photocopied,
            }));
        }
        Some(Came {
            key: key?,
            form: first.form.clone(),
            serial: first.serial,
            pages,
            twins,
        })
    }
}

/// The key of a sheet that no serial names.
fn copy(group: &[&PageRead]) -> Option<SheetKey> {
    let first = group.iter().map(|read| &read.picture).min()?;
    Some(SheetKey::Picture(first.clone()))
}

/// Whether one shows a tick and the other plainly none.
fn is_plain(one: State, other: State) -> bool {
    matches!(
        (one, other),
        (State::Ticked, State::Empty) | (State::Empty, State::Ticked)
    )
}

/// In how many boxes two pictures differ so.
fn apart(one: &PageRead, other: &PageRead, differ: fn(State, State) -> bool) -> usize {
    let both = one.boxes.states().zip(other.boxes.states());
    both.filter(|(a, b)| differ(*a, *b)).count()
}
