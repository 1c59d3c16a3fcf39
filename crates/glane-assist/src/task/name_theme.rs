//! A name for a theme, from answers that bear it.

use glane_analysis::checker::Lang;
use glane_analysis::delicate::Langs;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{AT_ONCE, Task, listed};
use crate::gate::{Judged, NAME_MAX, Proposal, Why, is_quoted, name};
use crate::material::{Material, escaped};
use crate::prompt::{Prompt, extracts_schema, list_schema, text_schema};

/// The task.
#[derive(Debug)]
pub struct NameTheme<'a> {
    /// What was asked.
    pub question: &'a str,
    /// Answers that bear the theme, as they may be read; the first ones are sent.
    pub answers: Vec<&'a str>,
    /// Names that themes of the question have.
    pub taken: Vec<&'a str>,
    /// In which languages answers are.
    pub langs: Langs,
    /// The language quotations are read in.
    pub lang: Lang,
}

/// What stands before the data.
#[derive(Serialize)]
pub(super) struct Head<'a> {
    pub question: &'a str,
    pub deja: &'a [&'a str],
}

/// A name with what it leans on.
#[derive(Deserialize)]
pub(super) struct Named {
    pub nom: String,
    pub appuis: Vec<Lean>,
}

#[derive(Deserialize)]
pub(super) struct Lean {
    pub id: String,
    pub extrait: String,
}

const LIST: &str = "propositions";

impl NameTheme<'_> {
    fn material(&self) -> Material {
        let sent = self.answers.iter().take(AT_ONCE).copied();
        Material::of("r", 0, sent, self.langs)
    }
}

impl Task for NameTheme<'_> {
    fn prompts(&self) -> Vec<Prompt> {
        let head = Head {
            question: self.question,
            deja: &self.taken,
        };
        let material = self.material();
        let fields = [
            ("nom", text_schema(NAME_MAX)),
            ("appuis", extracts_schema(&material, 3)),
        ];
        vec![Prompt {
            name: "nommer_un_theme",
            system: Prompt::instructions(include_str!("../prompts/nommer.md")),
            user: format!("{}\n{}", escaped(&head), material.fenced()),
            schema: list_schema(LIST, 3, &fields),
            most_tokens: 700,
            reads: |content| listed::<Named>(content, LIST).is_some(),
        }]
    }

    fn judge(&self, _: usize, content: &Value) -> Judged {
        let (mut judged, material) = (Judged::default(), self.material());
        for named in listed::<Named>(content, LIST).unwrap_or_default() {
            let one = leaning(&named, &material, &self.taken, 1, self.lang);
            judged.take(&named.nom, one);
        }
        judged
    }
}

/// A name whose every passage is word for word in the text it names, of so many texts at least.
pub(super) fn leaning(
    named: &Named,
    material: &Material,
    taken: &[&str],
    least: usize,
    lang: Lang,
) -> Result<Proposal, Why> {
    if named.appuis.is_empty() {
        return Err(Why::NoIds);
    }
    let (mut cited, mut extracts, mut texts) = (Vec::new(), Vec::new(), Vec::new());
    for lean in &named.appuis {
        let index = material.index(&lean.id).ok_or(Why::UnknownId)?;
        let text = material.text(index).ok_or(Why::UnknownId)?;
        if !is_quoted(&lean.extrait, text, lang) {
            return Err(Why::Quote);
        }
        if !cited.contains(&index) {
            cited.push(index);
            texts.push(text);
            extracts.push(lean.extrait.trim().to_owned());
        }
    }
    if cited.len() < least {
        return Err(Why::Alone);
    }
    Ok(Proposal {
        text: name(&named.nom, taken, &texts)?,
        cited,
        extracts,
        sort: None,
    })
}
