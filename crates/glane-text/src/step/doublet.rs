//! Both genders of one word, written out.

/// `travailleurs et travailleuses`, `un animateur ou une animatrice`: both genders of one word are that word. Gives
/// whether any was.
pub fn doublets(keys: &mut Vec<&str>) -> bool {
    let before = keys.len();
    let mut at = 0;
    while let Some(word) = keys.get(at).copied() {
        let joined = matches!(keys.get(at + 1), Some(&("et" | "ou")));
        let linked = usize::from(keys.get(at + 2) == Some(&"de"));
        if joined && keys.get(at + 2 + linked) == Some(&word) {
            keys.drain(at + 1..=at + 2 + linked);
        } else {
            at += 1;
        }
    }
    keys.len() < before
}

#[cfg(test)]
mod tests {
    use super::*;

    fn left(keys: &str) -> String {
        let mut keys: Vec<&str> = keys.split(' ').collect();
        doublets(&mut keys);
        keys.join(" ")
    }

    #[test]
    fn one_word_twice_is_that_word_and_two_words_are_two() {
        assert_eq!(left("travailleur et travailleur"), "travailleur");
        assert_eq!(
            left("manque animateur et de animateur jeune"),
            "manque animateur jeune"
        );
        assert_eq!(left("jour et nuit"), "jour et nuit");
        assert_eq!(left("et et et"), "et");
        assert_eq!(left("bus bus"), "bus bus");
    }
}
