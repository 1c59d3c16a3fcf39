//! What answers say of a theme, in their own words: sentences that quote, held against the answers they name and the theme's figures.

use glane_analysis::Reading;
use glane_analysis::checker::{Fault, Ground, Outcome};
use glane_analysis::delicate::Langs;
use glane_core::evidence::CellRef;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{AT_ONCE, Task, listed};
use crate::gate::{Judged, Proposal, TEXT_MAX, Why, faults, is_quoted, line};
use crate::material::{Material, escaped};
use crate::prompt::{Prompt, ids_schema, list_schema, text_schema};

/// The task.
#[derive(Debug)]
pub struct Summarise<'a> {
    /// What is known of the workshop.
    pub ground: &'a Ground,
    /// Its figures.
    pub reading: &'a Reading,
    /// The cells that numbers may be of: the theme's.
    pub cells: Vec<CellRef>,
    /// The theme, or the question.
    pub theme: &'a str,
    /// The answers that bear it, as they may be read.
    pub answers: Vec<&'a str>,
    /// In which languages answers are.
    pub langs: Langs,
}

#[derive(Serialize)]
struct Head<'a> {
    theme: &'a str,
}

#[derive(Deserialize)]
struct Said {
    texte: String,
    reponses: Vec<String>,
}

const LIST: &str = "phrases";

impl Summarise<'_> {
    fn material(&self, step: usize) -> Material {
        let first = step * AT_ONCE;
        let sent = self.answers.iter().skip(first).take(AT_ONCE).copied();
        Material::of("r", first, sent, self.langs)
    }

    fn one(&self, said: &Said, material: &Material) -> Result<Proposal, Why> {
        let text = line(&said.texte, TEXT_MAX)?;
        if said.reponses.is_empty() {
            return Err(Why::NoIds);
        }
        let (mut cited, mut texts) = (Vec::new(), Vec::new());
        for id in &said.reponses {
            let index = material.index(id).ok_or(Why::UnknownId)?;
            if !cited.contains(&index) {
                cited.push(index);
                texts.push(material.text(index).ok_or(Why::UnknownId)?.to_owned());
            }
        }
        let extracts = quotations(&text);
        let lang = self.ground.lang();
        let is_said = |passage: &String| texts.iter().any(|text| is_quoted(passage, text, lang));
        if extracts.is_empty() || !extracts.iter().all(is_said) {
            return Err(Why::Quote);
        }
        // The theme's own name says what is spoken of, and nothing of it.
        let held = text.replace(self.theme, "");
        let verdict = self
            .ground
            .check_own(self.reading, &self.cells, &texts, &held);
        if verdict.outcome() != Outcome::Proved {
            let added = verdict
                .reasons
                .iter()
                .all(|reason| matches!(reason.fault, Fault::WordUnknown | Fault::NoReference));
            let unknown = verdict.reasons.first().map(|reason| reason.found.clone());
            return Err(match unknown {
                Some(word) if added => Why::Added(word),
                _ => Why::Checker(faults(&verdict)),
            });
        }
        Ok(Proposal {
            text,
            cited,
            extracts,
            sort: None,
        })
    }
}

impl Task for Summarise<'_> {
    fn prompts(&self) -> Vec<Prompt> {
        (0..self.answers.len().div_ceil(AT_ONCE))
            .map(|step| {
                let material = self.material(step);
                let fields = [
                    ("texte", text_schema(TEXT_MAX)),
                    ("reponses", ids_schema(&material, 6)),
                ];
                let head = escaped(&Head { theme: self.theme });
                Prompt {
                    name: "resumer_un_theme",
                    system: Prompt::instructions(include_str!("../prompts/resumer.md")),
                    user: format!("{head}\n{}", material.fenced()),
                    schema: list_schema(LIST, 4, &fields),
                    most_tokens: 1000,
                    reads: |content| listed::<Said>(content, LIST).is_some(),
                }
            })
            .collect()
    }

    fn judge(&self, step: usize, content: &Value) -> Judged {
        let (mut judged, material) = (Judged::default(), self.material(step));
        for said in listed::<Said>(content, LIST).unwrap_or_default() {
            let one = self.one(&said, &material);
            judged.take(&said.texte, one);
        }
        judged
    }
}

/// What stands between quotation marks.
fn quotations(text: &str) -> Vec<String> {
    let (mut all, mut open) = (Vec::new(), None);
    for (at, c) in text.char_indices() {
        match c {
            '«' | '“' => open = Some(at + c.len_utf8()),
            '»' | '”' => {
                let inner = open.take().and_then(|from: usize| text.get(from..at));
                all.extend(inner.map(|inner| inner.trim().to_owned()));
            }
            _ => {}
        }
    }
    all
}
