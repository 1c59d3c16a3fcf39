//! Mail addresses.
//!
//! **Sees**: `nom@domaine.fr`, and the same with `(at)`, `[at]` or « arobase » in place of the sign.
//! **Misses**: a name on a network (`@nom`), an address cut by blanks or told in words throughout.
//! **Source**: the shape of RFC 5322's `addr-spec`, as narrow as people type it.

use glane_core::review::Span;

use super::word::Text;

/// What stands for the sign.
const SIGNS: &[&str] = &["@", " @ ", "(at)", "[at]", " arobase "];

/// Where they stand.
pub(super) fn find(text: &Text) -> Vec<Span> {
    let mut found: Vec<Span> = Vec::new();
    let small: Vec<char> = text
        .chars
        .iter()
        .map(|c| c.to_lowercase().next().unwrap_or(*c))
        .collect();
    for at in 0..small.len() {
        let is_known = found.last().is_some_and(|span| at < span.end);
        let signs = SIGNS.iter().filter(|_| !is_known);
        let signs = signs.filter_map(|sign| around(&small, at, sign));
        found.extend(signs.take(1));
    }
    found
}

/// The address around a sign that begins there.
fn around(chars: &[char], at: usize, sign: &str) -> Option<Span> {
    let rest = chars.get(at..)?;
    let sign: Vec<char> = sign.chars().collect();
    if !rest.starts_with(&sign) {
        return None;
    }
    let local = |c: &&char| c.is_alphanumeric() || matches!(c, '.' | '_' | '%' | '+' | '-');
    let before = chars.get(..at)?.iter().rev().take_while(local).count();
    let after = at + sign.len();
    let domain = |c: &&char| c.is_alphanumeric() || matches!(c, '.' | '-');
    let domain: String = chars.get(after..)?.iter().take_while(domain).collect();
    let domain = domain.trim_end_matches(['.', '-']);
    let (_, ending) = domain.rsplit_once('.')?;
    let is_ending = ending.chars().count() >= 2 && ending.chars().all(char::is_alphabetic);
    (before > 0 && is_ending).then(|| Span {
        start: at - before,
        end: after + domain.chars().count(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_seen_and_what_only_has_a_sign_is_not() {
        for (text, wanted) in [
            (
                "écrire à zoe.durand@exemple.org.",
                Some("zoe.durand@exemple.org"),
            ),
            (
                "z-d_1@centre.social.fr, merci",
                Some("z-d_1@centre.social.fr"),
            ),
            ("zoe (at) exemple", None),
            ("zoe(at)exemple.org", Some("zoe(at)exemple.org")),
            ("zoe arobase exemple.org", Some("zoe arobase exemple.org")),
            ("Zoe @ Exemple.Org", Some("Zoe @ Exemple.Org")),
            ("rendez-vous @ la Fabrique", None),
            ("suivez-nous @centre", None),
            ("le site exemple.org", None),
        ] {
            let read = Text::of(text);
            let shown =
                |span: Span| -> String { read.chars[span.start..span.end].iter().collect() };
            let found: Vec<String> = find(&read).into_iter().map(shown).collect();
            assert_eq!(found, wanted.into_iter().collect::<Vec<_>>(), "{text}");
        }
    }
}
