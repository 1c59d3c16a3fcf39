//! A number is rounded to what it is not, or to less than its place states.

use glane_report::Format;

use super::{counted, each};
use crate::change::Change;
use crate::made::Made;
use crate::place::{Kind, Place};
use crate::said::{self, Number};

const READ: [Kind; 5] = [
    Kind::Sentence,
    Kind::Prose,
    Kind::Cell,
    Kind::Alternative,
    Kind::Drawn,
];

/// One unit in the last place, the decimals left out, a decimal that the value does not have.
pub fn changes(made: &Made) -> Vec<Change> {
    let mut all = Vec::new();
    for (doc, place) in each(made, &READ) {
        for number in counted(place) {
            let others = if doc.format == Format::Json && place.bare {
                exact(&number)
            } else if number.decimals > 0 {
                rounded(&number, place)
            } else if percent(place, &number) {
                shares(&number)
            } else {
                continue;
            };
            for put in others {
                let after = said::with(&place.text, &number.at, &put);
                all.push(Change::reads(doc, place, &after));
            }
        }
    }
    all
}

/// Figures for programs are exact: a mean of 7.333… is neither 7.4 nor 7.
fn exact(number: &Number) -> Vec<String> {
    if number.decimals < 2 {
        return Vec::new();
    }
    let wrong = [
        format!("{:.1}", number.value + 0.1),
        format!("{:.1}", number.value - 0.1),
        format!("{:.0}", number.value.floor()),
        format!("{:.0}", number.value.ceil()),
    ];
    wrong.into()
}

fn rounded(number: &Number, place: &Place) -> Vec<String> {
    let comma = if number.text.contains(',') { ',' } else { '.' };
    let written = |value: f64| format!("{value:.1}").replace('.', &comma.to_string());
    if number.decimals != 1 {
        return Vec::new();
    }
    let mut wrong = vec![
        written(number.value + 0.1),
        written(number.value - 0.1),
        // Rounded to one decimal, the value lies under x.y5.
        format!("{}9", number.text),
    ];
    // A median of 6.5 has no other way to be written, and a mean's place states one decimal.
    if !place.text.contains("édiane") && !place.text.contains("edian") {
        wrong.push(format!("{:.0}", number.value.floor()));
        if number.value.fract() > 0.0 {
            wrong.push(format!("{:.0}", number.value.ceil()));
        }
    }
    wrong
}

fn percent(place: &Place, number: &Number) -> bool {
    place.text[number.at.end..]
        .trim_start_matches([' ', '\u{a0}', '\u{202f}'])
        .starts_with('%')
}

/// A share written as 74 % lies from 73.5 to 74.5.
fn shares(number: &Number) -> Vec<String> {
    let n = number.text.parse::<u64>().unwrap();
    let mut wrong = vec![(n + 1).to_string(), format!("{n},9"), format!("{n},6")];
    if n > 0 {
        wrong.push((n - 1).to_string());
    }
    // To the next ten, if it is far enough.
    if n % 10 != 0 {
        wrong.push((n / 10 * 10).to_string());
        wrong.push((n / 10 * 10 + 10).to_string());
    }
    wrong.sort_unstable();
    wrong.dedup();
    wrong
}
