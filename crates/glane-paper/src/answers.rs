//! Answers of sheets ([`glane_core::sheet::answers`]), on forms as they are printed.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use glane_core::id::{ItemKey, QuestionKey, ScriptVersion};
use glane_core::kind::{Invalid, QuestionKind, Raw};
use glane_core::script::{Script, read};
use glane_core::sheet::form::{Form, items_of};
use glane_core::sheet::{Ask, State, Task};
use glane_locale::{Locale, PageLang};
use proptest::prelude::*;

use crate::print::{Laid, Wanted};
use glane_core::sheet::answers::*;

/// One question of each kind, « autre » in two of them.
fn known() -> &'static (Form, Script) {
    static KNOWN: OnceLock<(Form, Script)> = OnceLock::new();
    KNOWN.get_or_init(|| {
        let source = include_str!("../../../examples/modele.atelier.toml");
        let source = source.replace("# autre = true ", "autre = true ").replace(
            "maximum = 3                       # à retirer si l'on peut",
            "autre = true\nmaximum = 3 # à retirer si l'on peut",
        );
        let script = read::read(&source).unwrap();
        let wanted = Wanted {
            script: &script,
            version: ScriptVersion(1),
            workshop: "34679C",
            lang: PageLang::Fr,
            is_large: false,
            only: None,
            ideas: &BTreeMap::new(),
        };
        let laid = Laid::of(&wanted, &Locale::load().unwrap()).unwrap();
        (Form::clone(laid.form()), script)
    })
}

fn tasks(key: &str) -> Vec<(usize, &'static Task)> {
    let all = known().0.tasks().enumerate();
    all.filter(|(_, task)| task.question.as_str() == key)
        .collect()
}

/// A sheet on which nothing is ticked and nothing written.
fn empty() -> Sheet {
    let mut sheet = Sheet::default();
    for (at, task) in known().0.tasks().enumerate() {
        if matches!(task.ask, Ask::Write(_)) {
            sheet
                .written
                .insert(Spot { task: at, tick: 0 }, Written::Nothing);
        }
        for tick in 0..task.ask.ticks().len() {
            sheet.read.insert(Spot { task: at, tick }, State::Empty);
        }
    }
    sheet
}

/// Where a box stands: its question, its line (or none), what it stands for.
fn spot(key: &str, row: &str, item: &str) -> Spot {
    let found = tasks(key).into_iter().find_map(|(task, of)| {
        let same = of.row.as_ref().map_or("", ItemKey::as_str) == row;
        let tick = of
            .ask
            .ticks()
            .iter()
            .position(|tick| tick.item.as_str() == item)?;
        same.then_some(Spot { task, tick })
    });
    found.unwrap_or_else(|| panic!("{key} {row} {item}"))
}

/// The frames of a question.
fn frames(key: &str) -> Vec<Spot> {
    let tasks = tasks(key).into_iter();
    let frames = tasks.filter(|(_, task)| matches!(task.ask, Ask::Write(_)));
    frames.map(|(task, _)| Spot { task, tick: 0 }).collect()
}

fn answer(sheet: &Sheet, key: &str) -> Answer {
    let (form, script) = known();
    let mut all = Answers::of(form, script, sheet).questions.into_iter();
    all.find(|one| one.question.as_str() == key).unwrap()
}

fn answered(values: &[&str]) -> Outcome {
    Outcome::Answered(Raw::of(values.iter().copied()))
}

/// Why a person has to look at a question.
fn whys(sheet: &Sheet, key: &str) -> Vec<Why> {
    match answer(sheet, key).outcome {
        Outcome::Doubtful(doubts) => doubts.into_iter().map(|doubt| doubt.why).collect(),
        other => panic!("{other:?}"),
    }
}

fn with(ticks: &[Spot], texts: &[(Spot, &str)]) -> Sheet {
    let mut sheet = empty();
    sheet
        .read
        .extend(ticks.iter().map(|spot| (*spot, State::Ticked)));
    let said = texts
        .iter()
        .map(|(spot, text)| (*spot, Written::Said((*text).to_owned())));
    sheet.written.extend(said);
    sheet
}

#[test]
fn an_empty_sheet_is_blank_and_one_whose_pages_are_not_in_is_not() {
    let (form, script) = known();
    let blank = Answers::of(form, script, &empty());
    assert!(blank.is_settled());
    assert_eq!(blank.group, Some(Outcome::Blank));
    assert_eq!(blank.questions.len(), script.questions.len());
    assert!(
        blank
            .questions
            .iter()
            .all(|one| one.outcome == Outcome::Blank && one.added.is_empty())
    );
    let nothing = Answers::of(form, script, &Sheet::default());
    assert!(!nothing.is_settled());
    let doubtful = |one: &Answer| matches!(one.outcome, Outcome::Doubtful(_));
    assert!(nothing.questions.iter().all(doubtful));
}

#[test]
fn each_kind_answers_as_it_takes_it() {
    let words = frames("ressenti");
    let sheet = with(
        &[
            spot("groupe", "", "groupe-2"),
            spot("venue", "", "a-velo"),
            spot("information", "", "affiches"),
            spot("information", "", "site-internet"),
            spot("accueil", "", "7"),
            spot("priorites", "le-jardin", "2"),
            spot("priorites", "les-sorties", "1"),
            spot("maison", "des-tarifs", "4"),
            spot("avis", "il-faut-plus-de-bancs", "m1"),
            spot("moments", "", "le-soir"),
            spot("idees", "", "un-repas-partage"),
        ],
        &[
            (words[0], " bien "),
            (words[2], "au calme"),
            (frames("trajet")[0], "25"),
            (frames("budget")[0], "60"),
            (frames("budget")[2], "40"),
            (frames("avis")[0], "Un banc devant l'école"),
            (frames("attentes")[0], "Des sorties."),
            (frames("idees")[1], "Un jardin"),
        ],
    );
    let of = |key| answer(&sheet, key).outcome;
    assert_eq!(of("ressenti"), answered(&["bien", "au calme"]));
    assert_eq!(of("venue"), answered(&["a-velo"]));
    assert_eq!(of("information"), answered(&["affiches", "site-internet"]));
    assert_eq!(of("accueil"), answered(&["7"]));
    assert_eq!(of("trajet"), answered(&["25"]));
    assert_eq!(of("priorites"), answered(&["le-jardin=2", "les-sorties=1"]));
    assert_eq!(of("budget"), answered(&["les-enfants=60", "les-aines=40"]));
    assert_eq!(of("maison"), answered(&["des-tarifs=4"]));
    assert_eq!(of("avis"), answered(&["il-faut-plus-de-bancs=-1"]));
    assert_eq!(answer(&sheet, "avis").added, ["Un banc devant l'école"]);
    assert_eq!(of("moments"), answered(&["le-soir"]));
    assert_eq!(of("attentes"), answered(&["Des sorties."]));
    assert_eq!(of("idees"), answered(&["un-repas-partage"]));
    assert_eq!(answer(&sheet, "idees").added, ["Un jardin"]);
    let (form, script) = known();
    let all = Answers::of(form, script, &sheet);
    assert_eq!(all.group, Some(answered(&["groupe-2"])));
    assert!(all.is_settled());
}

#[test]
fn two_circles_are_a_question_for_a_person() {
    let both = [spot("venue", "", "a-velo"), spot("venue", "", "en-bus")];
    let mut sheet = with(&both, &[]);
    assert_eq!(whys(&sheet, "venue"), [Why::Several]);
    // One of them was taken back.
    sheet.read.insert(both[0], State::Cancelled);
    assert_eq!(answer(&sheet, "venue").outcome, answered(&["en-bus"]));
    // Nobody knows what one of them is.
    sheet.read.insert(both[0], State::Unsure);
    assert_eq!(whys(&sheet, "venue"), [Why::Unsure]);
    sheet.decided.insert(both[0], State::Empty);
    assert_eq!(answer(&sheet, "venue").outcome, answered(&["en-bus"]));
    // What a person decided stands, whatever a later photo reads.
    sheet.read.insert(both[0], State::Ticked);
    assert_eq!(answer(&sheet, "venue").outcome, answered(&["en-bus"]));
}

#[test]
fn only_a_black_box_is_a_question_for_a_person() {
    let black = spot("venue", "", "a-velo");
    let mut sheet = empty();
    sheet.read.insert(black, State::Cancelled);
    assert_eq!(whys(&sheet, "venue"), [Why::OnlyCancelled]);
    sheet.decided.insert(black, State::Cancelled);
    assert_eq!(answer(&sheet, "venue").outcome, Outcome::Blank);
    sheet.decided.insert(black, State::Ticked);
    assert_eq!(answer(&sheet, "venue").outcome, answered(&["a-velo"]));
    // Among squares too.
    let mut sheet = empty();
    sheet
        .read
        .insert(spot("information", "", "affiches"), State::Cancelled);
    assert_eq!(whys(&sheet, "information"), [Why::OnlyCancelled]);
}

#[test]
fn what_is_too_much_or_twice_is_a_question_for_a_person() {
    let four: Vec<Spot> = [
        "affiches",
        "site-internet",
        "reseaux-sociaux",
        "bouche-a-oreille",
    ]
    .map(|item| spot("information", "", item))
    .to_vec();
    assert_eq!(
        whys(&with(&four, &[]), "information"),
        [Why::TooMany { max: 3 }]
    );
    // Three, and something written: that is four.
    let other = frames("information")[0];
    assert_eq!(
        whys(&with(&four[..3], &[(other, "La radio")]), "information"),
        [Why::TooMany { max: 3 }]
    );
    assert_eq!(
        answer(&with(&four[..2], &[(other, "La radio")]), "information").outcome,
        answered(&["affiches", "site-internet", "autre=La radio"])
    );
    let twice = [
        spot("priorites", "le-jardin", "1"),
        spot("priorites", "les-sorties", "1"),
    ];
    assert_eq!(whys(&with(&twice, &[]), "priorites"), [Why::PlaceTwice]);
    // One place of two.
    let one = whys(&with(&twice[..1], &[]), "priorites");
    assert_eq!(one, [Why::Invalid(Invalid::Unplaced { places: 2 })]);
    let points = frames("budget");
    assert_eq!(
        whys(&with(&[], &[(points[0], "90")]), "budget"),
        [Why::Invalid(Invalid::WrongTotal {
            given: 90,
            total: 100
        })]
    );
    let unread = whys(&with(&[], &[(points[0], "beaucoup")]), "budget");
    assert!(matches!(
        unread.as_slice(),
        [Why::Invalid(Invalid::NotANumber { .. })]
    ));
    let far = whys(&with(&[], &[(frames("trajet")[0], "500")]), "trajet");
    assert!(matches!(
        far.as_slice(),
        [Why::Invalid(Invalid::OutOfBounds { .. })]
    ));
}

#[test]
fn what_is_written_beside_other_ticks_it_and_nothing_else() {
    let other = frames("venue")[0];
    let radio = [(other, "En trottinette")];
    assert_eq!(
        answer(&with(&[], &radio), "venue").outcome,
        answered(&["autre=En trottinette"])
    );
    let ticked = [spot("venue", "", "autre")];
    assert_eq!(
        answer(&with(&ticked, &radio), "venue").outcome,
        answered(&["autre=En trottinette"])
    );
    assert_eq!(
        answer(&with(&ticked, &[]), "venue").outcome,
        answered(&["autre"])
    );
    assert_eq!(
        whys(&with(&[spot("venue", "", "en-bus")], &radio), "venue"),
        [Why::OtherToo]
    );
}

#[test]
fn frames_wait_for_a_person_and_may_stay_illegible() {
    let frame = frames("attentes")[0];
    let mut sheet = empty();
    sheet.written.remove(&frame);
    assert_eq!(whys(&sheet, "attentes"), [Why::Unwritten]);
    sheet.written.insert(frame, Written::Illegible);
    assert_eq!(answer(&sheet, "attentes").outcome, Outcome::Unreadable);
    // Two words of three can be read.
    let words = frames("ressenti");
    let mut sheet = with(&[], &[(words[1], "bien")]);
    sheet.written.insert(words[0], Written::Illegible);
    assert_eq!(answer(&sheet, "ressenti").outcome, answered(&["bien"]));
    // Something added that nobody can read is no vote that nobody can read.
    let mut sheet = empty();
    sheet.written.insert(frames("idees")[0], Written::Illegible);
    assert_eq!(answer(&sheet, "idees").outcome, Outcome::Blank);
}

#[test]
fn what_a_person_made_of_a_question_is_stronger_than_its_boxes() {
    let mut sheet = with(
        &[spot("venue", "", "a-velo"), spot("venue", "", "en-bus")],
        &[],
    );
    let key = QuestionKey::new("venue").unwrap();
    for (ruling, outcome) in [
        (Ruling::Blank, Outcome::Blank),
        (Ruling::Unreadable, Outcome::Unreadable),
        (Ruling::Answer(Raw::of(["en-bus"])), answered(&["en-bus"])),
    ] {
        sheet.rulings.insert(key.clone(), ruling);
        assert_eq!(answer(&sheet, "venue").outcome, outcome);
    }
}

#[test]
fn a_question_that_the_script_has_not_is_no_guess() {
    let (form, script) = known();
    let mut other = script.clone();
    other
        .questions
        .retain(|question| question.key.as_str() != "venue");
    let read = Answers::of(form, &other, &empty());
    let venue = read
        .questions
        .iter()
        .find(|one| one.question.as_str() == "venue")
        .unwrap();
    assert!(matches!(venue.outcome, Outcome::Doubtful(_)));
}

fn state() -> impl Strategy<Value = Option<State>> {
    prop_oneof![
        12 => Just(Some(State::Empty)),
        3 => Just(Some(State::Ticked)),
        1 => Just(Some(State::Cancelled)),
        1 => Just(Some(State::Unsure)),
        1 => Just(None),
    ]
}

fn written() -> impl Strategy<Value = Option<Written>> {
    prop_oneof![
        4 => Just(Some(Written::Nothing)),
        2 => prop::sample::select(vec!["12", "40", "100", "bien", "  ", "1,5", "autre=x", "=", "é".repeat(70).leak()])
            .prop_map(|text| Some(Written::Said(text.to_owned()))),
        1 => Just(Some(Written::Illegible)),
        1 => Just(None),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]
    #[test]
    fn nothing_is_guessed_whatever_is_read(
        states in prop::collection::vec(state(), 150),
        texts in prop::collection::vec(written(), 40),
    ) {
        let (form, script) = known();
        let mut sheet = Sheet::default();
        let (mut states, mut texts) = (states.into_iter().cycle(), texts.into_iter().cycle());
        for (task, of) in form.tasks().enumerate() {
            if matches!(of.ask, Ask::Write(_)) && let Some(Some(text)) = texts.next() {
                sheet.written.insert(Spot { task, tick: 0 }, text);
            }
            for tick in 0..of.ask.ticks().len() {
                if let Some(Some(state)) = states.next() {
                    sheet.read.insert(Spot { task, tick }, state);
                }
            }
        }
        let all = Answers::of(form, script, &sheet);
        for one in &all.questions {
            let question = script.question(&one.question).unwrap();
            let own = form.tasks().enumerate().filter(|(_, task)| task.question == one.question);
            let mut unclear = false;
            let mut ticked = 0;
            for (task, of) in own {
                let frame = matches!(of.ask, Ask::Write(_));
                unclear |= frame && !sheet.written.contains_key(&Spot { task, tick: 0 });
                let states: Vec<_> = (0..of.ask.ticks().len()).map(|tick| sheet.read.get(&Spot { task, tick })).collect();
                unclear |= states.iter().any(|state| matches!(state, None | Some(State::Unsure)));
                let marks = states.iter().filter(|state| **state == Some(&State::Ticked)).count();
                ticked += marks;
                unclear |= marks > 1 && matches!(of.ask, Ask::One(_));
                unclear |= marks == 0 && states.contains(&Some(&State::Cancelled));
            }
            match &one.outcome {
                Outcome::Doubtful(doubts) => prop_assert!(!doubts.is_empty()),
                outcome => {
                    prop_assert!(!unclear, "{one:?}");
                    if let Outcome::Answered(raw) = outcome {
                        let mut items = question.item_keys();
                        items.extend(items_of(form, &one.question).cloned());
                        prop_assert!(question.kind.read(raw, &items).is_ok(), "{one:?}");
                        // A tick is in the answer, and nothing is that was not ticked or written.
                        let words = raw.values.len();
                        let frames = frames(one.question.as_str()).len();
                        prop_assert!(ticked <= words + 1 && words <= ticked + frames, "{one:?}");
                    } else {
                        prop_assert_eq!(ticked, 0, "a tick was lost: {:?}", one);
                    }
                }
            }
        }
        // What people say of each doubtful place ends the doubt about it, and asking again changes nothing.
        let mut settled = sheet.clone();
        for one in &all.questions {
            if matches!(one.outcome, Outcome::Doubtful(_)) {
                settled.rulings.insert(one.question.clone(), Ruling::Unreadable);
            }
        }
        let after = Answers::of(form, script, &settled);
        prop_assert!(after.questions.iter().all(|one| !matches!(one.outcome, Outcome::Doubtful(_))));
        prop_assert_eq!(&after, &Answers::of(form, script, &settled));
    }
}
