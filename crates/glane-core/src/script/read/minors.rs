//! What is not asked of minors: their name, their class, their exact age. Nor is what they write shown before it was read.
//!
//! Only what plainly asks for it is refused (« Quel est votre prénom ? »): a question about a name (« Quel nom pour la salle ? »)
//! or about what happens in class is none of it. What slips through is for the facilitator to see: the notice for parents
//! lists every question.

use super::faults::{Faults, Span, shorten};
use super::plain;
use crate::kind::Kind;
use crate::kind::profile::Profile;
use crate::label::Label;
use crate::moderation::{AFTER, BEFORE, MODERATION};
use crate::script::{Question, Script};

/// The narrowest band of ages, in years: fewer would be nearly the age itself.
const BAND_MIN: u32 = 3;

/// What a text asks for that it should not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Asks {
    Name,
    Class,
    Age,
}

/// Ways of asking, as words without case and accents: as the whole text, at its beginning, or anywhere.
const WHOLE: &[(&str, Asks)] = &[
    ("nom", Asks::Name),
    ("prenom", Asks::Name),
    ("votre nom", Asks::Name),
    ("ton nom", Asks::Name),
    ("name", Asks::Name),
    ("your name", Asks::Name),
    ("classe", Asks::Class),
    ("votre classe", Asks::Class),
    ("ta classe", Asks::Class),
    ("your class", Asks::Class),
    ("age", Asks::Age),
];
const ANYWHERE: &[(&str, Asks)] = &[
    ("votre prenom", Asks::Name),
    ("ton prenom", Asks::Name),
    ("nom et prenom", Asks::Name),
    ("prenom et nom", Asks::Name),
    ("nom de famille", Asks::Name),
    ("quel est votre nom", Asks::Name),
    ("quel est ton nom", Asks::Name),
    ("ecrivez votre nom", Asks::Name),
    ("indiquez votre nom", Asks::Name),
    ("notez votre nom", Asks::Name),
    ("vous appelez vous", Asks::Name),
    ("comment vous vous appelez", Asks::Name),
    ("t appelles tu", Asks::Name),
    ("tu t appelles", Asks::Name),
    ("your first name", Asks::Name),
    ("your last name", Asks::Name),
    ("what is your name", Asks::Name),
    ("what s your name", Asks::Name),
    ("write your name", Asks::Name),
    ("en quelle classe", Asks::Class),
    ("dans quelle classe", Asks::Class),
    ("quelle est votre classe", Asks::Class),
    ("quelle est ta classe", Asks::Class),
    ("which class are you", Asks::Class),
    ("what class are you", Asks::Class),
    ("what grade are you", Asks::Class),
    ("what year are you in", Asks::Class),
    ("quel age avez vous", Asks::Age),
    ("quel age as tu", Asks::Age),
    ("quel est votre age", Asks::Age),
    ("quel est ton age", Asks::Age),
    ("votre age", Asks::Age),
    ("ton age", Asks::Age),
    ("age exact", Asks::Age),
    ("date de naissance", Asks::Age),
    ("annee de naissance", Asks::Age),
    ("how old are you", Asks::Age),
    ("your age", Asks::Age),
    ("date of birth", Asks::Age),
    ("year of birth", Asks::Age),
];

/// The words of a text, one blank between two.
fn words(text: &str) -> String {
    let plain = plain(text);
    let words = plain.split(|c: char| !c.is_alphanumeric());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    words.join(" ")
}

fn asks(text: &str) -> Option<Asks> {
    let said = words(text);
    let padded = format!(" {said} ");
    let whole = WHOLE.iter().find(|(way, _)| said == *way);
    let found = whole.or_else(|| {
        let is_there = |way: &str| padded.contains(&format!(" {way} "));
        ANYWHERE.iter().find(|(way, _)| is_there(way))
    });
    found.map(|(_, asks)| *asks)
}

/// Whether an option is an age, or a band of too few years: « 12 ans », « 11-12 ans ». « Moins de 11 ans » is none.
fn is_narrow(option: &str) -> bool {
    let said = words(option);
    let numbers: Vec<u32> = said
        .split(' ')
        .filter_map(|word| word.parse().ok())
        .collect();
    let open = [
        "moins", "plus", "under", "over", "and", "avant", "apres", "partir",
    ];
    let is_open = said.split(' ').any(|word| open.contains(&word));
    match numbers.as_slice() {
        [_] => !is_open,
        [from, to] => to.saturating_sub(*from) + 1 < BAND_MIN,
        _ => false,
    }
}

/// What is wrong with a question for minors; `at` is where its text stands.
pub(super) fn check(question: &Question, at: &Span, faults: &mut Faults<'_>) {
    if question
        .tags
        .get(MODERATION)
        .is_some_and(|said| said == AFTER)
    {
        faults.add("script-minors-after", at.clone(), vec![]);
    }
    let help = question.help.iter().flat_map(Label::texts);
    let plain = question.plain.iter().flat_map(Label::texts);
    for text in question.label.texts().chain(plain).chain(help) {
        let options = question.items.iter().flat_map(|item| item.label.texts());
        told(text, options, &question.kind, at, faults);
    }
    if let Some(profile) = question.kind.profile() {
        check_profile(profile, &question.kind, at, faults);
    }
}

fn check_profile(profile: &Profile, kind: &Kind, at: &Span, faults: &mut Faults<'_>) {
    for ask in &profile.asks {
        for text in ask.label.texts() {
            let options = ask.options.iter().flat_map(|option| option.label.texts());
            told(text, options, kind, at, faults);
        }
    }
}

fn told<'a>(
    text: &str,
    mut options: impl Iterator<Item = &'a str>,
    kind: &Kind,
    at: &Span,
    faults: &mut Faults<'_>,
) {
    let args = || vec![("value", shorten(text))];
    match asks(text) {
        None => {}
        Some(Asks::Name) => faults.add("script-minors-name", at.clone(), args()),
        Some(Asks::Class) => faults.add("script-minors-class", at.clone(), args()),
        Some(Asks::Age) => {
            let has_bands = matches!(kind, Kind::Choice(_) | Kind::Choices(_) | Kind::Profile(_));
            if !has_bands {
                faults.add("script-minors-age", at.clone(), args());
            } else if let Some(narrow) = options.find(|option| is_narrow(option)) {
                let args = vec![("value", shorten(narrow)), ("years", BAND_MIN.to_string())];
                faults.add("script-minors-band", at.clone(), args);
            }
        }
    }
}

/// Whatever minors write waits for accord, whether the script says so or not.
pub(super) fn hold(script: &mut Script) {
    if !script.audience.is_minor() {
        return;
    }
    for question in &mut script.questions {
        if matches!(question.kind, Kind::Words(_)) || question.kind.takes_ideas() {
            question
                .tags
                .insert(MODERATION.to_owned(), BEFORE.to_owned());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::mistakes::{SMALL, told};
    use super::super::read;
    use crate::script::audience::Audience;

    fn of(public: &str, question: &str) -> String {
        let script = SMALL.replacen("titre =", &format!("public = \"{public}\"\ntitre ="), 1);
        format!("{script}\n{question}")
    }

    fn keys(source: &str) -> Vec<&'static str> {
        told(source).into_iter().map(|(_, key)| key).collect()
    }

    #[test]
    fn a_name_a_class_an_exact_age_are_not_asked_of_minors() {
        for (text, key) in [
            ("Quel est votre prénom ?", "script-minors-name"),
            ("Votre nom", "script-minors-name"),
            ("Comment vous appelez-vous ?", "script-minors-name"),
            ("What is your name?", "script-minors-name"),
            ("En quelle classe êtes-vous ?", "script-minors-class"),
            ("Quel âge avez-vous ?", "script-minors-age"),
            ("Votre date de naissance ?", "script-minors-age"),
        ] {
            let asked =
                format!("[[question]]\ncle = \"x\"\ntype = \"texte\"\ntexte = \"{text}\"\n");
            assert_eq!(keys(&of("enfants", &asked)), [key], "{text}");
            assert_eq!(keys(&of("jeunes", &asked)), [key], "{text}");
            assert!(read(&of("adultes", &asked)).is_ok(), "{text}");
        }
        for text in [
            "Quel nom donner à la salle ?",
            "Que se passe-t-il dans votre classe ?",
            "À partir de quel âge peut-on sortir seul ?",
            "Quel âge a la maison ?",
        ] {
            let asked =
                format!("[[question]]\ncle = \"x\"\ntype = \"texte\"\ntexte = \"{text}\"\n");
            assert!(read(&of("enfants", &asked)).is_ok(), "{text}");
        }
        // What is wrong is told at the text, on its line.
        let asked = "[[question]]\ncle = \"x\"\ntype = \"texte\"\ntexte = \"Votre prénom ?\"\n";
        let source = of("enfants", asked);
        let line = source
            .lines()
            .position(|line| line.contains("prénom"))
            .unwrap()
            + 1;
        assert_eq!(told(&source), [(line, "script-minors-name")]);
    }

    #[test]
    fn ages_are_asked_in_wide_bands_alone() {
        let with = |options: &str| {
            format!(
                "[[question]]\ncle = \"p\"\ntype = \"profil\"\ntexte = \"Et vous ?\"\nlignes = [{{ texte = \"Votre âge\", options = [{options}] }}]\n"
            )
        };
        let wide = "\"Moins de 11 ans\", \"11 à 14 ans\", \"15-17 ans\", \"18 ans et plus\"";
        assert!(read(&of("jeunes", &with(wide))).is_ok());
        for narrow in [
            "\"12 ans\", \"13 ans\"",
            "\"11-12 ans\", \"13 ans et plus\"",
        ] {
            let found = keys(&of("jeunes", &with(narrow)));
            assert_eq!(found, ["script-minors-band"], "{narrow}");
            assert!(read(&of("adultes", &with(narrow))).is_ok());
        }
    }

    #[test]
    fn what_minors_write_waits_and_no_script_says_otherwise() {
        let words = "[[question]]\ncle = \"m\"\ntype = \"mots\"\ntexte = \"Un mot ?\"\n";
        let script = read(&of("jeunes", words)).unwrap();
        assert_eq!(script.audience, Audience::Youth);
        assert_eq!(script.questions.last().unwrap().waits_first(), Some(true));
        let adults = read(&of("adultes", words)).unwrap();
        assert_eq!(adults.questions.last().unwrap().waits_first(), None);
        let after = format!("{words}moderation = \"apres\"\n");
        assert_eq!(keys(&of("jeunes", &after)), ["script-minors-after"]);
        assert_eq!(keys(&of("petits", words)), ["script-unknown-value"]);
    }
}
