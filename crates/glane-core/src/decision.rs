//! Decisions: the second log, and the audit trail. State is a pure fold of them.

use std::collections::BTreeSet;
use std::fmt;

use serde::{Deserialize, Serialize};

use crate::action;
use crate::aloud;
use crate::codebook::Theme;
use crate::coding::Coder;
use crate::draft::Block;
use crate::id::{
    AnswerId, BlockKey, DecisionId, FindingId, FormKey, ItemKey, MemberId, QuestionKey, Revision,
    Slug, ThemeKey,
};
use crate::judged::{FindingState, Voice};
use crate::ledger;
use crate::life;
use crate::moderation;
use crate::reaction;
use crate::review::Verdict;
use crate::running;
use crate::sheet;
use crate::tone::Tone;
use crate::words::WordCall;
use crate::world::Micros;

/// Who decided.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Actor {
    /// Whoever holds the facilitator's link.
    Facilitator,
    /// A person of the house. Their name is in the members' table, never here.
    Member(MemberId),
    /// The program, acting on a rule a person set.
    Program,
}

/// What was decided. Ids and counts only, never the text of an answer but what [`Act::Sheet`] says of paper; what a word is shown as, what a theme says,
/// why a voice is heard, why an idea is put aside, what a
/// block of the restitution says, what an action is and the words in which a finding is put to the room are the decider's text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum Act {
    /// The question takes answers; whichever was open closes.
    Open {
        /// The question.
        question: QuestionKey,
    },
    /// The question takes no more answers.
    Close {
        /// The question.
        question: QuestionKey,
    },
    /// The question is asked anew: the answers so far stay, in their round.
    ResetRound {
        /// The question.
        question: QuestionKey,
    },
    /// Results are shown, on the projector or on phones.
    Show {
        /// The question.
        question: QuestionKey,
        /// Where.
        screen: Screen,
    },
    /// Results are hidden again.
    Hide {
        /// The question.
        question: QuestionKey,
        /// Where.
        screen: Screen,
    },
    /// The number of people in the room, as counted by the facilitator; absent: not counted.
    Present {
        /// How many.
        people: Option<u32>,
    },
    /// Forms that are one word, with what the rules put with them.
    MergeForms {
        /// The question.
        question: QuestionKey,
        /// Two forms or more.
        forms: BTreeSet<FormKey>,
    },
    /// A form that stands alone, whatever the rules say.
    SplitForm {
        /// The question.
        question: QuestionKey,
        /// The form.
        form: FormKey,
    },
    /// How the group of a form is shown.
    ShowAs {
        /// The question.
        question: QuestionKey,
        /// Any form of the group.
        form: FormKey,
        /// In the decider's words.
        text: String,
    },
    /// The group of a form is left out of pictures; its figures stay.
    HideWord {
        /// The question.
        question: QuestionKey,
        /// Any form of the group.
        form: FormKey,
    },
    /// The tone of a word, instead of the one proposed.
    Tone {
        /// The question.
        question: QuestionKey,
        /// Any form of the word.
        form: FormKey,
        /// As the decider hears it.
        tone: Tone,
    },
    /// Tones of words are shown for a question, or not.
    ToneOn {
        /// The question.
        question: QuestionKey,
        /// Whether they are.
        on: bool,
    },
    /// A finding is kept, left out, or open again.
    Finding {
        /// The finding.
        finding: FindingId,
        /// Where it stands from now on.
        state: FindingState,
    },
    /// Findings are read together, or no longer.
    Join {
        /// Two findings or more.
        findings: BTreeSet<FindingId>,
        /// Whether they are.
        on: bool,
    },
    /// Something few people said is lifted out of the numbers; no reason: no longer.
    Voice {
        /// The question.
        question: QuestionKey,
        /// What was said.
        voice: Voice,
        /// Why it should be heard, in the decider's words.
        reason: Option<String>,
    },
    /// A theme of an open question's codebook is added or changed; removed if there is no entry.
    Theme {
        /// The question.
        question: QuestionKey,
        /// The theme.
        theme: ThemeKey,
        /// As it is from now on.
        entry: Option<Theme>,
    },
    /// A person says which themes answers bear; no theme: none fits.
    Code {
        /// The question.
        question: QuestionKey,
        /// The answers, alike enough for one decision.
        answers: BTreeSet<AnswerId>,
        /// The themes.
        themes: BTreeSet<ThemeKey>,
        /// Who says so.
        coder: Coder,
    },
    /// What answers bear, where coders disagreed.
    Settle {
        /// The question.
        question: QuestionKey,
        /// The answers.
        answers: BTreeSet<AnswerId>,
        /// The themes.
        themes: BTreeSet<ThemeKey>,
    },
    /// The group of a form may be shown, though a form of it may hurt, or though it was hidden before.
    ShowWord {
        /// The question.
        question: QuestionKey,
        /// Any form of the group.
        form: FormKey,
    },
    /// What the group of a form means in the workshop's language.
    Gloss {
        /// The question.
        question: QuestionKey,
        /// Any form of the group.
        form: FormKey,
        /// In the decider's words; empty, the gloss is taken away.
        text: String,
    },
    /// Decisions about the words of another workshop's question, taken over as they stood there. They come before
    /// this question's own, which may say otherwise.
    TakeWords {
        /// The question that takes them.
        question: QuestionKey,
        /// The workshop they are from.
        from: Slug,
        /// Its question.
        of: QuestionKey,
        /// The decisions, the oldest first.
        calls: Vec<WordCall>,
    },
    /// A proposed idea is put aside: no screen shows it; its votes stay.
    HideIdea {
        /// The question.
        question: QuestionKey,
        /// The idea.
        idea: ItemKey,
        /// Why, in the decider's words.
        reason: String,
    },
    /// An idea may be shown, though it may hurt, or though it was put aside before.
    ShowIdea {
        /// The question.
        question: QuestionKey,
        /// The idea.
        idea: ItemKey,
    },
    /// Ideas that are one idea: who backs several of them backs it once.
    MergeIdeas {
        /// The question.
        question: QuestionKey,
        /// The ideas.
        ideas: BTreeSet<ItemKey>,
        /// The one whose words are shown.
        into: ItemKey,
    },
    /// What becomes of an answer that may tell too much of somebody.
    Review {
        /// The question.
        question: QuestionKey,
        /// The answer.
        answer: AnswerId,
        /// Whether it is quoted, and what of it.
        verdict: Verdict,
    },
    /// A block of the restitution says this from now on; no entry: a finding's has the machine's words again, a
    /// person's own goes.
    Block {
        /// The block.
        block: BlockKey,
        /// What it says.
        entry: Option<Block>,
    },
    /// A block of the restitution stands elsewhere.
    Place {
        /// The block.
        block: BlockKey,
        /// The one it follows; none: it comes first.
        after: Option<BlockKey>,
    },
    /// Answers said aloud were entered for others; taken back, they do not count.
    Aloud(aloud::Entry),
    /// What is held back and what is held up while the workshop runs.
    Moderate(moderation::Move),
    /// Findings are put to the room, and what comes with it.
    Reaction(reaction::Move),
    /// How the room is led beside opening and closing: time, lock, dark screen, second round.
    Running(running::Move),
    /// What the assistant needs may leave for a server elsewhere, named by host and port; none: no longer.
    Assist {
        /// The server.
        to: Option<String>,
    },
    /// Sheets of paper were printed.
    Paper(sheet::form::Print),
    /// Something happened to sheets that come in. What a person read in a frame is kept here until the sheet counts for
    /// nobody any more: who takes their answers back takes it along, and sealing leaves nothing of it.
    Sheet(sheet::ledger::Event),
    /// The restitution of the data at a revision was published on the console; files made apart are no publication.
    Publish {
        /// The data's revision.
        data: Revision,
        /// What it told of groups.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        told: Vec<ledger::Entry>,
    },
    /// Somebody read the restitution and stands by it.
    Validate {
        /// The name they typed.
        by: String,
        /// The hash of what they read.
        hash: String,
    },
    /// The restitution of the data at a revision may be read by whoever has its link.
    Share {
        /// The secret of the link.
        key: String,
        /// The data's revision.
        data: Revision,
        /// The whole link, as the program was reached then.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        address: Option<String>,
        /// What it told of groups.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        told: Vec<ledger::Entry>,
        /// The hash of what it says: the page is as new as long as the restitution says nothing else.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        hash: Option<String>,
    },
    /// The page that anybody may read is taken back.
    Withdraw,
    /// What the house promises to do, and what becomes of it.
    Action(action::Move),
    /// A step in the life of the workshop itself.
    Life(life::Step),
    /// Nothing but the undoing of the decision it names.
    Undo,
}

/// Where results are seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Screen {
    /// The room's screen.
    Projector,
    /// Participants' own.
    Phones,
}

/// What a decision is about; two decisions on one target, the second made in ignorance of the first, conflict.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Target(pub String);

impl fmt::Display for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Act {
    /// What this is about.
    pub fn target(&self) -> Target {
        Target(match self {
            Self::Open { .. } | Self::Close { .. } => "running".to_owned(),
            Self::ResetRound { question } => format!("round:{question}"),
            Self::Show { question, .. } | Self::Hide { question, .. } => {
                format!("results:{question}")
            }
            Self::Present { .. } => "present".to_owned(),
            // Forms of one merge share a target by the first of them: the others follow the order of the log.
            Self::MergeForms { question, forms } => format!(
                "words:{question}:{}",
                forms.first().map(FormKey::as_str).unwrap_or_default()
            ),
            Self::SplitForm { question, form }
            | Self::ShowAs { question, form, .. }
            | Self::HideWord { question, form }
            | Self::ShowWord { question, form }
            | Self::Gloss { question, form, .. } => format!("words:{question}:{form}"),
            Self::TakeWords {
                question, from, of, ..
            } => {
                format!("words:{question}:from:{from}:{of}")
            }
            Self::Tone { question, form, .. } => format!("tone:{question}:{form}"),
            Self::ToneOn { question, .. } => format!("tones:{question}"),
            Self::Finding { finding, .. } => format!("finding:{finding}"),
            Self::Join { findings, .. } => {
                let names: Vec<&str> = findings.iter().map(FindingId::as_str).collect();
                format!("join:{}", names.join("+"))
            }
            Self::Voice {
                question, voice, ..
            } => match voice {
                Voice::Item(key) => format!("voice:{question}:item:{key}"),
                Voice::Word(form) => format!("voice:{question}:word:{form}"),
                Voice::Answer(answer) => format!("voice:{question}:answer:{answer}"),
            },
            Self::Theme {
                question, theme, ..
            } => format!("theme:{question}:{theme}"),
            // As with merges, answers decided together share a target by the first of them. Two coders never do.
            Self::Code {
                question,
                answers,
                coder,
                ..
            } => format!("code:{question}:{}:{}", first(answers), coder.folded()),
            Self::Settle {
                question, answers, ..
            } => format!("settle:{question}:{}", first(answers)),
            Self::HideIdea { question, idea, .. } | Self::ShowIdea { question, idea } => {
                format!("idea:{question}:{idea}")
            }
            Self::MergeIdeas {
                question, ideas, ..
            } => format!(
                "idea:{question}:{}",
                ideas.first().map(ItemKey::as_str).unwrap_or_default()
            ),
            Self::Review {
                question, answer, ..
            } => format!("review:{question}:{answer}"),
            Self::Block { block, .. } => format!("block:{block}"),
            Self::Place { block, .. } => format!("place:{block}"),
            Self::Aloud(entry) => format!("aloud:{}:{}", entry.question, entry.entry),
            Self::Moderate(one) => one.target(),
            Self::Reaction(one) => one.target(),
            Self::Running(one) => one.target(),
            Self::Assist { .. } => "assist".to_owned(),
            Self::Paper(_) => "paper".to_owned(),
            Self::Sheet(event) => event.target(),
            Self::Publish { .. } => "publication".to_owned(),
            Self::Validate { by, .. } => format!("validation:{by}"),
            Self::Share { .. } | Self::Withdraw => "public".to_owned(),
            Self::Action(one) => one.target(),
            Self::Life(step) => step.target(),
            Self::Undo => "undo".to_owned(),
        })
    }
}

fn first(answers: &BTreeSet<AnswerId>) -> String {
    answers.first().map(ToString::to_string).unwrap_or_default()
}

/// A decision on disk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decision {
    /// The commit.
    pub revision: Revision,
    /// Its id.
    pub id: DecisionId,
    /// When.
    pub at: Micros,
    /// By whom.
    pub actor: Actor,
    /// The revision its maker saw.
    pub base: Revision,
    /// What it is about.
    pub target: Target,
    /// What was decided.
    pub act: Act,
    /// The decision it takes back, if it is an undo.
    pub undoes: Option<DecisionId>,
}

/// The decisions that stand: those no standing decision undoes. An undo can itself be undone.
pub fn standing(log: &[Decision]) -> Vec<&Decision> {
    let mut undone: BTreeSet<DecisionId> = BTreeSet::new();
    let mut kept: Vec<&Decision> = Vec::new();
    for decision in log.iter().rev() {
        if undone.contains(&decision.id) {
            continue;
        }
        if let Some(target) = decision.undoes {
            undone.insert(target);
        }
        kept.push(decision);
    }
    kept.reverse();
    kept
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    /// A log of acts, numbered from revision 1, each undoing the decision of the given revision, if any.
    pub(crate) fn log(acts: &[(Act, Option<u64>)]) -> Vec<Decision> {
        let id = |n: u64| DecisionId(uuid::Uuid::from_u128(u128::from(n)));
        acts.iter()
            .zip(1_u64..)
            .map(|((act, undoes), n)| Decision {
                revision: Revision(n),
                id: id(n),
                at: Micros(0),
                actor: Actor::Facilitator,
                base: Revision(n - 1),
                target: act.target(),
                act: act.clone(),
                undoes: undoes.map(id),
            })
            .collect()
    }

    #[test]
    fn an_undo_takes_back_and_its_undo_gives_back() {
        let present = |n| (Act::Present { people: Some(n) }, None);
        let undo = |n| (Act::Undo, Some(n));
        let acts = [present(10), present(12), undo(2), undo(3)];
        let left = |upto: usize| -> Vec<u64> {
            let log = log(&acts[..upto]);
            let kept = standing(&log);
            kept.iter()
                .filter(|d| d.act != Act::Undo)
                .map(|d| d.revision.0)
                .collect()
        };
        assert_eq!(left(2), [1, 2]);
        assert_eq!(left(3), [1]);
        assert_eq!(left(4), [1, 2]);
    }
}
