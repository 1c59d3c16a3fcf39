//! From a question's figures to a picture with its table: for the restitution, the projector and phones alike.
//!
//! One file a kind. A picture is a pure function of the figures, the language and where it is looked at;
//! it is made anew several times a second while a room answers, so nothing is measured or sorted twice.

mod groups;
mod ideas;
pub(crate) mod item;
mod lines;
mod look;
pub(crate) mod number;
pub(crate) mod open;
pub(crate) mod opinion;
mod options;
mod profile;
pub(crate) mod rated;
mod scale;
pub(crate) mod together;
mod words;

use glane_analysis::{ContentReading, QuestionReading};
use glane_core::kind::Kind;
use glane_core::script::signs::sign;
use glane_core::script::{PICTOGRAM, Tags};
use glane_figure::Table;

pub use crate::words::Texts;
pub use look::{Look, Sheet};
pub use number::{note as number_note, range as number_range};
pub use rated::{bars as rated_bars, told as rated_note};

/// What is shown of a question's answers.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Picture {
    /// The drawing, escaped and self-contained; empty when there is nothing to draw.
    pub svg: String,
    /// The same in words and figures, whole: what a small screen leaves out of the drawing is in here.
    pub table: Table,
    /// What the drawing says in a sentence, for who cannot see it; empty when there is no drawing.
    pub description: String,
    /// What found no room in the drawing, such as « et 12 autres mots ».
    pub more: Option<String>,
    /// What is said under the drawing: the mean of a scale, the number of texts, why a cell is not shown.
    pub note: Option<String>,
}

/// What the room answered. `id` begins the ids inside the drawing and must be unique in its page.
///
/// Words make a cloud, options and slots bars, a scale its distribution with the mean, or a bar around its middle where
/// that parts two sides (`Scale::has_sides`), ideas a list by votes, numbers
/// bars by range, rankings and points bars by their means; texts are not drawn, their number is the note, but
/// their themes are bars once people coded them.
pub fn of(reading: &QuestionReading, texts: &Texts<'_>, look: Look, id: &str) -> Picture {
    let texts = &texts.of_answers(reading);
    let asked = Asked {
        reading,
        texts,
        look,
        id,
    };
    match &reading.content {
        ContentReading::Items(items) if matches!(reading.kind, Kind::Ideas(_)) => {
            ideas::picture(&asked, items)
        }
        ContentReading::Items(items) => match reading.kind.profile() {
            Some(profile) => profile::picture(&asked, profile, items),
            None => options::picture(&asked, items),
        },
        ContentReading::Scale(scale) => match opinion::parted(reading) {
            Some(kind) => opinion::picture(&asked, scale, kind),
            None => scale::picture(&asked, scale),
        },
        ContentReading::Number(number) => number::picture(&asked, number),
        ContentReading::Rated(rated)
            if matches!(reading.kind, Kind::Grid(_) | Kind::Statements(_)) =>
        {
            lines::picture(&asked, rated)
        }
        ContentReading::Rated(rated) => rated::picture(&asked, rated),
        ContentReading::Words(words) => words::picture(&asked, words),
        ContentReading::Texts(texts) => open::picture(&asked, texts),
    }
}

/// What each group answered, as far as it may be shown; nothing when there are no groups, nobody
/// answered, or the kind is not crossed (words, and texts that nobody coded).
///
/// Of a scale it is the room's distribution again, with the groups' means on the same axis: unless the room's is a bar
/// around a middle ([`is_parted`]), it can stand in the place of [`of`]'s drawing.
pub fn by_group(
    reading: &QuestionReading,
    texts: &Texts<'_>,
    look: Look,
    id: &str,
) -> Option<Picture> {
    if reading.groups.is_empty() || reading.n == 0 {
        return None;
    }
    let asked = Asked {
        reading,
        texts,
        look,
        id,
    };
    match &reading.content {
        ContentReading::Items(items) => Some(groups::picture(&asked, items)),
        ContentReading::Scale(scale) => match opinion::parted(reading) {
            // A room's screen follows it as it answers: one more answer would tell whose it is.
            Some(kind) if look.is_page() && !scale.by_group.is_empty() => {
                Some(opinion::by_group(&asked, scale, kind))
            }
            _ => Some(scale::by_group(&asked, scale)),
        },
        ContentReading::Number(number) => Some(number::by_group(&asked, number)),
        ContentReading::Rated(_) if matches!(reading.kind, Kind::Statements(_)) => None,
        ContentReading::Rated(rated) => Some(rated::by_group(&asked, rated)),
        // Until people coded, there is nothing of theirs to cross.
        ContentReading::Texts(texts) if !texts.themes.is_empty() && texts.is_begun() => {
            Some(groups::themes(&asked, texts))
        }
        ContentReading::Words(_) | ContentReading::Texts(_) => None,
    }
}

/// Whether a question is drawn around its middle.
pub fn is_parted(reading: &QuestionReading) -> bool {
    opinion::parted(reading).is_some()
}

/// Several scales in one picture, a bar each around one middle; nothing unless all have the same steps and mean the same
/// by their ends.
pub fn of_scales(
    readings: &[&QuestionReading],
    texts: &Texts<'_>,
    look: Look,
    id: &str,
) -> Option<Picture> {
    opinion::of_scales(readings, texts, look, id)
}

/// Which words, or which themes, the same people gave; nothing where nothing may be said of it, or it says nothing.
pub fn together(
    reading: &QuestionReading,
    texts: &Texts<'_>,
    look: Look,
    id: &str,
) -> Option<Picture> {
    together::picture(&Asked {
        reading,
        texts,
        look,
        id,
    })
}

/// What every picture is made of and for.
pub(crate) struct Asked<'a> {
    pub reading: &'a QuestionReading,
    pub texts: &'a Texts<'a>,
    pub look: Look,
    pub id: &'a str,
}

impl Asked<'_> {
    fn title(&self) -> String {
        self.texts.label(&self.reading.label).to_owned()
    }

    /// A table of three columns: what, how many, which share of those who answered.
    fn counted(&self, head: [String; 2], rows: impl Iterator<Item = (String, u64)>) -> Table {
        let [what, how_many] = head;
        let n = self.reading.n;
        Table {
            caption: self.title(),
            head: vec![
                what,
                how_many,
                self.texts
                    .format("restitution-table-share-of", &[("n", n.into())]),
            ],
            rows: rows
                .map(|(label, count)| {
                    vec![label, self.texts.count(count), self.texts.share(count, n)]
                })
                .collect(),
        }
    }

    /// A label as a screen draws it, its pictogram before it. A document's typefaces have none: they stand on screens, on
    /// phones and on the sheets that a browser prints.
    fn with_pictogram(&self, label: String, tags: &Tags) -> String {
        match tags.get(PICTOGRAM) {
            Some(picture) if !self.look.is_page() => format!("{picture} {label}"),
            _ => label,
        }
    }

    /// A step of a scale as a screen draws it, the face or star before its number. A document has the number alone.
    fn with_sign(&self, range: (i64, i64), step: i64) -> String {
        let text = self.texts.integer(step);
        let sign = sign(&self.reading.tags, range, step).filter(|_| !self.look.is_page());
        sign.map_or_else(|| text.clone(), |sign| format!("{sign}\u{a0}{text}"))
    }

    /// Whether the drawing is left out: a document does not draw what nobody answered, a screen waits before it.
    fn is_blank(&self) -> bool {
        self.reading.n == 0 && self.look.is_page()
    }
}

#[cfg(test)]
mod tests;
