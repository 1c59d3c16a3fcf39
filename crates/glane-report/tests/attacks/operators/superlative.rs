//! The first place is given to another option, word, slot or idea.

use glane_locale::Lang;

use super::{counted, each};
use crate::change::Change;
use crate::made::Made;
use crate::place::Kind;
use crate::said;

const FIRST: [&str; 14] = [
    "en tête",
    "le plus cité",
    "revient le plus",
    "la plus soutenue :",
    "Plus de la moitié",
    "large accord",
    "comes first",
    "comes clearly first",
    "come first",
    "mentioned most:",
    "Most backed",
    "comes back most",
    "More than half",
    "Broad agreement",
];

/// Another item of the same question stands where the first one stood, with the first one's number or its own; and
/// an item of a list that is not first is called so.
pub fn changes(made: &Made) -> Vec<Change> {
    let mut all = Vec::new();
    for (doc, place) in each(made, &[Kind::Sentence, Kind::Alternative]) {
        let Some(asked) = place
            .question
            .as_ref()
            .and_then(|key| made.truth.questions.get(key))
        else {
            continue;
        };
        let text = &place.text;
        let most = asked.items.iter().map(|(_, count)| *count).max();
        let quoted = said::quoted(text);
        if let Some(first) = quoted.first()
            && FIRST.iter().any(|words| text.contains(words))
            && asked.worth(&text[first.clone()]) == most
        {
            for (label, count) in asked.items.iter().filter(|(_, n)| Some(*n) < most) {
                let after = said::with(text, first, label);
                all.push(Change::reads(doc, place, &after));
                let own = counted(place)
                    .into_iter()
                    .find(|one| one.text.parse() == Ok(most.unwrap_or(0)));
                if let Some(own) = own.filter(|own| own.at.start > first.end) {
                    let written = count.to_string();
                    let after = said::with_two(text, (first, label), (&own.at, &written));
                    all.push(Change::reads(doc, place, &after));
                }
            }
        }
        let claims = match place.lang {
            Lang::Fr => [" (en tête)", ", le plus choisi,", " en première position"],
            Lang::En => [" (in first place)", ", the most chosen,", " first of all"],
        };
        for at in quoted
            .iter()
            .filter(|at| asked.worth(&text[(*at).clone()]) < most)
        {
            if asked.worth(&text[at.clone()]).is_none() {
                continue;
            }
            let close = text[at.end..].find(['»', '”']).map_or(at.end, |mark| {
                at.end + mark + text[at.end + mark..].chars().next().unwrap().len_utf8()
            });
            for claim in claims {
                all.push(Change::reads(
                    doc,
                    place,
                    &said::with(text, &(close..close), claim),
                ));
            }
        }
    }
    all
}
