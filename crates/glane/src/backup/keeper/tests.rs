use std::sync::atomic::AtomicI64;

use glane_core::id::WorkshopId;
use glane_store::{NewWorkshop, Store};
use glane_store_sqlite::{Options, SqliteStore};

use super::*;

const DAY: i64 = 86_400_000_000;

/// A clock that is set by hand.
struct Set(AtomicI64);

impl Clock for Set {
    fn now(&self) -> Micros {
        Micros(self.0.load(Ordering::Relaxed))
    }
}

struct Place {
    folder: tempfile::TempDir,
    clock: Arc<Set>,
    store: SqliteStore,
    keeper: Keeper,
}

impl Place {
    async fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let data = folder.path().join("donnees");
        let store = SqliteStore::open(&data.join(DATABASE), Options::default()).unwrap();
        let new = NewWorkshop {
            id: WorkshopId(glane_core::world::ordered_id(
                &Set(AtomicI64::new(0)),
                &Sevens,
            )),
            slug: Slug::new("un").unwrap(),
            code: "CDFGH".to_owned(),
            token_key: [3; 32],
            projector_key: "secret".to_owned(),
            source: String::new(),
        };
        store.create(Micros(0), new).await.unwrap();
        let clock = Arc::new(Set(AtomicI64::new(20_052 * DAY)));
        let shelf = Some(data.join(shelf::FOLDER));
        let keeper = Keeper::new(&data, shelf, Arc::clone(&clock) as Arc<dyn Clock>);
        Self {
            folder,
            clock,
            store,
            keeper,
        }
    }

    fn data(&self) -> PathBuf {
        self.folder.path().join("donnees")
    }

    fn days(&self) -> Vec<i64> {
        let kept = shelf::copies(&self.data().join(shelf::FOLDER)).unwrap();
        times(&kept)
            .into_iter()
            .map(|at| rotation::day(at) - 20_052)
            .collect()
    }

    async fn look(&self) -> Result<(), String> {
        self.keeper.alone(|work| work.look(When::Serving)).await
    }
}

struct Sevens;

impl glane_core::world::Entropy for Sevens {
    fn fill(&self, buffer: &mut [u8]) {
        buffer.fill(7);
    }
}

#[tokio::test]
async fn a_copy_a_day_by_a_false_clock_and_old_ones_go() {
    let place = Place::new().await;
    for _ in 0..60 {
        // Looked at three times a day, one copy is made.
        for _ in 0..3 {
            place.look().await.unwrap();
            place.clock.0.fetch_add(DAY / 3, Ordering::Relaxed);
        }
    }
    assert_eq!(place.days(), [27, 34, 41, 48, 53, 54, 55, 56, 57, 58, 59]);
    let standing = place.keeper.standing();
    assert_eq!(standing.last.map(rotation::day), Some(20_052 + 59));
    assert_eq!((standing.failed, standing.taken), (None, None));
    // The store goes on all the while.
    assert_eq!(place.store.failures(), 0);
}

#[tokio::test]
async fn a_clock_that_nobody_believes_takes_no_copy_away() {
    let place = Place::new().await;
    let known = Day::of(place.clock.now());
    let name = glane_core::today::LAST_DAY;
    place.store.set(name, known.written()).await.unwrap();
    // A year ahead, for two weeks.
    for day in 400..414 {
        place.clock.0.store((20_052 + day) * DAY, Ordering::Relaxed);
        place.look().await.unwrap();
    }
    assert_eq!(place.days(), (400..414).collect::<Vec<i64>>());
    // Somebody said that it is right: the old rule is the rule again.
    let today = Day::of(place.clock.now());
    place.store.set(name, today.written()).await.unwrap();
    place.clock.0.fetch_add(DAY, Ordering::Relaxed);
    place.look().await.unwrap();
    assert!(place.days().len() < 14, "{:?}", place.days());
}

#[tokio::test]
async fn what_came_in_is_copied_within_the_hour_and_at_the_end() {
    let place = Place::new().await;
    let workshop = place.store.workshops().await.unwrap()[0].clone();
    let change = async |n: u32| {
        let source = format!("# {n}");
        let now = place.clock.now();
        place.store.revise(now, workshop.id, source).await.unwrap();
    };
    let held = || {
        let kept = shelf::copies(&place.data().join(shelf::FOLDER)).unwrap();
        assert_eq!(kept.len(), 1, "a day keeps its last");
        kept[0].manifest.workshops[0].revision
    };
    place.look().await.unwrap();
    assert_eq!(held(), 1);
    change(1).await;
    place.clock.0.fetch_add(HOUR / 2, Ordering::Relaxed);
    place.look().await.unwrap();
    assert_eq!(held(), 1, "the copy is fresh");
    place.clock.0.fetch_add(HOUR, Ordering::Relaxed);
    place.look().await.unwrap();
    assert_eq!(held(), 2);
    change(2).await;
    place.clock.0.fetch_add(1_000_000, Ordering::Relaxed);
    place.keeper.end().await;
    assert_eq!(held(), 3);
    place.clock.0.fetch_add(1_000_000, Ordering::Relaxed);
    place.keeper.end().await;
    let name = shelf::copies(&place.data().join(shelf::FOLDER)).unwrap();
    assert_eq!(
        name[0].manifest.at,
        Micros(place.clock.now().0 - 1_000_000),
        "nothing came in"
    );
}

#[tokio::test]
async fn sealing_leaves_no_copy_that_ties_answers_and_one_that_does_not() {
    let place = Place::new().await;
    for _ in 0..3 {
        place.look().await.unwrap();
        place.clock.0.fetch_add(DAY, Ordering::Relaxed);
    }
    let shelf = place.data().join(shelf::FOLDER);
    let linkable = || {
        let copies = shelf::copies(&shelf).unwrap();
        copies.iter().filter(|copy| copy.manifest.linkable).count()
    };
    assert_eq!(linkable(), 3);
    place.store.close().await.unwrap();
    sealed_in_the_file(&place.data());
    let slug = Slug::new("un").unwrap();
    assert_eq!(place.keeper.sealed(&slug).await, Ok(3));
    assert_eq!((linkable(), place.days().len()), (0, 1));
}

#[tokio::test]
async fn who_was_cut_off_after_sealing_finds_the_copies_that_must_go() {
    let place = Place::new().await;
    place.look().await.unwrap();
    place.store.close().await.unwrap();
    sealed_in_the_file(&place.data());
    place.look().await.unwrap();
    let copies = shelf::copies(&place.data().join(shelf::FOLDER)).unwrap();
    assert_eq!(copies.len(), 1);
    assert!(!copies[0].manifest.linkable);
}

#[tokio::test]
async fn who_was_cut_off_after_a_purge_finds_the_copies_that_hold_what_was_erased() {
    let place = Place::new().await;
    place.look().await.unwrap();
    place.store.close().await.unwrap();
    sealed_in_the_file(&place.data());
    let backups = place.data().join(shelf::FOLDER);
    // A copy made once it was sealed, that holds answers.
    let mut manifest = shelf::copies(&backups).unwrap()[0].manifest.clone();
    manifest.linkable = false;
    manifest.workshops[0].linkable = false;
    manifest.workshops[0].ballots = 3;
    manifest.files = vec![];
    let full = backups.join(shelf::name(Micros(5)));
    let mut bytes = Vec::new();
    super::super::parcel::write(&manifest, &[], &mut bytes).unwrap();
    std::fs::write(&full, bytes).unwrap();
    place.look().await.unwrap();
    assert!(!full.exists());
    assert_eq!(shelf::copies(&backups).unwrap().len(), 1);
}

/// Destroys the keys, as sealing does.
fn sealed_in_the_file(data: &Path) {
    let script = "import sqlite3, sys\n\
        file = sqlite3.connect(sys.argv[1])\n\
        file.execute('UPDATE workshop_secret SET token_key = NULL')\n\
        file.commit()\n";
    let done = std::process::Command::new("python3")
        .args(["-c", script])
        .arg(data.join(DATABASE))
        .status()
        .unwrap();
    assert!(done.success());
}

#[tokio::test]
async fn one_to_take_away_is_locked_noted_and_leaves_nothing_behind() {
    let place = Place::new().await;
    let passphrase = "quatre mots au hasard".to_owned();
    let made = place.keeper.make(passphrase).await.unwrap();
    assert!(made.name.ends_with(".sauvegarde.age"), "{}", made.name);
    assert_eq!(made.file.metadata().unwrap().len(), made.bytes);
    assert!(place.keeper.standing().taken.is_some());
    let entries = std::fs::read_dir(place.data()).unwrap();
    let left = entries.filter(|entry| {
        let name = entry.as_ref().unwrap().file_name();
        name.to_str().unwrap().starts_with(make::PASSING)
    });
    assert_eq!(left.count(), 0);
}

#[tokio::test]
async fn a_copy_that_fails_is_told_and_tried_again() {
    let place = Place::new().await;
    // A file stands where the folder should be.
    std::fs::write(place.data().join(shelf::FOLDER), "").unwrap();
    assert!(place.look().await.is_err());
    assert!(place.keeper.standing().failed.is_some());
    assert_eq!(place.keeper.failures(), 1);
    std::fs::remove_file(place.data().join(shelf::FOLDER)).unwrap();
    place.look().await.unwrap();
    assert_eq!(place.keeper.standing().failed, None);
    assert_eq!(place.days(), [0]);
}
