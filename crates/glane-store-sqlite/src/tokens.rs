//! Whose a token is, remembered: the file keeps tokens in the order in which people came, and has no index on them.
//!
//! What is on disk is shared with those who read; what a transaction adds is the writing thread's own until the commit,
//! and is forgotten with the act or the transaction that is rolled back.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::ops::Deref;
use std::sync::{Arc, PoisonError, RwLock};

use glane_core::person::TokenHash;
use rusqlite::{Connection, OptionalExtension, params};

/// A workshop's row and a token.
type Key = (i64, TokenHash);

const OF_WORKSHOP: &str = "SELECT t.token_hash, t.person FROM person p JOIN person_token t ON t.person = p.id \
     WHERE p.workshop = ?1";
const ONE: &str = "SELECT t.person FROM person p JOIN person_token t ON t.person = p.id \
     WHERE p.workshop = ?1 AND t.token_hash = ?2";

/// The tokens on disk of the workshops that were written to since the start, with their people's rows.
#[derive(Debug, Default)]
pub(crate) struct Tokens(RwLock<BTreeMap<i64, BTreeMap<TokenHash, i64>>>);

impl Tokens {
    /// Whose a token is, for who reads: looked up in the file while the workshop's are not known.
    pub(crate) fn find(
        &self,
        conn: &Connection,
        workshop: i64,
        token: TokenHash,
    ) -> rusqlite::Result<Option<i64>> {
        if let Some(of_workshop) = self.known().get(&workshop) {
            return Ok(of_workshop.get(&token).copied());
        }
        conn.prepare_cached(ONE)?
            .query_row(params![workshop, token.0], |row| row.get(0))
            .optional()
    }

    fn known(&self) -> std::sync::RwLockReadGuard<'_, BTreeMap<i64, BTreeMap<TokenHash, i64>>> {
        self.0.read().unwrap_or_else(PoisonError::into_inner)
    }

    fn change(&self) -> std::sync::RwLockWriteGuard<'_, BTreeMap<i64, BTreeMap<TokenHash, i64>>> {
        self.0.write().unwrap_or_else(PoisonError::into_inner)
    }
}

/// What the writing thread works at: its connection, and the tokens of its transaction.
pub(crate) struct Ledger {
    conn: Connection,
    tokens: Arc<Tokens>,
    fresh: RefCell<Fresh>,
}

/// Tokens of the transaction under way, and in which order they came.
#[derive(Default)]
struct Fresh {
    people: BTreeMap<Key, i64>,
    order: Vec<Key>,
}

impl Deref for Ledger {
    type Target = Connection;

    fn deref(&self) -> &Connection {
        &self.conn
    }
}

impl Ledger {
    pub(crate) fn new(conn: Connection, tokens: Arc<Tokens>) -> Self {
        Self {
            conn,
            tokens,
            fresh: RefCell::default(),
        }
    }

    /// The connection, all being written.
    pub(crate) fn into_connection(self) -> Connection {
        self.conn
    }

    /// Makes a workshop's tokens known. What a transaction adds is added after it asked for this: what is read here is
    /// on disk.
    pub(crate) fn know(&self, workshop: i64) -> rusqlite::Result<()> {
        if self.tokens.known().contains_key(&workshop) {
            return Ok(());
        }
        let mut select = self.conn.prepare_cached(OF_WORKSHOP)?;
        let all = select.query_map([workshop], |row| Ok((TokenHash(row.get(0)?), row.get(1)?)))?;
        let all = all.collect::<rusqlite::Result<_>>()?;
        self.tokens.change().insert(workshop, all);
        Ok(())
    }

    /// The row of a token's person.
    pub(crate) fn person_of(&self, workshop: i64, token: TokenHash) -> Option<i64> {
        let known = self.tokens.known();
        let on_disk = known.get(&workshop).and_then(|all| all.get(&token));
        let fresh = || self.fresh.borrow().people.get(&(workshop, token)).copied();
        on_disk.copied().or_else(fresh)
    }

    /// Remembers whose a token is that the transaction writes.
    pub(crate) fn learn(&self, workshop: i64, token: TokenHash, person: i64) {
        let mut fresh = self.fresh.borrow_mut();
        fresh.people.insert((workshop, token), person);
        fresh.order.push((workshop, token));
    }

    /// How many tokens the transaction has written so far.
    pub(crate) fn mark(&self) -> usize {
        self.fresh.borrow().order.len()
    }

    /// Forgets those that came after a mark: their act was rolled back.
    pub(crate) fn forget(&self, mark: usize) {
        let Fresh { people, order } = &mut *self.fresh.borrow_mut();
        for key in order.drain(mark.min(order.len())..) {
            people.remove(&key);
        }
    }

    /// Forgets all tokens of a workshop; those that are left are read anew. Called once the disk has it so.
    pub(crate) fn unlearn(&self, workshop: i64) {
        self.tokens.change().remove(&workshop);
    }

    /// The transaction is on disk, and so are its tokens.
    pub(crate) fn settle(&self) {
        let Fresh { people, order } = &mut *self.fresh.borrow_mut();
        if order.is_empty() {
            return;
        }
        order.clear();
        let mut known = self.tokens.change();
        for ((workshop, token), person) in std::mem::take(people) {
            known.entry(workshop).or_default().insert(token, person);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schema;

    fn ledger() -> Ledger {
        let conn = Connection::open_in_memory().unwrap();
        schema::migrate(&conn, 0).unwrap();
        conn.execute_batch(
            "INSERT INTO workshop VALUES (1, x'01', 'un', 'AAAAA', 0, 2), (2, x'02', 'deux', 'BBBBB', 0, 2);
             INSERT INTO person VALUES (3, 1, x'0A', NULL, 'phone', 1, 1), (4, 2, x'0B', NULL, 'phone', 1, 1);",
        )
        .unwrap();
        let ledger = Ledger::new(conn, Arc::default());
        for (person, token) in [(3, token(7)), (4, token(8))] {
            ledger
                .execute(
                    "INSERT INTO person_token VALUES (?1, ?2)",
                    params![person, token.0],
                )
                .unwrap();
        }
        ledger
    }

    fn token(n: u8) -> TokenHash {
        TokenHash([n; 32])
    }

    #[test]
    fn a_token_is_of_its_workshop_whoever_asks_before_or_after_it_is_known() {
        let ledger = ledger();
        let read = |workshop, n| ledger.tokens.find(&ledger, workshop, token(n)).unwrap();
        let all = [(1, 7, Some(3)), (1, 8, None), (2, 8, Some(4)), (2, 9, None)];
        for (workshop, n, person) in all {
            assert_eq!(read(workshop, n), person);
        }
        for (workshop, n, person) in all {
            ledger.know(workshop).unwrap();
            assert_eq!(ledger.person_of(workshop, token(n)), person);
            assert_eq!(read(workshop, n), person);
        }
    }

    #[test]
    fn what_is_rolled_back_is_forgotten_and_what_is_committed_is_everybodys() {
        let ledger = ledger();
        ledger.know(1).unwrap();
        let read = |n| ledger.tokens.find(&ledger, 1, token(n)).unwrap();
        ledger.learn(1, token(20), 20);
        let mark = ledger.mark();
        ledger.learn(1, token(21), 21);
        ledger.forget(mark);
        assert_eq!(ledger.person_of(1, token(20)), Some(20));
        assert_eq!(ledger.person_of(1, token(21)), None);
        assert_eq!(read(20), None, "not on disk yet");
        // The row is given to somebody else.
        ledger.learn(1, token(22), 21);
        ledger.settle();
        assert_eq!((read(20), read(21), read(22)), (Some(20), None, Some(21)));
        ledger.learn(1, token(23), 23);
        ledger.forget(0);
        ledger.settle();
        assert_eq!((ledger.person_of(1, token(23)), read(20)), (None, Some(20)));
    }
}
