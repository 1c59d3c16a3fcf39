//! Consultations made, changed and taken away, also by several at the same moment.

use super::*;
use crate::places::Sites;

#[test]
fn a_site_is_the_same_however_it_is_written() {
    assert!(same_site(" Les  Tilleuls", "les tilleuls"));
    assert!(!same_site("Les Tilleuls", "Le Tilleul"));
    assert!(same_site("Les Til\u{200b}leuls", "\u{202e}lеs tilleuls"));
}

#[test]
fn a_workshop_of_the_house_takes_part_once_under_its_last_names() {
    let id = |n: u128| WorkshopId(uuid::Uuid::from_u128(n));
    assert_eq!(Own::new(id(1), " \u{200b}", "2026"), None);
    assert_eq!(Own::new(id(1), "Le Port", ""), None);
    let mut plan = Plan::default();
    for (n, site) in [
        (1, "Le Port"),
        (2, "Les Tilleuls"),
        (1, "  Le  Port Vieux "),
    ] {
        plan.include(Own::new(id(n), site, "2026").unwrap());
    }
    let sites: Vec<&str> = plan.own.iter().map(|one| one.site.as_str()).collect();
    assert_eq!(sites, ["Les Tilleuls", "Le Port Vieux"]);
    // A plan of a program that knew of none reads, and one without them is written as it was.
    let text = serde_json::to_string(&Plan::default()).unwrap();
    assert!(!text.contains("own") && !text.contains("places"), "{text}");
    assert_eq!(
        serde_json::from_str::<Plan>(&text).unwrap(),
        Plan::default()
    );
}

#[test]
fn of_two_that_begin_one_at_the_same_moment_one_has_it() {
    let data = tempfile::tempdir().unwrap();
    let all = Consultations::within(data.path());
    let slug = Slug::new("reseau-2026").unwrap();
    let plan = |n: usize| Plan {
        title: format!("Réseau {n}"),
        ..Plan::default()
    };
    let won: Vec<usize> = std::thread::scope(|scope| {
        let begun: Vec<_> = (0..8)
            .map(|n| {
                let (all, slug, plan) = (&all, &slug, plan(n));
                scope.spawn(move || (n, all.begin(slug, &plan).unwrap()))
            })
            .collect();
        let ended = begun.into_iter().map(|one| one.join().unwrap());
        ended
            .filter(|(_, is_begun)| *is_begun)
            .map(|(n, _)| n)
            .collect()
    });
    assert_eq!(won.len(), 1);
    assert_eq!(all.open(&slug).unwrap().unwrap().1, plan(won[0]));
}

#[test]
fn of_many_that_change_one_at_the_same_moment_none_is_lost() {
    let data = tempfile::tempdir().unwrap();
    let all = Consultations::within(data.path());
    let slug = Slug::new("reseau-2026").unwrap();
    let site = |n: usize| format!("Centre {n}");
    let add = |n: usize| {
        let name = site(n);
        all.amend(&slug, move |plan| plan.sites.push(name)).unwrap()
    };
    assert_eq!(add(0), None);
    assert!(!all.folder().exists());
    assert!(all.begin(&slug, &Plan::default()).unwrap());
    std::thread::scope(|scope| {
        for n in 0..8 {
            let add = &add;
            scope.spawn(move || assert_eq!(add(n), Some(())));
        }
    });
    let mut sites = all.open(&slug).unwrap().unwrap().1.sites;
    sites.sort();
    assert_eq!(sites, (0..8).map(site).collect::<Vec<_>>());
    // Its lock is no consultation's archive, and no consultation.
    assert_eq!(all.shelf(&slug).count().unwrap(), 0);
    assert_eq!(all.all().unwrap().len(), 1);
}

#[test]
fn what_is_taken_away_while_it_is_changed_is_not_back() {
    let data = tempfile::tempdir().unwrap();
    let all = Consultations::within(data.path());
    let slug = Slug::new("reseau-2026").unwrap();
    assert!(all.begin(&slug, &Plan::default()).unwrap());
    let (inside, waits) = std::sync::mpsc::channel();
    std::thread::scope(|scope| {
        let (all, slug) = (&all, &slug);
        let taken = scope.spawn(move || {
            waits.recv().unwrap();
            all.remove(slug).unwrap()
        });
        let amended = all.amend(slug, |plan| {
            inside.send(()).unwrap();
            // Whoever takes it away now waits for this to be written.
            std::thread::sleep(std::time::Duration::from_millis(200));
            assert!(all.shelf(slug).folder().is_dir());
            plan.sites.push("Les Tilleuls".to_owned());
        });
        assert_eq!(amended.unwrap(), Some(()));
        assert!(taken.join().unwrap());
    });
    assert!(!all.shelf(&slug).folder().exists());
    let is_changed = all.amend(&slug, |plan| plan.title.push('!')).unwrap();
    assert_eq!(is_changed, None);
    assert!(!all.shelf(&slug).folder().exists());
    // Where it is gone, what is announced is not written.
    assert!(all.announce(&slug, &Plan::default()).is_err());
    assert!(!all.shelf(&slug).folder().exists());
}

#[test]
fn of_many_that_begin_change_and_take_one_away_none_is_left_half() {
    let data = tempfile::tempdir().unwrap();
    let all = Consultations::within(data.path());
    let slug = Slug::new("reseau-2026").unwrap();
    let plan = Plan {
        title: "Réseau".to_owned(),
        ..Plan::default()
    };
    std::thread::scope(|scope| {
        for _ in 0..3 {
            scope.spawn(|| {
                for _ in 0..40 {
                    let _: bool = all.begin(&slug, &plan).unwrap();
                }
            });
            scope.spawn(|| {
                for _ in 0..40 {
                    let title = all.amend(&slug, |plan| {
                        plan.sites.push("Le Port".to_owned());
                        plan.title.clone()
                    });
                    // Never one whose folder is there without what was announced.
                    assert!(title.unwrap().is_none_or(|title| title == "Réseau"));
                }
            });
            scope.spawn(|| {
                for _ in 0..40 {
                    let _: bool = all.remove(&slug).unwrap();
                }
            });
        }
    });
    let _: bool = all.remove(&slug).unwrap();
    assert!(all.open(&slug).unwrap().is_none());
}

#[test]
fn a_consultation_is_made_once_and_keeps_what_was_announced() {
    let data = tempfile::tempdir().unwrap();
    let all = Consultations::within(data.path());
    assert_eq!(all.all().unwrap(), []);
    let slug = Slug::new("reseau-2026").unwrap();
    assert!(all.open(&slug).unwrap().is_none());
    let plan = Plan {
        title: "Réseau 2026".to_owned(),
        script: "[atelier]".to_owned(),
        sites: vec!["Les Tilleuls".to_owned()],
        places: Sites::read("Les Tilleuls ; 45,764 ; 4,8357")
            .unwrap()
            .places,
        own: Vec::new(),
    };
    assert!(all.begin(&slug, &plan).unwrap());
    assert!(!all.begin(&slug, &Plan::default()).unwrap());
    assert_eq!(all.all().unwrap(), [(slug.clone(), plan)]);
    // Taken away it is there no more, and its name is free.
    assert!(all.remove(&slug).unwrap());
    assert!(!all.remove(&slug).unwrap());
    assert!(all.open(&slug).unwrap().is_none());
    assert!(all.begin(&slug, &Plan::default()).unwrap());
    // One that a command made has its name alone.
    let other = Slug::new("autre").unwrap();
    fs::create_dir(all.shelf(&other).folder()).unwrap();
    assert_eq!(all.open(&other).unwrap().unwrap().1.title, "autre");
    fs::write(all.shelf(&slug).folder().join(PLAN), "{").unwrap();
    assert!(matches!(
        all.open(&slug),
        Err(ShelfError::Refused {
            refusal: Refusal::Json { .. },
            ..
        })
    ));
}
