//! What the page shows.

use askama::Template;
use glane_core::aloud::{Entry, Way, entry};
use glane_core::ballot::Receipt;
use glane_core::channel::Channel;
use glane_core::decision::{Act, Decision, standing};
use glane_core::id::{AnswerId, GroupKey, QuestionKey};
use glane_core::kind::Kind;
use glane_core::script::{Group, Question};
use glane_core::world::{Entropy, random_id};
use glane_live::aloud::Voiced;
use glane_live::inside::Inside;
use uuid::Uuid;

use super::line;
use super::sent::{HANDS, Sent, Verb, values};
use crate::pages::facilitator::form::{Fields as Sentence, Head};
use crate::pages::participant::form::{self, Fields, Form};
use crate::tr::Tr;

/// How many entries are listed.
const LISTED: usize = 20;
/// How many answers a line of the list tells one by one.
const TOLD: usize = 12;

/// Where the page goes on.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Where {
    /// The form that was sent.
    pub(super) after: Option<Verb>,
    /// The group that is being heard.
    pub(super) group: Option<GroupKey>,
    /// Who is being heard.
    pub(super) person: Option<Uuid>,
    /// Whether the person goes on with another question.
    pub(super) anew: bool,
}

impl Where {
    /// Reads it from an address; what is not understood is left out.
    pub(super) fn read(fields: Sentence<'_>) -> Self {
        let after = match fields.get("apres") {
            Some("mains") => Some(Verb::Hands),
            Some("ligne") => Some(Verb::Line),
            Some("personne") => Some(Verb::Told),
            _ => None,
        };
        Self {
            after,
            group: fields.get("groupe").and_then(|key| GroupKey::new(key).ok()),
            person: fields.get("suite").and_then(|id| id.parse().ok()),
            anew: fields.get("meme").is_some(),
        }
    }

    /// As it stands in an address.
    pub(super) fn query(&self) -> String {
        let after = match self.after {
            Some(Verb::Hands) => "?apres=mains",
            Some(Verb::Line) => "?apres=ligne",
            Some(Verb::Told) => "?apres=personne",
            Some(Verb::Undo) | None => "?apres=",
        };
        let mut query = after.to_owned();
        if let Some(group) = &self.group {
            query.push_str("&groupe=");
            query.push_str(group.as_str());
        }
        if let Some(person) = self.person.filter(|_| self.after == Some(Verb::Told)) {
            query.push_str("&suite=");
            query.push_str(&person.to_string());
        }
        query
    }
}

/// What was typed and could not be taken.
#[derive(Debug, Clone, Default)]
pub(super) struct Typed {
    act: Option<Verb>,
    entry: Option<Uuid>,
    hands: Vec<(String, String)>,
    line: String,
    told: form::Typed,
}

impl Typed {
    pub(super) fn of(sent: &Sent, fields: Sentence<'_>) -> Self {
        let hands = fields.0.iter();
        let hands = hands.filter_map(|(name, typed)| {
            Some((name.strip_prefix(HANDS)?.to_owned(), typed.clone()))
        });
        Self {
            act: Some(sent.act),
            entry: Some(sent.entry),
            hands: hands.collect(),
            line: fields.get("line").unwrap_or_default().to_owned(),
            told: form::Typed {
                raw: values(fields),
                idea: fields.get("idea").map(str::to_owned),
            },
        }
    }

    /// The same in a form that was not sent yet.
    pub(super) fn anew(sent: &Sent, fields: Sentence<'_>) -> Self {
        Self {
            entry: None,
            ..Self::of(sent, fields)
        }
    }

    /// The entry of a form: its own again where it was refused, a fresh one else.
    fn entry(&self, act: Verb, entropy: &dyn Entropy) -> String {
        let own = self.entry.filter(|_| self.act == Some(act));
        own.unwrap_or_else(|| random_id(entropy)).to_string()
    }
}

#[derive(Template)]
#[template(path = "facilitator/aloud.html")]
pub(super) struct AloudPage {
    t: Tr,
    head: Head,
    base: u64,
    round: u32,
    /// What could not be done.
    pub(super) message: Option<String>,
    previous: Option<QuestionKey>,
    next: Option<QuestionKey>,
    groups: Vec<Choice>,
    /// Tables answer it, each on a device.
    by_table: bool,
    hands: Option<Hands>,
    line: Option<Line>,
    told: Told,
    /// The form of [`Told`], under the name that the participants' template gives it.
    open: Open,
    /// The answers by the way they came.
    channels: Vec<String>,
    entries: Vec<Listed>,
    /// The form that has the focus.
    focus: &'static str,
    /// The form under which what was entered last is said: the one it came by.
    place: &'static str,
    /// The form that could not be taken.
    wrong: &'static str,
}

struct Choice {
    key: String,
    label: String,
    chosen: bool,
}

struct Hands {
    entry: String,
    rows: Vec<HandRow>,
    several: bool,
}

struct HandRow {
    key: String,
    label: String,
    value: String,
}

struct Line {
    entry: String,
    value: String,
    options: Vec<String>,
    help: String,
}

struct Told {
    entry: String,
    person: Option<String>,
    /// The other questions that the person just heard may answer.
    goes_on: Vec<(String, String)>,
    /// Those who were heard about other questions, and may go on with this one.
    known: Vec<(String, String)>,
    shown: bool,
}

struct Open {
    form: Form,
}

/// Something that was entered.
struct Listed {
    id: String,
    way: Way,
    what: String,
    /// The decision that its button takes back.
    undoes: String,
    stands: bool,
    /// What the person may note down, to take their answer back later.
    receipt: Option<String>,
    /// The other questions that the same person may answer.
    goes_on: Vec<(String, String)>,
}

impl AloudPage {
    pub(super) fn of(
        t: &Tr,
        inside: &Inside,
        entropy: &dyn Entropy,
        key: &QuestionKey,
        at: &Where,
        typed: &Typed,
        receipt: &dyn Fn(AnswerId) -> Option<Receipt>,
    ) -> Option<Self> {
        let question = inside.script.question(key)?;
        let questions = &inside.script.questions;
        let place = questions.iter().position(|one| one.key == *key)?;
        let form = Form::of(t, inside, question, None, None);
        let told = typed.act == Some(Verb::Told);
        let filled = told.then_some(&typed.told);
        let beside = |at: Option<usize>| Some(questions.get(at?)?.key.clone());
        let hands = hands(&question.kind, &form, typed, entropy);
        let line = line_of(t, question, &form, typed, entropy);
        let goes_on = at.person.filter(|_| at.after == Some(Verb::Told) && !told);
        let focus = match at.after {
            Some(Verb::Hands) if hands.is_some() && typed.act.is_some() => "hands",
            Some(Verb::Told) if told => "told",
            // What was kept has the focus, with the receipt to be given.
            Some(Verb::Hands | Verb::Told | Verb::Undo) => "",
            // Whoever has just come sees the top of the page first.
            None if !at.anew && hands.is_some() => "",
            _ if at.anew => "told",
            _ if line.is_some() => "line",
            _ => "told",
        };
        let voiced = inside.voiced();
        let entries = entries(t, inside, question, &voiced, receipt);
        let is_unfolded = told || at.after == Some(Verb::Told) || at.anew || line.is_none();
        let said = match entries.first().map(|one| one.way) {
            _ if question.is_by_table() => "",
            Some(Way::Hands) if hands.is_some() => "hands",
            Some(Way::Sheet) if line.is_some() => "line",
            Some(Way::Told) if is_unfolded => "told",
            _ => "",
        };
        Some(Self {
            head: Head::of(t, inside, key),
            base: inside.revision.0,
            round: inside.state.round(key).0,
            message: None,
            previous: beside(place.checked_sub(1)),
            next: beside(Some(place + 1)),
            groups: groups(t, inside, at),
            by_table: question.is_by_table(),
            told: Told {
                entry: typed.entry(Verb::Told, entropy),
                person: at
                    .person
                    .filter(|_| at.anew || told)
                    .map(|person| person.to_string()),
                goes_on: goes_on.map_or_else(Vec::new, |person| {
                    others(t, inside, key, person, at.group.as_ref())
                }),
                known: if at.person.is_some() {
                    Vec::new()
                } else {
                    known(t, inside, key, &voiced)
                },
                shown: is_unfolded,
            },
            hands,
            line,
            open: Open {
                form: Form::of(t, inside, question, None, filled),
            },
            channels: channels(t, inside, key),
            entries,
            focus,
            place: said,
            wrong: match typed.act {
                _ if question.is_by_table() => "",
                Some(Verb::Hands) => "hands",
                Some(Verb::Line) => "line",
                Some(Verb::Told) => "told",
                Some(Verb::Undo) | None => "",
            },
            t: t.clone(),
        })
    }
}

fn groups(t: &Tr, inside: &Inside, at: &Where) -> Vec<Choice> {
    let choice = |group: &Group| Choice {
        key: group.key.to_string(),
        label: t.label(&group.label).to_owned(),
        chosen: at.group.as_ref() == Some(&group.key),
    };
    inside.script.groups.iter().map(choice).collect()
}

/// The fields of hands, where an answer is one option or one step.
fn hands(kind: &Kind, form: &Form, typed: &Typed, entropy: &dyn Entropy) -> Option<Hands> {
    let ((Kind::Choice(_) | Kind::Choices(_) | Kind::Slots(_), Fields::Ticks { ticks, .. })
    | (Kind::Scale(_), Fields::Steps { steps: ticks, .. })) = (kind, &form.fields)
    else {
        return None;
    };
    let row = |tick: &form::Tick| {
        let mut all = typed.hands.iter();
        let value = all.find(|(key, _)| *key == tick.value);
        HandRow {
            value: value.map_or_else(String::new, |(_, value)| value.clone()),
            key: tick.value.clone(),
            label: ended(&form.fields, tick),
        }
    };
    Some(Hands {
        entry: typed.entry(Verb::Hands, entropy),
        rows: ticks.iter().map(row).collect(),
        several: !matches!(kind, Kind::Choice(_) | Kind::Scale(_)),
    })
}

/// What a hand is raised for; at the ends of a scale, with what they mean.
fn ended(fields: &Fields, tick: &form::Tick) -> String {
    let said = match fields {
        Fields::Steps {
            steps, low, high, ..
        } => {
            let is = |end: Option<&form::Tick>| end.is_some_and(|end| end.value == tick.value);
            let low = low.as_ref().filter(|_| is(steps.first()));
            low.or(high.as_ref().filter(|_| is(steps.last())))
        }
        _ => None,
    };
    said.map_or_else(|| tick.label.to_string(), ToString::to_string)
}

fn line_of(
    t: &Tr,
    question: &Question,
    form: &Form,
    typed: &Typed,
    entropy: &dyn Entropy,
) -> Option<Line> {
    if !line::is_read(&question.kind) {
        return None;
    }
    let options = line::options(&form.fields);
    let help = match &question.kind {
        Kind::Words(_) => "aloud-line-words",
        Kind::Open(_) => "aloud-line-open",
        Kind::Scale(_) | Kind::Number(_) => "aloud-line-number",
        Kind::Ranking(_) => "aloud-line-ranking",
        Kind::Points(_) => "aloud-line-points",
        Kind::Choice(_) => "aloud-line-choice",
        _ => "aloud-line-choices",
    };
    Some(Line {
        entry: typed.entry(Verb::Line, entropy),
        value: typed.line.clone(),
        options: options.into_iter().map(|option| option.label).collect(),
        help: t.text(help),
    })
}

/// The other questions, for the person who was just heard.
fn others(
    t: &Tr,
    inside: &Inside,
    here: &QuestionKey,
    person: Uuid,
    group: Option<&GroupKey>,
) -> Vec<(String, String)> {
    let questions = inside.script.questions.iter();
    let questions = questions.filter(|one| one.key != *here);
    let slug = &inside.workshop.slug;
    let group = group.map_or_else(String::new, |group| format!("&groupe={group}"));
    let link = |one: &Question| {
        let href = format!(
            "/animer/{slug}/oral/{}?meme=1&suite={person}{group}",
            one.key
        );
        (href, t.label(&one.label).to_owned())
    };
    questions.map(link).collect()
}

/// Where the same person answers this question: those who were heard about others only.
fn known(
    t: &Tr,
    inside: &Inside,
    here: &QuestionKey,
    voiced: &[Voiced<'_>],
) -> Vec<(String, String)> {
    let new = voiced.iter();
    let new = new.filter(|one| inside.kept(one.person, here).is_none());
    let line = |one: &Voiced<'_>| {
        let question = inside.script.question(&one.first.question)?;
        let args = [
            ("question", t.label(&question.label).into()),
            ("said", what(t, inside, question, one.first).into()),
        ];
        let group = inside.group_of(one.person);
        let group = group.map_or_else(String::new, |group| format!("&groupe={group}"));
        let slug = &inside.workshop.slug;
        let form = one.form;
        let href = format!("/animer/{slug}/oral/{here}?meme=1&suite={form}{group}");
        Some((href, t.format("aloud-known-one", &args)))
    };
    new.take(LISTED).filter_map(line).collect()
}

fn channels(t: &Tr, inside: &Inside, key: &QuestionKey) -> Vec<String> {
    let (people, hands) = inside.by_channel(key);
    let mut told: Vec<String> = Channel::ALL
        .into_iter()
        .filter_map(|channel| {
            let n = people.get(&channel).copied()?;
            Some(t.n(&format!("aloud-by-{}", plain(channel)), "n", n))
        })
        .collect();
    if hands > 0 {
        told.push(t.n("aloud-by-hands", "n", hands));
    }
    told
}

fn plain(channel: Channel) -> &'static str {
    match channel {
        Channel::Phone => "phone",
        Channel::Tablet => "tablet",
        Channel::Paper => "paper",
        Channel::Voice => "voice",
    }
}

/// What was entered for a question, the newest first.
fn entries(
    t: &Tr,
    inside: &Inside,
    question: &Question,
    voiced: &[Voiced<'_>],
    receipt: &dyn Fn(AnswerId) -> Option<Receipt>,
) -> Vec<Listed> {
    let log = inside.log();
    let kept = standing(log);
    let of_question = |decision: &&Decision| {
        let entry = entry(&decision.act).filter(|entry| entry.way != Way::Paper);
        entry.is_some_and(|entry| entry.question == question.key)
    };
    let entries = log.iter().rev().filter(of_question).take(LISTED);
    entries
        .filter_map(|decision| {
            let entry = entry(&decision.act)?;
            let stands = kept.iter().any(|one| one.id == decision.id);
            let undo = || {
                let mut all = kept.iter();
                let undo = all.find(|one| one.act == Act::Undo && one.undoes == Some(decision.id));
                undo.map(|one| one.id)
            };
            let undoes = if stands { Some(decision.id) } else { undo() };
            let what = what(t, inside, question, entry);
            let own = entry.answers.first().filter(|_| entry.way == Way::Told);
            let receipt = own.filter(|_| stands).and_then(|answer| receipt(*answer));
            let own = voiced.iter().filter(|_| stands && entry.way == Way::Told);
            let mut own = own.filter(|one| one.entries.contains(&entry.entry));
            let goes_on = own.next().map_or_else(Vec::new, |one| {
                let group = inside.group_of(one.person);
                others(t, inside, &question.key, one.form, group)
            });
            Some(Listed {
                goes_on,
                receipt: receipt.map(|code| t.with("aloud-receipt", "code", code.as_str())),
                id: decision.id.to_string(),
                way: entry.way,
                what: if stands {
                    what
                } else {
                    t.with("words-log-undone", "what", &what)
                },
                undoes: undoes?.to_string(),
                stands,
            })
        })
        .collect()
}

/// What was entered, in words: how many hands for what, or the answers.
fn what(t: &Tr, inside: &Inside, question: &Question, entry: &Entry) -> String {
    let bodies = inside.entered(entry, &question.key);
    let mut said: Vec<(String, usize)> = Vec::new();
    for body in &bodies {
        let words = form::in_words(t, inside, question, body).join(", ");
        let words = if words.is_empty() {
            t.text("aloud-blank")
        } else {
            words
        };
        match said.iter_mut().find(|(known, _)| *known == words) {
            Some((_, times)) => *times += 1,
            None => said.push((words, 1)),
        }
    }
    said.sort();
    let more = said.len().saturating_sub(TOLD);
    let mut told: Vec<String> = said
        .into_iter()
        .take(TOLD)
        .map(|(words, times)| {
            let key = match (entry.way, times) {
                (Way::Hands, _) => "aloud-hands-for",
                (_, 1) => return words,
                _ => "aloud-times",
            };
            let args = [("n", times.into()), ("what", words.into())];
            t.format(key, &args)
        })
        .collect();
    if more > 0 {
        told.push(t.n("aloud-more", "n", more));
    }
    let key = match entry.way {
        Way::Hands => "aloud-entered-hands",
        Way::Told => "aloud-entered-told",
        Way::Sheet | Way::Paper => "aloud-entered-sheet",
    };
    let args = [
        ("n", entry.answers.len().into()),
        (
            "what",
            told.join(if entry.way == Way::Hands { ", " } else { " ; " })
                .into(),
        ),
    ];
    t.format(key, &args)
}
