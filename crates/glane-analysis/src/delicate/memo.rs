//! Texts already looked at. What a spelling tells is a pure function of it, and a room says the same words many times,
//! which a live picture reads anew at each change.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use super::{Langs, Reason, flags, look, look_for_danger};

/// How many spellings are kept before all are let go: a few megabytes.
const KEPT: usize = 65_536;

static MEMO: Mutex<BTreeMap<String, Option<Reason>>> = Mutex::new(BTreeMap::new());
static FLAGGED: Mutex<BTreeMap<String, bool>> = Mutex::new(BTreeMap::new());
static WORRIES: Mutex<BTreeMap<String, bool>> = Mutex::new(BTreeMap::new());

/// What a text tells, read now or before.
pub(super) fn tells_who(text: &str) -> Option<Reason> {
    known(&MEMO, text, look)
}

/// Whether a text makes one worry, read now or before.
pub(super) fn worries(text: &str) -> bool {
    known(&WORRIES, text, look_for_danger)
}

/// Whether a person should look at a text, read now or before; its languages are kept with it.
pub(super) fn is_flagged(text: &str, langs: Langs) -> bool {
    const FRENCH: char = 'f';
    const ENGLISH: char = 'e';
    const BOTH: char = 'b';
    let tag = match (langs.french, langs.english) {
        (true, false) => FRENCH,
        (false, _) => ENGLISH,
        (true, true) => BOTH,
    };
    known(&FLAGGED, &format!("{tag}{text}"), |tagged| {
        let langs = Langs {
            french: !tagged.starts_with(ENGLISH),
            english: !tagged.starts_with(FRENCH),
        };
        let mut text = tagged.chars();
        text.next();
        !flags(text.as_str(), langs).is_empty()
    })
}

fn known<T: Copy>(memo: &Mutex<BTreeMap<String, T>>, text: &str, look: fn(&str) -> T) -> T {
    // A panic elsewhere while the lock was held leaves only what was wholly read.
    let mut memo = memo.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(known) = memo.get(text) {
        return *known;
    }
    if memo.len() >= KEPT {
        memo.clear();
    }
    let told = look(text);
    memo.insert(text.to_owned(), told);
    told
}

#[cfg(test)]
mod tests {
    use super::*;

    const FRENCH: Langs = Langs {
        french: true,
        english: false,
    };
    const ENGLISH: Langs = Langs {
        french: false,
        english: true,
    };

    #[test]
    fn what_was_read_before_tells_the_same() {
        for text in ["06 12 34 56 78", "accueil", "Mme Durand", "suicide"] {
            assert_eq!(tells_who(text), look(text), "{text}");
            assert_eq!(tells_who(text), look(text), "{text}, again");
            assert_eq!(worries(text), text == "suicide", "{text}");
            assert_eq!(worries(text), text == "suicide", "{text}, again");
            for langs in [Langs::all(), FRENCH, ENGLISH] {
                for _ in 0..2 {
                    let is = !flags(text, langs).is_empty();
                    assert_eq!(is_flagged(text, langs), is, "{text} {langs:?}");
                }
            }
        }
    }
}
