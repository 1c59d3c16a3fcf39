//! What whoever looks at a room keeps between two looks, so as not to work it out again.

use std::any::Any;
use std::collections::BTreeMap;
use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

use glane_core::id::QuestionKey;

/// Things worked out from a room, one a question, of a kind that only the one who looks knows. All copies of a room share
/// them, and they end with it. Nothing may hang on them: they may be of another moment than the copy at hand.
#[derive(Clone, Default)]
pub struct Scratch {
    kept: Arc<Mutex<BTreeMap<QuestionKey, Box<dyn Any + Send>>>>,
}

impl fmt::Debug for Scratch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Scratch").finish_non_exhaustive()
    }
}

impl Scratch {
    /// Looks at a question with what was kept of it; with nothing the first time, or if something else was kept.
    pub fn with<T: Default + Send + 'static, R>(
        &self,
        question: &QuestionKey,
        look: impl FnOnce(&mut T) -> R,
    ) -> R {
        // A panic elsewhere may have left half of something: it is let go.
        let mut kept = self.kept.lock().unwrap_or_else(|poisoned| {
            let mut kept = PoisonError::into_inner(poisoned);
            kept.clear();
            kept
        });
        self.kept.clear_poison();
        if let Some(held) = kept.get_mut(question).and_then(|held| held.downcast_mut()) {
            return look(held);
        }
        let mut fresh = T::default();
        let seen = look(&mut fresh);
        kept.insert(question.clone(), Box::new(fresh));
        seen
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn copies_share_what_is_kept_by_question_and_by_kind() {
        let (one, other) = (
            QuestionKey::new("mots").unwrap(),
            QuestionKey::new("autres").unwrap(),
        );
        let scratch = Scratch::default();
        let count = |scratch: &Scratch, question| {
            scratch.with(question, |n: &mut u32| {
                *n += 1;
                *n
            })
        };
        assert_eq!(count(&scratch, &one), 1);
        assert_eq!(count(&scratch.clone(), &one), 2);
        assert_eq!(count(&scratch, &other), 1);
        assert_eq!(scratch.with(&one, |text: &mut String| text.len()), 0);
        assert_eq!(count(&scratch, &one), 1, "another kind took its place");
    }

    #[test]
    fn what_a_panic_left_is_let_go() {
        let question = QuestionKey::new("mots").unwrap();
        let scratch = Scratch::default();
        let look = scratch.clone();
        let key = question.clone();
        let panicked = std::thread::spawn(move || {
            look.with(&key, |n: &mut u32| *n += 1);
            look.with(&key, |n: &mut u32| {
                *n += 1;
                assert_eq!(*n, 0, "on purpose");
            });
        });
        assert!(panicked.join().is_err());
        assert_eq!(scratch.with(&question, |n: &mut u32| *n), 0);
    }
}
