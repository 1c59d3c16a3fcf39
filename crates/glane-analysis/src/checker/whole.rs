//! Bases that are told with a list: « Les 35 personnes citent A (26) et B (19) », « 35 personnes ont choisi leurs canaux :
//! A (26), … », « 12 pour C (33 personnes) »; and bases told alone: « Il y avait 38 personnes en tout. »

use super::items::{Item, Piece, Unit};
use super::name::{NameKind, Names};
use super::nouns::{is_noun, is_slots};
use super::role::{is_answered, text};

/// A number of people, and where the words that lead it begin.
pub(super) struct Whole<'a> {
    pub items: &'a [Item],
    pub names: &'a Names,
    pub at: usize,
    pub lead: usize,
}

impl Whole<'_> {
    /// Whether it is told as what a list is out of.
    pub fn is_of_list(&self) -> bool {
        self.counts_people()
            && (self.goes_before()
                || self.leads_list()
                || self.is_told_before_numbers()
                || self.wrote_so_often()
                || self.closes_list()
                || self.ends_list())
    }

    /// Whether a sentence says nothing else: neither names nor other numbers, nor any word of the closed list.
    pub fn is_alone(&self) -> bool {
        let (start, end) = self.sentence();
        let plain = |n: usize| {
            n == self.at
                || self.items.get(n).is_some_and(|item| match &item.piece {
                    Piece::Neutral | Piece::Answered | Piece::Mark("total" | "proposal") => true,
                    // « Trois pistes étaient proposées à 33 personnes ».
                    Piece::Number { .. } => {
                        is_noun(text(self.items, Some(n + 1)))
                            || is_slots(text(self.items, Some(n + 1)))
                    }
                    Piece::Name(id) => !self.is_part(*id),
                    // « 35 personnes ont fait leur choix ».
                    Piece::Unit(unit, class) => {
                        class.is_none() && (n == self.at + 1 || *unit != Unit::People)
                    }
                    Piece::Sign(sign) => matches!(sign, ':' | ','),
                    _ => false,
                })
        };
        self.counts_people() && (start..end).all(plain)
    }

    /// Whether a sentence that says nothing else tells what they did, and not only that they were there.
    pub fn does(&self) -> bool {
        let (start, end) = self.sentence();
        let there = |n: usize| {
            matches!(
                text(self.items, Some(n)),
                "il" | "y"
                    | "avait"
                    | "a"
                    | "il y a"
                    | "there are"
                    | "là"
                    | "présentes"
                    | "présents"
                    | "here"
                    | "part"
                    | "partait"
                    | "partons"
                    | "partir"
                    | "avons"
                    | "have"
                    | "had"
                    | "il y avait"
                    | "étaient"
                    | "on"
                    | "nous"
                    | "étions"
                    | "compte"
                    | "comptait"
                    | "comptions"
                    | "en"
                    | "tout"
                    | "en tout"
                    | "au total"
                    | "total"
                    | "base"
                    | "effectif"
                    | "les"
                    | "sur"
                    | "pour"
                    | "chez"
                    | "de"
                    | "ont"
                    | "there"
                    | "were"
                    | "was"
                    | "are"
                    | "in all"
                    | "in total"
                    | "of"
                    | "out of"
                    | "we"
                    | "count"
                    | "counted"
                    | ":"
                    | ","
            ) || n == self.at
                || n == self.at + 1
        };
        self.is_alone() && !(start..end).all(there)
    }

    pub(super) fn piece(&self, at: usize) -> Option<&Piece> {
        self.items.get(at).map(|item| &item.piece)
    }

    fn is_part(&self, id: usize) -> bool {
        !matches!(self.names.kind(id), NameKind::Question | NameKind::Workshop)
    }

    pub(super) fn is_part_at(&self, at: usize) -> bool {
        matches!(self.piece(at), Some(Piece::Name(id)) if self.is_part(*id))
    }

    pub(super) fn is_number(&self, at: usize) -> bool {
        matches!(self.piece(at), Some(Piece::Number { .. }))
    }

    fn counts_people(&self) -> bool {
        matches!(self.piece(self.at + 1), Some(Piece::Unit(Unit::People, _)))
    }

    /// Where its part of the text begins and ends: at full stops and semicolons.
    pub(super) fn sentence(&self) -> (usize, usize) {
        let ends = |n: &usize| matches!(self.piece(*n), Some(Piece::Sign('.' | ';' | '!' | '?')));
        let start = (0..self.at).rev().find(ends).map_or(0, |n| n + 1);
        let end = (self.at..self.items.len()).find(ends);
        (start, end.unwrap_or(self.items.len()))
    }

    /// Where what it counts ends, « ayant répondu » passed.
    pub(super) fn after(&self) -> usize {
        let next = self.at + 2;
        let answered = self
            .items
            .get(next)
            .is_some_and(|item| item.piece == Piece::Answered || is_answered(&item.text));
        next + usize::from(answered)
    }

    /// Whether neither a name nor another number stands before it in its part of the text.
    pub(super) fn opens(&self) -> bool {
        let (start, _) = self.sentence();
        (start..self.lead).all(|n| {
            !self.is_part_at(n)
                && matches!(
                    self.piece(n),
                    Some(
                        Piece::Neutral
                            | Piece::Name(_)
                            | Piece::Sign(',' | ':')
                            | Piece::Unit(_, None)
                            | Piece::Mark("first" | "order" | "reverse" | "total" | "theme")
                    )
                )
        })
    }

    /// « 35 personnes ont choisi leurs canaux : A (26), B (19) »: only words that say nothing up to the colon.
    fn leads_list(&self) -> bool {
        let (_, end) = self.sentence();
        let colon = (self.after()..end).find(|&n| self.piece(n) == Some(&Piece::Sign(':')));
        let Some(colon) = colon.filter(|_| self.opens()) else {
            return false;
        };
        let plain = (self.after()..colon).all(|n| {
            !self.is_part_at(n)
                && matches!(
                    self.piece(n),
                    Some(
                        Piece::Neutral
                            | Piece::Answered
                            | Piece::Name(_)
                            | Piece::Unit(_, None)
                            | Piece::Sign(',')
                            | Piece::Mark("order" | "reverse" | "theme")
                    )
                )
        });
        // « Les choix de 38 personnes : », "What 35 people chose:".
        let headed = (self.sentence().0..self.lead).any(|n| {
            matches!(
                text(self.items, Some(n)),
                "choix"
                    | "réponses"
                    | "mentions"
                    | "soutiens"
                    | "voix"
                    | "répartition"
                    | "distribution"
                    | "décompte"
                    | "breakdown"
                    | "count"
                    | "what"
                    | "choices"
                    | "answers"
            )
        });
        // « Les 38 personnes ont écrit : A (13) » would say that all did.
        let lists = (self.after()..colon).any(|n| {
            matches!(
                text(self.items, Some(n)),
                "leurs"
                    | "leur"
                    | "ainsi"
                    | "comme"
                    | "suit"
                    | "sur"
                    | "à"
                    | "entre"
                    | "répondu"
                    | "their"
                    | "as follows"
                    | "comme suit"
                    | "ainsi qu' il suit"
                    | "comme voici"
                    | "between"
                    | "among"
                    | "on"
                    | "across"
                    | "sont"
                    | "are"
                    | "follows"
                    | "participé"
                    | "voté"
                    | "voted"
                    | "part"
                    | "exprimées"
                    | "exprimés"
                    | "là"
                    | "présentes"
            ) || matches!(self.piece(n), Some(Piece::Answered | Piece::Name(_)))
                || self.is_some_sort(n)
        });
        plain
            && (lists
                || headed
                || self.counted_first(colon, end)
                || self.after() == colon
                || self.after() > self.at + 2)
            && self.all_numbered(colon, end)
    }

    /// « … ont cité des créneaux : », "… mentioned time slots:": some of a sort, and not « ces créneaux », which all would have.
    fn is_some_sort(&self, at: usize) -> bool {
        let sort = is_noun(text(self.items, Some(at)))
            || is_slots(text(self.items, Some(at)))
            || matches!(
                self.piece(at),
                Some(Piece::Unit(Unit::Answers | Unit::Words, _))
            );
        let led = text(self.items, at.checked_sub(1));
        let some = matches!(
            led,
            "des" | "leurs" | "leur" | "un" | "une" | "de" | "their" | "some"
        );
        let bare = at.checked_sub(1).is_some_and(|last| {
            self.piece(last) == Some(&Piece::Neutral)
                && matches!(
                    led,
                    "mentioned" | "chose" | "named" | "picked" | "cited" | "gave" | "wrote"
                )
        });
        sort && (some || bare)
    }

    /// « Les canaux choisis par les 35 personnes sont A (26) et B (19) »; « Les 38 personnes ont écrit 13 fois A, 12 fois B »:
    /// all of them are meant, and each name has a number of its own. « Les 38 personnes citent A (35) » says that all do.
    fn is_told_before_numbers(&self) -> bool {
        let all = (self.lead..self.at).any(|n| {
            matches!(
                text(self.items, Some(n)),
                "les" | "des" | "ces" | "nos" | "the" | "these" | "our"
            )
        });
        let by = matches!(
            text(self.items, self.lead.checked_sub(1)),
            "par" | "by" | "chez"
        );
        let (_, end) = self.sentence();
        let Some(first) = (self.after()..end).find(|&n| self.is_part_at(n)) else {
            return false;
        };
        let between = (self.after()..first).all(|n| {
            matches!(
                self.piece(n),
                Some(
                    Piece::Neutral
                        | Piece::Answered
                        | Piece::Number { .. }
                        | Piece::Unit(_, None)
                        | Piece::Sign(',' | ':')
                        | Piece::Mark("first" | "least" | "then" | "order" | "reverse" | "theme")
                )
            )
        });
        let or = (self.at..end).any(|n| self.piece(n) == Some(&Piece::Mark("alternative")));
        let mut named = (first..end).filter(|&n| self.is_part_at(n));
        // « Les 38 personnes se répartissent entre A (20) et B (10) ».
        let shared = (self.after()..first).any(|n| {
            matches!(
                text(self.items, Some(n)),
                "répartissent"
                    | "répartis"
                    | "partagent"
                    | "partagés"
                    | "distribuent"
                    | "divisent"
                    | "divide"
                    | "split"
                    | "spread"
                    | "vont"
                    | "go"
            )
        }) && (self.after()..first)
            .any(|n| matches!(text(self.items, Some(n)), "entre" | "between"));
        let numbered = if by {
            self.copula(first) && self.all_numbered(first, end)
        } else if shared {
            self.all_numbered(first, end)
        } else {
            // « Les 35 personnes citent d'abord A (26), puis B (19) ».
            let in_turn = (self.after()..first).any(|n| {
                let word = text(self.items, Some(n));
                matches!(
                    word,
                    "d' abord" | "le plus souvent" | "most often" | "le plus" | "surtout"
                )
            }) && (first..end).any(|n| self.piece(n) == Some(&Piece::Mark("then")))
                && self.all_numbered(first, end);
            // « 38 personnes ont cité A 35 fois, B 24 fois »: what all of them did together.
            let mut often = named.clone();
            // "In decreasing order, 35 people chose A (26), B (19)".
            let (start, _) = self.sentence();
            let ranked = (start..first)
                .any(|n| matches!(self.piece(n), Some(Piece::Mark("order"))))
                && self.all_numbered(first, end);
            often.all(|n| self.times_after(n))
                || in_turn
                || ranked
                || (all && named.all(|n| self.number_before(n) || self.times_after(n)))
        };
        self.opens() && between && !or && numbered
    }

    /// « … sont A », « … : A ».
    fn copula(&self, first: usize) -> bool {
        (self.after()..first).any(|n| {
            matches!(
                text(self.items, Some(n)),
                "sont" | "est" | "are" | "is" | ":" | "étaient" | "were"
            )
        })
    }
}
