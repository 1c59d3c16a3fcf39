//! Forms already read. Reading is a pure function of the form, and a room says the same things many times.

use std::sync::{Arc, LazyLock, Mutex, PoisonError};

use crate::form::Form;
use crate::index::Index;
use crate::lexicon::Lexicon;
use crate::word::Words;

/// How many forms are kept before all are let go: a few tens of megabytes at most.
const KEPT: usize = 65_536;

#[derive(Default)]
struct Memo {
    forms: Vec<Arc<Form>>,
    places: Index,
    words: Words,
}

static MEMO: LazyLock<Mutex<Memo>> = LazyLock::new(Mutex::default);

/// A form, read now or before.
pub fn form(typed: &str) -> Arc<Form> {
    // A panic elsewhere while the lock was held leaves only forms that were wholly read.
    let mut memo = MEMO.lock().unwrap_or_else(PoisonError::into_inner);
    let place = memo
        .places
        .find(typed, |at| memo.forms.get(at).map(|form| &*form.typed));
    if let Some(form) = place.and_then(|place| memo.forms.get(place)) {
        return Arc::clone(form);
    }
    if memo.forms.len() >= KEPT {
        memo.forms = Vec::new();
        memo.places = Index::default();
    }
    let form = Arc::new(Form::read(typed, Lexicon::get(), &mut memo.words));
    let place = memo.forms.len();
    memo.forms.push(Arc::clone(&form));
    memo.places.insert(typed, place);
    form
}

/// Lets go of every form and word: the next ones are read anew.
pub fn forget() {
    *MEMO.lock().unwrap_or_else(PoisonError::into_inner) = Memo::default();
}
