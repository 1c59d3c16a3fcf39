//! What people decided about findings and the tone of words. A pure fold of decisions.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::decision::{Act, Decision, standing};
use crate::id::{AnswerId, FindingId, FormKey, ItemKey, QuestionKey};
use crate::tone::{Tone, Tones};

/// Where a finding stands.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FindingState {
    /// The machine found it; nobody decided.
    #[default]
    Proposed,
    /// A person keeps it.
    Kept,
    /// A person leaves it out.
    Dropped,
}

impl FindingState {
    /// Its name in JSON.
    pub fn name(self) -> &'static str {
        match self {
            Self::Proposed => "proposed",
            Self::Kept => "kept",
            Self::Dropped => "dropped",
        }
    }
}

/// What a person lifts out of the numbers: few said it, and it should be heard.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Voice {
    /// An option, a time slot or an idea.
    Item(ItemKey),
    /// A word, by any of its forms.
    Word(FormKey),
    /// An open answer.
    Answer(AnswerId),
}

/// What stands of the decisions about findings and tones.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Judged {
    tones: BTreeMap<QuestionKey, BTreeMap<FormKey, Tone>>,
    shown: BTreeMap<QuestionKey, Tones>,
    findings: BTreeMap<FindingId, FindingState>,
    joined: BTreeSet<BTreeSet<FindingId>>,
    voices: BTreeMap<(QuestionKey, Voice), String>,
}

impl Judged {
    /// What stands of a log.
    pub fn fold(log: &[Decision]) -> Self {
        let mut judged = Self::default();
        for decision in standing(log) {
            judged.apply(&decision.act);
        }
        judged
    }

    /// One more act; those about other matters change nothing.
    pub(crate) fn apply(&mut self, act: &Act) {
        match act {
            Act::Tone {
                question,
                form,
                tone,
            } => {
                let tones = self.tones.entry(question.clone()).or_default();
                tones.insert(form.clone(), *tone);
            }
            Act::ToneOn { question, on } => {
                let shown = if *on { Tones::All } else { Tones::Off };
                self.shown.insert(question.clone(), shown);
            }
            Act::Finding { finding, state } => {
                self.findings.insert(finding.clone(), *state);
            }
            Act::Join { findings, on } => {
                if *on && findings.len() > 1 {
                    self.joined.insert(findings.clone());
                } else {
                    self.joined.remove(findings);
                }
            }
            Act::Voice {
                question,
                voice,
                reason,
            } => {
                let of = (question.clone(), voice.clone());
                match reason {
                    Some(reason) => self.voices.insert(of, reason.clone()),
                    None => self.voices.remove(&of),
                };
            }
            _ => {}
        }
    }

    /// The tone a person gave a form of a question's words.
    pub fn tone(&self, question: &QuestionKey, form: &FormKey) -> Option<Tone> {
        self.tones.get(question)?.get(form).copied()
    }

    /// Which tones are shown for a question, if a person decided.
    pub fn tones(&self, question: &QuestionKey) -> Option<Tones> {
        self.shown.get(question).copied()
    }

    /// Shows the tones of a question, or not, whatever was decided.
    pub fn show_tones(&mut self, question: &QuestionKey, shown: Tones) {
        self.shown.insert(question.clone(), shown);
    }

    /// Where a finding stands.
    pub fn state(&self, finding: &FindingId) -> FindingState {
        self.findings.get(finding).copied().unwrap_or_default()
    }

    /// The findings that a person joined, each set of two or more.
    pub fn joined(&self) -> impl Iterator<Item = &BTreeSet<FindingId>> {
        self.joined.iter()
    }

    /// The voices a person lifted out of a question's answers, with the reason.
    pub fn voices<'a>(
        &'a self,
        question: &'a QuestionKey,
    ) -> impl Iterator<Item = (&'a Voice, &'a str)> {
        self.voices
            .iter()
            .filter(move |((of, _), _)| of == question)
            .map(|((_, voice), reason)| (voice, reason.as_str()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::decision::tests::log;

    #[test]
    fn the_last_word_counts_and_an_undo_gives_the_one_before() {
        let id = FindingId::new("0123456789ab").unwrap();
        let finding = |state| Act::Finding {
            finding: id.clone(),
            state,
        };
        let acts = [
            (finding(FindingState::Kept), None),
            (finding(FindingState::Dropped), None),
            (Act::Undo, Some(2)),
        ];
        let after = |n: usize| Judged::fold(&log(&acts[..n])).state(&id);
        assert_eq!(
            [after(0), after(1), after(2), after(3)],
            [
                FindingState::Proposed,
                FindingState::Kept,
                FindingState::Dropped,
                FindingState::Kept
            ]
        );
    }

    #[test]
    fn joins_need_two_and_come_apart() {
        let ids = |texts: &[&str]| {
            texts
                .iter()
                .map(|text| FindingId::new(*text).unwrap())
                .collect()
        };
        let join = |findings: BTreeSet<FindingId>, on| (Act::Join { findings, on }, None);
        let both = log(&[join(ids(&["a", "b"]), true), join(ids(&["a"]), true)]);
        assert_eq!(Judged::fold(&both).joined().count(), 1);
        let apart = log(&[join(ids(&["a", "b"]), true), join(ids(&["b", "a"]), false)]);
        assert_eq!(Judged::fold(&apart).joined().count(), 0);
    }

    #[test]
    fn a_voice_has_its_reason_and_tones_are_off_until_somebody_says() {
        let question = QuestionKey::new("mots").unwrap();
        let form = FormKey::new("0a").unwrap();
        let voice = Voice::Word(form.clone());
        let lift = |reason: Option<&str>| Act::Voice {
            question: question.clone(),
            voice: voice.clone(),
            reason: reason.map(str::to_owned),
        };
        let acts = log(&[
            (lift(Some("seule à le dire")), None),
            (
                Act::ToneOn {
                    question: question.clone(),
                    on: true,
                },
                None,
            ),
            (
                Act::Tone {
                    question: question.clone(),
                    form: form.clone(),
                    tone: Tone::Hard,
                },
                None,
            ),
        ]);
        let judged = Judged::fold(&acts);
        assert_eq!(
            judged.voices(&question).collect::<Vec<_>>(),
            [(&voice, "seule à le dire")]
        );
        assert_eq!(judged.tone(&question, &form), Some(Tone::Hard));
        assert_eq!(
            (judged.tones(&question), Judged::default().tones(&question)),
            (Some(Tones::All), None)
        );
        assert_eq!(
            Judged::fold(&log(&[(lift(Some("x")), None), (lift(None), None)]))
                .voices(&question)
                .count(),
            0
        );
    }

    #[test]
    fn acts_read_back_as_written() {
        let question = QuestionKey::new("mots").unwrap();
        let finding = FindingId::new("0123456789ab").unwrap();
        let voice = Voice::Item(ItemKey::new("x").unwrap());
        let reason = Some("rare".to_owned());
        for act in [
            Act::ToneOn {
                question: question.clone(),
                on: true,
            },
            Act::Finding {
                finding: finding.clone(),
                state: FindingState::Dropped,
            },
            Act::Join {
                findings: [finding].into(),
                on: false,
            },
            Act::Voice {
                question,
                voice,
                reason,
            },
        ] {
            let text = serde_json::to_string(&act).unwrap();
            assert_eq!(serde_json::from_str::<Act>(&text).unwrap(), act, "{text}");
        }
    }
}
