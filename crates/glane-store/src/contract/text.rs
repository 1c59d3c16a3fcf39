//! Text comes back as it was given, to the byte.

use glane_core::ballot::Body;
use glane_core::kind::Payload;
use glane_core::person::Origin;

use super::kit::{self, AT, Shared, ballot, idea};
use crate::{Admit, By};

/// What breaks quoting, patterns, encodings and terminals.
const HOSTILE: [&str; 14] = [
    "'; DROP TABLE ballot; --",
    "\" OR \"\"=\"",
    "l’été, « c'est » : l'œuf — n° 5 % _ * ? [a-z]",
    "\\ \\n \\u0000 \\",
    "{\"answered\": null}",
    "?1 :name @name $name ${name} {{name}}",
    "<script>alert(1)</script> &amp; &lt;",
    "👩🏽‍🦽 🇫🇷 👨‍👩‍👧‍👦 ❤️",
    "العربية עברית 中文 ไทย",
    "ligne\nligne\ttab",
    "\u{10FFFF}\u{E000}\u{FFFD}",
    "\u{1b}[31mrouge\u{7}",
    "ﬁ ½ Å Ω ẞ ı İ",
    " ",
];

/// In answers, words, ideas, scripts, settings, codes and names of files.
pub async fn hostile_text_comes_back_whole(store: Shared) {
    let id = kit::workshop(&store, "un").await;
    for (hostile, n) in HOSTILE.into_iter().zip(1..) {
        let said = hostile.to_owned();
        assert_eq!(
            store.settle(hostile, said.clone()).await.as_deref(),
            Ok(hostile)
        );
        assert_eq!(
            store.revise(AT, id, said.clone()).await.unwrap().source,
            hostile
        );
        assert_eq!(kit::present(&store, id).await.workshop.source, hostile);
        assert_eq!(
            store
                .propose(AT, id, idea(&format!("p{n}"), 1, hostile))
                .await
                .unwrap()
                .text,
            hostile
        );
        let origin = Origin::Import(said.clone());
        let by = || By::Someone {
            origin: origin.clone(),
            fresh: glane_core::id::PersonId(kit::id()),
            group: None,
        };
        kit::admit(
            &store,
            id,
            Admit {
                by: by(),
                ..ballot(0, "q", None, hostile)
            },
        )
        .await;
        let body = Body::Answered(Payload::Words(vec![said.clone(), String::new(), said]));
        kit::admit(
            &store,
            id,
            Admit {
                by: by(),
                body: body.clone(),
                ..ballot(0, "mots", None, "")
            },
        )
        .await;
        let snapshot = kit::present(&store, id).await;
        let kept: Vec<Body> = snapshot
            .ballots
            .iter()
            .rev()
            .take(2)
            .map(|b| b.body.clone())
            .collect();
        assert_eq!(kept, [body, kit::text(hostile)]);
        assert_eq!(
            snapshot.ideas.last().map(|i| i.text.is_empty()),
            Some(false)
        );
    }
    let snapshot = kit::present(&store, id).await;
    assert_eq!(
        (snapshot.people.len(), snapshot.ideas.len()),
        (HOSTILE.len(), HOSTILE.len())
    );
}

/// Far beyond what a kind allows: the limit is the kind's business, not the store's.
pub async fn long_text_comes_back_whole(store: Shared) {
    let id = kit::workshop(&store, "un").await;
    let long = "été 👩🏽‍🦽 ".repeat(20_000);
    let given = ballot(1, "q", Some(1), &long);
    kit::admit(&store, id, given.clone()).await;
    assert_eq!(
        store.revise(AT, id, long.clone()).await.unwrap().source,
        long
    );
    assert_eq!(
        store
            .propose(AT, id, idea("p", 1, &long))
            .await
            .unwrap()
            .text,
        long
    );
    let snapshot = kit::present(&store, id).await;
    assert_eq!(snapshot.ballots[0].body, given.body);
    assert_eq!(
        (snapshot.workshop.source, snapshot.ideas[0].text.as_str()),
        (long.clone(), long.as_str())
    );
}

/// A database's idea of alphabetical order would put `a-b` after `ab` in some languages.
pub async fn keys_are_ordered_in_bytes(store: Shared) {
    let id = kit::workshop(&store, "un").await;
    let mut keys = ["ab", "a-b", "a1", "a", "b", "1", "aa"];
    for key in &keys {
        store
            .propose(AT, id, idea(key, 1, "Un café"))
            .await
            .unwrap();
    }
    keys.sort_unstable();
    let ideas = kit::present(&store, id).await.ideas;
    assert_eq!(
        ideas
            .iter()
            .map(|i| i.question.as_str())
            .collect::<Vec<_>>(),
        keys
    );
}
