//! Days and lengths of files, as messages take them.

use glane_core::date::Day;
use glane_locale::Arg;

/// A length in megabytes, with one decimal, never less than it is.
pub fn size(bytes: u64) -> Arg {
    let tenths = u32::try_from(bytes.div_ceil(100_000)).unwrap_or(u32::MAX);
    Arg::Decimal {
        value: f64::from(tenths) / 10.0,
        places: 1,
    }
}

/// A day.
pub fn date(day: Day) -> Arg {
    Arg::Date {
        year: i16::try_from(day.year).unwrap_or(i16::MAX),
        month: i8::try_from(day.month).unwrap_or(12),
        day: i8::try_from(day.day).unwrap_or(31),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_of_a_few_bytes_has_a_length() {
        let tenth = Arg::Decimal {
            value: 0.1,
            places: 1,
        };
        assert_eq!(size(1), tenth);
    }
}
