use super::*;
use crate::decision::tests::log;
use crate::id::{GroupKey, MeansKey, QuestionKey, Revision, ScriptVersion, WorkshopId};
use crate::life::outliving;
use crate::sealing;
use crate::workshop::{Snapshot, Workshop};

fn key(name: &str) -> ActionKey {
    ActionKey::new(name).unwrap()
}

fn write(name: &str, what: &str) -> (Act, Option<u64>) {
    let entry = Entry {
        what: what.to_owned(),
        ..Entry::default()
    };
    let action = key(name);
    let entry = Some(entry);
    (Act::Action(Move::Write { action, entry }), None)
}

fn stand(name: &str, at: Progress, why: Option<&str>) -> (Act, Option<u64>) {
    let (action, why) = (key(name), why.map(str::to_owned));
    (Act::Action(Move::Stand { action, at, why }), None)
}

fn shelve(name: &str, called: Option<&str>) -> (Act, Option<u64>) {
    let means = MeansKey::new(name).unwrap();
    let entry = called.map(|name| Means {
        brake: Brake::Training,
        name: name.to_owned(),
        ..Means::default()
    });
    (Act::Action(Move::Shelve { means, entry }), None)
}

fn show(name: &str, on: bool) -> (Act, Option<u64>) {
    let action = key(name);
    (Act::Action(Move::Show { action, on }), None)
}

#[test]
fn what_inhabitants_read_is_what_was_shown_to_them_until_it_is_shown_anew() {
    let acts = [
        write("a", "Un atelier"),
        write("b", "Une permanence"),
        show("a", true),
        stand("a", Progress::Running, None),
        write("a", "Un atelier chaque mardi"),
        show("a", true),
        show("a", false),
    ];
    let after = |n: usize| Actions::fold(&log(&acts[..n]));
    let read = |n: usize| {
        let all: Vec<_> = after(n)
            .shown()
            .map(|told| (told.what.clone(), told.progress))
            .collect();
        all
    };
    assert_eq!(read(2), []);
    let first = ("Un atelier".to_owned(), Progress::Planned);
    assert_eq!(read(3), std::slice::from_ref(&first));
    assert_eq!(read(5), [first]);
    assert!(after(5).get(&key("a")).unwrap().is_stale());
    let then = ("Un atelier chaque mardi".to_owned(), Progress::Running);
    assert_eq!(read(6), [then]);
    assert!(!after(6).get(&key("a")).unwrap().is_stale());
    assert_eq!((read(7), after(7).news.len()), (vec![], 0));
    // Two changes of its state were told, one of its words was not.
    let told: Vec<_> = after(6).news.iter().map(|one| one.told.progress).collect();
    assert_eq!(told, [Progress::Planned, Progress::Running]);
}

#[test]
fn other_words_for_the_same_state_are_no_news() {
    let acts = [
        write("a", "Un atelier"),
        show("a", true),
        write("a", "Deux ateliers"),
        show("a", true),
    ];
    let actions = Actions::fold(&log(&acts));
    let news: Vec<_> = actions.news.iter().map(|one| &one.told.what).collect();
    assert_eq!(news, ["Deux ateliers"]);
}

#[test]
fn each_change_is_taken_back_and_what_is_gone_takes_its_news_along() {
    let acts = [
        write("a", "Un atelier"),
        show("a", true),
        stand("a", Progress::Dropped, Some("Plus de salle.")),
        (Act::Undo, Some(3)),
        (
            Act::Action(Move::Write {
                action: key("a"),
                entry: None,
            }),
            None,
        ),
        (Act::Undo, Some(5)),
    ];
    let after = |n: usize| Actions::fold(&log(&acts[..n]));
    let dropped = after(3);
    let dropped = dropped.get(&key("a")).unwrap();
    assert_eq!(dropped.why.as_deref(), Some("Plus de salle."));
    assert_eq!(after(4).get(&key("a")).unwrap().progress, Progress::Planned);
    assert_eq!((after(5).list.len(), after(5).news.len()), (0, 0));
    assert_eq!((after(6).list.len(), after(6).news.len()), (1, 1));
    // What nobody wrote neither stands nor is shown.
    let nobody = Actions::fold(&log(&[stand("z", Progress::Done, None), show("z", true)]));
    assert_eq!(nobody, Actions::default());
}

#[test]
fn an_action_is_late_once_its_day_is_over_and_it_is_still_to_be_done() {
    let day = |day| Day::new(2026, 11, day).unwrap();
    let late = |progress, today| {
        let entry = Entry {
            what: "Un atelier".to_owned(),
            due: Some(day(10)),
            ..Entry::default()
        };
        let action = key("a");
        let entry = Some(entry);
        let acts = [
            (Act::Action(Move::Write { action, entry }), None),
            stand("a", progress, None),
        ];
        Actions::fold(&log(&acts)).list[0].is_overdue(today)
    };
    assert!(!late(Progress::Planned, day(10)));
    assert!(late(Progress::Planned, day(11)) && late(Progress::Running, day(11)));
    assert!(!late(Progress::Done, day(11)) && !late(Progress::Dropped, day(11)));
}

#[test]
fn what_is_typed_is_cleaned_and_what_says_nothing_or_too_much_is_refused() {
    let typed = |what: &str, who: &str| {
        Entry {
            what: what.to_owned(),
            who: who.to_owned(),
            ..Entry::default()
        }
        .checked()
    };
    let entry = typed("  Un \n atelier ", " La référente ").unwrap();
    assert_eq!((&*entry.what, &*entry.who), ("Un atelier", "La référente"));
    assert_eq!(typed(" ", ""), Err(BadEntry::Empty));
    let max = TEXT_MAX;
    assert_eq!(
        typed(&"x".repeat(max + 1), ""),
        Err(BadEntry::TooLong { max })
    );
    let max = NAME_MAX;
    assert_eq!(
        typed("a", &"x".repeat(max + 1)),
        Err(BadEntry::TooLong { max })
    );
    let of_a_lead = Entry {
        lead: Some(FindingId::new("abc").unwrap()),
        ..Entry::default()
    };
    assert!(of_a_lead.checked().is_ok());
}

#[test]
fn actions_outlive_the_answers_and_sealing_leaves_them_as_they_are() {
    let mut acts = vec![
        (Act::Present { people: Some(3) }, None),
        write("a", "Un atelier"),
        show("a", true),
        stand("a", Progress::Done, None),
        (Act::Undo, Some(4)),
    ];
    let before = Actions::fold(&log(&acts));
    let mut n = 100;
    let mut drawn = || {
        n += 1;
        uuid::Uuid::from_u128(n)
    };
    let sealed = sealing::log(&log(&acts), &BTreeMap::new(), Revision(5), &mut drawn);
    assert_eq!(Actions::fold(&sealed), before);
    acts.push((Act::Undo, Some(5)));
    let kept = outliving(log(&acts));
    assert_eq!(Actions::fold(&kept), Actions::fold(&log(&acts)));
    assert_eq!(kept.len(), 5);
}

#[test]
fn what_is_kept_of_actions_reads_back_as_it_was() {
    let recalled = Recalled {
        from: Slug::new("printemps").unwrap(),
        title: Label::fr("Printemps"),
        day: Day::new(2026, 3, 1).unwrap(),
        actions: vec![Actions::fold(&log(&[write("a", "Un atelier")])).list[0].told()],
        measured: vec![Measured {
            question: QuestionKey::new("q").unwrap(),
            label: Label::fr("Q"),
            kind: "choice".to_owned(),
            answered: 40,
            rows: vec![
                MeasuredRow {
                    answer: Answer::Item(Label::fr("Le bus")),
                    people: 12,
                    groups: vec![MeasuredGroup {
                        key: GroupKey::new("g").unwrap(),
                        label: Label::fr("G"),
                        people: 6,
                        base: 20,
                    }],
                },
                MeasuredRow {
                    answer: Answer::Step(3),
                    people: 0,
                    groups: Vec::new(),
                },
            ],
        }],
    };
    for (act, _) in [
        write("a", "Un atelier"),
        stand("a", Progress::Dropped, Some("Faute de temps.")),
        show("a", true),
        (Act::Action(Move::Recall(recalled)), None),
        (Act::Action(Move::Screen { on: true }), None),
        shelve("m", Some("Un atelier de la fédération")),
        shelve("m", None),
    ] {
        let kept = serde_json::to_string(&act).unwrap();
        assert_eq!(serde_json::from_str::<Act>(&kept).unwrap(), act, "{kept}");
    }
}

#[test]
fn what_the_house_does_since_makes_no_restitution_old_nor_does_taking_it_back() {
    let present = || (Act::Present { people: Some(3) }, None);
    let recalled = Recalled {
        from: Slug::new("printemps").unwrap(),
        title: Label::fr("Printemps"),
        day: Day::new(2026, 3, 1).unwrap(),
        actions: Vec::new(),
        measured: Vec::new(),
    };
    let settled = |acts: &[(Act, Option<u64>)]| {
        let revision = Revision(u64::try_from(acts.len()).unwrap());
        let snapshot = Snapshot {
            workshop: Workshop {
                id: WorkshopId(uuid::Uuid::nil()),
                slug: Slug::new("petit").unwrap(),
                code: "34679C".to_owned(),
                created: Micros(0),
                source: String::new(),
                script: ScriptVersion(1),
                revision,
            },
            people: vec![],
            ballots: vec![],
            ideas: vec![],
            decisions: log(acts),
            told: vec![],
        };
        (snapshot.settled().0, snapshot.decided().0)
    };
    let moved = [
        present(),
        write("a", "Un atelier"),
        show("a", true),
        (Act::Undo, Some(3)),
    ];
    assert_eq!(settled(&moved), (1, 1));
    // What was taken over stands in the restitution.
    let taken = [present(), (Act::Action(Move::Recall(recalled)), None)];
    assert_eq!(settled(&taken), (2, 2));
}

#[test]
fn what_was_taken_over_before_anything_was_measured_still_opens() {
    let recalled = Recalled {
        from: Slug::new("printemps").unwrap(),
        title: Label::fr("Printemps"),
        day: Day::new(2026, 3, 1).unwrap(),
        actions: Vec::new(),
        measured: Vec::new(),
    };
    let act = Act::Action(Move::Recall(recalled));
    // As it was kept then: nothing in it speaks of figures.
    let kept = serde_json::to_string(&act).unwrap();
    assert!(!kept.contains("measured"), "{kept}");
    assert_eq!(serde_json::from_str::<Act>(&kept).unwrap(), act);
}

#[test]
fn a_means_is_put_on_the_shelf_changed_taken_off_and_brought_back_by_an_undo() {
    let mut acts = vec![
        shelve("a", Some("Un atelier")),
        shelve("b", Some("Un guide")),
        shelve("a", Some("Un atelier du soir")),
    ];
    let names = |acts: &[(Act, Option<u64>)]| -> Vec<String> {
        let shelf = Actions::fold(&log(acts)).shelf;
        shelf.into_values().map(|one| one.name).collect()
    };
    assert_eq!(names(&acts), ["Un atelier du soir", "Un guide"]);
    acts.push(shelve("a", None));
    assert_eq!(names(&acts), ["Un guide"]);
    // What it was called is still known to the actions that name it.
    let off = |acts: &[(Act, Option<u64>)]| -> Vec<String> {
        let off = Actions::fold(&log(acts)).unshelved;
        off.into_values().map(|one| one.name).collect()
    };
    assert_eq!(off(&acts), ["Un atelier du soir"]);
    acts.push((Act::Undo, Some(4)));
    assert_eq!(names(&acts), ["Un atelier du soir", "Un guide"]);
    assert!(off(&acts).is_empty());
    for (act, _) in &acts[..4] {
        assert!(is_of_shelf(act) && !is_of_actions(act));
    }
    // It outlives the answers, as actions do, and makes no restitution old.
    assert_eq!(
        Actions::fold(&outliving(log(&acts))),
        Actions::fold(&log(&acts))
    );
}

#[test]
fn an_action_that_was_written_before_there_was_a_shelf_still_opens() {
    let kept = r#"{"what":"Un atelier","means":"La salle"}"#;
    let entry: Entry = serde_json::from_str(kept).unwrap();
    assert!(entry.shelf.is_empty());
    assert_eq!(entry.means, "La salle");
}
