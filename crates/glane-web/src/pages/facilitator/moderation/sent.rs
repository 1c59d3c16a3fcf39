//! The page's forms, read.

use std::borrow::Cow;

use glane_analysis::delicate::worries;
use glane_analysis::{ItemReading, ItemsReading, QuestionReading, RatedReading, WordReading};
use glane_core::decision::Act;
use glane_core::id::{AnswerId, FormKey, ItemKey, QuestionKey};
use glane_core::kind::Kind;
use glane_core::moderation::Move;
use glane_live::inside::Inside;

use super::{panel, worrying};
use crate::pages::facilitator::form::{Acts, Fields, Seen, step_back};
use crate::tr::Tr;
use crate::{picture, pinned};

/// What a button does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Verb {
    Heed,
    /// What is proposed waits, or does not.
    Hold,
    Let,
    /// One of what waits is shown, or hidden; or all that only waits for accord is shown.
    Show,
    Hide,
    ShowAll,
    Pin,
    Unpin,
    Undo,
    Redo,
}

/// A form as sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Sent {
    act: Verb,
    question: Option<QuestionKey>,
    answer: Option<AnswerId>,
    /// A word's form, or an idea.
    key: Option<String>,
    pub(super) seen: Seen,
}

impl Sent {
    /// Reads the fields; an error names the one that is not as our own forms send it.
    pub(super) fn read(fields: Fields<'_>) -> Result<Self, &'static str> {
        let act = match fields.get("act") {
            Some("heed") => Verb::Heed,
            Some("hold") => Verb::Hold,
            Some("let") => Verb::Let,
            Some("show") => Verb::Show,
            Some("hide") => Verb::Hide,
            Some("show-all") => Verb::ShowAll,
            Some("pin") => Verb::Pin,
            Some("unpin") => Verb::Unpin,
            Some("undo") => Verb::Undo,
            Some("redo") => Verb::Redo,
            _ => return Err("act"),
        };
        let sent = Self {
            act,
            question: fields.read("question", |key| QuestionKey::new(key))?,
            answer: fields.read("answer", |id| id.parse().map(AnswerId))?,
            key: fields.get("key").map(str::to_owned),
            seen: fields.seen()?,
        };
        let is_step = matches!(act, Verb::Undo | Verb::Redo);
        let lacks = match act {
            Verb::Undo | Verb::Redo => sent.seen.undoes.is_none().then_some("undoes"),
            Verb::Heed | Verb::Pin => sent.answer.is_none().then_some("answer"),
            Verb::Show | Verb::Hide => sent.key.is_none().then_some("key"),
            Verb::Hold | Verb::Let | Verb::ShowAll | Verb::Unpin => None,
        };
        let lacks = lacks.or((!is_step && sent.question.is_none()).then_some("question"));
        lacks.map_or(Ok(sent), Err)
    }

    /// What it asks for; nothing if things are no longer as the page showed them.
    pub(super) fn acts(&self, t: &Tr, inside: &Inside) -> Option<Acts> {
        if matches!(self.act, Verb::Undo | Verb::Redo) {
            let steps = panel::steps(inside.log());
            let top = step_back(&steps, self.act == Verb::Undo, self.seen.undoes)?;
            return Some(vec![(Act::Undo, Some(top))]);
        }
        let question = self.question.clone()?;
        let moved = |one| Some(vec![(Act::Moderate(one), None)]);
        match self.act {
            Verb::Heed => {
                let answer = self.answer?;
                let known = worrying::all(inside);
                known
                    .iter()
                    .any(|one| one.answer == answer && one.question == question)
                    .then(|| moved(Move::Heed { question, answer }))?
            }
            Verb::Hold | Verb::Let => {
                waits_here(&inside.script.question(&question)?.kind).then(|| {
                    let on = self.act == Verb::Hold;
                    // What minors write is always read first.
                    let is_refused = !on && inside.state.moderated.is_locked();
                    (!is_refused).then(|| moved(Move::First { question, on }))?
                })?
            }
            Verb::Pin => {
                let answer = self.answer?;
                let texts = inside.texts(&question);
                let written = texts.iter().find(|one| one.answer == answer)?;
                pinned::quotable(inside, written)?;
                let answer = Some(answer);
                moved(Move::Pin { question, answer })
            }
            Verb::Unpin => moved(Move::Pin {
                question,
                answer: None,
            }),
            Verb::ShowAll => Some(all_waiting(inside, &question)).filter(|all| !all.is_empty()),
            Verb::Show | Verb::Hide => self.about(t, inside, question),
            Verb::Undo | Verb::Redo => None,
        }
    }

    /// One word or one idea that waits.
    fn about(&self, t: &Tr, inside: &Inside, question: QuestionKey) -> Option<Acts> {
        let key = self.key.as_deref()?;
        let asked = inside.script.question(&question)?;
        let reading = picture::read(inside, asked);
        let shows = self.act == Verb::Show;
        let act = if let Some(words) = reading.words() {
            let form = FormKey::new(key).ok()?;
            let mut all = words.all();
            all.find(|word| word.key == form)?;
            if shows {
                Act::ShowWord { question, form }
            } else {
                Act::HideWord { question, form }
            }
        } else {
            let idea = ItemKey::new(key).ok()?;
            let items = proposed(&reading)?;
            let hidden = items.aside.iter().filter(|_| shows);
            let mut proposed = items.items.iter().chain(&items.held).chain(hidden);
            proposed.find(|one| one.key == idea)?;
            if shows {
                Act::ShowIdea { question, idea }
            } else {
                let reason = t.text("moderation-reason");
                Act::HideIdea {
                    question,
                    idea,
                    reason,
                }
            }
        };
        Some(vec![(act, None)])
    }
}

/// Whether what people give to such a question can wait for accord.
pub(super) fn waits_here(kind: &Kind) -> bool {
    match kind {
        Kind::Words(_) | Kind::Ideas(_) => true,
        Kind::Statements(statements) => statements.open,
        _ => false,
    }
}

/// What people proposed to a question: ideas, or statements that were added.
pub(super) fn proposed(reading: &QuestionReading) -> Option<Cow<'_, ItemsReading>> {
    let added = || reading.rated().map(RatedReading::as_ideas);
    let own = reading.items().map(Cow::Borrowed);
    own.or_else(|| added().map(Cow::Owned))
}

/// Whether a word only waits for accord: it neither hurts, tells who somebody is, nor makes one worry.
pub(in crate::pages::facilitator) fn is_plain(word: &WordReading) -> bool {
    word.who.is_none() && word.forms.iter().all(|form| form.insult.is_none())
}

/// Whether a word makes one worry about somebody, in any of its spellings.
pub(in crate::pages::facilitator) fn makes_worry(word: &WordReading) -> bool {
    word.typed.iter().any(|(typed, _)| worries(typed))
}

/// Whether an idea does, or one that was put with it.
pub(in crate::pages::facilitator) fn idea_makes_worry(idea: &ItemReading) -> bool {
    let merged = idea.merged.iter().map(String::as_str);
    let mut texts = merged.chain([idea.label.get("fr")]);
    texts.any(worries)
}

/// Whether an idea only waits for accord.
pub(in crate::pages::facilitator) fn is_plain_idea(text: &str) -> bool {
    !crate::pages::facilitator::themes::may_hurt(text)
        && glane_analysis::delicate::tells_who(text).is_none()
}

/// All that only waits for accord. What may hurt or worry is looked at one by one.
fn all_waiting(inside: &Inside, question: &QuestionKey) -> Acts {
    let Some(asked) = inside.script.question(question) else {
        return Vec::new();
    };
    let reading = picture::read(inside, asked);
    let words = reading.words().into_iter().flat_map(|words| &words.held);
    let words = words
        .filter(|word| is_plain(word))
        .map(|word| Act::ShowWord {
            question: question.clone(),
            form: word.key.clone(),
        });
    let items = proposed(&reading);
    let ideas = items.iter().flat_map(|items| &items.held);
    let ideas = ideas
        .filter(|idea| {
            let texts = idea.merged.iter().map(String::as_str);
            texts.chain([idea.label.get("fr")]).all(is_plain_idea)
        })
        .map(|idea| Act::ShowIdea {
            question: question.clone(),
            idea: idea.key.clone(),
        });
    words.chain(ideas).map(|act| (act, None)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pages::facilitator::form::typed;

    #[test]
    fn a_form_that_is_not_ours_is_refused_by_its_field() {
        let (base, question) = (("base", "1"), ("question", "mots"));
        for (form, wrong) in [
            (&[("act", "burn"), base][..], "act"),
            (&[("act", "hold"), base], "question"),
            (&[("act", "hold"), ("question", "É"), base], "question"),
            (&[("act", "pin"), question, base], "answer"),
            (
                &[("act", "heed"), question, base, ("answer", "7")],
                "answer",
            ),
            (&[("act", "show"), question, base], "key"),
            (&[("act", "undo"), base], "undoes"),
            (&[("act", "hold"), question], "base"),
        ] {
            let form = typed(form);
            assert_eq!(Sent::read(Fields(&form)), Err(wrong), "{form:?}");
        }
    }
}
