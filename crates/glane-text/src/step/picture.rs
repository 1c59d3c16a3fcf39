//! Pictures that stand for words: one whatever its colour, and whatever follows it to say how it is drawn.

/// A picture without the marks that only change how it is drawn: the colour of a skin, the heart as text or picture.
pub fn picture(text: &str) -> String {
    let drawn = |c: &char| !matches!(*c, '\u{FE0E}' | '\u{FE0F}' | '\u{1F3FB}'..='\u{1F3FF}');
    let bare: String = text.chars().filter(drawn).collect();
    if bare.is_empty() {
        text.to_owned()
    } else {
        bare
    }
}

/// Whether a word is a picture or another sign.
pub fn is_picture(word: &str) -> bool {
    !word.chars().any(char::is_alphanumeric)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_of_drawing_fall_and_the_picture_stays() {
        assert_eq!(picture("👍🏽"), "👍");
        assert_eq!(picture("❤️"), "❤");
        assert_eq!(picture("\u{FE0F}"), "\u{FE0F}");
        assert!(is_picture("👍") && !is_picture("10"));
    }
}
