//! Secrets that are found out letter by letter, by how long a refusal takes.
//!
//! No clock tells this reliably; what does is that nothing compares a secret but the functions made for it. Their own
//! tests lie beside them: `guard::same_secret` (equal length hashes), `release::is_same`.

use std::path::Path;

/// Files that hold a secret against what was sent.
const PLACES: [&str; 7] = [
    "household/link.rs",
    "pages/facilitator/door.rs",
    "pages/participant/tablet.rs",
    "pages/participant/visitor.rs",
    "pages/projector.rs",
    "pages/team/look.rs",
    "who.rs",
];

/// Ways in which a secret would be compared and tell how far it was right.
const TELLING: [&str; 8] = [
    "== key",
    "== *key",
    "== secret",
    "== token",
    "key ==",
    "secret ==",
    "projector_key() ==",
    "facilitator_key() ==",
];

#[test]
fn secrets_are_compared_by_what_tells_nothing_and_by_nothing_else() {
    let web = Path::new(env!("CARGO_MANIFEST_DIR")).join("../glane-web/src");
    for place in PLACES {
        let source = std::fs::read_to_string(web.join(place)).unwrap();
        let (code, _) = source.split_once("#[cfg(test)]").unwrap_or((&source, ""));
        assert!(code.contains("same_secret("), "{place}");
        for line in code
            .lines()
            .filter(|line| !line.trim_start().starts_with("//"))
        {
            let telling = TELLING.iter().find(|part| line.contains(**part));
            assert!(telling.is_none(), "{place}: {line}");
        }
    }
    let core = Path::new(env!("CARGO_MANIFEST_DIR")).join("../glane-core/src/release.rs");
    let source = std::fs::read_to_string(core).unwrap();
    let (_, leads) = source.split_once("pub fn leads").unwrap();
    let (leads, _) = leads.split_once("\n    }\n").unwrap();
    assert!(
        leads.contains("is_same(") && !leads.contains("=="),
        "{leads}"
    );
}
