//! What the panel shows.

use askama::Template;
use glane_analysis::{FormReading, WordReading, WordsReading};
use glane_core::decision::{Act, Decision, standing};
use glane_core::id::{FormKey, QuestionKey};
use glane_core::words::{WordCall, steps};
use glane_live::inside::Inside;
use glane_locale::Arg;

use crate::picture;
use crate::tr::Tr;

/// How many decisions the log shows.
const LOGGED: usize = 50;

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
    words: Vec<Word>,
    hidden: Vec<Word>,
    log: Vec<String>,
}

struct Word {
    key: FormKey,
    shown: String,
    count: String,
    /// Why a person should look.
    notes: Vec<String>,
    forms: Vec<Form>,
    doubts: Vec<Doubt>,
    /// The two readings of « plus de … », to show it as, each with an id.
    readings: Vec<(String, String)>,
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
    pub(super) fn of(t: &Tr, inside: &Inside, question: &QuestionKey) -> Self {
        let words = read(inside, question);
        let steps = steps(question, inside.log());
        let list = |of: fn(&WordsReading) -> &Vec<WordReading>| -> Vec<Word> {
            words
                .iter()
                .flat_map(|words| of(words).iter().map(|word| Word::of(t, word)))
                .collect()
        };
        let shown = list(|words| &words.words);
        let hidden = list(|words| &words.hidden);
        let forms: usize = shown
            .iter()
            .chain(&hidden)
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
                    ("words", (shown.len() + hidden.len()).into()),
                ],
            ),
            undo: steps.done.last().map(ToString::to_string),
            redo: steps.undone.last().map(ToString::to_string),
            log: words.map_or_else(Vec::new, |words| log(t, inside, question, &words)),
            words: shown,
            hidden,
            t: t.clone(),
        }
    }
}

impl Word {
    fn of(t: &Tr, word: &WordReading) -> Self {
        let mut notes = Vec::new();
        if word.forms.iter().any(|form| form.insult.is_some()) {
            notes.push(t.text("words-insult"));
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
        Self {
            key: word.key.clone(),
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
                .collect(),
            readings,
        }
    }
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
    let kept: Vec<&Decision> = standing(inside.log());
    let name = |key: &FormKey| {
        words
            .words
            .iter()
            .chain(&words.hidden)
            .flat_map(|word| &word.forms)
            .find(|form| form.key == *key)
            .map_or_else(|| t.text("words-log-gone"), |form| form.shown.clone())
    };
    let line = |act: &Act| {
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
        })
    };
    inside
        .log()
        .iter()
        .rev()
        .filter_map(|decision| {
            let line = line(&decision.act)?;
            let stands = kept.iter().any(|kept| kept.id == decision.id);
            Some(if stands {
                line
            } else {
                t.format("words-log-undone", &[("what", Arg::Text(line))])
            })
        })
        .take(LOGGED)
        .collect()
}
