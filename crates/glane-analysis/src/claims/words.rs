//! Claims about words: their tone, and why a voice is heard.

use std::collections::BTreeSet;

use glane_core::evidence::{CellRef, Facet};
use glane_core::finding::Arg;
use glane_core::tone::Tone;

use super::against::{Against, Found, MISSING, ensure};
use super::{Verdict, Why};

impl Against<'_> {
    pub(super) fn toned(&self, cells: &[CellRef], tone: Tone) -> Found<()> {
        let first = cells.first().ok_or(Verdict::Fails(Why::Empty))?;
        let question = self.reading.question(&first.question).ok_or(MISSING)?;
        let words = question.words().ok_or(MISSING)?;
        let mut named = BTreeSet::new();
        for cell in cells {
            ensure(cell.question == first.question, Why::OtherName)?;
            match &cell.facet {
                Facet::Word(form) => named.insert(&words.word(form).ok_or(MISSING)?.form),
                _ => return Err(Verdict::Fails(Why::OtherSort)),
            };
        }
        let bear: BTreeSet<&String> = self
            .reading
            .toned(question)
            .into_iter()
            .filter(|toned| toned.tone == tone)
            .map(|toned| &toned.word.form)
            .collect();
        ensure(named == bear, Why::OtherName)
    }

    pub(super) fn reason(&self, name: &str, cell: &CellRef) -> Found<()> {
        let voices = self.reading.judged.voices(&cell.question);
        let reasons: Vec<&str> = voices
            .filter(|(voice, _)| {
                self.reading.voice_cell(&cell.question, voice).as_ref() == Some(cell)
            })
            .map(|(_, reason)| reason)
            .collect();
        match self.arg(name)? {
            Arg::Text(text) => ensure(reasons.contains(&text.as_str()), Why::OtherName),
            _ => Err(Verdict::Fails(Why::OtherSort)),
        }
    }
}
