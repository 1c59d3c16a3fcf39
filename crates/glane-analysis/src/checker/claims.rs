//! The fixed claims by what they are made of: a denial, a verb or its noun, and words that say nothing beside them, in any order
//! and voice. « Cela ne permet guère de les séparer », "no distinction possible between groups" are read without a rule of their
//! own. A word that is in no line of `words/…-claims.txt` ends the claim, so that what would turn it is left to be seen.

use std::collections::BTreeMap;

use super::Lang;
use super::grammar::{Part, words as parts_of};
use super::lexis::{Class, Word, fits};

/// What a piece of a claim is there for.
type Role = &'static str;

#[derive(Debug)]
struct Line {
    parts: Vec<Part>,
    role: Role,
}

#[derive(Debug)]
struct Claim {
    class: Class,
    /// By the word, or the dictionary form after « = », that they begin with; the longest first.
    lines: BTreeMap<String, Vec<Line>>,
}

/// The claims of one language.
#[derive(Debug, Default)]
pub(super) struct Claims(Vec<Claim>);

/// A piece of what is said: its role, its first word, and where it ends.
struct Piece<'a> {
    role: Role,
    word: &'a str,
    end: usize,
}

impl Claims {
    /// Reads `[class]` and `role: phrase | phrase`; what stands under `[all]` is in every claim.
    pub fn read(text: &'static str, lang: Lang) -> Self {
        let mut claims: Vec<Claim> = Vec::new();
        let mut common: Vec<(Role, &'static str)> = Vec::new();
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            if let Some(name) = line
                .strip_prefix('[')
                .and_then(|rest| rest.strip_suffix(']'))
            {
                if name != "all" {
                    let mut claim = Claim {
                        class: name,
                        lines: BTreeMap::new(),
                    };
                    for (role, list) in &common {
                        claim.add(role, list, lang);
                    }
                    claims.push(claim);
                }
            } else if let Some((role, list)) = line.split_once(':') {
                match claims.last_mut() {
                    // What a claim shares with all others ends none of them.
                    Some(claim) => claim.add(role, list, lang),
                    None => common.push((if role == "plain" { "small" } else { role }, list)),
                }
            }
        }
        for claim in &mut claims {
            for lines in claim.lines.values_mut() {
                lines.sort_by_key(|line| std::cmp::Reverse(line.parts.len()));
            }
        }
        Self(claims)
    }

    /// The longest claim at the start of these words: its class, and how many words it takes.
    pub fn longest(&self, words: &[Word]) -> Option<(Class, usize)> {
        let found = self.0.iter().filter_map(|claim| {
            let pieces = claim.pieces(words);
            let ends = (2..=pieces.len()).rev();
            let whole = ends.filter_map(|n| pieces.get(..n)).find(|some| {
                some.last()
                    .is_some_and(|last| may_end(last, some) || ends_by_nobody(some))
                    && holds(claim.class, some)
            })?;
            Some((claim.class, whole.last()?.end))
        });
        found.max_by_key(|(_, length)| *length)
    }
}

impl Claim {
    fn add(&mut self, role: Role, list: &'static str, lang: Lang) {
        for text in list.split('|') {
            let parts = parts_of(text, lang);
            let first = match parts.first() {
                Some(Part::Form(form)) => form.clone(),
                Some(Part::Lemma(lemma)) => format!("={lemma}"),
                _ => continue,
            };
            let line = Line { parts, role };
            self.lines.entry(first).or_default().push(line);
        }
    }

    /// The pieces that words begin with, up to the first that says something else.
    fn pieces<'a>(&self, words: &'a [Word]) -> Vec<Piece<'a>> {
        let mut pieces = Vec::new();
        let mut at = 0;
        while let Some(rest) = words.get(at..).filter(|rest| !rest.is_empty()) {
            let Some((role, taken)) = self.piece(rest) else {
                break;
            };
            at += taken;
            let word = rest.first().map_or("", |word| word.form.as_str());
            pieces.push(Piece {
                role,
                word,
                end: at,
            });
        }
        pieces
    }

    /// The longest phrase there; of two, the one that says more than a small word.
    fn piece(&self, words: &[Word]) -> Option<(Role, usize)> {
        let first = words.first()?;
        let keys = std::iter::once(first.form.clone())
            .chain(first.lemmas.iter().map(|lemma| format!("={lemma}")));
        let found = keys.filter_map(|key| {
            let mut lines = self.lines.get(&key)?.iter();
            let line = lines.find(|line| fits(&line.parts, words))?;
            Some((line.role, line.parts.len()))
        });
        found.max_by_key(|(role, length)| (*length, !matches!(*role, "small" | "plain")))
    }
}

/// « N'ont été vérifiés par personne ».
fn ends_by_nobody(pieces: &[Piece<'_>]) -> bool {
    let [.., by, last] = pieces else {
        return false;
    };
    last.role == "none"
        && last.word == "personne"
        && by.word == "par"
        && pieces.iter().any(|piece| piece.role == "ne")
}

/// A claim ends by what it is made of, or by a word of its own; a small word after it is left alone.
fn may_end(last: &Piece<'_>, pieces: &[Piece<'_>]) -> bool {
    match last.role {
        "small" | "that" | "ne" | "without" | "none" | "able" | "say" => {
            matches!(last.word, "possible" | "possibles")
        }
        // « On ne les distingue pas. »
        "deny" => pieces.iter().any(|piece| piece.role == "ne"),
        "plain" => !matches!(
            last.word,
            "et" | "and"
                | "à"
                | "to"
                | "au"
                | "aux"
                | "dans"
                | "in"
                | "into"
                | "if"
                | "whether"
                | "with"
                | "as"
                | "between"
                | "among"
                | "across"
                | "entre"
                | "sur"
                | "under"
                | "deux"
                | "two"
                | "only"
                | "just"
                | "since"
                | "because"
                | "sous"
                | "pour"
        ),
        _ => true,
    }
}

/// Whether the pieces say it: with one denial before what it denies, or with none where none is needed.
fn holds(class: Class, pieces: &[Piece<'_>]) -> bool {
    let count = |roles: &[&str]| {
        pieces
            .iter()
            .filter(|piece| roles.contains(&piece.role))
            .count()
    };
    let has = |roles: &[&str]| count(roles) > 0;
    match class {
        "said-no-gap" => {
            // « On n'en tire aucun écart »; a distinction that nobody drew is another thing.
            let distinct = pieces
                .iter()
                .any(|piece| piece.role == "gap" && piece.word.starts_with("distinction"));
            let seen = has(&["look", "draw"]);
            let drawn = has(&["draw"]) && !distinct;
            // "The groups are indistinguishable" denies in the word itself.
            if has(&["undone"]) {
                return count(&["undone"]) == 1 && is_plain(pieces);
            }
            let shown = has(&["actable"])
                || (has(&["gap"]) && (has(&["show"]) || drawn || (able(pieces) && seen)))
                || (has(&["act"]) && able(pieces))
                || (has(&["differ"]) && (able(pieces) || has(&["show", "say"])))
                || is_no_distinction(pieces);
            shown
                && is_denied(
                    pieces,
                    &["show", "act", "actable", "differ", "look", "draw", "say"],
                )
        }
        "said-unsorted" => count(&["sort"]) == 1 && is_denied(pieces, &["sort", "done"]),
        "said-unchecked" => count(&["check"]) == 1 && is_denied(pieces, &["check", "done"]),
        "said-read-apart" => has(&["read"]) && count(&["apart"]) > 0 && is_plain(pieces),
        "said-read-together" => has(&["read"]) && has(&["together"]) && is_plain(pieces),
        "said-scales" => {
            has(&["scale"])
                && ((has(&["differ"]) && is_plain(pieces))
                    || (has(&["same"]) && is_denied(pieces, &["same"])))
        }
        _ => false,
    }
}

fn able(pieces: &[Piece<'_>]) -> bool {
    pieces
        .iter()
        .any(|piece| matches!(piece.role, "able" | "unable"))
}

/// « Aucune distinction possible ».
fn is_no_distinction(pieces: &[Piece<'_>]) -> bool {
    let distinct = |piece: &Piece<'_>| piece.role == "gap" && piece.word.starts_with("distinction");
    pieces.iter().any(distinct) && able(pieces)
}

/// Whether nothing denies.
fn is_plain(pieces: &[Piece<'_>]) -> bool {
    pieces.iter().all(|piece| {
        !matches!(
            piece.role,
            "ne" | "deny" | "none" | "without" | "unable" | "that"
        )
    })
}

/// Whether one denial is there, and stands before all that it denies; "establish no gap" has it between.
fn is_denied(pieces: &[Piece<'_>], content: &[&str]) -> bool {
    let at = |held: &dyn Fn(&Piece<'_>) -> bool| pieces.iter().position(held);
    let count = |held: &dyn Fn(&Piece<'_>) -> bool| pieces.iter().filter(|one| held(one)).count();
    let without = count(&|piece| piece.role == "without");
    // « Sans que personne n'ait », « sans aucun »: one.
    let none = count(&|piece| piece.role == "none");
    let none = if without > 0 { 0 } else { none };
    let full = without + none + count(&|piece| matches!(piece.role, "deny" | "unable"));
    let ne = count(&|piece| piece.role == "ne");
    // « Une personne a vérifié », « rien » and « personne » deny with « ne » alone.
    let bare_word =
        count(&|piece| piece.role == "none" && matches!(piece.word, "personne" | "rien"));
    if bare_word > 0 && ne == 0 && without == 0 {
        return false;
    }
    let bare = full == 0 && ne == 1 && able(pieces);
    // « On ne peut établir que l'écart » restricts.
    if ne > 1 || !(full == 1 || (bare && at(&|piece| piece.role == "that").is_none())) {
        return false;
    }
    let first = at(&|piece| matches!(piece.role, "ne" | "deny" | "none" | "without" | "unable"));
    let said = at(&|piece| content.contains(&piece.role));
    let gap = |n: usize| pieces.get(n).is_some_and(|piece| piece.role == "gap");
    match (first, said) {
        (Some(first), Some(said)) => {
            first < said
                || (said + 1 == first
                    && gap(first + 1)
                    && count(&|piece| content.contains(&piece.role)) == 1)
        }
        (Some(_), None) => true,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::super::lexis::Lexis;
    use super::super::token::phrase;
    use super::*;

    fn read(lang: Lang, text: &str) -> Option<(Class, usize)> {
        let source = match lang {
            Lang::Fr => include_str!("words/fr-claims.txt"),
            Lang::En => include_str!("words/en-claims.txt"),
        };
        let words: Vec<Word> = phrase(text, lang)
            .iter()
            .map(|form| Lexis::of(lang).word(form))
            .collect();
        Claims::read(source, lang).longest(&words)
    }

    #[test]
    fn a_denial_and_what_it_denies_make_a_claim_in_any_order() {
        for (text, class) in [
            ("cela ne permet guère de les séparer", Some("said-no-gap")),
            ("cela ne permet pas de les séparer", Some("said-no-gap")),
            (
                "aucune différence ne peut être affirmée",
                Some("said-no-gap"),
            ),
            ("on ne peut pas en tirer d'écart", Some("said-no-gap")),
            ("on n'a pas encore classé", Some("said-unsorted")),
            ("qui n'a pas encore été vérifiée", Some("said-unchecked")),
            ("chaque résultat se lit séparément", Some("said-read-apart")),
            ("ce ne sont pas les mêmes échelles", Some("said-scales")),
        ] {
            assert_eq!(read(Lang::Fr, text).map(|found| found.0), class, "{text}");
        }
        for (text, class) in [
            ("no distinction possible between groups", "said-no-gap"),
            ("establish no gap", "said-no-gap"),
            ("no gap can be drawn", "said-no-gap"),
            ("each stands alone", "said-read-apart"),
            ("these are not the same scale", "said-scales"),
        ] {
            assert_eq!(
                read(Lang::En, text).map(|found| found.0),
                Some(class),
                "{text}"
            );
        }
    }

    #[test]
    fn what_is_denied_twice_or_not_at_all_is_no_claim() {
        for text in [
            "on peut distinguer les groupes",
            "les groupes ne diffèrent pas",
            "on ne peut que conclure que les groupes diffèrent",
            "on ne dit pas que les groupes ne diffèrent pas",
            "on établit un écart sans détour",
            "les thèmes restent vérifiés",
            "ils ont été vérifiés sans personne",
            "elles n'ont pas à être classées",
            "les deux échelles sont les mêmes",
            "à ne pas lire séparément",
            "personne a vérifiés",
        ] {
            let found = read(Lang::Fr, text);
            assert_eq!(found, None, "{text}");
        }
        for text in [
            "we can tell the groups apart",
            "the groups do not differ",
            "they do not need checking",
            "we establish a gap with no doubt",
            "not read separately",
        ] {
            assert_eq!(read(Lang::En, text), None, "{text}");
        }
    }
}
