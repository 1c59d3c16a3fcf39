//! A link to come in, for somebody new or somebody who lost their password; the facilitator's own, changed.

use glane_core::id::MemberId;
use glane_core::member::folded;
use glane_core::right::Role;
use glane_core::world::{random_id, short_code};
use glane_live::hub::World;
use glane_store::house::{House, HouseChange};
use serde::{Deserialize, Serialize};

use super::{SECRET, after, secret};

/// How long a link to come in opens: who is invited on a Friday comes in on a Monday.
const WAY_SECONDS: u32 = 3 * 24 * 3600;

/// Somebody who may come in once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Invited {
    /// As they are called in the house.
    pub name: String,
    /// Their link, or its path where it is not known under which address the pages are reached.
    pub link: String,
    /// Whether they were not there before.
    pub fresh: bool,
}

/// The facilitator's link, as it is from now on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rekeyed {
    /// The link, or its path where it is not known under which address the pages are reached.
    pub link: String,
}

/// What changes the facilitator's link, and the path of the new one. `was`: its secret until now, if it ever had one.
pub fn rekey(world: &World, was: Option<&str>) -> (HouseChange, String) {
    let key = short_code(&*world.entropy, SECRET);
    let path = format!("/cle/{key}");
    let was = was.map(str::to_owned);
    (HouseChange::Rekey { was, key }, path)
}

/// What makes somebody's way in, and the path that it opens.
pub(crate) fn offer(world: &World, member: MemberId) -> (HouseChange, String) {
    let (way, key) = secret(&*world.entropy);
    let until = after(world.clock.now(), WAY_SECONDS);
    let change = HouseChange::Offer { member, key, until };
    (change, format!("/entrer/{way}"))
}

/// What lets somebody come in whatever was lost, asked for by who has the machine: a way in for whoever is called so, an
/// administrator of that name if nobody is. The changes are to be made in their order.
pub fn invite(house: &House, world: &World, name: &str) -> (Vec<HouseChange>, Invited) {
    let known = house
        .present()
        .find(|member| folded(&member.name) == folded(name));
    let fresh = known.is_none();
    let (member, name) = known.map_or_else(
        || (MemberId(random_id(&*world.entropy)), name.to_owned()),
        |member| (member.id, member.name.clone()),
    );
    let (offer, link) = offer(world, member);
    let mut changes = Vec::new();
    if fresh {
        changes.push(HouseChange::Enlist {
            member,
            name: name.clone(),
            role: Role::Administrator,
        });
    }
    changes.push(offer);
    (changes, Invited { name, link, fresh })
}
