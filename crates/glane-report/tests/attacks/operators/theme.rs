//! The machine's proposals are counted as people's decisions.

use glane_report::Format;

use super::{each, inserted, reworded};
use crate::change::Change;
use crate::made::Made;
use crate::place::Kind;
use crate::said;
use crate::truth::Asked;

const READ: [Kind; 6] = [
    Kind::Sentence,
    Kind::Prose,
    Kind::Alternative,
    Kind::Head,
    Kind::Caption,
    Kind::Heading,
];

/// Words that say who decided, left out or turned; decided counts with proposals added; sentences that count both.
pub fn changes(made: &Made) -> Vec<Change> {
    let fr = [
        ("Thèmes proposés par Glane pour", "Thèmes des réponses à"),
        (
            "Thèmes proposés par Glane pour",
            "Thèmes décidés par l'équipe pour",
        ),
        ("proposés par Glane", "retenus"),
        (", que personne n’a encore vérifiés", ""),
        (
            ", que personne n’a encore vérifiés",
            ", vérifiés par l'équipe",
        ),
        ("restent à classer", "ont été classées"),
        ("Proposé par la machine, à confirmer", "Personnes"),
        ("Proposé par la machine, à confirmer", "Confirmé"),
        (
            "Proposé par la machine, à confirmer",
            "Décidé par des personnes",
        ),
        ("classées par des personnes", "classées par Glane"),
        (
            "est compté à part et n’entre dans aucun total",
            "est compté avec le reste",
        ),
        ("non classées", "classées"),
        ("Non classé", "Classé"),
    ];
    let en = [
        ("Themes that Glane proposes for", "Themes of the answers to"),
        (
            "Themes that Glane proposes for",
            "Themes the team decided for",
        ),
        (", which nobody has checked yet", ""),
        (
            ", which nobody has checked yet",
            ", which the team has checked",
        ),
        ("are still to be sorted", "have been sorted"),
        ("is still to be sorted", "has been sorted"),
        ("proposed by the machine", "decided by people"),
        ("Proposed by the machine, to be confirmed", "People"),
        ("not sorted", "sorted"),
        ("Not sorted", "Sorted"),
    ];
    let mut all = reworded(made, &READ, &fr, &en);
    all.extend(summed(made));
    all.extend(figures(made));
    let (mut fr, mut en) = (Vec::new(), Vec::new());
    for asked in made
        .truth
        .questions
        .values()
        .filter(|asked| !asked.themes.is_empty())
    {
        let (n, question) = (asked.n, &asked.label);
        for (theme, people, proposed) in asked.themes.iter().filter(|one| one.2 > 0) {
            let both = people + proposed;
            fr.push(format!(
                "Le thème « {theme} » réunit {both} réponses sur {n}."
            ));
            fr.push(format!(
                "À « {question} », {both} personnes sur {n} parlent de « {theme} »."
            ));
            en.push(format!(
                "The theme “{theme}” gathers {both} answers out of {n}."
            ));
        }
        fr.push(format!(
            "Les {n} réponses à « {question} » ont été rangées par thème."
        ));
        en.push(format!(
            "The {n} answers to “{question}” were sorted by theme."
        ));
    }
    all.extend(inserted(made, &fr, &en));
    for (doc, place) in each(made, &[Kind::Evidence]) {
        for (from, to) in [("/proposed=", "/theme="), ("/uncoded/", "/coded/")] {
            if place.text.contains(from) {
                let after = place.text.replacen(from, to, 1);
                all.push(Change::reads(doc, place, &after));
            }
        }
    }
    all
}

/// A theme's decided count beside its label, with what is proposed added; and the count of what waits, made none.
fn summed(made: &Made) -> Vec<Change> {
    let mut all = Vec::new();
    for (doc, place) in each(made, &[Kind::Sentence, Kind::Alternative]) {
        let Some(asked) = asked(made, place.question.as_ref()) else {
            continue;
        };
        for at in said::quoted(&place.text) {
            let label = &place.text[at.clone()];
            let Some((_, people, proposed)) = asked.themes.iter().find(|one| one.0 == label) else {
                continue;
            };
            let after = said::numbers(&place.text)
                .into_iter()
                .find(|one| one.at.start > at.end);
            let own = after.filter(|one| one.text == people.to_string() && *proposed > 0);
            if let Some(number) = own {
                for put in [people + proposed, *proposed + people * 2, asked.n] {
                    let after = said::with(&place.text, &number.at, &put.to_string());
                    all.push(Change::reads(doc, place, &after));
                }
            }
        }
    }
    for doc in made.docs.iter().filter(|doc| doc.format == Format::Html) {
        let rows: Vec<_> = doc.places.iter().filter(|one| one.seat.row > 0).collect();
        for pair in rows.windows(2) {
            let themed = asked(made, pair[0].question.as_ref())
                .and_then(|asked| asked.themes.iter().find(|one| one.0 == pair[0].text));
            if let Some((_, people, proposed)) = themed
                && *proposed > 0
                && pair[1].text == people.to_string()
            {
                let after = (people + proposed).to_string();
                all.push(Change::reads(doc, pair[1], &after));
            }
        }
    }
    all
}

/// The figures' own counts of decisions, with proposals added, and proposals left out.
fn figures(made: &Made) -> Vec<Change> {
    let doc = made.doc("json");
    let mut all = Vec::new();
    for place in doc
        .places
        .iter()
        .filter(|one| one.bare && one.kind == Kind::Cell)
    {
        let Some(asked) = asked(made, place.question.as_ref()) else {
            continue;
        };
        let tail = place.trail.split('/').skip(2).collect::<Vec<_>>().join("/");
        let waits = asked.themes.iter().any(|one| one.2 > 0);
        match tail.as_str() {
            "coded" if waits => all.push(Change::reads(doc, place, &asked.n.to_string())),
            "uncoded" if waits => all.push(Change::reads(doc, place, "0")),
            _ => {}
        }
        for (at, (label, people, proposed)) in asked.themes.iter().enumerate() {
            let decided = [
                format!("themes/{at}/people"),
                format!("themes/{at}/mentions"),
                format!("counts/{label}"),
            ];
            if *proposed > 0 && decided.contains(&tail) {
                let after = (people + proposed).to_string();
                all.push(Change::reads(doc, place, &after));
            }
        }
    }
    all
}

fn asked<'a>(made: &'a Made, question: Option<&String>) -> Option<&'a Asked> {
    made.truth.questions.get(question?)
}
