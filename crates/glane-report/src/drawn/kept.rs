//! Pictures made before: after an edit most drawings are what they were, and a picture follows from its drawing alone.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use glane_raster::{Error, Picture};

/// How many are kept, some 5 MB of them.
const MOST: usize = 96;

/// A drawing's hash, and how wide and how fine it is drawn.
type Name = ([u8; 32], u32, u32);

/// Pictures by what they are of.
#[derive(Debug, Default)]
pub(super) struct Kept(Mutex<BTreeMap<Name, Picture>>);

impl Kept {
    /// None yet.
    pub const fn new() -> Self {
        Self(Mutex::new(BTreeMap::new()))
    }

    /// The picture of a drawing, made if it is not there. When there are too many all go: a restitution fills half of it.
    pub fn of(
        &self,
        svg: &str,
        (width, per_inch): (u32, u32),
        make: impl FnOnce() -> Result<Picture, Error>,
    ) -> Result<Picture, Error> {
        let name = (*blake3::hash(svg.as_bytes()).as_bytes(), width, per_inch);
        // Nothing is left half done while it is held.
        let held = || self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = held().get(&name) {
            return Ok(known.clone());
        }
        let drawn = make()?;
        let mut held = held();
        if held.len() >= MOST {
            held.clear();
        }
        held.insert(name, drawn.clone());
        Ok(drawn)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn picture(n: u8) -> Picture {
        Picture {
            png: vec![n],
            width: 1,
            height: 1,
        }
    }

    #[test]
    fn a_drawing_is_drawn_once_for_each_size_and_never_taken_for_another() {
        let kept = Kept::new();
        let asked = |svg: &str, size, n| kept.of(svg, size, || Ok(picture(n))).unwrap();
        assert_eq!(asked("a", (10, 96), 1), picture(1));
        assert_eq!(asked("a", (10, 96), 2), picture(1));
        assert_eq!(asked("a", (20, 96), 3), picture(3));
        assert_eq!(asked("a", (10, 200), 4), picture(4));
        assert_eq!(asked("b", (10, 96), 5), picture(5));
    }

    #[test]
    fn what_cannot_be_drawn_is_tried_again_and_there_are_never_too_many() {
        let kept = Kept::new();
        let size = Error::Size {
            width: 0,
            height: 0,
        };
        assert!(kept.of("x", (1, 1), || Err(size)).is_err());
        for n in 0..u8::try_from(MOST).unwrap() + 40 {
            kept.of(&n.to_string(), (1, 1), || Ok(picture(n))).unwrap();
        }
        assert!(kept.0.lock().unwrap().len() <= MOST);
        assert_eq!(kept.of("x", (1, 1), || Ok(picture(9))).unwrap(), picture(9));
    }
}
