//! What the page shows.

use askama::Template;
use glane_core::date::Day;
use glane_core::decision::{Act, Decision};
use glane_core::draft::{BlockKind, NAME_MAX, TEXT_MAX};
use glane_core::id::{BlockKey, QuestionKey, Revision};
use glane_core::life::Step;
use glane_core::release::{Public, Release, Validation};
use glane_core::right::Right;
use glane_core::steps::Steps;
use glane_core::workshop::Snapshot;
use glane_report::Version;
use glane_report::check::Told;
use glane_report::desk::{Desk, Held};

use super::block::{Fields, Line, line};
use super::blocked::Blocked;
use super::desks::At;
use super::log::{Since, is_writing, log, told};
use super::lost::Lost;
use crate::app::Settings;
use crate::qr;
use crate::tr::{Tr, date};
use crate::who::{self, is_allowed};

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
    /// Who writes, as the house knows them: offered where a name is asked for.
    own_name: String,
    /// What was typed in a block that is no longer there.
    lost: Option<Lost>,
    blocks: Vec<Line>,
    left: Option<String>,
    adds: Vec<Add>,
    /// What tells one form to add a block from the next: sent twice, it adds one.
    once: String,
    moved: Vec<Since>,
    /// That sentences are not proved, and nobody signs why they stand.
    blocked: Option<Blocked>,
    /// That answers wait to be read, if any does.
    waiting: Option<String>,
    /// What to know of the room before publishing.
    first: Vec<String>,
    open: Open,
    may_publish: bool,
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
    /// That somebody left since that page was published, if anybody did.
    left: Option<Left>,
}

/// What became of a public page since somebody left.
struct Left {
    /// How many they are, and what that means.
    said: String,
    /// The sentences that the page no longer bears: the address of each, and its first words.
    sentences: Vec<(String, String)>,
}

/// How many took their answers back since data were published.
pub(super) fn left_since(log: &[Decision], data: Revision) -> usize {
    let left = |one: &&Decision| one.revision > data && matches!(one.act, Act::Life(Step::Leave));
    log.iter().filter(left).count()
}

/// Whether a public page says what the restitution says now: it is made of the same data, or nothing that is read in it
/// has changed since, and nobody more stands by it.
fn is_fresh(snapshot: &Snapshot, desk: &Desk, public: &Public) -> bool {
    let stands = |one: &Decision| {
        one.revision > public.data && matches!(one.act, Act::Validate { .. } | Act::Undo)
    };
    public.data == snapshot.settled()
        || public.hash.as_deref() == Some(desk.hash.as_str())
            && !snapshot.decisions.iter().any(stands)
}

impl Left {
    fn of(t: &Tr, snapshot: &Snapshot, desk: &Desk, data: Revision) -> Option<Self> {
        let n = left_since(&snapshot.decisions, data);
        (n > 0).then(|| Self {
            said: t.n("writing-public-left", "n", n),
            sentences: super::blocked::sentences(desk),
        })
    }
}

impl Open {
    fn of(t: &Tr, settings: &Settings, snapshot: &Snapshot, desk: &Desk) -> Self {
        let hash = desk.hash.clone();
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
            is_fresh: release
                .public
                .as_ref()
                .is_some_and(|public| is_fresh(snapshot, desk, public)),
            left: data.and_then(|data| Left::of(t, snapshot, desk, data)),
            hash,
        }
    }
}

/// The form of a block to add.
struct Add {
    kind: &'static str,
    label: String,
    help: String,
    field: Fields,
    is_open: bool,
    is_signed: bool,
    /// Whether it may stand without proof, if somebody signs why.
    has_reason: bool,
    /// The questions it may be about, and whether they are ticked; only a finding is about any.
    questions: Vec<(String, String, bool)>,
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
pub(super) fn verdict(kind: BlockKind, held: &Held) -> Verdict {
    let is_finding = kind == BlockKind::Finding;
    let is_signed = kind == BlockKind::Reading;
    let (name, said) = match (held.faults.is_empty(), is_finding) {
        (true, true) => ("proved", "writing-good"),
        (true, false) if !held.doubted.is_empty() => ("unproved", "writing-reading-doubted"),
        (true, false) if is_signed => ("proved", "writing-reading-good"),
        (true, false) => ("proved", "writing-closing-good"),
        (false, false) => ("refused", "writing-reading-refused"),
        (false, true) if held.is_refused => ("refused", "writing-refused"),
        (false, true) => ("unproved", "writing-unproved"),
    };
    Verdict { name, said }
}

/// Faults in words, with what should stand there; then the quantities that nothing proves.
pub(super) fn in_words(t: &Tr, held: &Held) -> Vec<String> {
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
    let doubted = held.doubted.iter();
    let doubted = doubted.map(|word| t.with("writing-doubted-word", "found", word));
    held.faults.iter().map(words).chain(doubted).collect()
}

impl Panel {
    pub(super) fn of(t: &Tr, settings: &Settings, at: &At, typed: &Typed, once: String) -> Self {
        let (snapshot, desk, moved) = (at.snapshot(), &at.desk, &at.moved);
        let lost = Lost::of(desk, &snapshot.decisions, typed);
        // What cannot be put back where it was may be added elsewhere.
        let again = lost
            .as_ref()
            .filter(|lost| !lost.may_return)
            .map(|_| Typed {
                block: None,
                ..typed.clone()
            });
        let to_add = again.as_ref().unwrap_or(typed);
        let steps = Steps::of(&snapshot.decisions, is_writing);
        let asked = desk.questions(t.lang);
        let blocks = desk.places.iter().map(|place| line(t, place, typed));
        Self {
            slug: snapshot.workshop.slug.to_string(),
            base: snapshot.workshop.revision.0,
            waiting: (desk.waiting() > 0).then(|| t.n("review-waiting", "n", desk.waiting())),
            undo: steps.done.last().map(ToString::to_string),
            redo: steps.undone.last().map(ToString::to_string),
            text_max: TEXT_MAX,
            name_max: NAME_MAX,
            own_name: who::own_name(),
            blocks: blocks.collect(),
            lost,
            once,
            left: (desk.left > 0).then(|| t.n("writing-left", "n", desk.left)),
            adds: [BlockKind::Finding, BlockKind::Reading, BlockKind::Closing]
                .into_iter()
                .filter(|kind| *kind != BlockKind::Finding || !asked.is_empty())
                .map(|kind| add(t, kind, &asked, to_add))
                .collect(),
            moved: moved.iter().map(|moved| told(t, desk, moved)).collect(),
            blocked: Blocked::of(t, desk),
            first: Vec::new(),
            open: Open::of(t, settings, snapshot, desk),
            may_publish: is_allowed(Right::Publish),
            log: log(t, snapshot, desk),
            versions: Version::ALL
                .map(|version| (version.suffix(), t.text(called_version(version))))
                .into(),
            t: t.clone(),
        }
    }
}

impl Panel {
    /// With what whoever publishes should know of the room.
    pub(super) fn knowing(self, first: Vec<String>) -> Self {
        Self { first, ..self }
    }
}

fn called_version(version: Version) -> &'static str {
    match version {
        Version::Full => "writing-version-full",
        Version::Page => "writing-version-page",
        Version::Plain => "writing-version-plain",
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
                despite: typed.despite.clone(),
            }
        } else {
            Fields::default()
        },
        is_open: is_typed,
        is_signed: kind == BlockKind::Reading,
        has_reason: kind == BlockKind::Finding,
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
