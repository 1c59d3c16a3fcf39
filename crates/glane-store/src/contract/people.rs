//! People: made once, found by their origin, in one group at a time.

use glane_core::channel::Channel;
use glane_core::id::{GroupKey, PersonId, Revision, WorkshopId};
use glane_core::person::{Origin, Person};

use super::kit::{self, AT, Shared};
use crate::By;

async fn join(
    store: &Shared,
    workshop: WorkshopId,
    origin: Origin,
    channel: Channel,
    group: Option<GroupKey>,
) -> Person {
    store
        .join(AT, workshop, origin, PersonId(kit::id()), channel, group)
        .await
        .unwrap()
}

/// The first id stays; a second joining changes nothing.
pub async fn a_person_joins_once(store: Shared) {
    let id = kit::workshop(&store, "un").await;
    let fresh = PersonId(kit::id());
    let made = store
        .join(AT, id, kit::token(1), fresh, Channel::Tablet, None)
        .await
        .unwrap();
    assert_eq!(
        made,
        Person {
            id: fresh,
            group: None,
            channel: Channel::Tablet,
            revision: Revision(2)
        }
    );
    assert_eq!(
        join(&store, id, kit::token(1), Channel::Tablet, None).await,
        made
    );
    assert_eq!(kit::revision(&store, id).await, 2);
    assert_ne!(
        join(&store, id, kit::token(2), Channel::Tablet, None)
            .await
            .id,
        fresh
    );
    assert_eq!(kit::revision(&store, id).await, 3);
    assert_eq!(kit::present(&store, id).await.people.len(), 2);
}

/// A group given becomes theirs; none given leaves the one they have; each change is one revision.
pub async fn a_group_is_said_later_and_changed(store: Shared) {
    let id = kit::workshop(&store, "un").await;
    // (given, then theirs, then the person's revision)
    let steps = [
        (None, None, 2),
        (Some("a"), Some("a"), 3),
        (None, Some("a"), 3),
        (Some("a"), Some("a"), 3),
    ];
    for (given, theirs, revision) in steps.into_iter().chain([(Some("b"), Some("b"), 4)]) {
        let person = join(
            &store,
            id,
            kit::token(1),
            Channel::Phone,
            given.map(kit::group),
        )
        .await;
        assert_eq!(
            (person.group.clone(), person.revision.0),
            (theirs.map(kit::group), revision)
        );
        assert_eq!(kit::revision(&store, id).await, revision);
        assert_eq!(
            kit::present(&store, id).await.people,
            std::slice::from_ref(&person)
        );
        assert_eq!(store.person(id, kit::hash(1)).await, Ok(Some(person)));
    }
}

/// Reading finds who joined and who answered, and makes nobody.
pub async fn a_person_is_found_by_token_alone(store: Shared) {
    let id = kit::workshop(&store, "un").await;
    assert_eq!(store.person(id, kit::hash(1)).await, Ok(None));
    let joined = join(&store, id, kit::token(1), Channel::Phone, None).await;
    assert_eq!(store.person(id, kit::hash(1)).await, Ok(Some(joined)));
    let answered = kit::admit_whose(&store, id, kit::ballot(2, "q", Some(1), "x")).await;
    assert_eq!(
        store
            .person(id, kit::hash(2))
            .await
            .unwrap()
            .map(|person| person.id),
        answered.person
    );
    assert_eq!(store.person(id, kit::hash(3)).await, Ok(None));
    assert_eq!(kit::revision(&store, id).await, 3);
}

/// Names in files differ by case, accent or space; a name is never a token.
pub async fn origins_are_told_apart_to_the_byte(store: Shared) {
    let id = kit::workshop(&store, "un").await;
    let names = [
        "p1",
        "P1",
        "p1 ",
        "p\u{e9}1",
        "",
        "p%",
        "p_",
        "\u{a5}\u{a5}\u{a5}\u{a5}",
    ];
    let mut people = std::collections::BTreeSet::new();
    for origin in names
        .map(|name| Origin::Import(name.to_owned()))
        .into_iter()
        .chain([kit::token(1)])
    {
        let person = join(&store, id, origin.clone(), Channel::Paper, None).await;
        assert!(people.insert(person.id), "{origin:?} is someone else");
        assert_eq!(join(&store, id, origin, Channel::Paper, None).await, person);
    }
    assert_eq!(kit::present(&store, id).await.people.len(), names.len() + 1);
}

/// Who came by a file is listed under the name it gave; who came by a phone is not.
pub async fn people_of_files_are_listed_by_their_name(store: Shared) {
    let id = kit::workshop(&store, "un").await;
    assert_eq!(store.imported(id).await, Ok([].into()));
    join(&store, id, kit::token(1), Channel::Phone, None).await;
    let mut expected = std::collections::BTreeMap::new();
    for name in ["p2", "P2", "é"] {
        let origin = Origin::Import(name.to_owned());
        let person = join(&store, id, origin, Channel::Paper, None).await;
        expected.insert(name.to_owned(), person.id);
    }
    assert_eq!(store.imported(id).await, Ok(expected));
    let other = kit::workshop(&store, "deux").await;
    assert_eq!(store.imported(other).await, Ok([].into()));
}

/// A person's channel is that of their first answer or joining, whatever comes after.
pub async fn the_first_channel_stays(store: Shared) {
    let id = kit::workshop(&store, "un").await;
    let mut ballot = kit::ballot(1, "q", Some(1), "x");
    ballot.channel = Channel::Tablet;
    kit::admit(&store, id, ballot.clone()).await;
    ballot.channel = Channel::Voice;
    ballot.attempt = Some(2);
    kit::admit(&store, id, ballot).await;
    assert_eq!(
        join(&store, id, kit::token(1), Channel::Phone, None)
            .await
            .channel,
        Channel::Tablet
    );
    let by = By::Someone {
        origin: kit::token(2),
        fresh: PersonId(kit::id()),
        group: None,
    };
    let hand_in = crate::Admit {
        by,
        channel: Channel::Paper,
        ..kit::ballot(2, "q", Some(1), "x")
    };
    kit::admit(&store, id, hand_in).await;
    let snapshot = kit::present(&store, id).await;
    let mut channels: Vec<Channel> = snapshot
        .people
        .iter()
        .map(|person| person.channel)
        .collect();
    channels.sort();
    assert_eq!(channels, [Channel::Tablet, Channel::Paper]);
    assert_eq!(
        snapshot
            .ballots
            .iter()
            .map(|b| b.channel)
            .collect::<Vec<_>>(),
        [Channel::Voice, Channel::Paper]
    );
}
