//! Compiles sorted lines `form, lemma, class, gender, number, verb form, frequency` (tabs between) into the two files
//! of a lexicon: `OUT.fst`, from each form to where its readings stand and how frequent it is, and `OUT.readings`.
//! Run by `scripts/lexicon`.

use std::collections::BTreeMap;
use std::error::Error;
use std::fs;

fn main() -> Result<(), Box<dyn Error>> {
    let [_, lines, out] = std::env::args()
        .collect::<Vec<_>>()
        .try_into()
        .map_err(|_| "two arguments: LINES OUT")?;
    let text = fs::read_to_string(lines)?;
    let mut forms: BTreeMap<&str, Vec<Reading<'_>>> = BTreeMap::new();
    for (line, number) in text.lines().zip(1..) {
        let (form, reading) =
            Reading::of(line).ok_or_else(|| format!("line {number} has no seven cells: {line}"))?;
        forms.entry(form).or_default().push(reading);
    }
    let mut readings = String::from("\n");
    let mut places: BTreeMap<String, u64> = BTreeMap::new();
    let mut map = fst::MapBuilder::memory();
    for (form, rows) in forms {
        let total: u64 = rows.iter().map(|row| row.frequency).sum();
        let mut line: String = rows.iter().map(|row| row.written(form, total)).collect();
        line.push('\n');
        let place = *places.entry(line).or_insert_with_key(|line| {
            let place = readings.len() as u64;
            readings.push_str(line);
            place
        });
        map.insert(form, place << 32 | total.min(u64::from(u32::MAX)))?;
    }
    fs::write(format!("{out}.fst"), map.into_inner()?)?;
    fs::write(format!("{out}.readings"), readings)?;
    Ok(())
}

/// One reading of a form, as a line gives it.
struct Reading<'a> {
    lemma: &'a str,
    /// Class, gender, number and verb form, a letter each.
    grammar: [&'a str; 4],
    frequency: u64,
}

impl<'a> Reading<'a> {
    /// The form and its reading; nothing if the line has not seven cells, the last a number.
    fn of(line: &'a str) -> Option<(&'a str, Self)> {
        let cells: Vec<&str> = line.split('\t').collect();
        let [form, lemma, class, gender, number, verb, frequency] = cells.try_into().ok()?;
        let reading = Self {
            lemma,
            grammar: [class, gender, number, verb],
            frequency: frequency.parse().ok()?,
        };
        Some((form, reading))
    }

    /// As kept: the grammar, the share of the form's uses, and how the lemma is made from the form.
    fn written(&self, form: &str, total: u64) -> String {
        let share = if total == 0 {
            0
        } else {
            (self.frequency * 1000).div_ceil(total)
        };
        let pairs = form.chars().zip(self.lemma.chars());
        let shared = pairs.take_while(|(a, b)| a == b).count();
        let strip = form.chars().count() - shared;
        let add: String = self.lemma.chars().skip(shared).collect();
        let (grammar, share) = (self.grammar.concat(), two_digits(share));
        format!("{grammar}{share} {strip} {add}|")
    }
}

/// Thousandths kept to two digits: enough to rank, and far fewer lines.
fn two_digits(share: u64) -> u64 {
    if share < 100 { share } else { share / 10 * 10 }
}
