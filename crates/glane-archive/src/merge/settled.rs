//! What holds for all, applied to what is counted: words put together, words left out, names, themes.
//!
//! What centres agree on or a person settled changes the figures; who decided otherwise keeps to it in its own part. What
//! still differs changes nothing: the words stay apart until somebody settles it. Words of people who answered can be counted
//! together where their answers are there; of counts alone they cannot (who wrote both?), and that centre hides the sum. Of a workshop of this house it is kept who wrote both.

use std::collections::{BTreeMap, BTreeSet};

use glane_analysis::form_key;
use glane_core::ballot::Body;
use glane_core::codebook::Theme;
use glane_core::id::{FormKey, QuestionKey, WorkshopId};
use glane_core::kind::Payload;
use glane_core::label::Label;
use glane_core::text::normal_form;
use glane_core::words::WordCall;

use super::MergedQuestion;
use super::centre::Whole;
use super::decisions::{Outcome, Subject};
use crate::figures::{Cell, figures};

/// What each centre said last of each subject.
pub(crate) type Heard = BTreeMap<WorkshopId, BTreeMap<Subject, String>>;

/// Where a word of a centre is counted: under another one, or nowhere.
type Places = BTreeMap<String, Option<String>>;

/// What holds, ready to be applied.
pub(crate) struct Settled<'a> {
    decisions: &'a BTreeMap<Subject, Outcome>,
    heard: &'a Heard,
    /// The words of each question of which something was decided, by the names that decisions give them, with the people who
    /// wrote each.
    forms: BTreeMap<QuestionKey, BTreeMap<FormKey, (String, u64)>>,
}

impl<'a> Settled<'a> {
    pub(crate) fn of(
        wholes: &[Whole<'_>],
        decisions: &'a BTreeMap<Subject, Outcome>,
        heard: &'a Heard,
    ) -> Self {
        let mut forms: BTreeMap<QuestionKey, BTreeMap<FormKey, (String, u64)>> = BTreeMap::new();
        // Words of which nobody decided anything are counted as they are: there are many.
        let is_of_words = |subject: &&Subject| {
            let sort = subject.of.split_once(':').map(|(sort, _)| sort);
            matches!(sort, Some("group" | "sight" | "name"))
        };
        let decided = decisions.keys().filter(is_of_words);
        let decided: BTreeSet<&QuestionKey> = decided.map(|one| &one.question).collect();
        let asked = wholes.iter().flat_map(|one| &one.figures.questions);
        for question in asked.filter(|one| decided.contains(&one.question)) {
            for (name, people) in &question.cells {
                let Some(form) = name.strip_prefix("word:") else {
                    continue;
                };
                if let Some(key) = form_key(form) {
                    let own = forms.entry(question.question.clone()).or_default();
                    let known = own.entry(key).or_insert_with(|| (form.to_owned(), 0));
                    known.1 = known.1.saturating_add(people.unwrap_or(0));
                }
            }
        }
        Self {
            decisions,
            heard,
            forms,
        }
    }

    /// What holds of a subject in a centre: its own exception, what was settled, or what all say.
    fn holds(&self, centre: WorkshopId, subject: &Subject) -> Option<&str> {
        match self.decisions.get(subject)? {
            Outcome::Agreed { said, .. } => Some(said),
            Outcome::Differs { .. } => None,
            Outcome::Ruled { said, .. } => {
                let own = self.heard.get(&centre).and_then(|own| own.get(subject));
                Some(own.unwrap_or(said))
            }
        }
    }

    /// The subjects of one sort about a question, each with what it is about.
    fn subjects<'s>(
        &'s self,
        question: &'s QuestionKey,
        sort: &'s str,
    ) -> impl Iterator<Item = (&'s Subject, &'s str)> {
        let all = self.decisions.keys();
        all.filter(move |one| one.question == *question)
            .filter_map(move |one| Some((one, one.of.strip_prefix(sort)?.strip_prefix(':')?)))
    }

    /// The words of a question that are one in a centre.
    fn groups(&self, centre: WorkshopId, question: &QuestionKey) -> Vec<BTreeSet<FormKey>> {
        let mut groups: Vec<BTreeSet<FormKey>> = Vec::new();
        for (subject, _) in self.subjects(question, "group") {
            let Some(said) = self.holds(centre, subject) else {
                continue;
            };
            let Ok(WordCall::Merge(forms)) = serde_json::from_str(said) else {
                continue;
            };
            // Where one of its words was settled otherwise, or still differs, it is not put with the others.
            let holds = |form: &FormKey| {
                let subject = Subject {
                    question: question.clone(),
                    of: format!("group:{form}"),
                };
                let own = self.holds(centre, &subject);
                match self.decisions.get(&subject) {
                    None => true,
                    Some(Outcome::Agreed { said, .. }) => {
                        matches!(serde_json::from_str(said), Ok(WordCall::Merge(_)))
                    }
                    Some(Outcome::Ruled { .. }) => own == Some(said),
                    Some(Outcome::Differs { .. }) => false,
                }
            };
            if !forms.iter().all(holds) {
                continue;
            }
            let (touched, mut apart): (Vec<_>, Vec<_>) = std::mem::take(&mut groups)
                .into_iter()
                .partition(|group| !group.is_disjoint(&forms));
            apart.push(touched.into_iter().flatten().chain(forms).collect());
            groups = apart;
        }
        groups
    }

    /// Where the words of a question are counted in a centre, where that is not under themselves.
    fn places(&self, centre: WorkshopId, question: &QuestionKey) -> Places {
        let mut places = Places::new();
        let Some(known) = self.forms.get(question) else {
            return places;
        };
        let mut whole: BTreeMap<&FormKey, BTreeSet<FormKey>> = BTreeMap::new();
        for group in self.groups(centre, question) {
            let there: Vec<&(String, u64)> =
                group.iter().filter_map(|key| known.get(key)).collect();
            // The word that most people wrote stands for all, the same in every centre and edition.
            let head = there
                .iter()
                .max_by(|a, b| a.1.cmp(&b.1).then_with(|| b.0.cmp(&a.0)));
            let Some((head, _)) = head else { continue };
            for (form, _) in &there {
                places.insert(form.clone(), Some(head.clone()));
            }
            for key in known.keys().filter(|key| group.contains(*key)) {
                whole.insert(key, group.clone());
            }
        }
        for (subject, of) in self.subjects(question, "sight") {
            let said = self.holds(centre, subject).map(serde_json::from_str);
            let (Some(Ok(WordCall::Hide(_))), Ok(key)) = (said, FormKey::new(of)) else {
                continue;
            };
            let alone = BTreeSet::from([key.clone()]);
            let forms = whole.get(&key).unwrap_or(&alone);
            for (form, _) in forms.iter().filter_map(|key| known.get(key)) {
                places.insert(form.clone(), None);
            }
        }
        places
    }

    /// Counts the words and themes of a centre as they hold.
    pub(crate) fn apply(&self, whole: &mut Whole<'_>) {
        let centre = whole.centre.workshop;
        let asked = whole.figures.questions.iter();
        let all: BTreeMap<QuestionKey, Places> = asked
            .map(|one| (one.question.clone(), self.places(centre, &one.question)))
            .filter(|(_, places)| !places.is_empty())
            .collect();
        let recounted = recounted(whole, &all);
        for one in &mut whole.figures.questions {
            if let Some(places) = all.get(&one.question) {
                let mut joined: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
                for form in one
                    .cells
                    .keys()
                    .filter_map(|name| name.strip_prefix("word:"))
                {
                    if let Some(Some(head)) = places.get(form) {
                        let own = joined.entry(format!("word:{head}")).or_default();
                        own.insert(form.to_owned());
                    }
                }
                one.cells = match recounted.get(&one.question) {
                    Some(cells) => cells.clone(),
                    None => unrecounted(&one.cells, places),
                };
                whole.joined.insert(one.question.clone(), joined);
                // Where another centre counts such a word by itself, this one has no count of it.
                let away =
                    |(form, place): &(&String, &Option<String>)| Some(*form) != place.as_ref();
                let aside = places.iter().filter(away);
                let aside = aside.map(|(form, _)| format!("word:{form}")).collect();
                whole.aside.insert(one.question.clone(), aside);
            }
            self.themed(centre, &one.question, &mut one.cells);
        }
    }

    /// The themes of a centre: those of its own codebook that nobody took away for all.
    fn themed(
        &self,
        centre: WorkshopId,
        question: &QuestionKey,
        cells: &mut BTreeMap<String, Cell>,
    ) {
        let heard = self.heard.get(&centre);
        for (subject, of) in self.subjects(question, "theme") {
            let name = format!("theme:{of}");
            let own = heard.and_then(|own| own.get(subject));
            let has = own.is_some_and(|said| said != NO_THEME);
            let is_gone = self.decisions.get(subject).and_then(Outcome::holds) == Some(NO_THEME);
            if has && !is_gone {
                // A theme of its own that counts alone do not name is hidden there.
                cells.entry(name).or_insert(None);
            } else {
                cells.remove(&name);
            }
        }
    }

    /// The names of a question's words and themes, as they hold.
    pub(crate) fn name(&self, question: &mut MergedQuestion, centres: &BTreeSet<WorkshopId>) {
        let key = question.question.clone();
        for (subject, of) in self.subjects(&key, "theme") {
            let outcome = self.decisions.get(subject);
            let said = match outcome {
                Some(Outcome::Differs { said }) => {
                    let most = said.iter().filter(|(said, _)| *said != NO_THEME);
                    let most = most.max_by_key(|(said, by)| (by.len(), std::cmp::Reverse(*said)));
                    most.map(|(said, _)| said.as_str())
                }
                _ => outcome.and_then(Outcome::holds),
            };
            if let Some(Ok(Some(theme))) = said.map(serde_json::from_str::<Option<Theme>>) {
                question.names.insert(format!("theme:{of}"), theme.label);
            }
        }
        let lang = question.label.iter().next().map(|(lang, _)| lang.clone());
        let (Some(lang), Some(known)) = (lang, self.forms.get(&key)) else {
            return;
        };
        let places: Vec<Places> = centres.iter().map(|one| self.places(*one, &key)).collect();
        for (subject, of) in self.subjects(&key, "name") {
            let said = self.decisions.get(subject).and_then(Outcome::holds);
            let Some(Ok(WordCall::ShowAs(_, text))) = said.map(serde_json::from_str) else {
                continue;
            };
            let form = FormKey::new(of).ok().and_then(|form| known.get(&form));
            let Some((form, _)) = form else { continue };
            for places in &places {
                let head = match places.get(form) {
                    None => form,
                    Some(Some(head)) => head,
                    Some(None) => continue,
                };
                let label = Label::one(lang.clone(), text.clone());
                question.names.insert(format!("word:{head}"), label);
            }
        }
    }
}

/// How it is said that a theme was taken away.
const NO_THEME: &str = "null";

/// The words of a centre whose answers are there, counted again: who wrote two words that are one is counted once.
fn recounted(
    whole: &Whole<'_>,
    all: &BTreeMap<QuestionKey, Places>,
) -> BTreeMap<QuestionKey, BTreeMap<String, Cell>> {
    if all.is_empty() {
        return BTreeMap::new();
    }
    if let Some(kept) = whole.kept() {
        let asked = all.iter();
        let counted =
            asked.filter_map(|(key, places)| Some((key.clone(), kept.recounted(key, places)?)));
        return counted.collect();
    }
    let Some(mut snapshot) = whole.snapshot() else {
        return BTreeMap::new();
    };
    snapshot
        .ballots
        .retain(|one| all.contains_key(&one.question));
    for ballot in &mut snapshot.ballots {
        let (Some(places), Body::Answered(Payload::Words(words))) =
            (all.get(&ballot.question), &mut ballot.body)
        else {
            continue;
        };
        let renamed = std::mem::take(words).into_iter().filter_map(|word| {
            match places.get(&normal_form(&word)) {
                None => Some(word),
                Some(place) => place.clone(),
            }
        });
        *words = renamed.collect();
    }
    let counted = figures(&whole.script, &snapshot).questions.into_iter();
    counted
        .filter(|one| all.contains_key(&one.question))
        .map(|one| (one.question, one.cells))
        .collect()
}

/// The same of counts alone: how many wrote one or the other cannot be known.
fn unrecounted(cells: &BTreeMap<String, Cell>, places: &Places) -> BTreeMap<String, Cell> {
    let mut kept = BTreeMap::new();
    for (name, cell) in cells {
        match name.strip_prefix("word:").and_then(|form| places.get(form)) {
            None => {
                kept.insert(name.clone(), *cell);
            }
            Some(Some(head)) => {
                kept.insert(format!("word:{head}"), None);
            }
            Some(None) => {}
        }
    }
    kept
}
