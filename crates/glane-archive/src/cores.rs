//! The same work for each of many, on as many cores as there are: none depends on another, and what comes of them stands in
//! their order, so that the number of cores changes nothing but how long it takes.

use std::sync::Mutex;
use std::sync::PoisonError;

/// From how many on it pays to share them out.
const MANY: usize = 8;

/// Does something to each of many. Whoever is done takes the next: one may take far longer than another.
pub(crate) fn each<T: Send, U: Send>(
    all: impl IntoIterator<Item = T>,
    work: impl Fn(T) -> U + Sync,
) -> Vec<U> {
    let all: Vec<T> = all.into_iter().collect();
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    if cores < 2 || all.len() < MANY {
        return all.into_iter().map(work).collect();
    }
    let left = Mutex::new(all.into_iter().enumerate());
    let next = || left.lock().unwrap_or_else(PoisonError::into_inner).next();
    let mut done: Vec<(usize, U)> = std::thread::scope(|scope| {
        let worker = || {
            let mut own = Vec::new();
            while let Some((place, one)) = next() {
                own.push((place, work(one)));
            }
            own
        };
        let begun: Vec<_> = (0..cores).map(|_| scope.spawn(worker)).collect();
        let ended = begun.into_iter().map(|one| match one.join() {
            Ok(own) => own,
            Err(panic) => std::panic::resume_unwind(panic),
        });
        ended.flatten().collect()
    });
    done.sort_by_key(|(place, _)| *place);
    done.into_iter().map(|(_, one)| one).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_comes_of_many_stands_in_their_order() {
        for many in [0, 1, MANY - 1, MANY, 1000] {
            let found = each(0..many, |one| one * 2);
            assert_eq!(found, (0..many).map(|one| one * 2).collect::<Vec<_>>());
        }
    }
}
