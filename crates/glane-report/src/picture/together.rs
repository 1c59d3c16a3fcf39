//! Words, or themes, that the same people gave: a small tree of circles.
//!
//! What is in it is decided by `glane_analysis::Together`; what no pair may tell is not there at all.

use glane_analysis::{ContentReading, Together};
use glane_figure::{Link, Network, Node, Table};

use super::{Asked, Picture};
use crate::words::isolated;

pub(super) fn picture(asked: &Asked<'_>) -> Option<Picture> {
    let (found, of) = found(asked)?;
    let texts = asked.texts;
    let name = |place: usize| label(asked, place);
    let people = |place: usize| {
        let mut members = found.members.iter();
        members
            .find(|(at, _)| *at == place)
            .map_or(0, |(_, people)| *people)
    };
    let title = texts.format(
        &format!("restitution-together-title-{of}"),
        &[("question", asked.title().into())],
    );
    let told: Vec<String> = found
        .pairs
        .iter()
        .map(|pair| {
            texts.format(
                "restitution-desc-together-pair",
                &[
                    ("one", isolated(&name(pair.one)).into()),
                    ("other", isolated(&name(pair.other)).into()),
                    ("n", pair.people.into()),
                ],
            )
        })
        .collect();
    let description = texts.format(
        &format!("restitution-desc-together-{of}"),
        &[
            ("n", found.members.len().into()),
            ("told", texts.list(&told).into()),
        ],
    );
    let head = ["one", "other", "both"].map(|part| head(asked, of, part));
    let place = |of: usize| found.members.iter().position(|(at, _)| *at == of);
    let drawing = Network {
        id: asked.id.to_owned(),
        title: title.clone(),
        desc: description.clone(),
        head: head.clone(),
        nodes: found
            .members
            .iter()
            .map(|&(place, people)| Node {
                label: name(place),
                weight: people,
                weight_text: texts.count(people),
            })
            .collect(),
        links: found
            .pairs
            .iter()
            .filter_map(|pair| {
                Some(Link {
                    one: place(pair.one)?,
                    other: place(pair.other)?,
                    weight: pair.people,
                    weight_text: texts.count(pair.people),
                })
            })
            .collect(),
        theme: asked.look.theme(),
    };
    let table = Table {
        caption: title,
        head: columns(asked, of).into(),
        rows: found
            .pairs
            .iter()
            .map(|pair| {
                vec![
                    name(pair.one),
                    texts.count(people(pair.one)),
                    name(pair.other),
                    texts.count(people(pair.other)),
                    texts.count(pair.people),
                ]
            })
            .collect(),
    };
    Some(Picture {
        svg: drawing.svg(),
        table,
        description,
        more: None,
        note: Some(texts.format(
            &format!("restitution-together-how-{of}"),
            &[("n", found.n.into())],
        )),
    })
}

/// What is together, and of what it is: `words` or `themes`.
pub(crate) fn found<'a>(asked: &Asked<'a>) -> Option<(&'a Together, &'static str)> {
    let (found, of) = match &asked.reading.content {
        ContentReading::Words(words) => (&words.together, "words"),
        ContentReading::Texts(texts) => (&texts.together, "themes"),
        ContentReading::Items(_)
        | ContentReading::Scale(_)
        | ContentReading::Number(_)
        | ContentReading::Rated(_) => {
            return None;
        }
    };
    (!found.is_empty()).then_some((found, of))
}

/// The heads of its table: one, its people, the other, its people, those of both.
pub(crate) fn columns(asked: &Asked<'_>, of: &str) -> [String; 5] {
    let people = || asked.texts.text("restitution-table-people");
    let [one, other, both] = ["one", "other", "both"].map(|part| head(asked, of, part));
    [one, people(), other, people(), both]
}

fn head(asked: &Asked<'_>, of: &str, part: &str) -> String {
    asked.texts.text(match (of, part) {
        (_, "both") => "restitution-together-both",
        ("words", "one") => "restitution-table-word",
        ("words", _) => "restitution-together-word",
        (_, "one") => "restitution-table-theme",
        _ => "restitution-together-theme",
    })
}

/// The word, or the theme, at a place.
pub(crate) fn label(asked: &Asked<'_>, place: usize) -> String {
    let texts = asked.texts;
    let name = match &asked.reading.content {
        ContentReading::Words(words) => words.words.get(place).map(|word| word.shown.clone()),
        ContentReading::Texts(read) => read
            .themes
            .get(place)
            .map(|one| texts.label(&one.theme.label).to_owned()),
        ContentReading::Items(_)
        | ContentReading::Scale(_)
        | ContentReading::Number(_)
        | ContentReading::Rated(_) => None,
    };
    name.unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use glane_analysis::Reading;
    use glane_core::id::QuestionKey;
    use glane_locale::{Lang, Locale};

    use crate::fixture::{coded, opinions};
    use crate::picture::{self, Look, Texts};

    #[test]
    fn words_and_coded_themes_of_the_same_people_are_drawn_and_told_alike() {
        let locale = Locale::load().unwrap();
        let texts = Texts::new(&locale, Lang::Fr);
        let (script, snapshot) = opinions();
        let reading = Reading::of(&script, &snapshot);
        let drawn = |key: &str| {
            let question = reading.question(&QuestionKey::new(key).unwrap()).unwrap();
            picture::together(question, &texts, Look::Page, "x")
        };
        let words = drawn("mots").unwrap();
        let rows = [
            ["calme", "48", "vert", "48", "48"],
            ["bruyant", "36", "voitures", "36", "36"],
            ["calme", "48", "familial", "36", "24"],
        ];
        assert_eq!(words.table.rows, rows);
        assert!(
            words
                .description
                .contains("«\u{A0}calme\u{A0}» avec «\u{A0}vert\u{A0}» (48)")
        );
        assert!(!words.svg.contains("isolé"));
        let themes = drawn("changer").unwrap();
        let rows = [
            ["Transports", "72", "Bruit", "36", "36"],
            ["Espaces verts", "48", "Transports", "72", "36"],
        ];
        assert_eq!(themes.table.rows, rows);
        for picture in [&words, &themes] {
            assert_eq!(
                picture.svg.matches("class=\"link\"").count(),
                picture.table.rows.len()
            );
            let numbers = picture.svg.matches("class=\"value\"").count();
            assert_eq!(numbers, picture.table.rows.len());
        }
        assert!(drawn("calme").is_none());
    }

    #[test]
    fn a_small_room_is_told_no_pairs() {
        let locale = Locale::load().unwrap();
        let texts = Texts::new(&locale, Lang::Fr);
        let (script, snapshot) = coded();
        for question in &Reading::of(&script, &snapshot).questions {
            assert!(picture::together(question, &texts, Look::Page, "x").is_none());
        }
    }
}
