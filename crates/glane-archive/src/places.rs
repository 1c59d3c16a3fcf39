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
    /// Its commas may stand between numbers or within them.
    Commas,
    /// An earlier line says that the site is somewhere else.
    Elsewhere {
        /// Which.
        line: usize,
    },
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
    /// spreadsheet's cells come with them. So are commas, where the numbers have none themselves.
    pub fn read(text: &str) -> Result<Self, Vec<SiteFault>> {
        let mut sites = Self::default();
        let (mut known, mut faults) = (BTreeMap::<String, String>::new(), Vec::new());
        // On which line it was said where a site is.
        let mut placed = BTreeMap::<String, usize>::new();
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
            let Some(place) = place else {
                continue;
            };
            let first = *placed.entry(site.clone()).or_insert(line);
            let said = *sites.places.entry(site.clone()).or_insert(place);
            if said != place {
                let (field, found) = if said.latitude == place.latitude {
                    (Field::Longitude, place.longitude)
                } else {
                    (Field::Latitude, place.latitude)
                };
                faults.push(SiteFault {
                    line,
                    site,
                    field,
                    found: found.to_string(),
                    wrong: Wrong::Elsewhere { line: first },
                });
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
                // A name with a semicolon, or with numbers after commas, is not taken for one with its place.
                None if !is_name_alone(name) => format!("{name} ; ;"),
                None => name.clone(),
            }
        });
        lines.collect::<Vec<_>>().join("\n")
    }
}

/// Whether a line with nothing but this is the name of a site.
fn is_name_alone(text: &str) -> bool {
    !text.contains([';', '\t']) && matches!(by_commas(text), ByCommas::Name)
}

/// What a line without semicolons is, by its commas.
enum ByCommas<'a> {
    /// A name, with whatever commas it has.
    Name,
    /// A name and where it is; the second number may not be there.
    Place(&'a str, &'a str, &'a str),
    /// A name and numbers: nothing says which commas stand between them.
    Unclear(&'a str, &'a str),
}

/// Reads a line by its commas. The numbers at its end are where it is, if some part of a degree is among them: `Salle 3, 12` is
/// a name, `Salle 3, 45,76` might be anything.
fn by_commas(text: &str) -> ByCommas<'_> {
    let is_number = |part: &str| {
        let part = part.trim();
        let part = part.trim_end_matches(|c: char| "NSEOWnseow° ".contains(c));
        Degrees::read(part).is_ok()
    };
    let last: Vec<&str> = text
        .rsplit(',')
        .take_while(|part| is_number(part))
        .collect();
    let has_point = last.iter().any(|part| part.contains('.'));
    // What stands before the numbers, and they themselves.
    let length = |parts: &[&str]| parts.iter().map(|part| part.len() + 1).sum::<usize>();
    let at = text.len().saturating_sub(length(&last));
    let site = text.get(..at).unwrap_or_default();
    match last.as_slice() {
        [latitude] if has_point => ByCommas::Place(site, latitude, ""),
        [longitude, latitude] if has_point => ByCommas::Place(site, latitude, longitude),
        [] | [_] => ByCommas::Name,
        _ => {
            let numbers = text.get(at..).unwrap_or_default();
            ByCommas::Unclear(site, numbers.trim_start_matches(','))
        }
    }
}

/// A line: the name, and where it is if that is said.
fn read_line(line: usize, text: &str) -> Result<(String, Option<Place>), SiteFault> {
    let signs = [';', '\t'];
    let (site, latitude, longitude) = match text.rsplit_once(signs) {
        Some((rest, last)) => match rest.rsplit_once(signs) {
            Some((site, latitude)) => (site, latitude, last),
            // One sign alone: what follows it was to be the first of two.
            None => (rest, last, ""),
        },
        None => match by_commas(text) {
            ByCommas::Name => return Ok((name(text), None)),
            ByCommas::Place(site, latitude, longitude) => (site, latitude, longitude),
            ByCommas::Unclear(site, numbers) => {
                return Err(SiteFault {
                    line,
                    site: name(site),
                    field: Field::Latitude,
                    found: numbers.trim().to_owned(),
                    wrong: Wrong::Commas,
                });
            }
        },
    };
    let (site, latitude, longitude) = (name(site), latitude.trim(), longitude.trim());
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
mod tests;
