//! The example's workshop as the assistant sees it.

use std::sync::OnceLock;
use std::time::Duration;

use glane_analysis::checker::{Ground, Lang as Read, Original};
use glane_analysis::{Reading, findings};
use glane_assist::{Address, Client, Limits};
use glane_core::finding::Finding;
use glane_core::world::{Clock, Micros};
use glane_locale::{Lang, Locale};
use glane_report::Texts;
use glane_testkit::Model;

use crate::made::made;

/// What sentences are held against.
pub struct House {
    pub reading: Reading,
    pub found: Vec<Finding>,
    pub ground: Ground,
    /// Each finding's sentence in French, and the same read.
    pub sentences: Vec<(String, Original)>,
}

pub fn locale() -> &'static Locale {
    static LOCALE: OnceLock<Locale> = OnceLock::new();
    LOCALE.get_or_init(|| Locale::load().unwrap())
}

pub fn house() -> &'static House {
    static HOUSE: OnceLock<House> = OnceLock::new();
    HOUSE.get_or_init(|| {
        let made = made();
        let reading = Reading::of(&made.script, &made.snapshot);
        let found = findings(&reading);
        let ground = Ground::of(&reading, &found, Read::Fr);
        let texts = Texts::new(locale(), Lang::Fr);
        let sentences = found
            .iter()
            .map(|finding| {
                let sentence = texts.sentence(&finding.sentence);
                let original = Original::of(&ground, &reading, finding, &sentence);
                (sentence, original)
            })
            .collect();
        House {
            reading,
            found,
            ground,
            sentences,
        }
    })
}

/// A clock that goes a hundredth of a second each time it is asked.
#[derive(Default)]
pub struct Ticking(std::sync::atomic::AtomicI64);

impl Clock for Ticking {
    fn now(&self) -> Micros {
        Micros(
            self.0
                .fetch_add(10_000, std::sync::atomic::Ordering::Relaxed),
        )
    }
}

/// A client of a scripted server, that waits a second at most.
pub fn client(model: &Model) -> Client {
    let address = Address::read(&model.base).unwrap();
    Client::new(address, "modele-7b", Some("clef")).within(Limits {
        connect: Duration::from_secs(1),
        answer: Duration::from_secs(1),
        most: 64 * 1024,
    })
}
