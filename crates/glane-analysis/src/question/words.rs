//! Words: raw normal forms put together by the rules of French and by people's decisions.

use std::borrow::Cow;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use glane_core::disclosure::Disclosed;
use glane_core::id::FormKey;
use glane_core::script::Script;
use glane_core::tally::{Content, WordCount};
use glane_text::by_letters;
use glane_text::group::{Group, Sight};
use glane_text::local::Local;
use glane_text::reason::Reason;
use glane_text::step::insult::Insult;

use super::alike::tell_apart;
use crate::count::{QuestionCount, WordsCount, natural};
use crate::delicate::{Reason as Sign, tells_who};
use crate::together::Together;

/// One form of a word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormReading {
    /// Its raw normal form.
    pub form: String,
    /// By which decisions name it.
    pub key: FormKey,
    /// The spelling typed most often.
    pub shown: String,
    /// Times it was given.
    pub mentions: u64,
    /// Why it is with the others: how it differs from the first form.
    pub reasons: Vec<Reason>,
    /// Holds an insult: a person should look before it is shown.
    pub insult: Option<Insult>,
    /// In another language than French: put with others by its letters alone, or by a person.
    pub foreign: bool,
}

/// A word that a form may belong to; a person says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Doubtful {
    /// The form, as typed most often.
    pub form: String,
    /// Its key.
    pub key: FormKey,
    /// The word it may belong to.
    pub with: String,
    /// A form of that word.
    pub other: FormKey,
}

/// One word: forms taken for the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WordReading {
    /// Its most frequent raw normal form, which names it.
    pub form: String,
    /// That form's key.
    pub key: FormKey,
    /// What is shown: its name, its gloss if it has one, and how it was typed if another word bears the same name.
    pub shown: String,
    /// The spelling typed most often, unless a person chose.
    pub name: String,
    /// Other words that would be shown alike: a person may say that they are one.
    pub alike: BTreeSet<FormKey>,
    /// Whether a person chose.
    pub named: bool,
    /// What it means in French, as a person wrote it.
    pub gloss: Option<String>,
    /// Every form of it is in another language than French.
    pub foreign: bool,
    /// Times it was given.
    pub mentions: u64,
    /// People who gave it.
    pub people: u64,
    /// Those of them in each of the script's groups, in order, where it may be shown; empty if nothing may be.
    pub groups: Vec<Disclosed<u64>>,
    /// Mentions by spelling, in order of bytes.
    pub typed: Vec<(String, u64)>,
    /// Its forms, the most frequent first.
    pub forms: Vec<FormReading>,
    /// Words it may be part of.
    pub doubts: Vec<Doubtful>,
    /// It says « more » or « no more », and only a person knows which.
    pub more_or_no_more: bool,
    /// Why it may say who somebody is.
    pub who: Option<Sign>,
}

/// All words of a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WordsReading {
    /// From the most mentioned to the least, equals in order of their form's bytes.
    pub words: Vec<WordReading>,
    /// Those a person left out of pictures, in the same order. Their mentions count in `mentions`.
    pub hidden: Vec<WordReading>,
    /// Those that may hurt or say who somebody is (all of them, where they wait for accord), and that nobody decided to show or
    /// to hide: left out of pictures until then. Their mentions count as well.
    pub held: Vec<WordReading>,
    /// All mentions together.
    pub mentions: u64,
    /// Which of `words` the same people gave; nothing live, where nobody's words are put beside each other.
    pub together: Together,
}

impl WordsReading {
    /// `crossed` is what may be shown of the word at a place, given by so many people, by group.
    pub(crate) fn of(
        counts: &BTreeMap<String, WordCount>,
        count: &QuestionCount,
        local: &Arc<Local>,
        crossed: impl Fn(usize, u64) -> Vec<Disclosed<u64>>,
    ) -> Self {
        let counted: Cow<'_, WordsCount> = match &count.words {
            Some(words) => Cow::Borrowed(words),
            None => Cow::Owned(WordsCount::of(counts, &count.calls, local)),
        };
        let raised = match &count.raised.content {
            Content::Words(raised) => Some(raised),
            _ => None,
        };
        let mut words = Vec::new();
        let mut hidden = Vec::new();
        let mut held = Vec::new();
        for (at, group) in counted.words.iter().enumerate() {
            let people = match &count.words {
                Some(words) if group.members.len() > 1 => {
                    words.people(at) + raised.map_or(0, |raised| people(group, raised))
                }
                _ => people(group, counts),
            };
            let Some(mut word) = word(group, counts, people) else {
                continue;
            };
            if count.words.is_some() {
                word.groups = crossed(at, people);
            }
            word.who = word.typed.iter().find_map(|(typed, _)| {
                let waits = !local.knows(typed);
                waits.then(|| tells_who(typed)).flatten()
            });
            match group.sight {
                Sight::Shown if (count.waits || word.who.is_some()) && !group.is_let => {
                    held.push(word);
                }
                Sight::Shown => words.push(word),
                Sight::Hidden => hidden.push(word),
                Sight::Held => held.push(word),
            }
        }
        for list in [&mut words, &mut hidden, &mut held] {
            list.sort_by(|a, b| {
                let by_count = Reverse(a.mentions).cmp(&Reverse(b.mentions));
                by_count.then_with(|| by_letters(&a.form, &b.form))
            });
        }
        tell_apart(&mut words);
        let mut read = Self {
            words,
            hidden,
            held,
            mentions: 0,
            together: Together::default(),
        };
        read.mentions = read.all().map(|word| word.mentions).sum();
        read
    }

    /// Mentions of the most frequent word that a person left out of pictures; 0 without one.
    pub(crate) fn hidden_most(&self) -> u64 {
        self.hidden.first().map_or(0, |word| word.mentions)
    }

    /// Every word, shown or not.
    pub fn all(&self) -> impl Iterator<Item = &WordReading> {
        self.words.iter().chain(&self.hidden).chain(&self.held)
    }

    /// The word that has a form, hidden and held ones too.
    pub fn word(&self, form: &str) -> Option<&WordReading> {
        self.all()
            .find(|word| word.forms.iter().any(|own| own.form == form))
    }
}

/// The names of a script's centre, as words of their own.
pub fn local(script: &Script) -> Arc<Local> {
    Arc::new(Local::of(script.lexicon.iter().map(|name| {
        let aliases = name.aliases.iter().map(String::as_str);
        (name.name.as_str(), aliases)
    })))
}

/// By what decisions name a form: the first 24 hexadecimal digits of its BLAKE3 hash. It hides nothing from who can
/// guess the word; it keeps answers out of the log.
pub fn form_key(form: &str) -> Option<FormKey> {
    let hash = blake3::hash(form.as_bytes()).to_hex();
    FormKey::new(hash.get(..24)?).ok()
}

fn word(group: &Group, counts: &BTreeMap<String, WordCount>, people: u64) -> Option<WordReading> {
    let shown = |form: &str| counts.get(form).map_or(form, WordCount::shown).to_owned();
    let mut typed: BTreeMap<String, u64> = BTreeMap::new();
    let mut forms = Vec::with_capacity(group.members.len());
    for member in &group.members {
        let spellings = counts.get(&member.form).map(|count| &count.typed);
        for (spelling, &n) in spellings.into_iter().flatten() {
            *typed.entry(spelling.clone()).or_default() += natural(n);
        }
        forms.push(FormReading {
            key: form_key(&member.form)?,
            shown: shown(&member.form),
            mentions: member.count,
            reasons: member.reasons.iter().copied().collect(),
            insult: member.insult,
            foreign: member.foreign,
            form: member.form.clone(),
        });
    }
    let first = forms.first()?;
    let doubts = group.proposals.iter().filter_map(|proposal| {
        Some(Doubtful {
            key: form_key(&proposal.form)?,
            form: shown(&proposal.form),
            with: shown(&proposal.with),
            other: form_key(&proposal.other)?,
        })
    });
    let plain = if group.named {
        group.shown.clone()
    } else {
        first.shown.clone()
    };
    Some(WordReading {
        form: first.form.clone(),
        key: first.key.clone(),
        shown: match &group.gloss {
            Some(gloss) => format!("{plain} ({gloss})"),
            None => plain.clone(),
        },
        name: plain,
        alike: BTreeSet::new(),
        gloss: group.gloss.clone(),
        foreign: group.is_foreign(),
        named: group.named,
        mentions: group.count,
        people,
        groups: Vec::new(),
        doubts: doubts.collect(),
        more_or_no_more: group.more_or_no_more && !group.named,
        who: None,
        typed: typed.into_iter().collect(),
        forms,
    })
}

/// People who gave each form of a word, added up.
fn people(group: &Group, counts: &BTreeMap<String, WordCount>) -> u64 {
    let forms = group
        .members
        .iter()
        .filter_map(|member| counts.get(&member.form));
    forms.map(|count| natural(count.people)).sum()
}

#[cfg(test)]
mod tests {
    use glane_core::id::Round;

    use glane_core::words::WordCall;

    use super::*;
    use crate::fixture::script;

    #[test]
    fn words_come_by_mentions_then_by_bytes() {
        let count = |mentions| WordCount {
            mentions,
            people: 1,
            ..WordCount::default()
        };
        let counts = BTreeMap::from(
            [("b", 1), ("écran", 2), ("a", 1), ("utile", 3)]
                .map(|(form, n)| (form.to_owned(), count(n))),
        );
        let script = script(&[]);
        let nothing = QuestionCount::empty(&script, &script.questions[0], Round::FIRST);
        let read = WordsReading::of(&counts, &nothing, &Arc::default(), |_, _| Vec::new());
        let forms: Vec<_> = read.words.iter().map(|word| word.form.as_str()).collect();
        assert_eq!(forms, ["utile", "écran", "a", "b"]);
        assert_eq!(read.mentions, 7);
    }

    fn read(counts: &[(&str, i64)], calls: Vec<WordCall>) -> WordsReading {
        let script = script(&[]);
        let mut count = QuestionCount::empty(&script, &script.questions[0], Round::FIRST);
        count.calls = calls;
        let counts = match crate::fixture::worded(counts) {
            Content::Words(counts) => counts,
            _ => BTreeMap::new(),
        };
        WordsReading::of(&counts, &count, &Arc::default(), |_, _| Vec::new())
    }

    fn shown(words: &[WordReading]) -> Vec<&str> {
        words.iter().map(|word| word.shown.as_str()).collect()
    }

    #[test]
    fn an_insult_is_held_until_a_person_decides_and_counts_all_the_same() {
        let counts = [("accueil", 2), ("merde", 3), ("merdes", 1)];
        let key = || form_key("merde").unwrap();
        let before = read(&counts, vec![]);
        assert_eq!(
            (shown(&before.words), before.mentions),
            (vec!["accueil"], 6)
        );
        assert_eq!(before.held.len(), 1, "its plural is held with it");
        assert_eq!(before.held[0].mentions, 4);
        let after = read(&counts, vec![WordCall::Show(key())]);
        assert_eq!(shown(&after.words), ["merde", "accueil"]);
        let hidden = read(&counts, vec![WordCall::Show(key()), WordCall::Hide(key())]);
        assert_eq!(shown(&hidden.hidden), ["merde"]);
        let back = [WordCall::Hide(key()), WordCall::Show(key())];
        assert_eq!(shown(&read(&counts, back.to_vec()).words)[0], "merde");
    }

    #[test]
    fn who_is_named_waits_for_a_person_and_counts_all_the_same() {
        let counts = [
            ("karim benali", 1),
            ("accueil", 2),
            ("06 12 34 56 78", 1),
            ("rose", 1),
        ];
        let before = read(&counts, vec![]);
        assert_eq!(shown(&before.words), ["accueil", "rose"]);
        assert_eq!(before.mentions, 5);
        let why: Vec<_> = before.held.iter().map(|word| word.who).collect();
        assert_eq!(why, [Some(Sign::Phone), Some(Sign::Name)]);
        let key = form_key("karim benali").unwrap();
        let after = read(&counts, vec![WordCall::Show(key)]);
        assert_eq!(shown(&after.words), ["accueil", "karim benali", "rose"]);
        assert_eq!(after.held.len(), 1);
    }

    #[test]
    fn a_gloss_stands_beside_the_word_and_is_taken_away_by_an_empty_one() {
        let counts = [("مفيد", 2), ("utile", 1)];
        let key = || form_key("مفيد").unwrap();
        let plain = read(&counts, vec![]);
        assert!(plain.words[0].foreign && !plain.words[1].foreign);
        let glossed = read(&counts, vec![WordCall::Gloss(key(), "utile".to_owned())]);
        assert_eq!(
            shown(&glossed.words),
            ["مفيد (utile)", "utile"],
            "a gloss merges nothing"
        );
        let merge = WordCall::Merge([key(), form_key("utile").unwrap()].into());
        let merged = read(
            &counts,
            vec![WordCall::Gloss(key(), "utile".to_owned()), merge],
        );
        assert_eq!(merged.words.len(), 1);
        assert!(!merged.words[0].foreign, "it has a French form now");
        let away = vec![
            WordCall::Gloss(key(), "utile".to_owned()),
            WordCall::Gloss(key(), String::new()),
        ];
        assert_eq!(shown(&read(&counts, away).words), ["مفيد", "utile"]);
    }
}
