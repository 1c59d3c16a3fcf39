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
    let mut forms: BTreeMap<&str, Vec<Vec<&str>>> = BTreeMap::new();
    for line in text.lines() {
        let cells: Vec<&str> = line.split('\t').collect();
        forms.entry(cells[0]).or_default().push(cells);
    }
    let mut readings = String::from("\n");
    let mut places: BTreeMap<String, u64> = BTreeMap::new();
    let mut map = fst::MapBuilder::memory();
    for (form, rows) in forms {
        let total: u64 = rows
            .iter()
            .map(|row| row[6].parse::<u64>())
            .sum::<Result<_, _>>()?;
        let mut line = String::new();
        for row in &rows {
            let own: u64 = row[6].parse()?;
            let share = if total == 0 {
                0
            } else {
                (own * 1000).div_ceil(total)
            };
            let shared = form
                .chars()
                .zip(row[1].chars())
                .take_while(|(a, b)| a == b)
                .count();
            let strip = form.chars().count() - shared;
            let add: String = row[1].chars().skip(shared).collect();
            line.push_str(&format!(
                "{}{}{}{}{} {strip} {add}|",
                row[2],
                row[3],
                row[4],
                row[5],
                two_digits(share)
            ));
        }
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

/// Thousandths kept to two digits: enough to rank, and far fewer lines.
fn two_digits(share: u64) -> u64 {
    if share < 100 { share } else { share / 10 * 10 }
}
