//! `glane text concordance MOT`: answers in, one a line (`id`, a tab, the text; without a tab, the line's number is
//! the id); each place where the word stands, whatever its form, out as JSON.

use glane_text::concordance::{Place, concordance};
use glane_text::local::Local;

use crate::fail::Done;
use crate::out;

pub fn run(text: &str, word: &str, local: &Local) -> anyhow::Result<Done> {
    let answers: Vec<(String, &str)> = text
        .lines()
        .enumerate()
        .map(|(at, line)| match line.split_once('\t') {
            Some((id, text)) => (id.to_owned(), text),
            None => ((at + 1).to_string(), line),
        })
        .collect();
    let places: Vec<serde_json::Value> = answers
        .iter()
        .flat_map(|(id, text)| {
            concordance(word, text, local)
                .into_iter()
                .map(move |place| told(id, text, &place))
        })
        .collect();
    out::json(&places)?;
    Ok(Done::Yes)
}

fn told(id: &str, text: &str, place: &Place) -> serde_json::Value {
    serde_json::json!({
        "id": id,
        "before": text.get(..place.range.start).unwrap_or_default(),
        "word": text.get(place.range.clone()).unwrap_or_default(),
        "after": text.get(place.range.end..).unwrap_or_default(),
        "start": place.start,
        "end": place.end,
    })
}
