//! A consultation's restitution: the whole, then a page for each site that may be shown.
//!
//! Its sentences are made of cells of [`Shown`](glane_archive::Shown) and nothing else: nobody can have reworded one. `glane check`
//! makes the page again and compares ([`check`]).

use askama::Template;
use glane_archive::{Moved, ShownEdition, ShownQuestion, ShownRow, Stand};
use glane_figure::grouped::{Cell, Group};
use glane_figure::{Grouped, GroupedOption, Theme};

use super::by_site::Compared;
use super::change::{self, Told, sentence};
use super::check;
use super::map::Where;
use super::page::facts;
use super::question::{Drawing, Question, drawn, mean_told, questions};
use super::who_is_in::{Centre, centres, missing, own_questions};
use super::{Consultation, answer, named, part, share, whole};
use crate::error::WebError;
use crate::tr::Tr;

/// How it looks, on a screen and on paper.
const STYLE: &str = include_str!("../../../assets/consultation.css");

#[derive(Template)]
#[template(path = "consultation/restitution.html")]
struct Restitution {
    t: Tr,
    style: &'static str,
    /// What the page is of, for whoever holds it against its archives.
    metas: [(&'static str, String); 3],
    title: String,
    edition: String,
    facts: Vec<String>,
    centres: Vec<Centre>,
    missing: Vec<String>,
    /// Each question of the whole, and what stands first among its answers.
    questions: Vec<(Question, Option<String>)>,
    /// Whether something of it is on a map.
    has_map: bool,
    /// Whether centres are put together by public or by date.
    is_pooled: bool,
    change: Option<Told>,
    sites: Vec<Site>,
}

/// A site's page.
struct Site {
    name: String,
    people: String,
    questions: Vec<OfSite>,
    /// The questions that are its own.
    own: Vec<String>,
    /// What changed there beyond chance since the edition before.
    changed: Vec<String>,
    /// That there is an edition before, and nothing more is said than chance explains.
    is_silent: bool,
}

/// A question on a site's page.
struct OfSite {
    label: String,
    answered: String,
    drawing: Option<Drawing>,
    said: Vec<String>,
}

/// The restitution of an edition.
pub(super) fn made(t: Tr, found: &Consultation, edition: &str) -> Result<String, WebError> {
    let shown = &found.read.shown;
    let own = shown.editions.get(edition).ok_or(WebError::NotFound)?;
    let leads = own.questions.iter().map(|question| lead(&t, question));
    let at = Where::of(&found.plan, shown, edition);
    let questions = questions(&t, own, &at, "q-", Compared::Told);
    let has_map = questions.iter().any(Question::has_map);
    let is_pooled = questions.iter().any(|one| !one.pooled.is_empty());
    let questions = questions.into_iter().zip(leads).collect();
    let centres = centres(&t, shown, edition);
    let since = change::since(shown, edition);
    let visible = shown
        .centres
        .iter()
        .filter(|one| one.edition == edition && one.people.is_some());
    let sites = visible.enumerate().map(|(at, centre)| {
        let key = &centre.key;
        let rows = since.iter().flat_map(|found| &found.rows);
        let known: Vec<_> = rows
            .filter_map(|row| Some((row, row.sites.get(key)?)))
            .collect();
        let changed: Vec<String> = known
            .iter()
            .filter_map(|(row, site)| {
                let name = named(&t, &row.name, row.label.as_ref());
                sentence(&t, &name, None, site.people, site.moved)
            })
            .collect();
        let still = known.iter().all(|(_, site)| site.moved == Moved::Unsaid);
        Site {
            name: key.clone(),
            people: t.n("consultation-people", "n", centre.people.unwrap_or(0)),
            questions: of_site(&t, own, key, &format!("s{at}-")),
            own: own_questions(&t, centre),
            is_silent: !known.is_empty() && still,
            changed,
        }
    });
    let sites = sites.collect();
    let page = Restitution {
        style: STYLE,
        metas: [
            (check::OF, found.slug.to_string()),
            (check::EDITION, edition.to_owned()),
            (check::DATA, check::state(found)),
        ],
        title: found.plan.title.clone(),
        edition: edition.to_owned(),
        facts: {
            let mut facts = facts(&t, shown.threshold, own);
            facts.extend(found.counted.told(&t));
            facts
        },
        centres,
        missing: missing(&found.plan, shown, edition),
        questions,
        has_map,
        is_pooled,
        change: since.map(|found| change::told(&t, shown, &found, "c-")),
        sites,
        t,
    };
    Ok(page.render()?)
}

/// What stands first among the answers to a question, where one does: every total is shown, and of the same centres.
fn lead(t: &Tr, question: &ShownQuestion) -> Option<String> {
    let all = question.rows.iter();
    let told: Option<Vec<(&ShownRow, u64)>> = all.map(|row| Some((row, row.people?))).collect();
    let mut rows = told?;
    // Who hides theirs may have given another one more often.
    if rows.iter().any(|(row, _)| row.withheld > 0) {
        return None;
    }
    if rows
        .iter()
        .zip(rows.iter().skip(1))
        .any(|(a, b)| a.0.base != b.0.base)
    {
        return None;
    }
    rows.sort_by_key(|(_, people)| std::cmp::Reverse(*people));
    match rows.as_slice() {
        [(first, most), (_, next), ..] if most > next => {
            let args = [
                ("answer", answer(t, first).into()),
                ("part", part(t, *most, first.base).into()),
            ];
            Some(t.format("consultation-lead", &args))
        }
        _ => None,
    }
}

fn of_site(t: &Tr, edition: &ShownEdition, key: &str, prefix: &str) -> Vec<OfSite> {
    let all = edition.questions.iter();
    all.filter_map(|question| {
        let rows = drawn(question);
        let base = question.bases.get(key).copied().flatten()?;
        let id = format!("{prefix}{}", question.question);
        let told = |row: &&ShownRow| row.sites.get(key)?.base.filter(|base| *base > 0);
        let is_empty = base == 0 || rows.iter().all(|row| told(row).is_none());
        Some(OfSite {
            label: t.label(&question.label).to_owned(),
            answered: std::iter::once(t.n("consultation-answered", "n", base))
                .chain(question.mean_of(key).map(|mean| mean_told(t, mean)))
                .collect::<Vec<_>>()
                .join(" · "),
            drawing: (!is_empty).then(|| beside(t, question, &rows, key, &id)),
            said: rows.iter().filter_map(|row| here(t, row, key)).collect(),
        })
    })
    .collect()
}

/// A site's answers beside those of all.
fn beside(t: &Tr, question: &ShownQuestion, rows: &[&ShownRow], key: &str, id: &str) -> Drawing {
    let cell = |told: Option<(u64, u64)>, said: String| Cell {
        value: told.map_or(0, |(people, base)| share(people, base)),
        value_text: said,
        hidden: told.is_none(),
    };
    let options = rows.iter().map(|row| {
        let site = row.sites.get(key);
        let own = site.and_then(|site| Some((site.people?, site.base.filter(|base| *base > 0)?)));
        let said = match (own, site) {
            (Some((people, base)), _) => part(t, people, base),
            (None, Some(site)) if site.base != Some(0) => t.text("consultation-hidden"),
            // The theme is not in this centre's codebook, or it classified nothing.
            (None, _) => t.text("consultation-unclassified"),
        };
        let all = row.people.map(|people| (people, row.base));
        GroupedOption {
            label: answer(t, row),
            cells: vec![cell(own, said), cell(all, whole(t, row))],
        }
    });
    let group = |key: &str| Group {
        key: String::new(),
        label: t.text(key),
    };
    let grouped = Grouped {
        id: id.to_owned(),
        title: t.label(&question.label).to_owned(),
        desc: t.text("consultation-beside-desc"),
        head: t.text("consultation-answer"),
        groups: vec![group("consultation-here"), group("consultation-together")],
        options: options.collect(),
        max: Some(glane_figure::dots::WHOLE),
        theme: Theme::page(),
    };
    Drawing {
        svg: grouped.svg(),
        table: grouped.table().to_html(),
    }
}

/// That a site stands apart on an answer.
fn here(t: &Tr, row: &ShownRow, key: &str) -> Option<String> {
    let site = row.sites.get(key)?;
    let (people, base) = (site.people?, site.base?);
    let key = match site.stand {
        Stand::Above => "consultation-here-above",
        Stand::Below => "consultation-here-below",
        Stand::Within | Stand::Unknown => return None,
    };
    let args = [
        ("answer", answer(t, row).into()),
        ("part", part(t, people, base).into()),
        ("whole", whole(t, row).into()),
    ];
    Some(t.format(key, &args))
}
