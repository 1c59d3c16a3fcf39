//! Sites as people write them: one a line, each with where it is if somebody says so.

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};

use crate::consultations::{SITES_MAX, site_seen};
use crate::manifest::name;

/// Millionths of a degree in one.
const WHOLE: i64 = 1_000_000;
/// How many figures after the comma say anything.
const PLACES: usize = 6;

/// Degrees, in millionths: a step is a tenth of a metre.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Degrees(i32);

impl Degrees {
    /// In millionths.
    pub fn millionths(self) -> i32 {
        self.0
    }

    /// Reads decimal degrees, with a comma or a point; what is finer than a millionth is rounded.
    fn read(text: &str) -> Result<i64, Wrong> {
        let text = text.trim().trim_end_matches('°').trim_end();
        let (is_less, text) = match text.strip_prefix(['-', '−', '\u{2011}', '–']) {
            Some(rest) => (true, rest.trim_start()),
            None => (false, text.strip_prefix('+').unwrap_or(text)),
        };
        let (whole, part) = text.split_once([',', '.']).unwrap_or((text, ""));
        let is_number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        if whole.is_empty() || !is_number(whole) || !is_number(part) {
            return Err(Wrong::NotANumber);
        }
        // So many figures are beyond any degree.
        let whole: i64 = whole.parse().map_err(|_| Wrong::OutOfRange)?;
        let digit = |at: usize| {
            part.as_bytes()
                .get(at)
                .map_or(0, |byte| i64::from(byte - b'0'))
        };
        let part = (0..PLACES).fold(0, |sum, at| sum * 10 + digit(at));
        let part = part + i64::from(digit(PLACES) >= 5);
        let all = whole
            .checked_mul(WHOLE)
            .and_then(|all| all.checked_add(part));
        let all = all.ok_or(Wrong::OutOfRange)?;
        Ok(if is_less { -all } else { all })
    }

    /// The same, of a latitude or a longitude.
    fn of(text: &str, field: Field) -> Result<Self, Wrong> {
        let all = Self::read(text)?;
        let most = i64::from(field.most()) * WHOLE;
        if !(-most..=most).contains(&all) {
            return Err(Wrong::OutOfRange);
        }
        i32::try_from(all).map(Self).map_err(|_| Wrong::OutOfRange)
    }
}

impl fmt::Display for Degrees {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let all = i64::from(self.0);
        let sign = if all < 0 { "-" } else { "" };
        let (whole, part) = (all.abs() / WHOLE, all.abs() % WHOLE);
        let part = format!("{part:06}");
        match part.trim_end_matches('0') {
            "" => write!(f, "{sign}{whole}"),
            part => write!(f, "{sign}{whole}.{part}"),
        }
    }
}

impl From<Degrees> for String {
    fn from(degrees: Degrees) -> Self {
        degrees.to_string()
    }
}

impl TryFrom<String> for Degrees {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::of(&text, Field::Longitude).map_err(|_| "not degrees")
    }
}

/// Where a site is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// North of the equator.
    pub latitude: Degrees,
    /// East of Greenwich.
    pub longitude: Degrees,
}

/// What is written of a site.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    /// What it is called.
    Name,
    /// How far north.
    Latitude,
    /// How far east.
    Longitude,
}

impl Field {
    /// The most it may be, in degrees, on either side.
    pub fn most(self) -> u8 {
        match self {
            Self::Name | Self::Latitude => 90,
            Self::Longitude => 180,
        }
    }
}

/// What is wrong with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wrong {
    /// It is not there.
    Missing,
    /// It is no number.
    NotANumber,
    /// There are no such degrees.
    OutOfRange,
}

/// A line that cannot be taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SiteFault {
    /// Which, from one on.
    pub line: usize,
    /// The site, as far as it is named.
    pub site: String,
    /// What of it.
    pub field: Field,
    /// What stands there.
    pub found: String,
    /// What is wrong with it.
    pub wrong: Wrong,
}

/// The sites of a text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sites {
    /// Their names, each once.
    pub names: Vec<String>,
    /// Where they are, of those that say so.
    pub places: BTreeMap<String, Place>,
}

impl Sites {
    /// Reads one site a line, each once: its name alone, or `name ; latitude ; longitude`. Tabs are as good as semicolons: a
    /// spreadsheet's cells come with them.
    pub fn read(text: &str) -> Result<Self, Vec<SiteFault>> {
        let mut sites = Self::default();
        let (mut known, mut faults) = (BTreeMap::<String, String>::new(), Vec::new());
        for (line, text) in (1..).zip(text.lines()) {
            let (site, place) = match read_line(line, text) {
                Ok(read) => read,
                Err(fault) => {
                    faults.push(fault);
                    continue;
                }
            };
            if site.is_empty() {
                continue;
            }
            let seen = site_seen(&site);
            let site = match known.get(&seen) {
                Some(first) => first.clone(),
                None if sites.names.len() >= SITES_MAX => continue,
                None => {
                    known.insert(seen, site.clone());
                    sites.names.push(site.clone());
                    site
                }
            };
            if let Some(place) = place {
                sites.places.entry(site).or_insert(place);
            }
        }
        if faults.is_empty() {
            Ok(sites)
        } else {
            Err(faults)
        }
    }

    /// The same as text, with the sign that stands before parts of a degree.
    pub fn text(&self, sign: &str) -> String {
        let lines = self.names.iter().map(|name| {
            let degrees = |degrees: Degrees| degrees.to_string().replace('.', sign);
            match self.places.get(name) {
                Some(Place {
                    latitude,
                    longitude,
                }) => format!("{name} ; {} ; {}", degrees(*latitude), degrees(*longitude)),
                // A name with a semicolon is not taken for one with its place.
                None if name.contains(';') => format!("{name} ; ;"),
                None => name.clone(),
            }
        });
        lines.collect::<Vec<_>>().join("\n")
    }
}

/// A line: the name, and where it is if that is said.
fn read_line(line: usize, text: &str) -> Result<(String, Option<Place>), SiteFault> {
    let signs = [';', '\t'];
    let Some((rest, last)) = text.rsplit_once(signs) else {
        return Ok((name(text), None));
    };
    // One sign alone: what follows it was to be the first of two.
    let (site, latitude, longitude) = match rest.rsplit_once(signs) {
        Some((site, latitude)) => (name(site), latitude.trim(), last.trim()),
        None => (name(rest), last.trim(), ""),
    };
    if latitude.is_empty() && longitude.is_empty() {
        return Ok((site, None));
    }
    let fault = |field: Field, found: &str, wrong: Wrong| SiteFault {
        line,
        site: site.clone(),
        field,
        found: found.to_owned(),
        wrong,
    };
    if site.is_empty() {
        return Err(fault(Field::Name, "", Wrong::Missing));
    }
    let read = |field: Field, found: &str| {
        if found.is_empty() {
            return Err(fault(field, found, Wrong::Missing));
        }
        Degrees::of(found, field).map_err(|wrong| fault(field, found, wrong))
    };
    let place = Place {
        latitude: read(Field::Latitude, latitude)?,
        longitude: read(Field::Longitude, longitude)?,
    };
    Ok((site, Some(place)))
}

/// Where sites are, by their names as people see them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Placed {
    places: BTreeMap<String, Place>,
}

impl Placed {
    /// Those of names that people may have written otherwise.
    pub fn of(places: &BTreeMap<String, Place>) -> Self {
        let seen = places.iter();
        Self {
            places: seen
                .map(|(site, place)| (site_seen(site), *place))
                .collect(),
        }
    }

    /// Where a site is, if anybody said so.
    pub fn place(&self, site: &str) -> Option<Place> {
        self.places.get(&site_seen(site)).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fault(text: &str) -> (usize, Field, Wrong) {
        let faults = Sites::read(text).unwrap_err();
        let first = &faults[0];
        (first.line, first.field, first.wrong)
    }

    #[test]
    fn a_site_may_say_where_it_is_with_a_comma_or_a_point() {
        let text = "Les Tilleuls ; 45,7640 ; 4,8357\n\nLe Port\t-20.8789\t55.4481\r\nLe Canal\nLa Gare;+48.5;−0.25°\n";
        let sites = Sites::read(text).unwrap();
        assert_eq!(
            sites.names,
            ["Les Tilleuls", "Le Port", "Le Canal", "La Gare"]
        );
        let at = |name: &str| {
            let place = sites.places.get(name)?;
            Some((place.latitude.millionths(), place.longitude.millionths()))
        };
        assert_eq!(at("Les Tilleuls"), Some((45_764_000, 4_835_700)));
        assert_eq!(at("Le Port"), Some((-20_878_900, 55_448_100)));
        assert_eq!(at("Le Canal"), None);
        assert_eq!(at("La Gare"), Some((48_500_000, -250_000)));
        // Written and read again it is the same, whatever the sign.
        for sign in [",", "."] {
            assert_eq!(Sites::read(&sites.text(sign)).unwrap(), sites);
        }
        assert!(sites.text(",").contains("La Gare ; 48,5 ; -0,25"));
    }

    #[test]
    fn what_is_wrong_is_told_by_its_line_and_its_field() {
        for (text, told) in [
            ("a\nb ; 45", (2, Field::Longitude, Wrong::Missing)),
            ("b ; ; 4", (1, Field::Latitude, Wrong::Missing)),
            ("b ; 45 ; ", (1, Field::Longitude, Wrong::Missing)),
            ("b ; nord ; 4", (1, Field::Latitude, Wrong::NotANumber)),
            ("b ; 45 ; 4 E", (1, Field::Longitude, Wrong::NotANumber)),
            ("b ; 45°46′ ; 4", (1, Field::Latitude, Wrong::NotANumber)),
            ("b ; 4.5.6 ; 4", (1, Field::Latitude, Wrong::NotANumber)),
            ("b ; , ; 4", (1, Field::Latitude, Wrong::NotANumber)),
            ("b ; 90,1 ; 4", (1, Field::Latitude, Wrong::OutOfRange)),
            (
                "b ; -90.0000009 ; 4",
                (1, Field::Latitude, Wrong::OutOfRange),
            ),
            ("b ; 45 ; 180.01", (1, Field::Longitude, Wrong::OutOfRange)),
            (
                "b ; 45 ; 99999999999999999999",
                (1, Field::Longitude, Wrong::OutOfRange),
            ),
            (
                "b ; 45 ; 9999999999999",
                (1, Field::Longitude, Wrong::OutOfRange),
            ),
            (" ; 45 ; 4", (1, Field::Name, Wrong::Missing)),
        ] {
            assert_eq!(fault(text), told, "{text}");
        }
        // All of them are told, and none is taken.
        let faults = Sites::read("a ; x ; 1\nb\nc ; 1 ; x").unwrap_err();
        let told: Vec<(usize, &str, &str)> = faults
            .iter()
            .map(|one| (one.line, one.site.as_str(), one.found.as_str()))
            .collect();
        assert_eq!(told, [(1, "a", "x"), (3, "c", "x")]);
        assert!(Sites::read("b ; 90 ; -180").is_ok());
    }

    #[test]
    fn sites_are_one_a_line_each_once() {
        let names = |text: &str| Sites::read(text).unwrap().names;
        let sites = names("Les Tilleuls\n\n  le  PORT \nles tilleuls\nLe Port\n");
        assert_eq!(sites, ["Les Tilleuls", "le PORT"]);
        // Many of them take no longer than they must, and no more are kept than there may be.
        let many: Vec<String> = (0..20_000).map(|n| format!("Centre {n}")).collect();
        assert_eq!(names(&many.join("\n")).len(), SITES_MAX);
        // Where it is may be said the second time.
        let twice = Sites::read("Le Port\nle  port ; 1 ; 2\nLe Port ; 3 ; 4").unwrap();
        assert_eq!(twice.names, ["Le Port"]);
        assert_eq!(twice.places["Le Port"].latitude.millionths(), 1_000_000);
        // A name with a semicolon stays one.
        let odd = Sites {
            names: vec!["Ici ; là".to_owned()],
            places: BTreeMap::new(),
        };
        assert_eq!(Sites::read(&odd.text(",")).unwrap(), odd);
    }

    #[test]
    fn degrees_are_kept_as_they_are_read_and_no_others_are() {
        for text in ["\"45.764\"", "\"-0.25\"", "\"180\"", "\"0.000001\""] {
            let degrees: Degrees = serde_json::from_str(text).unwrap();
            assert_eq!(serde_json::to_string(&degrees).unwrap(), text);
        }
        for text in ["\"\"", "\"181\"", "\"x\"", "3"] {
            assert!(serde_json::from_str::<Degrees>(text).is_err(), "{text}");
        }
    }
}
