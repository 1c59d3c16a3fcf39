//! One codebook and one set of decisions about words for all centres, exceptions kept.
//!
//! Decisions are compared subject by subject: a word's grouping, its name, whether it is shown, its gloss, its tone, a theme.
//! What centres said of one subject is what each said last. Where they said the same it holds for all; where they did not,
//! nothing is chosen for them: a person rules, and who said otherwise stays an exception.

use std::collections::{BTreeMap, BTreeSet};

use glane_core::action::{Actions, Means, SHELF_MOST};
use glane_core::codebook::Theme;
use glane_core::coding::Coding;
use glane_core::decision::{Act, standing};
use glane_core::id::{MeansKey, QuestionKey};
use glane_core::room::RoomState;
use glane_core::script::Question;
use glane_core::words::WordCall;
use serde::{Deserialize, Serialize};

use super::centre::Whole;
use super::question::Shape;
use super::settled::Heard;
use crate::hide::is_too_few;

/// What a decision is about.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Subject {
    /// The question.
    pub question: QuestionKey,
    /// What of it: `group:FORM`, `name:FORM`, `sight:FORM`, `gloss:FORM`, `tone:FORM`, `theme:KEY`; `means:KEY` of none.
    pub of: String,
}

impl Serialize for Subject {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(&self.text())
    }
}

impl Subject {
    /// As one text: the question, a blank, what of it.
    pub fn text(&self) -> String {
        format!("{} {}", self.question, self.of)
    }

    /// From such a text.
    pub fn parse(text: &str) -> Option<Self> {
        let (question, of) = text.split_once(' ')?;
        Some(Self {
            question: QuestionKey::new(question).ok()?,
            of: of.to_owned(),
        })
    }
}

/// What came of a subject. What was said is JSON, the same for the same decision.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case", tag = "outcome")]
pub enum Outcome {
    /// Every centre that decided said so.
    Agreed {
        /// What.
        said: String,
        /// How many.
        centres: usize,
    },
    /// They did not: a person is asked.
    Differs {
        /// Who said what.
        said: BTreeMap<String, BTreeSet<String>>,
    },
    /// A person ruled.
    Ruled {
        /// What holds.
        said: String,
        /// Who decided otherwise, and keeps to it.
        exceptions: BTreeSet<String>,
    },
}

impl Outcome {
    /// What holds for all, if anything does.
    pub fn holds(&self) -> Option<&str> {
        match self {
            Self::Agreed { said, .. } | Self::Ruled { said, .. } => Some(said),
            Self::Differs { .. } => None,
        }
    }
}

/// What a person ruled on a subject.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Ruling {
    /// The subject, as one text.
    pub subject: String,
    /// What holds, as it was said.
    pub said: String,
}

/// What people ruled, by subject.
pub type Rulings = BTreeMap<Subject, String>;

type Said = BTreeMap<Subject, BTreeMap<String, BTreeSet<String>>>;

/// What stands for the question in the subjects of the shelf of means, which belongs to none: a question of that name has other ones.
const SHELF: &str = "moyens";

/// The subject of a means; nothing if no subject can be made of it.
fn of_means(means: &MeansKey) -> Option<Subject> {
    Some(Subject {
        question: QuestionKey::new(SHELF).ok()?,
        of: format!("means:{means}"),
    })
}

/// The means of all centres that hold, by their names.
pub(crate) fn shelf(decisions: &BTreeMap<Subject, Outcome>) -> BTreeMap<MeansKey, Means> {
    let all = decisions.iter().filter_map(|(subject, outcome)| {
        let means = MeansKey::new(subject.of.strip_prefix("means:")?).ok()?;
        let said: Means = serde_json::from_str(outcome.holds()?).ok()?;
        // What was settled once may have been said by a program that looked less closely.
        Some((means, said.checked().ok()?))
    });
    all.collect()
}

/// What centres decided about the questions they have in common.
pub(crate) fn decisions(
    wholes: &[Whole<'_>],
    common: &BTreeMap<QuestionKey, Shape>,
    rulings: &Rulings,
) -> (BTreeMap<Subject, Outcome>, Heard) {
    let mut all = Said::new();
    let mut heard = Heard::new();
    for one in wholes {
        let own = of_centre(one, common);
        for (subject, said) in &own {
            let known = all.entry(subject.clone()).or_default();
            let by = known.entry(said.clone()).or_default();
            by.insert(one.centre.name());
        }
        heard.insert(one.centre.workshop, own);
    }
    let outcomes = all
        .into_iter()
        .map(|(subject, mut said)| {
            let outcome = match (rulings.get(&subject), said.len()) {
                (Some(ruled), _) => {
                    said.remove(ruled);
                    Outcome::Ruled {
                        said: ruled.clone(),
                        exceptions: said.into_values().flatten().collect(),
                    }
                }
                (None, 1) => {
                    let (said, by) = said.pop_first().unwrap_or_default();
                    Outcome::Agreed {
                        said,
                        centres: by.len(),
                    }
                }
                (None, _) => Outcome::Differs { said },
            };
            (subject, outcome)
        })
        .collect();
    (outcomes, heard)
}

/// The themes of each common question that hold for all, in order of keys.
pub(crate) fn codebook(
    decisions: &BTreeMap<Subject, Outcome>,
) -> BTreeMap<QuestionKey, Vec<Theme>> {
    let mut all: BTreeMap<QuestionKey, Vec<Theme>> = BTreeMap::new();
    for (subject, outcome) in decisions {
        let is_theme = subject.of.starts_with("theme:");
        let Some(said) = outcome.holds().filter(|_| is_theme) else {
            continue;
        };
        if let Ok(Some(theme)) = serde_json::from_str::<Option<Theme>>(said) {
            all.entry(subject.question.clone()).or_default().push(theme);
        }
    }
    all
}

/// The questions of a centre that are the consultation's.
fn asked<'a>(
    one: &'a Whole<'_>,
    common: &'a BTreeMap<QuestionKey, Shape>,
) -> impl Iterator<Item = &'a Question> {
    let all = one.script.questions.iter();
    all.filter(|question| common.get(&question.key) == Some(&Shape::of(question)))
}

/// What a centre said last of each subject.
fn of_centre(one: &Whole<'_>, common: &BTreeMap<QuestionKey, Shape>) -> BTreeMap<Subject, String> {
    let known: BTreeSet<&QuestionKey> = asked(one, common).map(|question| &question.key).collect();
    // Where too few answered, what was decided of a word says that it was written.
    let few = one.figures.questions.iter().filter(|figures| {
        let told = |people: u64| !is_too_few(people, one.centre.threshold);
        !figures.answered.is_some_and(told)
    });
    let few: BTreeSet<&QuestionKey> = few.map(|figures| &figures.question).collect();
    let mut said = BTreeMap::new();
    // What another program put in was looked at by nobody: it passes where what is typed passes, and no more of it than a shelf holds.
    let means = Actions::fold(&one.decisions).shelf.into_iter();
    let sound = means.filter_map(|(means, entry)| Some((of_means(&means)?, entry.checked().ok()?)));
    for (subject, entry) in sound.take(SHELF_MOST) {
        said.insert(subject, json(&entry));
    }
    let mut say = |question: &QuestionKey, of: String, value: String| {
        if known.contains(question) && (of.starts_with("theme:") || !few.contains(question)) {
            let subject = Subject {
                question: question.clone(),
                of,
            };
            said.insert(subject, value);
        }
    };
    let state = RoomState::fold(&one.script, &one.decisions);
    for (question, calls) in &state.words {
        for call in calls {
            for (of, value) in subjects(call) {
                say(question, of, json(&value));
            }
        }
    }
    for (question, coding) in &state.coding {
        for theme in coding.codebook() {
            say(question, format!("theme:{}", theme.key), json(&Some(theme)));
        }
    }
    for decision in standing(&one.decisions) {
        match &decision.act {
            Act::Tone {
                question,
                form,
                tone,
            } => say(question, format!("tone:{form}"), json(tone)),
            // A theme that was taken away is a decision; one that was never there is none.
            Act::Theme {
                question,
                theme,
                entry: None,
            } => {
                let book = state.coding.get(question).map(Coding::codebook);
                if book.is_none_or(|book| book.theme(theme).is_none()) {
                    say(question, format!("theme:{theme}"), json(&None::<&Theme>));
                }
            }
            _ => {}
        }
    }
    said
}

/// What is said, as two centres say the same.
fn json<T: Serialize>(said: &T) -> String {
    serde_json::to_string(said).unwrap_or_default()
}

/// The subjects of a call about words, and what it says of each.
fn subjects(call: &WordCall) -> Vec<(String, WordCall)> {
    let of = |sort: &str| {
        let forms = call.forms().into_iter();
        forms
            .map(|form| (format!("{sort}:{form}"), call.clone()))
            .collect()
    };
    match call {
        WordCall::Merge(_) | WordCall::Split(_) => of("group"),
        WordCall::ShowAs(..) => of("name"),
        WordCall::Hide(_) | WordCall::Show(_) => of("sight"),
        WordCall::Gloss(..) => of("gloss"),
    }
}
