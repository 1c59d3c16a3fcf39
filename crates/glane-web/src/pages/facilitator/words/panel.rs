//! What the panel shows.

use askama::Template;
use glane_analysis::delicate::Reason;
use glane_analysis::{FormReading, WordReading, WordsReading};
use glane_core::decision::Act;
use glane_core::id::{FormKey, QuestionKey};
use glane_core::words::{WordCall, steps};
use glane_live::inside::Inside;
use glane_locale::Arg;

use super::sent::Offer;
use crate::pages::facilitator::form::log_lines;
use crate::pages::facilitator::moderation::makes_worry;
use crate::picture;
use crate::tr::Tr;

#[derive(Template)]
#[template(path = "facilitator/words_part.html")]
pub(super) struct Panel {
    t: Tr,
    slug: String,
    question: QuestionKey,
    base: u64,
    summary: String,
    undo: Option<String>,
    redo: Option<String>,
    /// What may be decided instead of a name that another word bears.
    offer: Option<Offered>,
    /// Words nobody sees until somebody decides.
    held: Vec<Word>,
    words: Vec<Word>,
    hidden: Vec<Word>,
    log: Vec<String>,
}

/// An offer, and its question.
struct Offered {
    ask: String,
    offer: Offer,
}

struct Word {
    key: FormKey,
    shown: String,
    /// Its name, without what is put beside it.
    plain: String,
    count: String,
    gloss: Option<Gloss>,
    /// Why a person should look.
    notes: Vec<String>,
    forms: Vec<Form>,
    doubts: Vec<Doubt>,
    /// The two readings of « plus de … », to show it as, each with an id.
    readings: Vec<(String, String)>,
    /// Whether it makes one worry about somebody: it is shown in two steps, here as in « Modération ».
    worries: bool,
}

/// What a word of another language means, or may be said to mean.
struct Gloss {
    ask: String,
    text: String,
}

struct Form {
    key: FormKey,
    shown: String,
    count: String,
    why: String,
}

struct Doubt {
    ask: String,
    form: FormKey,
    other: FormKey,
}

/// The words of a question as the room has them now.
pub(super) fn read(inside: &Inside, question: &QuestionKey) -> Option<WordsReading> {
    let question = inside.script.question(question)?;
    picture::read(inside, question).words().cloned()
}

impl Panel {
    pub(super) fn of(
        t: &Tr,
        inside: &Inside,
        question: &QuestionKey,
        offer: Option<Offer>,
    ) -> Self {
        let words = read(inside, question);
        let steps = steps(question, inside.log());
        let list = |of: fn(&WordsReading) -> &Vec<WordReading>| -> Vec<Word> {
            words
                .iter()
                .flat_map(|words| of(words).iter().map(|word| Word::of(t, word, words)))
                .collect()
        };
        let shown = list(|words| &words.words);
        let hidden = list(|words| &words.hidden);
        let held = list(|words| &words.held);
        let forms: usize = shown
            .iter()
            .chain(&hidden)
            .chain(&held)
            .map(|word| word.forms.len())
            .sum();
        Self {
            slug: inside.workshop.slug.to_string(),
            question: question.clone(),
            base: inside.revision.0,
            summary: t.format(
                "words-summary",
                &[
                    ("forms", forms.into()),
                    ("words", (shown.len() + hidden.len() + held.len()).into()),
                ],
            ),
            offer: offer.map(|offer| Offered {
                ask: t.with("words-alike-taken", "word", &offer.name),
                offer,
            }),
            undo: steps.done.last().map(ToString::to_string),
            redo: steps.undone.last().map(ToString::to_string),
            log: words.map_or_else(Vec::new, |words| log(t, inside, question, &words)),
            held,
            words: shown,
            hidden,
            t: t.clone(),
        }
    }
}

impl Word {
    fn of(t: &Tr, word: &WordReading, all: &WordsReading) -> Self {
        let mut notes = Vec::new();
        if let Some(sign) = word.who {
            notes.push(if sign == Reason::Danger {
                t.text("words-worries")
            } else {
                let reason = t.text(&format!("review-reason-{}", sign.name()));
                t.with("words-who", "reason", &reason)
            });
        }
        if word.forms.iter().any(|form| form.insult.is_some()) {
            notes.push(t.text("words-insult"));
        }
        if word.forms.iter().any(|form| form.foreign) {
            notes.push(t.text("words-foreign"));
        }
        if word.named {
            notes.push(t.text("words-named"));
        }
        let readings = if word.more_or_no_more {
            ["words-more", "words-no-more"]
                .map(|text| {
                    let shown = t.format(text, &[("word", Arg::Text(word.shown.clone()))]);
                    (format!("{text}-{}", word.key), shown)
                })
                .to_vec()
        } else {
            Vec::new()
        };
        let text = word.gloss.clone().unwrap_or_default();
        let ask = if text.is_empty() {
            "words-gloss-add"
        } else {
            "words-gloss-change"
        };
        let glossed = word.gloss.is_some() || word.foreign;
        Self {
            key: word.key.clone(),
            plain: word.name.clone(),
            gloss: glossed.then(|| Gloss {
                ask: t.text(ask),
                text,
            }),
            shown: word.shown.clone(),
            count: t.n("words-mentions", "n", word.mentions),
            notes,
            forms: word.forms.iter().map(|form| Form::of(t, form)).collect(),
            doubts: word
                .doubts
                .iter()
                .map(|doubt| Doubt {
                    ask: t.format(
                        "words-doubt",
                        &[
                            ("form", Arg::Text(doubt.form.clone())),
                            ("other", Arg::Text(doubt.with.clone())),
                        ],
                    ),
                    form: doubt.key.clone(),
                    other: doubt.other.clone(),
                })
                .chain(alike(t, word, all))
                .collect(),
            readings,
            worries: makes_worry(word),
        }
    }
}

/// For each word shown alike: whether they are one.
fn alike(t: &Tr, word: &WordReading, all: &WordsReading) -> Vec<Doubt> {
    // Asked once a pair, where the other stands first.
    let before = all.words.iter().take_while(|other| other.key != word.key);
    before
        .filter(|other| word.alike.contains(&other.key))
        .map(|other| Doubt {
            ask: t.format(
                "words-alike",
                &[
                    ("form", Arg::Text(word.shown.clone())),
                    ("other", Arg::Text(other.shown.clone())),
                ],
            ),
            form: word.key.clone(),
            other: other.key.clone(),
        })
        .collect()
}

impl Form {
    fn of(t: &Tr, form: &FormReading) -> Self {
        let why: Vec<String> = form
            .reasons
            .iter()
            .map(|reason| t.text(&format!("reason-{}", reason.name())))
            .collect();
        Self {
            key: form.key.clone(),
            shown: form.shown.clone(),
            count: t.n("words-times", "n", form.mentions),
            why: why.join(", "),
        }
    }
}

/// The decisions, the newest first, those taken back said to be.
fn log(t: &Tr, inside: &Inside, question: &QuestionKey, words: &WordsReading) -> Vec<String> {
    let name = |key: &FormKey| {
        words
            .all()
            .flat_map(|word| &word.forms)
            .find(|form| form.key == *key)
            .map_or_else(|| t.text("words-log-gone"), |form| form.shown.clone())
    };
    let line = |act: &Act| {
        if let Act::TakeWords {
            question: taking,
            from,
            calls,
            ..
        } = act
            && taking == question
        {
            let args = [
                ("workshop", Arg::Text(from.to_string())),
                ("n", calls.len().into()),
            ];
            return Some(t.format("words-log-take", &args));
        }
        let (of, call) = act.word_call()?;
        let text = |text: String| Arg::Text(text);
        Some(match call {
            _ if of != question => return None,
            WordCall::Merge(forms) => {
                let names: Vec<String> = forms.iter().map(name).collect();
                t.format("words-log-merge", &[("words", text(names.join(", ")))])
            }
            WordCall::Split(form) => t.format("words-log-split", &[("word", text(name(&form)))]),
            WordCall::ShowAs(form, shown) => t.format(
                "words-log-show",
                &[("word", text(name(&form))), ("shown", text(shown))],
            ),
            WordCall::Hide(form) => t.format("words-log-hide", &[("word", text(name(&form)))]),
            WordCall::Show(form) => t.format("words-log-keep", &[("word", text(name(&form)))]),
            WordCall::Gloss(form, gloss) if gloss.is_empty() => {
                t.format("words-log-no-gloss", &[("word", text(name(&form)))])
            }
            WordCall::Gloss(form, gloss) => t.format(
                "words-log-gloss",
                &[("word", text(name(&form))), ("gloss", text(gloss))],
            ),
        })
    };
    log_lines(t, inside.log(), line)
}
