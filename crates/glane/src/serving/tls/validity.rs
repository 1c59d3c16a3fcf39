//! From when until when a certificate holds, as it says itself.
//!
//! A certificate is DER: a tag, a length, a content, one within the other. `Certificate { TBSCertificate { [0] version?,
//! serial, algorithm, issuer, Validity { notBefore, notAfter }, … } … }` (RFC 5280, 4.1).

use std::path::Path;

use glane_core::date::Day;
use glane_core::world::Micros;
use tokio_rustls::rustls::pki_types::CertificateDer;
use tokio_rustls::rustls::pki_types::pem::PemObject;

const SEQUENCE: u8 = 0x30;
const VERSION: u8 = 0xA0;
const SHORT_YEAR: u8 = 0x17;
const LONG_YEAR: u8 = 0x18;
/// Fewer days than this are too few: whoever renews should have done so.
const SOON: i64 = 14;
const DAY: i64 = 86_400_000_000;

/// Its first and its last moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// Its first.
    pub from: Micros,
    /// Its last.
    pub until: Micros,
}

impl Span {
    /// When another is wanted: a third of its time is left for whatever goes wrong.
    pub fn due(self) -> Micros {
        let whole = self.until.0.saturating_sub(self.from.0);
        Micros(self.until.0.saturating_sub(whole / 3))
    }

    /// What is left of it. Some authorities give days alone: what is soon is never more than a quarter of the whole.
    pub fn left(self, now: Micros) -> Left {
        let whole = self.until.0.saturating_sub(self.from.0);
        match self.until.0.saturating_sub(now.0) {
            ..=0 => Left::Over,
            left if left < (SOON * DAY).min(whole / 4) => Left::Soon,
            _ => Left::Long,
        }
    }
}

/// The time in which it holds; nothing if it is no certificate.
pub fn span(der: &[u8]) -> Option<Span> {
    let (tag, certificate, _) = part(der)?;
    let (inner, body, _) = part(certificate)?;
    if tag != SEQUENCE || inner != SEQUENCE {
        return None;
    }
    let (first, _, after) = part(body)?;
    let rest = if first == VERSION {
        part(after)?.2
    } else {
        after
    };
    let (_, _, rest) = part(rest)?;
    let (_, _, rest) = part(rest)?;
    let (_, validity, _) = part(rest)?;
    let (from_tag, from, rest) = part(validity)?;
    let (until_tag, until, _) = part(rest)?;
    Some(Span {
        from: moment(from_tag, from)?,
        until: moment(until_tag, until)?,
    })
}

/// The same of the first certificate in a file.
pub fn of_file(path: &Path) -> std::io::Result<Option<Span>> {
    let content = std::fs::read(path)?;
    let first = CertificateDer::pem_slice_iter(&content).next();
    Ok(first.and_then(|der| span(&der.ok()?)))
}

/// What is left of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Left {
    /// Enough.
    Long,
    /// Some days.
    Soon,
    /// Nothing.
    Over,
}

/// The first tag, its content, and what comes after.
fn part(der: &[u8]) -> Option<(u8, &[u8], &[u8])> {
    let (&tag, rest) = der.split_first()?;
    let (&length, rest) = rest.split_first()?;
    let (length, rest) = if length < 0x80 {
        (usize::from(length), rest)
    } else {
        let bytes = usize::from(length & 0x7F);
        if !(1..=4).contains(&bytes) {
            return None;
        }
        let (length, rest) = rest.split_at_checked(bytes)?;
        let length = length
            .iter()
            .fold(0, |sum, byte| sum << 8 | usize::from(*byte));
        (length, rest)
    };
    let (content, rest) = rest.split_at_checked(length)?;
    Some((tag, content, rest))
}

/// `YYMMDDhhmmssZ`, or the same with a whole year.
fn moment(tag: u8, text: &[u8]) -> Option<Micros> {
    let text = std::str::from_utf8(text).ok()?;
    let text = text.strip_suffix('Z')?;
    if !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let (year, rest) = match tag {
        SHORT_YEAR => {
            let (year, rest) = text.split_at_checked(2)?;
            let year: u16 = year.parse().ok()?;
            (if year < 50 { 2000 + year } else { 1900 + year }, rest)
        }
        LONG_YEAR => {
            let (year, rest) = text.split_at_checked(4)?;
            (year.parse().ok()?, rest)
        }
        _ => return None,
    };
    let two = |at: usize| rest.get(at..at + 2)?.parse::<u8>().ok();
    let day = Day::new(year, two(0)?, two(2)?)?;
    let seconds = i64::from(two(4)?) * 3600 + i64::from(two(6)?) * 60 + i64::from(two(8)?);
    Some(Micros(start(day)?.0 + seconds * 1_000_000))
}

/// The first moment of a day by the world's clock.
fn start(day: Day) -> Option<Micros> {
    // Days since 1 March of year 0, in which the leap day comes last.
    let (year, month) = (i64::from(day.year), i64::from(day.month));
    let (year, month) = if month > 2 {
        (year, month - 3)
    } else {
        (year - 1, month + 9)
    };
    let days = year * 365 + year.div_euclid(4) - year.div_euclid(100)
        + year.div_euclid(400)
        + (153 * month + 2) / 5
        + i64::from(day.day);
    (days - 719_469).checked_mul(DAY).map(Micros)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A certificate with nothing in it but its end.
    fn certificate(tag: u8, end: &str) -> Vec<u8> {
        fn wrap(tag: u8, content: &[u8]) -> Vec<u8> {
            let length = u16::try_from(content.len()).unwrap();
            let mut der = vec![tag, 0x82];
            der.extend(length.to_be_bytes());
            der.extend(content);
            der
        }
        let validity = [
            wrap(SHORT_YEAR, b"200101000000Z"),
            wrap(tag, end.as_bytes()),
        ];
        let body = [
            wrap(VERSION, &[2, 1, 2]),
            wrap(2, &[9]),
            wrap(SEQUENCE, &[]),
            wrap(SEQUENCE, &[]),
            wrap(SEQUENCE, &validity.concat()),
        ];
        wrap(SEQUENCE, &wrap(SEQUENCE, &body.concat()))
    }

    fn seconds(tag: u8, end: &str) -> Option<i64> {
        span(&certificate(tag, end)).map(|span| span.until.0 / 1_000_000)
    }

    #[test]
    fn a_certificate_says_until_when_it_holds() {
        // The seconds are those of `date -u +%s -d`.
        assert_eq!(seconds(SHORT_YEAR, "700101000000Z"), Some(0));
        assert_eq!(seconds(SHORT_YEAR, "270228235959Z"), Some(1_803_859_199));
        assert_eq!(seconds(LONG_YEAR, "21261102161707Z"), Some(4_949_309_827));
        assert_eq!(seconds(SHORT_YEAR, "240229120000Z"), Some(1_709_208_000));
        for (tag, end) in [
            (LONG_YEAR, "270228235959Z"),
            (SHORT_YEAR, "270230235959Z"),
            (SHORT_YEAR, "270228235959"),
            (SHORT_YEAR, "2702282359é9Z"),
            (2, "270228235959Z"),
        ] {
            assert_eq!(seconds(tag, end), None, "{end}");
        }
    }

    #[test]
    fn what_is_cut_off_is_no_certificate() {
        let whole = certificate(SHORT_YEAR, "270228235959Z");
        for length in 0..whole.len() {
            assert_eq!(span(&whole[..length]), None, "{length}");
        }
    }

    #[test]
    fn another_is_wanted_when_a_third_is_left() {
        let span = span(&certificate(SHORT_YEAR, "200331000000Z")).unwrap();
        assert_eq!(span.due().0 - span.from.0, 60 * DAY);
    }

    #[test]
    fn a_fortnight_is_soon_and_less_of_what_is_given_for_days() {
        let left = |whole: i64, left: i64| {
            let until = Micros(1_000 * DAY);
            let from = Micros(until.0 - whole * DAY);
            Span { from, until }.left(Micros(until.0 - left * DAY))
        };
        let found = [0, 1, 13, 14].map(|days| left(90, days));
        assert_eq!(found, [Left::Over, Left::Soon, Left::Soon, Left::Long]);
        assert_eq!([1, 2].map(|days| left(8, days)), [Left::Soon, Left::Long]);
    }
}
