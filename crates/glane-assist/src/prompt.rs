//! A question as it is put: instructions, data, the form of the answer.

use serde_json::{Value, json};

use crate::material::Material;

/// What every question begins with.
const COMMON: &str = include_str!("prompts/commun.md");

/// One question.
#[derive(Debug, Clone)]
pub struct Prompt {
    /// The form's name.
    pub name: &'static str,
    /// Instructions: the same for the same task, whatever people wrote.
    pub system: String,
    /// The data, and nothing but data.
    pub user: String,
    /// The form of the answer, as JSON schema.
    pub schema: Value,
    /// Tokens of an answer at most.
    pub most_tokens: u32,
    /// Whether an answer has that form: a server may not hold to the schema.
    pub reads: fn(&Value) -> bool,
}

impl Prompt {
    /// Instructions of one task after those of all.
    pub(crate) fn instructions(own: &str) -> String {
        format!("{}\n\n{}", COMMON.trim(), own.trim())
    }

    /// What tells it from other questions.
    pub fn digest(&self) -> Digest {
        let mut hash = blake3::Hasher::new();
        for part in [self.name, &self.system, &self.user] {
            hash.update(&part.len().to_le_bytes());
            hash.update(part.as_bytes());
        }
        Digest(hash.finalize().to_hex().to_string())
    }
}

/// What tells a question from others: its words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Digest(String);

impl Digest {
    /// Its name among the questions of a task: the same words put to the same model are the same question.
    pub fn key(&self, model: &str) -> String {
        format!("{} {model}", self.0)
    }
}

/// A list of objects under a name, each with these fields and no other.
pub(crate) fn list_schema(list: &str, most: usize, fields: &[(&str, Value)]) -> Value {
    let names: Vec<&str> = fields.iter().map(|(name, _)| *name).collect();
    let properties: serde_json::Map<String, Value> = fields
        .iter()
        .map(|(name, schema)| ((*name).to_owned(), schema.clone()))
        .collect();
    json!({
        "type": "object",
        "additionalProperties": false,
        "required": [list],
        "properties": { list: {
            "type": "array",
            "maxItems": most,
            "items": {
                "type": "object",
                "additionalProperties": false,
                "required": names,
                "properties": properties,
            },
        } },
    })
}

/// A text of at most so many characters.
pub(crate) fn text_schema(most: usize) -> Value {
    json!({ "type": "string", "maxLength": most })
}

/// The longest passage, in characters.
const EXTRACT_MAX: usize = 240;

/// The name of one of the texts that are sent, and no other: a small model makes names up. What was written is not in the
/// schema: a server may put a schema among its instructions.
fn id_schema(material: &Material) -> Value {
    json!({ "type": "string", "enum": material.ids() })
}

/// Names of texts, so many at most: a small model that nothing bounds names them without end.
pub(crate) fn ids_schema(material: &Material, most: usize) -> Value {
    json!({ "type": "array", "minItems": 1, "maxItems": most, "items": id_schema(material) })
}

/// Passages, each with the name of the text it is from, so many at most.
pub(crate) fn extracts_schema(material: &Material, most: usize) -> Value {
    json!({
        "type": "array",
        "minItems": 1,
        "maxItems": most,
        "items": {
            "type": "object",
            "additionalProperties": false,
            "required": ["id", "extrait"],
            "properties": { "id": id_schema(material), "extrait": text_schema(EXTRACT_MAX) },
        },
    })
}

#[cfg(test)]
mod tests {
    use glane_analysis::delicate::Langs;

    use super::*;

    #[test]
    fn a_reply_can_name_no_text_that_was_not_sent() {
        let material = Material::of("r", 40, ["Le bruit", "Le temps"], Langs::all());
        let names = json!(["r41", "r42"]);
        assert_eq!(ids_schema(&material, 6)["items"]["enum"], names);
        let extracts = extracts_schema(&material, 3);
        assert_eq!(extracts["items"]["properties"]["id"]["enum"], names);
        // What was written is among the data alone.
        assert!(!extracts.to_string().contains("bruit"));
    }
}
