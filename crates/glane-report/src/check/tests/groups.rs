//! Lines of a grid and statements that groups differ on: told in both languages, in full and in plain words, and proved.

use super::versions::page;
use super::*;
use crate::fixture::apart;
use crate::version::Version;

fn proved(workshop: &(Script, Snapshot), lang: Lang, version: Version) -> String {
    let locale = Locale::load().unwrap();
    let checker = Checker::new(&workshop.0, &workshop.1, &locale);
    let page = page(workshop, lang, version);
    for page in [slowly(&page), page.clone()] {
        let report = checker.html(&page).unwrap();
        let faulty: Vec<&Piece> = report.faulty().collect();
        assert_eq!(
            report.outcome(),
            Outcome::Proved,
            "{lang:?} {version:?} {faulty:#?} {:#?}",
            report.missing
        );
    }
    page
}

#[test]
fn gaps_of_lines_and_statements_are_proved_whole_in_each_version_and_language() {
    for workshop in [apart(14, 16), apart(4, 20)] {
        for (lang, version) in Lang::ALL
            .into_iter()
            .flat_map(|lang| Version::ALL.map(|version| (lang, version)))
        {
            proved(&workshop, lang, version);
        }
        all_proved(&workshop);
    }
}

#[test]
fn they_are_said_and_figures_of_few_are_not() {
    let open = apart(14, 16);
    for (lang, noise, vote) in [
        (
            Lang::Fr,
            "un écart entre groupes",
            "les avis ne se répartissent pas de même",
        ),
        (
            Lang::En,
            "a gap between groups",
            "opinions are not shared out alike",
        ),
    ] {
        let page = proved(&open, lang, Version::Full);
        assert!(page.contains(noise) && page.contains(vote), "{page}");
    }
    let plain = proved(&open, Lang::Fr, Version::Plain);
    assert!(
        plain.contains("les avis ne se partagent pas de même"),
        "{plain}"
    );
    let masked = proved(&apart(4, 20), Lang::Fr, Version::Full);
    assert!(
        masked.contains("leurs chiffres portent sur trop peu de personnes pour être montrés"),
        "{masked}"
    );
}
