//! A script for another day: its text with another title, date, organiser and short name, all else as it is written,
//! remarks too.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::audience::Audience;
use super::read::{quoted, read};
use crate::date::Day;
use crate::id::Slug;

/// What a workshop made from a script says of itself.
#[derive(Debug, Clone, Copy)]
pub struct Renewal<'a> {
    /// Its title, one for all of the script's languages; none keeps the title there is.
    pub title: Option<&'a str>,
    /// The day it takes place.
    pub day: Day,
    /// Who runs it.
    pub organiser: &'a str,
    /// Its short name.
    pub slug: &'a Slug,
    /// For how many days answers are kept; none leaves what the script says, or does not say.
    pub retention: Option<u32>,
    /// Who is asked; none leaves what the script says.
    pub audience: Option<Audience>,
}

/// The script with these in their places. That its data are an example is left out: the answers to come are nobody's
/// invention. Nothing of a text that does not hold, or where `[atelier]` is not written as a section.
pub fn renewed(source: &str, renewal: &Renewal<'_>) -> Option<String> {
    let root = DeTable::parse(source).ok()?;
    let DeValue::Table(section) = root.get_ref().get("atelier")?.get_ref() else {
        return None;
    };
    let day = renewal.day;
    let day = format!("{:04}-{:02}-{:02}", day.year, day.month, day.day);
    // Adults are not written where nothing was.
    let is_said = section.get("public").is_some();
    let audience = renewal.audience.filter(|who| is_said || who.is_minor());
    let said = [
        ("titre", renewal.title.map(quoted)),
        ("date", Some(day)),
        ("organisateur", Some(quoted(renewal.organiser))),
        ("nom", Some(quoted(renewal.slug.as_str()))),
        (
            "conservation",
            renewal.retention.map(|days| days.to_string()),
        ),
        ("public", audience.map(|who| quoted(who.written()))),
    ];
    let said = said
        .into_iter()
        .filter_map(|(key, value)| Some((key, value?)));
    let mut edits: Vec<(Range<usize>, String)> = Vec::new();
    for (key, value) in said {
        if let Some(written) = section.get(key) {
            edits.push((written.span(), value));
        } else {
            let first = line_of(source, section.get_key_value("titre")?.0)?;
            edits.push((first.start..first.start, format!("{key} = {value}\n")));
        }
    }
    if let Some((key, value)) = section.get_key_value("exemple") {
        let line = line_of(source, key)?;
        let rest = source.get(value.span().end..)?;
        let end = rest.find('\n').map_or(rest.len(), |at| at + 1);
        edits.push((line.start..value.span().end + end, String::new()));
    }
    // From the end, so that places before stay what they are.
    edits.sort_by_key(|(span, _)| std::cmp::Reverse(span.start));
    let mut text = source.to_owned();
    for (span, value) in edits {
        text.get(span.clone())?;
        text.replace_range(span, &value);
    }
    read(&text).is_ok().then_some(text)
}

/// The line of a key that begins one; nothing of a key within a line.
fn line_of(source: &str, key: &Spanned<impl Sized>) -> Option<Range<usize>> {
    let before = source.get(..key.span().start)?;
    let start = before.rfind('\n').map_or(0, |at| at + 1);
    let indent = before.get(start..)?;
    let is_first = indent.trim_start_matches('\u{feff}').trim().is_empty();
    is_first.then_some(start..key.span().end)
}

#[cfg(test)]
mod tests {
    use super::*;

    const ATELIER: &str = include_str!("../../../../examples/atelier-numerique.atelier.toml");

    fn made(source: &str) -> Option<String> {
        renewed(
            source,
            &Renewal {
                title: Some("Le \"grand\" soir \\ été"),
                day: Day::new(2027, 3, 9).unwrap(),
                organiser: "Les Tilleuls",
                slug: &Slug::new("grand-soir").unwrap(),
                retention: Some(90),
                audience: Some(Audience::Adults),
            },
        )
    }

    #[test]
    fn what_it_is_called_changes_and_nothing_else() {
        let text = made(ATELIER).unwrap();
        let (before, after) = (read(ATELIER).unwrap(), read(&text).unwrap());
        assert_eq!(after.title.get("fr"), "Le \"grand\" soir \\ été");
        assert_eq!(after.day, Day::new(2027, 3, 9).unwrap());
        assert_eq!(after.organiser, "Les Tilleuls");
        assert_eq!(after.slug.as_str(), "grand-soir");
        assert!(after.is_retention_said && after.retention_days == 90);
        assert!(before.sample.is_some() && after.sample.is_none());
        assert_eq!(before.questions, after.questions);
        assert_eq!(before.notice, after.notice);
        // Remarks stay, also those behind what was changed.
        let remarks = |text: &str| text.lines().filter(|line| line.contains('#')).count();
        assert_eq!(remarks(ATELIER), remarks(&text));
    }

    #[test]
    fn a_name_that_was_left_to_the_title_is_written() {
        let source = "[atelier]\ntitre = { fr = \"A\", en = \"B\" }\ndate = 2024-02-29\norganisateur = \"C\"\nlangues = [\"fr\", \"en\"]\n\
            [[question]]\ncle = \"t\"\ntype = \"texte\"\ntexte = \"?\"\n";
        let text = made(source).unwrap();
        let script = read(&text).unwrap();
        assert_eq!(script.slug.as_str(), "grand-soir");
        assert_eq!(script.title.get("en"), "Le \"grand\" soir \\ été");
    }

    #[test]
    fn a_title_that_is_kept_keeps_its_languages() {
        let source = "[atelier]\ntitre = { fr = \"A\", en = \"B\" }\ndate = 2024-02-29\norganisateur = \"C\"\nlangues = [\"fr\", \"en\"]\n\
            [[question]]\ncle = \"t\"\ntype = \"texte\"\ntexte = \"?\"\n";
        let slug = Slug::new("encore").unwrap();
        let renewal = Renewal {
            title: None,
            day: Day::new(2027, 3, 9).unwrap(),
            organiser: "D",
            slug: &slug,
            retention: None,
            audience: None,
        };
        let script = read(&renewed(source, &renewal).unwrap()).unwrap();
        assert_eq!(script.title, read(source).unwrap().title);
        assert_eq!((script.organiser.as_str(), script.slug), ("D", slug));
    }

    #[test]
    fn who_is_asked_is_written_where_it_is_chosen() {
        let source = "[atelier]\ntitre = \"A\"\ndate = 2024-02-29\norganisateur = \"C\"\n\
            [[question]]\ncle = \"t\"\ntype = \"mots\"\ntexte = \"?\"\n";
        let slug = Slug::new("encore").unwrap();
        let of = |source: &str, audience| {
            let renewal = Renewal {
                title: None,
                day: Day::new(2027, 3, 9).unwrap(),
                organiser: "D",
                slug: &slug,
                retention: None,
                audience,
            };
            renewed(source, &renewal)
        };
        let young = of(source, Some(Audience::Youth)).unwrap();
        assert!(young.contains("public = \"jeunes\"\n"), "{young}");
        assert_eq!(read(&young).unwrap().audience, Audience::Youth);
        for (chosen, wanted) in [
            (None, Audience::Youth),
            (Some(Audience::Children), Audience::Children),
            (Some(Audience::Adults), Audience::Adults),
        ] {
            let text = of(&young, chosen).unwrap();
            assert_eq!(read(&text).unwrap().audience, wanted);
        }
        assert!(
            !of(source, Some(Audience::Adults))
                .unwrap()
                .contains("public")
        );
        // A script that asks for a name is none for minors.
        let asks = source.replace("texte = \"?\"", "texte = \"Votre prénom ?\"");
        assert_eq!(of(&asks, Some(Audience::Children)), None);
        assert!(of(&asks, Some(Audience::Adults)).is_some());
    }

    #[test]
    fn what_cannot_be_placed_is_not_guessed() {
        assert_eq!(made(""), None);
        assert_eq!(made("atelier = 3"), None);
        assert_eq!(made("[atelier]\ntitre = \"A\"\n"), None, "no question");
        let inline = "atelier = { titre = \"A\", date = 2024-02-29, organisateur = \"C\" }\n[[question]]\ncle = \"t\"\ntype = \"texte\"\ntexte = \"?\"\n";
        assert!(read(inline).is_ok());
        assert_eq!(made(inline), None);
    }
}
