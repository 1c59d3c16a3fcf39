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
pub(crate) struct Once(Arc<Mutex<VecDeque<(Uuid, String)>>>);

impl Once {
    /// What was made of a form, or `make` makes it now; others wait meanwhile, so that two sendings of the same moment are one.
    /// What could not be made is not remembered. A form without an entry is always made.
    pub(super) async fn of<E, F>(&self, entry: Option<Uuid>, make: F) -> Result<String, E>
    where
        F: Future<Output = Result<String, E>>,
    {
        let Some(entry) = entry else {
            return make.await;
        };
        let mut known = self.0.lock().await;
        if let Some((_, to)) = known.iter().find(|(sent, _)| *sent == entry) {
            return Ok(to.clone());
        }
        let to = make.await?;
        if known.len() >= MOST {
            known.pop_front();
        }
        known.push_back((entry, to.clone()));
        Ok(to)
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
        assert_eq!(once.of(entry, make(false)).await, Err(0));
        let (first, second) = tokio::join!(once.of(entry, make(true)), once.of(entry, make(true)));
        assert_eq!((first, second), (Ok("/1".to_owned()), Ok("/1".to_owned())));
        assert_eq!(
            once.of(Some(Uuid::from_u128(8)), make(true)).await,
            Ok("/2".to_owned())
        );
        assert_eq!(once.of(None, make(true)).await, Ok("/3".to_owned()));
        for n in 0..MOST as u128 {
            once.of(Some(Uuid::from_u128(100 + n)), make(true))
                .await
                .unwrap();
        }
        let again = once.of(entry, make(true)).await;
        assert_ne!(again, Ok("/1".to_owned()), "the oldest went");
    }
}
