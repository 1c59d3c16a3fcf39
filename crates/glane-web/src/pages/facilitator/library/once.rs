//! Forms that make something new, sent twice: by a finger that presses twice, or by a browser that got no reply and sends again.
//! Each form bears an entry of its own; what was made of it is remembered, and the second sending leads to it.

use std::collections::VecDeque;
use std::future::Future;
use std::sync::Arc;

use tokio::sync::Mutex;
use uuid::Uuid;

/// The most that are remembered; beyond, the oldest goes.
const MOST: usize = 256;

/// Where each form's sending led.
#[derive(Debug, Clone, Default)]
pub(crate) struct Once(Arc<Mutex<VecDeque<Sending>>>);

/// A form that was sent.
#[derive(Debug)]
struct Sending {
    entry: Uuid,
    /// What it said.
    said: String,
    /// Where it led.
    to: String,
}

/// What became of a form.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Became {
    /// It leads there, whether it was made now or before.
    Made(String),
    /// It was sent before and said something else: somebody went back to it. Nothing was made.
    Differs,
}

impl Once {
    /// What was made of a form that says so, or `make` makes it now; others wait meanwhile, so that two sendings of the same
    /// moment are one. What could not be made is not remembered. A form without an entry is always made.
    pub(super) async fn of<E, F>(
        &self,
        entry: Option<Uuid>,
        said: &str,
        make: F,
    ) -> Result<Became, E>
    where
        F: Future<Output = Result<String, E>>,
    {
        let Some(entry) = entry else {
            return make.await.map(Became::Made);
        };
        let mut known = self.0.lock().await;
        if let Some(before) = known.iter().find(|before| before.entry == entry) {
            return Ok(if before.said == said {
                Became::Made(before.to.clone())
            } else {
                Became::Differs
            });
        }
        let to = make.await?;
        if known.len() >= MOST {
            known.pop_front();
        }
        known.push_back(Sending {
            entry,
            said: said.to_owned(),
            to: to.clone(),
        });
        Ok(Became::Made(to))
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::*;

    #[tokio::test]
    async fn a_form_sent_twice_is_made_once_and_one_that_failed_is_made_again() {
        let (once, count) = (Once::default(), AtomicUsize::new(0));
        let entry = Some(Uuid::from_u128(7));
        let make = |goes: bool| {
            let count = &count;
            async move {
                tokio::task::yield_now().await;
                let n = count.fetch_add(1, Ordering::Relaxed);
                if goes { Ok(format!("/{n}")) } else { Err(n) }
            }
        };
        let led = |to: &str| Ok(Became::Made(to.to_owned()));
        assert_eq!(once.of(entry, "a", make(false)).await, Err(0));
        let (first, second) = tokio::join!(
            once.of(entry, "a", make(true)),
            once.of(entry, "a", make(true))
        );
        assert_eq!((first, second), (led("/1"), led("/1")));
        assert_eq!(
            once.of(entry, "b", make(true)).await,
            Ok(Became::Differs),
            "what is new in it is not swallowed"
        );
        assert_eq!(
            once.of(Some(Uuid::from_u128(8)), "a", make(true)).await,
            led("/2")
        );
        assert_eq!(once.of(None, "a", make(true)).await, led("/3"));
        for n in 0..MOST as u128 {
            once.of(Some(Uuid::from_u128(100 + n)), "a", make(true))
                .await
                .unwrap();
        }
        let again = once.of(entry, "a", make(true)).await;
        assert_ne!(again, led("/1"), "the oldest went");
    }
}
