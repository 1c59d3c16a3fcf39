//! Whose turn it is to write a workshop, where several nodes would.
//!
//! A row alone is not given in turn: whoever lets go of it and asks again at once finds it free, before the one that
//! waited has woken. At full load one node then writes without a pause, and another's answers wait until their patience
//! ends. PostgreSQL gives its advisory locks in the order in which they were asked for; the row is held all the same,
//! for a node of an older version asks for it alone.

use glane_core::id::WorkshopId;

/// « GLNT »: the first half of the locks' names, beside those of the data as a whole (`schema`).
const TURN: i32 = 0x474C_4E54;

/// Begins a transaction once it is one's turn. Two workshops may share a name: one then waits for the other, and none for
/// ever, for a transaction asks for one alone.
pub(super) fn begin(workshop: WorkshopId) -> String {
    let [.., a, b, c, d] = *workshop.0.as_bytes();
    let name = i32::from_be_bytes([a, b, c, d]);
    format!("BEGIN; SELECT pg_advisory_xact_lock({TURN}, {name})")
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    #[test]
    fn a_workshop_has_one_name_and_its_neighbour_another() {
        let of = |n| begin(WorkshopId(Uuid::from_u128(n)));
        assert_eq!(of(7), "BEGIN; SELECT pg_advisory_xact_lock(1196183124, 7)");
        assert_ne!(of(7), of(8));
        assert_eq!(of(7), of(7 + (1 << 64)));
        assert!(of(u128::MAX).ends_with(", -1)"));
    }
}
