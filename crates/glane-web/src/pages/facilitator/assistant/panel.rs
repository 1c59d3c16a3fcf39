//! What the panel shows.

use askama::Template;
use glane_assist::footprint::Energy;
use glane_assist::gate::Sort;
use glane_assist::task::Wish;
use glane_assist::work::cost;
use glane_assist::{Proposal, Reply, bias};
use glane_core::disclosure::Disclosed;
use glane_core::draft::{BlockKind, NAME_MAX};
use glane_core::right::Right;
use glane_locale::Arg;

use super::Place;
use crate::assistant::{Config, Job, Outcome, State, Target, outcome, question_of, theme_label};
use crate::pages::facilitator::writing::{At, shortened};
use crate::tr::Tr;
use crate::who;

/// The most of a sentence that names it, in characters.
const MOST: usize = 90;

#[derive(Template)]
#[template(path = "facilitator/assistant_part.html")]
pub(super) struct Panel {
    t: Tr,
    action: String,
    question: String,
    base: u64,
    name_max: usize,
    wrong: Option<String>,
    /// Notes that were typed and not taken.
    typed: String,
    /// Sentences that may be said otherwise.
    sentences: Vec<(String, String)>,
    /// Themes with answers that bear them.
    themes: Vec<(String, String)>,
    /// Whether answers wait that nobody coded.
    may_propose: bool,
    is_writing: bool,
    job: Option<Shown>,
    /// The server elsewhere to which a person agreed that texts are sent.
    agreed: Option<String>,
}

/// What is asked, as it is shown.
struct Shown {
    what: String,
    state: &'static str,
    said: String,
    proposals: Vec<Line>,
    /// Points of a meeting as a text to be copied.
    minutes: Option<String>,
    dropped: Vec<String>,
    shares: Vec<String>,
    cost: Vec<String>,
    /// What would be sent, and where to.
    preview: Vec<String>,
    to: String,
    may_agree: bool,
}

/// One proposal.
struct Line {
    sort: Option<String>,
    text: String,
    reason: String,
    quotes: Vec<String>,
    /// Whose answers a summary leans on, group by group.
    shares: Vec<String>,
    /// Where its form goes, and what it says; none where a person copies it.
    action: Option<String>,
    fields: Vec<(&'static str, String)>,
    is_signed: bool,
}

impl Panel {
    pub(super) fn of(
        t: &Tr,
        place: &Place,
        at: &At,
        config: &Config,
        job: Option<Job>,
        may_leave: bool,
    ) -> Self {
        let is_writing = place.question.is_none();
        let desk = &at.desk;
        let blocks = desk
            .places
            .iter()
            .filter(|one| is_writing && one.machine.is_some() && desk.original(&one.key).is_some());
        let sentences = blocks.map(|one| (one.key.to_string(), short(&one.text)));
        let reading = desk.reading();
        let here = |key: &_| place.question.as_ref().is_none_or(|asked| asked == key);
        let asked = reading.questions.iter().filter(|one| here(&one.key));
        let mut themes = Vec::new();
        let mut may_propose = false;
        for one in asked {
            let Some(texts) = one.texts() else { continue };
            may_propose |= !is_writing && texts.uncoded > 1;
            for theme in texts.themes.iter().filter(|theme| theme.decided.people > 0) {
                let label = t.label(&theme.theme.label);
                let label = if is_writing {
                    format!("{} · {label}", short(t.label(&one.label)))
                } else {
                    label.to_owned()
                };
                themes.push((format!("{}/{}", one.key, theme.theme.key), label));
            }
        }
        let client = config.client();
        let elsewhere = client.filter(|client| !client.address().is_local());
        Self {
            action: format!("/animer/{}/assistant", place.slug),
            question: place
                .question
                .as_ref()
                .map_or_else(String::new, ToString::to_string),
            base: at.snapshot().workshop.revision.0,
            name_max: NAME_MAX,
            wrong: None,
            typed: String::new(),
            sentences: sentences.collect(),
            themes,
            may_propose,
            is_writing,
            job: job.map(|job| Shown::of(t, place, at, config, &job)),
            agreed: elsewhere
                .filter(|_| may_leave)
                .map(|client| client.address().authority()),
            t: t.clone(),
        }
    }

    /// With what is wrong, and what was typed.
    pub(super) fn wrong(mut self, said: Option<&str>, typed: String) -> Self {
        self.wrong = said.map(str::to_owned);
        self.typed = typed;
        self
    }
}

/// How far something is that is under way; nothing of what is not.
pub(super) fn progress(t: &Tr, config: &Config, job: &Job) -> Option<String> {
    matches!(job.state, State::Running(_)).then(|| {
        let progress = job.work.progress(config.model.trim(), &job.kept);
        let args: [(&str, Arg); 2] = [("done", progress.done.into()), ("of", progress.of.into())];
        t.format("assist-running", &args)
    })
}

impl Shown {
    fn of(t: &Tr, place: &Place, at: &At, config: &Config, job: &Job) -> Self {
        let model = config.model.trim();
        let client = config.client();
        let (state, said) = match &job.state {
            State::Waiting => ("waiting", String::new()),
            State::Running(_) => ("running", progress(t, config, job).unwrap_or_default()),
            State::Failed(fault) => ("failed", t.with(fault.key(), "detail", &fault.detail())),
            State::Done => ("done", String::new()),
        };
        let mut shown = Self {
            what: what(t, at, &job.target),
            state,
            said,
            proposals: Vec::new(),
            minutes: None,
            dropped: Vec::new(),
            shares: Vec::new(),
            cost: Vec::new(),
            preview: Vec::new(),
            to: client.map_or_else(String::new, |client| client.address().authority()),
            may_agree: who::is_allowed(Right::Publish),
        };
        if matches!(job.state, State::Waiting) {
            let prompts = job.work.prompts().iter();
            shown.preview = prompts.map(|prompt| prompt.user.clone()).collect();
        }
        if matches!(job.state, State::Done)
            && let Some(replies) = job.work.replies(model, &job.kept)
        {
            shown.cost = told(t, config, &replies);
            if let Some(outcome) = outcome(&job.target, &at.desk, &replies) {
                shown.judged(t, place, at, job, &outcome);
            } else {
                shown.said = t.text("assist-gone");
            }
        }
        shown
    }

    fn judged(&mut self, t: &Tr, place: &Place, at: &At, job: &Job, outcome: &Outcome) {
        let stands = |text: &str| match &*job.target {
            Target::Reword { block, .. } => {
                at.desk.place(block).is_some_and(|one| one.text == text)
            }
            Target::Name { .. } | Target::Propose { .. } => false,
            _ => at.desk.places.iter().any(|one| one.text == text),
        };
        let all = outcome.judged.proposals.iter();
        let left: Vec<&Proposal> = all
            .filter(|one| !job.refused.contains(&one.text) && !stands(&one.text))
            .collect();
        self.minutes = matches!(&*job.target, Target::Minutes { .. } if !left.is_empty())
            .then(|| minutes(t, &left));
        let is_summary = matches!(&*job.target, Target::Summarise { .. });
        self.proposals = left
            .into_iter()
            .map(|one| Line {
                shares: if is_summary {
                    shares(t, at, outcome, &[one])
                } else {
                    Vec::new()
                },
                ..line(t, place, at, &job.target, one)
            })
            .collect();
        if outcome.judged.proposals.is_empty() {
            self.said = t.text("assist-none");
        } else if self.proposals.is_empty() {
            self.said = t.text("assist-all-decided");
        }
        let counted = outcome.judged.counted().into_iter();
        self.dropped = counted
            .map(|(name, n)| t.n(&format!("assist-why-{name}"), "n", n))
            .collect();
        if question_of(&job.target).is_some() {
            let all: Vec<&Proposal> = outcome.judged.proposals.iter().collect();
            self.shares = shares(t, at, outcome, &all);
        }
    }
}

/// Points of a meeting as a text: each sort under its own heading.
fn minutes(t: &Tr, points: &[&Proposal]) -> String {
    let of = |sort: Sort| {
        let points: Vec<String> = points
            .iter()
            .filter(|point| point.sort == Some(sort))
            .map(|point| format!("- {}", point.text))
            .collect();
        let heading = t.text(&format!("assist-minutes-{}s", sort.name()));
        (!points.is_empty()).then(|| format!("{heading}\n{}", points.join("\n")))
    };
    let all: Vec<String> = Sort::ALL.into_iter().filter_map(of).collect();
    all.join("\n\n")
}

fn short(text: &str) -> String {
    shortened(text, MOST)
}

/// What is asked, in words.
fn what(t: &Tr, at: &At, target: &Target) -> String {
    let theme = |question, theme| theme_label(&at.desk, question, theme).unwrap_or_default();
    match target {
        Target::Reword { block, wish } => {
            let text = at.desk.place(block).map_or("", |one| one.text.as_str());
            let key = match wish {
                Wish::Plainer => "assist-what-plainer",
                Wish::Shorter => "assist-what-shorter",
                Wish::Channel(..) => "assist-what-sms",
            };
            t.with(key, "text", &short(text))
        }
        Target::Name {
            question,
            theme: key,
        } => t.with("assist-what-name", "theme", &theme(question, key)),
        Target::Summarise {
            question,
            theme: key,
        } => t.with("assist-what-summary", "theme", &theme(question, key)),
        Target::Propose { .. } => t.text("assist-what-propose"),
        Target::Minutes { .. } => t.text("assist-what-minutes"),
    }
}

/// A proposal with its reason, and the form by which a person accepts it.
fn line(t: &Tr, place: &Place, at: &At, target: &Target, one: &Proposal) -> Line {
    let base = at.snapshot().workshop.revision.0.to_string();
    let slug = &place.slug;
    let writing = || Some(format!("/animer/{slug}/rediger"));
    let book = |question| Some(format!("/animer/{slug}/themes/{question}/grille"));
    let text = || one.text.clone();
    let mut line = Line {
        sort: one
            .sort
            .map(|sort| t.text(&format!("assist-sort-{}", sort.name()))),
        text: text(),
        reason: t.n("assist-reason-leans", "n", one.cited.len()),
        quotes: one.extracts.clone(),
        shares: Vec::new(),
        action: None,
        fields: Vec::new(),
        is_signed: false,
    };
    match target {
        Target::Reword { block, wish } => {
            let before = at.desk.place(block).and_then(|one| one.machine.as_deref());
            let args: [(&str, Arg); 2] = [
                ("is", wish.length(&one.text).into()),
                ("was", before.map_or(0, |text| wish.length(text)).into()),
            ];
            line.reason = t.format("assist-reason-reword", &args);
            line.action = writing();
            line.fields = vec![
                ("act", "write".to_owned()),
                ("block", block.to_string()),
                ("kind", BlockKind::Finding.name().to_owned()),
                ("text", text()),
                ("assisted", "1".to_owned()),
                ("base", base),
            ];
        }
        Target::Summarise { .. } => {
            // Named by its words: sent twice, it is one block.
            let hash = blake3::hash(one.text.as_bytes()).to_hex();
            line.action = writing();
            line.is_signed = true;
            line.fields = vec![
                ("act", "add".to_owned()),
                ("kind", BlockKind::Reading.name().to_owned()),
                ("text", text()),
                ("once", hash.get(..16).unwrap_or_default().to_owned()),
                ("assisted", "1".to_owned()),
                ("base", base),
            ];
        }
        Target::Propose { question } => {
            line.action = book(question);
            line.fields = vec![
                ("act", "add".to_owned()),
                ("texte", text()),
                ("mots", String::new()),
                ("codeur", String::new()),
                ("base", base),
            ];
        }
        Target::Name { question, theme } => {
            let reading = at.desk.reading().question(question);
            let read = reading.and_then(|read| read.texts()?.theme(theme));
            if let Some(read) = read {
                let read = &read.theme;
                let description = read.description.as_ref().map(|label| t.label(label));
                line.action = book(question);
                line.fields = vec![
                    ("act", "change".to_owned()),
                    ("theme", theme.to_string()),
                    ("texte", text()),
                    ("mots", read.words.join("\n")),
                    ("description", description.unwrap_or_default().to_owned()),
                    ("exemples", read.examples.join("\n")),
                    ("codeur", String::new()),
                    ("base", base),
                ];
            }
        }
        Target::Minutes { .. } => {}
    }
    line
}

/// Whose answers proposals lean on.
fn shares(t: &Tr, at: &At, outcome: &Outcome, proposals: &[&Proposal]) -> Vec<String> {
    let mut used: Vec<_> = proposals
        .iter()
        .flat_map(|one| &one.cited)
        .filter_map(|index| outcome.sent.get(*index).copied())
        .collect();
    used.sort_unstable();
    used.dedup();
    let script = &at.desk.reading().script;
    let all = bias::shares(script, at.snapshot(), &used, &outcome.all);
    let label = |key: &_| {
        let mut groups = script.groups.iter();
        groups
            .find(|group| group.key == *key)
            .map_or("", |group| t.label(&group.label))
    };
    all.iter()
        .map(|share| match share.used {
            Disclosed::Shown((used, of)) => {
                let args: [(&str, Arg); 3] = [
                    ("group", label(&share.group).into()),
                    ("n", used.into()),
                    ("of", of.into()),
                ];
                t.format("assist-share", &args)
            }
            Disclosed::Hidden => t.with("assist-share-hidden", "group", label(&share.group)),
        })
        .collect()
}

/// What it cost.
fn told(t: &Tr, config: &Config, replies: &[Reply]) -> Vec<String> {
    let spent = cost(replies);
    let is_local = config
        .client()
        .is_none_or(|client| client.address().is_local());
    let energy = Energy::of(&spent, &config.model, is_local, config.watts);
    let decimal = |value, places| Arg::Decimal { value, places };
    #[expect(
        clippy::cast_precision_loss,
        reason = "milliseconds of a few questions"
    )]
    let seconds = spent.millis as f64 / 1000.0;
    let args: [(&str, Arg); 3] = [
        ("read", spent.usage.prompt_tokens.into()),
        ("written", spent.usage.completion_tokens.into()),
        ("seconds", decimal(seconds, 1)),
    ];
    let mut lines = vec![t.format("assist-cost", &args)];
    let way = match energy {
        Energy::Measured { .. } => "assist-cost-measured",
        Energy::Rated { .. } => "assist-cost-rated",
        Energy::Modelled { .. } => "assist-cost-modelled",
        Energy::Unknown => "assist-cost-unknown",
    };
    if let (Some(wh), Some(grams)) = (energy.wh(), energy.grams()) {
        let args: [(&str, Arg); 2] = [("wh", decimal(wh, 3)), ("grams", decimal(grams, 4))];
        let said = if matches!(energy, Energy::Measured { .. }) {
            "assist-cost-energy-measured"
        } else {
            "assist-cost-energy"
        };
        lines.push(t.format(said, &args));
    }
    lines.push(t.text(way));
    lines
}
