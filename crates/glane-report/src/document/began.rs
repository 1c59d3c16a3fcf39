//! Which sentences began as a language model's proposal, and what all that was asked of it cost: said in the method, by numbers that
//! the log of decisions holds.

use glane_core::assist::{Footprint, GRAMS_A_KWH};
use glane_locale::Arg;

use super::wording::Assisted;
use crate::words::Texts;

/// Millionths in one.
const MILLION: f64 = 1e6;

/// What is said; nothing where no sentence that stands began so.
pub(super) fn told(
    assisted: &Assisted,
    footprint: Option<Footprint>,
    texts: &Texts<'_>,
) -> Vec<String> {
    if assisted.sentences.is_empty() {
        return Vec::new();
    }
    let n = assisted.sentences.len();
    let mut said = vec![texts.format("assist-method", &[("n", n.into())])];
    said.extend(assisted.sentences.iter().map(|text| texts.quote(text)));
    if assisted.has_summary {
        said.push(texts.text("assist-method-bias"));
    }
    match footprint.filter(|sum| sum.replies > 0) {
        Some(sum) => said.extend(cost(&sum, texts)),
        None => said.push(texts.text("assist-method-cost-unknown")),
    }
    said
}

fn cost(sum: &Footprint, texts: &Texts<'_>) -> Vec<String> {
    let tenths = figure(sum.millis) / 1000.0;
    let args: [(&str, Arg); 4] = [
        ("n", sum.replies.into()),
        ("read", sum.read.into()),
        ("written", sum.written.into()),
        ("seconds", decimal(tenths, 1)),
    ];
    let mut said = vec![texts.format("assist-method-cost", &args)];
    let ways = [
        ("assist-method-measured", sum.measured),
        ("assist-method-rated", sum.rated),
        ("assist-method-modelled", sum.modelled),
    ];
    let known = ways.into_iter().filter(|(_, millionths)| *millionths > 0);
    let known = known.map(|(key, millionths)| {
        let wh = figure(millionths) / MILLION;
        let grams = wh / 1000.0 * GRAMS_A_KWH;
        texts.format(key, &[("wh", fine(wh)), ("grams", fine(grams))])
    });
    said.extend(known);
    if said.len() > 1 {
        let grams = [("grams", decimal(GRAMS_A_KWH, 2))];
        said.push(texts.format("assist-method-source", &grams));
    }
    if sum.untold > 0 {
        said.push(texts.format("assist-method-untold", &[("n", sum.untold.into())]));
    }
    said
}

fn decimal(value: f64, places: u8) -> Arg {
    Arg::Decimal { value, places }
}

/// With as many digits as say something: a small model's energy is no nought.
fn fine(value: f64) -> Arg {
    let places = match value {
        large if large >= 10.0 => 1,
        middle if middle >= 0.1 => 3,
        _ => 6,
    };
    decimal(value, places)
}

#[expect(
    clippy::cast_precision_loss,
    reason = "what one workshop's questions cost is far below 2^52"
)]
fn figure(n: u64) -> f64 {
    n as f64
}

#[cfg(test)]
mod tests;
