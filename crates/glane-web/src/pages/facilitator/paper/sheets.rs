//! Sheets to be filled in with a pen, which Glane reads: asked for by a form, given as a file. Serials are noted before the
//! file is made, so that no two sheets of a workshop have the same.

use std::collections::BTreeMap;
use std::sync::Arc;

use askama::Template;
use axum::Form;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{Html, IntoResponse, Response};
use glane_core::decision::Act;
use glane_core::id::{ItemKey, QuestionKey};
use glane_core::script::translated::texts;
use glane_core::sheet::code::Code;
use glane_core::sheet::form::{Copies, Form as SheetForm};
use glane_live::Room;
use glane_live::inside::Inside;
use glane_live::room::Wish;
use glane_locale::PageLang;
use glane_paper::print::{Fault, Laid, Wanted};
use tokio::sync::Semaphore;

use super::super::form::Fields;
use super::super::library::translate::languages;
use super::super::{room_of, tr_of};
use super::whole;
use crate::app::App;
use crate::error::WebError;
use crate::ideas::Ideas;
use crate::tr::Tr;
use crate::who;

/// How many sheets are proposed where nobody has counted who is there.
const USUAL: &str = "10";
/// How often serials are asked for while others take them.
const TRIES: usize = 10;

/// What the page asks, with what was typed.
pub(super) struct Asking {
    pub(super) langs: [PageLang; PageLang::ALL.len()],
    pub(super) lang: PageLang,
    pub(super) count: String,
    pub(super) is_large: bool,
    /// The question asked last.
    pub(super) now: Option<String>,
    /// How many sheets have a number already.
    pub(super) printed: String,
    /// What is not translated, if anything is not.
    pub(super) untranslated: Vec<String>,
    /// Why there are no sheets.
    pub(super) wrong: Option<String>,
}

/// What a form asked for.
#[derive(Debug, Clone)]
pub(super) struct Typed {
    lang: PageLang,
    count: String,
    is_large: bool,
    what: What,
}

/// Which questions, and how many sheets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum What {
    All,
    Now,
    /// A master of the question of the moment.
    Master,
    /// A master of all questions, where they fit on a page.
    MasterOfAll,
}

/// Why there are no sheets: the key of a message, what it names.
type Refusal = (&'static str, Vec<(&'static str, glane_locale::Arg)>);

impl Asking {
    pub(super) fn of(t: &Tr, inside: &Inside, typed: Option<Typed>, wrong: Option<String>) -> Self {
        let typed = typed.unwrap_or_else(|| Typed {
            lang: PageLang::parse(inside.script.lang()).unwrap_or_default(),
            count: USUAL.to_owned(),
            is_large: false,
            what: What::All,
        });
        let now = moment(inside).and_then(|key| inside.script.question(&key));
        Self {
            langs: PageLang::ALL,
            lang: typed.lang,
            count: typed.count,
            is_large: typed.is_large,
            now: now.map(|question| t.label(&question.label).to_owned()),
            printed: t.n("paper-printed", "n", inside.printed().count()),
            untranslated: untranslated(t, inside),
            wrong,
        }
    }
}

/// In which languages a sheet would show questions as they are written in another.
fn untranslated(t: &Tr, inside: &Inside) -> Vec<String> {
    let (mut none, mut some) = (Vec::new(), Vec::new());
    for (lang, code) in languages(inside) {
        let all = texts(&inside.workshop.source, &code).unwrap_or_default();
        let missing = all.iter().filter(|text| text.translation.is_none()).count();
        if missing == 0 {
            continue;
        }
        // A name stands apart from what is around it, whichever way it is written.
        let name = format!("\u{2068}{}\u{2069}", lang.name());
        if missing == all.len() {
            none.push(name);
        } else {
            let args = [("lang", name.into()), ("n", missing.into())];
            some.push(t.format("paper-untranslated-some", &args));
        }
    }
    let whole = (!none.is_empty()).then(|| t.with("paper-untranslated", "langs", &none.join(", ")));
    whole.into_iter().chain(some).collect()
}

impl Typed {
    fn read(fields: Fields<'_>) -> Result<Self, WebError> {
        let bad = |name: &str| WebError::BadForm(name.to_owned());
        let lang = fields.get("langue").and_then(PageLang::parse);
        Ok(Self {
            lang: lang.ok_or_else(|| bad("langue"))?,
            count: fields
                .get("nombre")
                .ok_or_else(|| bad("nombre"))?
                .to_owned(),
            is_large: fields.get("gros").is_some(),
            what: match fields.get("quoi") {
                // Who presses Enter in a field asks for all.
                Some("tout") | None => What::All,
                Some("moment") => What::Now,
                Some("modele") => What::Master,
                Some("modele-tout") => What::MasterOfAll,
                Some(_) => return Err(bad("quoi")),
            },
        })
    }

    /// How many sheets; none of a master.
    fn sheets(&self) -> Result<Option<u32>, Refusal> {
        if matches!(self.what, What::Master | What::MasterOfAll) {
            return Ok(None);
        }
        let digits: String = self.count.chars().filter(|c| !c.is_whitespace()).collect();
        let count = digits.parse().ok().filter(|count| *count > 0);
        let bad = || {
            (
                "paper-count-bad",
                vec![("value", self.count.as_str().into())],
            )
        };
        count.map(Some).ok_or_else(bad)
    }
}

/// The question of the script that was asked last.
fn moment(inside: &Inside) -> Option<QuestionKey> {
    let current = inside.state.current.clone()?;
    let mut all = inside.script.questions.iter();
    all.any(|question| question.key == current)
        .then_some(current)
}

/// What people proposed and anybody may see, by question.
fn ideas(inside: &Inside) -> BTreeMap<QuestionKey, Vec<(ItemKey, String)>> {
    let takes = inside.script.questions.iter();
    let takes = takes.filter(|question| question.kind.has_ideas());
    let of = |key: &QuestionKey| {
        let known = Ideas::of(inside, key);
        let offered = known.offered();
        offered
            .map(|idea| (idea.key.clone(), idea.text.clone()))
            .collect()
    };
    takes
        .map(|question| (question.key.clone(), of(&question.key)))
        .collect()
}

/// The sheets that are asked for; the page again, with why, if there are none.
pub(crate) async fn sent(
    State(app): State<Arc<App>>,
    Path(slug): Path<String>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, WebError> {
    let room = room_of(&app, &slug).await?;
    let typed = Typed::read(Fields(&fields))?;
    match made(&app, &room, &typed).await? {
        Ok(bytes) => {
            // Slugs are plain letters, digits and hyphens: the name needs no escape.
            let kept = format!("attachment; filename=\"{slug}.feuilles.pdf\"");
            let head = [
                (CONTENT_TYPE, "application/pdf".to_owned()),
                (CONTENT_DISPOSITION, kept),
            ];
            Ok((head, bytes).into_response())
        }
        Err((key, args)) => {
            let page = room.look(|inside| {
                let t = tr_of(&app.locale, inside);
                let said = t.format(key, &args);
                let help = t.format(&format!("{key}-help"), &args);
                let asking = Asking::of(&t, inside, Some(typed), Some(format!("{said} {help}")));
                whole(t, inside, slug, asking)
            });
            let page = Html(page.render()?);
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
    }
}

/// Sheets are set for one at a time, whoever asks: hundreds of them take much memory.
static SETTING: Semaphore = Semaphore::const_new(1);

/// The file, or why there is none.
async fn made(
    app: &Arc<App>,
    room: &Arc<Room>,
    typed: &Typed,
) -> Result<Result<Vec<u8>, Refusal>, WebError> {
    let asked = match typed.sheets() {
        Ok(asked) => asked,
        Err(refusal) => return Ok(Err(refusal)),
    };
    if room.look(|inside| inside.life.is_sealed()) {
        return Ok(Err(("paper-sealed", vec![])));
    }
    let turn = SETTING.acquire().await;
    let turn = turn.map_err(|error| WebError::Broken(error.to_string()))?;
    let (script, workshop, ideas, now, state) = room.look(|inside| {
        (
            inside.script.clone(),
            inside.workshop.clone(),
            ideas(inside),
            moment(inside),
            inside.state.clone(),
        )
    });
    let only = match (typed.what, now) {
        (What::All | What::MasterOfAll, _) => None,
        (_, Some(now)) => Some(now),
        (_, None) => return Ok(Err(("paper-no-moment", vec![]))),
    };
    let (locale, lang, is_large) = (Arc::clone(&app.locale), typed.lang, typed.is_large);
    let laid = tokio::task::spawn_blocking(move || {
        let wanted = Wanted {
            script: &script,
            version: workshop.script,
            workshop: &workshop.code,
            lang,
            is_large,
            only: only.as_ref(),
            ideas: &ideas,
        };
        let mut laid = Laid::of(&wanted, &locale)?;
        if asked.is_none() {
            laid = laid.master(|key| state.round(key))?;
        }
        let first = 1;
        laid.check(asked.map_or(Copies::Master, |count| Copies::Serials { first, count }))?;
        Ok::<_, Fault>(laid)
    });
    let laid = match laid.await.map_err(|why| broken(&why))? {
        Ok(laid) => laid,
        Err(fault) => return Ok(Err(refused(&fault))),
    };
    let copies = match noted(room, laid.form(), asked).await? {
        Ok(copies) => copies,
        Err(key) => return Ok(Err((key, vec![]))),
    };
    let (locale, room) = (Arc::clone(&app.locale), Arc::clone(room));
    let made = tokio::task::spawn_blocking(move || {
        let _turn = turn;
        let seal = |code: &Code| room.sheet_code(code);
        laid.pdf(copies, &locale, &seal)
    });
    match made.await.map_err(|why| broken(&why))? {
        Ok(bytes) => Ok(Ok(bytes)),
        Err(fault) => Ok(Err(refused(&fault))),
    }
}

/// Notes in the log which sheets are printed; serials that others took in the meantime are not given again.
async fn noted(
    room: &Room,
    form: &Arc<SheetForm>,
    asked: Option<u32>,
) -> Result<Result<Copies, &'static str>, WebError> {
    for _ in 0..TRIES {
        let (printed, base) = room.look(|inside| (inside.printed(), inside.revision));
        let print = match asked {
            None => Some(printed.master(form)),
            Some(count) => printed.next(form, count),
        };
        let Some(print) = print else {
            return Ok(Err("paper-no-serials"));
        };
        let copies = print.copies;
        let wish = Wish {
            act: Act::Paper(print),
            base,
            undoes: None,
        };
        if who::decide(room, wish).await? {
            return Ok(Ok(copies));
        }
    }
    Ok(Err("paper-busy"))
}

/// What is said to who asked; a failing of ours goes to the log as well.
fn refused(fault: &Fault) -> Refusal {
    if fault.is_ours() {
        tracing::error!(%fault, "no sheets");
    }
    fault.said()
}

fn broken(why: &tokio::task::JoinError) -> WebError {
    WebError::Broken(why.to_string())
}
