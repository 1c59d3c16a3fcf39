//! The log of decisions as the level of everything holds it: all of it, but what would tell what may not be read.

use std::collections::{BTreeMap, BTreeSet};

use glane_core::decision::{Act, Decision, Target};
use glane_core::id::{DecisionId, FormKey, QuestionKey};
use glane_core::judged::Voice;
use glane_core::kind::Raw;
use glane_core::label::Label;
use glane_core::reaction::Move;
use glane_core::review::{MASK, Verdict};
use glane_core::sheet::answers::{Ruling, Written};
use glane_core::sheet::ledger::{Event, Said};
use glane_core::words::WordCall;

use crate::readable::{Forms, Readable};

/// The whole log, without the secret of a link that may still open a page, without decisions about words that do not leave
/// (the name of a form can be guessed), and without what people read on paper. Undoing what is not there is not there
/// either.
pub(crate) fn whole(decisions: &[Decision], readable: &Readable) -> Vec<Decision> {
    let forms = readable.forms();
    let mut gone: BTreeSet<DecisionId> = BTreeSet::new();
    let mut targets: BTreeMap<DecisionId, Target> = BTreeMap::new();
    let mut all = Vec::with_capacity(decisions.len());
    for decision in decisions {
        let undone = decision.undoes.filter(|id| !gone.contains(id));
        let told = match &decision.act {
            Act::Undo => undone.map(|_| Act::Undo),
            act => told(act, readable, &forms).or(undone.map(|_| Act::Undo)),
        };
        let Some(act) = told else {
            gone.insert(decision.id);
            continue;
        };
        let target = match &act {
            Act::Undo => undone.and_then(|id| targets.get(&id)).cloned(),
            act => Some(act.target()),
        };
        let target = target.unwrap_or_else(|| act.target());
        targets.insert(decision.id, target.clone());
        all.push(Decision {
            target,
            act,
            undoes: undone,
            ..decision.clone()
        });
    }
    all
}

/// A call about words, among forms that may be named; nothing if too few are left of it.
pub(crate) fn told_call(call: &WordCall, named: &BTreeSet<FormKey>) -> Option<WordCall> {
    match call {
        WordCall::Merge(forms) => {
            let forms: BTreeSet<FormKey> = forms.intersection(named).cloned().collect();
            (forms.len() > 1).then_some(WordCall::Merge(forms))
        }
        call => {
            let known = call.forms().into_iter().all(|form| named.contains(form));
            known.then(|| call.clone())
        }
    }
}

/// An act about words as it may be told.
pub(crate) fn told_words(act: &Act, forms: &Forms) -> Option<Act> {
    let nothing = BTreeSet::new();
    let named = |question: &QuestionKey| forms.get(question).unwrap_or(&nothing);
    match act {
        Act::MergeForms { question, forms } => {
            match told_call(&WordCall::Merge(forms.clone()), named(question))? {
                WordCall::Merge(forms) => Some(Act::MergeForms {
                    question: question.clone(),
                    forms,
                }),
                _ => None,
            }
        }
        Act::TakeWords {
            question,
            from,
            of,
            calls,
        } => {
            let calls = calls.iter();
            let calls: Vec<WordCall> = calls
                .filter_map(|call| told_call(call, named(question)))
                .collect();
            (!calls.is_empty()).then(|| Act::TakeWords {
                question: question.clone(),
                from: from.clone(),
                of: of.clone(),
                calls,
            })
        }
        Act::Tone { question, form, .. }
        | Act::Voice {
            question,
            voice: Voice::Word(form),
            ..
        } => named(question).contains(form).then(|| act.clone()),
        act => {
            let (question, call) = act.word_call()?;
            told_call(&call, named(question)).map(|_| act.clone())
        }
    }
}

fn told(act: &Act, readable: &Readable, forms: &Forms) -> Option<Act> {
    let is_words = act.words_of().is_some() || matches!(act, Act::Tone { .. });
    let is_word = matches!(
        act,
        Act::Voice {
            voice: Voice::Word(_),
            ..
        }
    );
    if is_words || is_word {
        return told_words(act, forms).map(|act| said(act, readable));
    }
    if let Act::Voice {
        voice: Voice::Answer(answer),
        ..
    } = act
        && !readable.read.contains(answer)
    {
        return None;
    }
    Some(said(act.clone(), readable))
}

/// An act whose texts say nothing that may not be read.
fn said(mut act: Act, readable: &Readable) -> Act {
    let mask = |text: &mut String| {
        if readable.tells(text) {
            MASK.clone_into(text);
        }
    };
    match &mut act {
        Act::Share { key, address, .. } => {
            key.clear();
            *address = None;
        }
        // The text it is about is masked already: where it was is nobody's.
        Act::Review {
            verdict: Verdict::Mask(spans),
            ..
        } => spans.clear(),
        Act::Voice { reason, .. } => reason.iter_mut().for_each(mask),
        // A reason may tell what the idea said, or of whom it was.
        Act::HideIdea { reason, .. } => reason.clear(),
        Act::Block {
            entry: Some(block), ..
        } => {
            mask(&mut block.text);
            block.despite.iter_mut().for_each(mask);
            block.covered.iter_mut().flatten().for_each(mask);
        }
        Act::Reaction(Move::Put { findings }) => {
            for put in findings {
                if put.words.texts().any(|text| readable.tells(text)) {
                    put.words = Label::fr(MASK);
                }
            }
        }
        Act::Sheet(Event::Said(Said::Words {
            written: Written::Said(text),
            ..
        })) => MASK.clone_into(text),
        Act::Sheet(Event::Said(Said::Ruled {
            ruling: Ruling::Answer(raw),
            ..
        })) => *raw = Raw::of([MASK]),
        _ => {}
    }
    act
}
