//! The two sides of a word that relates: « devant », « derrière », « puis », "behind it".

use super::fact::Pair;
use super::items::{Item, Piece};
use super::layout::Layout;
use super::lexis::Class;

/// A word of the closed list where it stands.
pub(super) struct Related<'a> {
    pub items: &'a [Item],
    pub at: usize,
    pub class: Class,
    pub text: &'a str,
    /// Whether a name follows at once.
    pub follows: bool,
    /// Whether one follows after a sign.
    pub set_off: bool,
    /// Whether a name stands just before.
    pub subject: bool,
}

impl Related<'_> {
    /// The greater and the lesser, by the nearest names and by all that stand on either side.
    pub fn sides(&self, layout: &Layout) -> (Option<Pair>, Option<Pair>) {
        let Self {
            items,
            at,
            class,
            text,
            follows,
            set_off,
            subject,
        } = *self;
        let last = at.checked_sub(1).and_then(|last| items.get(last));
        // « B suit A et devance C »: of what came first, or of all that stands before.
        let joined = last.is_some_and(|last| {
            matches!(
                last.text.as_str(),
                "et" | "and" | "mais" | "but" | "ou" | "or"
            )
        });
        let swap = |(one, other): Pair| (other, one);
        match class {
            // "Far behind are B and C": of what was named before.
            "behind" if follows && is_begun(items, at) => (layout.around(at), None),
            // « A et B les devancent de loin », "A and B beat them".
            "ahead" if takes_them(items, at) => (layout.taken_up(at), None),
            "ahead" if follows && joined => (layout.all_before(at), None),
            "behind" if follows && joined => (layout.all_before(at).map(swap), None),
            "ahead" if follows => (layout.sides(at), layout.spread(items, at)),
            "first" if follows && is_leading(text) && subject => {
                (layout.sides(at), layout.spread(items, at))
            }
            // "The answers of “jeunes” come far behind: 9 for C, 8 for D, against 26 for A".
            "behind" if against(items, at).is_some() => {
                let turn = against(items, at).unwrap_or(at);
                let sides = layout
                    .parts_after(turn, items.len())
                    .zip(layout.parts_after(at, turn));
                (sides, None)
            }
            "behind" if follows => (
                layout.sides(at).map(swap),
                layout.spread(items, at).map(swap),
            ),
            // « B suit A »; « suivent B et C » after another part says what comes next.
            "then" if follows && subject && text.starts_with("sui") => (
                layout.sides(at).map(swap),
                layout.spread(items, at).map(swap),
            ),
            // « Au-dessus, on trouve A »: what comes after leads what came before.
            "above" => (layout.around(at).map(swap), None),
            // « Derrière, B (19) ».
            // « A et B sont loin derrière : C (26) »: who is named before is behind.
            "behind" if set_off && is_told_of(items, at) && layout.last_part(at).is_some() => {
                (layout.around(at).map(swap), None)
            }
            "behind" if set_off => (layout.around(at), None),
            "behind" => (layout.back(at).map(swap), None),
            // « Derrière lui : B et C ».
            "then" if text.starts_with("derri") || text.starts_with("behind") => {
                // "B is behind it": what was named before.
                let pair = if names_after(items, at) {
                    layout.around(at)
                } else {
                    layout.back(at).filter(|_| is_subject(items, at)).map(swap)
                };
                (pair, None)
            }
            "then" => (layout.around(at), None),
            _ => (None, None),
        }
    }
}

/// "Far behind are B and C", « Derrière figurent B et C »: no name stands before in the sentence, and a verb comes next.
fn is_begun(items: &[Item], at: usize) -> bool {
    let opens = items
        .iter()
        .take(at)
        .rev()
        .take_while(|item| !matches!(item.piece, Piece::Sign('.' | ';' | '!' | '?')))
        .all(|item| {
            matches!(
                item.piece,
                Piece::Neutral | Piece::Mark("far" | "contrast") | Piece::Sign(',')
            )
        });
    let verb = items.get(at + 1).is_some_and(|next| {
        matches!(
            next.text.as_str(),
            "are"
                | "is"
                | "come"
                | "comes"
                | "stand"
                | "stands"
                | "sit"
                | "sits"
                | "we"
                | "were"
                | "was"
                | "sont"
                | "est"
                | "viennent"
                | "vient"
                | "arrivent"
                | "arrive"
                | "figurent"
                | "figure"
                | "se"
                | "on"
                | "nous"
                | "suivent"
                | "there are"
        )
    });
    opens && verb
}

/// Where « contre » stands after a word that no answer stands before, in its part of the text.
fn against(items: &[Item], at: usize) -> Option<usize> {
    let stop = |item: &Item| matches!(item.piece, Piece::Sign('.' | ';'));
    let colon = matches!(
        items.get(at + 1).map(|item| &item.piece),
        Some(Piece::Sign(':'))
    );
    let end = (at..items.len())
        .find(|&n| items.get(n).is_some_and(stop))
        .unwrap_or(items.len());
    (at..end)
        .find(|&n| {
            items.get(n).is_some_and(|item| {
                matches!(
                    item.text.as_str(),
                    "contre"
                        | "against"
                        | "versus"
                        | "quand"
                        | "alors"
                        | "tandis"
                        | "while"
                        | "when"
                        | "whereas"
                )
            })
        })
        .filter(|_| colon)
}

/// "B is behind it": a name and a verb stand just before.
fn is_subject(items: &[Item], at: usize) -> bool {
    let before = |n: usize| at.checked_sub(n).and_then(|n| items.get(n));
    before(1).is_some_and(|item| item.piece == Piece::Neutral)
        && before(2).is_some_and(|item| matches!(item.piece, Piece::Name(_) | Piece::Sign(')')))
}

/// Whether a name stands after in its sentence.
fn names_after(items: &[Item], at: usize) -> bool {
    items
        .iter()
        .skip(at + 1)
        .take_while(|item| !matches!(item.piece, Piece::Sign('.' | ';')))
        .any(|item| matches!(item.piece, Piece::Name(_)))
}

/// « A leads B ».
fn is_leading(text: &str) -> bool {
    matches!(text, "leads" | "lead" | "lead the" | "tops")
}
/// « Les devancent », "beat them": the object is a pronoun.
fn takes_them(items: &[Item], at: usize) -> bool {
    let word = |n: Option<usize>| {
        n.and_then(|n| items.get(n))
            .map_or("", |item| item.text.as_str())
    };
    let subject = |n: usize| {
        at.checked_sub(n)
            .and_then(|n| items.get(n))
            .is_some_and(|item| matches!(item.piece, Piece::Name(_) | Piece::Sign(')')))
    };
    let verb = [
        "devanc", "dépass", "précèd", "surpass", "distanc", "beat", "lead", "outrank", "exceed",
        "precede",
    ]
    .iter()
    .any(|head| word(Some(at)).starts_with(head));
    verb && (matches!(word(at.checked_sub(1)), "les" | "la" | "le" | "l'") && subject(2)
        || matches!(word(Some(at + 1)), "them" | "it") && subject(1))
}
/// « Sont loin derrière », "come behind": a verb of what stands before.
fn is_told_of(items: &[Item], at: usize) -> bool {
    let mut back = items
        .iter()
        .take(at)
        .rev()
        .skip_while(|item| matches!(item.piece, Piece::Mark("far")));
    back.next().is_some_and(|item| {
        matches!(
            item.text.as_str(),
            "sont"
                | "est"
                | "restent"
                | "reste"
                | "viennent"
                | "vient"
                | "arrivent"
                | "arrive"
                | "are"
                | "is"
                | "come"
                | "comes"
                | "stay"
                | "stand"
                | "stands"
                | "rank"
                | "ranks"
                | "were"
                | "was"
                | "figurent"
                | "se trouvent"
        )
    })
}
