//! What became of what the workshop before promised, as somebody took it over into this one's log: nothing is said of it that is not
//! there, and nothing that inhabitants had not been shown.

use glane_core::action::{Actions, Told as Promise};
use glane_core::decision::Decision;

use super::lessons::{Lesson, Told};
use crate::version::Version;
use crate::words::Texts;

/// What it is called in files that programs read.
const BLOCK: &str = "promise";

/// The section; nothing where nothing was taken over.
pub(super) fn told(log: &[Decision], texts: &Texts<'_>) -> Option<Told> {
    // One page has no room for it.
    let has_room = texts.version() != Version::Page;
    let actions = Actions::fold(log);
    let recalled = actions.promised().filter(|_| has_room)?;
    let title = texts.label(&recalled.title);
    let heading = texts.format(
        "actions-report",
        &[
            ("title", title.into()),
            ("day", texts.day(recalled.day).into()),
        ],
    );
    let entries = recalled.actions.iter().map(|one| lesson(one, texts));
    Some(Told {
        heading: Some(heading),
        start: 1,
        entries: entries.collect(),
    })
}

fn lesson(promise: &Promise, texts: &Texts<'_>) -> Lesson {
    let say = |name: &str, text: &str| {
        let key = format!("actions-say-{name}");
        (!text.is_empty()).then(|| texts.format(&key, &[("text", text.into())]))
    };
    let due = promise.due.filter(|_| promise.progress.is_open());
    let due = due.map(|due| {
        let day = texts.day(due);
        texts.format("actions-report-due", &[("day", day.into())])
    });
    let why = promise.why.as_deref().and_then(|why| say("why", why));
    let parts = [
        say("who", &promise.who),
        say("with", &promise.with),
        due,
        why,
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    Lesson {
        block: BLOCK,
        label: Some(texts.text(&format!("actions-{}", promise.progress.name()))),
        sentence: promise.what.clone(),
        quotes: Vec::new(),
        signed: (!parts.is_empty()).then(|| parts.join(" · ")),
        is_doubted: false,
        proof: None,
        cells: None,
        reaction: None,
    }
}

#[cfg(test)]
mod tests {
    use glane_core::action::{Move, Progress, Recalled};
    use glane_core::date::Day;
    use glane_core::decision::Act;
    use glane_core::id::Slug;
    use glane_core::label::Label;
    use glane_locale::{Lang, Locale};

    use super::*;
    use crate::check::Checker;
    use crate::fixture::{after, atelier};
    use crate::make::Format;
    use crate::restitution::Restitution;

    fn promise(what: &str, progress: Progress, why: Option<&str>) -> Promise {
        Promise {
            what: what.to_owned(),
            who: "La direction".to_owned(),
            with: String::new(),
            due: Day::new(2026, 6, 30),
            lead: None,
            progress,
            why: why.map(str::to_owned),
        }
    }

    #[test]
    fn the_restitution_says_what_became_of_each_promise_and_the_checker_holds_it() {
        let (script, snapshot) = atelier();
        let locale = Locale::load().unwrap();
        let bare = Restitution::of(script, snapshot, &locale, Lang::Fr);
        let bare = bare.file(Format::Html, Version::Full).unwrap();
        let recalled = Recalled {
            from: Slug::new("printemps").unwrap(),
            title: Label::fr("Le printemps"),
            day: Day::new(2024, 3, 1).unwrap(),
            actions: vec![
                promise("Ouvrir 3 ateliers", Progress::Done, None),
                promise(
                    "Acheter 12 tablettes",
                    Progress::Dropped,
                    Some("Trop cher."),
                ),
                promise("Former l'équipe", Progress::Running, None),
            ],
            measured: Vec::new(),
        };
        let (script, snapshot) = after(&[Act::Action(Move::Recall(recalled))]);
        let made = Restitution::of(script.clone(), snapshot.clone(), &locale, Lang::Fr);
        let html = |version| {
            let file = made.file(Format::Html, version).unwrap();
            String::from_utf8(file.bytes).unwrap()
        };
        let checker = Checker::new(&script, &snapshot, &locale);
        for version in [Version::Full, Version::Plain] {
            let page = html(version);
            for part in [
                "Ouvrir 3 ateliers",
                "Abandonnée",
                "Pourquoi\u{a0}: Trop cher.",
            ] {
                assert!(page.contains(part), "{part}");
            }
            // What is done is planned no more.
            assert_eq!(page.matches("juin 2026").count(), 1);
            let report = checker.file(&page).unwrap();
            let faults: Vec<_> = report.faulty().collect();
            assert!(faults.is_empty(), "{faults:?}");
            // Another end of the story is refused.
            let wrong = page.replace("Ouvrir 3 ateliers", "Ouvrir 4 ateliers");
            let report = checker.file(&wrong).unwrap();
            assert!(report.faulty().next().is_some());
            let wrong = page.replace(">Abandonnée<", ">Faite<");
            let report = checker.file(&wrong).unwrap();
            assert!(report.faulty().next().is_some(), "another state passed");
        }
        assert!(!html(Version::Page).contains("Ouvrir 3 ateliers"));
        assert!(!String::from_utf8_lossy(&bare.bytes).contains("promise"));
        for format in [Format::Markdown, Format::Docx, Format::Pdf, Format::Xlsx] {
            let file = made.file(format, Version::Full).unwrap();
            if format == Format::Markdown {
                let text = String::from_utf8(file.bytes).unwrap();
                assert!(text.contains("Acheter 12 tablettes") && text.contains("Abandonnée"));
            }
        }
    }
}
