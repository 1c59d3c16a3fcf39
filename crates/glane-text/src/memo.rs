//! Forms already read. Reading is a pure function of the form, and a room says the same things many times.

use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

use crate::form::Form;
use crate::lexicon::Lexicon;
use crate::word::Words;

/// How many forms are kept before all are let go: a few tens of megabytes at most.
const KEPT: usize = 65_536;

#[derive(Default)]
struct Memo {
    forms: BTreeMap<String, Arc<Form>>,
    words: Words,
}

/// A form, read now or before.
pub fn form(typed: &str) -> Arc<Form> {
    static MEMO: LazyLock<Mutex<Memo>> = LazyLock::new(Mutex::default);
    // A panic elsewhere while the lock was held leaves only forms that were wholly read.
    let mut memo = MEMO.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(form) = memo.forms.get(typed) {
        return Arc::clone(form);
    }
    if memo.forms.len() >= KEPT {
        *memo = Memo::default();
    }
    let form = Arc::new(Form::read(typed, Lexicon::get(), &mut memo.words));
    memo.forms.insert(typed.to_owned(), Arc::clone(&form));
    form
}
