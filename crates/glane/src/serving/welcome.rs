//! What is shown once the pages can be reached: three addresses, a code, a QR code.

use std::path::Path;

use glane_core::script::read;
use glane_core::workshop::Workshop;
use glane_live::{Hub, LiveError};
use glane_store_postgres::place;
use serde::Serialize;

use super::addresses::Reached;
use super::qr;
use crate::ctx::Ctx;
use crate::out;

/// The paths of a workshop's pages.
#[derive(Debug)]
pub struct Links {
    facilitator: String,
    workshop: Option<WorkshopLinks>,
}

#[derive(Debug)]
struct WorkshopLinks {
    projector: String,
    participant: String,
    workshop: Workshop,
}

/// The first line on stdout with `--json`.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct FirstLine {
    facilitator: String,
    projector: Option<String>,
    participant: Option<String>,
    code: Option<String>,
}

impl Links {
    /// Of the newest workshop, if there is one.
    pub async fn of(hub: &Hub, facilitator_key: &str) -> Result<Self, LiveError> {
        let facilitator = format!("/cle/{facilitator_key}");
        let Some(workshop) = hub.workshops().await?.pop() else {
            return Ok(Self {
                facilitator,
                workshop: None,
            });
        };
        let secrets = hub.store().secrets(workshop.id).await?;
        let links = WorkshopLinks {
            projector: format!("/ecran/{}", secrets.projector_key),
            participant: format!("/{}", workshop.code),
            workshop,
        };
        Ok(Self {
            facilitator,
            workshop: Some(links),
        })
    }

    /// As one line for programs, at the best address.
    pub fn first_line(&self, reached: &Reached) -> FirstLine {
        let base = reached
            .addresses
            .first()
            .map_or("", |address| address.url.as_str());
        let at = |path: &str| format!("{base}{path}");
        let links = self.workshop.as_ref();
        FirstLine {
            facilitator: at(&self.facilitator),
            projector: links.map(|links| at(&links.projector)),
            participant: links.map(|links| at(&links.participant)),
            code: links.map(|links| links.workshop.code.clone()),
        }
    }
}

/// Shows everything. `sample` is the title of the demonstration's workshop.
pub fn greet(ctx: &Ctx, folder: &Path, links: &Links, reached: &Reached, sample: Option<&str>) {
    let voice = &ctx.voice;
    match sample {
        Some(title) => out::say(&voice.with("program-serving-demo", "workshop", title)),
        None => out::say(&voice.text("program-serving")),
    }
    let newest = links.workshop.as_ref();
    let script = newest.and_then(|links| read::read(&links.workshop.source).ok());
    if let Some(detail) = script.and_then(|script| script.sample) {
        out::say(&voice.with("program-sample", "detail", detail.get(voice.lang().code())));
    }
    out::say(&voice.with("program-data-folder", "path", folder.display().to_string()));
    if let Some(place) = ctx.store().and_then(|address| place(address).ok()) {
        out::say(&voice.with("program-store-place", "place", place));
    }
    if reached.local_only {
        out::say(&voice.with(
            "program-warning",
            "message",
            voice.text("program-address-local-only"),
        ));
    }
    section(
        ctx,
        "program-address-facilitator",
        &links.facilitator,
        reached,
    );
    if let Some(links) = newest {
        section(ctx, "program-address-projector", &links.projector, reached);
        section(
            ctx,
            "program-address-participant",
            &links.participant,
            reached,
        );
        out::say(&voice.with("program-address-code", "code", links.workshop.code.as_str()));
        picture(ctx, &links.participant, reached);
    } else {
        out::say("");
        out::say(&voice.text("program-no-workshop-yet"));
    }
    out::say("");
    out::say(&voice.text("program-stop-hint"));
}

fn section(ctx: &Ctx, title: &str, path: &str, reached: &Reached) {
    out::say("");
    out::say(&ctx.voice.text(title));
    for address in &reached.addresses {
        let url = format!("{}{path}", address.url);
        let line = match address.interface.as_str() {
            "" => url,
            interface => {
                let args = [("address", url.into()), ("interface", interface.into())];
                ctx.voice.format("program-address-interface", &args)
            }
        };
        out::say(&format!("  {line}"));
    }
}

fn picture(ctx: &Ctx, path: &str, reached: &Reached) {
    let Some(best) = reached.addresses.first() else {
        return;
    };
    out::say("");
    out::say(&ctx.voice.text("program-qr-caption"));
    for line in qr::lines(&format!("{}{path}", best.url), out::on_terminal()) {
        out::say(&line);
    }
}
