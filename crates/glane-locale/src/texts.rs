//! The `.ftl` files, carried inside the program so that it needs nothing beside it.

use crate::Lang;

macro_rules! rooms {
    ($lang:literal) => {
        [
            rooms!($lang, "accessible"),
            rooms!($lang, "aloud"),
            rooms!($lang, "backup"),
            rooms!($lang, "check"),
            rooms!($lang, "common"),
            rooms!($lang, "errors"),
            rooms!($lang, "facilitator"),
            rooms!($lang, "findings"),
            rooms!($lang, "groups"),
            rooms!($lang, "hall"),
            rooms!($lang, "house"),
            rooms!($lang, "ideas"),
            rooms!($lang, "import"),
            rooms!($lang, "library"),
            rooms!($lang, "life"),
            rooms!($lang, "moderation"),
            rooms!($lang, "participant"),
            rooms!($lang, "passkey"),
            rooms!($lang, "plain"),
            rooms!($lang, "privacy"),
            rooms!($lang, "program"),
            rooms!($lang, "projector"),
            rooms!($lang, "reactions"),
            rooms!($lang, "restitution"),
            rooms!($lang, "review"),
            rooms!($lang, "running"),
            rooms!($lang, "script"),
            rooms!($lang, "secure"),
            rooms!($lang, "themes"),
            rooms!($lang, "today"),
            rooms!($lang, "words"),
            rooms!($lang, "writing"),
        ]
    };
    ($lang:literal, $room:literal) => {
        (
            $room,
            include_str!(concat!("../texts/", $lang, "/", $room, ".ftl")),
        )
    };
}

/// The rooms of the house in one language: name of the file without its extension, and what it says.
pub(crate) const fn rooms(lang: Lang) -> [(&'static str, &'static str); 32] {
    match lang {
        Lang::Fr => rooms!("fr"),
        Lang::En => rooms!("en"),
    }
}
