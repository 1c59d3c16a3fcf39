//! All that waits for a person to decide, in one count: the console says it at its top, and leads to each.

use glane_analysis::{ItemsReading, WordsReading};
use glane_live::inside::Inside;

use super::sent::{proposed, waits_here};
use super::{unread, worrying};
use crate::picture;
use crate::tr::Tr;

/// Something that waits, and where it is decided.
pub(in crate::pages::facilitator) struct Waits {
    /// How many.
    pub(in crate::pages::facilitator) n: usize,
    /// The page, below the workshop's.
    pub(in crate::pages::facilitator) path: String,
    /// In words, with how many.
    pub(in crate::pages::facilitator) said: String,
    /// Whether it makes one worry.
    pub(in crate::pages::facilitator) worries: bool,
}

/// All of it: what makes one worry first, then what the room does not see yet, then what nobody quotes yet.
pub(in crate::pages::facilitator) fn waiting(t: &Tr, inside: &Inside) -> Vec<Waits> {
    let mut all = Vec::new();
    let worrying = worrying::all(inside);
    let unheeded: Vec<_> = worrying.iter().filter(|one| !one.heeded).collect();
    let said = worrying::told(t, &unheeded, "moderation-decide-worrying");
    let mut add = |n: usize, path: String, said: String| {
        if n > 0 {
            // What worries is the first that is added.
            let worries = all.is_empty() && !unheeded.is_empty();
            all.push(Waits {
                n,
                path,
                said,
                worries,
            });
        }
    };
    add(unheeded.len(), "moderation#alerts".to_owned(), said);
    let questions = inside.script.questions.iter();
    for question in questions.filter(|one| waits_here(&one.kind)) {
        let reading = picture::read(inside, question);
        let words = reading.words().map_or(0, held_words);
        let ideas = proposed(&reading).map_or(0, |items| held_ideas(&items));
        let n = words + ideas;
        let args = [
            ("n", n.into()),
            ("question", t.label(&question.label).into()),
        ];
        let key = if words > 0 {
            "moderation-decide-words"
        } else {
            "moderation-decide-ideas"
        };
        let path = format!("moderation#w-{}", question.key);
        add(n, path, t.format(key, &args));
    }
    let unread = unread::count(inside);
    add(
        unread,
        "relire".to_owned(),
        t.n("moderation-decide-texts", "n", unread),
    );
    all
}

fn held_words(words: &WordsReading) -> usize {
    words.held.len()
}

fn held_ideas(items: &ItemsReading) -> usize {
    items.held.len()
}
