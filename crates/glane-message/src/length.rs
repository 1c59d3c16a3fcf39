//! How long a message is, as its channel counts.

use serde::{Deserialize, Serialize};

/// How a channel counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Counted {
    /// Characters.
    #[serde(rename = "caracteres")]
    Characters,
    /// As telephones do: in the alphabet of GSM-7, or in UTF-16 as soon as one sign is not in it.
    #[serde(rename = "sms")]
    Sms,
}

/// A length and what it may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Length {
    /// How long it is.
    pub is: usize,
    /// How long it may be.
    pub most: usize,
    /// Of a text message: how many it is sent as.
    pub parts: usize,
    /// Of a text message: whether a sign of it is outside the alphabet of telephones.
    pub wide: bool,
}

impl Length {
    /// Whether it has room.
    pub fn fits(&self) -> bool {
        self.is <= self.most
    }
}

/// One text message, in each of its two alphabets, and each of several that telephones put together again.
const GSM: (usize, usize) = (160, 153);
const WIDE: (usize, usize) = (70, 67);

impl Counted {
    /// How long a text is, where so much may be. A text message has its own bound in the wide alphabet.
    pub fn length(self, text: &str, most: usize) -> Length {
        match self {
            Self::Characters => Length {
                is: text.chars().count(),
                most,
                parts: 1,
                wide: false,
            },
            Self::Sms => sms(text, most),
        }
    }

    /// The same of a sentence that is to be sent: a text message first has its typography changed for telephones.
    pub fn sent(self, text: &str, most: usize) -> Length {
        match self {
            Self::Characters => self.length(text, most),
            Self::Sms => self.length(&for_telephones(text), most),
        }
    }
}

fn sms(text: &str, most: usize) -> Length {
    let septets: Option<usize> = text.chars().map(septets).sum();
    let wide = septets.is_none();
    let is = septets.unwrap_or_else(|| text.encode_utf16().count());
    let (alone, each) = if wide { WIDE } else { GSM };
    let parts = if is <= alone { 1 } else { is.div_ceil(each) };
    let most = if wide { most * WIDE.0 / GSM.0 } else { most };
    Length {
        is,
        most,
        parts,
        wide,
    }
}

/// How many septets a sign takes in GSM 03.38; nothing if it is not there.
fn septets(c: char) -> Option<usize> {
    const ONE: &str = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./:;<=>?¡ÄÖÑÜ§¿äöñüà";
    const TWO: &str = "\u{c}^{}\\[~]|€";
    if c.is_ascii_alphanumeric() || ONE.contains(c) {
        Some(1)
    } else if TWO.contains(c) {
        Some(2)
    } else {
        None
    }
}

/// A text in the signs that telephones share, where only its typography stands in the way: no letter is changed.
pub(crate) fn for_telephones(text: &str) -> String {
    let text = text
        .replace("«\u{a0}", "\"")
        .replace("\u{a0}»", "\"")
        .replace("«\u{202f}", "\"")
        .replace("\u{202f}»", "\"");
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\u{a0}' | '\u{202f}' => out.push(' '),
            '«' | '»' | '“' | '”' => out.push('"'),
            '’' | '‘' => out.push('\''),
            '–' | '—' | '−' | '·' | '‑' => out.push('-'),
            '…' => out.push_str("..."),
            // They only say which way a text runs.
            '\u{2066}'..='\u{2069}' => {}
            other => out.push(other),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sms(text: &str) -> (usize, usize, usize, bool) {
        let of = Counted::Sms.length(text, 160);
        (of.is, of.most, of.parts, of.wide)
    }

    #[test]
    fn a_text_message_is_counted_as_telephones_count() {
        assert_eq!(sms(&"a".repeat(160)), (160, 160, 1, false));
        assert_eq!(sms(&"a".repeat(161)), (161, 160, 2, false));
        assert_eq!(sms(&"a".repeat(307)), (307, 160, 3, false));
        // These take two, these one, though French writes them all.
        assert_eq!(sms("10 € [ici]"), (13, 160, 1, false));
        assert_eq!(sms("été à où è Ç"), (12, 160, 1, false));
        // One letter that telephones do not share, and all are wide: a face of two units as well.
        assert_eq!(sms("ça"), (2, 70, 1, true));
        assert_eq!(sms(&"ê".repeat(70)), (70, 70, 1, true));
        assert_eq!(sms(&"ê".repeat(71)), (71, 70, 2, true));
        assert_eq!(sms("🙂"), (2, 70, 1, true));
    }

    #[test]
    fn only_typography_is_changed_for_telephones() {
        let told = for_telephones("«\u{a0}L’été\u{a0}»\u{a0}: 3\u{202f}% – fête…");
        assert_eq!(told, "\"L'été\" : 3 % - fête...");
        assert!(Counted::Sms.length("12\u{a0}h", 160).wide);
        assert!(!Counted::Sms.length(&for_telephones("12\u{a0}h"), 160).wide);
        // « » are two signs less than with their blanks, and none of them makes it wide.
        let sent = Counted::Sms.sent("«\u{a0}L’été\u{a0}»", 160);
        assert_eq!((sent.is, sent.most, sent.wide), (7, 160, false));
        assert_eq!(Counted::Characters.sent("«\u{a0}L’été\u{a0}»", 9).is, 9);
    }

    #[test]
    fn characters_are_what_a_reader_counts_in_french() {
        let of = Counted::Characters.length("été\u{a0}!", 5);
        assert_eq!((of.is, of.fits()), (5, true));
        assert!(!Counted::Characters.length("été\u{a0}!?", 5).fits());
    }
}
