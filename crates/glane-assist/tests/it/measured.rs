//! What this computer counts while a server of its own answers.

use std::path::Path;

use glane_analysis::delicate::Langs;
use glane_assist::task::Minutes;
use glane_assist::work::cost;
use glane_assist::{Kept, Meter, Stop, Task, Work};
use glane_testkit::{Model, Turn};
use serde_json::json;

use crate::house::{Ticking, client};

fn counted(folder: &Path, microjoules: u64) {
    let zone = folder.join("intel-rapl:0");
    std::fs::create_dir_all(&zone).unwrap();
    std::fs::write(zone.join("name"), "package-0\n").unwrap();
    std::fs::write(zone.join("energy_uj"), format!("{microjoules}\n")).unwrap();
    std::fs::write(zone.join("max_energy_range_uj"), "262143328850\n").unwrap();
}

#[tokio::test]
async fn what_a_server_of_this_computer_used_is_measured() {
    let home = tempfile::tempdir().unwrap();
    counted(home.path(), 5_000);
    let folder = home.path().to_owned();
    let model = Model::start(move |_| {
        let before = std::fs::read_to_string(folder.join("intel-rapl:0/energy_uj")).unwrap();
        let before: u64 = before.trim().parse().unwrap();
        counted(&folder, before + 1_500);
        Turn::Says(json!({ "points": [] }))
    })
    .await
    .unwrap();
    // Two questions, each measured.
    let notes = "La salle est réservée.\n".repeat(41);
    let work = Work::of(Minutes::of(&notes, Langs::all()).prompts());
    let client = client(&model);
    for (client, used) in [
        (client.clone().metered(Meter::of(home.path())), Some(3_000)),
        (
            client.clone().metered(Meter::of(home.path().join("none"))),
            None,
        ),
        (client, None),
    ] {
        let kept = Kept::default();
        let run = work
            .run(&client, &Ticking::default(), &Stop::never(), &kept)
            .await;
        assert_eq!(run, Ok(()));
        let replies = work.replies(client.model(), &kept).unwrap();
        assert_eq!((replies.len(), cost(&replies).microjoules), (2, used));
    }
    // One that was not measured leaves the whole unmeasured.
    let kept = Kept::default();
    let metered = crate::house::client(&model).metered(Meter::of(home.path()));
    let _ = work
        .run(&metered, &Ticking::default(), &Stop::never(), &kept)
        .await;
    let mut replies = work.replies(metered.model(), &kept).unwrap();
    replies[1].microjoules = None;
    assert_eq!(cost(&replies).microjoules, None);
    assert_eq!(cost(&[]).microjoules, None);
}
