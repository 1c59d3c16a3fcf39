//! Taking answers from a file. What holds is taken, the rest is told line by line; the same file can be
//! handed in again without fear.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Multipart, Path, State};
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use glane_import::{FileFault, Reading, Refusal};
use glane_live::submission::{Arrival, Arrived};
use glane_locale::Arg;

use super::console::{self, Told};
use super::{room_of, tr_of, upload};
use crate::app::App;
use crate::arrival::arrival;
use crate::error::WebError;
use crate::tr::Tr;

/// Refusals listed; of a file that is plainly the wrong one, the others are only counted.
const REFUSALS_SHOWN: usize = 500;

#[derive(Template)]
#[template(path = "facilitator/import.html")]
struct ImportPage {
    t: Tr,
    slug: String,
    file: String,
    /// Why no row could be read.
    whole: Option<Line>,
    counts: Vec<Count>,
    refusals: Vec<Line>,
    more: Option<String>,
    warnings: Vec<Line>,
    /// Nothing is wrong, and there is nothing to take.
    nothing: Option<String>,
}

/// One number of the summary: lines first, which add up, then the answers they make.
struct Count {
    id: &'static str,
    text: String,
}

/// What is wrong somewhere in the file, and what to do.
struct Line {
    at: String,
    text: String,
    help: String,
    row: String,
}

/// Reads a file against the workshop's script and takes what holds.
pub(crate) async fn import(
    State(app): State<Arc<App>>,
    Path(slug): Path<String>,
    form: Multipart,
) -> Result<Response, WebError> {
    let room = room_of(&app, &slug).await?;
    let t = room.look(|inside| tr_of(&app.locale, inside));
    let Some(file) = upload::file(form).await? else {
        let told = Told {
            import_error: Some(t.text("facilitator-import-missing")),
            ..Told::default()
        };
        let page = console::page(&app, &room, told).await?;
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    };
    let (script, ideas) = room.look(|inside| (inside.script.clone(), inside.present_ideas()));
    let groups = room.imported_groups().await?;
    let bytes = file.bytes;
    let read = tokio::task::spawn_blocking(move || {
        glane_import::read_long_csv(&bytes, &script, &ideas, &groups)
    });
    let read = match read
        .await
        .map_err(|error| WebError::Broken(error.to_string()))?
    {
        Ok(read) => read,
        Err(fault) => {
            let page = ImportPage::unread(t, slug, file.name, &fault);
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, Html(page.render()?)).into_response());
        }
    };
    let arrivals: Vec<Arrival> = read.answers.iter().cloned().map(arrival).collect();
    let nothing = arrivals.is_empty();
    let arrived = if nothing {
        Arrived::default()
    } else {
        room.import(arrivals).await?
    };
    let status = if nothing && !read.refused.is_empty() {
        StatusCode::UNPROCESSABLE_ENTITY
    } else {
        StatusCode::OK
    };
    let page = ImportPage::read(t, slug, file.name, &read, arrived);
    Ok((status, Html(page.render()?)).into_response())
}

impl ImportPage {
    fn unread(t: Tr, slug: String, file: String, fault: &FileFault) -> Self {
        let whole = Some(line(&t, (fault.line, ""), fault.key, &fault.args, ""));
        Self {
            t,
            slug,
            file,
            whole,
            counts: vec![],
            refusals: vec![],
            more: None,
            warnings: vec![],
            nothing: None,
        }
    }

    fn read(t: Tr, slug: String, file: String, read: &Reading, arrived: Arrived) -> Self {
        let more = read.refused.len().saturating_sub(REFUSALS_SHOWN);
        Self {
            slug,
            file,
            whole: None,
            counts: counts(&t, read, arrived),
            refusals: read
                .refused
                .iter()
                .take(REFUSALS_SHOWN)
                .map(|refusal| refused(&t, refusal))
                .collect(),
            nothing: (read.answers.is_empty() && read.refused.is_empty())
                .then(|| t.text("facilitator-import-nothing")),
            more: (more > 0).then(|| t.n("facilitator-import-more-refused", "n", more)),
            warnings: read
                .warnings
                .iter()
                .take(REFUSALS_SHOWN)
                .map(|warning| refused(&t, warning))
                .collect(),
            t,
        }
    }
}

/// The lines read are those taken, refused and left empty; the lines taken are answers that are new,
/// replaced or known.
fn counts(t: &Tr, read: &Reading, arrived: Arrived) -> Vec<Count> {
    let lines_taken = read.rows.saturating_sub(read.refused.len() + read.empty);
    let all = [
        ("read", "facilitator-import-read", read.rows, true),
        (
            "lines-taken",
            "facilitator-import-lines-taken",
            lines_taken,
            true,
        ),
        (
            "refused",
            "facilitator-import-refused",
            read.refused.len(),
            true,
        ),
        ("empty", "facilitator-import-empty", read.empty, false),
        ("taken", "facilitator-import-taken", arrived.added, true),
        (
            "replaced",
            "facilitator-import-replaced",
            arrived.replaced,
            false,
        ),
        (
            "unchanged",
            "facilitator-import-unchanged",
            arrived.unchanged,
            false,
        ),
        (
            "earlier",
            "facilitator-import-earlier",
            arrived.earlier,
            false,
        ),
    ];
    let shown = all
        .into_iter()
        .filter(|(_, _, n, always)| *always || *n > 0);
    shown
        .map(|(id, key, n, _)| Count {
            id,
            text: t.n(key, "n", n),
        })
        .collect()
}

fn refused(t: &Tr, refusal: &Refusal) -> Line {
    line(
        t,
        (refusal.line, refusal.field),
        refusal.key,
        &refusal.args,
        &refusal.row,
    )
}

fn line(t: &Tr, at: (usize, &str), key: &str, args: &[(&'static str, String)], row: &str) -> Line {
    let args: Vec<(&str, Arg)> = args
        .iter()
        .map(|(name, value)| (*name, Arg::Text(value.clone())))
        .collect();
    // As text: a line number has no thousands apart in a spreadsheet.
    let number = ("line", Arg::Text(at.0.to_string()));
    let at = match at.1 {
        "" => t.format("import-at-line", &[number]),
        column => t.format(
            "import-at-column",
            &[number, ("column", Arg::Text(column.to_owned()))],
        ),
    };
    Line {
        at,
        text: t.format(key, &args),
        help: t.format(&format!("{key}-help"), &args),
        row: row.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use glane_locale::{Lang, Locale};

    use super::*;

    fn tr() -> Tr {
        Tr::new(&Arc::new(Locale::load().unwrap()), Lang::Fr)
    }

    fn reading(refused: usize) -> Reading {
        let refusal = Refusal {
            line: 1234,
            column: 5,
            field: "groupe",
            key: "import-unknown-group",
            args: vec![
                ("value", "Groupe 9".to_owned()),
                ("known", "Groupe 1".to_owned()),
            ],
            row: "p01,Groupe 9,telephone,canaux,<b>".to_owned(),
        };
        Reading {
            rows: 10 + refused,
            empty: 0,
            answers: vec![],
            refused: vec![refusal; refused],
            warnings: vec![],
            encoding: "UTF-8",
            separator: ',',
        }
    }

    #[test]
    fn every_refusal_says_where_why_and_what_to_do() {
        let page = ImportPage::read(
            tr(),
            "a".into(),
            "r.csv".into(),
            &reading(1),
            Arrived::default(),
        );
        let refusal = &page.refusals[0];
        assert!(
            refusal.at.contains("1234") && refusal.at.contains("groupe"),
            "{}",
            refusal.at
        );
        assert!(refusal.text.contains("Groupe 9") && refusal.help.contains("Groupe 1"));
        let html = page.render().unwrap();
        assert!(html.contains("telephone,canaux,&#60;b&#62;"), "{html}");
    }

    #[test]
    fn what_is_not_listed_is_counted() {
        let page = ImportPage::read(
            tr(),
            "a".into(),
            "r.csv".into(),
            &reading(503),
            Arrived::default(),
        );
        assert_eq!(page.refusals.len(), REFUSALS_SHOWN);
        assert!(page.more.unwrap().contains('3'));
        let ids: Vec<_> = page.counts.iter().map(|count| count.id).collect();
        assert_eq!(ids, ["read", "lines-taken", "refused", "taken"]);
    }
}
