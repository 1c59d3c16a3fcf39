//! What centres hide is never counted as nobody, and what nobody classified is under no theme.

use std::collections::BTreeSet;

use glane_archive::{Archive, Level, Moved, Rulings, Shown, ShownQuestion, changes, merge};
use glane_core::ballot::Body;
use glane_core::decision::Act;
use glane_core::id::{AnswerId, ThemeKey};
use glane_core::kind::Payload;
use glane_core::script::audience::Audience;
use glane_core::workshop::Snapshot;

use crate::world::{about, archive, centre, decide, key, key_of, number};

/// A centre where everybody wrote the same to the open question; the answers.
fn written(n: u64, people: u64) -> (Snapshot, BTreeSet<AnswerId>) {
    let mut snapshot = centre(n, people);
    snapshot.ballots.retain(|one| one.question != key("manque"));
    let mut all = BTreeSet::new();
    let of = key("transport");
    let mut more = Vec::new();
    for ballot in snapshot.ballots.iter().filter(|one| one.question == of) {
        let mut ballot = ballot.clone();
        ballot.question = key("manque");
        ballot.answer = AnswerId(uuid::Uuid::from_u128(ballot.answer.0.as_u128() | 1 << 79));
        ballot.body = Body::Answered(Payload::Text("Plus de bus".to_owned()));
        all.insert(ballot.answer);
        more.push(ballot);
    }
    snapshot.ballots.extend(more);
    (snapshot, all)
}

/// The same, so many of its answers classified.
fn classified(n: u64, people: u64, coded: usize) -> Snapshot {
    let (mut snapshot, answers) = written(n, people);
    if coded > 0 {
        let act = Act::Settle {
            question: key("manque"),
            answers: answers.into_iter().take(coded).collect(),
            themes: BTreeSet::from([ThemeKey::new("transports").unwrap()]),
        };
        decide(&mut snapshot, [act]);
    }
    snapshot
}

fn of_edition(snapshot: &Snapshot, level: Level, edition: &str) -> Archive {
    let mut about = about(snapshot);
    edition.clone_into(&mut about.edition);
    "Les Tilleuls".clone_into(&mut about.site);
    let key = key_of(number(snapshot));
    let bytes = glane_archive::make(snapshot, &about, level, &key).unwrap();
    glane_archive::read(&bytes).unwrap()
}

fn question<'a>(shown: &'a Shown, edition: &str, of: &str) -> &'a ShownQuestion {
    let mut all = shown.editions[edition].questions.iter();
    all.find(|one| one.question == key(of)).unwrap()
}

#[test]
fn answers_that_nobody_classified_are_under_no_theme_and_announce_no_fall() {
    for level in [Level::Anonymous, Level::Tallies] {
        let archives = [
            of_edition(&classified(1, 20, 20), level, "2026"),
            of_edition(&classified(2, 20, 0), level, "2027"),
        ];
        let shown = Shown::of(&merge(&archives, &Rulings::new()));
        let row = |edition: &str| {
            let mut rows = question(&shown, edition, "manque").rows.iter();
            rows.find(|row| row.name == "theme:transports").unwrap()
        };
        assert_eq!((row("2026").people, row("2026").base), (Some(20), 20));
        assert_eq!((row("2027").people, row("2027").base), (None, 0));
        let coding = question(&shown, "2027", "manque").coding.as_ref().unwrap();
        assert_eq!((coding.coded, coding.uncoded, coding.none), (0, 20, 1));
        let found = changes(&shown, "2026", "2027").unwrap();
        assert!(found.rows.iter().all(|row| row.question != key("manque")));
        assert_eq!(found.unclassified.len(), 1, "{level:?}");
        assert_eq!(found.unclassified[0].question, key("manque"));
        assert_eq!(found.unclassified[0].editions, ["2027"]);
    }
}

#[test]
fn themes_are_compared_where_nearly_all_answers_were_classified() {
    let of = |first: usize, second: usize| {
        let archives = [
            of_edition(&classified(1, 40, first), Level::Anonymous, "2026"),
            of_edition(&classified(2, 40, second), Level::Anonymous, "2027"),
        ];
        let shown = Shown::of(&merge(&archives, &Rulings::new()));
        let found = changes(&shown, "2026", "2027").unwrap();
        let rows: Vec<Moved> = found
            .rows
            .iter()
            .filter(|row| row.name == "theme:transports")
            .map(|row| row.moved)
            .collect();
        (rows, found.unclassified.len())
    };
    assert_eq!(of(40, 36), (vec![Moved::Unsaid], 0));
    // Half of them, chosen by whoever began: they are not all of them.
    assert_eq!(of(40, 20), (Vec::new(), 1));
}

#[test]
fn a_theme_is_a_part_of_what_was_classified_and_who_classified_nothing_is_not_in_it() {
    let archives = [
        archive(&classified(1, 30, 20), Level::Anonymous),
        archive(&classified(2, 30, 0), Level::Anonymous),
    ];
    let shown = Shown::of(&merge(&archives, &Rulings::new()));
    let asked = question(&shown, "2026", "manque");
    let row = asked.rows.iter().find(|row| row.name == "theme:transports");
    let row = row.unwrap();
    assert_eq!((asked.answered, row.people, row.base), (60, Some(20), 20));
    let coding = asked.coding.as_ref().unwrap();
    assert_eq!((coding.coded, coding.uncoded, coding.none), (20, 40, 1));
}

#[test]
fn a_count_that_a_centre_hides_is_the_least_there_are_and_never_nobody() {
    let (mut least, mut none) = (0, 0);
    for sizes in [&[9, 12, 60][..], &[9, 12]] {
        let all: Vec<Archive> = sizes
            .iter()
            .zip(1..)
            .map(|(people, n)| archive(&centre(n, *people), Level::Tallies))
            .collect();
        let shown = Shown::of(&merge(&all, &Rulings::new()));
        for asked in &shown.editions["2026"].questions {
            let coded = asked.coding.as_ref().map(|one| one.coded);
            for row in &asked.rows {
                let is_theme = row.name.starts_with("theme:");
                assert!(is_theme || row.base == asked.answered, "{row:?}");
                assert!(!is_theme || Some(row.base) == coded, "{row:?}");
                match (row.withheld, row.people) {
                    (0, _) => {}
                    (_, Some(people)) => {
                        assert!(people > 0, "{row:?}");
                        least += 1;
                    }
                    (_, None) => none += 1,
                }
            }
        }
    }
    assert!(least > 3 && none > 0, "{least} {none}");
}

#[test]
fn sums_by_public_and_month_hold_nothing_but_counts_that_are_shown() {
    let publics = [Audience::Adults, Audience::Youth];
    let sizes = [3, 7, 9, 12, 16, 20, 40, 9, 12];
    let archives = sizes.iter().zip(1..).map(|(people, n)| {
        let level = if n % 3 == 0 {
            Level::Tallies
        } else {
            Level::Anonymous
        };
        let mut made = archive(&centre(n, *people), level);
        let place = usize::try_from(n).unwrap();
        made.manifest.public = publics[place % 2];
        made.manifest.day.month = [3, 4, 6][place % 3];
        made
    });
    let shown = Shown::of(&merge(&archives.collect::<Vec<_>>(), &Rulings::new()));
    let of = |key: &str| shown.centres.iter().find(|one| one.key == key).unwrap();
    let (mut sums, mut hidden) = (0, 0);
    for row in shown.editions["2026"]
        .questions
        .iter()
        .flat_map(|one| &one.rows)
    {
        for (pools, named) in [
            (
                &row.publics,
                &(|key: &str| of(key).public.name().to_owned()) as &dyn Fn(&str) -> String,
            ),
            (&row.periods, &|key: &str| of(key).day[..7].to_owned()),
        ] {
            for pool in pools {
                let name = pool.name.written();
                let own = row.sites.iter().filter(|(key, _)| named(key) == name);
                let own: Vec<_> = own
                    .filter_map(|(_, site)| Some((site.people, site.base?)))
                    .collect();
                let told: u64 = own.iter().filter_map(|(people, _)| *people).sum();
                let untold = own.iter().filter(|(people, _)| people.is_none()).count();
                assert_eq!(pool.hidden, untold, "{} {name}", row.name);
                assert_eq!(pool.base, own.iter().map(|(_, base)| base).sum::<u64>());
                assert_eq!(pool.people, (untold == 0 || told > 0).then_some(told));
                sums += 1;
                hidden += untold;
            }
        }
    }
    assert!(
        sums > 50 && hidden > 20,
        "{sums} sums, {hidden} hidden counts"
    );
}
