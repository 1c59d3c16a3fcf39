//! A French « ne » that has gone: « aucun finit après 20 h », « les groupes peuvent pas être distingués ». What denies, with a verb
//! beside it and no « ne », is no sentence of French; « aucun après 20 h » is, and « sans qu'aucun finisse ».

use glane_text::lexicon::{Gender, Lexicon, Pos, Reading, VerbForm};

use super::token::{Kind, Token};

/// How many words of denial have a verb and no « ne ».
pub(super) fn lost(tokens: &[Token]) -> usize {
    let parts = parts(tokens);
    let own = parts.iter().filter(|part| part.is_lost()).count();
    // « Aucun, parmi les trois, finit … ».
    let taken_up = parts.iter().enumerate().filter(|(at, part)| {
        let alone = part.words.len() == 1 && part.words.iter().all(|word| is_none(word));
        alone
            && part.comma
            && parts
                .iter()
                .skip(at + 2)
                .take(2)
                .any(Part::begins_with_a_verb)
    });
    own + taken_up.count()
}

/// A part of a sentence: what has one verb at most.
#[derive(Default)]
struct Part<'a> {
    words: Vec<&'a str>,
    /// Whether « sans » stands before it, with nothing but « que » between.
    without: bool,
    /// Whether a comma ends it.
    comma: bool,
}

fn parts(tokens: &[Token]) -> Vec<Part<'_>> {
    let mut parts = vec![Part::default()];
    for token in tokens {
        let text = token.text.as_str();
        let sign = matches!(token.kind, Kind::Sign(_));
        let Some(last) = parts.last_mut() else {
            break;
        };
        if token.kind != Kind::Word && !sign {
            // A name, a number or a quotation: no verb.
            last.words.push("");
        } else if sign || is_joint(text) {
            let excused = ["sans", "avant", "faute", "moins"];
            let that = matches!(text, "que" | "qu'");
            let without = that && last.words.last().is_some_and(|word| excused.contains(word));
            last.comma = text == ",";
            parts.push(Part {
                without,
                ..Part::default()
            });
        } else {
            last.words.push(text);
        }
    }
    parts
}

fn is_joint(word: &str) -> bool {
    matches!(
        word,
        "et" | "ou"
            | "mais"
            | "que"
            | "qu'"
            | "qui"
            | "dont"
            | "où"
            | "puis"
            | "car"
            | "or"
            | "si"
            | "quand"
            | "comme"
            | "lorsque"
            | "lorsqu'"
            | "puisque"
            | "puisqu'"
    )
}

fn is_none(word: &str) -> bool {
    matches!(
        word,
        "aucun" | "aucune" | "nul" | "nulle" | "rien" | "personne"
    )
}

impl Part<'_> {
    fn word(&self, at: usize) -> &str {
        self.words.get(at).copied().unwrap_or_default()
    }

    fn before(&self, at: usize) -> &str {
        at.checked_sub(1).map_or("", |last| self.word(last))
    }

    fn begins_with_a_verb(&self) -> bool {
        let clitic = matches!(self.word(0), "se" | "s'" | "y" | "en");
        self.is_verb(usize::from(clitic))
    }

    /// Whether a form of a verb other than the infinitive and the participles stands there. A word that may as well be a noun
    /// is one behind an article or a word that denies.
    fn is_verb(&self, at: usize) -> bool {
        let word = self.word(at);
        if matches!(word, "a" | "est" | "ont" | "sont" | "soit" | "peut" | "va") {
            return true;
        }
        if word.is_empty() || word.ends_with("ant") || word.ends_with('\'') {
            return false;
        }
        let readings = Lexicon::get().readings(word);
        let finite = |one: &Reading| one.pos == Pos::Verb && one.form == VerbForm::Other;
        let small = |one: &Reading| matches!(one.pos, Pos::Other | Pos::Adverb | Pos::Adjective);
        let noun = |one: &Reading| one.pos == Pos::Noun;
        // « Aucun compte »; « aucun tombe le samedi ».
        let denied = |one: &Reading| {
            let gender = match self.before(at) {
                "aucun" | "nul" => Some(Gender::Masculine),
                "aucune" | "nulle" => Some(Gender::Feminine),
                _ => None,
            };
            noun(one) && gender.is_some() && one.gender.is_none_or(|own| Some(own) == gender)
        };
        let object = matches!(
            self.word(at + 1),
            "le" | "la" | "les" | "l'" | "un" | "une" | "sur" | "en"
        );
        let led = (readings.iter().any(denied) && !object)
            || matches!(
                self.before(at),
                "" | "le"
                    | "la"
                    | "l'"
                    | "les"
                    | "un"
                    | "une"
                    | "de"
                    | "d'"
                    | "du"
                    | "des"
                    | "au"
                    | "aux"
                    | "à"
                    | "en"
                    | "par"
                    | "sur"
                    | "pour"
                    | "chez"
                    | "ce"
                    | "cet"
                    | "cette"
                    | "ces"
                    | "son"
                    | "sa"
                    | "leur"
                    | "leurs"
                    | "notre"
                    | "nos"
                    | "sans"
                    | "avec"
            );
        readings.iter().any(finite)
            && !readings.iter().any(small)
            && !(led && readings.iter().any(noun))
    }

    /// Whether what denies has a verb in this part, and no « ne ».
    fn is_lost(&self) -> bool {
        let excused = |word: &&str| matches!(*word, "ne" | "n'" | "sans" | "avant" | "faute");
        if self.without || self.words.iter().any(excused) {
            return false;
        }
        let verb_after = |at: usize| (at + 1..self.words.len()).any(|n| self.is_verb(n));
        let verb_before = |at: usize| (0..at).any(|n| self.is_verb(n));
        (0..self.words.len()).any(|at| match self.word(at) {
            "personne" => {
                let last = self.before(at);
                let nobody = at == 0 || matches!(last, "par" | "à" | "de" | "presque" | "d'");
                (at == 0 && verb_after(at)) || (nobody && verb_before(at))
            }
            // « Pour ainsi dire aucun », « il reste aucun ».
            word if is_none(word) => verb_after(at) || verb_before(at),
            "pas" | "jamais" | "guère" | "point" | "nullement" | "aucunement" => {
                let adverb = |word: &str| {
                    matches!(
                        word,
                        "donc" | "encore" | "toujours" | "pourtant" | "cependant" | "toutefois"
                    )
                };
                let mut back = (0..at).rev().skip_while(|&n| adverb(self.word(n)));
                back.next().is_some_and(|n| self.is_verb(n))
            }
            "ni" => verb_after(at),
            _ => false,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::super::Lang;
    use super::super::name::Names;
    use super::super::text::plain;
    use super::super::token::tokens;
    use super::*;

    fn count(text: &str) -> usize {
        lost(&tokens(
            &plain(text),
            &Names::default(),
            &|_| false,
            Lang::Fr,
        ))
    }

    #[test]
    fn a_denial_with_a_verb_has_its_ne() {
        for text in [
            "Sur 3 créneaux proposés, aucun finit après 20 h et aucun ne nomme le samedi.",
            "Sur 3 créneaux proposés, aucun ne finit après 20 h et aucun nomme le samedi.",
            "Aucun des créneaux s'arrête après 20 h.",
            "Aucun, parmi les trois, finit après 20 h.",
            "« Discord » a été choisi par personne.",
            "Thèmes que personne a vérifiés.",
            "Les groupes peuvent pas être distingués.",
            "Aucun écart est établi.",
            "Rien permet de les départager.",
            "Nul créneau porte sur le samedi.",
            "Aucun tombe un samedi ou un dimanche.",
            "Elles sont pas encore classées.",
            "Ni le samedi ni le dimanche sont nommés.",
        ] {
            assert_eq!(count(text), 1, "{text}");
        }
    }

    #[test]
    fn a_denial_without_a_verb_needs_none() {
        for text in [
            "Sur 3 créneaux proposés : aucun après 20 h, aucun le samedi ou le dimanche.",
            "Sur 3 créneaux proposés, aucun ne finit après 20 h et aucun ne nomme le samedi.",
            "Trois créneaux proposés, dont aucun après 20 h.",
            "Sans qu'aucun finisse après 20 h.",
            "Les groupes se situent de 6,6 à 7,3, sans écart établi.",
            "Glane propose quatre thèmes pas encore vérifiés.",
            "Une personne sur 35 a choisi « Discord ».",
            "Chaque personne a répondu.",
            "Écart entre groupes : aucun établi.",
            "Ni samedi ni dimanche.",
            "Aucun compte parmi eux.",
            "Les créneaux s'arrêtent à 20 h, sans samedi ni dimanche.",
            "On ne peut pas distinguer les groupes.",
        ] {
            assert_eq!(count(text), 0, "{text}");
        }
    }
}
