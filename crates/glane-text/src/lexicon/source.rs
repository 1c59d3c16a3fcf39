//! One source: a map from forms to their readings, and the readings.

use fst::Map;

use super::{Gender, Number, Pos, Reading, VerbForm};

/// Where one stands before the first letter.
pub(super) const START: Option<usize> = None;

/// A pair of embedded files.
#[derive(Debug)]
pub(super) struct Source {
    pub(super) map: Map<&'static [u8]>,
    readings: &'static str,
}

impl Source {
    /// Lexique 3.83.
    pub(super) fn lexique() -> Option<Self> {
        Self::open(
            include_bytes!("../../../../lexicons/lexique.fst"),
            include_str!("../../../../lexicons/lexique.readings"),
        )
    }

    /// dictionary-fr.
    pub(super) fn dictionary() -> Option<Self> {
        Self::open(
            include_bytes!("../../../../lexicons/dictionary-fr.fst"),
            include_str!("../../../../lexicons/dictionary-fr.readings"),
        )
    }

    /// None if the files are not what the build writes; a test opens both.
    fn open(map: &'static [u8], readings: &'static str) -> Option<Self> {
        Some(Self {
            map: Map::new(map).ok()?,
            readings,
        })
    }

    pub(super) fn frequency(&self, form: &str) -> Option<u32> {
        self.map.get(form).map(frequency)
    }

    /// Where one stands after these letters from a place on; none if no form goes on so, or none goes on further.
    pub(super) fn after(&self, place: Option<usize>, letters: &str) -> Option<usize> {
        let map = self.map.as_fst();
        let root = map.root();
        let mut node = place.map_or(root, |place| map.node(place));
        for byte in letters.bytes() {
            node = map.node(node.transition_addr(node.find_input(byte)?));
        }
        Some(node.addr())
    }

    /// Whether a form ends with these letters from a place on.
    pub(super) fn ends(&self, place: usize, letters: &str) -> bool {
        let map = self.map.as_fst();
        let end = (place != 0).then(|| self.after(Some(place), letters));
        end.flatten().is_some_and(|end| map.node(end).is_final())
    }

    pub(super) fn readings(&self, form: &str) -> Option<Vec<Reading>> {
        let value = self.map.get(form)?;
        let place = usize::try_from(value >> 32).ok()?;
        let line = self.readings.get(place..)?.split('\n').next()?;
        let total = frequency(value);
        let mut read: Vec<Reading> = line
            .split('|')
            .filter_map(|cell| reading(cell, form, total))
            .collect();
        read.sort_by(|a, b| {
            b.frequency
                .cmp(&a.frequency)
                .then_with(|| a.lemma.cmp(&b.lemma))
                .then_with(|| a.pos.cmp(&b.pos))
        });
        Some(read)
    }
}

/// How often, as kept beside the place of the readings.
pub(super) fn frequency(value: u64) -> u32 {
    u32::try_from(value & u64::from(u32::MAX)).unwrap_or(u32::MAX)
}

/// A reading as `Nmp-1000 1 al`: class, gender, number, verb form, share in thousandths, how many letters to take off
/// the form's end and what to put there.
fn reading(cell: &str, form: &str, total: u32) -> Option<Reading> {
    let mut parts = cell.split(' ');
    let head = parts.next()?;
    let strip: usize = parts.next()?.parse().ok()?;
    let add = parts.next()?;
    let marks = head.as_bytes();
    let share: u64 = head.get(4..)?.parse().ok()?;
    let cut = match strip {
        0 => form.len(),
        n => form.char_indices().rev().nth(n - 1)?.0,
    };
    Some(Reading {
        lemma: format!("{}{add}", &form[..cut]),
        pos: match marks.first()? {
            b'N' => Pos::Noun,
            b'A' => Pos::Adjective,
            b'V' => Pos::Verb,
            b'R' => Pos::Adverb,
            b'P' => Pos::Name,
            _ => Pos::Other,
        },
        gender: match marks.get(1)? {
            b'm' => Some(Gender::Masculine),
            b'f' => Some(Gender::Feminine),
            _ => None,
        },
        number: match marks.get(2)? {
            b's' => Some(Number::Singular),
            b'p' => Some(Number::Plural),
            _ => None,
        },
        form: match marks.get(3)? {
            b'i' => VerbForm::Infinitive,
            b'p' => VerbForm::PastParticiple,
            b'f' => VerbForm::Other,
            _ => VerbForm::None,
        },
        frequency: u32::try_from(u64::from(total) * share / 1000).unwrap_or(u32::MAX),
    })
}
