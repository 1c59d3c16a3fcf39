//! The notice in words: [`glane_core::notice`]'s statements under their headings, for pages and for the poster.

use glane_core::notice::{Moment, Statement, Topic};
use glane_locale::Arg;

use crate::words::Texts;

/// The statements of one topic.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Its heading.
    pub heading: String,
    /// What is said, a sentence or two each.
    pub lines: Vec<String>,
}

/// The whole notice. `withdraw` is the address at which answers are taken back.
pub fn worded(texts: &Texts<'_>, said: &[Statement], withdraw: &str) -> Vec<Part> {
    let parts = Topic::ALL.into_iter().map(|topic| Part {
        heading: texts.text(&format!("privacy-topic-{}", topic.name())),
        lines: said
            .iter()
            .filter(|statement| statement.topic() == topic)
            .map(|statement| line(texts, statement, withdraw))
            .collect(),
    });
    parts.filter(|part| !part.lines.is_empty()).collect()
}

/// One statement.
pub fn line(texts: &Texts<'_>, statement: &Statement, withdraw: &str) -> String {
    let key = format!("privacy-{}", statement.name());
    let with = |name: &str, arg: Arg| texts.format(&key, &[(name, arg)]);
    match statement {
        Statement::Organiser(name) => with("organiser", name.as_str().into()),
        Statement::Controller(name) => with("controller", name.as_str().into()),
        Statement::Contact(contact) => with("contact", contact.as_str().into()),
        Statement::Basis(basis) => texts.text(&format!("{key}-{}", basis.name())),
        Statement::Group(true)
        | Statement::Published(false)
        | Statement::Answers { is_sealed: false }
        | Statement::Number
        | Statement::Imported
        | Statement::Nameless
        | Statement::ThirdParty
        | Statement::Cookie
        | Statement::Backup
        | Statement::Facilitators
        | Statement::Shown { is_held: false }
        | Statement::Free
        | Statement::Complaint => texts.text(&key),
        Statement::Shown { is_held: true } => texts.text("privacy-shown-held"),
        Statement::Group(false) => texts.text("privacy-no-group"),
        Statement::Place(None) => texts.text("privacy-place-here"),
        Statement::Place(Some(processor)) => {
            let args = [("processor", processor.as_str().into())];
            texts.format("privacy-place-shared", &args)
        }
        Statement::Answers { is_sealed: true } => texts.text("privacy-answers-sealed"),
        Statement::Sealing(Some(days)) => with("n", u64::from(*days).into()),
        Statement::Sealing(None) => texts.text("privacy-sealing-by-hand"),
        Statement::Sealed(day) | Statement::Erased(day) => with("day", texts.day(*day).into()),
        Statement::Until {
            day,
            is_past,
            by_itself,
        } => {
            let how = match (is_past, by_itself) {
                (true, _) => "-past",
                (false, true) => "",
                (false, false) => "-by-hand",
            };
            texts.format(&format!("{key}{how}"), &[("until", texts.day(*day).into())])
        }
        Statement::Room(moment) => {
            let when = match moment {
                Moment::Live => "live",
                Moment::Partly => "some",
                Moment::Revealed => "revealed",
            };
            texts.text(&format!("{key}-{when}"))
        }
        Statement::Published(true) => texts.text("privacy-published-quoted"),
        Statement::Threshold(k) => with("n", u64::from(*k).into()),
        Statement::Withdraw => with("address", withdraw.into()),
        Statement::Profile(asks) => {
            let asks: Vec<String> = asks
                .iter()
                .map(|ask| texts.quote(texts.label(ask)))
                .collect();
            with("asks", texts.list(&asks).into())
        }
        Statement::Own(label) | Statement::Sample(label) => texts.label(label).to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use glane_core::date::Day;
    use glane_core::label::Label;
    use glane_core::script::audience::Audience;
    use glane_core::script::privacy::Basis;
    use glane_locale::{Lang, Locale, PageLang};

    use super::*;

    /// One of each statement, in each of its ways.
    fn all() -> Vec<Statement> {
        let day = Day::new(2026, 3, 14).unwrap();
        let own = || "X".to_owned();
        let mut all = vec![
            Statement::Organiser(own()),
            Statement::Controller(own()),
            Statement::Contact(own()),
            Statement::Answers { is_sealed: false },
            Statement::Answers { is_sealed: true },
            Statement::Group(true),
            Statement::Group(false),
            Statement::Profile(vec![Label::fr(own()), Label::fr("Y")]),
            Statement::Number,
            Statement::Imported,
            Statement::Nameless,
            Statement::Place(None),
            Statement::Place(Some(own())),
            Statement::ThirdParty,
            Statement::Cookie,
            Statement::Sealing(None),
            Statement::Sealing(Some(0)),
            Statement::Sealing(Some(1)),
            Statement::Sealing(Some(7)),
            Statement::Sealed(day),
            Statement::Erased(day),
            Statement::Until {
                day,
                is_past: false,
                by_itself: true,
            },
            Statement::Until {
                day,
                is_past: false,
                by_itself: false,
            },
            Statement::Until {
                day,
                is_past: true,
                by_itself: true,
            },
            Statement::Backup,
            Statement::Facilitators,
            Statement::Room(Moment::Live),
            Statement::Room(Moment::Partly),
            Statement::Room(Moment::Revealed),
            Statement::Shown { is_held: false },
            Statement::Shown { is_held: true },
            Statement::Published(true),
            Statement::Published(false),
            Statement::Threshold(1),
            Statement::Threshold(5),
            Statement::Free,
            Statement::Withdraw,
            Statement::Complaint,
            Statement::Own(Label::fr("à nous")),
            Statement::Sample(Label::fr("inventé")),
        ];
        all.extend(Basis::ALL.map(Statement::Basis));
        all
    }

    #[test]
    fn each_statement_has_words_of_its_own_in_both_languages() {
        let locale = Locale::load().unwrap();
        for lang in Lang::ALL {
            let texts = Texts::new(&locale, lang);
            let mut lines = std::collections::BTreeSet::new();
            for statement in all() {
                let said = line(&texts, &statement, "glane.test/ABCDE/retrait");
                assert!(!said.contains('⟦'), "{lang} {statement:?}: {said}");
                assert!(lines.insert(said), "{lang} {statement:?}");
            }
        }
    }

    #[test]
    fn minors_are_told_in_simpler_words_in_every_language() {
        let locale = Locale::load().unwrap();
        for lang in PageLang::ALL {
            let usual = Texts::new(&locale, lang);
            let young = usual.told_to(Audience::Children);
            for statement in [
                Statement::Answers { is_sealed: false },
                Statement::Number,
                Statement::Nameless,
                Statement::Free,
                Statement::Facilitators,
                Statement::Room(Moment::Revealed),
                Statement::Published(true),
                Statement::Withdraw,
                Statement::Complaint,
            ] {
                let said = |texts: &Texts<'_>| line(texts, &statement, "glane.test/X/retrait");
                assert_ne!(said(&usual), said(&young), "{lang:?} {statement:?}");
                assert_eq!(said(&usual), said(&young.told_to(Audience::Adults)));
            }
        }
        let young = Texts::new(&locale, Lang::Fr).told_to(Audience::Youth);
        let said = line(&young, &Statement::Nameless, "");
        assert!(said.contains("ni votre classe"), "{said}");
    }

    #[test]
    fn what_fills_a_statement_is_in_its_words() {
        let locale = Locale::load().unwrap();
        let texts = Texts::new(&locale, Lang::Fr);
        let parts = worded(
            &texts,
            &[
                Statement::Sealing(Some(12)),
                Statement::Withdraw,
                Statement::Controller("La Fabrique".to_owned()),
            ],
            "glane.test/ABCDE/retrait",
        );
        let headings: Vec<&str> = parts.iter().map(|part| part.heading.as_str()).collect();
        assert_eq!(
            headings,
            [
                "Qui pose les questions",
                "Jusqu’à quand",
                "Ce que vous pouvez faire"
            ],
            "in the order of topics, empty ones left out"
        );
        for (part, wanted) in
            parts
                .iter()
                .zip(["La Fabrique", "12 jours", "glane.test/ABCDE/retrait"])
        {
            assert!(part.lines[0].contains(wanted), "{part:?}");
        }
    }
}
