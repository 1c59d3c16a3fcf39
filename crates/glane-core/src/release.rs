//! Who read the restitution and stands by it, and the page that anybody with its link may read. A pure fold of decisions.

use std::collections::BTreeSet;

use crate::decision::{Act, Decision, standing};
use crate::id::Revision;
use crate::world::Micros;

/// Somebody read a restitution and stands by it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Validation {
    /// The name they typed.
    pub by: String,
    /// When.
    pub at: Micros,
    /// The hash of what they read.
    pub hash: String,
}

/// The page that anybody with its link may read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Public {
    /// The secret of its link.
    pub key: String,
    /// The data it is made of.
    pub data: Revision,
    /// The whole link, if it was noted.
    pub address: Option<String>,
    /// The hash of what it says, if it was noted.
    pub hash: Option<String>,
}

/// What a link leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Leads {
    /// To the restitution of these data.
    To(Revision),
    /// Nowhere any more: the page was withdrawn.
    Withdrawn,
    /// Nowhere: there never was such a link.
    Nowhere,
}

/// What was validated and published.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Release {
    /// Validations, the first first; a restitution that has changed since has another hash.
    pub validations: Vec<Validation>,
    /// The page that is public, if one is.
    pub public: Option<Public>,
    withdrawn: BTreeSet<String>,
}

impl Release {
    /// What stands of a log.
    pub fn fold(log: &[Decision]) -> Self {
        let mut release = Self::default();
        for decision in standing(log) {
            match &decision.act {
                Act::Validate { by, hash } => {
                    let (by, hash) = (by.clone(), hash.clone());
                    let known = release.of(&hash).any(|other| other.by == by);
                    if !known {
                        let at = decision.at;
                        release.validations.push(Validation { by, at, hash });
                    }
                }
                Act::Share {
                    key,
                    data,
                    address,
                    hash,
                    ..
                } => {
                    release.withdraw();
                    release.withdrawn.remove(key);
                    release.public = Some(Public {
                        key: key.clone(),
                        data: *data,
                        address: address.clone(),
                        hash: hash.clone(),
                    });
                }
                Act::Withdraw => release.withdraw(),
                _ => {}
            }
        }
        release
    }

    fn withdraw(&mut self) {
        if let Some(public) = self.public.take() {
            self.withdrawn.insert(public.key);
        }
    }

    /// Who stands by what has that hash.
    pub fn of<'a>(&'a self, hash: &'a str) -> impl Iterator<Item = &'a Validation> {
        let all = self.validations.iter();
        all.filter(move |validation| validation.hash == hash)
    }

    /// What a link leads to.
    pub fn leads(&self, key: &str) -> Leads {
        match &self.public {
            Some(public) if is_same(&public.key, key) => Leads::To(public.data),
            _ if self.withdrawn.contains(key) => Leads::Withdrawn,
            _ => Leads::Nowhere,
        }
    }
}

/// Whether two secrets are the same, by their hashes, which are compared to their end: how long it takes must not tell how
/// many letters of a guess are right.
fn is_same(one: &str, other: &str) -> bool {
    blake3::hash(one.as_bytes()) == blake3::hash(other.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::decision::tests::log;

    #[test]
    fn a_key_is_the_same_to_its_last_letter_or_not_at_all() {
        assert!(is_same("abc", "abc"));
        for other in ["", "ab", "abcd", "abd", "xbc"] {
            assert!(!is_same("abc", other), "{other}");
        }
    }

    fn share(key: &str, data: u64) -> (Act, Option<u64>) {
        let key = key.to_owned();
        let data = Revision(data);
        let address = Some(format!("https://exemple.org/lire/34679/{key}"));
        let told = Vec::new();
        (
            Act::Share {
                key,
                data,
                address,
                told,
                hash: None,
            },
            None,
        )
    }

    #[test]
    fn a_link_leads_to_what_was_shared_last_until_it_is_withdrawn() {
        let acts = [
            share("a", 3),
            share("a", 5),
            share("b", 6),
            (Act::Withdraw, None),
            share("b", 9),
        ];
        let leads = |upto: usize, key| Release::fold(&log(&acts[..upto])).leads(key);
        let to = |data| Leads::To(Revision(data));
        assert_eq!(leads(0, "a"), Leads::Nowhere);
        assert_eq!((leads(1, "a"), leads(2, "a")), (to(3), to(5)));
        assert_eq!((leads(3, "a"), leads(3, "b")), (Leads::Withdrawn, to(6)));
        assert_eq!(
            (leads(4, "b"), leads(4, "c")),
            (Leads::Withdrawn, Leads::Nowhere)
        );
        assert_eq!(leads(5, "b"), to(9));
    }

    #[test]
    fn whoever_stands_by_a_text_does_so_once_and_by_that_text() {
        let says = |by: &str, hash: &str| {
            let (by, hash) = (by.to_owned(), hash.to_owned());
            (Act::Validate { by, hash }, None)
        };
        let acts = [
            says("Claire", "1"),
            says("Claire", "1"),
            says("Sami", "1"),
            says("Claire", "2"),
            (Act::Undo, Some(3)),
        ];
        let names = |upto: usize, hash: &str| -> Vec<String> {
            let release = Release::fold(&log(&acts[..upto]));
            release.of(hash).map(|one| one.by.clone()).collect()
        };
        assert_eq!(names(4, "1"), ["Claire", "Sami"]);
        assert_eq!(names(4, "2"), ["Claire"]);
        assert_eq!(names(5, "1"), ["Claire"]);
    }
}
