//! `glane invite`: a link to come in, once, for whoever has the machine.

use glane_core::member::name_of;
use glane_web::household::{Invited, invite};
use hyper::StatusCode;

use crate::cli::Invite;
use crate::client::Door;
use crate::ctx::Ctx;
use crate::data::{self, House};
use crate::fail::{Done, Fail};
use crate::out;
use crate::serving::{Whereabouts, listen};

pub async fn run(ctx: &Ctx, args: Invite) -> anyhow::Result<Done> {
    let name = name_of(&args.member).ok_or_else(|| Fail::input("program-invite-name"))?;
    let folder = ctx.folder(data::FOLDER)?;
    let door = Whereabouts::of(&folder).and_then(|link| Door::of(&link));
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

async fn asked(door: &Door, name: &str) -> anyhow::Result<Invited> {
    let form = form_urlencoded::Serializer::new(String::new())
        .append_pair("name", name)
        .finish();
    let answer = door.line().post("/equipe/invitation", form).await?;
    anyhow::ensure!(
        answer.status == StatusCode::OK,
        "/equipe/invitation: {}",
        answer.status
    );
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
        let made = store.arrange(world.clock.now(), change).await;
        made.map_err(fail)?;
    }
    house.close().await?;
    invited.link = format!("http://localhost:{}{}", listen::PORT, invited.link);
    Ok(invited)
}
