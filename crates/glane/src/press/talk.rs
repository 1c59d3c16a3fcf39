//! What the two processes say to one another. To the one that draws: the length of the file (8 bytes, the last first), the
//! file, then for each page that is wanted its place (4 bytes). From it: one line of JSON for the file and for each page, a
//! picture's bytes (three a pixel, row after row) right behind its line.

use std::io::{self, BufRead, Read, Write};

use glane_scan::{DecodeError, Picture};
use serde::{Deserialize, Serialize};

/// The longest line: none of these has a text of anybody's in it.
const LINE: u64 = 4096;

/// What the one that draws says.
#[derive(Debug, Serialize, Deserialize)]
pub enum Said {
    /// It has opened the file.
    Pages(usize),
    /// A picture of so many pixels across and down follows.
    Picture(usize, usize),
    /// Why there is none.
    Failed(DecodeError),
}

/// Says one thing, with the bytes that follow it.
pub fn say(to: &mut impl Write, said: &Said, bytes: &[u8]) -> io::Result<()> {
    let mut line = serde_json::to_vec(said)?;
    line.push(b'\n');
    to.write_all(&line)?;
    to.write_all(bytes)?;
    to.flush()
}

/// The next thing said.
pub fn heard(from: &mut impl BufRead) -> io::Result<Said> {
    let mut line = String::new();
    from.by_ref().take(LINE).read_line(&mut line)?;
    Ok(serde_json::from_str(&line)?)
}

/// The bytes of a picture that was announced.
pub fn picture(
    from: &mut impl Read,
    (width, height): (usize, usize),
    most: u64,
) -> io::Result<Picture> {
    let wrong = || io::Error::from(io::ErrorKind::InvalidData);
    let pixels = width.checked_mul(height).ok_or_else(wrong)?;
    if pixels as u64 > most {
        return Err(wrong());
    }
    let mut rgb = vec![0; pixels.checked_mul(3).ok_or_else(wrong)?];
    from.read_exact(&mut rgb)?;
    Picture::new(width, height, rgb).ok_or_else(wrong)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_said_is_heard() {
        let picture_of = Picture::new(2, 1, vec![1, 2, 3, 4, 5, 6]).unwrap();
        let mut wire = Vec::new();
        say(&mut wire, &Said::Pages(3), &[]).unwrap();
        say(&mut wire, &Said::Failed(DecodeError::Damaged), &[]).unwrap();
        say(&mut wire, &Said::Picture(2, 1), &[1, 2, 3, 4, 5, 6]).unwrap();
        let mut wire = wire.as_slice();
        assert!(matches!(heard(&mut wire).unwrap(), Said::Pages(3)));
        assert!(matches!(
            heard(&mut wire).unwrap(),
            Said::Failed(DecodeError::Damaged)
        ));
        assert!(matches!(heard(&mut wire).unwrap(), Said::Picture(2, 1)));
        assert_eq!(picture(&mut wire, (2, 1), 10).unwrap(), picture_of);
        assert!(heard(&mut wire).is_err(), "nothing more is said");
    }

    #[test]
    fn no_more_memory_is_taken_than_a_picture_may_have() {
        let mut wire: &[u8] = &[];
        assert!(picture(&mut wire, (1 << 20, 1 << 20), 1000).is_err());
        assert!(picture(&mut wire, (usize::MAX, 2), u64::MAX).is_err());
    }
}
