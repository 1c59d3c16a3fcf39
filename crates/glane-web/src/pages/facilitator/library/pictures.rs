//! « Images des réponses »: a picture from the computer or the phone beside each thing to choose under a question.

use std::collections::BTreeMap;
use std::sync::Arc;

use askama::Template;
use axum::extract::multipart::MultipartError;
use axum::extract::{Multipart, Path, State};
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use glane_core::id::{ItemKey, QuestionKey, ScriptVersion};
use glane_core::script::edit::{ImageSheet, Unedited, illustrated, listed};
use glane_core::script::{Item, Question};
use glane_core::text;
use glane_live::Room;
use glane_live::inside::Inside;
use glane_locale::Arg;
use glane_scan::DecodeError;

use super::super::upload::{refused, within};
use super::super::{refuse_if_sealed, room_of, tr_of};
use super::fix::{Outcome, revised};
use crate::app::App;
use crate::error::WebError;
use crate::images;
use crate::tr::Tr;

/// The most that is said of a picture, in characters.
const TEXT_MAX: usize = 200;

#[derive(Template)]
#[template(path = "facilitator/library_pictures.html")]
struct PicturesPage {
    t: Tr,
    slug: String,
    key: String,
    label: String,
    /// The version that is changed: another one made meanwhile is not written over.
    version: u32,
    rows: Vec<Row>,
    outcome: Outcome,
    /// What is wrong with files, each beside its answer.
    wrong: Vec<String>,
}

/// Something to choose.
struct Row {
    n: usize,
    key: String,
    label: String,
    /// Its picture, if it has one.
    image: Option<String>,
    text: String,
}

fn row(t: &Tr, n: usize, item: &Item) -> Row {
    Row {
        n,
        key: item.key.to_string(),
        label: t.label(&item.label).to_owned(),
        image: images::of(item),
        text: item.image_text().to_owned(),
    }
}

/// What can have a picture: what is written in the script, one by one.
fn items(question: &Question) -> &[Item] {
    if question.kind.profile().is_some() || !question.kind.has_items() {
        return &[];
    }
    listed(question)
}

fn asked<'a>(inside: &'a Inside, key: &QuestionKey) -> Option<&'a Question> {
    let mut known = inside.script.questions.iter();
    known.find(|question| question.key == *key)
}

fn shown(
    app: &App,
    room: &Room,
    key: &QuestionKey,
    (outcome, wrong): (Outcome, Vec<String>),
) -> Result<Response, WebError> {
    let page = room.look(|inside| {
        let t = tr_of(&app.locale, inside);
        let question = asked(inside, key)?;
        Some(PicturesPage {
            slug: inside.workshop.slug.to_string(),
            key: key.to_string(),
            label: text::unbroken(t.label(&question.label)),
            version: inside.workshop.script.0,
            rows: (1..)
                .zip(items(question))
                .map(|(n, item)| row(&t, n, item))
                .collect(),
            outcome,
            wrong,
            t,
        })
    });
    let page = page.ok_or(WebError::NotFound)?;
    Ok((page.outcome.status, Html(page.render()?)).into_response())
}

/// The page.
pub(crate) async fn page(
    State(app): State<Arc<App>>,
    Path((slug, question)): Path<(String, String)>,
) -> Result<Response, WebError> {
    let room = room_of(&app, &slug).await?;
    refuse_if_sealed(&room)?;
    let key = QuestionKey::new(question).map_err(|_| WebError::NotFound)?;
    shown(&app, &room, &key, (Outcome::default(), Vec::new()))
}

/// A form as it came: a file that is none is told beside its answer, the others are kept.
#[derive(Default)]
struct Sent {
    version: Option<u32>,
    images: BTreeMap<ItemKey, String>,
    texts: BTreeMap<ItemKey, String>,
    dropped: Vec<ItemKey>,
    wrong: BTreeMap<ItemKey, DecodeError>,
}

impl Sent {
    async fn of(app: &App, mut form: Multipart) -> Result<Self, WebError> {
        let bent = |error: MultipartError| refused(&error);
        let mut sent = Self::default();
        while let Some(field) = form.next_field().await.map_err(bent)? {
            let name = field.name().unwrap_or_default().to_owned();
            if name == "version" {
                sent.version = field.text().await.map_err(bent)?.parse().ok();
                continue;
            }
            let Some((part, key)) = name.split_once('-') else {
                continue;
            };
            let key = ItemKey::new(key).map_err(|_| WebError::BadForm(name.clone()))?;
            match part {
                "file" => {
                    let has_name = field.file_name().is_some_and(|name| !name.is_empty());
                    let most = images::FILE_MAX;
                    let bytes = within(field, most).await.map_err(bent)?;
                    // A browser sends a field without name or content where no file was chosen.
                    if !has_name && bytes.as_ref().is_ok_and(Vec::is_empty) {
                        continue;
                    }
                    let kept = match bytes {
                        Ok(bytes) => images::keep(app.hub.store().as_ref(), bytes).await?,
                        Err(bytes) => Err(DecodeError::TooHeavy { bytes, most }),
                    };
                    match kept {
                        Ok(image) => drop(sent.images.insert(key, image)),
                        Err(error) => drop(sent.wrong.insert(key, error)),
                    }
                }
                "text" => {
                    let typed = text::clean_line(&field.text().await.map_err(bent)?);
                    let said = typed.chars().take(TEXT_MAX).collect();
                    sent.texts.insert(key, said);
                }
                "drop" => sent.dropped.push(key),
                _ => {}
            }
        }
        Ok(sent)
    }

    /// The pictures of a question from now on.
    fn sheets(&self, question: &Question) -> BTreeMap<ItemKey, ImageSheet> {
        let all = items(question).iter().map(|item| {
            let own = item.image().filter(|_| !self.dropped.contains(&item.key));
            let given = self.images.get(&item.key).map(String::as_str);
            let said = self.texts.get(&item.key).map(String::as_str);
            let sheet = ImageSheet {
                name: given.or(own).unwrap_or_default().to_owned(),
                text: said.unwrap_or_else(|| item.image_text()).to_owned(),
            };
            (item.key.clone(), sheet)
        });
        all.collect()
    }
}

/// What is wrong with the file of an answer.
fn told(t: &Tr, label: &str, error: &DecodeError) -> String {
    let key = match error {
        DecodeError::Empty => "images-file-empty",
        DecodeError::Heic | DecodeError::Avif => "images-file-phone",
        DecodeError::TooHeavy { .. } => "images-file-heavy",
        DecodeError::TooLarge { .. } => "images-file-large",
        DecodeError::Damaged | DecodeError::TooLong => "images-file-damaged",
        DecodeError::Unknown | DecodeError::Locked | DecodeError::TooManyPages { .. } => {
            "images-file-unknown"
        }
    };
    let most = i64::try_from(error.most().unwrap_or_default()).unwrap_or_default();
    let args = [("label", label.into()), ("most", Arg::Integer(most))];
    t.format(key, &args)
}

/// Keeps the pictures that came, takes out those that go, and says what is wrong with the others.
pub(crate) async fn sent(
    State(app): State<Arc<App>>,
    Path((slug, question)): Path<(String, String)>,
    form: Multipart,
) -> Result<Response, WebError> {
    let room = room_of(&app, &slug).await?;
    refuse_if_sealed(&room)?;
    let key = QuestionKey::new(question).map_err(|_| WebError::NotFound)?;
    let sent = Sent::of(&app, form).await?;
    let seen = sent
        .version
        .ok_or_else(|| WebError::BadForm("version".to_owned()))?;
    let (t, version, source, known) = room.look(|inside| {
        let workshop = &inside.workshop;
        let known = asked(inside, &key).cloned();
        let t = tr_of(&app.locale, inside);
        (t, workshop.script.0, workshop.source.clone(), known)
    });
    let known = known.ok_or(WebError::NotFound)?;
    let wrong: Vec<String> = items(&known)
        .iter()
        .filter_map(|item| {
            let error = sent.wrong.get(&item.key)?;
            Some(told(&t, t.label(&item.label), error))
        })
        .collect();
    if version != seen {
        let outcome = Outcome::wrong(StatusCode::CONFLICT, t.text("images-conflict"));
        return shown(&app, &room, &key, (outcome, wrong));
    }
    let outcome = match illustrated(&source, &key, &sent.sheets(&known)) {
        Ok(text) if text == source && !wrong.is_empty() => Outcome::default(),
        Ok(text) => {
            let from = (ScriptVersion(version), "images-conflict");
            revised(&t, &room, from, &text).await?
        }
        Err(Unedited::NoQuestion) => return Err(WebError::NotFound),
        Err(Unedited::Nowhere | Unedited::Unusual) => {
            let said = t.text("library-questions-unusual");
            Outcome::wrong(StatusCode::CONFLICT, said)
        }
    };
    let outcome = if wrong.is_empty() || outcome.wrong.is_some() {
        outcome
    } else {
        Outcome {
            wrong: Some(t.n("images-wrong", "n", wrong.len())),
            status: StatusCode::UNPROCESSABLE_ENTITY,
            ..outcome
        }
    };
    shown(&app, &room, &key, (outcome, wrong))
}
