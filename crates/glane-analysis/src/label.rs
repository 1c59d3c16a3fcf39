//! What a cell is about, by name, and which other cells are of its kind.

use glane_core::evidence::{CellRef, Facet};
use glane_core::id::ThemeKey;
use glane_core::label::Label;

use crate::question::QuestionReading;
use crate::reading::Reading;

impl Reading {
    /// The names a sentence may call a cell by: what it is about within the question (item, theme, word), and its
    /// group; the question itself for a cell that is about no part of it. None if these data have no such thing.
    pub fn labels(&self, at: &CellRef) -> Vec<Label> {
        let Some(question) = self.question(&at.question) else {
            return Vec::new();
        };
        let mut labels: Vec<Label> = part(question, at).into_iter().collect();
        if let Some(key) = &at.group {
            labels.extend(self.script.group(key).map(|group| group.label.clone()));
        } else if at.facet == Facet::Whole {
            labels.push(question.label.clone());
        }
        labels
    }

    /// The cells that stand beside this one: every part of its question of the same sort, or every group for a
    /// cell of a group about the whole question, measured alike. It is among them.
    pub fn alike(&self, at: &CellRef) -> Vec<CellRef> {
        let Some(question) = self.question(&at.question) else {
            return Vec::new();
        };
        let facets: Vec<Facet> = match &at.facet {
            Facet::Whole => {
                let groups = question.groups.iter().filter(|_| at.group.is_some());
                return groups
                    .map(|group| at.clone().among(group.key.clone()))
                    .collect();
            }
            Facet::Item(_) => {
                let items = question.items().into_iter().flat_map(|all| &all.items);
                let rows = question.rated().into_iter().flat_map(|all| &all.rows);
                let keys = items.map(|item| &item.key).chain(rows.map(|row| &row.key));
                keys.map(|key| Facet::Item(key.clone())).collect()
            }
            Facet::Score(_) => {
                let counts = question.scale().map_or(&[][..], |scale| &scale.counts);
                counts
                    .iter()
                    .map(|(score, _)| Facet::Score(*score))
                    .collect()
            }
            Facet::Word(_) => {
                let words = question.words().into_iter();
                let words = words.flat_map(|words| words.words.iter().chain(&words.hidden));
                words.map(|word| Facet::Word(word.form.clone())).collect()
            }
            Facet::Theme(_) => Self::themes(question, Facet::Theme),
            Facet::Proposed(_) => Self::themes(question, Facet::Proposed),
        };
        let one = |facet| CellRef {
            facet,
            ..at.clone()
        };
        facets.into_iter().map(one).collect()
    }

    fn themes(question: &QuestionReading, facet: fn(ThemeKey) -> Facet) -> Vec<Facet> {
        let themes = question.texts().map_or(&[][..], |texts| &texts.themes);
        let keys = themes.iter().map(|read| read.theme.key.clone());
        keys.map(facet).collect()
    }

    /// The cell under the form that names its word: every form of a word is one cell.
    pub(crate) fn canonical(&self, at: &CellRef) -> CellRef {
        let word = match &at.facet {
            Facet::Word(form) => self
                .question(&at.question)
                .and_then(QuestionReading::words)
                .and_then(|words| words.word(form)),
            _ => None,
        };
        match word {
            Some(word) => CellRef {
                facet: Facet::Word(word.form.clone()),
                ..at.clone()
            },
            None => at.clone(),
        }
    }
}

fn part(question: &QuestionReading, at: &CellRef) -> Option<Label> {
    match &at.facet {
        Facet::Whole | Facet::Score(_) => None,
        Facet::Item(key) => match question.items() {
            Some(items) => Some(items.item(key)?.label.clone()),
            None => Some(question.rated()?.row(key)?.label.clone()),
        },
        Facet::Word(form) => Some(Label::fr(&question.words()?.word(form)?.shown)),
        Facet::Theme(key) | Facet::Proposed(key) => {
            Some(question.texts()?.theme(key)?.theme.label.clone())
        }
    }
}
