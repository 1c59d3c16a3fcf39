//! What moved since the edition before, in words: the same on the page of actions and in the restitution.

use glane_analysis::moved::{
    GroupMove, Moved, Moves, Pair, QuestionMoves, RowMove, ScaleMove, bounds,
};
use glane_core::action::Recalled;
use glane_core::label::Label;
use glane_locale::Arg;

use crate::words::Texts;

/// Thousandths in the whole: shares are written as whole percentages.
const WHOLE: u64 = 1000;

/// What is said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// Since when.
    pub heading: String,
    /// What moved beyond chance, a sentence each.
    pub moved: Vec<String>,
    /// The questions in which nothing is said to have moved, and those that are not compared, a sentence each sort.
    pub still: Vec<String>,
    /// What it can and cannot mean.
    pub cautions: Vec<String>,
}

impl Said {
    /// Of what moved since an edition; nothing where no question is in both.
    pub fn of(recalled: &Recalled, found: &Moves, texts: &Texts<'_>) -> Option<Self> {
        let is_empty =
            found.questions.is_empty() && found.reworded.is_empty() && found.few.is_empty();
        if is_empty {
            return None;
        }
        let title = texts.label(&recalled.title);
        let day = texts.day(recalled.day);
        let heading = [("title", title.into()), ("day", day.into())];
        let told: Vec<(&QuestionMoves, Vec<String>)> = found
            .questions
            .iter()
            .map(|question| (question, sentences(question, texts)))
            .collect();
        let is_still = |(_, said): &&(_, Vec<String>)| said.is_empty();
        let quiet: Vec<&Label> = told
            .iter()
            .filter(is_still)
            .map(|(question, _)| &question.label)
            .collect();
        let still = said_of("actions-moved-none", &quiet, texts);
        let cautions = if found.questions.is_empty() {
            Vec::new()
        } else {
            let keys = [
                "actions-moved-people",
                "actions-moved-cause",
                "actions-moved-bounds",
                "actions-moved-method",
            ];
            keys.map(|key| texts.text(key)).into()
        };
        Some(Self {
            heading: texts.format("actions-moved-title", &heading),
            moved: told.into_iter().flat_map(|(_, said)| said).collect(),
            still: still.into_iter().chain(uncompared(found, texts)).collect(),
            cautions,
        })
    }
}

/// The questions that are not compared, a sentence for each reason why.
pub fn uncompared(found: &Moves, texts: &Texts<'_>) -> Vec<String> {
    let why = [
        ("actions-moved-reworded", &found.reworded),
        ("actions-moved-few", &found.few),
        ("actions-moved-other", &found.other),
        ("actions-moved-fresh", &found.fresh),
        ("actions-moved-gone", &found.gone),
    ];
    let said = why.map(|(key, labels)| {
        let labels: Vec<&Label> = labels.iter().collect();
        said_of(key, &labels, texts)
    });
    said.into_iter().flatten().collect()
}

/// What is said of some questions; nothing of none.
fn said_of(key: &str, labels: &[&Label], texts: &Texts<'_>) -> Option<String> {
    let quoted: Vec<String> = labels
        .iter()
        .map(|label| texts.quote(texts.label(label)))
        .collect();
    let args: [(&str, Arg); 2] = [
        ("n", quoted.len().into()),
        ("questions", texts.list(&quoted).into()),
    ];
    (!quoted.is_empty()).then(|| texts.format(key, &args))
}

/// What moved beyond chance in a question, a sentence each: answers, then groups, then the scale.
pub fn sentences(question: &QuestionMoves, texts: &Texts<'_>) -> Vec<String> {
    let asked = texts.label(&question.label);
    let mut said = Vec::new();
    for RowMove {
        label,
        people,
        moved,
        groups,
    } in &question.rows
    {
        let answer = texts.label(label);
        said.extend(row(asked, answer, None, (*people, *moved), texts));
        for GroupMove {
            label,
            people,
            moved,
        } in groups
        {
            let group = Some(texts.label(label));
            said.extend(row(asked, answer, group, (*people, *moved), texts));
        }
    }
    said.extend(
        question
            .scale
            .and_then(|found| scale(question, found, texts)),
    );
    said
}

fn row(
    asked: &str,
    answer: &str,
    group: Option<&str>,
    (people, moved): (Pair, Moved),
    texts: &Texts<'_>,
) -> Option<String> {
    let key = match (moved, group) {
        (Moved::Unsaid, _) => return None,
        (Moved::Up, None) => "actions-moved-up",
        (Moved::Down, None) => "actions-moved-down",
        (Moved::Up, Some(_)) => "actions-moved-up-group",
        (Moved::Down, Some(_)) => "actions-moved-down-group",
    };
    let args: [(&str, Arg); 5] = [
        ("question", asked.into()),
        ("answer", answer.into()),
        ("group", group.unwrap_or_default().into()),
        ("before", part(people.before, texts).into()),
        ("after", part(people.after, texts).into()),
    ];
    Some(texts.format(key, &args))
}

fn scale(question: &QuestionMoves, found: ScaleMove, texts: &Texts<'_>) -> Option<String> {
    let key = match found.moved {
        Moved::Unsaid => return None,
        Moved::Up => "actions-moved-scale-up",
        Moved::Down => "actions-moved-scale-down",
    };
    let args = [("question", Arg::from(texts.label(&question.label)))];
    Some(texts.format(key, &args) + " " + &means(question, found, texts))
}

/// Both means of a scale, and of how many.
pub fn means(question: &QuestionMoves, found: ScaleMove, texts: &Texts<'_>) -> String {
    let [before, after] = found.means.map(|value| Arg::Decimal { value, places: 1 });
    let [m, n] = question.answered.map(Arg::from);
    let args = [("before", before), ("m", m), ("after", after), ("n", n)];
    texts.format("actions-moved-means", &args)
}

/// A share with its people and its bounds.
pub fn part((people, base): (u64, u64), texts: &Texts<'_>) -> String {
    let (low, high) = bounds((people, base)).unwrap_or((0.0, 1.0));
    let share = |share: f64| texts.share(thousandths(share), WHOLE);
    let args: [(&str, Arg); 5] = [
        ("share", texts.share(people, base).into()),
        ("people", people.into()),
        ("base", base.into()),
        ("low", share(low).into()),
        ("high", share(high).into()),
    ];
    texts.format("actions-moved-part", &args)
}

/// In words, what is said of an answer: up, down, or nothing.
pub fn moved(moved: Moved, texts: &Texts<'_>) -> String {
    texts.text(match moved {
        Moved::Up => "consultation-moved-up",
        Moved::Down => "consultation-moved-down",
        Moved::Unsaid => "consultation-moved-unsaid",
    })
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "between nothing and the whole"
)]
fn thousandths(share: f64) -> u64 {
    (share.clamp(0.0, 1.0) * 1000.0).round() as u64
}
