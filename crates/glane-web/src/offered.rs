//! What a question offers, for the room's screen while its results are hidden: who raises a hand, or has no phone, reads
//! there what there is to choose from.

use glane_core::script::Question;
use glane_live::inside::Inside;

use crate::pages::participant::form::{Fields, Form};
use crate::tongue::Said;
use crate::tr::Tr;

/// More options than this are not read from afar: the phones have all of them.
const MOST: usize = 24;

/// What there is to choose from.
pub(crate) struct Offered {
    /// The line of help, and how one answers.
    pub(crate) help: Vec<String>,
    /// Options, or the lines of a grid.
    pub(crate) options: Vec<String>,
    /// How many more there are.
    pub(crate) more: Option<String>,
    /// The steps of a scale.
    pub(crate) steps: Vec<String>,
    /// What its ends mean.
    pub(crate) ends: Vec<String>,
    /// How large they are written: the name of a class.
    pub(crate) size: &'static str,
}

/// What there is to choose, its picture before it.
fn drawn(picture: Option<&String>, label: &Said) -> String {
    picture.map_or_else(|| label.to_string(), |one| format!("{one} {label}"))
}

impl Offered {
    pub(crate) fn of(t: &Tr, inside: &Inside, question: &Question) -> Self {
        let form = Form::of(t, inside, question, None, None);
        let own = question.help.as_ref().map(|help| t.label(help).to_owned());
        let (mut options, mut steps, mut ends) = (Vec::new(), Vec::new(), Vec::new());
        match form.fields {
            Fields::Ticks { ticks, .. } | Fields::Stances { stances: ticks, .. } => {
                options.extend(
                    ticks
                        .iter()
                        .map(|tick| drawn(tick.picture.as_ref(), &tick.label)),
                );
            }
            Fields::Steps {
                steps: all,
                low,
                high,
                ..
            } => {
                steps.extend(
                    all.iter()
                        .map(|step| drawn(step.picture.as_ref(), &step.label)),
                );
                ends.extend(low.into_iter().chain(high).map(|end: Said| end.to_string()));
            }
            Fields::Places(places) => {
                options.extend(
                    places
                        .rows
                        .iter()
                        .map(|row| drawn(row.picture.as_ref(), &row.label)),
                );
            }
            Fields::Lines {
                lines, ends: said, ..
            } => {
                options.extend(
                    lines
                        .iter()
                        .map(|line| drawn(line.picture.as_ref(), &line.label)),
                );
                ends.extend(said);
            }
            Fields::Profile { asks, .. } => {
                options.extend(asks.iter().map(|ask| ask.label.to_string()));
            }
            Fields::Shares { rows, .. } => {
                options.extend(
                    rows.iter()
                        .map(|row| drawn(row.picture.as_ref(), &row.label)),
                );
            }
            Fields::Words(_) | Fields::Text { .. } | Fields::Number { .. } => {}
        }
        let more = options.len().saturating_sub(MOST);
        options.truncate(MOST);
        let letters = options.iter().map(|option| option.chars().count()).max();
        Self {
            help: own
                .into_iter()
                .chain((!form.hint.is_empty()).then_some(form.hint))
                .collect(),
            more: (more > 0).then(|| t.n("running-offered-more", "n", more)),
            size: size(options.len(), letters.unwrap_or(0)),
            options,
            steps,
            ends,
        }
    }
}

/// Few short options are written large; many, or long ones, small enough to be seen at once.
fn size(options: usize, letters: usize) -> &'static str {
    match (options, letters) {
        (0..=5, 0..=60) => "few",
        (0..=8, 0..=90) => "some",
        _ => "many",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_shrink_with_what_there_is_to_read() {
        assert_eq!(size(4, 30), "few");
        assert_eq!(size(4, 80), "some");
        assert_eq!(size(8, 30), "some");
        assert_eq!(size(9, 10), "many");
        assert_eq!(size(3, 120), "many");
    }
}
