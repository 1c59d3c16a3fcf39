//! The messages of one language, read from its rooms.

use std::collections::{BTreeMap, BTreeSet};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast::Entry;
use unic_langid::LanguageIdentifier;

use crate::typography::{english, french};
use crate::{Arg, PageLang, arg, elision, variables};

/// Why the texts could not be loaded. They are part of the program, so this is a fault of ours and tests find it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LoadError {
    /// Fluent cannot read a part of a file.
    #[error("texts/{lang}/{room}.ftl, line {line}: {reason}")]
    Malformed {
        /// Language of the file.
        lang: PageLang,
        /// Name of the file without its extension.
        room: String,
        /// Line where reading failed, counted from 1.
        line: usize,
        /// Fluent's own words.
        reason: String,
    },
    /// Two messages of one language bear the same key.
    #[error(
        "texts/{lang}/{room}.ftl: the key {key} is already taken; give one of the two another name"
    )]
    Duplicate {
        /// Language of the file.
        lang: PageLang,
        /// File of the second message.
        room: String,
        /// The key they share.
        key: String,
    },
    /// A key with no text after it.
    #[error("texts/{lang}/{room}.ftl: the key {key} says nothing")]
    Empty {
        /// Language of the file.
        lang: PageLang,
        /// Name of the file without its extension.
        room: String,
        /// The key without text.
        key: String,
    },
    /// The language's own tag is not one Fluent knows.
    #[error("{0} is not a language tag")]
    Tag(PageLang),
}

/// All messages of one language.
pub(crate) struct Tongue {
    lang: PageLang,
    bundle: FluentBundle<FluentResource>,
    /// Key of each message, with the names of the arguments it asks for.
    pub(crate) keys: BTreeMap<String, BTreeSet<String>>,
    /// The messages that ask for no argument, written out once: every answer and page says some.
    plain: BTreeMap<String, String>,
}

impl Tongue {
    /// Reads rooms (name of the file, what it says) into one set of messages.
    pub(crate) fn load(lang: PageLang, rooms: &[(&str, &str)]) -> Result<Self, LoadError> {
        let tag: LanguageIdentifier = lang.tag().parse().map_err(|_| LoadError::Tag(lang))?;
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        // A code or a French label inside a line from right to left keeps its own direction, and the line its order.
        bundle.set_use_isolating(lang.dir() == "rtl");
        bundle.set_transform(Some(if lang == PageLang::Fr {
            french
        } else {
            english
        }));
        // Fluent takes a plain function here, which carries no language: one each.
        bundle.set_formatter(Some(match lang {
            PageLang::Fr => |value, _| arg::written(PageLang::Fr, value),
            PageLang::En => |value, _| arg::written(PageLang::En, value),
            PageLang::Ar => |value, _| arg::written(PageLang::Ar, value),
            PageLang::Es => |value, _| arg::written(PageLang::Es, value),
            PageLang::Pt => |value, _| arg::written(PageLang::Pt, value),
            PageLang::Ro => |value, _| arg::written(PageLang::Ro, value),
            PageLang::Tr => |value, _| arg::written(PageLang::Tr, value),
            PageLang::Uk => |value, _| arg::written(PageLang::Uk, value),
        }));
        // `{ ELIDE("de", $name) }` is « de Luc » or « d’Awa ». Its name is free: it is the first that is added.
        let _ = bundle.add_function("ELIDE", move |values, _| match values {
            [FluentValue::String(word), FluentValue::String(name)] => {
                elision::elided(word, name).into()
            }
            [FluentValue::String(word), other] => {
                let other = arg::written(lang, other).unwrap_or_default();
                format!("{word} {other}").into()
            }
            _ => FluentValue::Error,
        });
        let mut tongue = Self {
            lang,
            bundle,
            keys: BTreeMap::new(),
            plain: BTreeMap::new(),
        };
        for &(room, source) in rooms {
            tongue.add(room, source)?;
        }
        let asks_nothing = tongue.keys.iter().filter(|(_, names)| names.is_empty());
        tongue.plain = asks_nothing
            .filter_map(|(key, _)| Some((key.clone(), tongue.write(key, &[])?)))
            .collect();
        Ok(tongue)
    }

    /// Adds one room, refusing what is malformed, empty or already there.
    fn add(&mut self, room: &str, source: &str) -> Result<(), LoadError> {
        let lang = self.lang;
        let resource = FluentResource::try_new(source.to_owned()).map_err(|(_, faults)| {
            let first = faults.into_iter().next();
            let start = first.as_ref().map_or(0, |fault| fault.pos.start);
            let line = source
                .bytes()
                .take(start)
                .filter(|&byte| byte == b'\n')
                .count()
                + 1;
            let reason = first.map_or_else(String::new, |fault| fault.kind.to_string());
            LoadError::Malformed {
                lang,
                room: room.to_owned(),
                line,
                reason,
            }
        })?;
        for entry in resource.entries() {
            let Entry::Message(message) = entry else {
                continue;
            };
            let key = message.id.name.to_owned();
            let Some(pattern) = &message.value else {
                return Err(LoadError::Empty {
                    lang,
                    room: room.to_owned(),
                    key,
                });
            };
            let mut names = BTreeSet::new();
            variables::collect(pattern, &mut names);
            if self.keys.insert(key.clone(), names).is_some() {
                return Err(LoadError::Duplicate {
                    lang,
                    room: room.to_owned(),
                    key,
                });
            }
        }
        // What can still clash is a term, since messages were compared above.
        self.bundle
            .add_resource(resource)
            .map_err(|_| LoadError::Duplicate {
                lang,
                room: room.to_owned(),
                key: "-".to_owned(),
            })
    }

    /// The message with its arguments in place, or nothing if there is no such key.
    pub(crate) fn format(&self, key: &str, args: &[(&str, Arg)]) -> Option<String> {
        let plain = self.plain.get(key).cloned();
        plain.or_else(|| self.write(key, args))
    }

    fn write(&self, key: &str, args: &[(&str, Arg)]) -> Option<String> {
        let message = self.bundle.get_message(key)?;
        let pattern = message.value()?;
        let mut values = FluentArgs::new();
        for (name, arg) in args {
            values.set(*name, arg.value(self.lang));
        }
        // A missing argument is written `{$name}` by Fluent: visible, and no reason to lose the sentence.
        let mut faults = Vec::new();
        Some(
            self.bundle
                .format_pattern(pattern, Some(&values), &mut faults)
                .into_owned(),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MOTS: &str =
        "mots = { $n ->\n    [0] rien\n    [one] { $n } mot\n   *[other] { $n } mots\n }\n";

    fn french_room(source: &str) -> Result<Tongue, LoadError> {
        Tongue::load(PageLang::Fr, &[("piece", source)])
    }

    #[test]
    fn an_exact_number_comes_before_its_plural() {
        let tongue = french_room(MOTS).unwrap();
        assert_eq!(
            tongue.format("mots", &[("n", 0_u64.into())]).unwrap(),
            "rien"
        );
    }

    #[test]
    fn a_decimal_takes_the_plural_of_what_is_read() {
        let tongue = french_room(MOTS).unwrap();
        let say = |value| {
            tongue
                .format("mots", &[("n", Arg::Decimal { value, places: 1 })])
                .unwrap()
        };
        assert_eq!(say(1.94), "1,9 mot");
        assert_eq!(say(1.96), "2,0 mots");
        assert_eq!(say(f64::NAN), "– mots");
    }

    #[test]
    fn arguments_are_left_as_written_and_messages_are_set() {
        let tongue = french_room("dit = L'idée « { $idea } » ?\n").unwrap();
        let said = tongue
            .format("dit", &[("idea", "l'eau : { quoi }".into())])
            .unwrap();
        assert_eq!(said, "L’idée «\u{A0}l'eau : { quoi }\u{A0}»\u{202F}?");
    }

    #[test]
    fn a_small_word_is_elided_before_a_name() {
        let tongue = french_room("k = Le choix { ELIDE(\"de\", $qui) }\n").unwrap();
        let say = |name: &str| tongue.format("k", &[("qui", name.into())]).unwrap();
        assert_eq!(say("exemple"), "Le choix d’exemple");
        assert_eq!(say("Luc"), "Le choix de Luc");
        assert_eq!(tongue.keys["k"].iter().collect::<Vec<_>>(), ["qui"]);
    }

    #[test]
    fn a_missing_argument_is_visible_and_an_idle_one_ignored() {
        let tongue = french_room("k = Il est { $heure }.\n").unwrap();
        assert_eq!(
            tongue.format("k", &[("jour", "lundi".into())]).unwrap(),
            "Il est {$heure}."
        );
    }

    #[test]
    fn a_malformed_message_is_refused_with_its_line() {
        let fault = french_room("bon = oui\n\nmauvais = { $n -> }\n")
            .err()
            .unwrap();
        assert!(
            matches!(fault, LoadError::Malformed { line: 3, .. }),
            "{fault}"
        );
    }

    #[test]
    fn a_key_written_twice_is_refused_even_across_rooms() {
        assert!(matches!(
            french_room("k = a\nk = b\n"),
            Err(LoadError::Duplicate { .. })
        ));
        let rooms = [("un", "k = a\n"), ("deux", "k = b\n")];
        let fault = Tongue::load(PageLang::Fr, &rooms).err().unwrap();
        assert_eq!(
            fault.to_string(),
            "texts/fr/deux.ftl: the key k is already taken; give one of the two another name"
        );
    }

    #[test]
    fn a_key_with_only_an_attribute_says_nothing() {
        assert!(matches!(
            french_room("k =\n    .titre = Bonjour\n"),
            Err(LoadError::Empty { .. })
        ));
    }
}
