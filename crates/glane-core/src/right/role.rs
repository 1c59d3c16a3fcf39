//! As what somebody comes.

use serde::{Deserialize, Serialize};

/// As what somebody comes: by what they hold, not by who they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Whoever knows the address.
    Anyone,
    /// Whoever has a workshop's code.
    Participant,
    /// Whoever has the link of a workshop's shared tablet.
    Tablet,
    /// Whoever has the link of a workshop's screen.
    Projector,
    /// Who looks on: one of the team, or whoever has a workshop's link for it.
    Observer,
    /// Who helps to lead.
    CoFacilitator,
    /// Who leads, and answers for what is published.
    Facilitator,
    /// Who runs the house, also whoever has the secret link that Glane shows when it starts.
    Administrator,
}

impl Role {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::Anyone,
        Self::Participant,
        Self::Tablet,
        Self::Projector,
        Self::Observer,
        Self::CoFacilitator,
        Self::Facilitator,
        Self::Administrator,
    ];

    /// Those that a person of the house can be given.
    pub const TEAM: [Self; 4] = [
        Self::Observer,
        Self::CoFacilitator,
        Self::Facilitator,
        Self::Administrator,
    ];

    /// Those that a link of one workshop gives.
    pub const LINKED: [Self; 2] = [Self::Observer, Self::Tablet];

    /// As files and forms write it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Anyone => "anyone",
            Self::Participant => "participant",
            Self::Tablet => "tablet",
            Self::Projector => "projector",
            Self::Observer => "observer",
            Self::CoFacilitator => "co_facilitator",
            Self::Facilitator => "facilitator",
            Self::Administrator => "administrator",
        }
    }

    /// A role of the team, as it is written.
    pub fn of_team(name: &str) -> Option<Self> {
        Self::TEAM.into_iter().find(|role| role.name() == name)
    }

    /// A role that a link gives, as it is written.
    pub fn of_link(name: &str) -> Option<Self> {
        Self::LINKED.into_iter().find(|role| role.name() == name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_role_is_read_as_it_is_written_if_a_person_can_be_given_it() {
        for role in Role::ALL {
            assert_eq!(
                serde_json::to_value(role).unwrap(),
                serde_json::Value::from(role.name())
            );
            let given = Role::TEAM.contains(&role).then_some(role);
            assert_eq!(Role::of_team(role.name()), given);
        }
    }
}
