//! `glane invite`: a link to come in, once, for whoever has the machine; or another secret link.

use glane_core::decision::Actor;
use glane_core::member::name_of;
use glane_store::house::FACILITATOR_KEY;
use glane_web::household::{Invited, Rekeyed, invite, rekey};
use hyper::StatusCode;
use serde::de::DeserializeOwned;

use crate::cli::Invite;
use crate::client::Door;
use crate::ctx::Ctx;
use crate::data::{self, House};
use crate::fail::{Done, Fail};
use crate::out;
use crate::serving::{Whereabouts, listen};

pub async fn run(ctx: &Ctx, args: Invite) -> anyhow::Result<Done> {
    let folder = ctx.folder(data::FOLDER)?;
    let door = Whereabouts::of(&folder).and_then(|link| Door::of(&link));
    if args.new_key {
        return change(ctx, door, args.json).await;
    }
    let typed = args.member.unwrap_or_default();
    let name = name_of(&typed).ok_or_else(|| Fail::input("program-invite-name"))?;
    let (invited, is_served) = match door {
        // Whoever serves knows the people of the house by heart: they change there.
        Some(door) => (asked(&door, &name).await?, true),
        None => (kept(ctx, &name).await?, false),
    };
    if args.json {
        out::json(&invited)?;
        return Ok(Done::Yes);
    }
    let key = if invited.fresh {
        "program-invited-new"
    } else {
        "program-invited"
    };
    out::say(&ctx.voice.with(key, "name", invited.name.as_str()));
    out::say(&format!("  {}", invited.link));
    let when = if is_served {
        "program-invited-once"
    } else {
        "program-invited-later"
    };
    out::say(&ctx.voice.text(when));
    Ok(Done::Yes)
}

/// Changes the secret link, and says the new one.
async fn change(ctx: &Ctx, door: Option<Door>, json: bool) -> anyhow::Result<Done> {
    let (made, when) = match door {
        Some(door) => (
            post(&door, "/equipe/cle", String::new()).await?,
            "program-rekeyed-served",
        ),
        None => (changed(ctx).await?, "program-rekeyed-later"),
    };
    let made: Rekeyed = made;
    if json {
        out::json(&made)?;
        return Ok(Done::Yes);
    }
    out::say(&ctx.voice.text("program-rekeyed"));
    out::say(&format!("  {}", made.link));
    out::say(&ctx.voice.text(when));
    Ok(Done::Yes)
}

async fn asked(door: &Door, name: &str) -> anyhow::Result<Invited> {
    let form = form_urlencoded::Serializer::new(String::new())
        .append_pair("name", name)
        .finish();
    post(door, "/equipe/invitation", form).await
}

async fn post<T: DeserializeOwned>(door: &Door, path: &str, form: String) -> anyhow::Result<T> {
    let answer = door.line().post(path, form).await?;
    anyhow::ensure!(answer.status == StatusCode::OK, "{path}: {}", answer.status);
    Ok(serde_json::from_slice(&answer.body)?)
}

/// The same on a folder that nobody serves: under the address at which it usually is.
async fn kept(ctx: &Ctx, name: &str) -> anyhow::Result<Invited> {
    let house = House::open(ctx)?;
    let (store, world) = (house.hub().store(), house.hub().world());
    let fail = |error| house.fail(&glane_live::LiveError::Store(error));
    let people = store.house().await.map_err(fail)?;
    let (changes, mut invited) = invite(&people, world, name);
    for change in changes {
        let made = store
            .arrange(world.clock.now(), Actor::Facilitator, change)
            .await;
        made.map_err(fail)?;
    }
    house.close().await?;
    invited.link = usual(&invited.link);
    Ok(invited)
}

/// The secret link of a folder that nobody serves, changed.
async fn changed(ctx: &Ctx) -> anyhow::Result<Rekeyed> {
    let house = House::open(ctx)?;
    let (store, world) = (house.hub().store(), house.hub().world());
    let fail = |error| house.fail(&glane_live::LiveError::Store(error));
    let was = store.setting(FACILITATOR_KEY).await.map_err(fail)?;
    let (change, path) = rekey(world, was.as_deref());
    let made = store
        .arrange(world.clock.now(), Actor::Facilitator, change)
        .await;
    made.map_err(fail)?;
    house.close().await?;
    Ok(Rekeyed { link: usual(&path) })
}

fn usual(path: &str) -> String {
    format!("http://localhost:{}{path}", listen::PORT)
}
