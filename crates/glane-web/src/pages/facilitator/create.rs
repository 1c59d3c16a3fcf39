//! Making a workshop out of a script file. All that is wrong with the script is told at once.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Multipart, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{Html, IntoResponse, Redirect, Response};
use glane_core::script::fault::{Fault, Lines, SHOWN};
use glane_live::LiveError;
use glane_locale::Arg;
use glane_store::StoreError;

use super::{list, upload};
use crate::app::App;
use crate::error::WebError;
use crate::tr::Tr;

/// Characters of a line shown on each side of what is wrong in it.
const AROUND: usize = 60;

#[derive(Template)]
#[template(path = "facilitator/create.html")]
struct FaultsPage {
    t: Tr,
    summary: String,
    faults: Vec<Told>,
    new_error: Option<String>,
    templates: String,
}

/// One fault, in words.
pub(super) struct Told {
    pub(super) at: String,
    pub(super) text: String,
    pub(super) help: String,
    /// The line at fault; nothing if the fault is the whole file's.
    pub(super) line: Option<Line>,
}

/// A line of the script around what is wrong in it.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Line {
    pub(super) before: String,
    pub(super) wrong: String,
    pub(super) after: String,
}

/// Takes a script file and makes its workshop, or tells every fault.
pub(crate) async fn create(
    State(app): State<Arc<App>>,
    headers: HeaderMap,
    form: Multipart,
) -> Result<Response, WebError> {
    let t = Tr::for_visitor(&app.locale, &headers);
    let Some(file) = upload::file(form).await? else {
        let error = Some(t.text("facilitator-new-missing"));
        return Ok((
            StatusCode::UNPROCESSABLE_ENTITY,
            list::page(&app, t, error).await?,
        )
            .into_response());
    };
    let Ok(source) = std::str::from_utf8(&file.bytes) else {
        let fault = Fault {
            key: "script-not-utf8",
            args: vec![],
            span: 0..0,
        };
        return faulty(t, &file.name, "", &[fault]);
    };
    match app.hub.create(source).await {
        Ok(workshop) => Ok(Redirect::to(&format!("/animer/{}", workshop.slug)).into_response()),
        Err(LiveError::BadScript(faults)) => faulty(t, &file.name, source, &faults),
        Err(LiveError::Store(StoreError::SlugTaken(slug))) => {
            let error = Some(t.with("facilitator-new-exists", "slug", slug.as_str()));
            Ok((StatusCode::CONFLICT, list::page(&app, t, error).await?).into_response())
        }
        Err(error) => Err(error.into()),
    }
}

fn faulty(t: Tr, file: &str, source: &str, faults: &[Fault]) -> Result<Response, WebError> {
    let page = FaultsPage {
        summary: summed(&t, faults),
        faults: tell(&t, file, source, faults),
        new_error: None,
        templates: list::templates(&t),
        t,
    };
    Ok((StatusCode::UNPROCESSABLE_ENTITY, Html(page.render()?)).into_response())
}

/// How many faults there are, and that they are not all shown where they are many.
pub(super) fn summed(t: &Tr, faults: &[Fault]) -> String {
    let all = t.n("facilitator-new-faults", "n", faults.len());
    if faults.len() <= SHOWN {
        return all;
    }
    format!("{all} {}", t.n("script-faults-first", "n", SHOWN))
}

/// The first faults, in words.
pub(super) fn tell(t: &Tr, file: &str, source: &str, faults: &[Fault]) -> Vec<Told> {
    let lines = Lines::of(source);
    let first = faults.iter().take(SHOWN);
    first
        .map(|fault| one(t, file, source, &lines, fault))
        .collect()
}

fn one(t: &Tr, file: &str, source: &str, lines: &Lines<'_>, fault: &Fault) -> Told {
    let args: Vec<(&str, Arg)> = fault
        .args
        .iter()
        .map(|(name, value)| (*name, Arg::Text(value.clone())))
        .collect();
    let (line, column) = lines.at(fault.span.start);
    let place = [
        ("file", file.to_owned()),
        ("line", line.to_string()),
        ("column", column.to_string()),
    ]
    .map(|(name, value)| (name, Arg::Text(value)));
    let quoted = quote(source, fault.span.start, fault.span.end);
    Told {
        at: if quoted.is_some() {
            t.format("script-at", &place)
        } else {
            file.to_owned()
        },
        text: t.format(fault.key, &args),
        help: t.format(&format!("{}-help", fault.key), &args),
        line: quoted,
    }
}

/// The line a span begins on, cut in three around it and shortened. Nothing for an empty line.
fn quote(source: &str, start: usize, end: usize) -> Option<Line> {
    let head = source.get(..start)?;
    let tail = source.get(start..)?;
    let before = head.rsplit('\n').next()?;
    let rest = tail.split('\n').next()?.trim_end_matches('\r');
    if before.trim().is_empty() && rest.trim().is_empty() {
        return None;
    }
    // An empty span points between two letters: the next one is marked.
    let first = rest.chars().next().map_or(0, char::len_utf8);
    let long = end.saturating_sub(start).clamp(first, rest.len());
    let (wrong, after) = rest.split_at_checked(long).unwrap_or((rest, ""));
    Some(Line {
        before: last(before),
        wrong: wrong.to_owned(),
        after: first_of(after),
    })
}

fn last(text: &str) -> String {
    let long = text.chars().count();
    if long <= AROUND {
        return text.to_owned();
    }
    format!("…{}", text.chars().skip(long - AROUND).collect::<String>())
}

fn first_of(text: &str) -> String {
    if text.chars().count() <= AROUND {
        return text.to_owned();
    }
    format!("{}…", text.chars().take(AROUND).collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(before: &str, wrong: &str, after: &str) -> Line {
        Line {
            before: before.to_owned(),
            wrong: wrong.to_owned(),
            after: after.to_owned(),
        }
    }

    #[test]
    fn the_line_at_fault_is_cut_around_what_is_wrong() {
        let source = "[atelier]\r\ndate = 28/11/2024 # été\r\n";
        let start = source.find("28").unwrap();
        assert_eq!(
            quote(source, start, start + 10),
            Some(line("date = ", "28/11/2024", " # été"))
        );
        assert_eq!(
            quote(source, start, start),
            Some(line("date = ", "2", "8/11/2024 # été"))
        );
        assert_eq!(
            quote(source, 0, source.len()),
            Some(line("", "[atelier]", ""))
        );
        assert_eq!(quote(source, source.len(), source.len()), None);
    }

    #[test]
    fn a_long_line_is_shortened_and_a_wild_span_breaks_nothing() {
        let long = format!("a = \"{}\" ?! {}", "é".repeat(500), "b".repeat(500));
        let at = long.find("?!").unwrap();
        let quoted = quote(&long, at, at + 2).unwrap();
        assert_eq!(quoted.wrong, "?!");
        assert_eq!(
            (quoted.before.chars().count(), quoted.after.chars().count()),
            (AROUND + 1, AROUND + 1)
        );
        for start in 0..20 {
            for end in 0..20 {
                let _ = quote("é = ù\n\nà", start, end);
            }
        }
        assert_eq!(quote("abc", 99, 3), None);
    }
}
