//! Notes of a meeting, put in order: decisions, actions, questions, each in the words of the lines it names.

use glane_analysis::delicate::Langs;
use serde::Deserialize;
use serde_json::{Value, json};

use super::{AT_ONCE, Task, listed};
use crate::gate::{Judged, Proposal, Sort, TEXT_MAX, Why, line};
use crate::grounded;
use crate::material::Material;
use crate::prompt::{Prompt, ids_schema, list_schema, text_schema};

/// Characters of notes that are taken.
pub const NOTES_MAX: usize = 60_000;

/// The task.
#[derive(Debug)]
pub struct Minutes<'a> {
    /// The lines, without empty ones.
    lines: Vec<&'a str>,
    langs: Langs,
}

#[derive(Deserialize)]
struct Point {
    genre: String,
    lignes: Vec<String>,
    texte: String,
}

const LIST: &str = "points";
/// Tokens of an answer at most.
const TOKENS: u32 = 3000;

impl<'a> Minutes<'a> {
    /// Of notes as they were pasted.
    pub fn of(notes: &'a str, langs: Langs) -> Self {
        let lines = notes.lines().map(str::trim);
        Self {
            lines: lines.filter(|line| !line.is_empty()).collect(),
            langs,
        }
    }

    fn material(&self, step: usize) -> Material {
        let first = step * AT_ONCE;
        let sent = self.lines.iter().skip(first).take(AT_ONCE).copied();
        Material::of("l", first, sent, self.langs)
    }

    fn one(point: &Point, material: &Material) -> Result<Proposal, Why> {
        let text = line(&point.texte, TEXT_MAX)?;
        let sort = Sort::named(&point.genre).ok_or(Why::Shape)?;
        if point.lignes.is_empty() {
            return Err(Why::NoIds);
        }
        let mut cited = Vec::new();
        for id in &point.lignes {
            let index = material.index(id).ok_or(Why::UnknownId)?;
            if !cited.contains(&index) {
                cited.push(index);
            }
        }
        cited.sort_unstable();
        let extracts: Vec<String> = cited
            .iter()
            .filter_map(|index| material.text(*index).map(str::to_owned))
            .collect();
        let source = extracts.join(" ");
        if let Some(word) = grounded::added(&text, &source) {
            return Err(Why::Added(word));
        }
        if !grounded::denies_alike(&text, &source) {
            return Err(Why::Denied);
        }
        Ok(Proposal {
            text,
            cited,
            extracts,
            sort: Some(sort),
        })
    }
}

impl Task for Minutes<'_> {
    fn prompts(&self) -> Vec<Prompt> {
        // Two points a line at most, each about as long as its line.
        let lines = |step: usize| self.lines.len().saturating_sub(step * AT_ONCE).min(AT_ONCE);
        let tokens =
            |lines: usize| u32::try_from(200 + lines * 80).map_or(TOKENS, |all| all.min(TOKENS));
        (0..self.lines.len().div_ceil(AT_ONCE))
            .map(|step| {
                let material = self.material(step);
                let fields = [
                    ("genre", json!({ "enum": Sort::ALL.map(Sort::name) })),
                    ("lignes", ids_schema(&material, 6)),
                    ("texte", text_schema(TEXT_MAX)),
                ];
                Prompt {
                    name: "ranger_un_compte_rendu",
                    system: Prompt::instructions(include_str!("../prompts/compte-rendu.md")),
                    user: material.fenced(),
                    schema: list_schema(LIST, (2 * lines(step)).min(AT_ONCE), &fields),
                    most_tokens: tokens(lines(step)),
                    reads: |content| listed::<Point>(content, LIST).is_some(),
                }
            })
            .collect()
    }

    fn judge(&self, step: usize, content: &Value) -> Judged {
        let (mut judged, material) = (Judged::default(), self.material(step));
        for point in listed::<Point>(content, LIST).unwrap_or_default() {
            let one = Self::one(&point, &material);
            judged.take(&point.texte, one);
        }
        judged
    }
}
