//! Lists and quotations as each language writes them. What people wrote is never touched.

use crate::PageLang;

/// Items one after the other, the last joined by « et » or "and": « a, b et c ». Nothing for no item.
pub fn list(lang: impl Into<PageLang>, items: &[String]) -> String {
    let (comma, and) = match lang.into() {
        PageLang::Fr => (", ", " et "),
        PageLang::En => (", ", " and "),
        PageLang::Ar => ("، ", " و"),
        PageLang::Es => (", ", " y "),
        PageLang::Pt => (", ", " e "),
        PageLang::Ro => (", ", " și "),
        PageLang::Tr => (", ", " ve "),
        PageLang::Uk => (", ", " і "),
    };
    match items {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => format!("{}{and}{last}", first.join(comma)),
    }
}

/// A quotation between the language's marks: « … » with U+00A0 inside, or “…”. The content is word for word.
pub fn quote(lang: impl Into<PageLang>, content: &str) -> String {
    match lang.into() {
        PageLang::Fr => format!("«\u{A0}{content}\u{A0}»"),
        PageLang::En | PageLang::Tr => format!("“{content}”"),
        PageLang::Ar | PageLang::Es | PageLang::Pt | PageLang::Uk => format!("«{content}»"),
        PageLang::Ro => format!("„{content}”"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Lang;

    fn items(words: &[&str]) -> Vec<String> {
        words.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn only_the_last_item_is_joined_by_and() {
        assert_eq!(list(Lang::Fr, &items(&[])), "");
        assert_eq!(list(Lang::Fr, &items(&["a"])), "a");
        assert_eq!(list(Lang::Fr, &items(&["a", "b"])), "a et b");
        assert_eq!(list(Lang::Fr, &items(&["a", "b", "c"])), "a, b et c");
        assert_eq!(list(Lang::En, &items(&["a", "b", "c"])), "a, b and c");
        assert_eq!(list(PageLang::Ar, &items(&["أ", "ب", "ج"])), "أ، ب وج");
        assert_eq!(list(PageLang::Ro, &items(&["a", "b"])), "a și b");
    }

    #[test]
    fn a_quotation_is_word_for_word() {
        let said = "c'est  compliqué ! \"vraiment\" ?";
        assert_eq!(quote(Lang::Fr, said), format!("«\u{A0}{said}\u{A0}»"));
        assert_eq!(quote(Lang::En, said), format!("“{said}”"));
    }
}
