use std::collections::BTreeSet;

use super::*;
use crate::kind::ideas::Ideas;
use crate::kind::words::Words;
use crate::label::{Label, LangCode};
use crate::script::privacy::Basis;
use crate::script::tests::tiny;
use crate::world::Micros;

type Change = (&'static str, fn(&mut Case), &'static [&'static str]);

/// Everything a notice follows from, so that each part can be changed.
#[derive(Clone)]
struct Case {
    script: Script,
    today: Day,
    life: Life,
}

impl Case {
    fn new() -> Self {
        Self {
            script: tiny(),
            today: Day::new(2024, 11, 28).unwrap(),
            life: Life::default(),
        }
    }

    fn said(&self) -> Vec<Statement> {
        notice(&Settings {
            script: &self.script,
            today: self.today,
            life: &self.life,
        })
    }
}

/// The names of the statements that one notice has and the other has not.
fn moved(before: &[Statement], after: &[Statement]) -> BTreeSet<&'static str> {
    let only = |these: &[Statement], those: &[Statement]| -> Vec<&'static str> {
        let gone = these.iter().filter(|one| !those.contains(one));
        gone.map(Statement::name).collect()
    };
    [only(before, after), only(after, before)]
        .concat()
        .into_iter()
        .collect()
}

/// A profile as the last question, which is never shown as answers come.
fn profile() -> crate::script::Question {
    crate::script::Question {
        kind: Kind::Profile(crate::kind::profile::tests::small()),
        key: crate::id::QuestionKey::new("profil").unwrap(),
        results: Results::OnReveal,
        ..tiny().questions.remove(0)
    }
}

/// Each setting changed, and the statement that says so; none where a notice has nothing to say of it.
const CHANGES: &[Change] = &[
    (
        "organisateur",
        |c| c.script.organiser = "Un autre".into(),
        &["organiser"],
    ),
    (
        "responsable",
        |c| c.script.privacy.controller = Some("Nous".into()),
        &["controller"],
    ),
    (
        "contact_dpo",
        |c| c.script.privacy.contact = Some("dpo@exemple.org".into()),
        &["contact"],
    ),
    (
        "base_legale",
        |c| c.script.privacy.basis = Some(Basis::PublicInterest),
        &["basis"],
    ),
    (
        "sous_traitant",
        |c| c.script.privacy.processor = Some("Fédération".into()),
        &["place"],
    ),
    ("conservation", |c| c.script.retention_days = 30, &["until"]),
    (
        "conservation, written",
        |c| c.script.is_retention_said = true,
        &["until"],
    ),
    (
        "date",
        |c| c.script.day = Day::new(2024, 11, 29).unwrap(),
        &["until"],
    ),
    ("cloture", |c| c.script.sealing_days = 0, &["sealing"]),
    (
        "aujourd'hui",
        |c| c.today = Day::new(2030, 1, 1).unwrap(),
        &["until"],
    ),
    (
        "gardé plus longtemps",
        |c| c.life.longer = Some(Day::new(2040, 1, 1).unwrap()),
        &["until"],
    ),
    ("fin de séance", |c| c.life.ended = Some(Micros(1)), &[]),
    (
        "clôture",
        |c| c.life.sealed = Some(Micros(1)),
        &[
            "answers", "number", "imported", "cookie", "sealing", "sealed", "withdraw",
        ],
    ),
    ("seuil", |c| c.script.threshold = 1, &["threshold"]),
    ("groupes", |c| c.script.groups.clear(), &["group"]),
    (
        "notice",
        |c| c.script.notice = Some(Label::fr("Merci")),
        &["own"],
    ),
    (
        "exemple",
        |c| c.script.sample = Some(Label::fr("Inventé")),
        &["sample", "sealing"],
    ),
    (
        "resultats, une question",
        |c| c.script.questions[0].results = Results::OnReveal,
        &["room"],
    ),
    (
        "resultats, toutes",
        |c| {
            c.script
                .questions
                .iter_mut()
                .for_each(|one| one.results = Results::OnReveal);
        },
        &["room"],
    ),
    (
        "type, des mots",
        |c| c.script.questions[0].kind = Kind::Words(Words { max: 2 }),
        &["shown"],
    ),
    (
        "type, des idées",
        |c| {
            c.script.questions[0].kind = Kind::Ideas(Ideas {
                max: None,
                open: true,
            });
        },
        &["shown"],
    ),
    (
        "type, plus de texte",
        |c| {
            c.script.questions.pop();
        },
        &["published"],
    ),
    (
        "type, un profil",
        |c| c.script.questions.push(profile()),
        &["profile"],
    ),
    (
        "public",
        |c| {
            c.script.audience = crate::script::audience::Audience::Children;
        },
        &[],
    ),
    // What a notice says nothing of.
    ("guide", |c| c.script.guide.minutes = Some(60), &[]),
    (
        "accueil",
        |c| c.script.opening = Some(Label::fr("Installez-vous")),
        &[],
    ),
    ("titre", |c| c.script.title = Label::fr("Autre"), &[]),
    (
        "nom",
        |c| c.script.slug = crate::id::Slug::new("autre").unwrap(),
        &[],
    ),
    ("lieu", |c| c.script.place = Some(Label::fr("Ici")), &[]),
    ("fuseau", |c| c.script.zone = "Indian/Reunion".into(), &[]),
    (
        "langues",
        |c| c.script.langs.push(LangCode::new("en").unwrap()),
        &[],
    ),
    (
        "lexique",
        |c| {
            c.script.lexicon.push(crate::script::LocalName {
                name: "MDL".into(),
                aliases: vec![],
            });
        },
        &[],
    ),
];

#[test]
fn each_setting_changes_its_own_statement_and_no_other() {
    let before = Case::new().said();
    for (setting, change, wanted) in CHANGES {
        let mut case = Case::new();
        change(&mut case);
        let wanted: BTreeSet<&str> = wanted.iter().copied().collect();
        assert_eq!(moved(&before, &case.said()), wanted, "{setting}");
    }
}

#[test]
fn two_settings_changed_move_what_each_moves() {
    let before = Case::new().said();
    for (first, change, moves) in CHANGES {
        for (second, other, too) in CHANGES {
            // These change the same statement, or the same question: one may hide the other.
            let apart = moves.iter().all(|one| !too.contains(one));
            let kinds = first.starts_with("type") && second.starts_with("type")
                || first.starts_with("resultats") && second.starts_with("type")
                || first.starts_with("type") && second.starts_with("resultats");
            // An example is not erased by itself, whatever is written.
            let example = [*first, *second] == ["conservation, written", "exemple"]
                || [*second, *first] == ["conservation, written", "exemple"];
            if !apart || kinds || example {
                continue;
            }
            let mut case = Case::new();
            change(&mut case);
            other(&mut case);
            let wanted: BTreeSet<&str> = moves.iter().chain(*too).copied().collect();
            assert_eq!(moved(&before, &case.said()), wanted, "{first}, {second}");
        }
    }
}

/// Every field of a script is named in the changes, or this does not compile any more: whoever adds one says here what the
/// notice makes of it.
#[test]
fn no_setting_is_forgotten() {
    let Script {
        slug: _,
        title: _,
        day: _,
        place: _,
        zone: _,
        langs: _,
        organiser: _,
        audience: _,
        groups: _,
        lexicon: _,
        questions: _,
        retention_days: _,
        is_retention_said: _,
        sealing_days: _,
        opening: _,
        notice: _,
        privacy: _,
        guide: _,
        sample: _,
        threshold: _,
        reactions: _,
    } = tiny();
    let crate::script::privacy::Privacy {
        controller: _,
        contact: _,
        basis: _,
        processor: _,
    } = tiny().privacy;
    let written: BTreeSet<&str> = CHANGES.iter().map(|(setting, ..)| *setting).collect();
    for key in crate::script::read::KEYS
        .iter()
        .chain(&crate::script::read::PRIVACY_KEYS)
    {
        assert!(written.contains(key), "{key}");
    }
}

#[test]
fn statements_stand_by_topic_and_none_is_said_twice() {
    let mut case = Case::new();
    case.script.notice = Some(Label::fr("Merci"));
    case.script.sample = Some(Label::fr("Inventé"));
    case.script.questions[0].kind = Kind::Words(Words { max: 2 });
    case.script.privacy.basis = Some(Basis::Consent);
    let said = case.said();
    let topics: Vec<Topic> = said.iter().map(Statement::topic).collect();
    assert!(topics.is_sorted(), "{topics:?}");
    assert_eq!(
        topics.iter().collect::<BTreeSet<_>>().len(),
        Topic::ALL.len()
    );
    let names: BTreeSet<&str> = said.iter().map(Statement::name).collect();
    assert_eq!(names.len(), said.len());
}

#[test]
fn what_is_not_said_is_missing_and_nothing_stands_for_it() {
    let mut case = Case::new();
    assert_eq!(
        missing(&case.script),
        [
            Missing::Organiser,
            Missing::Retention,
            Missing::Controller,
            Missing::Contact,
            Missing::Basis
        ]
    );
    case.script.organiser = "Nous".into();
    case.script.is_retention_said = true;
    let names: Vec<&str> = case.said().iter().map(Statement::name).collect();
    for absent in ["controller", "contact", "basis"] {
        assert!(!names.contains(&absent), "{absent}");
    }
    case.script.privacy.controller = Some("Nous".into());
    case.script.privacy.basis = Some(Basis::Consent);
    assert_eq!(missing(&case.script), [Missing::Contact]);
    case.script.privacy.contact = Some("Ici".into());
    assert_eq!(missing(&case.script), []);
}

#[test]
fn what_is_sealed_or_erased_is_not_promised_any_more() {
    let mut case = Case::new();
    case.script.is_retention_said = true;
    case.script.notice = Some(Label::fr("Merci"));
    case.life.sealed = Some(Micros(86_400_000_000));
    let names = |case: &Case| case.said().iter().map(Statement::name).collect::<Vec<_>>();
    assert!(!names(&case).contains(&"withdraw"));
    let sealed = Statement::Sealed(Day::new(1970, 1, 2).unwrap());
    assert!(case.said().contains(&sealed));
    case.life.purged = Some((Micros(2 * 86_400_000_000), crate::life::Record::default()));
    assert_eq!(
        names(&case),
        ["organiser", "third-party", "erased", "complaint", "own"]
    );
    // An example is neither sealed nor erased by itself.
    let mut sample = Case::new();
    sample.script.sample = Some(Label::fr("Inventé"));
    sample.script.is_retention_said = true;
    let said = sample.said();
    assert!(said.contains(&Statement::Sealing(None)));
    let by_itself = |one: &Statement| {
        matches!(
            one,
            Statement::Until {
                by_itself: true,
                ..
            }
        )
    };
    assert!(!said.iter().any(by_itself));
}

#[test]
fn a_models_example_answers_for_nothing() {
    for example in [
        "donnees@exemple.org",
        "Écrire à Donnees@Exemple.org",
        "Réseau de centres sociaux (exemple)",
        "Votre centre social",
        "Nom de votre association, son adresse",
        "Nom de votre centre social",
        " Centre social d'exemple ",
    ] {
        assert!(is_placeholder(example), "{example}");
    }
    for real in [
        "donnees@centre-des-tilleuls.fr",
        "Centre social des Tilleuls",
        "La maison de l'exemple, 3 rue des Lilas",
        "",
    ] {
        assert!(!is_placeholder(real), "{real}");
    }
    let mut script = tiny();
    script.sample = None;
    script.is_retention_said = false;
    script.organiser = "Votre centre social".to_owned();
    script.privacy.controller = Some("La Fabrique".to_owned());
    script.privacy.contact = Some("donnees@exemple.org".to_owned());
    script.privacy.basis = Some(Basis::Consent);
    let all = [Missing::Organiser, Missing::Retention, Missing::Contact];
    assert_eq!(missing(&script), all);
    script.is_retention_said = true;
    script.organiser = "La Fabrique".to_owned();
    script.privacy.contact = Some("01 02 03 04 05".to_owned());
    assert_eq!(missing(&script), []);
    // In a workshop that is an example from end to end, examples are right.
    script.is_retention_said = false;
    script.privacy.contact = Some("donnees@exemple.org".to_owned());
    script.sample = Some(Label::fr("Rien n'est vrai ici."));
    assert_eq!(missing(&script), []);
}
