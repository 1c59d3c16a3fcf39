//! The small picture beside an option: one symbol that a device's own letters draw, for who reads little. It says nothing
//! that the option's words do not say.

use super::faults::{Faults, shorten};
use super::fields::Fields;
use crate::script::{PICTOGRAM, Tags};

/// What puts several symbols together into one.
const JOINER: char = '\u{200D}';
/// What says that a symbol is drawn in colours.
const VARIANT: char = '\u{FE0F}';

/// Notes the pictogram of an option, if it has one.
pub(super) fn pictogram(fields: &Fields<'_, '_>, tags: &mut Tags, faults: &mut Faults<'_>) {
    let Some((typed, span)) = fields.text(PICTOGRAM, faults) else {
        return;
    };
    let symbol = typed.trim();
    if is_one(symbol) {
        tags.insert(PICTOGRAM.to_owned(), symbol.to_owned());
    } else {
        faults.add(
            "script-bad-pictogram",
            span,
            vec![("value", shorten(typed))],
        );
    }
}

/// Whether a text is one symbol and nothing beside it.
fn is_one(text: &str) -> bool {
    let mut rest = text.chars().peekable();
    let mut is_first = true;
    while let Some(base) = rest.next() {
        let is_flag = is_regional(base);
        let is_whole = if is_flag {
            is_first && rest.next().is_some_and(is_regional)
        } else {
            is_symbol(base)
        };
        if !is_whole {
            return false;
        }
        while rest.next_if(|c| *c == VARIANT || is_tone(*c)).is_some() {}
        match rest.next() {
            None => return true,
            Some(JOINER) if !is_flag => is_first = false,
            Some(_) => return false,
        }
    }
    false
}

/// Arrows, signs and pictures; neither letters, digits nor what is not seen.
fn is_symbol(c: char) -> bool {
    let is_picture =
        matches!(c, '\u{2190}'..='\u{2BFF}' | '\u{3030}' | '\u{303D}' | '\u{1F000}'..='\u{1FAFF}');
    is_picture && !is_tone(c) && !is_regional(c) && !c.is_alphanumeric()
}

/// The colour of a skin.
fn is_tone(c: char) -> bool {
    matches!(c, '\u{1F3FB}'..='\u{1F3FF}')
}

/// Two of them are a flag.
fn is_regional(c: char) -> bool {
    matches!(c, '\u{1F1E6}'..='\u{1F1FF}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::script::read::read;

    #[test]
    fn one_symbol_is_taken_and_nothing_else() {
        for one in ["🚲", "★", "☎️", "👩🏽‍🦯", "👨‍👩‍👧", "🇫🇷", "→", "🏳️‍🌈"]
        {
            assert!(is_one(one), "{one}");
        }
        for wrong in [
            "",
            "a",
            "vélo",
            "🚲🚌",
            "🚲 ",
            "1️⃣",
            "\u{200D}",
            "🇫",
            "🇫🇷🇫🇷",
            "é",
            "中",
            "🚲\u{200D}",
            "\u{FE0F}",
            "\u{202E}",
            "🏽",
            "<b>",
        ] {
            assert!(!is_one(wrong), "{wrong:?}");
        }
    }

    #[test]
    fn a_script_gives_options_pictograms_and_is_told_of_wrong_ones() {
        let script = |symbol: &str| {
            format!(
                "[atelier]\ntitre = \"T\"\ndate = 2026-01-15\norganisateur = \"O\"\n\n[[question]]\ncle = \"q\"\n\
                 type = \"un-choix\"\ntexte = \"Q ?\"\noptions = [{{ texte = \"Vélo\", pictogramme = \"{symbol}\" }}, \"Bus\"]\n"
            )
        };
        let read_well = read(&script(" 🚲 ")).unwrap();
        let pictograms: Vec<Option<&str>> = read_well.questions[0]
            .items
            .iter()
            .map(crate::script::Item::pictogram)
            .collect();
        assert_eq!(pictograms, [Some("🚲"), None]);
        let faults = read(&script("vélo")).unwrap_err();
        assert_eq!(faults.len(), 1);
        assert_eq!(faults[0].key, "script-bad-pictogram");
        assert_eq!(&script("vélo")[faults[0].span.clone()], "\"vélo\"");
    }
}
