//! What is kept of each change of the house that somebody may ask about later: who, what, on which day.

use glane_core::decision::Actor;
use glane_core::id::{MemberId, Slug, WorkshopId};
use glane_core::level::Level;
use glane_core::right::Role;
use glane_core::sealing::day_of;
use glane_core::world::Micros;
use serde::{Deserialize, Serialize};

use crate::house::HouseChange;

/// Something somebody did. People and workshops go by their ids: what they are called is where they are.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "did")]
pub enum Deed {
    /// The house got another name.
    Call,
    /// Somebody was invited.
    Enlist {
        /// Who.
        member: MemberId,
        /// As what.
        role: Role,
    },
    /// Somebody got another role.
    Trust {
        /// Who.
        member: MemberId,
        /// Which.
        role: Role,
    },
    /// Somebody was taken off the team.
    Part {
        /// Who.
        member: MemberId,
    },
    /// A link to come in was made.
    Offer {
        /// For whom.
        member: MemberId,
    },
    /// Somebody signs in by a key of their own as well.
    Entrust {
        /// Who.
        member: MemberId,
    },
    /// Such a key was taken back.
    Revoke {
        /// Whose.
        member: MemberId,
    },
    /// A link of a workshop was given.
    Show {
        /// Of which workshop.
        workshop: WorkshopId,
        /// As what one comes by it.
        role: Role,
    },
    /// Such a link was taken back.
    Hide {
        /// Of which workshop.
        workshop: WorkshopId,
        /// As what one came by it.
        role: Role,
    },
    /// The room's screen got another link.
    Rehang {
        /// Of which workshop.
        workshop: WorkshopId,
    },
    /// The facilitator's link got another secret.
    Rekey,
    /// A copy of everything was carried away.
    Save,
    /// A workshop was handed over to a federation.
    HandOver {
        /// Which.
        workshop: WorkshopId,
        /// How much of it.
        level: Level,
    },
    /// A consultation of many centres was made.
    Begin {
        /// Which.
        consultation: Slug,
    },
    /// Archives of centres were put into a consultation.
    Gather {
        /// Which.
        consultation: Slug,
        /// How many that were not there.
        archives: u32,
    },
    /// Workshops of the house take part in a consultation.
    Include {
        /// Which.
        consultation: Slug,
        /// How many.
        workshops: u32,
    },
    /// Workshops of the house take part no more.
    Exclude {
        /// In which consultation.
        consultation: Slug,
        /// How many.
        workshops: u32,
    },
    /// The archives of a centre were taken out of a consultation.
    Withdraw {
        /// Which.
        consultation: Slug,
        /// How many.
        archives: u32,
    },
    /// A consultation was taken away with all its archives.
    Scrap {
        /// Which.
        consultation: Slug,
    },
    /// A person said what holds where centres decided otherwise.
    Settle {
        /// In which consultation.
        consultation: Slug,
    },
}

impl Deed {
    /// What is to be noted of a change of the house; nothing of who comes and goes by their own password. `hidden`: as
    /// what one comes by the link that a [`HouseChange::Hide`] takes back, if it is there.
    pub fn of(change: &HouseChange, hidden: Option<Role>) -> Option<Self> {
        Some(match change {
            HouseChange::Call { .. } => Self::Call,
            HouseChange::Enlist { member, role, .. } => Self::Enlist {
                member: *member,
                role: *role,
            },
            HouseChange::Trust { member, role, .. } => Self::Trust {
                member: *member,
                role: *role,
            },
            HouseChange::Part { member } => Self::Part { member: *member },
            HouseChange::Offer { member, .. } => Self::Offer { member: *member },
            HouseChange::Entrust(key) => Self::Entrust { member: key.member },
            HouseChange::Revoke { member, .. } => Self::Revoke { member: *member },
            HouseChange::Show(look) => Self::Show {
                workshop: look.workshop,
                role: look.role,
            },
            HouseChange::Hide { workshop, .. } => Self::Hide {
                workshop: *workshop,
                role: hidden?,
            },
            HouseChange::Rehang { workshop, .. } => Self::Rehang {
                workshop: *workshop,
            },
            HouseChange::Rekey { .. } => Self::Rekey,
            HouseChange::Note(deed) => deed.clone(),
            HouseChange::Enter { .. }
            | HouseChange::SignIn { .. }
            | HouseChange::SignInBy { .. }
            | HouseChange::Repass { .. }
            | HouseChange::SignOut { .. } => return None,
        })
    }
}

/// A deed, as it was noted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Noted {
    /// The first moment of its day: which hour somebody works at is nobody's business.
    pub day: Micros,
    /// Who did it.
    pub by: Actor,
    /// What.
    pub deed: Deed,
}

impl Noted {
    /// Notes that somebody did something at some moment.
    pub fn of(at: Micros, by: Actor, deed: Deed) -> Self {
        let day = day_of(at);
        Self { day, by, deed }
    }
}
