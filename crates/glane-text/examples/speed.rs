use glane_text::group::{Calls, Grouper};
use std::io::Read;
use std::time::Instant;
fn main() {
    let t = Instant::now();
    glane_text::lexicon::Lexicon::get().knows("eau");
    println!("load {:?}", t.elapsed());
    let mut text = String::new();
    std::io::stdin().read_to_string(&mut text).unwrap();
    let lines: Vec<&str> = text.lines().collect();
    let t = Instant::now();
    let mut grouper = Grouper::new();
    for line in &lines {
        grouper.add(line, 1);
    }
    let added = t.elapsed();
    let groups = grouper.groups(&Calls::default());
    println!(
        "{} answers {} forms {} groups: add {added:?} all {:?}",
        lines.len(),
        grouper.forms().count(),
        groups.len(),
        t.elapsed()
    );
    let t = Instant::now();
    grouper.add("zinzolinement tranquile", 1);
    let one = t.elapsed();
    grouper.groups(&Calls::default());
    println!("one more: add {one:?} groups {:?}", t.elapsed());
}
