//! Where coders agree, how far, and what they disagree on, each to be settled by a person.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use askama::Template;
use axum::Form;
use axum::extract::{Path, Query, State};
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Redirect, Response};
use glane_analysis::coding::{Agreement, agreements};
use glane_core::coding::{Coded, Coder, CodingCall};
use glane_core::decision::Act;
use glane_core::id::{AnswerId, DecisionId, QuestionKey, Revision, ThemeKey};
use glane_core::steps::Steps;
use glane_live::Room;
use glane_live::inside::Inside;
use glane_locale::Arg;

use super::bent::{Bent, No, base, needed, one, undoes};
use super::gathered::{Answer, Gathered};
use super::place::Place;
use super::sent::chosen;
use super::{Tab, View, asked, late, make, shown};
use crate::app::App;
use crate::error::WebError;
use crate::pages::facilitator::form::{Fields, from_script, step_back};
use crate::pages::facilitator::{room_of, tr_of};
use crate::tr::Tr;

type By = BTreeMap<Coder, BTreeSet<ThemeKey>>;

#[derive(Template)]
#[template(path = "facilitator/themes_accord.html")]
struct Accord {
    t: Tr,
    slug: String,
    question: QuestionKey,
    base: u64,
    here: String,
    coder: String,
    pairs: Vec<String>,
    disputes: Vec<Dispute>,
    undo: Option<String>,
    redo: Option<String>,
    /// What is wrong with the form that was sent.
    wrong: Option<String>,
}

struct Dispute {
    id: AnswerId,
    text: String,
    several: Option<String>,
    /// For the ids of the form that settles otherwise.
    other: String,
    sides: Vec<Side>,
    /// Each theme, to settle for another choice than anybody's, and whether it was ticked in a form that was not done.
    themes: Vec<(ThemeKey, String, bool)>,
    /// Whether « no theme » was ticked so.
    none: bool,
    /// Whether such a form was sent.
    is_open: bool,
}

/// What one coder chose.
struct Side {
    /// For the page's ids.
    id: String,
    said: String,
    keep: String,
    themes: Vec<ThemeKey>,
}

/// The agreement of an open question's coders.
pub(crate) async fn page(
    State(app): State<Arc<App>>,
    Path((slug, question)): Path<(String, String)>,
    Query(fields): Query<Vec<(String, String)>>,
    headers: HeaderMap,
) -> Result<Response, WebError> {
    let room = room_of(&app, &slug).await?;
    let question = asked(&room, &question)?;
    let (place, bent) = Place::read(Fields(&fields));
    let view = View {
        no: bent.map(No::from),
        script: from_script(&headers),
        fields: Fields(&fields),
    };
    accord(&app, &room, &question, &place, &view)
}

/// Settles a disagreement, or goes back.
pub(crate) async fn decide(
    State(app): State<Arc<App>>,
    Path((slug, question)): Path<(String, String)>,
    headers: HeaderMap,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, WebError> {
    let room = room_of(&app, &slug).await?;
    let question = asked(&room, &question)?;
    let (place, bent) = Place::read(Fields(&fields));
    let no = match bent {
        Some(bent) => Some(bent.into()),
        None => done(&room, &question, &place, Fields(&fields)).await?,
    };
    let place = place.at(None);
    let view = View {
        no,
        script: from_script(&headers),
        fields: Fields(&fields),
    };
    if view.no.is_none() && !view.script {
        let query = place.query();
        let there = format!("/animer/{slug}/themes/{question}/accord{query}");
        return Ok(Redirect::to(&there).into_response());
    }
    accord(&app, &room, &question, &place, &view)
}

async fn done(
    room: &Room,
    question: &QuestionKey,
    place: &Place,
    fields: Fields<'_>,
) -> Result<Option<No>, WebError> {
    let asked = match wanted(place, fields) {
        Ok(asked) => asked,
        Err(bent) => return Ok(Some(bent.into())),
    };
    match asked {
        Asked::Settle { base, at, themes } => {
            let act = room.look(|inside| {
                let gathered = Gathered::of(inside, question);
                let answers = alike(&gathered, at, base);
                let known = |key: &ThemeKey| gathered.coding.codebook().theme(key).is_some();
                (!answers.is_empty() && themes.iter().all(known)).then(|| Act::Settle {
                    question: question.clone(),
                    answers,
                    themes: themes.clone(),
                })
            });
            match act {
                Some(act) => make(room, act, base, None).await,
                None => Ok(Some(late())),
            }
        }
        Asked::Back {
            base,
            is_undo,
            undoes,
        } => {
            let steps = room.look(|inside| steps(inside, question));
            match step_back(&steps, is_undo, Some(undoes)) {
                Some(top) => make(room, Act::Undo, base, Some(top)).await,
                None => Ok(Some(late())),
            }
        }
    }
}

/// What a form asks for.
enum Asked {
    Settle {
        base: Revision,
        at: AnswerId,
        themes: BTreeSet<ThemeKey>,
    },
    Back {
        base: Revision,
        is_undo: bool,
        undoes: DecisionId,
    },
}

/// Reads the fields. That none fits is said by a field of its own: a form that lost its themes does not say it.
fn wanted(place: &Place, fields: Fields<'_>) -> Result<Asked, Bent> {
    match needed(fields, "act")? {
        "settle" => {
            let themes = chosen(fields)?;
            let none = one(fields, "aucun")?.is_some();
            match (themes.is_empty(), none) {
                (true, false) => return Err(Bent::new("themes", "themes-empty")),
                (false, true) => return Err(Bent::new("themes", "themes-both")),
                (true, true) | (false, false) => {}
            }
            Ok(Asked::Settle {
                base: base(fields)?,
                at: place.at.ok_or_else(|| Bent::missing("reponse"))?,
                themes,
            })
        }
        step @ ("undo" | "redo") => Ok(Asked::Back {
            base: base(fields)?,
            is_undo: step == "undo",
            undoes: undoes(fields)?,
        }),
        other => Err(Bent::unread("act", other)),
    }
}

/// The near-identical answers that are disputed in the same way as one, and were so when the page was shown.
fn alike(gathered: &Gathered, at: AnswerId, base: Revision) -> BTreeSet<AnswerId> {
    let Some(row) = gathered.row(at).and_then(|row| gathered.rows.get(row)) else {
        return BTreeSet::new();
    };
    let asked = row.answers.iter().find(|answer| answer.id == at);
    let Some(by) = asked.and_then(|answer| dispute(gathered, answer)) else {
        return BTreeSet::new();
    };
    row.answers
        .iter()
        .filter(|answer| answer.written <= base)
        .filter(|answer| dispute(gathered, answer).as_ref() == Some(&by))
        .map(|answer| answer.id)
        .collect()
}

fn dispute(gathered: &Gathered, answer: &Answer) -> Option<By> {
    match gathered.stands(answer) {
        Coded::Disputed(by) => Some(by),
        Coded::Undecided | Coded::Decided(_) => None,
    }
}

/// The steps back and forth of what was settled.
fn steps(inside: &Inside, question: &QuestionKey) -> Steps {
    Steps::of(
        inside.log(),
        |act| matches!(act.coding_call(), Some((of, CodingCall::Settle(..))) if of == question),
    )
}

fn accord(
    app: &App,
    room: &Room,
    question: &QuestionKey,
    place: &Place,
    view: &View<'_>,
) -> Result<Response, WebError> {
    let (t, part) = room.look(|inside| {
        let t = tr_of(&app.locale, inside);
        let part = Accord::of(&t, inside, question, place, view).render();
        (t, part)
    });
    shown(app, room, question, &t, Tab::Accord, place, view, part?)
}

impl Accord {
    fn of(t: &Tr, inside: &Inside, question: &QuestionKey, place: &Place, view: &View<'_>) -> Self {
        let gathered = Gathered::of(inside, question);
        let pairs = agreements(
            &gathered.coding,
            gathered.answers().map(|answer| (answer.id, answer.written)),
        );
        let steps = steps(inside, question);
        let slug = inside.workshop.slug.to_string();
        Self {
            here: format!("/animer/{slug}/themes/{question}/accord{}", place.query()),
            base: inside.revision.0,
            coder: place
                .coder
                .as_ref()
                .map(ToString::to_string)
                .unwrap_or_default(),
            pairs: pairs.iter().map(|pair| told(t, pair)).collect(),
            disputes: disputes(t, &gathered, view.typed()),
            undo: steps.done.last().map(ToString::to_string),
            redo: steps.undone.last().map(ToString::to_string),
            wrong: view.wrong(t),
            question: question.clone(),
            slug,
            t: t.clone(),
        }
    }
}

/// How far two coders agree, in a sentence.
fn told(t: &Tr, pair: &Agreement) -> String {
    let [first, second] = &pair.coders;
    let mut names = vec![
        ("first", Arg::Text(first.to_string())),
        ("second", Arg::Text(second.to_string())),
        ("n", Arg::Count(pair.answers)),
        ("alike", Arg::Count(pair.alike)),
    ];
    match pair.kappa {
        _ if pair.answers == 0 => t.format("themes-accord-none", &names),
        None => t.format("themes-accord-plain", &names),
        Some(value) => {
            names.push(("kappa", Arg::Decimal { value, places: 2 }));
            t.format("themes-accord-kappa", &names)
        }
    }
}

/// The disagreements; `typed` is a form that was not done.
fn disputes(t: &Tr, gathered: &Gathered, typed: Option<Fields<'_>>) -> Vec<Dispute> {
    let mut found = Vec::new();
    let of = |name: &'static str| typed.into_iter().flat_map(move |fields| fields.all(name));
    for row in &gathered.rows {
        let mut ways: Vec<(By, Vec<&Answer>)> = Vec::new();
        for answer in &row.answers {
            let Some(by) = dispute(gathered, answer) else {
                continue;
            };
            match ways.iter_mut().find(|(known, _)| *known == by) {
                Some((_, answers)) => answers.push(answer),
                None => ways.push((by, vec![answer])),
            }
        }
        for (by, answers) in ways {
            let Some(first) = answers.first() else {
                continue;
            };
            let n = answers.len();
            let id = first.id.to_string();
            let is_open = of("reponse").any(|at| at == id);
            found.push(Dispute {
                id: first.id,
                is_open,
                none: is_open && of("aucun").next().is_some(),
                themes: gathered
                    .coding
                    .codebook()
                    .iter()
                    .map(|theme| {
                        let key = theme.key.clone();
                        let ticked = is_open && of("themes").any(|one| one == key.as_str());
                        (key, t.label(&theme.label).to_owned(), ticked)
                    })
                    .collect(),
                other: format!("{}-other", first.id),
                text: t.with("themes-quote", "text", &first.text),
                several: (n > 1).then(|| t.n("themes-several", "n", n)),
                sides: by
                    .iter()
                    .enumerate()
                    .map(|(at, (coder, themes))| {
                        side(t, gathered, format!("{}-{at}", first.id), coder, themes)
                    })
                    .collect(),
            });
        }
    }
    found
}

fn side(
    t: &Tr,
    gathered: &Gathered,
    id: String,
    coder: &Coder,
    themes: &BTreeSet<ThemeKey>,
) -> Side {
    let labels: Vec<String> = gathered
        .coding
        .codebook()
        .iter()
        .filter(|theme| themes.contains(&theme.key))
        .map(|theme| t.label(&theme.label).to_owned())
        .collect();
    let labels = if labels.is_empty() {
        t.text("themes-none-fits")
    } else {
        labels.join(", ")
    };
    let coder = Arg::Text(coder.to_string());
    Side {
        id,
        said: t.format(
            "themes-side",
            &[("coder", coder.clone()), ("themes", Arg::Text(labels))],
        ),
        keep: t.format("themes-keep", &[("coder", coder)]),
        themes: themes.iter().cloned().collect(),
    }
}
