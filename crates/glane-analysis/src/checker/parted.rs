//! What is told as a part of a whole: « 14 mentions, dont A (5) ».

use super::items::{Item, Piece, Unit};

/// Whether some are told as a part of a whole: « dont A », « comme A », « par exemple ».
pub(super) fn is_parted(items: &[Item]) -> bool {
    items.iter().enumerate().any(|(at, item)| {
        let next = items.get(at + 1).map(|item| &item.piece);
        let them = items.get(at + 1).is_some_and(|item| item.text == "them");
        match item.text.as_str() {
            "among" if them => true,
            "among" | "parmi" if is_one_of_them(items, at) => true,
            // « 14 mentions sur 115 … Parmi eux, A (5) et B (3). »
            "parmi eux" | "parmi elles" | "parmi ceux-ci" | "parmi celles-ci"
            | "parmi ces mots" => {
                let comma = usize::from(matches!(next, Some(Piece::Sign(',' | ':'))));
                matches!(
                    items.get(at + 1 + comma).map(|item| &item.piece),
                    Some(Piece::Name(_))
                )
            }
            "parmi" | "among" if finds(items, at) => true,
            "comme" | "like" | "among" | "include" | "includes" => {
                matches!(next, Some(Piece::Name(_)))
            }
            // « On y trouve A et B ».
            "trouve" | "retrouve" | "trouvons" | "lit" | "compte" | "relève" => at
                .checked_sub(1)
                .is_some_and(|n| items.get(n).is_some_and(|last| last.text == "y")),
            // « A est l'un des mots proposés ».
            "l' un" | "l' une" | "un" | "une" | "one" => {
                items
                    .get(at + 1)
                    .is_some_and(|next| matches!(next.text.as_str(), "des" | "of the"))
                    && matches!(
                        items.get(at + 2).map(|item| &item.piece),
                        Some(Piece::Mark("theme") | Piece::Unit(Unit::Words, _))
                    )
            }
            // « A et B font partie des mots proposés », "A is among the words".
            "figurent parmi" | "figure parmi" | "sont parmi" | "est parmi" => true,
            text if ["font partie", "fait partie", "faisant partie"]
                .iter()
                .any(|head| text.starts_with(head)) =>
            {
                true
            }
            text => matches!(
                text,
                "dont"
                    | "par exemple"
                    | "tels que"
                    | "telles que"
                    | "tel que"
                    | "tels qu'"
                    | "à commencer par"
                    | "notamment"
                    | "parmi lesquels"
                    | "such as"
                    | "including"
                    | "for example"
                    | "for instance"
                    | "among them"
                    | "exemples"
                    | "notably"
                    | "examples"
                    | "en particulier"
                    | "in particular"
                    | "comptent parmi"
                    | "en comptent parmi"
                    | "en font partie"
                    | "y font partie"
                    | "are among them"
                    | "is among them"
                    | "are part of them"
                    | "are part of these"
                    | "entre autres"
                    | "among others"
            ),
        }
    })
}

/// "A and B are among the words proposed".
fn is_one_of_them(items: &[Item], at: usize) -> bool {
    let text = |n: usize| items.get(n).map_or("", |item| item.text.as_str());
    let is = at.checked_sub(1).is_some_and(|last| {
        matches!(
            text(last),
            "is" | "are"
                | "were"
                | "was"
                | "figure"
                | "figures"
                | "come"
                | "comptent"
                | "figurent"
                | "sont"
                | "appear"
                | "appears"
        )
    });
    let of_them = (at + 1..at + 4).any(|n| {
        matches!(
            items.get(n).map(|item| &item.piece),
            Some(Piece::Mark("theme") | Piece::Unit(Unit::Words, _))
        )
    });
    is && of_them
}

/// « Parmi les thèmes …, on trouve A »: some of those that are spoken of.
fn finds(items: &[Item], at: usize) -> bool {
    let of_them = (at + 1..at + 4).any(|n| {
        matches!(
            items.get(n).map(|item| &item.piece),
            Some(Piece::Mark("theme") | Piece::Unit(Unit::Words, _))
        )
    });
    // « Parmi les mots proposés, A revient 5 fois ».
    let led = (at + 1..at + 12)
        .find(|n| matches!(items.get(*n).map(|item| &item.piece), Some(Piece::Sign(_))))
        .is_some_and(|n| {
            matches!(items.get(n).map(|item| &item.piece), Some(Piece::Sign(',')))
                && matches!(
                    items.get(n + 1).map(|item| &item.piece),
                    Some(Piece::Name(_))
                )
        });
    let upto = items.iter().skip(at + 1).take(30);
    // "Among the themes that Glane proposes … are A and B".
    let mut told = upto
        .take_while(|item| !matches!(item.piece, Piece::Sign('.' | ';')))
        .peekable();
    let mut found = false;
    while let Some(item) = told.next() {
        let named = told
            .peek()
            .is_some_and(|next| matches!(next.piece, Piece::Name(_)));
        found |= matches!(
            item.text.as_str(),
            "trouve"
                | "trouvons"
                | "figurent"
                | "relève"
                | "note"
                | "find"
                | "found"
                | "citons"
                | "cite"
                | "retrouve"
                | "il y a"
                | "there are"
                | "there is"
                | "compte"
                | "lit"
                | "voit"
                | "comptent"
        ) || (matches!(item.text.as_str(), "are" | "is" | "sont" | "est") && named);
    }
    of_them && (found || led)
}
