//! Keys of people's own devices that they sign in by.

use glane_core::id::MemberId;
use glane_core::world::Micros;
use glane_store::StoreError;
use glane_store::house::{HouseFault, KeyHash, Passkey, refuse_unless};
use tokio_postgres::Row;
use uuid::Uuid;

use crate::acts::house::{change_one, open, present};
use crate::connection::Conn;
use crate::error::Fault;
use crate::row::{corrupt, get};

/// All of them, in the order in which they were added.
pub(crate) async fn all(conn: &Conn) -> Result<Vec<Passkey>, Fault> {
    let sql = "SELECT p.id, p.uuid, m.uuid, p.host, p.credential, p.public, p.algorithm, p.count, p.name, p.since \
         FROM member_passkey p JOIN member m ON m.id = p.member ORDER BY p.id";
    let rows = conn.query(sql, &[]).await?;
    let read = |row: &Row| {
        let number: i64 = get(row, 0)?;
        let (algorithm, count): (i64, i64) = (get(row, 6)?, get(row, 7)?);
        let wrong = |column| corrupt("member_passkey", number, column);
        Ok(Passkey {
            id: get(row, 1)?,
            member: MemberId(get(row, 2)?),
            host: get(row, 3)?,
            credential: get(row, 4)?,
            public: get(row, 5)?,
            algorithm: i32::try_from(algorithm).map_err(|_| wrong("algorithm"))?,
            count: u32::try_from(count).map_err(|_| wrong("count"))?,
            name: get(row, 8)?,
            since: Micros(get(row, 9)?),
        })
    };
    rows.iter().map(read).collect()
}

/// Adds one.
pub(crate) async fn entrust(conn: &Conn, key: &Passkey) -> Result<(), Fault> {
    let member = present(conn, key.member).await?;
    let sql = "SELECT 1 FROM member_passkey WHERE credential = $1";
    let taken = conn.first(sql, &[&key.credential]).await?.is_some();
    refuse_unless(!taken, HouseFault::KeyTaken)?;
    let sql = "INSERT INTO member_passkey (uuid, member, host, credential, public, algorithm, count, name, since) \
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    conn.execute(
        sql,
        &[
            &key.id,
            &member,
            &key.host,
            &key.credential,
            &key.public,
            &i64::from(key.algorithm),
            &i64::from(key.count),
            &key.name,
            &key.since.0,
        ],
    )
    .await?;
    Ok(())
}

/// Takes one back, and ends what it may have opened.
pub(crate) async fn revoke(
    conn: &Conn,
    member: MemberId,
    id: Uuid,
    but: Option<KeyHash>,
) -> Result<(), Fault> {
    let number = present(conn, member).await?;
    let sql = "DELETE FROM member_passkey WHERE member = $1 AND uuid = $2";
    change_one(conn, sql, &[&number, &id]).await?;
    let sql = "DELETE FROM member_session WHERE member = $1 AND hash IS DISTINCT FROM $2";
    let but = but.map(|but| but.0.to_vec());
    conn.execute(sql, &[&number, &but]).await?;
    Ok(())
}

/// Signs a browser in by one.
pub(crate) async fn sign_in(
    conn: &Conn,
    id: Uuid,
    (was, count): (u32, u32),
    session: KeyHash,
    until: Micros,
) -> Result<(), Fault> {
    let sql = "UPDATE member_passkey SET count = $3 WHERE uuid = $1 AND count = $2 \
               AND member IN (SELECT id FROM member WHERE parted IS NULL) RETURNING member";
    let row = conn
        .first(sql, &[&id, &i64::from(was), &i64::from(count)])
        .await?;
    let row = row.ok_or(StoreError::House(HouseFault::Changed))?;
    open(conn, get(&row, 0)?, session, until).await
}

/// Takes all of somebody's back.
pub(crate) async fn clear(conn: &Conn, member: i64) -> Result<(), Fault> {
    conn.execute("DELETE FROM member_passkey WHERE member = $1", &[&member])
        .await?;
    Ok(())
}
