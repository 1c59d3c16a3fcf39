//! People become mentions, mentions people, a scale of 10 a scale of 5, a mean a median.

use glane_locale::Lang;

use super::{counted, each, reworded};
use crate::change::Change;
use crate::made::Made;
use crate::place::{Kind, Place};
use crate::said::{self, Number};
use crate::truth::Asked;

const READ: [Kind; 3] = [Kind::Sentence, Kind::Prose, Kind::Alternative];

/// A word after a number, and what it must not become where the two would be worth the same.
pub fn changes(made: &Made) -> Vec<Change> {
    let mut all = Vec::new();
    for (doc, place) in each(made, &READ) {
        let asked = place
            .question
            .as_ref()
            .and_then(|key| made.truth.questions.get(key));
        for number in counted(place) {
            for (at, put) in units(place, &number, asked, made) {
                all.push(Change::reads(
                    doc,
                    place,
                    &said::with(&place.text, &at, &put),
                ));
            }
        }
        if let Some(asked) = asked {
            for (at, put) in middles(place, asked) {
                all.push(Change::reads(
                    doc,
                    place,
                    &said::with(&place.text, &at, put),
                ));
            }
        }
    }
    for (doc, place) in each(made, &[Kind::Cell]) {
        if let Some(number) = place.text.strip_suffix('%') {
            for unit in ["personnes", "points", "‰"] {
                let after = format!("{number}{unit}");
                all.push(Change::reads(doc, place, &after));
            }
        }
    }
    all.extend(heads(made));
    all.extend(facts(made));
    all
}

/// The word that follows a number.
fn next_word(text: &str, number: &Number) -> Option<std::ops::Range<usize>> {
    let rest = &text[number.at.end..];
    let lead = rest.len() - rest.trim_start_matches([' ', '\u{a0}', '\u{202f}']).len();
    let start = number.at.end + lead;
    let word: String = text[start..]
        .chars()
        .take_while(|c| c.is_alphabetic() || *c == '%')
        .collect();
    (lead > 0 && !word.is_empty()).then(|| start..start + word.len())
}

fn units(
    place: &Place,
    number: &Number,
    asked: Option<&Asked>,
    made: &Made,
) -> Vec<(std::ops::Range<usize>, String)> {
    let mut all = Vec::new();
    let before = &place.text[..number.at.start];
    let of_scale = asked.is_some_and(|asked| asked.kind == "scale")
        && (before.ends_with("sur ") || before.ends_with("out of "));
    let next = next_word(&place.text, number);
    if of_scale
        && !next
            .clone()
            .is_some_and(|at| place.text[at].starts_with("pe"))
    {
        for top in ["5", "10", "20", "100", "7"] {
            if top != number.text && !made.truth.people.to_string().eq(top) {
                all.push((number.at.clone(), top.to_owned()));
            }
        }
    }
    let Some(at) = next else { return all };
    // People and mentions of one item are the same number: each person gives it once.
    let n = number.text.parse::<u64>().unwrap_or(0);
    let item = asked.is_some_and(|asked| asked.items.iter().any(|(_, count)| *count == n));
    let several = asked
        .and_then(|asked| asked.mentions)
        .is_some_and(|all| all != n);
    let choices: &[&str] = match (&place.text[at.clone()], place.lang) {
        ("personnes" | "personne", _) if asked.is_none() => &["réponses", "mentions", "groupes"],
        ("personnes" | "personne", _) if several && !item => {
            &["mentions", "réponses cochées", "groupes", "questions"]
        }
        ("personnes" | "personne", _) => &["groupes", "questions", "points"],
        ("mentions" | "mention", Lang::Fr) if item => &["groupes", "%", "questions"],
        ("mentions" | "mention", Lang::Fr) => &["personnes", "groupes", "%"],
        ("mentions" | "mention", Lang::En) if item => &["groups", "%", "questions"],
        ("mentions" | "mention", Lang::En) => &["people", "groups", "%"],
        ("fois", _) => &["points", "%", "groupes"],
        ("times" | "time", _) => &["points", "%", "groups"],
        ("people" | "person", _) if asked.is_none() => &["answers", "mentions", "groups"],
        ("people" | "person", _) if several && !item => &["mentions", "groups", "questions"],
        ("people" | "person", _) => &["groups", "questions", "points"],
        ("questions" | "question", Lang::Fr) => &["personnes", "groupes"],
        ("groupes" | "groupe" | "mots" | "mot", _) => &["personnes", "questions"],
        ("groups" | "group" | "words" | "word", _) => &["people", "questions"],
        _ => &[],
    };
    all.extend(choices.iter().map(|unit| (at.clone(), (*unit).to_owned())));
    all
}

/// « moyenne » becomes something it is not.
fn middles(place: &Place, asked: &Asked) -> Vec<(std::ops::Range<usize>, &'static str)> {
    let Some((mean, median)) = asked.middle else {
        return Vec::new();
    };
    let mut all = Vec::new();
    let quoted = said::quoted(&place.text);
    for (word, others) in [
        ("moyenne", ["médiane", "note maximale", "note minimale"]),
        ("Moyenne", ["Médiane", "Note maximale", "Note minimale"]),
        ("mean", ["median", "highest score", "lowest score"]),
        ("Mean", ["Median", "Highest score", "Lowest score"]),
    ] {
        for at in said::whole_words(&place.text, word) {
            if super::within(&at, &quoted) {
                continue;
            }
            for other in others {
                let middle = other.ends_with("édiane") || other.ends_with("edian");
                if !middle || (mean - median).abs() > 0.05 {
                    all.push((at.clone(), other));
                }
            }
        }
    }
    all
}

fn heads(made: &Made) -> Vec<Change> {
    let fr = [
        ("Personnes", "Part"),
        ("Personnes", "Groupes"),
        ("Part", "Personnes"),
        ("Moyenne", "Médiane"),
        ("Médiane", "Moyenne"),
        ("Soutiens", "Refus"),
        ("Mentions", "Part"),
        ("Note", "Groupe"),
        ("Ont répondu", "N'ont pas répondu"),
        ("Ont répondu", "Mentions"),
    ];
    let en = [
        ("People", "Share"),
        ("People", "Groups"),
        ("Share", "People"),
        ("Mean", "Median"),
        ("Median", "Mean"),
        ("Votes", "Refusals"),
        ("Mentions", "Share"),
        ("Score", "Group"),
        ("Answered", "Did not answer"),
        ("Answered", "Mentions"),
    ];
    reworded(made, &[Kind::Head], &fr, &en)
}

fn facts(made: &Made) -> Vec<Change> {
    let mut all = Vec::new();
    for (doc, place) in each(made, &[Kind::Prose]) {
        let others: &[&str] = match place.text.as_str() {
            "personnes" => &["réponses", "mentions", "groupes", "jeunes", "ateliers"],
            "groupes" => &["personnes", "questions", "ateliers"],
            "questions" => &["réponses", "groupes", "personnes"],
            "people" => &["answers", "mentions", "groups", "teenagers"],
            "groups" => &["people", "questions", "workshops"],
            _ => &[],
        };
        for other in others {
            all.push(Change::reads(doc, place, other));
        }
    }
    all
}
