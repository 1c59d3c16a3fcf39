//! What a person has to look at, one after the other: which pictures go together first, then boxes sheet by sheet, then what
//! is written, question by question.

use std::collections::BTreeSet;

use glane_core::id::{DecisionId, QuestionKey};
use glane_core::sheet::Ask;
use glane_core::sheet::answers::{Doubt as Found, Outcome, Why};
use glane_core::sheet::ledger::{SheetKey, Standing, Twins};
use glane_live::paper::OnPaper;

use super::crop::page_of;
use super::told::waits;

/// One thing to look at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Doubt {
    /// Whether two pictures show one sheet.
    Twins(Twins),
    /// Whether a sheet counts as it was typed or as it came in.
    Typed {
        sheet: SheetKey,
        /// The decision by which it was typed.
        entry: DecisionId,
    },
    /// What stands on a page that nobody photographed: the sheet is in somebody's hands.
    Absent {
        sheet: SheetKey,
        page: u32,
        /// Which of the form's tasks.
        tasks: Vec<usize>,
    },
    /// What boxes and frames of a question are.
    Ask {
        sheet: SheetKey,
        question: QuestionKey,
        /// Which of the form's tasks.
        tasks: Vec<usize>,
        found: Vec<Found>,
    },
    /// An answer that no longer goes with its question.
    Unfit {
        sheet: SheetKey,
        question: QuestionKey,
        tasks: Vec<usize>,
    },
}

impl Doubt {
    /// What the page's form is called: another doubt, another name.
    pub(super) fn name(&self) -> String {
        match self {
            Self::Twins(twins) => format!("{}-{}", twins.one, twins.other),
            Self::Typed { sheet, .. } => format!("{sheet}-saisie"),
            Self::Absent { sheet, page, .. } => format!("{sheet}-page-{page}"),
            Self::Ask { sheet, tasks, .. } | Self::Unfit { sheet, tasks, .. } => {
                let tasks: Vec<String> = tasks.iter().map(usize::to_string).collect();
                format!("{sheet}-{}", tasks.join("."))
            }
        }
    }
}

/// All that waits.
pub(super) fn all(sheets: &[OnPaper]) -> Vec<Doubt> {
    let mut twins: Vec<Twins> = Vec::new();
    let (mut typed, mut boxes) = (Vec::new(), Vec::new());
    let mut frames: Vec<((usize, usize), Doubt)> = Vec::new();
    for (at, sheet) in sheets.iter().enumerate().filter(|(_, sheet)| waits(sheet)) {
        for one in &sheet.judged.came.twins {
            if !twins.contains(one) {
                twins.push(one.clone());
            }
        }
        match sheet.judged.standing() {
            Standing::Doubtful => of(sheet, at, &mut boxes, &mut frames),
            Standing::Settled => boxes.extend(unfit(sheet)),
            Standing::Typed => typed.extend(sheet.judged.typed.map(|(entry, _)| Doubt::Typed {
                sheet: sheet.judged.key().clone(),
                entry,
            })),
            Standing::Twins | Standing::Replaced | Standing::Missing | Standing::Empty => {}
        }
    }
    frames.sort_by_key(|(order, _)| *order);
    let twins = twins.into_iter().map(Doubt::Twins);
    let frames = frames.into_iter().map(|(_, doubt)| doubt);
    twins.chain(typed).chain(boxes).chain(frames).collect()
}

/// A page of a sheet that is not in, to be typed; nothing if it came in meanwhile.
pub(super) fn absent(sheets: &[OnPaper], key: &SheetKey, page: u32) -> Option<Doubt> {
    let mut sheets = sheets.iter().filter(|sheet| sheet.taken_back.is_none());
    let sheet = sheets.find(|sheet| sheet.judged.key() == key)?;
    let (own, first) = page_of(&sheet.form, page)?;
    sheet.judged.missing.contains(&page).then(|| Doubt::Absent {
        sheet: key.clone(),
        page,
        tasks: (first..).take(own.tasks.len()).collect(),
    })
}

/// The tasks under a question of a form.
pub(super) fn tasks(sheet: &OnPaper, question: &QuestionKey) -> Vec<usize> {
    let tasks = sheet.form.tasks().enumerate();
    let own = tasks.filter(|(_, task)| task.question == *question);
    own.map(|(at, _)| at).collect()
}

/// What a sheet's questions come to, the group first.
fn outcomes(sheet: &OnPaper) -> Vec<(&QuestionKey, &Outcome)> {
    let answers = &sheet.judged.answers;
    let group = sheet.form.group.as_ref().zip(answers.group.as_ref());
    let questions = answers.questions.iter();
    group
        .into_iter()
        .chain(questions.map(|one| (&one.question, &one.outcome)))
        .collect()
}

fn of(
    sheet: &OnPaper,
    at: usize,
    boxes: &mut Vec<Doubt>,
    frames: &mut Vec<((usize, usize), Doubt)>,
) {
    for (question, outcome) in outcomes(sheet) {
        let Outcome::Doubtful(found) = outcome else {
            continue;
        };
        let ask = |tasks: Vec<usize>, found: Vec<Found>| Doubt::Ask {
            sheet: sheet.judged.key().clone(),
            question: question.clone(),
            tasks,
            found,
        };
        // What is about one line is asked of that line; what is about the whole question once the lines are sure.
        let lines: Vec<(usize, &Found)> = found
            .iter()
            .filter(|one| matches!(one.why, Why::Unsure | Why::Several | Why::OnlyCancelled))
            .filter_map(|one| Some((one.spots.first()?.task, one)))
            .collect();
        let places: BTreeSet<usize> = lines.iter().map(|(task, _)| *task).collect();
        for task in places {
            let own = lines.iter().filter(|(of, _)| *of == task);
            boxes.push(ask(
                vec![task],
                own.map(|(_, one)| (*one).clone()).collect(),
            ));
        }
        let unread = found.iter().filter(|one| one.why == Why::Unwritten);
        let unread: Vec<(usize, &Found)> = unread
            .filter_map(|one| Some((one.spots.first()?.task, one)))
            .collect();
        for (task, one) in &unread {
            frames.push(((*task, at), ask(vec![*task], vec![(*one).clone()])));
        }
        if lines.is_empty() && unread.is_empty() {
            let whole = found.iter().filter(|one| one.why != Why::Missing);
            let whole: Vec<Found> = whole.cloned().collect();
            if !whole.is_empty() {
                boxes.push(ask(tasks(sheet, question), whole));
            }
        }
    }
}

/// The answers of a sheet that no longer go with the script.
fn unfit(sheet: &OnPaper) -> Vec<Doubt> {
    let doubt = |key: &QuestionKey| {
        let own = tasks(sheet, key);
        // The group bears a key of its own on each form.
        let question = match (&sheet.form.group, own.is_empty()) {
            (Some(group), true) => group.clone(),
            _ => key.clone(),
        };
        Doubt::Unfit {
            sheet: sheet.judged.key().clone(),
            tasks: tasks(sheet, &question),
            question,
        }
    };
    sheet.unfit.iter().map(doubt).collect()
}

/// Whether a task is a frame to write in.
pub(super) fn is_frame(sheet: &OnPaper, task: usize) -> bool {
    let mut tasks = sheet.form.tasks();
    tasks
        .nth(task)
        .is_some_and(|task| matches!(task.ask, Ask::Write(_)))
}
