//! What the page shows.

use askama::Template;
use glane_core::date::Day;
use glane_core::decision::Act;
use glane_core::draft::{BlockKind, NAME_MAX, TEXT_MAX};
use glane_core::id::{BlockKey, QuestionKey};
use glane_core::release::{Release, Validation};
use glane_core::steps::Steps;
use glane_core::workshop::Snapshot;
use glane_locale::Arg;
use glane_report::Version;
use glane_report::check::Told;
use glane_report::desk::{Desk, Moved, Place, Shown};

use super::desks::At;
use super::plain;
use super::sent::is_writing;
use crate::app::Settings;
use crate::pages::facilitator::form::log_lines;
use crate::qr;
use crate::tr::{Tr, date};

/// As much of a text as a line of the log bears, in characters.
const SHORT: usize = 120;

/// What was typed and not kept.
#[derive(Debug, Clone, Default)]
pub(super) struct Typed {
    pub(super) block: Option<BlockKey>,
    pub(super) kind: Option<BlockKind>,
    pub(super) text: String,
    pub(super) by: String,
    pub(super) despite: String,
    pub(super) about: Vec<QuestionKey>,
}

#[derive(Template)]
#[template(path = "facilitator/writing_part.html")]
pub(super) struct Panel {
    t: Tr,
    slug: String,
    base: u64,
    undo: Option<String>,
    redo: Option<String>,
    text_max: usize,
    name_max: usize,
    blocks: Vec<Line>,
    left: Option<String>,
    adds: Vec<Add>,
    moved: Vec<Since>,
    /// That sentences are not proved, and nobody signs why they stand.
    blocked: Option<String>,
    open: Open,
    log: Vec<String>,
    /// The versions to look at: the end of each file's name, and what it is called.
    versions: Vec<(&'static str, String)>,
}

/// Who stands by the restitution, and who may read it.
struct Open {
    /// The hash of what it says now.
    hash: String,
    /// Who stands by that.
    standing: Vec<String>,
    /// Who stood by what it said before.
    stood: Vec<String>,
    /// The public page's address and its code to scan, if it is public.
    public: Option<(String, String)>,
    /// Whether that page says what the restitution says now.
    is_fresh: bool,
}

impl Open {
    fn of(t: &Tr, settings: &Settings, snapshot: &Snapshot, hash: String) -> Self {
        let release = Release::fold(&snapshot.decisions);
        let line = |one: &Validation| {
            t.format(
                "writing-validated",
                &[
                    ("by", one.by.as_str().into()),
                    ("date", date(Day::of(one.at))),
                ],
            )
        };
        let is_now = |one: &&Validation| one.hash == hash;
        let code = &snapshot.workshop.code;
        let public = release.public.as_ref().map(|public| {
            let address = super::release::address(settings, code, &public.key);
            let qr = qr::svg(&address, &t.text("writing-public-qr"));
            (address, qr)
        });
        let data = release.public.as_ref().map(|public| public.data);
        Self {
            standing: release
                .validations
                .iter()
                .filter(is_now)
                .map(line)
                .collect(),
            stood: release
                .validations
                .iter()
                .filter(|one| !is_now(one))
                .map(line)
                .collect(),
            public,
            is_fresh: data == Some(snapshot.settled()),
            hash,
        }
    }
}

/// A block.
struct Line {
    key: String,
    /// The heading that begins here.
    under: Option<String>,
    kind: &'static str,
    is_finding: bool,
    called: String,
    text: String,
    /// What stands in its field: what was typed, if it could not be kept.
    field: Fields,
    is_open: bool,
    is_peoples: bool,
    by: Option<String>,
    machine: Option<String>,
    quotes: Vec<String>,
    cells: Vec<(String, String)>,
    verdict: Verdict,
    said: String,
    faults: Vec<String>,
    /// How to say a person's words more plainly.
    plain: Vec<String>,
}

/// The fields of a form.
#[derive(Default)]
struct Fields {
    text: String,
    by: String,
    despite: String,
}

/// The form of a block to add.
struct Add {
    kind: &'static str,
    label: String,
    help: String,
    field: Fields,
    is_open: bool,
    is_signed: bool,
    /// The questions it may be about, and whether they are ticked; only a finding is about any.
    questions: Vec<(String, String, bool)>,
}

/// What reads otherwise than when it was published.
struct Since {
    lines: Vec<String>,
    is_yours: bool,
}

/// What comes of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Verdict {
    /// `proved`, `unproved` or `refused`.
    pub(super) name: &'static str,
    /// The message that says so.
    pub(super) said: &'static str,
}

/// What comes of a text of that kind.
pub(super) fn verdict(kind: BlockKind, faults: &[Told], is_refused: bool) -> Verdict {
    let is_finding = kind == BlockKind::Finding;
    let (name, said) = match (faults.is_empty(), is_finding) {
        (true, true) => ("proved", "writing-good"),
        (true, false) => ("proved", "writing-reading-good"),
        (false, false) => ("refused", "writing-reading-refused"),
        (false, true) if is_refused => ("refused", "writing-refused"),
        (false, true) => ("unproved", "writing-unproved"),
    };
    Verdict { name, said }
}

/// Faults in words, with what should stand there.
pub(super) fn in_words(t: &Tr, faults: &[Told]) -> Vec<String> {
    let words = |told: &Told| {
        let fault = t.with(&format!("check-{}", told.fault), "found", &told.found);
        match &told.expected {
            None => fault,
            Some(expected) => t.format(
                "writing-should",
                &[
                    ("fault", fault.into()),
                    ("expected", expected.as_str().into()),
                ],
            ),
        }
    };
    faults.iter().map(words).collect()
}

impl Panel {
    pub(super) fn of(
        t: &Tr,
        settings: &Settings,
        At {
            snapshot,
            desk,
            moved,
        }: &At,
        typed: &Typed,
    ) -> Self {
        let steps = Steps::of(&snapshot.decisions, is_writing);
        let asked = desk.questions(t.lang);
        let blocks = desk.places.iter().map(|place| line(t, place, typed));
        Self {
            slug: snapshot.workshop.slug.to_string(),
            base: snapshot.workshop.revision.0,
            undo: steps.done.last().map(ToString::to_string),
            redo: steps.undone.last().map(ToString::to_string),
            text_max: TEXT_MAX,
            name_max: NAME_MAX,
            blocks: blocks.collect(),
            left: (desk.left > 0).then(|| t.n("writing-left", "n", desk.left)),
            adds: [BlockKind::Finding, BlockKind::Reading, BlockKind::Closing]
                .into_iter()
                .filter(|kind| *kind != BlockKind::Finding || !asked.is_empty())
                .map(|kind| add(t, kind, &asked, typed))
                .collect(),
            moved: moved.iter().map(|moved| told(t, desk, moved)).collect(),
            blocked: Some(desk.unproved())
                .filter(|n| *n > 0)
                .map(|n| t.n("writing-publish-blocked", "n", n)),
            open: Open::of(t, settings, snapshot, desk.hash.clone()),
            log: log(t, snapshot, desk),
            versions: Version::ALL
                .map(|version| (version.suffix(), t.text(called_version(version))))
                .into(),
            t: t.clone(),
        }
    }
}

impl Line {
    /// Whether people added it.
    fn is_own(&self) -> bool {
        BlockKey::new(self.key.as_str()).is_ok_and(|key| key.is_own())
    }
}

fn line(t: &Tr, place: &Place, typed: &Typed) -> Line {
    let is_typed = typed.block.as_ref() == Some(&place.key);
    let own = |text: &Option<String>| text.clone().unwrap_or_default();
    let field = if is_typed {
        Fields {
            text: typed.text.clone(),
            by: typed.by.clone(),
            despite: typed.despite.clone(),
        }
    } else {
        Fields {
            text: place.text.clone(),
            by: own(&place.by),
            despite: own(&place.despite),
        }
    };
    let verdict = verdict(place.kind, &place.faults, place.is_refused);
    let said = match (&place.despite, &place.by) {
        (Some(reason), Some(by)) if !place.faults.is_empty() => t.format(
            "writing-despite",
            &[
                ("by", by.as_str().into()),
                ("reason", reason.as_str().into()),
            ],
        ),
        _ => t.text(verdict.said),
    };
    let cells = place
        .cells
        .iter()
        .map(|cell| (of(cell), cell.value.clone()));
    Line {
        under: place.under.clone(),
        key: place.key.to_string(),
        kind: place.kind.name(),
        is_finding: place.kind == BlockKind::Finding,
        called: t.text(match place.kind {
            BlockKind::Finding if place.key.is_own() => "writing-kind-own-finding",
            kind => called(kind),
        }),
        text: place.text.clone(),
        field,
        is_open: is_typed,
        is_peoples: place.is_peoples,
        by: place.by.as_ref().map(|by| t.with("writing-by", "by", by)),
        machine: place
            .machine
            .as_ref()
            .filter(|_| place.is_peoples)
            .map(|text| t.with("writing-machine", "text", text)),
        quotes: place.quotes.clone(),
        cells: cells.collect(),
        verdict,
        said,
        faults: in_words(t, &place.faults),
        plain: if place.is_peoples {
            plain::advice(t, &place.text)
        } else {
            Vec::new()
        },
    }
}

fn called_version(version: Version) -> &'static str {
    match version {
        Version::Full => "writing-version-full",
        Version::Page => "writing-version-page",
        Version::Plain => "writing-version-plain",
    }
}

/// What a figure is about, and in which group.
fn of(cell: &Shown) -> String {
    match &cell.group {
        Some(group) => format!("{} · {group}", cell.of),
        None => cell.of.clone(),
    }
}

/// A figure on one line.
pub(super) fn figure(cell: &Shown) -> String {
    format!("{} · {}", of(cell), cell.value)
}

fn called(kind: BlockKind) -> &'static str {
    match kind {
        BlockKind::Finding => "writing-kind-finding",
        BlockKind::Reading => "writing-kind-reading",
        BlockKind::Closing => "writing-kind-closing",
    }
}

fn add(t: &Tr, kind: BlockKind, asked: &[(QuestionKey, String)], typed: &Typed) -> Add {
    let is_typed = typed.block.is_none() && typed.kind == Some(kind);
    let (label, help) = match kind {
        BlockKind::Closing => ("writing-add-closing", "writing-add-closing-help"),
        BlockKind::Finding => ("writing-add-finding", "writing-add-finding-help"),
        BlockKind::Reading => ("writing-add-reading", "writing-add-reading-help"),
    };
    Add {
        kind: kind.name(),
        label: t.text(label),
        help: t.text(help),
        field: if is_typed {
            Fields {
                text: typed.text.clone(),
                by: typed.by.clone(),
                despite: String::new(),
            }
        } else {
            Fields::default()
        },
        is_open: is_typed,
        is_signed: kind == BlockKind::Reading,
        questions: if kind == BlockKind::Finding {
            let one = |(key, label): &(QuestionKey, String)| {
                let is_ticked = is_typed && typed.about.contains(key);
                (key.to_string(), label.clone(), is_ticked)
            };
            asked.iter().map(one).collect()
        } else {
            Vec::new()
        },
    }
}

fn told(t: &Tr, desk: &Desk, moved: &Moved) -> Since {
    let mut places = desk.places.iter();
    let is_yours = places.any(|place| {
        let finding = place.key.finding();
        place.is_peoples && finding.is_some_and(|id| id.as_str() == moved.finding)
    });
    let line = |key: &str, text: &str| t.with(key, "text", text);
    let lines = match (&moved.before, &moved.now) {
        (Some(before), Some(now)) => vec![
            line("writing-moved-before", before),
            line("writing-moved-now", now),
        ],
        (None, Some(now)) => vec![line("writing-moved-new", now)],
        (Some(before), None) => vec![line("writing-moved-gone", before)],
        (None, None) => Vec::new(),
    };
    Since { lines, is_yours }
}

fn log(t: &Tr, snapshot: &Snapshot, desk: &Desk) -> Vec<String> {
    let name = |key: &BlockKey| {
        let place = desk.place(key);
        short(place.map_or(key.as_str(), |place| &place.text))
    };
    let line = |act: &Act| {
        let (key, text) = match act {
            Act::Block {
                entry: Some(entry), ..
            } => ("writing-log-wrote", short(&entry.text)),
            Act::Block { block, entry: None } => ("writing-log-machine", name(block)),
            Act::Place { block, .. } => ("writing-log-moved", name(block)),
            _ => return None,
        };
        Some(t.format(key, &[("text", Arg::Text(text))]))
    };
    log_lines(t, &snapshot.decisions, line)
}

fn short(text: &str) -> String {
    shortened(text, SHORT)
}

/// As much of a text as that many characters hold.
pub(super) fn shortened(text: &str, most: usize) -> String {
    let mut letters = text.chars();
    let head: String = letters.by_ref().take(most).collect();
    if letters.next().is_some() {
        format!("{head}…")
    } else {
        head
    }
}
