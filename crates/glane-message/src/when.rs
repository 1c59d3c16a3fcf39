//! When to send: in the slot that most people gave, and what to mind where that is in office hours.

use glane_core::date::{Day, Minute};
use glane_locale::Arg;
use glane_report::Texts;
use glane_report::gist::Slot;

use crate::channel::Channel;
use crate::kit::{Piece, Role};

/// When a message goes out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct When {
    /// Which day.
    pub day: Day,
    /// At what time.
    pub at: Minute,
}

/// Office hours, on days of work: who works reads later.
const OFFICE: (Minute, Minute) = (Minute(8 * 60), Minute(18 * 60));

/// The days' names as they may stand in a slot, Monday first: French, English.
const NAMES: [[&str; 2]; 7] = [
    ["lundi", "monday"],
    ["mardi", "tuesday"],
    ["mercredi", "wednesday"],
    ["jeudi", "thursday"],
    ["vendredi", "friday"],
    ["samedi", "saturday"],
    ["dimanche", "sunday"],
];

/// The moments that people gave.
pub(crate) struct Moments<'a> {
    best: Option<&'a Slot>,
    /// How many are as good as it.
    equals: usize,
    /// The most chosen one outside of office hours.
    free: Option<&'a Slot>,
}

impl<'a> Moments<'a> {
    /// Of slots, the most chosen first. Of several that are chosen as often, one outside of office hours.
    pub fn of(slots: &'a [Slot]) -> Self {
        let most = slots.first().map_or(0, |slot| slot.count);
        let equals: Vec<&Slot> = slots.iter().filter(|slot| slot.count == most).collect();
        let is_free = |slot: &&&Slot| !is_office(slot);
        let best = equals.iter().find(is_free).or_else(|| equals.first());
        Self {
            best: best.copied(),
            equals: equals.len(),
            free: slots.iter().find(|slot| !is_office(slot)),
        }
    }

    /// When a channel's message goes out, on a day or the first that suits after it.
    pub fn when(&self, start: Day, channel: &Channel) -> When {
        let from = start.plus(channel.after);
        let named = self.best.and_then(|slot| weekday_in(&slot.label));
        let suits = |day: &Day| match named {
            Some(named) => weekday(*day) == named,
            None => weekday(*day) < 5,
        };
        When {
            day: (0..7).map(|n| from.plus(n)).find(suits).unwrap_or(from),
            at: self.best.map_or(channel.at, |slot| slot.window.from),
        }
    }

    /// What people said of when they can be reached, and what to mind.
    pub fn notes(&self, texts: &Texts<'_>) -> Vec<Piece> {
        let Some(best) = self.best else {
            return vec![Piece::new(Role::When, texts.text("message-when-unasked"))];
        };
        let said = |key: &str, slot: &Slot| {
            let args: [(&str, Arg); 3] = [
                ("slot", texts.quote(&slot.label).into()),
                ("count", slot.count.into()),
                ("n", slot.n.into()),
            ];
            Piece {
                cells: vec![slot.cell.clone()],
                ..Piece::new(Role::When, texts.format(key, &args))
            }
        };
        let key = if self.equals > 1 {
            "message-when-equal"
        } else {
            "message-when-slot"
        };
        let mut notes = vec![said(key, best)];
        if is_office(best) {
            notes.push(Piece::new(Role::When, texts.text("message-when-office")));
            notes.extend(self.free.map(|slot| said("message-when-free", slot)));
        }
        notes
    }
}

/// Whether a slot ends before who works is free; what names a Saturday or a Sunday does not.
fn is_office(slot: &Slot) -> bool {
    let inside = slot.window.from >= OFFICE.0 && slot.window.to <= OFFICE.1;
    inside && weekday_in(&slot.label).is_none_or(|day| day < 5)
}

/// The day that a slot names, Monday being 0; nothing if it names none or several.
fn weekday_in(label: &str) -> Option<usize> {
    let label = label.to_lowercase();
    let words = || label.split(|c: char| !c.is_alphabetic());
    let named = |names: &[&str; 2]| words().any(|word| names.contains(&word.trim_end_matches('s')));
    let mut found = (0..7).filter(|day| NAMES.get(*day).is_some_and(named));
    let first = found.next()?;
    found.next().is_none().then_some(first)
}

/// Which day of the week it is, Monday being 0.
fn weekday(day: Day) -> usize {
    const SHIFTS: [usize; 12] = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4];
    let month = usize::from(day.month);
    let year = usize::from(day.year) - usize::from(month < 3);
    let shift = SHIFTS.get(month.wrapping_sub(1)).copied().unwrap_or(0);
    // Sunday is 0 here.
    let from_sunday =
        (year + year / 4 - year / 100 + year / 400 + shift + usize::from(day.day)) % 7;
    (from_sunday + 6) % 7
}

#[cfg(test)]
mod tests {
    use glane_core::date::Window;
    use glane_locale::{Lang, Locale};

    use super::*;
    use crate::channel::channels;

    fn slot(label: &str, from: u16, to: u16, count: u64) -> Slot {
        Slot {
            label: label.to_owned(),
            window: Window {
                from: Minute(from * 60),
                to: Minute(to * 60),
            },
            count,
            n: 20,
            cell: format!("horaires@1/people/answered/item={count}"),
        }
    }

    fn day(month: u8, day: u8) -> Day {
        Day::new(2026, month, day).unwrap()
    }

    #[test]
    fn days_of_the_week_are_those_of_the_calendar() {
        for (date, is) in [
            (day(11, 27), 4),
            (day(1, 1), 3),
            (day(2, 28), 5),
            (day(3, 1), 6),
        ] {
            assert_eq!(weekday(date), is, "{date:?}");
        }
        assert_eq!(weekday(Day::new(2024, 2, 29).unwrap()), 3);
    }

    #[test]
    fn it_goes_out_when_most_can_be_reached_and_office_hours_are_told() {
        let locale = Locale::load().unwrap();
        let texts = Texts::new(&locale, Lang::Fr);
        let site = channels().iter().find(|one| one.key == "site").unwrap();
        let slots = [slot("8h30-12h", 8, 12, 12), slot("17h-20h", 17, 20, 5)];
        let moments = Moments::of(&slots);
        // A Saturday: the message waits for Monday.
        let when = moments.when(day(11, 28), site);
        assert_eq!((when.day, when.at), (day(11, 30), Minute(8 * 60)));
        let notes = moments.notes(&texts);
        let said: Vec<&str> = notes.iter().map(|note| note.text.as_str()).collect();
        assert!(said[0].contains("12 personnes sur 20"), "{said:?}");
        assert!(said[1].contains("heures de bureau"), "{said:?}");
        assert!(
            said[2].contains("17h-20h") && said[2].contains("5 personnes"),
            "{said:?}"
        );
        assert_eq!(notes[2].cells, [slots[1].cell.clone()]);
    }

    #[test]
    fn a_day_that_is_named_is_kept_and_a_free_one_is_taken_among_equals() {
        let locale = Locale::load().unwrap();
        let texts = Texts::new(&locale, Lang::Fr);
        let site = channels().iter().find(|one| one.key == "site").unwrap();
        let slots = [
            slot("Mardi matin", 9, 12, 7),
            slot("Samedi matin", 9, 12, 7),
            slot("Jamais", 9, 12, 1),
        ];
        let moments = Moments::of(&slots);
        assert_eq!(moments.when(day(11, 30), site).day, day(12, 5));
        let notes = moments.notes(&texts);
        assert_eq!(notes.len(), 1, "{notes:?}");
        assert!(notes[0].text.contains("à égalité"), "{notes:?}");
        // Nobody was asked: the channel's own time, and it is said.
        let moments = Moments::of(&[]);
        assert_eq!(moments.when(day(11, 30), site).at, site.at);
        assert!(
            moments.notes(&texts)[0].text.contains("aucun"),
            "{:?}",
            moments.notes(&texts)
        );
    }
}
