//! Fractions, and the words that bound them: « la moitié (19 sur 38) », « plus des deux tiers », "one in three".
//!
//! What a fraction may be said of is a count out of those who answered: of the one thing it is said of, or the count
//! and the base that stand beside it.

use super::Lang;
use super::at::{piece, set, text};
use super::compare::Held;
use super::fact::Fact;
use super::items::{BOUNDS, Item, Piece, Unit};
use super::lexis::Class;
use super::number::Value;
use super::number_word;
use super::numbers::is_worth;
use super::role::Role;
use super::verdict::{Fault, Verdict};

/// « Un peu plus de », which reaches less far than « plus de ».
const SLIGHTLY: Class = "slightly";
/// « Bien plus de »: how much is not known.
const GREATLY: Class = "greatly";
/// « Près de », « presque », which stay under.
const UNDER: Class = "under";

/// « Près de », « environ », « un peu plus de » reach one in twenty of those who answered.
const NEAR: i128 = 20;
/// « Plus de », « moins de » reach one in four.
const FAR: i128 = 4;
/// The widest of « un sur deux », « une personne sur dix ».
const WIDEST: i128 = 10;

/// How far a word that bounds a number reaches, where its class does not tell.
pub(super) fn degree(class: Class, text: &str) -> Option<Class> {
    let begins = |heads: &[&str]| heads.iter().any(|head| text.starts_with(head));
    match class {
        "more-than" | "less-than" if begins(&["un peu"]) => Some(SLIGHTLY),
        "more-than" | "less-than" if begins(&["bien", "largement", "au-delà", "en deçà"]) => {
            Some(GREATLY)
        }
        "about" if begins(&["près", "presque", "quasi", "nearly", "almost"]) => Some(UNDER),
        _ => None,
    }
}

/// Whether a count out of a whole is what a fraction says of it; nothing for words that have no written bounds.
/// They are told to people in `docs/checker.md`.
fn within((part, whole): (i128, i128), bounds: &[Class], count: i128, of: i128) -> Option<bool> {
    if of <= 0 || whole <= 0 || count < 0 || count > of {
        return None;
    }
    let percent = |n: i128, of: i128| Some(n.checked_mul(200)?.checked_add(of)? / (of * 2));
    let gap = count.checked_mul(whole)? - part.checked_mul(of)?;
    let unit = of.checked_mul(whole)?;
    let reaches = |share: i128| gap.abs().checked_mul(share).is_some_and(|gap| gap <= unit);
    Some(match bounds {
        [] => percent(count, of)? == percent(part, whole)?,
        ["more-than"] => gap > 0 && reaches(FAR),
        ["more-than", SLIGHTLY] => gap > 0 && reaches(NEAR),
        ["less-than"] => gap < 0 && count > 0 && reaches(FAR),
        ["less-than", SLIGHTLY] | ["about", UNDER] => gap < 0 && count > 0 && reaches(NEAR),
        ["at-least"] => gap >= 0 && reaches(FAR),
        ["at-most"] => gap <= 0 && count > 0 && reaches(FAR),
        ["about"] => count > 0 && reaches(NEAR),
        _ => return None,
    })
}

/// "Two-thirds", in one word.
pub(super) fn is_share(word: &str, lang: Lang) -> bool {
    let parts = word.split_once('-').filter(|_| lang == Lang::En);
    let read = parts.and_then(|(part, whole)| number_word::read(&[part, whole], lang));
    read.is_some_and(|read| read.words == 2 && matches!(read.value, Value::Fraction { .. }))
}

/// "(One) in three".
pub(super) fn is_out_of(words: Option<&[&str]>, lang: Lang) -> bool {
    match words {
        Some(["in", next, ..]) if lang == Lang::En => {
            let read = number_word::read(&[next], lang);
            read.is_some_and(|read| !read.article && whole(read.value).is_some())
        }
        _ => false,
    }
}

/// « Près du tiers »: the article went with the word that bounds.
pub(super) fn led(items: &mut [Item]) {
    for at in 1..items.len() {
        let bounded = matches!(piece(items, at - 1), Some(Piece::Mark(class)) if BOUNDS.contains(class))
            && text(items, at - 1).ends_with(" du");
        let whole = match text(items, at) {
            "tiers" => 3,
            "quart" => 4,
            _ => continue,
        };
        if bounded {
            let value = Value::Fraction { part: 1, whole };
            let number = Piece::Number {
                value,
                percent: false,
                bounds: vec![],
            };
            set(items, at, number);
        }
    }
}

/// What a fraction is of: « la moitié des personnes » counts people, « la moitié des centres » nothing that is counted.
pub(super) fn of_what(items: &[Item], at: usize, lang: Lang) -> (Option<Unit>, Option<String>) {
    let partitive = match text(items, at + 1) {
        "of" | "of the" | "of our" | "of these" | "de" | "de la" | "du" | "des" | "d'" => true,
        "the" | "all" | "our" => lang == Lang::En,
        _ => false,
    };
    let mut next = at + 1;
    while partitive
        && matches!(
            text(items, next),
            "of" | "of the"
                | "of our"
                | "of these"
                | "de"
                | "de la"
                | "du"
                | "des"
                | "d'"
                | "la"
                | "le"
                | "les"
                | "l'"
                | "the"
                | "all"
                | "all the"
                | "our"
                | "nos"
                | "ces"
                | "these"
                | "those"
        )
    {
        next += 1;
    }
    match piece(items, next) {
        Some(Piece::Unit(unit, _)) => (Some(*unit), None),
        Some(Piece::Number { .. }) | None => (None, None),
        _ if partitive => (None, Some(text(items, next).to_owned())),
        _ => (None, None),
    }
}

fn whole(value: Value) -> Option<i128> {
    match value {
        Value::Decimal { digits, places: 0 } => Some(digits),
        _ => None,
    }
}

impl Held<'_> {
    /// Whether a number is a fraction, or one of the two of « une personne sur deux », whose count is known: it holds, or is
    /// told not to.
    pub(super) fn is_share(&self, fact: &Fact, verdict: &mut Verdict) -> bool {
        let mut theirs = self.original.said.facts.iter();
        let held = match fact.value {
            // The machine's own.
            Value::Fraction { .. } if theirs.any(|other| is_worth(fact, other)) => None,
            Value::Fraction { part, whole } => self.holds_of((part.into(), whole.into()), fact),
            _ => self.in_so_many(fact),
        };
        if held == Some(false) {
            verdict.add(Fault::QuantifierWrong, fact.told.clone(), None);
        }
        held.is_some()
    }

    fn holds_of(&self, share: (i128, i128), fact: &Fact) -> Option<bool> {
        if fact.percent || fact.noun.is_some() || !matches!(fact.role, Role::Plain | Role::Among) {
            return None;
        }
        let told = self.told_beside(fact);
        let named = self.of_name(fact);
        let counts = [told, named].into_iter().flatten();
        let held: Option<Vec<bool>> = counts
            .map(|(count, of)| within(share, &fact.bounds, count, of))
            .collect();
        held.filter(|held| !held.is_empty())
            .map(|held| held.into_iter().all(|held| held))
    }

    /// The people who are counted for the one thing a number is said of, and those who answered.
    fn of_name(&self, fact: &Fact) -> Option<(i128, i128)> {
        let ids = &fact.bound.part;
        let id = ids
            .first()
            .filter(|_| ids.len() == 1 && fact.bound.group.is_empty())?;
        let people = matches!(fact.unit, None | Some(Unit::People));
        let worth = self.original.worth.get(id).filter(|_| people)?;
        let of = worth.of?;
        (worth.value.denominator() == 1).then(|| (worth.value.numerator(), i128::from(of)))
    }

    /// The count and the base that stand beside a fraction and are of the same thing: « la moitié (19 sur 38) ». Whether
    /// they are right is held on its own.
    fn told_beside(&self, fact: &Fact) -> Option<(i128, i128)> {
        let facts = &self.said.facts;
        let mut pairs = facts.iter().filter_map(|base| {
            let count = facts.get(base.partner?)?;
            let near = count.at > fact.at && count.at - fact.at <= 8;
            let alike =
                count.bound.part == fact.bound.part && count.bound.group == fact.bound.group;
            let unit = || count.unit.or(base.unit).or_else(|| self.counts(count));
            let counted = fact.unit.is_none() || fact.unit == unit();
            let plain =
                base.role == Role::Of && count.role == Role::Plain && count.bounds.is_empty();
            let real = self.ratio(base).is_none();
            (near && alike && counted && plain && real && count.at != fact.at)
                .then(|| Some((whole(count.value)?, whole(base.value)?)))?
        });
        let first = pairs.next();
        // Of two, which one is meant is not known.
        first.filter(|_| pairs.next().is_none())
    }

    /// What a number counts by the machine's sentence, where the rewording does not say.
    fn counts(&self, count: &Fact) -> Option<Unit> {
        let theirs = self.original.said.facts.iter();
        let mut same = theirs
            .zip(&self.original.details)
            .filter(|(other, detail)| is_worth(count, other) && !detail.base);
        same.next().and_then(|(_, detail)| detail.unit)
    }

    /// The first number and the share of « une personne sur deux », by its second: no base of the machine's sentence.
    fn ratio(&self, base: &Fact) -> Option<(&Fact, (i128, i128))> {
        let count = self.said.facts.get(base.partner?)?;
        let (part, of) = (whole(count.value)?, whole(base.value)?);
        let people = |fact: &Fact| {
            matches!(fact.unit, None | Some(Unit::People)) && !fact.percent && fact.noun.is_none()
        };
        let theirs = self.original.said.facts.iter().zip(&self.original.details);
        let known = theirs
            .filter(|(_, detail)| detail.base)
            .any(|(fact, _)| is_worth(base, fact));
        let ratio = base.role == Role::Of
            && base.bounds.is_empty()
            && count.role == Role::Plain
            && people(base)
            && people(count)
            && !known
            && (1..of).contains(&part)
            && of <= WIDEST;
        ratio.then_some((count, (part, of)))
    }

    /// « Une personne sur deux »: whether it holds, told of either of its two numbers.
    fn in_so_many(&self, fact: &Fact) -> Option<bool> {
        let mut bases = self.said.facts.iter();
        bases.find_map(|base| {
            let (count, share) = self.ratio(base)?;
            (count.at == fact.at || base.at == fact.at)
                .then(|| self.holds_of(share, count))
                .flatten()
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fractions_have_written_bounds() {
        for (share, bounds, count, of, held) in [
            ((1, 2), &[][..], 19, 38, true),
            ((1, 2), &[], 20, 38, false),
            ((1, 2), &[], 18, 38, false),
            ((1, 3), &[], 10, 30, true),
            ((1, 3), &[], 13, 38, false),
            ((2, 3), &[], 67, 100, true),
            ((2, 3), &[], 66, 100, false),
            ((1, 2), &["more-than"], 20, 38, true),
            ((1, 2), &["more-than"], 19, 38, false),
            ((1, 2), &["more-than"], 29, 38, false),
            ((1, 2), &["more-than", SLIGHTLY], 20, 38, true),
            ((1, 2), &["more-than", SLIGHTLY], 21, 38, false),
            ((1, 2), &["less-than"], 18, 38, true),
            ((1, 2), &["less-than"], 19, 38, false),
            ((1, 4), &["less-than"], 0, 38, false),
            ((2, 3), &["at-least"], 26, 39, true),
            ((2, 3), &["at-most"], 26, 39, true),
            ((2, 3), &["at-least"], 25, 39, false),
            ((1, 2), &["about"], 20, 38, true),
            ((1, 2), &["about"], 21, 38, false),
            ((1, 2), &["about", UNDER], 18, 38, true),
            ((1, 2), &["about", UNDER], 19, 38, false),
            ((1, 2), &["about", UNDER], 20, 38, false),
            ((3, 4), &["about", UNDER], 27, 38, true),
            ((3, 4), &["about", UNDER], 26, 38, false),
        ] {
            let found = within(share, bounds, count, of);
            assert_eq!(found, Some(held), "{share:?} {bounds:?} {count}/{of}");
        }
        assert_eq!(within((1, 2), &["more-than", GREATLY], 30, 38), None);
        assert_eq!(within((1, 2), &[], 3, 0), None);
        assert_eq!(within((1, 2), &[], 39, 38), None);
    }

    #[test]
    fn words_that_bound_reach_near_or_far() {
        for (class, text, found) in [
            ("more-than", "un peu plus de", Some(SLIGHTLY)),
            ("more-than", "bien plus de", Some(GREATLY)),
            ("more-than", "plus de", None),
            ("about", "près de", Some(UNDER)),
            ("about", "environ", None),
            ("at-least", "au moins", None),
        ] {
            assert_eq!(degree(class, text), found, "{text}");
        }
    }
}
