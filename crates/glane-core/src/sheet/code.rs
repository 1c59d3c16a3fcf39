//! What a page's QR code says, and the same in clear: which workshop, which form, which sheet, which page. Nothing of anybody.
//!
//! `G1:34679C:0123456789ABCDEF:42:1:CDFGHJKM`: the mark of a sheet and how it is written, the workshop's code, the form, the
//! sheet's serial (`M` on a master that is photocopied), the page, and a seal made with the workshop's secret key. Capital
//! letters, digits and colons alone, which a QR code packs tightly: a small code that still reads when it is creased.

use std::fmt;

use super::FormHash;
use crate::world::{CODE_LETTERS, code_from};

/// What every text of ours begins with.
const MARK: &str = "G1";
/// What stands in the place of a serial on a master.
const MASTER: &str = "M";
/// What sets seals apart from all else that the key is used for.
const SEAL: &[u8] = b"sheet:";
/// Bytes of a seal; each is two letters. 32 bits: what is tried is uploaded page by page.
const BYTES: usize = 4;
/// Digits of a form's hash.
const FORM: usize = 16;
/// The highest serial there is.
pub const SERIAL_MAX: u32 = 999_999;
/// The most pages a sheet has.
pub const PAGES_MAX: u32 = 20;

/// What a page says of itself.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Code {
    /// The code that participants of the workshop type.
    pub workshop: String,
    /// The form.
    pub form: FormHash,
    /// The sheet's own number, from 1 on; none of a master, whose copies are told apart by what is on them.
    pub serial: Option<u32>,
    /// From 1 on.
    pub page: u32,
}

/// A code as it was read, its seal not checked yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sealed {
    /// What it says.
    pub code: Code,
    seal: String,
}

/// Why a text is no page's code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BadCode {
    /// It does not begin as ours do: the code of something else.
    #[error("no code of a sheet")]
    NotOurs,
    /// A part is missing, or is not what it should be.
    #[error("a sheet's code with a part that is wrong")]
    Broken,
}

impl Code {
    /// Its text, sealed with the workshop's secret key.
    pub fn text(&self, key: &[u8; 32]) -> String {
        format!("{}:{}", self.open(), self.seal(key))
    }

    /// Its text without the seal.
    fn open(&self) -> String {
        let serial = self.serial.map(|serial| serial.to_string());
        format!(
            "{MARK}:{}:{}:{}:{}",
            self.workshop,
            self.form.0.to_ascii_uppercase(),
            serial.as_deref().unwrap_or(MASTER),
            self.page
        )
    }

    fn seal(&self, key: &[u8; 32]) -> String {
        let mut hasher = blake3::Hasher::new_keyed(key);
        hasher.update(SEAL).update(self.open().as_bytes());
        let hash = hasher.finalize();
        let bytes = hash.as_bytes().iter().take(BYTES);
        let halves: Vec<u8> = bytes.flat_map(|byte| [byte >> 4, byte & 15]).collect();
        code_from(&halves)
    }
}

impl Sealed {
    /// Reads a code as a camera saw it or as a person typed it: case, blanks and hyphens aside.
    ///
    /// # Errors
    /// [`BadCode`], if it is none.
    pub fn read(text: &str) -> Result<Self, BadCode> {
        let letters = text.chars().filter(|c| !c.is_whitespace() && *c != '-');
        let text: String = letters.map(|c| c.to_ascii_uppercase()).collect();
        let mut parts = text.split(':');
        if parts.next() != Some(MARK) {
            return Err(BadCode::NotOurs);
        }
        let mut part = || parts.next().ok_or(BadCode::Broken);
        let (workshop, form, serial, page, seal) = (part()?, part()?, part()?, part()?, part()?);
        let is_ours = |text: &str| text.bytes().all(|byte| CODE_LETTERS.contains(&byte));
        let fits = (1..=12).contains(&workshop.len())
            && is_ours(workshop)
            && seal.len() == 2 * BYTES
            && is_ours(seal);
        if !fits || parts.next().is_some() {
            return Err(BadCode::Broken);
        }
        let serial = match serial {
            MASTER => None,
            digits => Some(number(digits, SERIAL_MAX)?),
        };
        let code = Code {
            workshop: workshop.to_owned(),
            form: hash(form)?,
            serial,
            page: number(page, PAGES_MAX)?,
        };
        Ok(Self {
            code,
            seal: seal.to_owned(),
        })
    }

    /// Whether the workshop that has this key made it.
    pub fn is_of(&self, key: &[u8; 32]) -> bool {
        self.code.seal(key) == self.seal
    }
}

impl fmt::Display for Sealed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.code.open(), self.seal)
    }
}

/// A number from 1 on, written as we write it: no sign, no zero before it.
fn number(digits: &str, most: u32) -> Result<u32, BadCode> {
    let is_plain = digits.bytes().all(|byte| byte.is_ascii_digit()) && !digits.starts_with('0');
    let number = digits.parse().ok().filter(|_| is_plain);
    number
        .filter(|number| (1..=most).contains(number))
        .ok_or(BadCode::Broken)
}

/// A form's hash. Who types it may take a zero for an O, a one for an I or an L: no hash holds these letters.
fn hash(digits: &str) -> Result<FormHash, BadCode> {
    let digits = digits.to_ascii_lowercase();
    let digits = digits.replace('o', "0").replace(['i', 'l'], "1");
    let is_hash = digits.len() == FORM && digits.bytes().all(|byte| byte.is_ascii_hexdigit());
    is_hash.then_some(FormHash(digits)).ok_or(BadCode::Broken)
}

#[cfg(test)]
mod tests {
    use super::*;

    const KEY: [u8; 32] = [7; 32];

    fn code(serial: Option<u32>) -> Code {
        Code {
            workshop: "34679C".to_owned(),
            form: FormHash("0123456789abcdef".to_owned()),
            serial,
            page: 1,
        }
    }

    #[test]
    fn what_is_printed_is_read_and_only_its_workshop_takes_it() {
        for serial in [None, Some(1), Some(42), Some(SERIAL_MAX)] {
            let text = code(serial).text(&KEY);
            let read = Sealed::read(&text).unwrap();
            assert_eq!(read.code, code(serial));
            assert_eq!(read.to_string(), text);
            assert!(read.is_of(&KEY) && !read.is_of(&[8; 32]));
        }
    }

    #[test]
    fn it_is_short_and_of_the_letters_a_qr_code_packs_tightly() {
        let longest = Code {
            page: PAGES_MAX,
            ..code(Some(SERIAL_MAX))
        };
        let text = longest.text(&KEY);
        assert!(text.len() <= 47, "{text}: {}", text.len());
        let packed = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit() || c == ':';
        assert!(text.chars().all(packed), "{text}");
    }

    #[test]
    fn a_person_may_type_it() {
        let text = code(Some(42)).text(&KEY);
        let typed = text.to_lowercase().replace(':', " : ").replace('0', "O");
        let typed = typed.replace("0123", "O1-2 3");
        let read = Sealed::read(&typed).unwrap();
        assert_eq!(read.code, code(Some(42)));
        assert!(read.is_of(&KEY));
    }

    #[test]
    fn another_serial_or_page_has_another_seal() {
        let text = code(Some(42)).text(&KEY);
        for (from, to) in [
            (":42:", ":43:"),
            (":42:", ":M:"),
            (":1:", ":2:"),
            ("CDEF", "CDE0"),
        ] {
            assert!(text.contains(from));
            let read = Sealed::read(&text.replace(from, to)).unwrap();
            assert!(!read.is_of(&KEY), "{from} {to}");
        }
    }

    #[test]
    fn what_is_none_is_refused() {
        for other in [
            "",
            "http://192.168.1.10:8080/CDFGH",
            "WIFI:T:WPA;S:x;;",
            "G2:A:B",
        ] {
            assert_eq!(Sealed::read(other), Err(BadCode::NotOurs), "{other}");
        }
        let good = code(Some(42)).text(&KEY);
        assert!(Sealed::read(&good).is_ok());
        for bad in [
            good.replace(":42:", ":0:"),
            good.replace(":42:", ":042:"),
            good.replace(":42:", ":+4:"),
            good.replace(":42:", ":1000000:"),
            good.replace(":42:", "::"),
            good.replace(":1:", ":21:"),
            good.replace(":34679C:", ":34679A:"),
            good.replace("ABCDEF", "ABCDE"),
            good.replace("ABCDEF", "ABCDEG"),
            format!("{good}:X"),
            format!("{good}C"),
            "G1:".to_owned(),
            "G1".to_owned(),
        ] {
            assert_eq!(Sealed::read(&bad), Err(BadCode::Broken), "{bad}");
        }
    }
}
