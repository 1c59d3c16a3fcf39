//! Bases told as statements of their own: « 38 personnes ont donné 81 mentions », « 12 personnes ; … », « elles viennent
//! de 38 personnes ». Said so, they are of the whole, and of no name.

use super::given::{
    ends, gives, is_base_next, is_collected, is_given, is_giving, is_linked, is_split, is_total,
    is_with_mentions, is_with_votes, so_often, unit_at,
};
use super::items::{Item, Piece, Unit};
use super::name::{NameKind, Names};
use super::nouns::is_slots;
use super::role::text;

/// Whether what is counted at a place is told as a base of the whole.
pub(super) fn is_statement(items: &[Item], at: usize, lead: usize, names: &Names) -> bool {
    let Some(counted) = unit_at(items, at + 1) else {
        return false;
    };
    if !matches!(counted, Unit::People | Unit::Mentions) {
        return false;
    }
    // « Les 64 mentions par famille de réponses ».
    let by = text(items, Some(at + 2));
    let family = matches!(by, "par" | "by") && text(items, Some(at + 3)).starts_with("famil")
        || by.starts_with("par famille");
    if counted == Unit::Mentions && family {
        return true;
    }
    let place = Place { items, names, lead };
    let end = at + 2;
    (place.is_set_off() && gives(items, end, counted))
        || (place.is_open()
            && (ends(items, end + usize::from(is_total(items, end)))
                || gives(items, end, counted)
                || is_collected(items, end, counted)))
        || (counted == Unit::Mentions
            && (ends(items, end + usize::from(is_total(items, end)))
                || matches!(
                    text(items, Some(end)),
                    "chez" | "de" | "from" | "auprès de" | "auprès" | "auprès des" | "parmi"
                ))
            && place.is_counted_up())
        || (counted == Unit::People
            && !is_base_next(items, end)
            && (place.is_given_by() || place.is_out_of() || place.is_whose()))
        || (counted == Unit::People && is_with_mentions(items, end) && place.is_counted_up())
        || (counted == Unit::People && ends(items, end) && (place.is_asked() || place.is_there()))
        || (counted == Unit::Mentions
            && place.is_open()
            && matches!(text(items, Some(end)), "de" | "des" | "from")
            && (end + 1..end + 3)
                .any(|n| unit_at(items, n + 1) == Some(Unit::People) && is_split(items, n + 2)))
        || (counted == Unit::People && is_with_votes(items, end) && place.begins())
        || (counted == Unit::Mentions && place.is_given_by_people())
        || (counted == Unit::People
            && (ends(items, end)
                || is_split(items, end)
                || is_linked(items, end)
                || place.is_to_question(end))
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

    /// « Les réponses de 12 personnes à « … ? » ».
    fn is_to_question(&self, at: usize) -> bool {
        let asked = matches!(
            self.items.get(at + 1).map(|item| &item.piece),
            Some(Piece::Name(id)) if self.names.kind(*id) == NameKind::Question
        );
        asked
            && matches!(
                text(self.items, Some(at)),
                "à" | "to" | "pour" | "on" | "sur"
            )
    }

    /// « On a demandé des créneaux à 38 personnes : … », where nothing is named before.
    fn is_asked(&self) -> bool {
        let asked = |item: &Item| {
            matches!(
                item.text.as_str(),
                "demandé" | "demande" | "posé" | "posée" | "soumis" | "asked" | "put"
            ) || item.text.ends_with(" demande")
                || item.text.ends_with(" demandé")
        };
        let mut back = self
            .items
            .iter()
            .take(self.lead)
            .rev()
            .take_while(|item| !matches!(item.piece, Piece::Sign('.' | ';')))
            .take_while(|item| match item.piece {
                Piece::Name(id) => self.names.kind(id) == NameKind::Question,
                _ => !matches!(item.piece, Piece::Number { .. }),
            });
        matches!(self.word(1), "à" | "aux" | "to" | "of") && back.any(asked)
    }

    /// « Il y avait 38 personnes, et 31 d’entre elles … », "There were 38 people, and 31 of them …".
    fn is_there(&self) -> bool {
        let opens = |n: usize| {
            self.before(n)
                .is_none_or(|last| matches!(last.piece, Piece::Sign('.' | ';' | ':')))
        };
        matches!(self.word(1), "were" | "are") && self.word(2) == "there" && opens(3)
            || matches!(self.word(1), "avait" | "a") && self.word(2) == "y" && opens(4)
            || matches!(
                self.word(1),
                "il y a" | "il y avait" | "there are" | "there were"
            ) && opens(2)
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

    /// « … est A ; 33 personnes, 27 soutiens »: with nothing before it in its part of the text.
    fn begins(&self) -> bool {
        self.before(1)
            .is_none_or(|last| matches!(last.piece, Piece::Sign('.' | ';' | ':' | '!' | '?')))
    }

    /// Whether a part of the text begins here.
    fn is_set_off(&self) -> bool {
        self.before(1)
            .is_none_or(|last| matches!(last.piece, Piece::Sign('.' | ';' | '!' | '?')))
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
        if matches!(self.word(1), "we have" | "we still have" | "we had") {
            return true;
        }
        // « On a 81 mentions, venant de 38 personnes ».
        if self.word(1) == "a" && matches!(self.word(2), "on" | "l' on") {
            return true;
        }
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
                | "avons"
                | "have"
                | "obtenons"
                | "relevons"
                | "recueillons"
                | "recueilli"
                | "obtenu"
                | "reçu"
                | "relevé"
                | "compté"
                | "eu"
                | "collected"
                | "received"
                | "gathered"
                | "counted"
                | "got"
        ) && matches!(
            self.word(2),
            "on" | "nous"
                | "we"
                | ","
                | ";"
                | ""
                | "."
                | ":"
                | "there"
                | "y"
                | "en tout"
                | "au total"
                | "a"
                | "avons"
                | "il y a"
        )
    }

    /// « 38 personnes ont donné 81 mentions »: the people are told as a base, so are the mentions.
    fn is_given_by_people(&self) -> bool {
        let they = |n: usize| matches!(self.word(n), "elles" | "ils" | "they" | "nous" | "we");
        if is_giving(self.word(1)) && (they(2) || they(3)) {
            return true;
        }
        // « 38 personnes ont cité des créneaux 81 fois ».
        let verb = (2..=3).find_map(|n| {
            let verb = self.lead.checked_sub(n)?;
            (so_often(self.items, verb) == Some(self.lead)).then_some(verb)
        });
        let people = |n: usize| unit_at(self.items, n) == Some(Unit::People);
        if verb.is_some_and(|verb| (1..=2).any(|n| verb.checked_sub(n).is_some_and(people))) {
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

    /// Where the word that leads a number of people to what they gave stands: « de », « par ».
    fn leading(&self) -> Option<usize> {
        let led = |n: usize| {
            matches!(
                text(self.items, Some(n)),
                "de" | "des" | "d'" | "par" | "from" | "by" | "from the" | "by the"
            )
        };
        let before = self.lead.checked_sub(1);
        if led(self.lead) {
            Some(self.lead)
        } else {
            before.filter(|n| led(*n))
        }
    }

    /// « 45 des 64 mentions émanant de 35 personnes se portent … ».
    fn is_given_by(&self) -> bool {
        let Some(at) = self.leading() else {
            return false;
        };
        let unit = at.checked_sub(2).and_then(|n| unit_at(self.items, n));
        let given = at
            .checked_sub(1)
            .is_some_and(|n| is_given(text(self.items, Some(n))));
        given && unit == Some(Unit::Mentions)
    }

    /// « Les 64 que donnent 35 personnes », the verb first.
    fn is_whose(&self) -> bool {
        let counted = self.lead.checked_sub(3).and_then(|n| self.items.get(n));
        let gave = is_giving(self.word(1)) && matches!(self.word(2), "que" | "qu'" | "that");
        // « Les 81 mentions qu’ont données les 38 personnes ».
        let given = is_given(self.word(1))
            && self.word(2) == "ont"
            && matches!(self.word(3), "que" | "qu'");
        let before = self.lead.checked_sub(4).and_then(|n| self.items.get(n));
        let counted = if given { before } else { counted };
        (gave || given)
            && counted.is_some_and(|item| {
                matches!(
                    item.piece,
                    Piece::Number { .. } | Piece::Unit(Unit::Mentions | Unit::Answers, _)
                )
            })
    }

    /// « 59 mentions sur les 81 des 38 personnes ».
    fn is_out_of(&self) -> bool {
        let Some(at) = self.leading() else {
            return false;
        };
        let number = at.checked_sub(1).filter(|n| {
            matches!(
                self.items.get(*n).map(|item| &item.piece),
                Some(Piece::Number { .. })
            )
        });
        let before = |n: usize| number.and_then(|number| number.checked_sub(n));
        let base = |n: usize| matches!(text(self.items, before(n)), "sur" | "out of" | "of" | "/");
        number.is_some()
            && (base(1) || (matches!(text(self.items, before(1)), "les" | "the") && base(2)))
    }

    /// « elles viennent de 38 personnes », « 64 mentions données par 35 personnes », « 81 mentions, de 38 personnes ».
    fn is_source(&self) -> bool {
        // The word that leads may be among those that `lead` skips.
        let led = |word: &str| {
            matches!(
                word,
                "de" | "des"
                    | "d'"
                    | "par"
                    | "from"
                    | "by"
                    | "from the"
                    | "by the"
                    | "of"
                    | "of the"
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
            unit.is_some_and(|unit| matches!(unit, Unit::Mentions | Unit::Answers | Unit::Words))
        };
        let comes = matches!(
            word(1),
            "viennent" | "proviennent" | "émanent" | "come" | "came"
        ) && matches!(
            word(2),
            "elles" | "ils" | "qui" | "they" | "which" | "these"
        );
        // « Ces mentions viennent de 35 personnes ».
        let comes = comes
            || (mentions(2)
                && matches!(
                    word(1),
                    "viennent" | "proviennent" | "émanent" | "come" | "came"
                ));
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
        // « 59 mentions de créneaux, faites par 38 personnes ».
        let of_slots = is_slots(word(3)) && matches!(word(4), "de" | "des" | "of") && mentions(5);
        let given =
            is_given(word(1)) && (mentions(2) || (word(2) == "," && (counted(3) || of_slots)));
        // « 64 mentions de 35 personnes ».
        let given = given
            || (mentions(1) && matches!(first, "de" | "from" | "of"))
            || (mentions(1) && matches!(text(self.items, Some(at)), "de" | "from" | "of"));
        let set_off = matches!(word(1), "," | "—" | "–") && mentions(2);
        // « 59 mentions sur 81, de 38 personnes ».
        let out_of = word(1) == ","
            && matches!(
                at.checked_sub(2)
                    .and_then(|at| self.items.get(at))
                    .map(|item| &item.piece),
                Some(Piece::Number { .. })
            )
            && matches!(text(self.items, Some(at)), "de" | "from" | "par" | "by");
        comes || given || set_off || out_of
    }
}
