//! The people of the house, their ways in and the links that only let look. Whoever changes any of it holds the house.

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

use crate::acts::{deed, passkey, workshop};
use crate::connection::{Bound, Conn};
use crate::error::Fault;
use crate::row::{corrupt, get};

/// Everything there is of them.
pub(crate) async fn house(conn: &Conn) -> Result<House, Fault> {
    let name = conn.first("SELECT name FROM house", &[]).await?;
    let mut house = House {
        name: name.map_or_else(|| Ok(String::new()), |row| get(&row, 0))?,
        ..House::default()
    };
    let sql = "SELECT id, uuid, name, role, since, parted, password FROM member ORDER BY id";
    for row in conn.query(sql, &[]).await? {
        let number: i64 = get(&row, 0)?;
        let left: Option<i64> = get(&row, 5)?;
        let role = Role::of_team(get(&row, 3)?);
        let member = Member {
            id: MemberId(get(&row, 1)?),
            name: get(&row, 2)?,
            role: role.ok_or_else(|| corrupt("member", number, "role"))?,
            since: Micros(get(&row, 4)?),
            left: left.map(Micros),
        };
        let password: Option<String> = get(&row, 6)?;
        house
            .passwords
            .extend(password.map(|password| (member.id, Password(password))));
        house.members.push(member);
    }
    house.sessions = held(conn, "member_session", |key, member, until| Session {
        key,
        member,
        until,
    })
    .await?;
    house.passkeys = passkey::all(conn).await?;
    house.ways = held(conn, "member_way", |key, member, until| Way {
        key,
        member,
        until,
    })
    .await?;
    let sql = "SELECT l.uuid, w.uuid, l.key, l.label, l.role, l.id FROM workshop_look l \
               JOIN workshop w ON w.id = l.workshop ORDER BY l.id";
    for row in conn.query(sql, &[]).await? {
        let number: i64 = get(&row, 5)?;
        let role = Role::of_link(get(&row, 4)?);
        house.looks.push(Look {
            id: get(&row, 0)?,
            workshop: WorkshopId(get(&row, 1)?),
            role: role.ok_or_else(|| corrupt("workshop_look", number, "role"))?,
            key: get(&row, 2)?,
            label: get(&row, 3)?,
        });
    }
    Ok(house)
}

/// What a table holds of secrets that open until some moment, in order of their hashes.
async fn held<T>(
    conn: &Conn,
    table: &str,
    made: impl Fn(KeyHash, MemberId, Micros) -> T,
) -> Result<Vec<T>, Fault> {
    let sql = format!(
        "SELECT h.hash, m.uuid, h.until FROM {table} h JOIN member m ON m.id = h.member ORDER BY h.hash"
    );
    let mut all = Vec::new();
    for row in conn.query(&sql, &[]).await? {
        let hash: &[u8] = get(&row, 0)?;
        let hash = <[u8; 32]>::try_from(hash).map_err(|_| corrupt(table, 0, "hash"))?;
        let member = MemberId(get(&row, 1)?);
        all.push(made(KeyHash(hash), member, Micros(get(&row, 2)?)));
    }
    Ok(all)
}

/// Makes a change, notes who made it, and gives the house as it is then. What is over is swept out on the way.
pub(crate) async fn arrange(
    conn: &Conn,
    at: Micros,
    by: &Actor,
    change: &HouseChange,
) -> Result<House, Fault> {
    let deed = deed::of(conn, change).await?;
    make(conn, at, change).await?;
    if let Some(deed) = deed {
        deed::note(conn, at, by.clone(), deed).await?;
    }
    house(conn).await
}

async fn make(conn: &Conn, at: Micros, change: &HouseChange) -> Result<(), Fault> {
    for sql in [
        "DELETE FROM member_session WHERE until <= $1",
        "DELETE FROM member_way WHERE until <= $1",
    ] {
        conn.execute(sql, &[&at.0]).await?;
    }
    match change {
        HouseChange::Call { name } => {
            let sql = "INSERT INTO house (id, name) VALUES (1, $1) \
                       ON CONFLICT (id) DO UPDATE SET name = excluded.name";
            conn.execute(sql, &[name]).await?;
        }
        HouseChange::Enlist { member, name, role } => {
            enlist(conn, at, *member, name, *role).await?;
        }
        HouseChange::Trust { member, was, role } => {
            let number = present(conn, *member).await?;
            let sql = "UPDATE member SET role = $3 WHERE id = $1 AND role = $2";
            change_one(conn, sql, &[&number, &was.name(), &role.name()]).await?;
        }
        HouseChange::Part { member } => {
            let number = present(conn, *member).await?;
            sign_out(conn, number).await?;
            passkey::clear(conn, number).await?;
            let sql = "UPDATE member SET parted = $2, password = NULL WHERE id = $1";
            conn.execute(sql, &[&number, &at.0]).await?;
        }
        HouseChange::Offer { member, key, until } => {
            let number = present(conn, *member).await?;
            end_ways(conn, number).await?;
            let sql = "INSERT INTO member_way (hash, member, until) VALUES ($1, $2, $3)";
            conn.execute(sql, &[&&key.0[..], &number, &until.0]).await?;
        }
        HouseChange::Enter {
            key,
            password,
            session,
            until,
        } => enter(conn, *key, password, *session, *until).await?,
        HouseChange::SignIn {
            member,
            checked,
            session,
            until,
        } => {
            let number = present(conn, *member).await?;
            let sql = "SELECT 1 FROM member WHERE id = $1 AND password = $2";
            let stands = conn.first(sql, &[&number, &checked.0]).await?.is_some();
            refuse_unless(stands, HouseFault::Changed)?;
            open(conn, number, *session, *until).await?;
        }
        HouseChange::Repass {
            member,
            checked,
            password,
            session,
        } => repass(conn, *member, checked, password, *session).await?,
        HouseChange::Entrust(key) => passkey::entrust(conn, key).await?,
        HouseChange::Revoke { member, id, but } => {
            passkey::revoke(conn, *member, *id, *but).await?;
        }
        HouseChange::SignInBy {
            id,
            was,
            count,
            session,
            until,
        } => passkey::sign_in(conn, *id, (*was, *count), *session, *until).await?,
        HouseChange::SignOut { session } => {
            let sql = "DELETE FROM member_session WHERE hash = $1";
            conn.execute(sql, &[&&session.0[..]]).await?;
        }
        HouseChange::Show(_) | HouseChange::Hide { .. } | HouseChange::Rehang { .. } => {
            links(conn, change).await?;
        }
        HouseChange::Rekey { was, key } => rekey(conn, was.as_deref(), key).await?,
        HouseChange::Note(_) => {}
    }
    Ok(())
}

/// Changes the links of one workshop.
async fn links(conn: &Conn, change: &HouseChange) -> Result<(), Fault> {
    match change {
        HouseChange::Show(look) => {
            let number = workshop::find(conn, look.workshop).await?;
            let sql = "INSERT INTO workshop_look (uuid, workshop, role, key, label) VALUES ($1, $2, $3, $4, $5)";
            let role = look.role.name();
            conn.execute(sql, &[&look.id, &number, &role, &look.key, &look.label])
                .await?;
        }
        HouseChange::Hide { workshop, id } => {
            let number = workshop::find(conn, *workshop).await?;
            let sql = "DELETE FROM workshop_look WHERE workshop = $1 AND uuid = $2";
            change_one(conn, sql, &[&number, id]).await?;
        }
        HouseChange::Rehang { workshop, was, key } => {
            let number = workshop::find(conn, *workshop).await?;
            let sql = "UPDATE workshop_secret SET projector_key = $3 \
                       WHERE workshop = $1 AND projector_key = $2";
            change_one(conn, sql, &[&number, was, key]).await?;
        }
        _ => {}
    }
    Ok(())
}

async fn enlist(
    conn: &Conn,
    at: Micros,
    member: MemberId,
    name: &str,
    role: Role,
) -> Result<(), Fault> {
    let folded = folded(name);
    let sql = "SELECT 1 FROM member WHERE folded = $1 AND parted IS NULL";
    let taken = conn.first(sql, &[&folded]).await?.is_some();
    refuse_unless(!taken, HouseFault::NameTaken)?;
    let sql = "INSERT INTO member (uuid, name, folded, role, since) VALUES ($1, $2, $3, $4, $5)";
    conn.execute(sql, &[&member.0, &name, &folded, &role.name(), &at.0])
        .await?;
    Ok(())
}

async fn enter(
    conn: &Conn,
    key: KeyHash,
    password: &Password,
    session: KeyHash,
    until: Micros,
) -> Result<(), Fault> {
    let sql = "SELECT w.member FROM member_way w JOIN member m ON m.id = w.member \
               WHERE w.hash = $1 AND m.parted IS NULL";
    let row = conn.first(sql, &[&&key.0[..]]).await?;
    let number: i64 = get(&row.ok_or(StoreError::House(HouseFault::NoWay))?, 0)?;
    sign_out(conn, number).await?;
    passkey::clear(conn, number).await?;
    let sql = "UPDATE member SET password = $2 WHERE id = $1";
    conn.execute(sql, &[&number, &password.0]).await?;
    open(conn, number, session, until).await
}

async fn repass(
    conn: &Conn,
    member: MemberId,
    checked: &Password,
    password: &Password,
    session: KeyHash,
) -> Result<(), Fault> {
    let number = present(conn, member).await?;
    let sql = "UPDATE member SET password = $3 WHERE id = $1 AND password = $2";
    change_one(conn, sql, &[&number, &checked.0, &password.0]).await?;
    let sql = "DELETE FROM member_session WHERE member = $1 AND hash <> $2";
    conn.execute(sql, &[&number, &&session.0[..]]).await?;
    end_ways(conn, number).await
}

async fn rekey(conn: &Conn, was: Option<&str>, key: &str) -> Result<(), Fault> {
    let Some(was) = was else {
        let sql = "INSERT INTO setting (name, value) VALUES ($1, $2) ON CONFLICT DO NOTHING";
        return change_one(conn, sql, &[&FACILITATOR_KEY, &key]).await;
    };
    let sql = "UPDATE setting SET value = $3 WHERE name = $1 AND value = $2";
    change_one(conn, sql, &[&FACILITATOR_KEY, &was, &key]).await
}

/// The row of somebody who is there.
pub(super) async fn present(conn: &Conn, member: MemberId) -> Result<i64, Fault> {
    let sql = "SELECT id FROM member WHERE uuid = $1 AND parted IS NULL";
    let row = conn.first(sql, &[&member.0]).await?;
    get(&row.ok_or(StoreError::House(HouseFault::NoMember))?, 0)
}

/// Ends every session and every way in of somebody.
async fn sign_out(conn: &Conn, member: i64) -> Result<(), Fault> {
    let sql = "DELETE FROM member_session WHERE member = $1";
    conn.execute(sql, &[&member]).await?;
    end_ways(conn, member).await
}

async fn end_ways(conn: &Conn, member: i64) -> Result<(), Fault> {
    conn.execute("DELETE FROM member_way WHERE member = $1", &[&member])
        .await?;
    Ok(())
}

pub(super) async fn open(
    conn: &Conn,
    member: i64,
    session: KeyHash,
    until: Micros,
) -> Result<(), Fault> {
    let sql = "INSERT INTO member_session (hash, member, until) VALUES ($1, $2, $3)";
    conn.execute(sql, &[&&session.0[..], &member, &until.0])
        .await?;
    Ok(())
}

/// A change of one row that is as who asks for it saw it.
pub(super) async fn change_one(conn: &Conn, sql: &str, bound: Bound<'_>) -> Result<(), Fault> {
    let changed = conn.execute(sql, bound).await?;
    Ok(refuse_unless(changed == 1, HouseFault::Changed)?)
}
