//! One transaction: what goes into it, and what becomes of it.

use std::collections::VecDeque;

use glane_core::world::Micros;
use glane_store::Admit;

use super::job::{Holds, Job};
use super::turn;
use crate::acts::admit;
use crate::connection::Conn;
use crate::doubt::Writing;
use crate::error::{Fault, stopped};

/// The most acts in one transaction: bounds how long the first of them waits.
const GROUP_MAX: usize = 512;

/// Why a transaction came to nothing, or may have.
pub(super) enum Stop {
    /// One of several acts does not stand: each by itself, then.
    Apart,
    /// Nothing of it is there.
    Undone(Fault),
    /// The connection went away while it was committed.
    Doubtful(Fault),
}

/// Does by itself what makes its own transactions.
pub(super) async fn outside(conn: &Conn, job: &mut dyn Job) -> Result<(), Stop> {
    match job.run(conn).await {
        Err(fault) if fault.is_lost() => Err(Stop::Undone(fault)),
        Err(fault) => {
            job.refuse(fault.into());
            Ok(())
        }
        Ok(()) => Ok(()),
    }
}

/// The acts that go together with the first that waits, in their order.
pub(super) fn next_group(waiting: &mut VecDeque<Box<dyn Job>>) -> Vec<Box<dyn Job>> {
    let Some(first) = waiting.pop_front() else {
        return Vec::new();
    };
    let holds = first.holds();
    let mut group = vec![first];
    if holds == Holds::Nothing {
        return group;
    }
    let mut others = VecDeque::with_capacity(waiting.len());
    while let Some(job) = waiting.pop_front() {
        if job.holds() == holds && group.len() < GROUP_MAX {
            group.push(job);
        } else {
            others.push_back(job);
        }
    }
    *waiting = others;
    group
}

/// Cuts a group into what is done at once: ballots that follow each other, and each other act by itself.
fn units(group: &mut [Box<dyn Job>], apart: bool) -> Vec<&mut [Box<dyn Job>]> {
    if apart {
        return group.chunks_mut(1).collect();
    }
    group
        .chunk_by_mut(|one, next| one.ballots().is_some() && next.ballots().is_some())
        .collect()
}

/// Does a group in one transaction.
pub(super) async fn transaction(
    conn: &Conn,
    holds: Holds,
    group: &mut [Box<dyn Job>],
    apart: bool,
    writing: &mut Writing,
) -> Result<(), Stop> {
    let mut units = units(group, apart);
    let alone = units.len() == 1;
    let begin = match holds {
        Holds::House => "BEGIN; LOCK TABLE house IN EXCLUSIVE MODE".to_owned(),
        Holds::Workshop(workshop) => turn::begin(workshop),
        Holds::Nothing => "BEGIN".to_owned(),
    };
    let mut done = conn.batch(&begin).await.map_err(Stop::Undone);
    for unit in &mut units {
        if done.is_ok() {
            done = one_unit(conn, unit, alone).await;
        }
    }
    if let Err(stop) = done {
        // Where the connection is gone, so is what was under way.
        let ended = conn.batch("ROLLBACK").await;
        return match (stop, ended) {
            (stop @ Stop::Undone(_), _) | (stop, Ok(())) => Err(stop),
            (_, Err(fault)) => Err(Stop::Undone(fault)),
        };
    }
    match conn.batch(&writing.commit()).await {
        Ok(()) => Ok(()),
        Err(fault) if fault.is_lost() => Err(Stop::Doubtful(fault)),
        Err(fault) => {
            conn.batch("ROLLBACK").await.map_err(Stop::Undone)?;
            Err(Stop::Undone(fault))
        }
    }
}

async fn one_unit(conn: &Conn, unit: &mut [Box<dyn Job>], alone: bool) -> Result<(), Stop> {
    if !alone {
        conn.batch("SAVEPOINT act").await.map_err(Stop::Undone)?;
    }
    let fault = match run_unit(conn, unit).await {
        Ok(()) if alone => return Ok(()),
        Ok(()) => return conn.batch("RELEASE act").await.map_err(Stop::Undone),
        Err(fault) if fault.is_passing() => return Err(Stop::Undone(fault)),
        Err(fault) => fault,
    };
    let [job] = unit else {
        return Err(Stop::Apart);
    };
    job.refuse(fault.into());
    // What it did of its own is taken back, and the others' stands; an empty transaction is committed at no cost.
    let back = if alone {
        "ROLLBACK; BEGIN"
    } else {
        "ROLLBACK TO act; RELEASE act"
    };
    conn.batch(back).await.map_err(Stop::Undone)
}

async fn run_unit(conn: &Conn, unit: &mut [Box<dyn Job>]) -> Result<(), Fault> {
    let given: Vec<(Micros, &[Admit])> = unit.iter().filter_map(|job| job.ballots()).collect();
    if given.is_empty() {
        for job in unit {
            job.run(conn).await?;
        }
        return Ok(());
    }
    let Some(Holds::Workshop(workshop)) = unit.first().map(|job| job.holds()) else {
        return Err(Fault::Refused(stopped()));
    };
    let outcomes = admit::admit(conn, workshop, &given).await?;
    for (job, outcomes) in unit.iter_mut().zip(outcomes) {
        job.admitted(outcomes);
    }
    Ok(())
}
