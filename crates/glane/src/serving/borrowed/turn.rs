//! Whose turn it is to be fetched.

use std::sync::{Mutex, MutexGuard, PoisonError};

use super::place::Link;

/// How many are fetched at once, in all and from one place.
pub struct Turns {
    most: usize,
    here: usize,
    /// The places that are asked just now, once for each who asks.
    asked: Mutex<Vec<(String, u16)>>,
}

/// The turn of one, until it is dropped.
pub struct Turn<'a> {
    of: &'a Turns,
    place: (String, u16),
}

impl Turns {
    pub const fn new(most: usize, here: usize) -> Self {
        Self {
            most,
            here,
            asked: Mutex::new(Vec::new()),
        }
    }

    /// A turn to ask where a link leads; nothing if it is others' turn.
    pub fn at(&self, link: &Link) -> Option<Turn<'_>> {
        let place = (link.host.to_ascii_lowercase(), link.port);
        let mut asked = self.asked();
        let here = asked.iter().filter(|one| **one == place).count();
        if asked.len() >= self.most || here >= self.here {
            return None;
        }
        asked.push(place.clone());
        Some(Turn { of: self, place })
    }

    /// A list that a thread left in fright is still a list.
    fn asked(&self) -> MutexGuard<'_, Vec<(String, u16)>> {
        self.asked.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Turn<'_> {
    fn drop(&mut self) {
        let mut asked = self.of.asked();
        if let Some(at) = asked.iter().position(|one| *one == self.place) {
            asked.swap_remove(at);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_turn_is_of_one_place_and_ends_when_it_is_left() {
        let turns = Turns::new(3, 2);
        let at =
            |host: &str| turns.at(&Link::read(&format!("https://{host}/partage/a/B")).unwrap());
        let first = at("a.test").unwrap();
        let second = at("A.test").unwrap();
        // Whatever its letters, it is one place; another port is another.
        assert!(at("a.test").is_none());
        let third = at("a.test:8443").unwrap();
        assert!(at("b.test").is_none(), "three in all");
        drop(second);
        assert!(at("b.test").is_some());
        assert!(at("a.test").is_some());
        drop((first, third));
    }
}
