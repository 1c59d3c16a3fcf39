//! What is known of a workshop, in one language: its names, and what people wrote.

use super::Lang;
use super::courtesy::without_courtesy;
use super::name::{NameKind, Names};
use super::original::Original;
use super::quote::lined;
use super::verdict::{Fault, Verdict};
use super::{amounts, compare, own};
use crate::question::ContentReading;
use crate::reading::Reading;
use glane_core::claim::Claim;
use glane_core::evidence::CellRef;
use glane_core::finding::Finding;
use glane_core::label::Label;
use glane_core::script::{IMAGE, IMAGE_TEXT};

/// The tag by which a script puts questions under a heading.
pub const PART_TAG: &str = "partie";

/// Characters of the longest text that is read as a sentence. Ours have a few hundred.
const LETTERS_MAX: usize = 5_000;
/// Characters of a longer one that are shown.
const SHOWN: usize = 60;

/// What sentences are held against, made once for a workshop and a language.
#[derive(Debug)]
pub struct Ground {
    pub(super) lang: Lang,
    pub(super) names: Names,
    /// Every answer in people's own words.
    pub(super) answers: Vec<String>,
}

impl Ground {
    /// What a reading holds, and what was found in it.
    pub fn of(reading: &Reading, found: &[Finding], lang: Lang) -> Self {
        let code = lang.code();
        let script = &reading.script;
        let mut names: Vec<(&str, NameKind)> = Vec::new();
        for question in &reading.questions {
            names.push((question.label.get(code), NameKind::Question));
        }
        for group in &script.groups {
            names.push((group.label.get(code), NameKind::Group));
        }
        for question in &reading.questions {
            match &question.content {
                ContentReading::Items(items) => {
                    names.extend(
                        items
                            .items
                            .iter()
                            .map(|item| (item.label.get(code), NameKind::Part)),
                    );
                }
                ContentReading::Rated(rated) => {
                    let rows = rated.rows.iter();
                    names.extend(rows.map(|row| (row.label.get(code), NameKind::Part)));
                }
                ContentReading::Words(words) => {
                    for word in words.words.iter().chain(&words.hidden) {
                        names.push((&word.shown, NameKind::Part));
                        names.extend(
                            word.typed
                                .iter()
                                .map(|(typed, _)| (typed.as_str(), NameKind::Part)),
                        );
                    }
                }
                ContentReading::Scale(_) | ContentReading::Number(_) | ContentReading::Texts(_) => {
                }
            }
            let asked = script.question(&question.key);
            let themes = asked.map_or(&[][..], |asked| &asked.themes);
            names.extend(
                themes
                    .iter()
                    .map(|theme| (theme.label.get(code), NameKind::Part)),
            );
        }
        for question in &script.questions {
            // What a picture shows, and its name, are no family either.
            let pictured = [IMAGE, IMAGE_TEXT];
            let tags = question.items.iter().flat_map(|item| &item.tags);
            let tags = tags
                .filter(|(key, _)| !pictured.contains(&key.as_str()))
                .map(|(_, tag)| tag);
            // A heading over questions is no family of answers.
            let own = question.tags.iter().filter(|(key, _)| *key != PART_TAG);
            names.extend(
                tags.chain(own.map(|(_, tag)| tag))
                    .map(|tag| (tag.as_str(), NameKind::Family)),
            );
        }
        let told = found.iter().flat_map(|finding| &finding.claims);
        let labels: Vec<Label> = told
            .flat_map(Claim::cells)
            .flat_map(|cell| reading.labels(cell))
            .collect();
        names.extend(labels.iter().map(|label| (label.get(code), NameKind::Part)));
        names.push((script.title.get(code), NameKind::Workshop));
        names.push((&script.organiser, NameKind::Workshop));
        names.extend(
            script
                .place
                .iter()
                .map(|place| (place.get(code), NameKind::Workshop)),
        );
        let answers = reading
            .all_verbatims()
            .map(|verbatim| lined(&verbatim.text))
            .collect();
        Self {
            lang,
            names: Names::of(names),
            answers,
        }
    }

    /// The language.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// Holds a text against the machine's sentence that it stands for.
    pub fn check(&self, original: &Original, text: &str) -> Verdict {
        if let Some(verdict) = too_long(text) {
            return verdict;
        }
        let rest = without_courtesy(text, self.lang);
        let text = if rest.is_empty() { text } else { &rest };
        let verdict = compare::compare(self, original, text);
        compare::without_echoes(verdict, text, &|mended| {
            compare::compare(self, original, mended)
        })
    }

    /// The words of quantity of a text: « presque tout le monde », « la plupart », « deux fois plus ».
    pub fn amounts(&self, text: &str) -> Vec<String> {
        amounts::amounts(self, text)
    }

    /// Holds a sentence of a person's own against the cells and the answers it cites.
    pub fn check_own(
        &self,
        reading: &Reading,
        cells: &[CellRef],
        quotes: &[String],
        text: &str,
    ) -> Verdict {
        if let Some(verdict) = too_long(text) {
            return verdict;
        }
        let rest = without_courtesy(text, self.lang);
        own::check(self, reading, cells, quotes, &rest)
    }
}

/// What is to be said of a text that is longer than any sentence: reading it takes as long as its length times itself, and more.
fn too_long(text: &str) -> Option<Verdict> {
    let mut letters = text.chars();
    letters.nth(LETTERS_MAX)?;
    let begins: String = text.chars().take(SHOWN).collect();
    let mut verdict = Verdict::default();
    verdict.add(Fault::TooLong, format!("{}…", begins.trim()), None);
    Some(verdict)
}
