//! Civil dates and hours, as a script writes them: no zone arithmetic, no clock.

use serde::{Deserialize, Serialize};

use crate::world::Micros;

const MICROS_A_DAY: i64 = 24 * 3600 * 1_000_000;

/// A day of the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Day {
    /// 1 to 9999.
    pub year: u16,
    /// 1 to 12.
    pub month: u8,
    /// 1 to 31.
    pub day: u8,
}

impl Day {
    /// A day that exists, or nothing.
    pub fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        let leap =
            year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
        let last = match month {
            2 if leap => 29,
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            1..=12 => 31,
            _ => return None,
        };
        ((1..=9999).contains(&year) && (1..=last).contains(&day)).then_some(Self {
            year,
            month,
            day,
        })
    }

    /// The day of a moment, in UTC. A clock set before 1970 is at its beginning.
    pub fn of(moment: Micros) -> Self {
        let days = moment.0.div_euclid(MICROS_A_DAY);
        let epoch = Self {
            year: 1970,
            month: 1,
            day: 1,
        };
        epoch.plus(u32::try_from(days.max(0)).unwrap_or(u32::MAX))
    }

    /// As files and settings bear it: `2026-11-26`.
    pub fn written(self) -> String {
        format!("{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }

    /// Reads what [`Day::written`] wrote.
    pub fn read(text: &str) -> Option<Self> {
        let (year, rest) = text.split_once('-')?;
        let (month, day) = rest.split_once('-')?;
        let read = Self::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)?;
        (read.written() == text).then_some(read)
    }

    /// The day `days` later (days from civil, proleptic Gregorian; H. Hinnant's algorithm).
    #[must_use]
    pub fn plus(self, days: u32) -> Self {
        let (year, month) = if self.month <= 2 {
            (i64::from(self.year) - 1, i64::from(self.month) + 9)
        } else {
            (i64::from(self.year), i64::from(self.month) - 3)
        };
        let days_of_era = 365 * year + year / 4 - year / 100 + year / 400;
        let number =
            days_of_era + (153 * month + 2) / 5 + i64::from(self.day) - 1 + i64::from(days);
        let era = number.div_euclid(146_097);
        let of_era = number.rem_euclid(146_097);
        let year_of_era = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let march_month = (5 * of_year + 2) / 153;
        let day = of_year - (153 * march_month + 2) / 5 + 1;
        let month = if march_month < 10 {
            march_month + 3
        } else {
            march_month - 9
        };
        let year = year_of_era + era * 400 + i64::from(month <= 2);
        Self {
            year: u16::try_from(year).unwrap_or(9999),
            month: u8::try_from(month).unwrap_or(12),
            day: u8::try_from(day).unwrap_or(31),
        }
    }
}

/// A time of day in minutes since midnight, 0 to 1440 (24:00 closes a day).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Minute(pub u16);

impl Minute {
    /// Reads `8h30`, `14h`, `8:30`, `14:00`.
    pub fn parse(text: &str) -> Option<Self> {
        let (hours, minutes) = text.trim().split_once(['h', 'H', ':'])?;
        let hours: u16 = hours.trim().parse().ok()?;
        let minutes: u16 = match minutes.trim() {
            "" => 0,
            digits if digits.len() == 2 => digits.parse().ok()?,
            _ => return None,
        };
        (minutes < 60 && (hours < 24 || (hours == 24 && minutes == 0)))
            .then_some(Self(hours * 60 + minutes))
    }

    /// Hours and minutes.
    pub fn hour_minute(self) -> (u16, u16) {
        (self.0 / 60, self.0 % 60)
    }
}

/// A slot within a day, `from` before `to`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Window {
    /// Its first minute.
    pub from: Minute,
    /// The minute it ends at.
    pub to: Minute,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_has_its_day() {
        let of = |seconds: i64| Day::of(Micros(seconds * 1_000_000));
        let day = |year, month, day| Day::new(year, month, day).unwrap();
        assert_eq!(of(0), day(1970, 1, 1));
        assert_eq!(of(1_732_838_399), day(2024, 11, 28));
        assert_eq!(of(1_732_838_400), day(2024, 11, 29));
        assert_eq!(of(-1), day(1970, 1, 1));
    }

    #[test]
    fn only_days_that_exist() {
        assert!(Day::new(2024, 2, 29).is_some());
        assert!(Day::new(2023, 2, 29).is_none());
        assert!(Day::new(1900, 2, 29).is_none());
        assert!(Day::new(2024, 13, 1).is_none());
        assert!(Day::new(2024, 4, 31).is_none());
    }

    #[test]
    fn days_later_cross_months_leap_days_and_years() {
        let day = |y, m, d| Day::new(y, m, d).unwrap();
        assert_eq!(day(2024, 2, 28).plus(1), day(2024, 2, 29));
        assert_eq!(day(2024, 2, 28).plus(2), day(2024, 3, 1));
        assert_eq!(day(2024, 11, 28).plus(365), day(2025, 11, 28));
        assert_eq!(day(2024, 12, 31).plus(1), day(2025, 1, 1));
        assert_eq!(day(2024, 1, 31).plus(0), day(2024, 1, 31));
    }

    #[test]
    fn a_day_is_read_as_it_was_written_and_no_other_way() {
        for day in [
            Day::new(2024, 2, 29),
            Day::new(1, 1, 1),
            Day::new(9999, 12, 31),
        ] {
            let day = day.unwrap();
            assert_eq!(Day::read(&day.written()), Some(day));
        }
        for text in [
            "",
            "2024-2-29",
            "2023-02-29",
            "+024-02-29",
            "2024-02-29 ",
            "hier",
        ] {
            assert_eq!(Day::read(text), None, "{text}");
        }
    }

    #[test]
    fn hours_as_people_write_them() {
        for (text, minute) in [
            ("8h30", 510),
            ("14h", 840),
            ("8:30", 510),
            ("24h00", 1440),
            ("0h", 0),
        ] {
            assert_eq!(Minute::parse(text), Some(Minute(minute)), "{text}");
        }
        for text in ["", "8", "25h", "8h60", "8h3", "24h01", "h"] {
            assert_eq!(Minute::parse(text), None, "{text}");
        }
    }
}
