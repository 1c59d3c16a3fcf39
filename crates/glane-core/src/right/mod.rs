//! Who may do what: one declaration. The guards of the pages, what a decision may do and `docs/droits.md` follow
//! from it.

mod act;
mod role;

pub use act::needed;
pub use role::Role;

macro_rules! rights {
    ($($(#[$doc:meta])* $right:ident $name:literal [$($role:ident)*])*) => {
        /// What somebody may do: one for each action a person would recognise, whatever pages it takes.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Right { $($(#[$doc])* $right,)* }

        /// The declaration: each right, and who has it.
        pub const DECLARED: &[(Right, &[Role])] = &[$((Right::$right, &[$(Role::$role),*]),)*];

        impl Right {
            /// As the texts call it.
            pub fn name(self) -> &'static str {
                match self { $(Self::$right => $name,)* }
            }
        }
    };
}

rights! {
    /// Come in: the first page, the doors of the console, one's own way out.
    Enter "enter" [Anyone Participant Tablet Projector Observer CoFacilitator Facilitator Administrator]
    /// Read a restitution that was published, by its link.
    Read "read" [Anyone Participant Tablet Projector Observer CoFacilitator Facilitator Administrator]
    /// Answer a workshop, by the code that the room's screen and the console show.
    Answer "answer" [Participant Tablet Projector Observer CoFacilitator Facilitator Administrator]
    /// Hand the shared tablet to whoever answers next, by its link.
    Turn "turn" [Tablet Facilitator Administrator]
    /// Show the room's screen, by its link.
    Screen "screen" [Projector CoFacilitator Facilitator Administrator]
    /// Add keys of one's own devices to sign in by, and take them back.
    Own "own" [Observer CoFacilitator Facilitator Administrator]
    /// See which workshops there are.
    List "list" [Observer CoFacilitator Facilitator Administrator]
    /// Follow a workshop: what is asked, and the figures as they come.
    Follow "follow" [Observer CoFacilitator Facilitator Administrator]
    /// Read answers one by one, findings, and the restitution before it is published.
    Examine "examine" [CoFacilitator Facilitator Administrator]
    /// Lead the room: open, close and show questions, count people, put findings to the room.
    Lead "lead" [CoFacilitator Facilitator Administrator]
    /// Put words and ideas together, hide them, give words a tone.
    Moderate "moderate" [CoFacilitator Facilitator Administrator]
    /// Sort written answers by themes.
    Code "code" [CoFacilitator Facilitator Administrator]
    /// Choose findings and write the restitution.
    Write "write" [CoFacilitator Facilitator Administrator]
    /// Make the restitution, stand by it, publish it and take it back.
    Publish "publish" [Facilitator Administrator]
    /// End a workshop: its session, what ties people to their answers, its answers.
    Seal "seal" [Facilitator Administrator]
    /// Take in answers from a file.
    Import "import" [Facilitator Administrator]
    /// Make a workshop.
    Create "create" [Facilitator Administrator]
    /// Rehearse with simulated phones.
    Rehearse "rehearse" [Facilitator Administrator]
    /// Give and take back the links of a workshop.
    Links "links" [Facilitator Administrator]
    /// Read who decided what.
    History "history" [Facilitator Administrator]
    /// Hand a workshop over to a federation, as an archive.
    HandOver "hand-over" [Facilitator Administrator]
    /// Gather the archives of many centres, and read what they come to.
    Gather "gather" [Facilitator Administrator]
    /// Invite people, change what they may do, take it away.
    Team "team" [Administrator]
    /// Carry a copy of everything away.
    Backup "backup" [Administrator]
    /// Have every workshop counted anew.
    Diagnose "diagnose" [Administrator]
}

/// Whether a role has a right. What is not declared, nobody has.
pub fn may(role: Role, right: Right) -> bool {
    DECLARED
        .iter()
        .any(|(declared, roles)| *declared == right && roles.contains(&role))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn each_right_is_declared_once_under_a_name_of_its_own() {
        let rights: BTreeSet<Right> = DECLARED.iter().map(|(right, _)| *right).collect();
        let names: BTreeSet<&str> = rights.iter().map(|right| right.name()).collect();
        assert_eq!(
            (rights.len(), names.len()),
            (DECLARED.len(), DECLARED.len())
        );
    }

    #[test]
    fn who_is_trusted_with_more_may_all_that_the_one_before_may() {
        let team = [
            Role::Observer,
            Role::CoFacilitator,
            Role::Facilitator,
            Role::Administrator,
        ];
        for (right, _) in DECLARED {
            for pair in team.windows(2) {
                assert!(
                    !may(pair[0], *right) || may(pair[1], *right),
                    "{right:?}: {pair:?}"
                );
            }
            assert!(may(Role::Administrator, *right), "{right:?}");
        }
    }

    #[test]
    fn nobody_decides_without_having_been_let_in() {
        for role in [
            Role::Anyone,
            Role::Participant,
            Role::Tablet,
            Role::Projector,
        ] {
            let has: Vec<Right> = DECLARED
                .iter()
                .map(|(right, _)| *right)
                .filter(|right| may(role, *right))
                .collect();
            let open = [
                Right::Enter,
                Right::Read,
                Right::Answer,
                Right::Turn,
                Right::Screen,
            ];
            assert!(has.iter().all(|right| open.contains(right)), "{role:?}");
        }
    }
}
