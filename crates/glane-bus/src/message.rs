//! What goes over the wire: the workshop's id and its revision, as text, a space between them.

use glane_core::id::{Revision, WorkshopId};
use glane_live::bus::Moved;
use uuid::Uuid;

/// As it is sent.
pub(crate) fn written(moved: Moved) -> String {
    format!("{} {}", moved.workshop.0, moved.revision.0)
}

/// As it was meant; nothing of what is none of ours, or of a later version's that this one does not know.
pub(crate) fn read(bytes: &[u8]) -> Option<Moved> {
    let (workshop, revision) = std::str::from_utf8(bytes).ok()?.split_once(' ')?;
    Some(Moved {
        workshop: WorkshopId(Uuid::parse_str(workshop).ok()?),
        revision: Revision(revision.parse().ok()?),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_back_and_nothing_else_is_read() {
        for revision in [0, 1, 60_000, u64::MAX] {
            let moved = Moved {
                workshop: WorkshopId(Uuid::from_u128(u128::from(revision) << 64)),
                revision: Revision(revision),
            };
            assert_eq!(read(written(moved).as_bytes()), Some(moved));
        }
        let id = Uuid::from_u128(7);
        for other in [
            String::new(),
            id.to_string(),
            format!("{id} "),
            format!("{id} -1"),
            format!("{id} 1 2"),
            format!("x{id} 1"),
        ] {
            assert_eq!(read(other.as_bytes()), None, "{other:?}");
        }
        assert_eq!(read(&[0xFF, b' ', b'1']), None);
    }
}
