//! The people of the house, their ways in, the links that only let look.

use std::collections::BTreeMap;

use glane_core::decision::Actor;
use glane_core::id::{MemberId, WorkshopId};
use glane_core::level::Level;
use glane_core::right::Role;
use glane_core::world::Micros;

use super::kit::{AT, Shared, id, workshop};
use crate::StoreError;
use crate::deed::{Deed, Noted};
use crate::house::{
    FACILITATOR_KEY, House, HouseChange, HouseFault, KeyHash, Look, Passkey, Password,
};

const BY: Actor = Actor::Facilitator;
const HOUR: i64 = 3_600_000_000;
const LATER: Micros = Micros(AT.0 + HOUR);

fn key(n: u8) -> KeyHash {
    KeyHash([n; 32])
}

fn password(text: &str) -> Password {
    Password(text.to_owned())
}

async fn arrange(store: &Shared, change: HouseChange) -> Result<House, StoreError> {
    store.arrange(AT, BY, change).await
}

fn no(fault: HouseFault) -> Result<House, StoreError> {
    Err(fault.into())
}

fn enlist(member: MemberId, name: &str, role: Role) -> HouseChange {
    HouseChange::Enlist {
        member,
        name: name.to_owned(),
        role,
    }
}

fn offer(member: MemberId, n: u8) -> HouseChange {
    HouseChange::Offer {
        member,
        key: key(n),
        until: LATER,
    }
}

fn enter(way: u8, said: &str, session: u8) -> HouseChange {
    HouseChange::Enter {
        key: key(way),
        password: password(said),
        session: key(session),
        until: LATER,
    }
}

fn sign_in(member: MemberId, checked: &str, session: u8) -> HouseChange {
    HouseChange::SignIn {
        member,
        checked: password(checked),
        session: key(session),
        until: LATER,
    }
}

/// Somebody of the house.
async fn somebody(store: &Shared, name: &str, role: Role) -> MemberId {
    let member = MemberId(id());
    arrange(store, enlist(member, name, role)).await.unwrap();
    member
}

/// Nothing is there before anybody is; its name is as it was last said.
pub async fn a_new_house_has_nobody_in_it(store: Shared) {
    assert_eq!(store.house().await, Ok(House::default()));
    for name in ["Centre", "Centre social « L'Été »"] {
        let name = name.to_owned();
        let change = HouseChange::Call { name: name.clone() };
        assert_eq!(arrange(&store, change).await.unwrap().name, name);
    }
}

/// Two people who are there have two names, however they are written; who left gives theirs free.
pub async fn a_name_is_one_persons_while_they_are_there(store: Shared) {
    let first = somebody(&store, "Awa Diallo", Role::Facilitator).await;
    let again = || enlist(MemberId(id()), "AWA  diallo", Role::Observer);
    let taken = arrange(&store, again()).await;
    assert_eq!(taken, no(HouseFault::NameTaken));
    arrange(&store, HouseChange::Part { member: first })
        .await
        .unwrap();
    let house = arrange(&store, again()).await.unwrap();
    let names: Vec<(&str, bool)> = house
        .members
        .iter()
        .map(|member| (member.name.as_str(), member.left.is_some()))
        .collect();
    assert_eq!(names, [("Awa Diallo", true), ("AWA  diallo", false)]);
    assert_eq!(house, store.house().await.unwrap());
}

/// A link to come in is used by one, before its end, and only the last one made.
pub async fn a_way_in_opens_once_and_in_its_time(store: Shared) {
    let member = somebody(&store, "Awa", Role::Facilitator).await;
    for n in [1, 2] {
        arrange(&store, offer(member, n)).await.unwrap();
    }
    let house = store.house().await.unwrap();
    let of = |n| house.way(key(n), AT).map(|member| member.id);
    assert_eq!((of(1), of(2)), (None, Some(member)));
    assert!(house.way(key(2), LATER).is_none());
    assert_eq!(
        arrange(&store, enter(1, "a", 8)).await,
        no(HouseFault::NoWay)
    );
    let late = store.arrange(LATER, BY, enter(2, "a", 8)).await;
    assert_eq!(late, no(HouseFault::NoWay));
    let house = arrange(&store, enter(2, "a", 8)).await.unwrap();
    assert_eq!(house.session(key(8), AT).map(|one| one.id), Some(member));
    assert_eq!(house.password(member), Some(&password("a")));
    assert_eq!(
        arrange(&store, enter(2, "b", 9)).await,
        no(HouseFault::NoWay)
    );
    assert_eq!(store.house().await, Ok(house));
}

/// Who lost a password or a telephone ends all that was signed in before.
pub async fn who_comes_in_anew_is_alone_in(store: Shared) {
    let member = somebody(&store, "Awa", Role::Facilitator).await;
    let other = somebody(&store, "Zoé", Role::Facilitator).await;
    for (whose, n) in [(member, 1), (other, 2)] {
        arrange(&store, offer(whose, n)).await.unwrap();
        arrange(&store, enter(n, "a", n)).await.unwrap();
    }
    arrange(&store, sign_in(member, "a", 3)).await.unwrap();
    arrange(&store, offer(member, 4)).await.unwrap();
    let house = arrange(&store, enter(4, "b", 5)).await.unwrap();
    let open: Vec<bool> = [1, 2, 3, 5]
        .map(|n| house.session(key(n), AT).is_some())
        .into();
    assert_eq!(open, [false, true, false, true]);
}

/// A password changed while it was checked opens nothing.
pub async fn a_browser_signs_in_by_the_password_that_stands(store: Shared) {
    let member = somebody(&store, "Awa", Role::Observer).await;
    let early = arrange(&store, sign_in(member, "a", 1)).await;
    assert_eq!(early, no(HouseFault::Changed));
    arrange(&store, offer(member, 1)).await.unwrap();
    arrange(&store, enter(1, "b", 2)).await.unwrap();
    let stale = arrange(&store, sign_in(member, "a", 3)).await;
    assert_eq!(stale, no(HouseFault::Changed));
    let house = arrange(&store, sign_in(member, "b", 3)).await.unwrap();
    let of = |house: &House, at| house.session(key(3), at).map(|one| one.id);
    assert_eq!((of(&house, AT), of(&house, LATER)), (Some(member), None));
    let out = HouseChange::SignOut { session: key(3) };
    for _ in 0..2 {
        let house = arrange(&store, out.clone()).await.unwrap();
        assert_eq!(of(&house, AT), None);
        assert!(house.session(key(2), AT).is_some());
    }
}

/// Who chooses another password stays in where they do, and nowhere else; others notice nothing.
pub async fn who_changes_a_password_is_alone_in_where_they_are(store: Shared) {
    let member = somebody(&store, "Awa", Role::Facilitator).await;
    let other = somebody(&store, "Zoé", Role::Facilitator).await;
    for (whose, n) in [(member, 1), (other, 2)] {
        arrange(&store, offer(whose, n)).await.unwrap();
        arrange(&store, enter(n, "a", n)).await.unwrap();
    }
    arrange(&store, sign_in(member, "a", 3)).await.unwrap();
    arrange(&store, offer(member, 4)).await.unwrap();
    let repass = |checked: &str| HouseChange::Repass {
        member,
        checked: password(checked),
        password: password("b"),
        session: key(3),
    };
    let stale = arrange(&store, repass("c")).await;
    assert_eq!(stale, no(HouseFault::Changed));
    let house = arrange(&store, repass("a")).await.unwrap();
    let open = [1, 2, 3].map(|n| house.session(key(n), AT).is_some());
    assert_eq!(open, [false, true, true]);
    assert!(house.ways.is_empty());
    assert_eq!(house.password(member), Some(&password("b")));
    assert_eq!(house.password(other), Some(&password("a")));
    assert_eq!(arrange(&store, repass("a")).await, no(HouseFault::Changed));
}

/// Of two who change one person's role, the second is told.
pub async fn a_role_changes_for_who_saw_what_it_was(store: Shared) {
    let member = somebody(&store, "Awa", Role::Facilitator).await;
    let trust = |was, role| HouseChange::Trust { member, was, role };
    for role in Role::TEAM {
        let was = store.house().await.unwrap().member(member).unwrap().role;
        let house = arrange(&store, trust(was, role)).await.unwrap();
        assert_eq!(house.member(member).unwrap().role, role);
    }
    let stale = arrange(&store, trust(Role::Facilitator, Role::Observer)).await;
    assert_eq!(stale, no(HouseFault::Changed));
    let stranger = HouseChange::Trust {
        member: MemberId(id()),
        was: Role::Observer,
        role: Role::Administrator,
    };
    assert_eq!(arrange(&store, stranger).await, no(HouseFault::NoMember));
}

fn passkey(member: MemberId, credential: u8) -> Passkey {
    Passkey {
        id: id(),
        member,
        host: "salle.test".to_owned(),
        credential: vec![credential; 20],
        public: vec![1, 2, 3],
        algorithm: -7,
        count: 4,
        name: "Mon téléphone".to_owned(),
        since: AT,
    }
}

fn sign_in_by(key: &Passkey, was: u32, count: u32, session: u8) -> HouseChange {
    HouseChange::SignInBy {
        id: key.id,
        was,
        count,
        session: KeyHash([session; 32]),
        until: LATER,
    }
}

/// A key lets in whoever has it, counts on, and is one person's.
pub async fn a_browser_signs_in_by_a_key_that_is_there(store: Shared) {
    let member = somebody(&store, "Awa", Role::Observer).await;
    let other = somebody(&store, "Zoé", Role::Observer).await;
    let own = passkey(member, 1);
    let early = arrange(&store, sign_in_by(&own, 4, 5, 1)).await;
    assert_eq!(early, no(HouseFault::Changed));
    let house = arrange(&store, HouseChange::Entrust(own.clone()))
        .await
        .unwrap();
    assert_eq!(house.passkeys, std::slice::from_ref(&own));
    for whose in [member, other] {
        let again = HouseChange::Entrust(passkey(whose, 1));
        assert_eq!(arrange(&store, again).await, no(HouseFault::KeyTaken));
    }
    let stranger = HouseChange::Entrust(passkey(MemberId(id()), 2));
    assert_eq!(arrange(&store, stranger).await, no(HouseFault::NoMember));
    let house = arrange(&store, sign_in_by(&own, 4, 5, 1)).await.unwrap();
    assert_eq!(house.session(key(1), AT).map(|one| one.id), Some(member));
    assert_eq!(house.passkeys_of(member).next().unwrap().count, 5);
    let stale = arrange(&store, sign_in_by(&own, 4, 6, 2)).await;
    assert_eq!(stale, no(HouseFault::Changed));
    assert_eq!(store.house().await, Ok(house));
}

/// A key taken back opens nothing, and whoever signed in by it is out, but for the browser that took it back.
pub async fn a_key_taken_back_ends_what_it_opened(store: Shared) {
    let member = somebody(&store, "Awa", Role::Observer).await;
    let other = somebody(&store, "Zoé", Role::Observer).await;
    let (own, second, theirs) = (passkey(member, 1), passkey(member, 2), passkey(other, 3));
    for (key, session) in [(&own, 1), (&second, 2), (&theirs, 3)] {
        arrange(&store, HouseChange::Entrust(key.clone()))
            .await
            .unwrap();
        arrange(&store, sign_in_by(key, 4, 5, session))
            .await
            .unwrap();
    }
    let revoke = |member| HouseChange::Revoke {
        member,
        id: own.id,
        but: Some(key(2)),
    };
    let not_theirs = arrange(&store, revoke(other)).await;
    assert_eq!(not_theirs, no(HouseFault::Changed));
    let house = arrange(&store, revoke(member)).await.unwrap();
    let open: Vec<bool> = [1, 2, 3]
        .map(|n| house.session(key(n), AT).is_some())
        .into();
    assert_eq!(open, [false, true, true]);
    assert_eq!(house.passkeys_of(member).count(), 1);
    let gone = arrange(&store, sign_in_by(&own, 5, 6, 4)).await;
    assert_eq!(gone, no(HouseFault::Changed));
    assert_eq!(
        arrange(&store, revoke(member)).await,
        no(HouseFault::Changed)
    );
    // Who comes in anew may have lost a device, and who leaves has nothing left here.
    arrange(&store, offer(member, 1)).await.unwrap();
    let house = arrange(&store, enter(1, "a", 5)).await.unwrap();
    assert_eq!(house.passkeys_of(member).count(), 0);
    let part = HouseChange::Part { member: other };
    assert!(arrange(&store, part).await.unwrap().passkeys.is_empty());
}

/// Nothing opens any more for who left; what they decided still has a name.
pub async fn who_parts_takes_their_ways_along_and_leaves_their_name(store: Shared) {
    let member = somebody(&store, "Awa", Role::Administrator).await;
    arrange(&store, offer(member, 1)).await.unwrap();
    arrange(&store, enter(1, "a", 2)).await.unwrap();
    arrange(&store, offer(member, 3)).await.unwrap();
    let part = HouseChange::Part { member };
    let house = arrange(&store, part.clone()).await.unwrap();
    assert!(house.sessions.is_empty() && house.ways.is_empty() && house.passwords.is_empty());
    assert_eq!(house.members.len(), 1);
    assert_eq!(house.members[0].left, Some(AT));
    assert_eq!(house.member(member), None);
    for change in [part, offer(member, 4), sign_in(member, "a", 5)] {
        assert_eq!(arrange(&store, change).await, no(HouseFault::NoMember));
    }
}

/// A link to look is shown again as it was made, and is of no other workshop.
pub async fn links_to_look_are_of_one_workshop_and_go(store: Shared) {
    let (one, other) = (workshop(&store, "un").await, workshop(&store, "deux").await);
    let look = Look {
        id: id(),
        workshop: one,
        role: Role::Observer,
        key: "clé".to_owned(),
        label: "La mairie".to_owned(),
    };
    let house = arrange(&store, HouseChange::Show(look.clone()))
        .await
        .unwrap();
    assert_eq!(house.looks, std::slice::from_ref(&look));
    let tablet = Look {
        id: id(),
        role: Role::Tablet,
        ..look.clone()
    };
    let house = arrange(&store, HouseChange::Show(tablet.clone()))
        .await
        .unwrap();
    assert_eq!(house.looks, [look.clone(), tablet.clone()]);
    let hide = HouseChange::Hide {
        workshop: one,
        id: tablet.id,
    };
    arrange(&store, hide).await.unwrap();
    let hide = |workshop| HouseChange::Hide {
        workshop,
        id: look.id,
    };
    assert_eq!(arrange(&store, hide(other)).await, no(HouseFault::Changed));
    assert!(arrange(&store, hide(one)).await.unwrap().looks.is_empty());
    assert_eq!(arrange(&store, hide(one)).await, no(HouseFault::Changed));
    let nowhere = Look {
        workshop: WorkshopId(id()),
        ..look
    };
    assert_eq!(
        store.arrange(AT, BY, HouseChange::Show(nowhere)).await,
        Err(StoreError::NoWorkshop)
    );
}

/// Two who change the screen's link at once do not leave one of them with a link that opens nothing.
pub async fn the_screens_link_is_changed_by_who_saw_it(store: Shared) {
    let one = workshop(&store, "un").await;
    let was = store.secrets(one).await.unwrap().projector_key;
    let rehang = |key: &str| HouseChange::Rehang {
        workshop: one,
        was: was.clone(),
        key: key.to_owned(),
    };
    arrange(&store, rehang("neuve")).await.unwrap();
    assert_eq!(
        arrange(&store, rehang("autre")).await,
        no(HouseFault::Changed)
    );
    assert_eq!(store.secrets(one).await.unwrap().projector_key, "neuve");
    let two = workshop(&store, "deux").await;
    let second = store.secrets(two).await.unwrap().projector_key;
    let both = BTreeMap::from([(one, "neuve".to_owned()), (two, second)]);
    assert_eq!(store.projector_keys().await, Ok(both));
}

/// The link that opens everything is changed by who saw it, and stands as any setting does.
pub async fn the_facilitators_link_is_changed_by_who_saw_it(store: Shared) {
    let rekey = |was: Option<&str>, key: &str| HouseChange::Rekey {
        was: was.map(str::to_owned),
        key: key.to_owned(),
    };
    arrange(&store, rekey(None, "une")).await.unwrap();
    let again = arrange(&store, rekey(None, "deux")).await;
    assert_eq!(again, no(HouseFault::Changed));
    arrange(&store, rekey(Some("une"), "trois")).await.unwrap();
    let stale = arrange(&store, rekey(Some("une"), "quatre")).await;
    assert_eq!(stale, no(HouseFault::Changed));
    let settled = store.settle(FACILITATOR_KEY, "cinq".to_owned()).await;
    assert_eq!(settled.as_deref(), Ok("trois"));
}

/// Who did what stands with what was done, in its order and by the day; what was refused is not noted, nor who comes and goes.
pub async fn what_is_done_in_the_house_is_noted(store: Shared) {
    let one = workshop(&store, "un").await;
    let (member, by) = (MemberId(id()), Actor::Member(MemberId(id())));
    let look = Look {
        id: id(),
        workshop: one,
        role: Role::Tablet,
        key: "clé".to_owned(),
        label: "Le hall".to_owned(),
    };
    let hide = HouseChange::Hide {
        workshop: one,
        id: look.id,
    };
    let (role, to) = (Role::Observer, Role::Facilitator);
    let handed = Deed::HandOver {
        workshop: one,
        level: Level::Tallies,
    };
    let changes = [
        (
            enlist(member, "Awa", role),
            Some(Deed::Enlist { member, role }),
        ),
        (offer(member, 1), Some(Deed::Offer { member })),
        (enter(1, "a", 2), None),
        (sign_in(member, "a", 3), None),
        (HouseChange::SignOut { session: key(3) }, None),
        (
            HouseChange::Trust {
                member,
                was: role,
                role: to,
            },
            Some(Deed::Trust { member, role: to }),
        ),
        (
            HouseChange::Show(look),
            Some(Deed::Show {
                workshop: one,
                role: Role::Tablet,
            }),
        ),
        (
            hide.clone(),
            Some(Deed::Hide {
                workshop: one,
                role: Role::Tablet,
            }),
        ),
        (HouseChange::Note(Deed::Save), Some(Deed::Save)),
        (HouseChange::Note(handed.clone()), Some(handed)),
        (HouseChange::Part { member }, Some(Deed::Part { member })),
    ];
    let mut expected = Vec::new();
    for (change, deed) in changes {
        store.arrange(AT, by.clone(), change).await.unwrap();
        expected.extend(deed.map(|deed| Noted::of(AT, by.clone(), deed)));
    }
    for refused in [hide, HouseChange::Part { member }] {
        assert!(arrange(&store, refused).await.is_err());
    }
    expected.reverse();
    assert_eq!(store.deeds(100).await, Ok(expected.clone()));
    expected.truncate(2);
    assert_eq!(store.deeds(2).await, Ok(expected));
    let day = Noted::of(LATER, by, Deed::Save).day;
    assert_eq!(day.0 % (24 * HOUR), 0);
}

/// A link to come in that many use at the same moment lets one in.
pub async fn a_way_in_used_from_everywhere_opens_once(store: Shared) {
    let member = somebody(&store, "Awa", Role::Facilitator).await;
    arrange(&store, offer(member, 1)).await.unwrap();
    let tries = (10..30).map(|n| {
        let store = Shared::clone(&store);
        tokio::spawn(async move { arrange(&store, enter(1, "a", n)).await })
    });
    let tries: Vec<_> = tries.collect();
    let mut entered = 0;
    for one in tries {
        match one.await.unwrap() {
            Ok(_) => entered += 1,
            refused => assert_eq!(refused, no(HouseFault::NoWay)),
        }
    }
    assert_eq!(
        (entered, store.house().await.unwrap().sessions.len()),
        (1, 1)
    );
}
