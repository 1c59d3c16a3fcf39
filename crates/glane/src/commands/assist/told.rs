//! What replies cost, as the command tells it.

use glane_assist::footprint::Energy;
use glane_assist::work::cost;
use glane_assist::{Client, Reply};
use glane_locale::Arg;
use glane_web::assistant::Config;
use serde_json::{Value, json};

use crate::ctx::Ctx;
use crate::out;

/// How long a reply took.
pub fn seconds(reply: &Reply) -> f64 {
    std::time::Duration::from_millis(reply.millis).as_secs_f64()
}

/// What replies cost.
pub fn energy(config: &Config, client: &Client, replies: &[Reply]) -> Energy {
    let is_local = client.address().is_local();
    Energy::of(&cost(replies), client.model(), is_local, config.watts)
}

/// The message that says how it is known.
fn way(energy: Energy) -> &'static str {
    match energy {
        Energy::Measured { .. } => "assist-cost-measured",
        Energy::Rated { .. } => "assist-cost-rated",
        Energy::Modelled { .. } => "assist-cost-modelled",
        Energy::Unknown => "assist-cost-unknown",
    }
}

/// As JSON.
pub fn json(energy: Energy) -> Value {
    let known = match energy {
        Energy::Measured { .. } => "measured",
        Energy::Rated { .. } => "rated",
        Energy::Modelled { .. } => "modelled",
        Energy::Unknown => "unknown",
    };
    json!({ "known": known, "wh": energy.wh(), "grams": energy.grams() })
}

/// In words.
pub fn say(ctx: &Ctx, energy: Energy) {
    if let (Some(wh), Some(grams)) = (energy.wh(), energy.grams()) {
        let decimal = |value, places| Arg::Decimal { value, places };
        let args: [(&str, Arg); 2] = [("wh", decimal(wh, 3)), ("grams", decimal(grams, 4))];
        let key = if matches!(energy, Energy::Measured { .. }) {
            "assist-cost-energy-measured"
        } else {
            "assist-cost-energy"
        };
        out::say(&format!("  {}", ctx.voice.format(key, &args)));
    }
    out::say(&format!("  {}", ctx.voice.text(way(energy))));
}
