//! Bases told as statements of their own: « 38 personnes ont donné 81 mentions », « 12 personnes ; … », « elles viennent
//! de 38 personnes ». Said so, they are of the whole, and of no name.

use super::items::{Item, Piece, Unit};
use super::name::{NameKind, Names};
use super::role::{is_answered, text};

/// Whether what is counted at a place is told as a base of the whole.
pub(super) fn is_statement(items: &[Item], at: usize, lead: usize, names: &Names) -> bool {
    let Some(counted) = unit_at(items, at + 1) else {
        return false;
    };
    if !matches!(counted, Unit::People | Unit::Mentions) {
        return false;
    }
    let place = Place { items, names, lead };
    let end = at + 2;
    (place.is_open()
        && (ends(items, end) || gives(items, end, counted) || is_collected(items, end, counted)))
        || (counted == Unit::Mentions
            && (ends(items, end) || matches!(text(items, Some(end)), "chez" | "de" | "from"))
            && place.is_counted_up())
        || (counted == Unit::Mentions && place.is_given_by_people())
        || (counted == Unit::People
            && (ends(items, end) || is_split(items, end))
            && place.is_source())
}

/// Where the words that lead a number begin.
struct Place<'a> {
    items: &'a [Item],
    names: &'a Names,
    lead: usize,
}

impl Place<'_> {
    fn before(&self, n: usize) -> Option<&Item> {
        self.items.get(self.lead.checked_sub(n)?)
    }

    fn word(&self, n: usize) -> &str {
        self.before(n).map_or("", |item| item.text.as_str())
    }

    /// Whether a statement begins here: nothing stands before it that the number could be of.
    fn is_open(&self) -> bool {
        let Some(before) = self.before(1) else {
            return true;
        };
        match before.piece {
            Piece::Sign('.' | '!' | '?' | '…') => true,
            Piece::Sign(';' | ':' | ',' | '—' | '–' | '-' | '(') => self.is_numbered(),
            _ => matches!(before.text.as_str(), "et" | "and") && self.is_numbered(),
        }
    }

    /// Whether the last name before it in its sentence, if there is one, has its number already.
    fn is_numbered(&self) -> bool {
        for item in self
            .items
            .get(..self.lead.saturating_sub(1))
            .unwrap_or_default()
            .iter()
            .rev()
        {
            match item.piece {
                Piece::Number { .. } | Piece::Sign('.' | '!' | '?' | '…') => return true,
                Piece::Name(id)
                    if !matches!(self.names.kind(id), NameKind::Question | NameKind::Workshop) =>
                {
                    return false;
                }
                _ => {}
            }
        }
        true
    }

    /// « On compte 64 mentions. »
    fn is_counted_up(&self) -> bool {
        matches!(
            self.word(1),
            "compte"
                | "were"
                | "avait"
                | "comptait"
                | "comptons"
                | "dénombre"
                | "dénombrons"
                | "recense"
                | "relève"
                | "il y a"
                | "there are"
                | "count"
        ) && matches!(
            self.word(2),
            "on" | "nous" | "we" | "," | "" | "." | ":" | "there" | "y"
        )
    }

    /// « 38 personnes ont donné 81 mentions »: the people are told as a base, so are the mentions.
    fn is_given_by_people(&self) -> bool {
        let they = |n: usize| matches!(self.word(n), "elles" | "ils" | "they" | "nous" | "we");
        if is_giving(self.word(1)) && (they(2) || they(3)) {
            return true;
        }
        is_giving(self.word(1))
            && [2, 3].into_iter().any(|n| {
                self.lead
                    .checked_sub(n)
                    .and_then(|unit| unit_at(self.items, unit))
                    == Some(Unit::People)
            })
    }

    /// « elles viennent de 38 personnes », « 64 mentions données par 35 personnes », « 81 mentions, de 38 personnes ».
    fn is_source(&self) -> bool {
        // The word that leads may be among those that `lead` skips.
        let led = |word: &str| {
            matches!(
                word,
                "de" | "des" | "d'" | "par" | "from" | "by" | "from the" | "by the"
            )
        };
        let first = text(self.items, Some(self.lead));
        let at = if led(first) {
            self.lead
        } else if led(self.word(1)) {
            self.lead - 1
        } else {
            return false;
        };
        let word = |n: usize| text(self.items, at.checked_sub(n));
        let mentions = |n: usize| {
            let unit = at.checked_sub(n).and_then(|unit| unit_at(self.items, unit));
            unit.is_some_and(|unit| matches!(unit, Unit::Mentions | Unit::Answers))
        };
        let comes = matches!(
            word(1),
            "viennent" | "proviennent" | "émanent" | "come" | "came"
        ) && matches!(
            word(2),
            "elles" | "ils" | "qui" | "they" | "which" | "these"
        );
        // « 45 mentions sur 64, données par 35 personnes ».
        let counted = |n: usize| {
            mentions(n)
                || matches!(
                    at.checked_sub(n)
                        .and_then(|at| self.items.get(at))
                        .map(|item| &item.piece),
                    Some(Piece::Number { .. })
                )
        };
        let given = is_given(word(1)) && (mentions(2) || (word(2) == "," && counted(3)));
        // « 64 mentions de 35 personnes ».
        let given = given || (mentions(1) && matches!(text(self.items, Some(at)), "de" | "from"));
        let set_off = matches!(word(1), "," | "—" | "–") && mentions(2);
        // « 59 mentions sur 81, de 38 personnes ».
        let out_of = word(1) == ","
            && matches!(
                at.checked_sub(2)
                    .and_then(|at| self.items.get(at))
                    .map(|item| &item.piece),
                Some(Piece::Number { .. })
            )
            && matches!(first, "de" | "from");
        comes || given || set_off || out_of
    }
}

fn unit_at(items: &[Item], at: usize) -> Option<Unit> {
    match items.get(at)?.piece {
        Piece::Unit(unit, _) => Some(unit),
        _ => None,
    }
}

/// Whether the statement ends there, « ayant répondu » left aside.
fn ends(items: &[Item], at: usize) -> bool {
    let answered = items.get(at).is_some_and(|item| {
        item.piece == Piece::Answered
            || is_answered(&item.text)
            || matches!(
                item.text.as_str(),
                "interrogées" | "consultées" | "sondées" | "interrogés" | "asked" | "surveyed"
            )
    });
    items
        .get(at + usize::from(answered))
        .is_none_or(|item| matches!(item.piece, Piece::Sign(_)))
}

/// « (64 mentions de 35 personnes) se répartissent ainsi »: what the mentions do.
fn is_split(items: &[Item], at: usize) -> bool {
    let reflexive = text(items, Some(at)) == "se";
    let verb = text(items, Some(at + usize::from(reflexive)));
    matches!(
        verb,
        "répartissent" | "partagent" | "ventilent" | "divide" | "split" | "break" | "vont" | "go"
    )
}

/// « (81 mentions) ont été recueillies auprès de 38 personnes ».
fn is_collected(items: &[Item], at: usize, counted: Unit) -> bool {
    let number = (at..items.len())
        .take(8)
        .take_while(|&n| {
            items
                .get(n)
                .is_some_and(|item| matches!(item.piece, Piece::Neutral | Piece::Number { .. }))
        })
        .find(|&n| {
            matches!(
                items.get(n).map(|item| &item.piece),
                Some(Piece::Number { .. })
            )
        });
    // « 64 mentions ont été données ; … ».
    let told = items
        .get(at)
        .is_some_and(|item| item.text.starts_with("ont été"))
        && ((at + 1..at + 3).contains(&end_of(items, at)));
    let given = number.is_some_and(|number| {
        unit_at(items, number + 1) == Some(Unit::People)
            && (at..number).any(|n| {
                is_given(text(items, Some(n))) || text(items, Some(n)).starts_with("ont été")
            })
    });
    counted == Unit::Mentions && (told || given)
}

/// Where the next sign stands.
fn end_of(items: &[Item], at: usize) -> usize {
    let sign = |n: &usize| matches!(items.get(*n).map(|item| &item.piece), Some(Piece::Sign(_)));
    (at..items.len()).find(sign).unwrap_or(items.len())
}

/// « (38 personnes) ont donné 81 mentions ».
fn gives(items: &[Item], at: usize, counted: Unit) -> bool {
    if counted != Unit::People {
        return false;
    }
    let verb = at + usize::from(matches!(text(items, Some(at)), "ont" | "have"));
    let number = (verb + 1..items.len()).take(2).find(|&n| {
        matches!(
            items.get(n).map(|item| &item.piece),
            Some(Piece::Number { .. })
        )
    });
    is_giving(text(items, Some(verb)))
        && number.is_some_and(|number| unit_at(items, number + 1) == Some(Unit::Mentions))
}

fn is_giving(word: &str) -> bool {
    matches!(
        word,
        "donné"
            | "donnent"
            | "formulé"
            | "exprimé"
            | "fait"
            | "font"
            | "apporté"
            | "laissé"
            | "fourni"
            | "produit"
            | "émis"
            | "cité"
            | "gave"
            | "give"
            | "given"
            | "made"
            | "make"
            | "provided"
            | "left"
    )
}

pub(super) fn is_given(word: &str) -> bool {
    matches!(
        word,
        "données"
            | "exprimées"
            | "formulées"
            | "faites"
            | "laissées"
            | "recueillies"
            | "obtenues"
            | "récoltées"
            | "collectées"
            | "collected"
            | "gathered"
            | "received"
            | "reçues"
            | "comptées"
            | "enregistrées"
            | "apportées"
            | "issues"
            | "venues"
            | "venant"
            | "provenant"
            | "émanant"
            | "given"
            | "made"
            | "coming"
    )
}
