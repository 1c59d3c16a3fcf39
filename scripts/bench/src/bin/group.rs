//! The reference: axum, and one thread that commits what waits together, SQLite at full sync: `group FILE`.

use std::sync::{Arc, Mutex, mpsc};

use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use axum::{Json, Router};
use glane_bench::answer::{Answer, Tally, read};
use rusqlite::{Connection, params};
use tokio::sync::oneshot;

type Waiting = (Answer, oneshot::Sender<Option<Answer>>);

struct Shared {
    writer: mpsc::Sender<Waiting>,
    tally: Mutex<Tally>,
}

async fn answer(State(shared): State<Arc<Shared>>, headers: HeaderMap, body: Bytes) -> Response {
    let cookie = headers.get("cookie").and_then(|value| value.to_str().ok());
    let Some(answer) = read(cookie, &body) else {
        return StatusCode::BAD_REQUEST.into_response();
    };
    let (reply, done) = oneshot::channel();
    if shared.writer.send((answer, reply)).is_err() {
        return StatusCode::SERVICE_UNAVAILABLE.into_response();
    }
    match done.await {
        Ok(Some(answer)) => {
            shared.tally.lock().unwrap().fold(&answer);
            Json(serde_json::json!({ "code": &answer.person[..10], "next": answer.attempt + 1 })).into_response()
        }
        _ => StatusCode::CONFLICT.into_response(),
    }
}

fn write(conn: &Connection, jobs: &mpsc::Receiver<Waiting>) -> rusqlite::Result<()> {
    let mut insert = conn.prepare(
        "INSERT INTO ballot (person, question, round, attempt, payload) VALUES (?1, ?2, ?3, ?4, ?5) \
         ON CONFLICT DO NOTHING",
    )?;
    while let Ok(first) = jobs.recv() {
        conn.execute_batch("BEGIN IMMEDIATE")?;
        let mut group = vec![];
        let mut next = Some(first);
        while let Some((answer, reply)) = next {
            let new = insert.execute(params![
                answer.person,
                answer.question,
                answer.round,
                answer.attempt,
                answer.payload()
            ])?;
            group.push((answer, reply, new > 0));
            next = if group.len() < 512 { jobs.try_recv().ok() } else { None };
        }
        conn.execute_batch("COMMIT")?;
        for (answer, reply, new) in group {
            let _ = reply.send(new.then_some(answer));
        }
    }
    Ok(())
}

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let file = std::env::args().nth(1).unwrap();
    let conn = Connection::open(file)?;
    conn.execute_batch(
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; \
         CREATE TABLE ballot (id INTEGER PRIMARY KEY, person TEXT, question TEXT, round INT, attempt INT, payload TEXT, \
         UNIQUE (person, question, round, attempt));",
    )?;
    let (writer, jobs) = mpsc::channel();
    std::thread::spawn(move || write(&conn, &jobs).unwrap());
    let shared = Shared { writer, tally: Mutex::default() };
    let app = Router::new().route("/reponse", post(answer)).with_state(Arc::new(shared));
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
    println!("http://{} /reponse", listener.local_addr()?);
    axum::serve(listener, app).await?;
    Ok(())
}
