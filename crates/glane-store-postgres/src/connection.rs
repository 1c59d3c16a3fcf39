//! One connection: how it is asked for, and the statements it has prepared.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::str::FromStr;
use std::time::Duration;

use bytes::Bytes;
use tokio::task::JoinHandle;
use tokio_postgres::config::SslMode;
use tokio_postgres::types::ToSql;
use tokio_postgres::{Client, Config, CopyInSink, NoTls, Row, RowStream, Statement};

use crate::error::{Fault, OpenError, silent};
use crate::tls::{self, Asked, Tls};

/// What is bound to a statement.
pub(crate) type Bound<'a> = &'a [&'a (dyn ToSql + Sync)];

/// A connection that is not made by then will not be.
const CONNECT: Duration = Duration::from_secs(5);
/// After which silence the way to the server is asked after.
const KEEPALIVE: Duration = Duration::from_secs(10);
/// How long what was sent may go unconfirmed before the way is held to be cut.
const UNCONFIRMED: Duration = Duration::from_secs(10);

/// Sessions' settings. A node that is cut off in the middle of a transaction must not hold its workshop for long, and
/// what waits for one that lives must not wait for ever. What is acknowledged is on the disk, whatever the server's
/// default says.
const SESSION: &str = "SET idle_in_transaction_session_timeout = '15s'; SET lock_timeout = '10s'; \
     SET client_encoding = 'UTF8'; \
     SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off'";

/// What works at workshops finds everything by an index, always. A plan is kept for long, and one that was made when a
/// table had a page reads all of it each time, when a roomful has come since: so do the server's own, which look for
/// whom a row names. A table that has no index to be read by seems so dear then that its reading would be compiled first.
const BY_INDEX: &str = "SET enable_seqscan = off; SET jit = off";

/// Where the database is, and how one gets there.
#[derive(Clone)]
pub(crate) struct Way {
    pub(crate) config: Config,
    /// In clear without.
    tls: Option<Tls>,
}

/// Reads an address.
pub(crate) fn way(address: &str) -> Result<Way, OpenError> {
    let (config, asked) = read(address)?;
    let tls = Tls::of(&asked)?;
    Ok(Way { config, tls })
}

/// The same, but for who is trusted.
pub(crate) fn read(address: &str) -> Result<(Config, Asked), OpenError> {
    let (address, asked) = tls::asked(address)?;
    let mut config = Config::from_str(&address)
        .map_err(|error| OpenError::Address(crate::error::said(&error)))?;
    if asked.checks.is_some() {
        config.ssl_mode(SslMode::Require);
    }
    if config.get_connect_timeout().is_none() {
        config.connect_timeout(CONNECT);
    }
    if config.get_application_name().is_none() {
        config.application_name("glane");
    }
    config.keepalives(true).keepalives_idle(KEEPALIVE);
    config.tcp_user_timeout(UNCONFIRMED);
    Ok((config, asked))
}

/// A connection of one thread.
pub(crate) struct Conn {
    client: Client,
    driver: JoinHandle<()>,
    statements: RefCell<BTreeMap<String, Statement>>,
}

impl Conn {
    pub(crate) async fn open(way: &Way) -> Result<Self, Fault> {
        Self::opened(way, SESSION).await
    }

    /// For whoever works at workshops, rather than at the tables as a whole.
    pub(crate) async fn open_by_index(way: &Way) -> Result<Self, Fault> {
        Self::opened(way, &format!("{BY_INDEX}; {SESSION}")).await
    }

    async fn opened(way: &Way, settings: &str) -> Result<Self, Fault> {
        let ready = async {
            let conn = Self::connected(way).await?;
            conn.batch(settings).await?;
            Ok(conn)
        };
        let opened = tokio::time::timeout(CONNECT * 2, ready).await;
        opened.unwrap_or_else(|_| Err(silent()))
    }

    async fn connected(way: &Way) -> Result<Self, Fault> {
        // Where a connection ends, whoever asks next is told so.
        let (client, driver) = match &way.tls {
            None => {
                let (client, connection) = way.config.connect(NoTls).await?;
                (client, tokio::spawn(async move { drop(connection.await) }))
            }
            Some(tls) => {
                let (client, connection) = way.config.connect(tls.clone()).await?;
                (client, tokio::spawn(async move { drop(connection.await) }))
            }
        };
        Ok(Self {
            client,
            driver,
            statements: RefCell::default(),
        })
    }

    pub(crate) fn is_closed(&self) -> bool {
        self.client.is_closed()
    }

    async fn statement(&self, sql: &str) -> Result<Statement, Fault> {
        let known = self.statements.borrow().get(sql).cloned();
        if let Some(known) = known {
            return Ok(known);
        }
        let fresh = self.client.prepare(sql).await?;
        let kept = fresh.clone();
        self.statements.borrow_mut().insert(sql.to_owned(), kept);
        Ok(fresh)
    }

    pub(crate) async fn query(&self, sql: &str, bound: Bound<'_>) -> Result<Vec<Row>, Fault> {
        let statement = self.statement(sql).await?;
        Ok(self.client.query(&statement, bound).await?)
    }

    /// The same, row by row as they come.
    pub(crate) async fn stream(&self, sql: &str, bound: Bound<'_>) -> Result<RowStream, Fault> {
        let statement = self.statement(sql).await?;
        let bound = bound.iter().copied();
        Ok(self.client.query_raw(&statement, bound).await?)
    }

    /// The only row there is, or none.
    pub(crate) async fn first(&self, sql: &str, bound: Bound<'_>) -> Result<Option<Row>, Fault> {
        Ok(self.query(sql, bound).await?.into_iter().next())
    }

    pub(crate) async fn execute(&self, sql: &str, bound: Bound<'_>) -> Result<u64, Fault> {
        let statement = self.statement(sql).await?;
        Ok(self.client.execute(&statement, bound).await?)
    }

    /// Statements that bind nothing, all in one message.
    pub(crate) async fn batch(&self, sql: &str) -> Result<(), Fault> {
        Ok(self.client.batch_execute(sql).await?)
    }

    /// Rows that are sent in a stream.
    pub(crate) async fn copy_in(&self, sql: &str) -> Result<CopyInSink<Bytes>, Fault> {
        Ok(self.client.copy_in(sql).await?)
    }

    /// Says goodbye, and waits until the server has it.
    pub(crate) async fn close(self) {
        drop(self.client);
        drop(self.driver.await);
    }
}
