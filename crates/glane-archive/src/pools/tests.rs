//! Sums by public and by date, with counts that are hidden.

use super::*;

fn day(year: u16, month: u8) -> Day {
    Day {
        year,
        month,
        day: 5,
    }
}

/// A row of centres by (key, people, base): their bounds are there as soon as one has any.
fn row(people: Cell, withheld: u32, sites: &[(&str, Cell, Cell)]) -> ShownRow {
    let site = |(key, people, base): &(&str, Cell, Cell)| {
        let shown = ShownSite {
            people: *people,
            base: *base,
            low: people.map(|_| 0.25),
            high: people.map(|_| 0.75),
            stand: Stand::Within,
        };
        ((*key).to_owned(), shown)
    };
    ShownRow {
        name: "item:bus".to_owned(),
        label: None,
        forms: BTreeSet::new(),
        people,
        base: sites.iter().filter_map(|(.., base)| *base).sum(),
        withheld,
        hidden: 0,
        sites: sites.iter().map(site).collect(),
        publics: Vec::new(),
        periods: Vec::new(),
    }
}

fn publics(mut row: ShownRow, minors: &[&str]) -> Vec<ShownPool> {
    let keys: Vec<String> = row.sites.keys().map(ToString::to_string).collect();
    let centres = keys.iter().map(|key| {
        let public = if minors.contains(&key.as_str()) {
            Audience::Youth
        } else {
            Audience::Adults
        };
        (key.as_str(), public, day(2026, 3))
    });
    Pools::of(&centres.collect::<Vec<_>>()).put(&mut row);
    assert!(row.periods.is_empty(), "all of one month");
    row.publics
}

#[test]
fn a_public_is_the_sum_of_what_is_shown_of_its_centres() {
    let all = row(
        Some(600),
        0,
        &[
            ("A", Some(300), Some(400)),
            ("B", Some(280), Some(400)),
            ("C", Some(20), Some(200)),
        ],
    );
    let pools = publics(all, &["C"]);
    let [adults, young] = pools.as_slice() else {
        panic!("two publics: {pools:?}")
    };
    assert_eq!(adults.name, Common::Public(Audience::Adults));
    assert_eq!((adults.people, adults.base), (Some(580), 800));
    assert_eq!((adults.centres, adults.hidden), (2, 0));
    assert_eq!((adults.stand, &adults.only), (Stand::Above, &None));
    // One centre alone is named, and its figures are its own.
    assert_eq!(young.only.as_deref(), Some("C"));
    assert_eq!((young.people, young.base), (Some(20), 200));
    assert_eq!((young.low, young.stand), (Some(0.25), Stand::Within));
    // By one word in figures.
    let word = serde_json::to_value(young).unwrap()["name"].clone();
    assert_eq!(word, "youth");
}

#[test]
fn a_hidden_count_is_no_zero_and_adds_nothing() {
    // The total of all has B's count in it, which is hidden: no sum here may.
    let all = row(
        Some(64),
        0,
        &[
            ("A", Some(30), Some(100)),
            ("B", None, Some(40)),
            ("C", Some(20), Some(100)),
            ("D", Some(10), Some(100)),
            // Too few answered: not even a base.
            ("E", None, None),
        ],
    );
    let pools = publics(all.clone(), &["C", "D"]);
    assert_eq!((pools[0].people, pools[0].base), (Some(30), 140));
    assert_eq!((pools[0].centres, pools[0].hidden), (2, 1));
    assert_eq!((pools[1].people, pools[1].base), (Some(30), 200));
    assert_eq!((pools[1].centres, pools[1].hidden), (2, 0));
    // Where nobody says of anybody nothing is known, of one and of several.
    let alone = publics(all.clone(), &["B", "E"]);
    assert_eq!(
        (alone[1].people, alone[1].only.as_deref()),
        (None, Some("B"))
    );
    let none = row(
        Some(60),
        0,
        &[
            ("A", Some(56), Some(100)),
            ("B", None, Some(40)),
            ("C", Some(0), Some(100)),
        ],
    );
    let none = publics(none, &["B", "C"]);
    assert_eq!((none[1].people, none[1].hidden), (None, 1));
    assert_eq!((none[1].low, none[1].stand), (None, Stand::Unknown));
    // A public of which nobody is shown is none, and one alone is not told apart.
    assert!(publics(all, &["E"]).is_empty());
}

#[test]
fn a_public_stands_apart_only_whatever_is_hidden() {
    let sites = |people: u64, hidden: u64| {
        [
            ("A", Some(people), Some(100)),
            ("B", None, Some(hidden)),
            ("E", Some(people), Some(100)),
            ("C", Some(20), Some(400)),
            ("D", Some(20), Some(400)),
        ]
    };
    let stands = |pools: &[ShownPool]| pools.iter().map(|one| one.stand).collect::<Vec<_>>();
    let few = publics(row(Some(165), 0, &sites(60, 10)), &["C", "D"]);
    assert_eq!(stands(&few), [Stand::Above, Stand::Below]);
    // Of 900 who do not say, all may have answered so or none.
    let many = publics(row(Some(84), 0, &sites(12, 900)), &["C", "D"]);
    assert_eq!(stands(&many), [Stand::Unknown, Stand::Within]);
    // Where an archive hides its count the whole may be far more than is told.
    let hazy = publics(row(Some(64), 1, &sites(12, 900)), &["C", "D"]);
    assert!(hazy[1].high > many[1].high);
    let hazy = publics(row(Some(160), 1, &sites(60, 10)), &["C", "D"]);
    assert_eq!(stands(&hazy), [Stand::Above, Stand::Below]);
    // Where the whole is not told nobody is held against it, and what is shown is still told.
    let untold = publics(row(None, 0, &sites(60, 10)), &["C", "D"]);
    assert_eq!(stands(&untold), [Stand::Unknown, Stand::Unknown]);
    assert_eq!(untold[1].people, Some(40));
}

#[test]
fn one_centre_makes_no_public_stand_apart() {
    let sites = [
        ("A", Some(300), Some(400)),
        ("B", Some(60), Some(200)),
        ("C", Some(60), Some(200)),
        ("D", Some(60), Some(200)),
    ];
    let pools = publics(row(Some(480), 0, &sites), &["C", "D"]);
    // A draws B up with it, but B is where C and D are.
    assert_eq!(pools[0].stand, Stand::Unknown);
    assert_eq!(pools[0].by_one.as_deref(), Some("A"));
    let share = 360.0 / 600.0;
    assert!(pools[0].high.is_some_and(|high| high < share));
    // Of the others each is below by itself.
    assert_eq!((pools[1].stand, &pools[1].by_one), (Stand::Below, &None));
}

#[test]
fn words_are_put_together_where_several_centres_gave_them() {
    let word = |people: Cell| {
        let sites = [
            ("A", Some(30), Some(100)),
            ("B", Some(0), Some(100)),
            ("C", people, Some(100)),
        ];
        let mut all = row(Some(50), 0, &sites);
        all.name = "word:bus".to_owned();
        all
    };
    let all = publics(word(Some(20)), &["C"]);
    assert_eq!((all[0].people, all[1].people), (Some(30), Some(20)));
    for alone in [Some(0), None] {
        assert!(publics(word(alone), &["C"]).is_empty());
    }
    // One that is not drawn has no bounds.
    let mut undrawn = word(Some(20));
    let unbounded = |(key, site): (&str, &ShownSite)| {
        let site = ShownSite {
            low: None,
            high: None,
            ..site.clone()
        };
        (key.to_owned(), site)
    };
    undrawn.sites = undrawn.sites.iter().map(unbounded).collect();
    assert!(publics(undrawn.clone(), &["C"]).is_empty());
    // An option is put together though nothing is said of chance.
    undrawn.name = "item:bus".to_owned();
    let option = publics(undrawn, &["C"]);
    assert_eq!((option[0].people, option[0].low), (Some(30), None));
}

#[test]
fn dates_are_months_or_quarters_in_order_of_time() {
    let told = |days: &[Day]| {
        let keys: Vec<String> = (0..days.len()).map(|n| format!("{n}")).collect();
        let counts: Vec<(&str, Cell, Cell)> = keys
            .iter()
            .map(|key| (key.as_str(), Some(5), Some(10)))
            .collect();
        let mut row = row(Some(50), 0, &counts);
        let centres = keys.iter().zip(days);
        let centres: Vec<_> = centres
            .map(|(key, day)| (key.as_str(), Audience::Adults, *day))
            .collect();
        Pools::of(&centres).put(&mut row);
        assert!(row.publics.is_empty(), "all of one public");
        let all = row.periods.iter();
        all.map(|one| (one.name.written(), one.centres))
            .collect::<Vec<_>>()
    };
    let named = |name: &str, n: usize| (name.to_owned(), n);
    // A year of months, the last one in the next year.
    let year = [day(2026, 11), day(2026, 3), day(2027, 2), day(2026, 3)];
    assert_eq!(
        told(&year),
        [
            named("2026-03", 2),
            named("2026-11", 1),
            named("2027-02", 1)
        ]
    );
    // One month more.
    let more = [day(2026, 11), day(2026, 3), day(2027, 3), day(2026, 1)];
    assert_eq!(
        told(&more),
        [
            named("2026-Q1", 2),
            named("2026-Q4", 1),
            named("2027-Q1", 1)
        ]
    );
    assert!(told(&[day(2026, 3), day(2026, 3)]).is_empty());
    assert!(told(&[]).is_empty());
}
