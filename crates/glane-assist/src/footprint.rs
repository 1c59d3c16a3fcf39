//! What a proposal cost: tokens, seconds, and energy where there is a way to tell it.
//!
//! Four ways, the best one that there is (`docs/assistant.md` says them to who reads; a test holds its figures against those here):
//!
//! - on this computer, what its processor and memory counted (`meter`): measured;
//! - at home, the computer's power as somebody noted it, over the time it took: an upper bound;
//! - elsewhere, the model of `EcoLogits` (`GenAI` Impact, *Environmental Impacts of LLM Inference*, as published in 2026): per token
//!   written `α·e^(β·B)·P + γ` Wh of one graphics card, with P the billions of parameters that the model's name tells and B = 64
//!   requests at once, times the cards the model needs (1.2 × P × 2 bytes over 80 GB, rounded up to a power of two), and the rest of
//!   the server, 1.2 kW for 8 cards shared by B requests, over the time it took. Without the data centre's cooling, which nobody here knows;
//! - else nothing is estimated, and it says so.

use glane_core::assist::{Footprint, GRAMS_A_KWH};

use crate::client::Usage;

/// `EcoLogits`, *Environmental Impacts of LLM Inference*, « Modeling GPU energy »: Wh a token and a billion parameters; the exponent
/// by requests at once; Wh a token.
const ALPHA: f64 = 1.17e-6;
const BETA: f64 = -1.12e-2;
const GAMMA: f64 = 4.05e-5;
/// The same source's requests at once.
const AT_ONCE: f64 = 64.0;
/// The same source's gigabytes of one card, and what a billion parameters take: 16 bits each, and a fifth for the rest.
const CARD_GB: f64 = 80.0;
const GB_A_BILLION: f64 = 1.2 * 2.0;
/// The same source's server without its cards, in watts, and how many it has.
const SERVER_W: f64 = 1200.0;
const CARDS: f64 = 8.0;
/// Millionths of a joule in a watt hour.
const MICROJOULES_A_WH: f64 = 3.6e9;

/// What replies took together.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Spent {
    /// Tokens read and written.
    pub usage: Usage,
    /// Thousandths of a second.
    pub millis: u64,
    /// Millionths of a joule that this computer counted, if it did for each of them.
    pub microjoules: Option<u64>,
}

/// How the energy is known.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Energy {
    /// Counted by this computer's processor and memory.
    Measured {
        /// Watt hours.
        wh: f64,
    },
    /// The computer's power as noted, over the time it took.
    Rated {
        /// Watt hours.
        wh: f64,
    },
    /// By the model for servers elsewhere.
    Modelled {
        /// Watt hours.
        wh: f64,
    },
    /// Nothing is known to tell it by.
    Unknown,
}

impl Energy {
    /// Watt hours, where there are any.
    pub fn wh(self) -> Option<f64> {
        match self {
            Self::Measured { wh } | Self::Rated { wh } | Self::Modelled { wh } => Some(wh),
            Self::Unknown => None,
        }
    }

    /// Grams of CO₂ equivalent.
    pub fn grams(self) -> Option<f64> {
        self.wh().map(|wh| wh / 1000.0 * GRAMS_A_KWH)
    }
}

impl Energy {
    /// Of what a model took, at home or not; `watts` is the computer's power, if somebody noted it.
    #[expect(
        clippy::cast_precision_loss,
        reason = "tokens, milliseconds and microjoules of one proposal are far below 2^52"
    )]
    pub fn of(spent: &Spent, model: &str, is_local: bool, watts: Option<u32>) -> Self {
        let seconds = spent.millis as f64 / 1000.0;
        let tokens = spent.usage.completion_tokens;
        match (is_local, watts, billions(model)) {
            (true, ..) if spent.microjoules.is_some() => Self::Measured {
                wh: spent.microjoules.unwrap_or_default() as f64 / MICROJOULES_A_WH,
            },
            (true, Some(watts), _) => Self::Rated {
                wh: f64::from(watts) * seconds / 3600.0,
            },
            (false, _, Some(billions)) if tokens > 0 => Self::Modelled {
                wh: modelled(billions, tokens as f64, seconds),
            },
            _ => Self::Unknown,
        }
    }
}

/// What so many replies took, as it is noted; the run is whose they are.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "energies are not negative, and what is beyond a number's end stays there"
)]
pub fn noted(run: u32, replies: u64, spent: &Spent, energy: Energy) -> Footprint {
    let millionths = |wh: f64| libm::round(wh * 1e6) as u64;
    let (mut measured, mut rated, mut modelled, mut untold) = (0, 0, 0, 0);
    match energy {
        Energy::Measured { wh } => measured = millionths(wh),
        Energy::Rated { wh } => rated = millionths(wh),
        Energy::Modelled { wh } => modelled = millionths(wh),
        Energy::Unknown => untold = replies,
    }
    Footprint {
        run,
        replies,
        read: spent.usage.prompt_tokens,
        written: spent.usage.completion_tokens,
        millis: spent.millis,
        measured,
        rated,
        modelled,
        untold,
    }
}

fn modelled(billions: f64, tokens: f64, seconds: f64) -> f64 {
    let mut cards = 1.0;
    while cards * CARD_GB < billions * GB_A_BILLION {
        cards *= 2.0;
    }
    let token = ALPHA * libm::exp(BETA * AT_ONCE) * billions + GAMMA;
    let server = seconds / 3600.0 * SERVER_W * cards / CARDS / AT_ONCE;
    cards * tokens * token + server
}

/// How many billions of parameters a model has, as its name tells: `gemma3-270m`, `llama3.2:3b`. A mixture of experts (`8x7b`) works
/// with a part of its own, which the name does not tell.
pub fn billions(model: &str) -> Option<f64> {
    let model = model.to_lowercase();
    let mut parts = model.split(['-', ':', '_', '/', ' ']);
    parts.find_map(of_part)
}

fn of_part(part: &str) -> Option<f64> {
    let (number, scale) = match part.strip_suffix('b') {
        Some(number) => (number, 1.0),
        None => (part.strip_suffix('m')?, 0.001),
    };
    let is_number = number.chars().all(|c| c.is_ascii_digit() || c == '.');
    let value: f64 = number.parse().ok().filter(|_| is_number)?;
    (value > 0.0 && value < 10_000.0).then_some(value * scale)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_models_size_stands_in_its_name() {
        for (name, size) in [
            ("gemma3-270m", Some(0.27)),
            ("llama3.2:3b", Some(3.0)),
            ("org/Mistral-7B-Instruct", Some(7.0)),
            ("qwen2.5-0.5b-q4", Some(0.5)),
            ("mixtral-8x7b", None),
            ("gpt-x", None),
            ("", None),
        ] {
            let told = billions(name);
            assert_eq!(told.is_some(), size.is_some(), "{name}");
            assert!(
                (told.unwrap_or(0.0) - size.unwrap_or(0.0)).abs() < 1e-9,
                "{name}"
            );
        }
    }

    #[test]
    fn energy_is_told_by_the_way_there_is() {
        let usage = Usage {
            prompt_tokens: 900,
            completion_tokens: 200,
        };
        let took = |millis, microjoules| Spent {
            usage,
            millis,
            microjoules,
        };
        let counted = Energy::of(&took(36_000, Some(900_000_000)), "m", true, Some(50));
        assert_eq!(counted, Energy::Measured { wh: 0.25 });
        let at_home = Energy::of(&took(36_000, None), "gemma3-270m", true, Some(50));
        assert_eq!(at_home, Energy::Rated { wh: 0.5 });
        let blind = Energy::of(&took(36_000, None), "gemma3-270m", true, None);
        assert_eq!((blind, blind.grams()), (Energy::Unknown, None));
        // 200 × (1,17e-6 × e^(−0,7168) × 7 + 4,05e-5) + 3,6/3600 × 1200 / 8 / 64.
        let away = Energy::of(&took(3_600, None), "mistral-7b", false, Some(50));
        let wh = away.wh().unwrap();
        assert!(
            (wh - (200.0 * (1.17e-6 * 0.488_312 * 7.0 + 4.05e-5) + 0.002_343_75)).abs() < 1e-6,
            "{wh}"
        );
        let grams = away.grams().unwrap();
        assert!((grams - wh * 0.067_39).abs() < 1e-12);
    }

    #[test]
    fn what_is_noted_says_how_the_energy_is_known() {
        let spent = Spent {
            usage: Usage {
                prompt_tokens: 900,
                completion_tokens: 200,
            },
            millis: 36_000,
            microjoules: None,
        };
        let of = |energy| noted(3, 4, &spent, energy);
        let rated = of(Energy::Rated { wh: 0.5 });
        assert_eq!((rated.run, rated.replies, rated.read), (3, 4, 900));
        assert_eq!((rated.written, rated.millis), (200, 36_000));
        assert_eq!((rated.rated, rated.measured, rated.untold), (500_000, 0, 0));
        assert_eq!(of(Energy::Measured { wh: 0.25 }).measured, 250_000);
        assert_eq!(of(Energy::Modelled { wh: 1e-6 }).modelled, 1);
        assert_eq!(of(Energy::Unknown).untold, 4);
    }

    #[test]
    fn what_is_told_to_who_reads_are_these_figures() {
        let told = include_str!("../../../docs/assistant.md");
        let comma = |value: f64| {
            let rounded = format!("{value:.3}");
            let short = rounded.trim_end_matches('0').trim_end_matches('.');
            short.replace('.', ",")
        };
        for part in [
            format!("{} g par kWh", comma(GRAMS_A_KWH)),
            format!("{}·10⁻⁶ ×", comma(ALPHA * 1e6)),
            format!("e^(−{}·10⁻² × {AT_ONCE})", comma(BETA * -100.0)),
            format!("{}·10⁻⁵`", comma(GAMMA * 1e5)),
            format!("tranche de {CARD_GB} Go"),
            format!("`{} × P × 2` Go", comma(GB_A_BILLION / 2.0)),
            format!("{} kW pour {CARDS} cartes", comma(SERVER_W / 1000.0)),
        ] {
            assert!(told.contains(&part), "{part}");
        }
    }
}
