//! What is not offered: that no time slot ends after an hour, and that none names a Saturday or a Sunday. Each must be
//! denied, once, in whatever words.

use super::items::{Item, Piece};

/// What is denied of what is offered: for each time it is said, how many words deny it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Denied {
    /// That one ends later than an hour.
    later: Vec<u32>,
    /// That one is on a weekend.
    weekend: Vec<u32>,
    /// How often all that is offered is said to end no later than an hour.
    latest: u32,
    /// Denials that nothing follows.
    left: u32,
    /// Denials of something else, in another part of the sentence.
    lost: u32,
    /// Whether what is offered is told without a word for it: « aucun des 3 créneaux ne … ».
    pub bare: bool,
    /// Whether going beyond an hour is said by another word than ending: « aller au-delà de », « rien après ».
    pub beyond: bool,
    /// Whether a day is told of on its own, or what denies may be of a number or a restriction: « pas que trois créneaux après 20 h ».
    open: bool,
}

impl Denied {
    /// Whether both are told, each denied once.
    pub fn is_both(&self) -> bool {
        (self.later == [1] || self.is_latest()) && self.weekend == [1] && self.left + self.lost == 0
    }

    /// Whether only one of the two is told, denied once: it says less.
    pub fn is_one(&self) -> bool {
        let later = self.weekend.is_empty() && (self.later == [1] || self.is_latest());
        (later || self.is_weekend()) && self.left + self.lost == 0 && !self.open
    }

    /// Whether only that one is on a weekend is told.
    pub fn is_weekend(&self) -> bool {
        self.weekend == [1] && self.later.is_empty() && self.latest == 0
    }

    /// Whether it is all that is offered that ends no later, in place of none that ends later.
    pub fn is_latest(&self) -> bool {
        self.later.is_empty() && self.latest == 1
    }

    /// Whether only that one ends later is told, and denied once.
    pub fn is_later(&self) -> bool {
        self.later == [1] && self.weekend.is_empty() && self.left + self.lost == 0
    }
}

impl Denied {
    /// What stands before its denial: « Après 20 h : aucun des créneaux. Samedi ou dimanche : aucun. »
    fn told_first(&mut self, items: &[Item], at: usize) -> bool {
        let led = at.checked_sub(1).is_some_and(|n| is(items, n, &[":", ","]));
        if !led || self.left + self.lost > 0 {
            return false;
        }
        let mut back = items.iter().take(at).rev().map(|item| &item.piece);
        let last = back.find(|piece| {
            matches!(
                piece,
                Piece::Mark("said-weekend" | "hour-after") | Piece::Sign('.' | ';')
            )
        });
        let told = match last {
            Some(Piece::Mark("said-weekend")) => self.weekend.last_mut(),
            Some(Piece::Mark("hour-after")) => self.later.last_mut(),
            _ => None,
        };
        let Some(told) = told.filter(|told| **told == 0) else {
            return false;
        };
        *told = 1;
        self.beyond |= last == Some(&Piece::Mark("hour-after"));
        true
    }
}

/// « Les trois créneaux proposés s'arrêtent … », where « tous » is said of nobody.
fn is_all_slots(items: &[Item], at: usize) -> bool {
    let all = at
        .checked_sub(1)
        .is_some_and(|n| is(items, n, &["les", "the", "ces", "these", "nos", "our"]));
    all && is(
        items,
        at + 1,
        &["créneaux", "slots", "time slots", "plages"],
    ) && !items
        .iter()
        .any(|item| matches!(item.piece, Piece::Mark("all")))
}

fn denies(item: &Item) -> bool {
    matches!(item.piece, Piece::Mark("none" | "neg"))
}

/// « Ce qui n'était pas proposé : … », where nothing that follows denies again.
fn is_left_out(items: &[Item], at: usize) -> bool {
    let last = at.checked_sub(1).and_then(|n| items.get(n));
    let led = last.is_some_and(|last| {
        last.piece == Piece::Mark("said-not-offered")
            && ["pas", "not"].iter().any(|word| last.text.contains(word))
    });
    led && !items.iter().skip(at).any(denies)
}

/// Reads the denials of a text in order, each with what it denies.
pub(super) fn denied(items: &[Item]) -> Denied {
    let mut read = Denied {
        bare: is_bare(items),
        open: (0..items.len()).any(|at| is_open(items, at)),
        ..Denied::default()
    };
    // Whether « ou » has been read since what was denied last.
    let mut or = false;
    // Whether all are spoken of in this part of the sentence.
    let mut all = false;
    // « Ce qu'ils ne contiennent pas : … ; … » denies each line of what follows.
    let mut listed = 0;
    for (at, item) in items.iter().enumerate() {
        let text = item.text.as_str();
        match &item.piece {
            // "Saturday and Sunday are not named in any of them."
            Piece::Mark("neg") if matches!(text, "not" | "pas") && denies_weekend(items, at) => {
                if let Some(last) = read.weekend.last_mut() {
                    *last += 1;
                }
            }
            Piece::Mark("none") if !matches!(text, "personne" | "nobody" | "no one") => {
                // « sans qu'aucun » denies once.
                let without = (1..=2).any(|n| {
                    at.checked_sub(n)
                        .is_some_and(|n| is(items, n, &["sans", "without"]))
                }) || at.checked_sub(1).is_some_and(|n| is(items, n, &["ni"]));
                // « Après 20 h : aucun des créneaux. Samedi ou dimanche : aucun. »
                if read.told_first(items, at) {
                    continue;
                }
                let within = at
                    .checked_sub(1)
                    .is_some_and(|n| is(items, n, &["dans", "in", "by", "par"]));
                match read.weekend.last_mut().filter(|last| within && **last == 0) {
                    // « Le samedi n'est nommé dans aucun ».
                    Some(last) => *last = 1,
                    None => read.left += u32::from(!without),
                }
            }
            Piece::Mark("neg") if text == "pas" && follows_later(items, at) => {}
            Piece::Mark("neg") if is_denial(text) => {
                // « … sans nommer le samedi » says what goes with what was denied before.
                let goes_with = matches!(text, "sans" | "without")
                    && !(read.later.is_empty() && read.weekend.is_empty());
                read.left += if goes_with { 2 } else { 1 };
            }
            // « Ni le samedi ni le dimanche ne manquent » denies twice.
            Piece::Mark("neg") if !matches!(text, "ne" | "n'" | "non plus") => read.lost += 1,
            Piece::Sign(',') => or = false,
            Piece::Sign(':') if read.left == 1 && is_list(items, at) => {
                listed = std::mem::take(&mut read.left);
            }
            // « Ce qui n'était pas proposé : … ».
            Piece::Sign(':') if read.left == 0 && is_left_out(items, at) => listed = 1,
            // "What was not on offer: no slot after 20:00" denies twice.
            Piece::Mark("said-not-offered") if text.contains("not ") => {
                read.lost += u32::from(items.iter().skip(at).any(denies));
            }
            Piece::Sign(';') if listed == 1 => or = false,
            // What a denial is of stands in its own part of the sentence.
            Piece::Sign('.' | ';' | ':') => {
                listed = 0;
                (or, all) = (false, false);
                read.lost += std::mem::take(&mut read.left);
            }
            Piece::Mark("alternative") => or = true,
            // « Se terminent tous à 20 h au plus tard »: what denies before it is of it, and is lost.
            Piece::Mark("hour-latest") => {
                read.latest += u32::from(all);
                read.lost += std::mem::take(&mut read.left);
            }
            // « Les trois créneaux proposés s'arrêtent au plus tard à 20 h »: all of them.
            Piece::Number { .. } if is_all_slots(items, at) => all = true,
            // « Se terminent tous », "all of them end", and not all who say so.
            Piece::Mark("all") if matches!(text, "tous" | "toutes" | "all") => {
                let ends = |n: usize| {
                    items
                        .get(n)
                        .is_some_and(|item| item.piece == Piece::Mark("end"))
                };
                // "All 3 time slots end".
                let counted = matches!(
                    items.get(at + 1).map(|item| &item.piece),
                    Some(Piece::Number { .. })
                ) || is(items, at + 1, &["les", "the", "these", "ces"]);
                let far = if counted { 8 } else { 3 };
                all = (at.saturating_sub(1)..at + far).any(ends);
            }
            Piece::Mark("hour-after") => {
                or = false;
                read.beyond |= goes_beyond(items, at);
                // « Ne dépassent pas 17 h »: the word that denies comes after.
                let after = u32::from(is(items, at + 1, &["pas"]));
                read.later
                    .push(std::mem::take(&mut read.left) + after + listed);
            }
            Piece::Mark("said-weekend") => {
                let own = u32::from(
                    ["ni ", "neither", "no ", "pas de"]
                        .iter()
                        .any(|head| text.starts_with(head)),
                );
                let denials = std::mem::take(&mut read.left) + own;
                // « Aucun ne va après 20 h ou ne nomme le samedi »: one denial of both.
                let goes_on = denials == 0 && or && read.later.len() == 1;
                read.weekend
                    .push(if goes_on { 1 } else { denials + listed });
            }
            _ => {}
        }
    }
    read
}

/// What keeps one of the two from being told alone.
fn is_open(items: &[Item], at: usize) -> bool {
    let text = items.get(at).map_or("", |item| item.text.as_str());
    let day = ["samedi", "dimanche", "saturday", "sunday", "week"];
    match items.get(at).map(|item| &item.piece) {
        Some(Piece::Mark("said-weekend")) => false,
        Some(Piece::Mark("neg")) => {
            !matches!(text, "ne" | "n'" | "ni" | "nor") && !denies_weekend(items, at)
        }
        _ => matches!(text, "que" | "qu'") || day.iter().any(|day| text.contains(day)),
    }
}

/// « Le samedi et le dimanche ne sont pas nommés », "Saturday and Sunday are not named": what denies comes after, with nothing but
/// plain words between.
fn denies_weekend(items: &[Item], at: usize) -> bool {
    let mut back = items.iter().take(at).rev().skip_while(|item| {
        item.piece == Piece::Neutral || matches!(item.text.as_str(), "ne" | "n'")
    });
    back.next()
        .is_some_and(|item| item.piece == Piece::Mark("said-weekend"))
}

/// « Sur 3 créneaux, … », « aucun des 3 créneaux ne … »: nothing more is said of them.
fn is_bare(items: &[Item]) -> bool {
    (0..items.len()).any(|at| {
        let after = items.get(at + 2);
        matches!(
            items.get(at).map(|item| &item.piece),
            Some(Piece::Number { .. })
        ) && is(items, at + 1, &["créneaux", "slots", "time slots"])
            && after.is_none_or(|after| {
                matches!(after.piece, Piece::Sign(_) | Piece::Mark("end"))
                    || matches!(after.text.as_str(), "ne" | "n'")
            })
    })
}

fn is(items: &[Item], at: usize, words: &[&str]) -> bool {
    items
        .get(at)
        .is_some_and(|item| words.contains(&item.text.as_str()))
}

/// « … ne contiennent pas : une heure de fin après 20 h ; le nom du samedi »: nouns follow, and no verb that would tell of something
/// else.
fn is_list(items: &[Item], at: usize) -> bool {
    let denied = at.checked_sub(1).is_some_and(|last| {
        is(
            items,
            last,
            &["pas", "proposé", "proposés", "not", "contain", "offer"],
        )
    });
    let article = |n: usize| {
        let led = items
            .get(n)
            .is_some_and(|item| matches!(item.piece, Piece::Sign('-' | '–' | '—' | '•')));
        is(
            items,
            n + usize::from(led),
            &[
                "une", "un", "le", "la", "des", "de", "d'", "a", "an", "any", "the", "fin",
                "une fin", "samedi",
            ],
        ) || items
            .get(n + usize::from(led))
            .is_some_and(|item| matches!(item.piece, Piece::Mark("end" | "said-weekend")))
    };
    let mut lines = (at..items.len()).filter(|&n| {
        matches!(
            items.get(n).map(|item| &item.piece),
            Some(Piece::Sign(':' | ';'))
        )
    });
    denied && lines.all(|n| n + 1 >= items.len() || article(n + 1))
}

/// « Ne dépassent pas 17 h »: counted with the word before it.
fn follows_later(items: &[Item], at: usize) -> bool {
    at.checked_sub(1)
        .and_then(|last| items.get(last))
        .is_some_and(|last| last.piece == Piece::Mark("hour-after"))
}

/// Words that deny, « ne » and « non plus » left aside: they come with another.
fn is_denial(text: &str) -> bool {
    matches!(
        text,
        "pas"
            | "ni"
            | "sans"
            | "not"
            | "nor"
            | "neither"
            | "without"
            | "never"
            | "jamais"
            | "don't"
            | "doesn't"
            | "won't"
    )
}

/// « Ne va au-delà de 20 h », « ne comportent rien après 20 h ».
fn goes_beyond(items: &[Item], at: usize) -> bool {
    (0..=3).any(|n| {
        at.checked_sub(n).is_some_and(|n| {
            is(
                items,
                n,
                &[
                    "va",
                    "vont",
                    "aille",
                    "allant",
                    "dépasse",
                    "dépassent",
                    "dépassant",
                    "prolonge",
                    "prolongent",
                    "poursuit",
                    "poursuivent",
                    "prolonger",
                    "exceed",
                    "exceeding",
                    "dure",
                    "durent",
                    "court",
                    "courent",
                    "déborde",
                    "débordent",
                    "s'étend",
                    "étend",
                    "rien",
                    "lieu",
                    "tient",
                    "tiennent",
                    "prévu",
                    "programmé",
                    "situe",
                    "situent",
                    "goes",
                    "go",
                    "going",
                    "runs",
                    "run",
                    "running",
                    "lasts",
                    "last",
                    "extends",
                    "extend",
                    "nothing",
                    "aucun",
                    "aucune",
                    "none",
                    "créneau",
                    "créneaux",
                    "slot",
                    "slots",
                    "time slot",
                    "exceeds",
                ],
            )
        })
    })
}
