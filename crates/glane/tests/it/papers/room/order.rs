//! Pages, decisions, typed sheets, what is undone and who leaves in any order, repeated, and at the same time: the same people
//! count with the same answers.

use glane_core::sheet::answers::Ruling;

use super::*;

/// Sheets of every fate: one photographed twice and not the same both times, one with an idea of somebody's own, one of which a
/// page never comes in, one with a picture that is put aside and a question that a person ruled on, one typed besides, one taken out, one taken
/// out and put back, one whose author leaves.
fn everything() -> Vec<Deed> {
    vec![
        Deed::Pages(vec![page(1, 1, 1, "x.x..")]),
        Deed::Pages(vec![page(2, 1, 2, "x.!!")]),
        Deed::Pages(vec![page(3, 2, 1, ".xx.."), page(4, 2, 2, "..!-")]),
        Deed::Pages(vec![page(5, 2, 1, "?x.x.")]),
        Deed::Pages(vec![page(6, 3, 2, "..--"), page(7, 3, 1, "...x.")]),
        words(1, 3, "Un jardin"),
        words(1, 4, "Parce que"),
        words(2, 3, "un jardin"),
        Deed::Said(Said::Twins {
            one: picture(3),
            other: picture(5),
            same: true,
        }),
        Deed::Said(Said::Box {
            sheet: SheetKey::Serial(2),
            spot: Spot { task: 0, tick: 0 },
            state: State::Empty,
        }),
        Deed::Said(Said::Box {
            sheet: SheetKey::Serial(2),
            spot: Spot { task: 1, tick: 0 },
            state: State::Empty,
        }),
        Deed::Said(Said::Box {
            sheet: SheetKey::Serial(2),
            spot: Spot { task: 1, tick: 1 },
            state: State::Ticked,
        }),
        Deed::Pages(vec![page(8, 4, 1, "x...x")]),
        Deed::Said(Said::Without {
            sheet: SheetKey::Serial(4),
            page: 2,
            without: true,
        }),
        Deed::Pages(vec![page(9, 5, 1, ".x.x."), page(10, 5, 2, "x.-!")]),
        Deed::Pages(vec![page(11, 5, 1, ".?.x.")]),
        Deed::Said(Said::Aside {
            picture: picture(11),
            aside: true,
        }),
        Deed::Said(Said::Ruled {
            sheet: SheetKey::Serial(5),
            question: question("a"),
            ruling: Ruling::Unreadable,
        }),
        Deed::Said(Said::Words {
            sheet: SheetKey::Serial(5),
            spot: Spot { task: 4, tick: 0 },
            written: Written::Illegible,
        }),
        Deed::Pages(vec![page(12, 6, 1, "x.x.."), page(13, 6, 2, "..--")]),
        Deed::Type(6),
        Deed::Keep(6, Typed::Alone),
        Deed::Pages(vec![page(14, 7, 1, "x..x."), page(15, 7, 2, "..--")]),
        Deed::Type(7),
        Deed::Keep(7, Typed::Both),
        Deed::Pages(vec![page(16, 8, 1, "x...x"), page(17, 8, 2, "..--")]),
        Deed::Out(8),
        Deed::Pages(vec![page(18, 9, 1, ".x.x."), page(19, 9, 2, ".x--")]),
        Deed::OutAndIn(9),
        Deed::Pages(vec![page(20, 10, 1, ".xx..")]),
        Deed::Pages(vec![page(21, 10, 2, "x.!-")]),
        words(10, 3, "Un jardin"),
        Deed::Leave(10),
    ]
}

/// Numbers that chance gives, the same each time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, n: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % n
    }

    /// In another order, and some of it twice.
    fn shuffled(&mut self, mut deeds: Vec<Deed>) -> Vec<Deed> {
        for at in (1..deeds.len()).rev() {
            deeds.swap(at, self.below(at + 1));
        }
        for _ in 0..4 {
            let (again, at) = (
                deeds[self.below(deeds.len())].clone(),
                self.below(deeds.len()),
            );
            // Taken out and put back a second time, after it was taken out for good, is something else.
            if !matches!(again, Deed::OutAndIn(_)) {
                deeds.insert(at, again);
            }
        }
        deeds
    }
}

/// Who counts once all of it is done in its own order.
async fn expected() -> Vec<String> {
    let folder = tempfile::tempdir().unwrap();
    let house = hub(folder.path());
    let room = printed(&house).await;
    all_done(&room, &everything()).await;
    adds_up(&house, &room).await;
    let lines = room.look(counting);
    assert_eq!(lines.len(), 9, "{lines:#?}");
    let gardens = lines.iter().filter(|line| line.contains("un jardin"));
    assert_eq!(gardens.count(), 2, "{lines:#?}");
    lines
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn any_order_and_repetition_of_pages_and_decisions_counts_the_same() {
    let (expected, mut dice) = (expected().await, Dice(7));
    for _ in 0..24 {
        let folder = tempfile::tempdir().unwrap();
        let house = hub(folder.path());
        let room = printed(&house).await;
        let deeds = dice.shuffled(everything());
        all_done(&room, &deeds).await;
        assert_eq!(room.look(counting), expected, "{deeds:?}");
        adds_up(&house, &room).await;
    }
}

/// One of several people: does what is theirs in turn, and comes back to what could not be done yet.
async fn at_work(room: Arc<Room>, deeds: Vec<Deed>) {
    let mut waiting: Vec<Deed> = deeds;
    for _ in 0..200 {
        let mut later = Vec::new();
        for deed in waiting {
            if !done(&room, &deed).await {
                later.push(deed);
            }
            tokio::task::yield_now().await;
        }
        if later.is_empty() {
            return;
        }
        waiting = later;
        tokio::time::sleep(std::time::Duration::from_millis(5)).await;
    }
    panic!("never possible: {waiting:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn several_people_at_the_same_time_come_to_the_same() {
    let (expected, mut dice) = (expected().await, Dice(11));
    for _ in 0..8 {
        let folder = tempfile::tempdir().unwrap();
        let house = hub(folder.path());
        let room = printed(&house).await;
        let mut people: [Vec<Deed>; 3] = Default::default();
        for deed in dice.shuffled(everything()) {
            people[dice.below(3)].push(deed);
        }
        let told = format!("{people:?}");
        let work = people.map(|deeds| tokio::spawn(at_work(Arc::clone(&room), deeds)));
        for one in work {
            one.await.unwrap();
        }
        assert_eq!(room.look(counting), expected, "{told}");
        adds_up(&house, &room).await;
    }
}
