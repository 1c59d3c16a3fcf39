//! What the library makes is proved as it is.

use crate::judge::Judge;
use crate::made::made;

#[test]
fn the_unchanged_restitution_is_proved_whole_in_both_languages_and_both_forms() {
    let judge = Judge::new(made());
    for doc in &made().docs {
        assert!(
            judge.proves(doc, &doc.text),
            "{}: {}",
            doc.name,
            judge.says(doc, &doc.text)
        );
    }
}
