//! Numbers as they are written: digits in either language's typography.

use super::Lang;
use super::number_word::is_ordinal_ending;

/// What a number is worth, as far as it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Value {
    /// `digits` over ten to the `places`: 6,9 is 69 and 1; 7 and 7,0 are not the same.
    Decimal {
        /// All digits.
        digits: i128,
        /// How many of them stand after the separator.
        places: u8,
    },
    /// « la moitié », « deux tiers ».
    Fraction {
        /// Above.
        part: u32,
        /// Below.
        whole: u32,
    },
    /// « en deuxième position ».
    Rank(u32),
    /// A time of day, in minutes: « 17 h », « 17h30 », "17:00", "5 pm".
    Hour(u32),
    /// A date, a number joined to letters: nothing that is counted.
    Strange,
}

impl Value {
    /// A whole number.
    pub fn whole(n: u64) -> Self {
        Self::Decimal {
            digits: i128::from(n),
            places: 0,
        }
    }

    /// Whether it is a time of day.
    pub fn is_hour(self) -> bool {
        matches!(self, Self::Hour(_))
    }

    /// Whether two decimals are the same number, one written more finely.
    pub fn is_finer(self, other: Self) -> bool {
        match (self, other) {
            (Self::Decimal { places: a, .. }, Self::Decimal { places: b, .. }) => {
                a != b && self.near(other)
            }
            _ => false,
        }
    }

    /// Whether both are the same number, written more or less finely.
    pub fn near(self, other: Self) -> bool {
        let (
            Self::Decimal {
                digits: a,
                places: p,
            },
            Self::Decimal {
                digits: b,
                places: q,
            },
        ) = (self, other)
        else {
            return self == other;
        };
        let (fine, coarse, by) = if p > q { (a, b, p - q) } else { (b, a, q - p) };
        let Some(unit) = 10_i128.checked_pow(u32::from(by)) else {
            return false;
        };
        // Twice the difference is at most one unit of the coarser.
        coarse
            .checked_mul(unit)
            .and_then(|coarse| coarse.checked_sub(fine))
            .and_then(i128::checked_abs)
            .is_some_and(|gap| gap <= unit / 2)
    }
}

/// A number read at the start of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Read {
    /// What it is worth.
    pub value: Value,
    /// How many bytes it takes.
    pub length: usize,
}

/// The number of digits at the start of a text, with its thousands and decimals, its ordinal ending, or the hour it
/// is; a number that letters follow at once is nothing that is counted.
pub(super) fn digits(text: &str, lang: Lang) -> Option<Read> {
    let bytes = text.as_bytes();
    let run = |from: usize| {
        bytes
            .iter()
            .skip(from)
            .take_while(|b| b.is_ascii_digit())
            .count()
    };
    let mut end = run(0);
    if end == 0 {
        return None;
    }
    let mut written: String = text.get(..end)?.to_owned();
    // Thousands: one separator, then exactly three digits, over again.
    let apart = |at: usize| match (bytes.get(at), lang) {
        (Some(b' '), Lang::Fr) | (Some(b','), Lang::En) => run(at + 1) == 3,
        _ => false,
    };
    if end <= 3 && !written.starts_with('0') {
        while apart(end) {
            written.push_str(text.get(end + 1..end + 4)?);
            end += 4;
        }
    }
    let mut places = 0;
    let decimal = |at: usize| match bytes.get(at) {
        Some(b',' | b'.') => run(at + 1),
        _ => 0,
    };
    let after = decimal(end);
    if after > 0 {
        written.push_str(text.get(end + 1..end + 1 + after)?);
        places = after;
        end += 1 + after;
    }
    let rest = text.get(end..)?;
    if places == 0
        && let Some((hour, length)) = hour(&written, rest, lang)
    {
        return Some(Read {
            value: hour,
            length: end + length,
        });
    }
    let letters: String = rest.chars().take_while(|c| c.is_alphabetic()).collect();
    let value = match (written.parse::<i128>(), u8::try_from(places)) {
        (Ok(digits), Ok(places)) => Value::Decimal { digits, places },
        _ => Value::Strange,
    };
    if letters.is_empty() {
        // 3.4.5, 26/7/24 and 8:30 are no numbers that are counted.
        let joined = rest.starts_with(['.', ',', ':']) && run(end + 1) > 0;
        let value = if joined { Value::Strange } else { value };
        return Some(Read { value, length: end });
    }
    let ordinal = is_ordinal_ending(&letters, lang);
    let value = match value {
        Value::Decimal { digits, places: 0 } if ordinal => {
            u32::try_from(digits).map_or(Value::Strange, Value::Rank)
        }
        _ => Value::Strange,
    };
    let more = rest.get(letters.len()..)?;
    let tail = more.bytes().take_while(u8::is_ascii_alphanumeric).count();
    Some(Read {
        value: if tail > 0 { Value::Strange } else { value },
        length: end + letters.len() + tail,
    })
}

/// The time of day that digits and what follows them at once say, and how many bytes of it belong to it.
fn hour(written: &str, rest: &str, lang: Lang) -> Option<(Value, usize)> {
    let hours: u32 = written.parse().ok()?;
    let ended = |after: &str| !after.starts_with(|c: char| c.is_alphanumeric());
    if let Some((half, length)) = half_of_day(rest)
        && lang == Lang::En
        && ended(rest.get(length..)?)
    {
        return Some((of_half(hours, 0, half)?, length));
    }
    let after = match lang {
        Lang::Fr => rest.strip_prefix(['h', ':']),
        Lang::En => rest.strip_prefix(':'),
    }?;
    let minutes: &str = after.get(..2).unwrap_or_default();
    if minutes.bytes().all(|b| b.is_ascii_digit()) && minutes.len() == 2 {
        let tail = after.get(2..)?;
        let past = minutes.parse().ok()?;
        if let Some((half, length)) = half_of_day(tail)
            && lang == Lang::En
            && ended(tail.get(length..)?)
        {
            return Some((of_half(hours, past, half)?, 3 + length));
        }
        // 17:00:30 is no time that is read here.
        let goes_on = tail
            .strip_prefix(':')
            .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
        return (ended(tail) && !goes_on).then_some((of_day(hours, past)?, 3));
    }
    (rest.starts_with('h') && ended(after)).then_some((of_day(hours, 0)?, 1))
}

/// "am", "p.m.": its last stop is its own unless a sentence ends there.
fn half_of_day(text: &str) -> Option<(bool, usize)> {
    let bare = text.strip_prefix(' ').unwrap_or(text);
    let found = [("am", false), ("pm", true), ("a.m", false), ("p.m", true)];
    let (half, after) = found.into_iter().find(|(half, _)| bare.starts_with(half))?;
    let rest = bare.get(half.len()..)?.strip_prefix('.');
    let stop = half.contains('.')
        && rest.is_some_and(|rest| {
            let mut next = rest.chars().skip_while(|c| *c == ' ');
            next.next().is_some_and(|next| !next.is_uppercase())
        });
    let length = text.len() - bare.len() + half.len() + usize::from(stop);
    Some((after, length))
}

fn of_half(hours: u32, minutes: u32, after: bool) -> Option<Value> {
    ((1..=12).contains(&hours)).then(|| of_day(hours % 12 + if after { 12 } else { 0 }, minutes))?
}

/// A time of day, if it is one.
pub(super) fn of_day(hours: u32, minutes: u32) -> Option<Value> {
    (hours <= 24 && minutes < 60).then_some(Value::Hour(hours * 60 + minutes))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, lang: Lang) -> (Value, usize) {
        let read = digits(text, lang).unwrap();
        (read.value, read.length)
    }

    fn decimal(digits: i128, places: u8) -> Value {
        Value::Decimal { digits, places }
    }

    #[test]
    fn thousands_and_decimals_are_read_as_the_language_writes_them() {
        assert_eq!(read("1 234 567 fois", Lang::Fr), (decimal(1_234_567, 0), 9));
        assert_eq!(read("12 345,6 %", Lang::Fr), (decimal(123_456, 1), 8));
        assert_eq!(read("1,234.5%", Lang::En), (decimal(12_345, 1), 7));
        assert_eq!(read("6,9 sur 10", Lang::Fr), (decimal(69, 1), 3));
        assert_eq!(read("26 personnes", Lang::Fr), (decimal(26, 0), 2));
        assert_eq!(read("26 35 personnes", Lang::Fr), (decimal(26, 0), 2));
        assert_eq!(digits("x", Lang::Fr), None);
    }

    #[test]
    fn ordinals_are_ranks_and_hours_are_not_counted() {
        assert_eq!(read("2e place", Lang::Fr), (Value::Rank(2), 2));
        assert_eq!(read("3rd", Lang::En), (Value::Rank(3), 3));
        for (text, lang, minutes, length) in [
            ("14h30, x", Lang::Fr, 870, 5),
            ("17h", Lang::Fr, 1020, 3),
            ("8:30", Lang::Fr, 510, 4),
            ("17:00", Lang::En, 1020, 5),
            ("5 pm", Lang::En, 1020, 4),
            ("12:30am", Lang::En, 30, 7),
            ("5 p.m. at the latest", Lang::En, 1020, 6),
            ("5 p.m. Among", Lang::En, 1020, 5),
        ] {
            assert_eq!(read(text, lang), (Value::Hour(minutes), length), "{text}");
        }
        assert_eq!(read("26h", Lang::Fr).0, Value::Strange);
        assert_eq!(read("17hx", Lang::Fr).0, Value::Strange);
        assert_eq!(
            read("99999999999999999999999999999999999999999999", Lang::Fr).0,
            Value::Strange
        );
    }

    #[test]
    fn a_coarser_rounding_is_near_and_not_the_same() {
        assert!(decimal(69, 1).near(decimal(7, 0)));
        assert!(decimal(692, 2).near(decimal(69, 1)));
        assert!(!decimal(68, 1).near(decimal(6, 0)));
        assert_ne!(decimal(70, 1), decimal(7, 0));
        assert!(!Value::Strange.near(decimal(1, 0)));
    }
}
