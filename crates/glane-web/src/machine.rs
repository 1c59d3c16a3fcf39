//! What the machine says of itself (disk, rights), in the reader's words instead of the system's.

use std::io::{Error, ErrorKind};

/// The message for a file that can no longer be read as what it was.
pub const DAMAGED: &str = "common-machine-damaged";

/// What SQLite says, and the message for it.
const SQLITE: [(&str, &str); 9] = [
    ("database or disk is full", "common-machine-full"),
    ("rolled back by itself", "common-machine-full"),
    ("readonly database", "common-machine-readonly"),
    ("read-only", "common-machine-readonly"),
    ("unable to open database file", "common-machine-denied"),
    ("database is locked", "common-machine-busy"),
    ("disk I/O error", "common-machine-io"),
    ("malformed", DAMAGED),
    ("file is not a database", DAMAGED),
];

/// The message for a kind of failure; nothing for one that has no words of ours.
pub fn reason(kind: ErrorKind) -> Option<&'static str> {
    Some(match kind {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => {
            "common-machine-full"
        }
        ErrorKind::PermissionDenied => "common-machine-denied",
        ErrorKind::ReadOnlyFilesystem => "common-machine-readonly",
        ErrorKind::NotFound => "common-machine-missing",
        ErrorKind::IsADirectory => "common-machine-is-a-folder",
        ErrorKind::NotADirectory => "common-machine-not-a-folder",
        ErrorKind::ResourceBusy | ErrorKind::WouldBlock => "common-machine-busy",
        ErrorKind::InvalidFilename => "common-machine-name",
        ErrorKind::OutOfMemory => "common-machine-memory",
        _ => return None,
    })
}

/// The same for what the system or the database said, as text: « Permission denied (os error 13) ».
pub fn reason_of(said: &str) -> Option<&'static str> {
    let number = said
        .split_once("(os error ")
        .and_then(|(_, rest)| rest.split_once(')'))
        .and_then(|(number, _)| number.parse().ok());
    let by_number = number.and_then(|number| reason(Error::from_raw_os_error(number).kind()));
    by_number.or_else(|| {
        let known = SQLITE.iter().find(|(text, _)| said.contains(text));
        known.map(|(_, reason)| *reason)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_systems_words_are_known_by_their_number() {
        for kind in [
            ErrorKind::StorageFull,
            ErrorKind::PermissionDenied,
            ErrorKind::NotFound,
        ] {
            assert!(reason(kind).is_some());
        }
        let denied = Error::from_raw_os_error(13).to_string();
        assert_eq!(
            reason_of(&denied),
            reason(Error::from_raw_os_error(13).kind())
        );
        assert!(reason_of(&denied).is_some());
        assert_eq!(
            reason_of("nothing was kept, the transaction failed: database or disk is full"),
            Some("common-machine-full")
        );
        assert_eq!(reason_of("database disk image is malformed"), Some(DAMAGED));
        assert_eq!(
            reason_of("table ballot, row 3: payload cannot be read"),
            None
        );
        assert_eq!(reason_of("odd (os error x)"), None);
    }
}
