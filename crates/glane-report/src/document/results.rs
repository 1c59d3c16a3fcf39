//! What was answered to a question in one round: its picture, its figures, the groups, what people wrote.

use glane_analysis::{
    ItemReading, ItemsReading, OPINION_PEOPLE, QuestionReading, RatedReading, Told, Verbatim,
    WordReading,
};
use serde::Serialize;

use super::Table;
use super::question::round;
use crate::picture::{self, Look, Picture};
use crate::version::Version;
use crate::words::{Texts, accounting};

/// Under so many answers a question says so beside its figures.
pub(crate) const FEW: u64 = 10;

/// The results of one round.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct Results {
    /// Who answered: parts that add up to the people. Absent for a question that was never asked.
    pub accounting: Option<String>,
    /// Raised hands, beside the people; words and ideas that are not shown, and by whose decision.
    pub raised: Option<String>,
    /// That there are few answers, or none.
    pub caution: Option<String>,
    pub figure: Option<Figure>,
    pub table: Option<Table>,
    /// Words written once or twice, each number apart.
    pub few: Vec<Few>,
    /// Which words, or themes, the same people gave.
    pub together: Option<Beside>,
    pub groups: Option<Beside>,
    pub verbatims: Option<Verbatims>,
}

/// A picture on a page.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct Figure {
    /// Where the typesetter finds it.
    pub path: String,
    /// What it is called, where it has a caption.
    #[serde(skip)]
    pub title: String,
    /// What it shows, in a sentence.
    pub description: String,
    pub more: Option<String>,
    pub note: Option<String>,
    /// The drawing for a page or a wide screen.
    #[serde(skip)]
    pub wide: String,
    /// The drawing for a phone.
    #[serde(skip)]
    pub narrow: String,
}

/// Words that were written equally often, and not often.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct Few {
    pub heading: String,
    pub words: Vec<String>,
}

/// Figures that stand under a heading of their own: by group, together.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct Beside {
    pub heading: String,
    /// Absent where another picture shows it already.
    pub figure: Option<Figure>,
    pub table: Table,
    /// Whether columns of the table hold words.
    pub has_words: bool,
    /// Why cells are not shown, and of which options none is.
    pub notes: Vec<String>,
}

/// What people wrote.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct Verbatims {
    pub heading: String,
    pub intro: String,
    /// Word for word, between the language's quotation marks.
    pub quotes: Vec<String>,
}

/// A round of a question, about to be written.
#[derive(Clone, Copy)]
pub(crate) struct Seen<'a> {
    pub figures: &'a QuestionReading,
    pub verbatims: &'a [Verbatim],
    /// The question's number.
    pub n: usize,
    /// Whether the question was asked more than once: captions then name the round.
    pub is_again: bool,
    /// Whether this is not the round that findings are read from.
    pub is_other: bool,
}

impl Seen<'_> {
    /// What tells its drawings and tables from those of any other round and question.
    fn id(&self) -> String {
        if self.is_other {
            format!("{}-{}", self.n, self.figures.round.0)
        } else {
            self.n.to_string()
        }
    }

    fn caption(&self, key: &str, texts: &Texts<'_>) -> String {
        let caption = match self.figures.kind.profile() {
            Some(_) => texts.text("profile-caption"),
            None => texts.format(key, &[("n", self.n.into())]),
        };
        if self.is_again {
            format!("{caption} · {}", round(self.figures.round, texts))
        } else {
            caption
        }
    }
}

/// The results of a round.
pub(crate) fn results(seen: &Seen<'_>, texts: &Texts<'_>) -> Results {
    let question = seen.figures;
    let texts = &texts.of_answers(question);
    let (accounting, raised) = accounting(question, texts);
    let beside: Vec<String> = raised
        .into_iter()
        .chain(not_shown(question, texts))
        .chain(withheld(question, texts))
        .collect();
    let mut results = Results {
        accounting: Some(accounting),
        raised: (!beside.is_empty()).then(|| beside.join(" ")),
        caution: None,
        figure: None,
        table: None,
        few: Vec::new(),
        together: None,
        groups: None,
        verbatims: None,
    };
    if question.n == 0 {
        results.caution = Some(texts.text(if seen.is_again {
            "restitution-round-no-answers"
        } else {
            "restitution-no-answers"
        }));
        return results;
    }
    results.caution = (question.n < FEW)
        .then(|| texts.format("restitution-small-numbers", &[("n", question.n.into())]));

    let id = seen.id();
    let shown = picture::of(question, texts, Look::Page, &format!("figure-{id}"));
    let caption = seen.caption("restitution-caption-figures", texts);
    let table = table(format!("table-{id}"), caption, &shown);
    let title = figure_title("restitution-figure-caption", question, texts);
    results.figure = figure((format!("figures/{id}.svg"), title), shown, || {
        picture::of(question, texts, Look::PhonePage, &format!("phone-{id}"))
    });
    results.table = (!table.rows.is_empty()).then_some(table);
    if question.words().is_some() {
        set_few_apart(&mut results, question, texts);
    }
    if texts.version() != Version::Plain {
        results.together = together(seen, texts).or_else(|| opinions(seen, texts));
        set_groups(&mut results, seen, texts);
    }
    results.verbatims = verbatims(question, seen.verbatims, texts);
    results
}

/// How many words the restitution does not show and by whose decision, and how many that may hurt it shows.
fn not_shown(question: &QuestionReading, texts: &Texts<'_>) -> Vec<String> {
    let Some(words) = question.words() else {
        let added = question.rated().map(RatedReading::as_ideas);
        let items = question.items().or(added.as_ref());
        return items.map_or_else(Vec::new, |items| ideas_not_shown(items, texts));
    };
    let told = |key: &str, left: &[&WordReading]| {
        let mentions: u64 = left.iter().map(|word| word.mentions).sum();
        let args = [("n", left.len().into()), ("mentions", mentions.into())];
        (!left.is_empty()).then(|| texts.format(key, &args))
    };
    let hurts = |word: &&WordReading| word.forms.iter().any(|form| form.insult.is_some());
    let let_through: Vec<&WordReading> = words.words.iter().filter(hurts).collect();
    [
        told(
            "restitution-words-held",
            &words.held.iter().collect::<Vec<_>>(),
        ),
        told(
            "restitution-words-hidden",
            &words.hidden.iter().collect::<Vec<_>>(),
        ),
        told("restitution-words-let", &let_through),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// How many ideas a person put aside, how many wait for one, and how many were put with others.
fn ideas_not_shown(items: &ItemsReading, texts: &Texts<'_>) -> Vec<String> {
    let told = |key: &str, left: &[ItemReading]| {
        let votes: u64 = left.iter().map(|idea| idea.count).sum();
        let args = [("n", left.len().into()), ("votes", votes.into())];
        (!left.is_empty()).then(|| texts.format(key, &args))
    };
    let all = items.items.iter().chain(&items.aside).chain(&items.held);
    let merged: usize = all.map(|idea| idea.merged.len()).sum();
    let merged =
        (merged > 0).then(|| texts.format("restitution-ideas-merged", &[("n", merged.into())]));
    [
        told("restitution-ideas-aside", &items.aside),
        told("restitution-ideas-held", &items.held),
        merged,
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn table(id: String, caption: String, picture: &Picture) -> Table {
    Table {
        id,
        caption,
        head: picture.table.head.clone(),
        rows: picture.table.rows.clone(),
    }
}

/// « Graphique : la question ».
fn figure_title(key: &str, question: &QuestionReading, texts: &Texts<'_>) -> String {
    let label = texts.label(&question.label);
    texts.format(key, &[("question", label.into())])
}

fn figure(
    (path, title): (String, String),
    wide: Picture,
    narrow: impl FnOnce() -> Picture,
) -> Option<Figure> {
    if wide.svg.is_empty() {
        return None;
    }
    Some(Figure {
        path,
        title,
        description: wide.description,
        more: wide.more,
        note: wide.note,
        wide: wide.svg,
        narrow: narrow().svg,
    })
}

/// Takes words written once or twice out of the table and lists them after it: rows that all hold the same
/// small number tell less than a line of words.
fn set_few_apart(part: &mut Results, question: &QuestionReading, texts: &Texts<'_>) {
    let Some(words) = question.words() else {
        return;
    };
    for (times, heading) in [
        (2, "restitution-words-twice"),
        (1, "restitution-words-once"),
    ] {
        let same = words.words.iter().filter(|word| word.mentions == times);
        let few: Vec<String> = same.map(|word| word.shown.clone()).collect();
        if !few.is_empty() {
            let heading = texts.format(heading, &[("n", few.len().into())]);
            part.few.push(Few {
                heading,
                words: few,
            });
        }
    }
    // Words stand from the most mentioned to the least, in the table as in the reading.
    let few: usize = part.few.iter().map(|few| few.words.len()).sum();
    if let Some(table) = &mut part.table {
        table.rows.truncate(words.words.len() - few);
    }
    part.table = part.table.take().filter(|table| !table.rows.is_empty());
}

fn set_groups(part: &mut Results, seen: &Seen<'_>, texts: &Texts<'_>) {
    let (question, id) = (seen.figures, seen.id());
    let Some(shown) = picture::by_group(question, texts, Look::Page, &format!("groups-{id}"))
    else {
        return;
    };
    // Rows that all say « not shown » say one thing: it is said in a line.
    let withheld = texts.text("restitution-cell-withheld");
    let mut cells = shown.table.rows.iter().flat_map(|row| row.iter().skip(1));
    if cells.all(|cell| *cell == withheld) {
        let beside = part.raised.take();
        let none = texts.text("restitution-groups-none");
        let told: Vec<String> = beside.into_iter().chain([none]).collect();
        part.raised = Some(told.join(" "));
        return;
    }
    let narrow = || {
        let id = format!("phone-groups-{id}");
        picture::by_group(question, texts, Look::PhonePage, &id).unwrap_or_default()
    };
    let caption = seen.caption("restitution-caption-groups", texts);
    let table = table(format!("table-groups-{id}"), caption, &shown);
    let notes = shown.more.iter().chain(&shown.note).cloned().collect();
    let title = figure_title("restitution-figure-caption-groups", question, texts);
    let mut drawing = figure(
        (format!("figures/{id}-groups.svg"), title),
        Picture {
            more: None,
            note: None,
            ..shown
        },
        narrow,
    );
    if question.scale().is_some() && !picture::is_parted(question) {
        // The groups' means stand on the room's own axis: one picture for both.
        if let (Some(of_room), Some(of_groups)) = (&mut part.figure, drawing.take()) {
            of_room.wide = of_groups.wide;
            of_room.narrow = of_groups.narrow;
        }
    }
    part.groups = Some(Beside {
        heading: texts.text("restitution-heading-by-group"),
        figure: drawing,
        table,
        has_words: false,
        notes,
    });
}

/// What the same people gave, where something may be said of it.
fn together(seen: &Seen<'_>, texts: &Texts<'_>) -> Option<Beside> {
    let (question, id) = (seen.figures, seen.id());
    let draw = |look, name: &str| {
        let id = format!("{name}-{id}");
        picture::together(question, texts, look, &id)
    };
    let shown = draw(Look::Page, "together")?;
    let heading = if question.words().is_some() {
        "restitution-heading-together-words"
    } else {
        "restitution-heading-together-themes"
    };
    let caption = seen.caption("restitution-caption-together", texts);
    let table = table(format!("table-together-{id}"), caption, &shown);
    let title = figure_title("restitution-figure-caption-together", question, texts);
    let path = format!("figures/{id}-together.svg");
    let narrow = || draw(Look::PhonePage, "phone-together").unwrap_or_default();
    Some(Beside {
        heading: texts.text(heading),
        figure: figure((path, title), shown, narrow),
        table,
        has_words: true,
        notes: Vec::new(),
    })
}

/// The groups of people who vote alike on statements: what each says more than the other, and what both say.
fn opinions(seen: &Seen<'_>, texts: &Texts<'_>) -> Option<Beside> {
    let found = seen.figures.rated()?.opinions.as_ref()?;
    let line = |group: &str, told: &Told| {
        let out_of = [("count", told.count.into()), ("n", told.seen.into())];
        vec![
            group.to_owned(),
            texts.label(&told.label).to_owned(),
            texts.text(if told.agrees {
                "restitution-vote-agree"
            } else {
                "restitution-vote-disagree"
            }),
            texts.format("common-out-of", &out_of),
        ]
    };
    let mut rows = Vec::new();
    for (group, n) in found.groups.iter().zip(1_u64..) {
        let args = [("n", n.into()), ("people", group.people.into())];
        let name = texts.format("restitution-opinion-group", &args);
        rows.extend(group.typical.iter().map(|told| line(&name, told)));
    }
    let all = texts.text("restitution-opinion-all");
    rows.extend(found.shared.iter().map(|told| line(&all, told)));
    let head = ["opinion-group", "statement", "opinion", "answered"];
    Some(Beside {
        heading: texts.text("restitution-heading-opinions"),
        figure: None,
        table: Table {
            id: format!("table-opinions-{}", seen.id()),
            caption: seen.caption("restitution-caption-opinions", texts),
            head: head
                .map(|name| texts.text(&format!("restitution-table-{name}")))
                .into(),
            rows,
        },
        has_words: true,
        notes: vec![texts.format("restitution-opinions-how", &[("n", OPINION_PEOPLE.into())])],
    })
}

/// Several scales of one heading side by side, after the number of the first; nothing where they are not alike.
pub(super) fn scales(n: usize, all: &[&QuestionReading], texts: &Texts<'_>) -> Option<Beside> {
    let draw = |look, name: &str| picture::of_scales(all, texts, look, &format!("{name}-{n}"));
    let shown = draw(Look::Page, "scales")?;
    let heading = texts.text("restitution-scales-title");
    let table = table(format!("table-scales-{n}"), heading.clone(), &shown);
    let path = format!("figures/{n}-scales.svg");
    let narrow = || draw(Look::PhonePage, "phone-scales").unwrap_or_default();
    Some(Beside {
        figure: figure((path, heading.clone()), shown, narrow),
        heading,
        table,
        has_words: false,
        notes: vec![texts.text("restitution-scales-how")],
    })
}

/// How many answers are not read as they were written, and why.
pub(crate) fn withheld(question: &QuestionReading, texts: &Texts<'_>) -> Vec<String> {
    let told = |key: &str, n: u64| (n > 0).then(|| texts.format(key, &[("n", n.into())]));
    let withheld = question.withheld();
    [
        told("review-told-waiting", withheld.waiting),
        told("review-told-left", withheld.left_out),
        told("review-told-masked", withheld.masked),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn verbatims(question: &QuestionReading, all: &[Verbatim], texts: &Texts<'_>) -> Option<Verbatims> {
    let is_whole = question.withheld().is_nothing();
    (!all.is_empty()).then(|| Verbatims {
        heading: texts.text(if question.kind.takes_other() {
            "restitution-heading-other"
        } else {
            "restitution-heading-verbatims"
        }),
        intro: texts.text(if is_whole {
            "restitution-open-all"
        } else {
            "review-told-shown"
        }),
        quotes: all
            .iter()
            .map(|verbatim| texts.quote(&verbatim.text))
            .collect(),
    })
}
