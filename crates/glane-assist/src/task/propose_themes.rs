//! Themes for answers that nobody coded yet: a name and the answers that would bear it, two at least.

use glane_analysis::checker::Lang;
use glane_analysis::delicate::Langs;
use serde_json::Value;

use super::name_theme::{Head, Named, leaning};
use super::{AT_ONCE, Task, listed};
use crate::gate::{Judged, NAME_MAX};
use crate::material::{Material, escaped};
use crate::prompt::{Prompt, extracts_schema, list_schema, text_schema};

/// The task.
#[derive(Debug)]
pub struct ProposeThemes<'a> {
    /// What was asked.
    pub question: &'a str,
    /// Answers that nobody coded, as they may be read.
    pub answers: Vec<&'a str>,
    /// Names that themes of the question have.
    pub taken: Vec<&'a str>,
    /// In which languages answers are.
    pub langs: Langs,
    /// The language quotations are read in.
    pub lang: Lang,
}

const LIST: &str = "themes";

impl ProposeThemes<'_> {
    fn material(&self, step: usize) -> Material {
        let first = step * AT_ONCE;
        let sent = self.answers.iter().skip(first).take(AT_ONCE).copied();
        Material::of("r", first, sent, self.langs)
    }
}

impl Task for ProposeThemes<'_> {
    fn prompts(&self) -> Vec<Prompt> {
        let head = Head {
            question: self.question,
            deja: &self.taken,
        };
        (0..self.answers.len().div_ceil(AT_ONCE))
            .map(|step| {
                let material = self.material(step);
                let fields = [
                    ("nom", text_schema(NAME_MAX)),
                    ("appuis", extracts_schema(&material, 8)),
                ];
                Prompt {
                    name: "proposer_des_themes",
                    system: Prompt::instructions(include_str!("../prompts/themes.md")),
                    user: format!("{}\n{}", escaped(&head), material.fenced()),
                    schema: list_schema(LIST, 6, &fields),
                    most_tokens: 1400,
                    reads: |content| listed::<Named>(content, LIST).is_some(),
                }
            })
            .collect()
    }

    fn judge(&self, step: usize, content: &Value) -> Judged {
        let (mut judged, material) = (Judged::default(), self.material(step));
        for named in listed::<Named>(content, LIST).unwrap_or_default() {
            let one = leaning(&named, &material, &self.taken, 2, self.lang);
            judged.take(&named.nom, one);
        }
        judged
    }
}
