//! Who stands by a restitution: printed while it says what they read, and no longer once a word of it has changed.

use glane_analysis::checker;
use glane_core::date::Day;
use glane_core::decision::Decision;
use glane_core::release::Release;
use serde::Serialize;

use super::Document;
use crate::words::Texts;

/// How much of the hash is printed, in hexadecimal digits.
const SHORT: usize = 16;

/// The BLAKE3 hash of all that a restitution says, of the data it is read from and of the rules, in 64 hexadecimal
/// digits; where the history of decisions stands is not in it, since standing by a restitution is one of them.
pub(crate) fn hash(document: &Document) -> String {
    let mut hasher = blake3::Hasher::new();
    let mut take = |part: Vec<u8>| {
        hasher.update(&part);
        hasher.update(b"\n");
    };
    take(checker::RULES.to_string().into_bytes());
    take(json(&document.title));
    take(json(&document.subtitle));
    take(json(&document.facts));
    take(json(&document.lessons));
    take(json(&document.questions));
    take(json(&document.overview));
    take(json(&document.method));
    take(json(&document.annex));
    hasher.finalize().to_hex().to_string()
}

/// Every part has text keys and no number can fail: there is always something to write.
fn json<T: Serialize>(part: &T) -> Vec<u8> {
    serde_json::to_vec(part).unwrap_or_default()
}

/// Who stands by a text that has that hash, a line each. It is asked for only if anybody stands by anything.
pub(super) fn lines(
    log: &[Decision],
    hash: impl FnOnce() -> String,
    texts: &Texts<'_>,
) -> Vec<String> {
    let release = Release::fold(log);
    if release.validations.is_empty() {
        return Vec::new();
    }
    let hash = hash();
    let all = release.of(&hash).map(|one| {
        let short: String = one.hash.chars().take(SHORT).collect();
        texts.format(
            "restitution-validated",
            &[
                ("by", one.by.as_str().into()),
                ("date", texts.day(Day::of(one.at)).into()),
                ("hash", short.into()),
            ],
        )
    });
    all.collect()
}
