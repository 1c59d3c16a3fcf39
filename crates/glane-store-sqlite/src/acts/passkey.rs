//! Keys of people's own devices that they sign in by.

use glane_core::id::MemberId;
use glane_core::world::Micros;
use glane_store::StoreError;
use glane_store::house::{HouseFault, KeyHash, Passkey, refuse_unless};
use rusqlite::{Connection, OptionalExtension, params};
use uuid::Uuid;

use crate::acts::house::{change_one, open, present, run};
use crate::error::Fault;
use crate::row::{self, corrupt};

/// All of them, in the order in which they were added.
pub(crate) fn all(conn: &Connection) -> Result<Vec<Passkey>, Fault> {
    let mut select = conn.prepare_cached(
        "SELECT p.id, p.uuid, m.uuid, p.host, p.credential, p.public, p.algorithm, p.count, p.name, p.since \
         FROM member_passkey p JOIN member m ON m.id = p.member ORDER BY p.id",
    )?;
    let mut rows = select.query([])?;
    let mut all = Vec::new();
    while let Some(row) = rows.next()? {
        let number: i64 = row.get(0)?;
        let (algorithm, count): (i64, i64) = (row.get(6)?, row.get(7)?);
        let wrong = |column| corrupt("member_passkey", number, column);
        all.push(Passkey {
            id: row::uuid(row, 1)?,
            member: MemberId(row::uuid(row, 2)?),
            host: row.get(3)?,
            credential: row.get(4)?,
            public: row.get(5)?,
            algorithm: i32::try_from(algorithm).map_err(|_| wrong("algorithm"))?,
            count: u32::try_from(count).map_err(|_| wrong("count"))?,
            name: row.get(8)?,
            since: Micros(row.get(9)?),
        });
    }
    Ok(all)
}

/// Adds one.
pub(crate) fn entrust(conn: &Connection, key: &Passkey) -> Result<(), Fault> {
    let member = present(conn, key.member)?;
    let taken = conn
        .prepare_cached("SELECT 1 FROM member_passkey WHERE credential = ?1")?
        .exists([&key.credential])?;
    refuse_unless(!taken, HouseFault::KeyTaken)?;
    let sql = "INSERT INTO member_passkey (uuid, member, host, credential, public, algorithm, count, name, since) \
               VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)";
    let made = params![
        key.id.as_bytes(),
        member,
        key.host,
        key.credential,
        key.public,
        key.algorithm,
        key.count,
        key.name,
        key.since.0
    ];
    run(conn, sql, made)?;
    Ok(())
}

/// Takes one back, and ends what it may have opened.
pub(crate) fn revoke(
    conn: &Connection,
    member: MemberId,
    id: Uuid,
    but: Option<KeyHash>,
) -> Result<(), Fault> {
    let number = present(conn, member)?;
    let sql = "DELETE FROM member_passkey WHERE member = ?1 AND uuid = ?2";
    change_one(conn, sql, params![number, id.as_bytes()])?;
    let sql = "DELETE FROM member_session WHERE member = ?1 AND hash IS NOT ?2";
    run(conn, sql, params![number, but.map(|but| but.0)])?;
    Ok(())
}

/// Signs a browser in by one.
pub(crate) fn sign_in(
    conn: &Connection,
    id: Uuid,
    (was, count): (u32, u32),
    session: KeyHash,
    until: Micros,
) -> Result<(), Fault> {
    let sql = "UPDATE member_passkey SET count = ?3 WHERE uuid = ?1 AND count = ?2 \
               AND member IN (SELECT id FROM member WHERE parted IS NULL) RETURNING member";
    let number: Option<i64> = conn
        .prepare_cached(sql)?
        .query_row(params![id.as_bytes(), was, count], |row| row.get(0))
        .optional()?;
    let number = number.ok_or(StoreError::House(HouseFault::Changed))?;
    open(conn, number, session, until)
}

/// Takes all of somebody's back.
pub(crate) fn clear(conn: &Connection, member: i64) -> Result<(), Fault> {
    run(
        conn,
        "DELETE FROM member_passkey WHERE member = ?1",
        [member],
    )?;
    Ok(())
}
