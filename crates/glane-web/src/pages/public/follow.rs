//! « Vous avez dit, nous proposons, voici où nous en sommes »: what becomes of what a published restitution proposes, as far as it
//! was shown to inhabitants. Each lead stands as it was published: it is read from the page itself, which is the same before and
//! after the answers are gone.

use std::sync::Arc;

use askama::Template;
use axum::Extension;
use axum::extract::{Path, State};
use axum::http::header::CACHE_CONTROL;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{Html, IntoResponse, Response};
use glane_core::action::{Actions, Backed, Told};
use glane_core::id::FindingId;
use glane_live::Room;
use glane_report::Version;

use super::promised::{self, Promises, between};
use super::{Found, WithdrawnPage, around, found};
use crate::app::App;
use crate::error::WebError;
use crate::pages::facilitator::actions::progress;
use crate::pages::facilitator::report::Shelf;
use crate::pages::facilitator::tr_of;
use crate::tr::{Tr, date};

/// A finding as a published page says it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Published {
    pub(crate) finding: FindingId,
    /// Whether it says what is proposed.
    pub(crate) is_lead: bool,
    /// Whether it names things in order.
    is_order: bool,
    /// The cells that bear it out, by their names.
    cells: Vec<String>,
    /// The sentence, escaped as the page has it.
    said: String,
    /// How many answered, escaped, too.
    base: String,
    /// Where its figures are on that page.
    anchor: String,
}

impl Published {
    /// The sentence as it reads.
    pub(crate) fn text(&self) -> String {
        around::plain(&self.said)
    }

    /// What was chosen among the answers of a question that it is about, in its order.
    pub(crate) fn items(&self) -> Vec<Backed> {
        let one = |cell: &String| {
            let (question, _) = cell.split_once('@')?;
            let (_, item) = cell.split_once("/people/answered/item=")?;
            Backed::named(&format!("{question}/{item}"))
        };
        self.cells.iter().filter_map(one).collect()
    }

    /// Each thing that somebody chose of those it names in order, with the very words in which it does; nothing where they cannot be
    /// told apart, as in words that a person put otherwise.
    pub(crate) fn in_order(&self) -> Vec<(Backed, String)> {
        let (said, items) = (self.text(), self.items());
        let Some(pieces) = ordered(&said).filter(|all| self.is_order && all.len() == items.len())
        else {
            return Vec::new();
        };
        let all = items.into_iter().zip(pieces);
        all.filter(|(_, (_, votes))| *votes > 0)
            .map(|(item, (piece, _))| (item, piece))
            .collect()
    }
}

/// What a sentence of ours names in order: each in its quotation marks, with how many chose it after it, fewer each time. Nothing of
/// any other sentence.
fn ordered(said: &str) -> Option<Vec<(String, u64)>> {
    let mut pieces = said.split_inclusive(['«', '“']);
    let mut mark = pieces.next()?.chars().next_back()?;
    let mut all: Vec<(String, u64)> = Vec::new();
    for piece in pieces {
        let (piece, next) = match piece.chars().next_back() {
            Some(next @ ('«' | '“')) => (piece.strip_suffix(next)?, next),
            _ => (piece, mark),
        };
        let (label, rest) = piece.split_once(['»', '”'])?;
        let (votes, rest) = rest.trim_start().strip_prefix('(')?.split_once(')')?;
        let between = rest.trim_matches(|c: char| c.is_whitespace() || matches!(c, ',' | '.'));
        if !matches!(between, "" | "et" | "and") {
            return None;
        }
        let is_space = |c: char| c.is_whitespace() || c == ',';
        let count: u64 = votes.replace(is_space, "").parse().ok()?;
        // Of two that as many chose it cannot be told which is which; who chose nothing is left out.
        if all
            .last()
            .is_some_and(|(_, before)| count >= *before && count > 0)
        {
            return None;
        }
        let end = if mark == '«' { '»' } else { '”' };
        all.push((format!("{mark}{label}{end} ({votes})"), count));
        mark = next;
    }
    Some(all)
}

/// The findings of a page that we wrote, in their order. What people wrote is escaped there: it looks like none of our marks.
fn findings(page: &str) -> Vec<Published> {
    let mut items = page.split("<li data-finding=\"");
    let _head = items.next();
    items
        .filter_map(|item| {
            let (kind, _) = item.split_once('"')?;
            let (item, _) = item.split_once("</li>")?;
            let cells = between(item, "data-cells=\"", "\"").map(|cells| around::plain(&cells));
            let cells = cells.and_then(|cells| serde_json::from_str(&cells).ok());
            let evidence = between(item, "<p class=\"evidence\">", "</p>").unwrap_or_default();
            let base = evidence.split_once(" · <a").map_or("", |(base, _)| base);
            Some(Published {
                finding: FindingId::new(between(item, "data-id=\"", "\"")?).ok()?,
                is_lead: kind == "lead",
                is_order: kind == "order",
                cells: cells.unwrap_or_default(),
                said: between(item, "<p class=\"sentence\">", "</p>")?,
                base: base.to_owned(),
                anchor: between(&evidence, "href=\"#", "\"").unwrap_or_default(),
            })
        })
        .collect()
}

/// The findings of the page of a link.
pub(crate) async fn published(
    app: &App,
    shelf: &Shelf,
    room: &Room,
    key: &str,
) -> Result<Vec<Published>, WebError> {
    let code = room.look(|inside| inside.workshop.code.clone());
    let page = found(app, shelf, (&code, key), Version::Full).await?;
    Ok(match page {
        Found::Page(page) => findings(&String::from_utf8_lossy(&page)),
        Found::Withdrawn => Vec::new(),
    })
}

#[derive(Template)]
#[template(path = "public/follow.html")]
struct FollowPage {
    t: Tr,
    title: String,
    subtitle: String,
    sample: Option<String>,
    /// Where the restitution is, in the same words.
    restitution: String,
    /// The page in other words.
    twin: String,
    is_plain: bool,
    /// What the workshop before promised.
    promises: Option<Promises>,
    leads: Vec<Lead>,
    /// Actions of no finding that is on the page.
    others: Vec<Shown>,
    updated: Option<String>,
}

struct Lead {
    /// Escaped by who wrote the page they are from.
    said: String,
    base: String,
    href: String,
    actions: Vec<Shown>,
}

struct Shown {
    what: String,
    progress: &'static str,
    stands: String,
    lines: Vec<String>,
}

/// The page.
pub(crate) async fn page(
    State(app): State<Arc<App>>,
    Extension(shelf): Extension<Shelf>,
    Path((code, key)): Path<(String, String)>,
    headers: HeaderMap,
) -> Result<Response, WebError> {
    shown(&app, &shelf, (&code, &key), Version::Full, &headers).await
}

/// The same in plain words.
pub(crate) async fn plain(
    State(app): State<Arc<App>>,
    Extension(shelf): Extension<Shelf>,
    Path((code, key)): Path<(String, String)>,
    headers: HeaderMap,
) -> Result<Response, WebError> {
    shown(&app, &shelf, (&code, &key), Version::Plain, &headers).await
}

async fn shown(
    app: &App,
    shelf: &Shelf,
    (code, key): (&str, &str),
    version: Version,
    headers: &HeaderMap,
) -> Result<Response, WebError> {
    let (said, promises) = match found(app, shelf, (code, key), version).await? {
        Found::Page(page) => {
            let page = String::from_utf8_lossy(&page);
            (findings(&page), promised::of(&page))
        }
        Found::Withdrawn => {
            let t = Tr::for_visitor(&app.locale, headers);
            let page = WithdrawnPage { t }.render()?;
            return Ok((StatusCode::GONE, Html(page)).into_response());
        }
    };
    let room = app.hub.by_code(code).await?;
    let is_plain = version == Version::Plain;
    let here = format!("/lire/{code}/{key}");
    let page = room.look(|inside| {
        let t = tr_of(&app.locale, inside);
        let script = &inside.script;
        let actions = Actions::fold(inside.log());
        let updated = actions.news.last();
        let updated = updated.map(|news| glane_core::date::Day::of(news.at));
        let (leads, others) = sorted(&t, &said, &actions, &here, is_plain);
        FollowPage {
            title: t.label(&script.title).to_owned(),
            subtitle: format!("{}, {}", script.organiser, t.day(script.day)),
            sample: script
                .sample
                .as_ref()
                .map(|sample| t.label(sample).to_owned()),
            restitution: if is_plain {
                format!("{here}/en-clair")
            } else {
                here.clone()
            },
            twin: if is_plain {
                format!("{here}/suivi")
            } else {
                format!("{here}/suivi/en-clair")
            },
            is_plain,
            promises,
            leads,
            others,
            updated: updated.map(|day| t.format("actions-read-updated", &[("date", date(day))])),
            t,
        }
        .render()
    })?;
    // Withdrawn, it is nowhere any more: browsers ask each time.
    Ok(([(CACHE_CONTROL, "no-cache")], Html(page)).into_response())
}

/// Each finding with the actions that came of it: all that is proposed, and of the others those of which something came. What came
/// of none of them stands apart.
fn sorted(
    t: &Tr,
    said: &[Published],
    actions: &Actions,
    here: &str,
    is_plain: bool,
) -> (Vec<Lead>, Vec<Shown>) {
    let read = |told: &Told| one(t, told, is_plain);
    let of = |finding: &FindingId| -> Vec<Shown> {
        let all = actions.shown();
        let all = all.filter(|told| told.lead.as_ref() == Some(finding));
        all.map(read).collect()
    };
    let is_there = |told: &&Told| {
        said.iter()
            .any(|said| told.lead.as_ref() == Some(&said.finding))
    };
    let others = actions.shown().filter(|told| !is_there(told));
    let others = others.map(read).collect();
    let version = if is_plain { "/en-clair" } else { "" };
    let leads = said
        .iter()
        .map(|said| (said, of(&said.finding)))
        .filter(|(said, actions)| said.is_lead || !actions.is_empty())
        .map(|(said, actions)| Lead {
            said: said.said.clone(),
            base: said.base.clone(),
            href: format!("{here}{version}#{}", said.anchor),
            actions,
        });
    (leads.collect(), others)
}

/// What inhabitants read of an action, line by line, and the finding under which they do.
pub(crate) fn lines(t: &Tr, told: &Told, under: Option<&str>) -> Vec<String> {
    let Shown {
        what,
        progress: _,
        stands,
        lines,
    } = one(t, told, false);
    let under = under.map(|said| t.with("actions-say-under", "text", said));
    let all = [what, stands].into_iter().chain(lines);
    all.chain(under).collect()
}

fn one(t: &Tr, told: &Told, is_plain: bool) -> Shown {
    let twin = if is_plain { "plain" } else { "say" };
    let say = |name: &str, text: &String| {
        (!text.is_empty()).then(|| t.with(&format!("actions-{twin}-{name}"), "text", text))
    };
    // What is done or given up is expected no more.
    let due = told.due.filter(|_| told.progress.is_open());
    let due = due.map(|due| t.format(&format!("actions-{twin}-due"), &[("date", date(due))]));
    let why = told.why.as_ref().and_then(|why| say("why", why));
    Shown {
        what: told.what.clone(),
        progress: told.progress.name(),
        stands: if is_plain {
            t.text(&format!("actions-plain-{}", told.progress.name()))
        } else {
            progress(t, told.progress)
        },
        lines: [say("who", &told.who), say("with", &told.with), due, why]
            .into_iter()
            .flatten()
            .collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_page_says_is_read_from_its_marks_and_from_no_others() {
        let page = "<ol><li data-finding=\"lead\" data-id=\"abc\" data-cells=\"[]\">\n\
            <p class=\"sentence\">Piste : « l&#39;idée » &lt;li data-finding=&quot;lead&quot;</p>\n\
            <p class=\"evidence\">3 sur 7 · <a href=\"#question-a\">Les chiffres</a></p>\n</li>\
            <li class=\"own\" data-block=\"reading\"><p class=\"sentence\">Autre</p></li>\
            <li data-finding=\"order\" data-id=\"def\"><p class=\"sentence\">Ordre</p></li></ol>";
        let found = findings(page);
        let read: Vec<_> = found
            .iter()
            .map(|one| (one.finding.as_str(), one.is_lead, one.text()))
            .collect();
        let lead = "Piste : « l'idée » <li data-finding=\"lead\"".to_owned();
        assert_eq!(
            read,
            [("abc", true, lead), ("def", false, "Ordre".to_owned())]
        );
        assert_eq!(
            (&*found[0].base, &*found[0].anchor),
            ("3 sur 7", "question-a")
        );
        assert_eq!(findings("<p>autre</p>"), []);
    }

    #[test]
    fn what_is_named_in_order_is_told_apart_or_not_at_all() {
        let page = |said: &str| {
            let cells = "[&quot;pistes@1/people/answered/item=repas&quot;,&quot;pistes@1/people/answered/item=i-1&quot;]";
            let item = format!(
                "<li data-finding=\"order\" data-id=\"def\" data-cells=\"{cells}\"><p class=\"sentence\">{said}</p></li>"
            );
            let found = findings(&item);
            let told = found[0].in_order().into_iter();
            told.map(|(idea, said)| (idea.written(), said))
                .collect::<Vec<_>>()
        };
        let told = |idea: &str, said: &str| (idea.to_owned(), said.to_owned());
        assert_eq!(
            page("Pistes, sur 7 personnes : « Un repas » (6), « L&#39;été » (1)."),
            [
                told("pistes/repas", "« Un repas » (6)"),
                told("pistes/i-1", "« L'été » (1)")
            ]
        );
        assert_eq!(
            page("Leads: “A meal” (1,206) and “Summer” (1)."),
            [
                told("pistes/repas", "“A meal” (1,206)"),
                told("pistes/i-1", "“Summer” (1)")
            ]
        );
        for other in [
            "Pistes : « Un repas « partagé » » (6), « L'été » (1).",
            // What a person wrote in another order, or between them.
            "Pistes : « L'été » (1), loin de « Un repas » (6).",
            "Pistes : « Un repas » (6), loin devant « L'été » (1).",
            "Pistes : « Un repas » (6), « L'été » (6).",
        ] {
            assert_eq!(page(other), [], "{other}");
        }
    }
}
