//! What a text says, piece by piece: numbers with what qualifies them, names, words of the closed list.

use super::Lang;
use super::asides::asides;
use super::asking::asking;
use super::brought::{brought_out, days};
use super::classed::piece_of;
use super::commas::commas;
use super::echoes::echoes;
use super::fractions::{is_out_of, led};
use super::hours;
use super::joined::{bound, determined, introducing, is_number_s_place, percents, short};
use super::lexis::{Class, Lexis, Word};
use super::lined::lined;
use super::linked::linked;
use super::name::{NameId, NameKind, Names};
use super::number::Value;
use super::number_word;
use super::recast::recast;
use super::single::{is_one_of, is_sole, single};
use super::stands::stands;
use super::subjects::subjects;
use super::title::{is_asked, is_of_people, is_of_question, is_rated, may_be_named, may_be_titled};
use super::token::{Kind, Token, tokens};
use super::turns::turned;
use super::unsorted::{sorted_after, sorting};
use super::usages::usages;

/// What is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Unit {
    People,
    Mentions,
    Points,
    Votes,
    Answers,
    Words,
    Groups,
}

impl Unit {
    pub(super) fn of(class: Class) -> Option<Self> {
        Some(match class {
            "unit-people" => Self::People,
            "unit-mentions" => Self::Mentions,
            "unit-points" => Self::Points,
            "unit-votes" => Self::Votes,
            "unit-answers" => Self::Answers,
            "unit-words" => Self::Words,
            "unit-groups" => Self::Groups,
            _ => return None,
        })
    }
}

/// One piece.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Piece {
    /// A number, a percentage or not, with the words that bound it (« plus de »).
    Number {
        value: Value,
        percent: bool,
        bounds: Vec<Class>,
    },
    /// A name.
    Name(NameId),
    /// A word or phrase of the closed list.
    Mark(Class),
    /// What a number before it counts; and the class it is of where it stands alone.
    Unit(Unit, Option<Class>),
    /// « ayant répondu »: says that a number is a base.
    Answered,
    /// A word that says nothing of a result.
    Neutral,
    /// A word that is on no list.
    Unknown,
    /// Quoted words that are no name.
    Quote,
    /// A sign.
    Sign(char),
    /// A sign that disguises.
    Odd,
}

/// A piece and its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Item {
    pub piece: Piece,
    pub text: String,
}

/// Words that bound the number they stand before.
pub(super) const BOUNDS: [Class; 5] = ["more-than", "less-than", "at-least", "at-most", "about"];

/// What is known of the text besides its words.
pub(super) struct Reader<'a> {
    pub lang: Lang,
    pub names: &'a Names,
    /// Names that may be read without quotation marks, even where they look like common words.
    pub own: &'a dyn Fn(NameId) -> bool,
    /// Words that the machine's sentence or its names hold, which say nothing more.
    pub given: &'a dyn Fn(&str) -> bool,
    /// The question that a word is the key of.
    pub title: &'a dyn Fn(&str) -> Option<NameId>,
    /// Words that the label of a question holds, by their dictionary forms.
    pub label: &'a dyn Fn(&str) -> bool,
}

impl Reader<'_> {
    /// The pieces of a text that [`super::text::plain`] made.
    pub fn items(&self, text: &str) -> Vec<Item> {
        let lexis = Lexis::of(self.lang);
        let mut tokens = tokens(text, self.names, self.own, self.lang);
        days(&mut tokens);
        brought_out(&mut tokens);
        let words: Vec<Option<Word>> = tokens
            .iter()
            .map(|token| (token.kind == Kind::Word).then(|| lexis.word(&token.text)))
            .collect();
        let mut items: Vec<Item> = Vec::with_capacity(tokens.len());
        let denied = tokens
            .iter()
            .any(|token| matches!(token.text.as_str(), "n'" | "ne"));
        let mut at = 0;
        while let Some(token) = tokens.get(at) {
            let used = if token.kind == Kind::Word {
                let run: Vec<Word> = words
                    .iter()
                    .skip(at)
                    .map_while(Clone::clone)
                    .take(20)
                    .collect();
                let next = tokens.get(at + run.len());
                // « et une « Discord » », where others have their number so.
                let counted = items
                    .iter()
                    .any(|item| matches!(item.piece, Piece::Number { .. }));
                let open = run.len() == 1
                    && next.is_none_or(|next| match next.kind {
                        Kind::Sign(_) => true,
                        // After a number it is an article: « 10 un « Compte » ».
                        Kind::Name(_) => {
                            counted
                                && !items
                                    .last()
                                    .is_some_and(|last| matches!(last.piece, Piece::Number { .. }))
                        }
                        _ => false,
                    });
                self.word(lexis, &run, denied, open, &mut items)
            } else {
                let mut item = Self::other(token);
                if let Piece::Name(id) = item.piece
                    && self.names.kind(id) == NameKind::Question
                    && self.names.id(&token.text) != Some(id)
                    && !may_be_named(&items)
                    && !is_rated(&items, &token.text)
                {
                    item.piece = Piece::Unknown;
                }
                items.push(item);
                1
            };
            at += used.max(1);
        }
        percents(&mut items);
        asking(&mut items, self.lang, self.label);
        lined(&mut items);
        commas(&mut items);
        introducing(&mut items);
        let asked = |item: &&Item| matches!(item.piece, Piece::Name(id) if self.names.kind(id) == NameKind::Question);
        let questions = items.iter().filter(asked).count();
        recast(&mut items, questions);
        let part = |item: &Item| matches!(item.piece, Piece::Name(id) if self.names.kind(id) == NameKind::Part);
        turned(&mut items, questions, &part);
        subjects(&mut items);
        asides(&mut items, questions);
        stands(&mut items, &part);
        single(&mut items);
        hours::spelt(&mut items);
        hours::no_later(&mut items);
        sorting(&mut items);
        sorted_after(&mut items);
        linked(&mut items);
        echoes(&mut items);
        usages(&mut items);
        led(&mut items);
        let mut items = bound(items);
        hours::turned(&mut items);
        items
    }

    fn other(token: &Token) -> Item {
        let piece = match token.kind {
            Kind::Number(Value::Rank(1), _) => Piece::Mark("first"),
            Kind::Number(value, percent) => Piece::Number {
                value,
                percent,
                bounds: vec![],
            },
            Kind::Name(id) => Piece::Name(id),
            Kind::Quote => Piece::Quote,
            Kind::Sign(c) => Piece::Sign(c),
            Kind::Word | Kind::Odd => Piece::Odd,
        };
        Item {
            piece,
            text: token.text.clone(),
        }
    }

    /// Reads one piece of a run of words; gives how many it took.
    fn word(
        &self,
        lexis: &Lexis,
        run: &[Word],
        denied: bool,
        open: bool,
        items: &mut Vec<Item>,
    ) -> usize {
        let forms: Vec<&str> = run.iter().map(|word| word.form.as_str()).collect();
        let found = lexis.phrase(run);
        let longest = found.as_ref().map_or(0, |found| found.words);
        if let Some(number) = number_word::read(&forms, self.lang)
            && number.words > longest
        {
            let next = run.get(number.words..).and_then(|rest| lexis.phrase(rest));
            let counts = next.is_some_and(|next| {
                next.classes
                    .iter()
                    .any(|class| matches!(*class, "unit-people" | "unit-mentions"))
            });
            // « (un) », « contre un », « un pour »: an article would be followed by what it is of.
            let alone = open && items.last().is_none_or(is_number_s_place);
            let out_of = run
                .get(number.words)
                .is_some_and(|next| matches!(next.form.as_str(), "sur" | "pour" | "out" | "for"))
                || is_out_of(forms.get(number.words..), self.lang);
            // « Un chacun », « un choix chacun ».
            let shared = run
                .iter()
                .skip(number.words)
                .take(2)
                .any(|next| matches!(next.form.as_str(), "chacun" | "chacune" | "each"));
            // « Une seule », "only one".
            let next = run.get(number.words).map(|next| next.form.as_str());
            let sole = is_sole(next, items.last());
            let one = is_one_of(next, items.last(), denied);
            if !number.article || counts || alone || out_of || shared || sole || one {
                let text = forms.get(..number.words).unwrap_or_default().join(" ");
                let piece = Piece::Number {
                    value: number.value,
                    percent: false,
                    bounds: vec![],
                };
                items.push(Item { piece, text });
                return number.words;
            }
        }
        let text = |n: usize| forms.get(..n).unwrap_or_default().join(" ");
        let Some(found) = found else {
            let known = run.first().is_none_or(|word| self.is_known(lexis, word));
            let title = run
                .first()
                .and_then(|word| (self.title)(&word.form))
                .filter(|_| {
                    let plain = !is_of_people(run) && may_be_titled(items);
                    !known && (plain || is_of_question(items, run))
                });
            // « Ce qui les freine », by the key « freins ».
            let piece = match title {
                Some(id) => Piece::Name(id),
                None if known || is_asked(items, run, self.title) => Piece::Neutral,
                None => Piece::Unknown,
            };
            items.push(Item {
                piece,
                text: text(1),
            });
            return 1;
        };
        // « personne » alone, with « ne »: nobody.
        if self.lang == Lang::Fr
            && found.words == 1
            && text(1) == "personne"
            && denied
            && !determined(items)
        {
            items.push(Item {
                piece: Piece::Mark("none"),
                text: text(1),
            });
            return 1;
        }
        items.push(Item {
            piece: piece_of(&found),
            text: short(text(found.words)),
        });
        found.words
    }

    fn is_known(&self, lexis: &Lexis, word: &Word) -> bool {
        let one = |word: &Word| {
            lexis.is_neutral(word)
                || (self.given)(&word.form)
                || word.lemmas.iter().any(|lemma| (self.given)(lemma))
        };
        if one(word) {
            return true;
        }
        word.form.contains('-')
            && word
                .form
                .split('-')
                .map(|part| lexis.word(part))
                .all(|part| one(&part) && lexis.phrase(std::slice::from_ref(&part)).is_none())
    }
}

#[cfg(test)]
mod tests {
    use super::super::name::NameKind;
    use super::*;

    fn pieces(text: &str) -> Vec<Piece> {
        let names = Names::of([("Site internet", NameKind::Part)]);
        let reader = Reader {
            lang: Lang::Fr,
            names: &names,
            own: &|_| false,
            given: &|_| false,
            title: &|_| None,
            label: &|_| false,
        };
        reader
            .items(&super::super::text::plain(text))
            .into_iter()
            .map(|item| item.piece)
            .collect()
    }

    fn number(n: u64, bounds: &[Class]) -> Piece {
        Piece::Number {
            value: Value::whole(n),
            percent: false,
            bounds: bounds.to_vec(),
        }
    }

    #[test]
    fn numbers_keep_the_words_that_bound_them() {
        assert_eq!(
            pieces("Plus de la moitié"),
            [
                Piece::Neutral,
                Piece::Number {
                    value: Value::Fraction { part: 1, whole: 2 },
                    percent: false,
                    bounds: vec!["more-than"]
                }
            ]
        );
        assert_eq!(pieces("environ 26"), [number(26, &["about"])]);
        assert_eq!(pieces("la majorité").len(), 1);
        assert_eq!(
            pieces("68 pour cent"),
            [Piece::Number {
                value: Value::whole(68),
                percent: true,
                bounds: vec![]
            }]
        );
    }

    #[test]
    fn nobody_is_told_from_a_person() {
        assert_eq!(pieces("Personne n’a")[0], Piece::Mark("none"));
        assert_eq!(
            pieces("La seule personne n’a pas")[2],
            Piece::Unit(Unit::People, None)
        );
        assert_eq!(pieces("une personne")[0], number(1, &[]));
        assert_eq!(pieces("une réponse")[0], Piece::Neutral);
        assert_eq!(
            pieces("aucune personne n’a")[1],
            Piece::Unit(Unit::People, None)
        );
    }

    #[test]
    fn words_are_of_the_list_neutral_or_unknown() {
        let read = pieces("« Site internet » vient nettement en tête des splendeurs");
        assert_eq!(
            read[1..4],
            [Piece::Neutral, Piece::Mark("far"), Piece::Mark("first")]
        );
        assert_eq!(read.last(), Some(&Piece::Unknown));
    }
}
