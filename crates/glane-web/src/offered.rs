//! What a question offers, for the room's screen while its results are hidden: who raises a hand, or has no phone, reads
//! there what there is to choose from.

use glane_core::script::Question;
use glane_live::inside::Inside;

use crate::pages::participant::beside::Beside;
use crate::pages::participant::form::{Fields, Form};
use crate::tongue::Said;
use crate::tr::Tr;

/// What there is to choose from.
pub(crate) struct Offered {
    /// The line of help, and how one answers.
    pub(crate) help: Vec<String>,
    /// Options, or the lines of a grid.
    pub(crate) options: Vec<One>,
    /// The steps of a scale.
    pub(crate) steps: Vec<One>,
    /// What its ends mean.
    pub(crate) ends: Vec<String>,
    /// How large they are written: the name of a class.
    pub(crate) size: &'static str,
}

/// One thing to choose.
pub(crate) struct One {
    /// What stands before its words, as its element.
    pub(crate) beside: Option<String>,
    pub(crate) label: String,
}

impl One {
    /// Whether a picture, rather than a symbol, stands before its words.
    fn has_image(&self) -> bool {
        self.beside
            .as_ref()
            .is_some_and(|one| one.starts_with("<img"))
    }
}

fn drawn(picture: Option<&Beside>, label: &Said) -> One {
    One {
        beside: picture.map(Beside::drawn),
        label: label.to_string(),
    }
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
                options.extend(asks.iter().map(|ask| drawn(None, &ask.label)));
            }
            Fields::Shares { rows, .. } => {
                options.extend(
                    rows.iter()
                        .map(|row| drawn(row.picture.as_ref(), &row.label)),
                );
            }
            Fields::Words(_) | Fields::Text { .. } | Fields::Number { .. } => {}
        }
        let letters: Vec<usize> = options
            .iter()
            .map(|option| option.label.chars().count())
            .collect();
        Self {
            help: own
                .into_iter()
                .chain((!form.hint.is_empty()).then_some(form.hint))
                .collect(),
            size: size(&letters, options.iter().any(One::has_image)),
            options,
            steps,
            ends,
        }
    }
}

/// Few short options are written large; many, or long ones, small enough to be seen at once. Told by what the smallest screen
/// holds, 800 × 600: a larger one has larger letters, and as many of them.
fn size(letters: &[usize], has_images: bool) -> &'static str {
    let longest = letters.iter().max().copied().unwrap_or(0);
    // Lines of so many letters, in so many columns.
    let lines = |per_line: usize, columns: usize| {
        let each = letters.iter().map(|n| n.div_ceil(per_line).max(1));
        each.sum::<usize>().div_ceil(columns)
    };
    match (letters.len(), longest) {
        (0..=5, 0..=60) if !has_images => "few",
        (0..=8, 0..=90) if !has_images => "some",
        _ if has_images && letters.len() <= 8 => "pictured",
        _ if lines(26, 2) <= 12 && !has_images => "many",
        // A picture is as high as two lines, and as wide as a few letters.
        (n, _) if has_images && lines(15, 3).max(n.div_ceil(3) * 2) <= 18 => "lots",
        _ if has_images => "crowd",
        _ if lines(20, 3) <= 17 => "lots",
        _ => "crowd",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_shrink_with_what_there_is_to_read() {
        let of = |n: usize, letters: usize| size(&vec![letters; n], false);
        assert_eq!(of(4, 30), "few");
        assert_eq!(of(4, 80), "some");
        assert_eq!(of(8, 30), "some");
        assert_eq!(of(9, 10), "many");
        assert_eq!(of(3, 120), "many");
        assert_eq!(of(24, 20), "many");
        assert_eq!(of(24, 40), "lots");
        assert_eq!(of(48, 10), "lots");
        assert_eq!(of(60, 10), "crowd");
        assert_eq!(of(60, 30), "crowd");
        assert_eq!(size(&[10; 4], true), "pictured");
        assert_eq!(size(&[10; 12], true), "lots");
        assert_eq!(size(&[10; 40], true), "crowd");
    }
}
