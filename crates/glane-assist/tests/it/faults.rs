//! Each fault is said in words that name what to do, and leaves nothing half done.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use glane_analysis::delicate::Langs;
use glane_assist::task::Minutes;
use glane_assist::{
    Address, BadAddress, Client, Fault, Kept, Progress, Stop, Stopper, Task, Why, Work,
};
use glane_locale::{Arg, Lang};
use glane_testkit::{Model, Turn};
use serde_json::json;

use crate::house::{Ticking, client, locale};

/// Notes of so many lines: a task of a question for each forty.
fn notes(lines: usize) -> String {
    let lines: Vec<String> = (0..lines)
        .map(|n| format!("Point {n} : la salle est réservée"))
        .collect();
    lines.join("\n")
}

fn work(notes: &str) -> Work {
    Work::of(Minutes::of(notes, Langs::all()).prompts())
}

fn none() -> serde_json::Value {
    json!({ "points": [] })
}

#[tokio::test]
async fn each_fault_is_told_apart_and_keeps_nothing() {
    let notes = notes(3);
    let page = Turn::Writes("Bien sûr ! Voici les points.".to_owned());
    let other = Turn::Says(json!({ "points": [{ "genre": "action" }] }));
    for (turn, fault) in [
        (Turn::Sleeps, Fault::Slow(1)),
        (Turn::Breaks, Fault::Cut),
        (Turn::Endless, Fault::Endless),
        (Turn::Page, Fault::Malformed),
        (page, Fault::Malformed),
        (other, Fault::Malformed),
        (Turn::Declines, Fault::Refused),
        (Turn::Status(401), Fault::Key),
        (Turn::Status(404), Fault::Missing),
        (Turn::Status(429), Fault::Busy),
        (Turn::Status(500), Fault::Status(500)),
        (Turn::Status(302), Fault::Status(302)),
    ] {
        let told = format!("{turn:?}");
        let model = Model::start(move |_| turn.clone()).await.unwrap();
        let (client, kept, work) = (client(&model), Kept::default(), work(&notes));
        let run = work
            .run(&client, &Ticking::default(), &Stop::never(), &kept)
            .await;
        assert_eq!(run, Err(fault), "{told}");
        assert_eq!(
            work.progress(client.model(), &kept),
            Progress { done: 0, of: 1 },
            "{told}"
        );
        assert!(work.replies(client.model(), &kept).is_none(), "{told}");
        assert_eq!(model.asked().len(), 1, "{told}: nothing is asked twice");
    }
}

#[tokio::test]
async fn where_nobody_is_nothing_answers() {
    let gone = Model::start(|_| Turn::Says(none())).await.unwrap();
    let base = gone.base.clone();
    drop(gone);
    tokio::time::sleep(Duration::from_millis(50)).await;
    let address = Address::read(&base).unwrap();
    let place = address.authority();
    let client = Client::new(address, "m", None);
    let (clock, never, kept) = (Ticking::default(), Stop::never(), Kept::default());
    let run = work(&notes(1)).run(&client, &clock, &never, &kept).await;
    assert_eq!(run, Err(Fault::Unreachable(place)));
}

#[tokio::test]
async fn what_is_done_is_kept_and_the_rest_is_asked_later() {
    let notes = notes(100);
    let count = Arc::new(AtomicUsize::new(0));
    let seen = Arc::clone(&count);
    let model = Model::start(move |_| match seen.fetch_add(1, Ordering::Relaxed) {
        1 => Turn::Breaks,
        _ => Turn::Says(none()),
    })
    .await
    .unwrap();
    let (client, kept, work) = (client(&model), Kept::default(), work(&notes));
    let (clock, never) = (Ticking::default(), Stop::never());
    let run = work.run(&client, &clock, &never, &kept).await;
    assert_eq!(run, Err(Fault::Cut));
    assert_eq!(
        work.progress(client.model(), &kept),
        Progress { done: 1, of: 3 }
    );
    assert!(
        work.replies(client.model(), &kept).is_none(),
        "half a task is none"
    );
    work.run(&client, &clock, &never, &kept).await.unwrap();
    assert_eq!(work.replies(client.model(), &kept).unwrap().len(), 3);
    assert_eq!(model.asked().len(), 4, "the first was not asked again");
    // Another model's answers are another's.
    assert_eq!(work.progress("autre", &kept).done, 0);
}

#[tokio::test]
async fn a_person_ends_it_at_any_moment() {
    let notes = notes(1);
    let model = Model::start(|_| Turn::Sleeps).await.unwrap();
    let (client, kept, work) = (client(&model), Kept::default(), work(&notes));
    let (stopper, stop) = Stopper::new();
    let clock = Ticking::default();
    let run = work.run(&client, &clock, &stop, &kept);
    let end = async {
        while model.asked().is_empty() {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        stopper.stop();
    };
    let both = async { tokio::join!(run, end).0 };
    let ended = tokio::time::timeout(Duration::from_millis(800), both).await;
    assert_eq!(ended.unwrap(), Err(Fault::Stopped));
    assert_eq!(
        work.run(&client, &clock, &stop, &kept).await,
        Err(Fault::Stopped)
    );
    assert_eq!(model.asked().len(), 1, "once ended, nothing is asked");
}

#[test]
fn every_fault_and_reason_has_its_words() {
    let locale = locale();
    for lang in [Lang::Fr, Lang::En] {
        for fault in Fault::each() {
            let args: [(&str, Arg); 1] = [("detail", fault.detail().into())];
            let text = locale.format(lang, fault.key(), &args);
            assert!(
                locale.has(lang, fault.key()) && text.contains(&fault.detail()),
                "{text}"
            );
        }
        for bad in [BadAddress::Shape, BadAddress::Key, BadAddress::Open] {
            assert!(locale.has(lang, bad.key()), "{bad:?}");
        }
        for name in Why::NAMES {
            assert!(locale.has(lang, &format!("assist-why-{name}")), "{name}");
        }
    }
}
