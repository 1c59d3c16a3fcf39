//! The `.ftl` files, carried inside the program so that it needs nothing beside it.

use crate::PageLang;

macro_rules! rooms {
    ($lang:literal) => {
        [
            rooms!($lang, "accessible"),
            rooms!($lang, "actions"),
            rooms!($lang, "aloud"),
            rooms!($lang, "archive"),
            rooms!($lang, "around"),
            rooms!($lang, "assist"),
            rooms!($lang, "backup"),
            rooms!($lang, "check"),
            rooms!($lang, "common"),
            rooms!($lang, "consultation"),
            rooms!($lang, "errors"),
            rooms!($lang, "facilitator"),
            rooms!($lang, "findings"),
            rooms!($lang, "groups"),
            rooms!($lang, "hall"),
            rooms!($lang, "hands"),
            rooms!($lang, "house"),
            rooms!($lang, "ideas"),
            rooms!($lang, "images"),
            rooms!($lang, "import"),
            rooms!($lang, "incoming"),
            rooms!($lang, "join"),
            rooms!($lang, "lend"),
            rooms!($lang, "library"),
            rooms!($lang, "life"),
            rooms!($lang, "message"),
            rooms!($lang, "minors"),
            rooms!($lang, "moderation"),
            rooms!($lang, "move"),
            rooms!($lang, "participant"),
            rooms!($lang, "paper"),
            rooms!($lang, "passkey"),
            rooms!($lang, "plain"),
            rooms!($lang, "privacy"),
            rooms!($lang, "profile"),
            rooms!($lang, "program"),
            rooms!($lang, "projector"),
            rooms!($lang, "reactions"),
            rooms!($lang, "restitution"),
            rooms!($lang, "review"),
            rooms!($lang, "running"),
            rooms!($lang, "scan"),
            rooms!($lang, "script"),
            rooms!($lang, "secure"),
            rooms!($lang, "sheet"),
            rooms!($lang, "tables"),
            rooms!($lang, "themes"),
            rooms!($lang, "today"),
            rooms!($lang, "translate"),
            rooms!($lang, "typing"),
            rooms!($lang, "words"),
            rooms!($lang, "writing"),
        ]
    };
    (page $lang:literal) => {
        [
            rooms!($lang, "around"),
            rooms!($lang, "participant"),
            rooms!($lang, "privacy"),
            rooms!($lang, "sheet"),
        ]
    };
    ($lang:literal, $room:literal) => {
        (
            $room,
            include_str!(concat!("../texts/", $lang, "/", $room, ".ftl")),
        )
    };
}

/// What is said in one language: name of the file without its extension, and what it says. A language that only
/// participants' pages speak has their texts alone.
pub(crate) const fn rooms(lang: PageLang) -> &'static [(&'static str, &'static str)] {
    match lang {
        PageLang::Fr => &rooms!("fr"),
        PageLang::En => &rooms!("en"),
        PageLang::Ar => &rooms!(page "ar"),
        PageLang::Es => &rooms!(page "es"),
        PageLang::Pt => &rooms!(page "pt"),
        PageLang::Ro => &rooms!(page "ro"),
        PageLang::Tr => &rooms!(page "tr"),
        PageLang::Uk => &rooms!(page "uk"),
    }
}
