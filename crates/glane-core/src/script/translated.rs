//! What participants read of a script, side by side in another language: the texts there are, and the script with some
//! translated, all else as it is written, remarks too.

use std::collections::BTreeMap;
use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::Script;
use super::read::{quoted, read};
use crate::label::{Label, LangCode};

type Value<'a> = Spanned<DeValue<'a>>;

/// A text that participants read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    /// Names its place while the script's questions keep their keys: `lieu.texte`, `lieu.options.2`.
    pub place: String,
    /// The question it belongs to; nothing of what the whole workshop says.
    pub question: Option<String>,
    /// As it is written in the script's first language.
    pub original: String,
    /// In the other one, if somebody translated it.
    pub translation: Option<String>,
    /// Whether it may run over several lines.
    pub is_long: bool,
}

/// Where a text stands in the script.
struct Spot {
    text: Text,
    span: Range<usize>,
    /// Of an entry that has no table of its own: the name of its text in one.
    bare: Option<&'static str>,
    label: Label,
}

/// The texts of a script that holds, in their order; nothing of one that does not.
pub fn texts(source: &str, lang: &LangCode) -> Option<Vec<Text>> {
    let script = read(source).ok()?;
    let spots = spots(source, &script, lang)?;
    Some(spots.into_iter().map(|spot| spot.text).collect())
}

/// The script with these translations, by place; an empty one takes away what there was. Nothing if the script does not
/// hold afterwards, or would ask something else than before.
pub fn translated(
    source: &str,
    lang: &LangCode,
    said: &BTreeMap<String, String>,
) -> Option<String> {
    let before = read(source).ok()?;
    // The words it is written in are no translation.
    if before.langs.contains(lang) {
        return None;
    }
    let mut text = source.to_owned();
    // From the end, so that places before stay what they are.
    let mut spots = spots(source, &before, lang)?;
    spots.sort_by_key(|spot| std::cmp::Reverse(spot.span.start));
    for spot in spots {
        let Some(new) = said.get(&spot.text.place).map(|new| new.trim()) else {
            continue;
        };
        if new == spot.text.translation.as_deref().unwrap_or("") {
            continue;
        }
        let mut words: BTreeMap<&str, &str> = BTreeMap::new();
        for lang in &before.langs {
            words.insert(lang.as_str(), spot.label.get(lang.as_str()));
        }
        words.extend(spot.label.iter().map(|(lang, text)| (lang.as_str(), text)));
        words.insert(lang.as_str(), new);
        words.retain(|_, text| !text.is_empty());
        let written = words
            .iter()
            .map(|(lang, text)| format!("{lang} = {}", quoted(text)));
        let mut table = format!("{{ {} }}", written.collect::<Vec<_>>().join(", "));
        if words.len() == 1 {
            table = quoted(&spot.text.original);
        }
        if let Some(named) = spot.bare.filter(|_| words.len() > 1) {
            table = format!("{{ {named} = {table} }}");
        }
        text.get(spot.span.clone())?;
        text.replace_range(spot.span, &table);
    }
    let after = read(&text).ok()?;
    asks_the_same(&before, &after).then_some(text)
}

/// Whether only words in other languages differ.
fn asks_the_same(before: &Script, after: &Script) -> bool {
    let keys = |script: &Script| {
        let of = |question: &super::Question| {
            let main = script.lang();
            let items = question.items.iter();
            let items = items.map(|item| (item.key.to_string(), item.label.get(main).to_owned()));
            let label = question.label.get(main).to_owned();
            (question.key.to_string(), label, items.collect::<Vec<_>>())
        };
        script.questions.iter().map(of).collect::<Vec<_>>()
    };
    let groups = |script: &Script| {
        let groups = script.groups.iter();
        groups
            .map(|group| group.key.to_string())
            .collect::<Vec<_>>()
    };
    keys(before) == keys(after) && groups(before) == groups(after) && before.slug == after.slug
}

fn spots(source: &str, script: &Script, lang: &LangCode) -> Option<Vec<Spot>> {
    let root = DeTable::parse(source).ok()?;
    let root = root.get_ref();
    let mut walk = Walk {
        main: script
            .langs
            .first()
            .cloned()
            .unwrap_or_else(LangCode::french),
        lang,
        found: Vec::new(),
    };
    if let DeValue::Table(section) = root.get("atelier")?.get_ref() {
        for key in ["titre", "notice"] {
            walk.value(section.get(key), key, None, key == "notice");
        }
        walk.list(section.get("groupes"), "groupes", "nom", None);
    }
    let DeValue::Array(questions) = root.get("question")?.get_ref() else {
        return None;
    };
    for (question, asked) in questions.iter().zip(&script.questions) {
        let DeValue::Table(question) = question.get_ref() else {
            return None;
        };
        let own = asked.key.as_str();
        for key in ["texte", "en-clair", "aide", "debut", "fin", "unite"] {
            walk.value(question.get(key), &format!("{own}.{key}"), Some(own), false);
        }
        for list in ["options", "lignes", "affirmations"] {
            let entries = question.get(list);
            walk.list(entries, &format!("{own}.{list}"), "texte", Some(own));
            // A profile's lines have options of their own.
            let Some(DeValue::Array(entries)) = entries.map(Spanned::get_ref) else {
                continue;
            };
            for (entry, at) in entries.iter().zip(1..) {
                if let DeValue::Table(entry) = entry.get_ref() {
                    let place = format!("{own}.{list}.{at}.options");
                    walk.list(entry.get("options"), &place, "texte", Some(own));
                }
            }
        }
    }
    Some(walk.found)
}

struct Walk<'a> {
    main: LangCode,
    lang: &'a LangCode,
    found: Vec<Spot>,
}

impl Walk<'_> {
    /// Entries that are a text, or a table that holds it under a name.
    fn list(
        &mut self,
        value: Option<&Value<'_>>,
        place: &str,
        named: &'static str,
        question: Option<&str>,
    ) {
        let Some(DeValue::Array(entries)) = value.map(Spanned::get_ref) else {
            return;
        };
        for (at, entry) in entries.iter().enumerate() {
            let place = format!("{place}.{}", at + 1);
            if let DeValue::Table(table) = entry.get_ref() {
                self.value(table.get(named), &place, question, false);
            } else {
                self.value(Some(entry), &place, question, false);
                if let Some(last) = self.found.last_mut()
                    && last.text.place == place
                {
                    last.bare = Some(named);
                }
            }
        }
    }

    fn value(
        &mut self,
        value: Option<&Value<'_>>,
        place: &str,
        question: Option<&str>,
        is_long: bool,
    ) {
        let Some(value) = value else { return };
        let label = match value.get_ref() {
            DeValue::String(text) => Some(Label::one(self.main.clone(), text.to_string())),
            DeValue::Table(table) => {
                table
                    .iter()
                    .fold(None, |label: Option<Label>, (lang, text)| {
                        let lang = LangCode::new(lang.get_ref());
                        match (lang, text.get_ref()) {
                            (Some(lang), DeValue::String(text)) => Some(match label {
                                Some(label) => label.with(lang, text.to_string()),
                                None => Label::one(lang, text.to_string()),
                            }),
                            _ => label,
                        }
                    })
            }
            _ => None,
        };
        let Some(label) = label else { return };
        let translation = label.iter().find(|(lang, _)| *lang == self.lang);
        self.found.push(Spot {
            text: Text {
                place: place.to_owned(),
                question: question.map(str::to_owned),
                original: label.get(self.main.as_str()).trim().to_owned(),
                translation: translation.map(|(_, text)| text.to_owned()),
                is_long,
            },
            span: value.span(),
            bare: None,
            label,
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MODEL: &str = include_str!("../../../../examples/modele.atelier.toml");

    fn arabic() -> LangCode {
        LangCode::new("ar").unwrap()
    }

    fn said(pairs: &[(&str, &str)]) -> BTreeMap<String, String> {
        let pairs = pairs.iter();
        pairs
            .map(|(at, text)| ((*at).to_owned(), (*text).to_owned()))
            .collect()
    }

    #[test]
    fn what_participants_read_is_listed_and_nothing_that_is_for_who_leads() {
        let texts = texts(MODEL, &arabic()).unwrap();
        let of = |place: &str| texts.iter().find(|text| text.place == place);
        assert_eq!(of("titre").unwrap().original, "Titre de l'atelier");
        assert_eq!(of("groupes.2").unwrap().original, "Groupe 2");
        assert_eq!(of("venue.options.1").unwrap().original, "À pied");
        assert_eq!(of("information.options.1").unwrap().original, "Affiches");
        assert_eq!(
            of("accueil.debut").unwrap().original,
            "pas du tout satisfait·e"
        );
        assert!(of("ressenti.note").is_none() && of("guide.resume").is_none());
        assert!(texts.iter().all(|text| text.translation.is_none()));
    }

    #[test]
    fn every_text_is_translated_and_nothing_else_changes() {
        let all = texts(MODEL, &arabic()).unwrap();
        let new: BTreeMap<String, String> = all
            .iter()
            .map(|text| (text.place.clone(), format!("« {} \" \\", text.original)))
            .collect();
        let text = translated(MODEL, &arabic(), &new).unwrap();
        let (before, after) = (read(MODEL).unwrap(), read(&text).unwrap());
        assert!(asks_the_same(&before, &after));
        assert_eq!(before.langs, after.langs);
        for done in texts(&text, &arabic()).unwrap() {
            assert_eq!(
                done.translation.as_ref(),
                new.get(&done.place),
                "{}",
                done.place
            );
        }
        assert!(
            after
                .questions
                .iter()
                .all(|one| one.label.get("ar").starts_with('«'))
        );
        let remarks = |text: &str| text.lines().filter(|line| line.contains('#')).count();
        assert_eq!(remarks(MODEL), remarks(&text));
        // Taken away again, the script asks what it did.
        let none = new.keys().map(|at| (at.clone(), String::new())).collect();
        let back = translated(&text, &arabic(), &none).unwrap();
        assert_eq!(read(&back).unwrap().questions, before.questions);
    }

    #[test]
    fn a_profile_and_plainer_words_are_translated_too() {
        let profile = "\n[[question]]\ncle = \"profil\"\ntype = \"profil\"\ntexte = \"Et vous ?\"\nen-clair = \"Qui ?\"\nlignes = [{ cle = \"age\", texte = \"Âge\", options = [\"Jeune\", \"Vieux\"] }]\n";
        let source = format!("{MODEL}{profile}");
        let new = said(&[
            ("profil.en-clair", "من؟"),
            ("profil.lignes.1", "العمر"),
            ("profil.lignes.1.options.2", "كبير"),
            ("avis.affirmations.1", "الحي هادئ"),
        ]);
        let script = read(&translated(&source, &arabic(), &new).unwrap()).unwrap();
        let question = script.questions.last().unwrap();
        let ask = &question.kind.profile().unwrap().asks[0];
        assert_eq!(ask.label.get("ar"), "العمر");
        assert_eq!(ask.options[1].label.get("ar"), "كبير");
        assert_eq!(
            ask.options[1].key.as_str(),
            "age-vieux",
            "its key is the French one's"
        );
        assert_eq!(question.items[1].label.get("ar"), "العمر: كبير");
        assert_eq!(question.items[1].label.get("fr"), "Âge\u{a0}: Vieux");
        assert_eq!(question.plain.as_ref().unwrap().get("ar"), "من؟");
        let votes = script
            .questions
            .iter()
            .find(|one| one.key.as_str() == "avis");
        assert_eq!(votes.unwrap().items[0].label.get("ar"), "الحي هادئ");
    }

    #[test]
    fn what_is_left_out_stays_as_it_was() {
        let once = translated(MODEL, &arabic(), &said(&[("venue.texte", "كيف جئتم؟")])).unwrap();
        let both = said(&[("venue.options.2", "بالدراجة"), ("nulle.part", "x")]);
        let script = read(&translated(&once, &arabic(), &both).unwrap()).unwrap();
        let venue = &script.questions[1];
        assert_eq!(venue.label.get("ar"), "كيف جئتم؟");
        assert_eq!(venue.label.get("fr"), "Comment êtes-vous venu·e ?");
        assert_eq!(venue.items[1].label.get("ar"), "بالدراجة");
        assert_eq!(
            venue.items[1].key.as_str(),
            "a-velo",
            "its key is the French one's"
        );
        assert_eq!(venue.items[0].label.get("ar"), "À pied");
    }

    #[test]
    fn the_words_of_the_script_itself_are_not_written_over() {
        assert!(translated(MODEL, &LangCode::french(), &said(&[("venue.texte", "?")])).is_none());
        let long = "é".repeat(5000);
        assert!(translated(MODEL, &arabic(), &said(&[("venue.texte", long.as_str())])).is_none());
        assert!(texts("[atelier", &arabic()).is_none());
    }
}
