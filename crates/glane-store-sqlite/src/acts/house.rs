//! The people of the house, their ways in and the links that only let look.

use glane_core::decision::Actor;
use glane_core::id::{MemberId, WorkshopId};
use glane_core::member::{Member, folded};
use glane_core::right::Role;
use glane_core::world::Micros;
use glane_store::StoreError;
use glane_store::house::{
    FACILITATOR_KEY, House, HouseChange, HouseFault, KeyHash, Look, Password, Session, Way,
    refuse_unless,
};
use rusqlite::{Connection, OptionalExtension, Params, params};

use crate::acts::workshop::Under;
use crate::acts::{deed, passkey};
use crate::error::Fault;
use crate::row::{self, corrupt};

/// Everything there is of them.
pub(crate) fn house(conn: &Connection) -> Result<House, Fault> {
    let name: Option<String> = conn
        .prepare_cached("SELECT name FROM house")?
        .query_row([], |row| row.get(0))
        .optional()?;
    let mut house = House {
        name: name.unwrap_or_default(),
        ..House::default()
    };
    let mut select = conn.prepare_cached(
        "SELECT id, uuid, name, role, since, parted, password FROM member ORDER BY id",
    )?;
    let mut rows = select.query([])?;
    while let Some(row) = rows.next()? {
        let number: i64 = row.get(0)?;
        let role: String = row.get(3)?;
        let left: Option<i64> = row.get(5)?;
        let member = Member {
            id: MemberId(row::uuid(row, 1)?),
            name: row.get(2)?,
            role: Role::of_team(&role).ok_or_else(|| corrupt("member", number, "role"))?,
            since: Micros(row.get(4)?),
            left: left.map(Micros),
        };
        let password: Option<String> = row.get(6)?;
        house
            .passwords
            .extend(password.map(|password| (member.id, Password(password))));
        house.members.push(member);
    }
    house.sessions = held(conn, "member_session", |key, member, until| Session {
        key,
        member,
        until,
    })?;
    house.passkeys = passkey::all(conn)?;
    house.ways = held(conn, "member_way", |key, member, until| Way {
        key,
        member,
        until,
    })?;
    let mut select = conn.prepare_cached(
        "SELECT l.uuid, w.uuid, l.key, l.label, l.role, l.id FROM workshop_look l JOIN workshop w ON w.id = l.workshop \
         ORDER BY l.id",
    )?;
    let mut rows = select.query([])?;
    while let Some(row) = rows.next()? {
        let (role, number): (String, i64) = (row.get(4)?, row.get(5)?);
        house.looks.push(Look {
            id: row::uuid(row, 0)?,
            workshop: WorkshopId(row::uuid(row, 1)?),
            role: Role::of_link(&role).ok_or_else(|| corrupt("workshop_look", number, "role"))?,
            key: row.get(2)?,
            label: row.get(3)?,
        });
    }
    Ok(house)
}

/// What a table holds of secrets that open until some moment, in order of their hashes.
fn held<T>(
    conn: &Connection,
    table: &str,
    made: impl Fn(KeyHash, MemberId, Micros) -> T,
) -> Result<Vec<T>, Fault> {
    let sql = format!(
        "SELECT h.hash, m.uuid, h.until FROM {table} h JOIN member m ON m.id = h.member ORDER BY h.hash"
    );
    let mut select = conn.prepare_cached(&sql)?;
    let mut rows = select.query([])?;
    let mut all = Vec::new();
    while let Some(row) = rows.next()? {
        let member = MemberId(row::uuid(row, 1)?);
        all.push(made(KeyHash(row.get(0)?), member, Micros(row.get(2)?)));
    }
    Ok(all)
}

/// Makes a change, notes who made it, and gives the house as it is then. What is over is swept out on the way.
pub(crate) fn arrange(
    conn: &Connection,
    at: Micros,
    by: Actor,
    change: HouseChange,
) -> Result<House, Fault> {
    let deed = deed::of(conn, &change)?;
    make(conn, at, change)?;
    if let Some(deed) = deed {
        deed::note(conn, at, by, deed)?;
    }
    house(conn)
}

fn make(conn: &Connection, at: Micros, change: HouseChange) -> Result<(), Fault> {
    for table in ["member_session", "member_way"] {
        run(
            conn,
            &format!("DELETE FROM {table} WHERE until <= ?1"),
            [at.0],
        )?;
    }
    match change {
        HouseChange::Call { name } => {
            let sql = "INSERT INTO house (id, name) VALUES (1, ?1) \
                       ON CONFLICT (id) DO UPDATE SET name = excluded.name";
            run(conn, sql, [name])?;
        }
        HouseChange::Enlist { member, name, role } => enlist(conn, at, member, &name, role)?,
        HouseChange::Trust { member, was, role } => {
            let number = present(conn, member)?;
            let sql = "UPDATE member SET role = ?3 WHERE id = ?1 AND role = ?2";
            change_one(conn, sql, params![number, was.name(), role.name()])?;
        }
        HouseChange::Part { member } => {
            let number = present(conn, member)?;
            sign_out(conn, number)?;
            passkey::clear(conn, number)?;
            let sql = "UPDATE member SET parted = ?2, password = NULL WHERE id = ?1";
            run(conn, sql, params![number, at.0])?;
        }
        HouseChange::Offer { member, key, until } => {
            let number = present(conn, member)?;
            run(conn, "DELETE FROM member_way WHERE member = ?1", [number])?;
            let sql = "INSERT INTO member_way (hash, member, until) VALUES (?1, ?2, ?3)";
            run(conn, sql, params![key.0, number, until.0])?;
        }
        HouseChange::Enter {
            key,
            password,
            session,
            until,
        } => enter(conn, key, &password, session, until)?,
        HouseChange::SignIn {
            member,
            checked,
            session,
            until,
        } => {
            let number = present(conn, member)?;
            let stands = conn
                .prepare_cached("SELECT 1 FROM member WHERE id = ?1 AND password = ?2")?
                .exists(params![number, checked.0])?;
            refuse_unless(stands, HouseFault::Changed)?;
            open(conn, number, session, until)?;
        }
        HouseChange::Repass {
            member,
            checked,
            password,
            session,
        } => repass(conn, member, &checked, &password, session)?,
        HouseChange::Entrust(key) => passkey::entrust(conn, &key)?,
        HouseChange::Revoke { member, id, but } => passkey::revoke(conn, member, id, but)?,
        HouseChange::SignInBy {
            id,
            was,
            count,
            session,
            until,
        } => passkey::sign_in(conn, id, (was, count), session, until)?,
        HouseChange::SignOut { session } => {
            run(
                conn,
                "DELETE FROM member_session WHERE hash = ?1",
                [session.0],
            )?;
        }
        HouseChange::Show(look) => {
            let under = Under::find(conn, look.workshop)?;
            let sql = "INSERT INTO workshop_look (uuid, workshop, role, key, label) VALUES (?1, ?2, ?3, ?4, ?5)";
            let (id, role) = (look.id.as_bytes(), look.role.name());
            run(
                conn,
                sql,
                params![id, under.row, role, look.key, look.label],
            )?;
        }
        HouseChange::Hide { workshop, id } => {
            let under = Under::find(conn, workshop)?;
            let sql = "DELETE FROM workshop_look WHERE workshop = ?1 AND uuid = ?2";
            change_one(conn, sql, params![under.row, id.as_bytes()])?;
        }
        HouseChange::Rehang { workshop, was, key } => {
            let under = Under::find(conn, workshop)?;
            let sql = "UPDATE workshop_secret SET projector_key = ?3 \
                       WHERE workshop = ?1 AND projector_key = ?2";
            change_one(conn, sql, params![under.row, was, key])?;
        }
        HouseChange::Rekey { was, key } => rekey(conn, was.as_deref(), &key)?,
        HouseChange::Note(_) => {}
    }
    Ok(())
}

fn enlist(
    conn: &Connection,
    at: Micros,
    member: MemberId,
    name: &str,
    role: Role,
) -> Result<(), Fault> {
    let folded = folded(name);
    let taken = conn
        .prepare_cached("SELECT 1 FROM member WHERE folded = ?1 AND parted IS NULL")?
        .exists([&folded])?;
    refuse_unless(!taken, HouseFault::NameTaken)?;
    let sql = "INSERT INTO member (uuid, name, folded, role, since) VALUES (?1, ?2, ?3, ?4, ?5)";
    run(
        conn,
        sql,
        params![member.0.as_bytes(), name, folded, role.name(), at.0],
    )?;
    Ok(())
}

fn enter(
    conn: &Connection,
    key: KeyHash,
    password: &Password,
    session: KeyHash,
    until: Micros,
) -> Result<(), Fault> {
    let sql = "SELECT w.member FROM member_way w JOIN member m ON m.id = w.member \
               WHERE w.hash = ?1 AND m.parted IS NULL";
    let number: Option<i64> = conn
        .prepare_cached(sql)?
        .query_row([key.0], |row| row.get(0))
        .optional()?;
    let number = number.ok_or(StoreError::House(HouseFault::NoWay))?;
    sign_out(conn, number)?;
    passkey::clear(conn, number)?;
    let sql = "UPDATE member SET password = ?2 WHERE id = ?1";
    run(conn, sql, params![number, password.0])?;
    open(conn, number, session, until)
}

fn repass(
    conn: &Connection,
    member: MemberId,
    checked: &Password,
    password: &Password,
    session: KeyHash,
) -> Result<(), Fault> {
    let number = present(conn, member)?;
    let sql = "UPDATE member SET password = ?3 WHERE id = ?1 AND password = ?2";
    change_one(conn, sql, params![number, checked.0, password.0])?;
    let sql = "DELETE FROM member_session WHERE member = ?1 AND hash <> ?2";
    run(conn, sql, params![number, session.0])?;
    run(conn, "DELETE FROM member_way WHERE member = ?1", [number])?;
    Ok(())
}

fn rekey(conn: &Connection, was: Option<&str>, key: &str) -> Result<(), Fault> {
    let Some(was) = was else {
        let sql = "INSERT INTO setting (name, value) VALUES (?1, ?2) ON CONFLICT DO NOTHING";
        return change_one(conn, sql, params![FACILITATOR_KEY, key]);
    };
    let sql = "UPDATE setting SET value = ?3 WHERE name = ?1 AND value = ?2";
    change_one(conn, sql, params![FACILITATOR_KEY, was, key])
}

/// The row of somebody who is there.
pub(super) fn present(conn: &Connection, member: MemberId) -> Result<i64, Fault> {
    conn.prepare_cached("SELECT id FROM member WHERE uuid = ?1 AND parted IS NULL")?
        .query_row([member.0.as_bytes()], |row| row.get(0))
        .optional()?
        .ok_or_else(|| StoreError::House(HouseFault::NoMember).into())
}

/// Ends every session and every way in of somebody.
fn sign_out(conn: &Connection, member: i64) -> Result<(), Fault> {
    run(
        conn,
        "DELETE FROM member_session WHERE member = ?1",
        [member],
    )?;
    run(conn, "DELETE FROM member_way WHERE member = ?1", [member])?;
    Ok(())
}

pub(super) fn open(
    conn: &Connection,
    member: i64,
    session: KeyHash,
    until: Micros,
) -> Result<(), Fault> {
    let sql = "INSERT INTO member_session (hash, member, until) VALUES (?1, ?2, ?3)";
    run(conn, sql, params![session.0, member, until.0])?;
    Ok(())
}

pub(super) fn run(conn: &Connection, sql: &str, params: impl Params) -> Result<usize, Fault> {
    Ok(conn.prepare_cached(sql)?.execute(params)?)
}

/// A change of one row that is as who asks for it saw it.
pub(super) fn change_one(conn: &Connection, sql: &str, params: impl Params) -> Result<(), Fault> {
    let changed = run(conn, sql, params)?;
    Ok(refuse_unless(changed == 1, HouseFault::Changed)?)
}
