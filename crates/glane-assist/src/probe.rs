//! A question that shows what a server can do: nobody's words are in it.

use serde_json::{Value, json};

use crate::material::fence;
use crate::prompt::Prompt;

/// What a model would not say by itself; a server that holds an answer to its schema says nothing else.
const WORD: &str = "glane-essai";

/// The question: it asks for a sentence, and its schema has room for one word alone.
pub fn probe() -> Prompt {
    Prompt {
        name: "essai",
        system: "Vous répondez par un objet JSON dont le champ « phrase » contient une phrase sur la pluie.".to_owned(),
        user: fence("[]"),
        schema: json!({
            "type": "object",
            "additionalProperties": false,
            "required": ["phrase"],
            "properties": { "phrase": { "type": "string", "enum": [WORD] } },
        }),
        most_tokens: 100,
        reads: is_held,
    }
}

/// Whether an answer was held to the schema.
fn is_held(content: &Value) -> bool {
    content.get("phrase").and_then(Value::as_str) == Some(WORD)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_the_schema_has_room_for_is_held_to_it() {
        let prompt = probe();
        for (content, held) in [
            (json!({ "phrase": "glane-essai" }), true),
            (json!({ "phrase": "Il pleut." }), false),
            (json!({ "texte": "glane-essai" }), false),
            (json!([]), false),
        ] {
            assert_eq!((prompt.reads)(&content), held, "{content}");
        }
        // The word is told by the schema alone: a model that repeats what it reads does not pass.
        assert!(!format!("{}{}", prompt.system, prompt.user).contains(WORD));
    }
}
