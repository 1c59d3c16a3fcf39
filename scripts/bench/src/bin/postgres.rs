//! axum over PostgreSQL, each answer its own commit, sixteen connections: `postgres "host=… dbname=…"`.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use axum::{Json, Router};
use glane_bench::answer::{Tally, read};
use tokio_postgres::{Client, NoTls, Statement};

const CONNECTIONS: usize = 16;

struct Shared {
    clients: Vec<(Client, Statement)>,
    next: AtomicUsize,
    tally: Mutex<Tally>,
}

async fn answer(State(shared): State<Arc<Shared>>, headers: HeaderMap, body: Bytes) -> Response {
    let cookie = headers.get("cookie").and_then(|value| value.to_str().ok());
    let Some(answer) = read(cookie, &body) else {
        return StatusCode::BAD_REQUEST.into_response();
    };
    let at = shared.next.fetch_add(1, Ordering::Relaxed) % CONNECTIONS;
    let (client, insert) = &shared.clients[at];
    let (round, attempt) = (i32::try_from(answer.round).unwrap(), i32::try_from(answer.attempt).unwrap());
    let payload = answer.payload();
    let kept = client.execute(insert, &[&answer.person, &answer.question, &round, &attempt, &payload]).await;
    match kept {
        Ok(1) => {
            shared.tally.lock().unwrap().fold(&answer);
            Json(serde_json::json!({ "code": &answer.person[..10], "next": answer.attempt + 1 })).into_response()
        }
        Ok(_) => StatusCode::CONFLICT.into_response(),
        Err(_) => StatusCode::INSUFFICIENT_STORAGE.into_response(),
    }
}

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let to = std::env::args().nth(1).unwrap();
    let mut clients = vec![];
    for at in 0..CONNECTIONS {
        let (client, line) = tokio_postgres::connect(&to, NoTls).await?;
        tokio::spawn(line);
        if at == 0 {
            client
                .batch_execute(
                    "DROP TABLE IF EXISTS ballot; CREATE TABLE ballot (id bigserial PRIMARY KEY, person text, question text, \
                     round int, attempt int, payload text, UNIQUE (person, question, round, attempt))",
                )
                .await?;
        }
        let insert = client
            .prepare(
                "INSERT INTO ballot (person, question, round, attempt, payload) VALUES ($1, $2, $3, $4, $5) \
                 ON CONFLICT DO NOTHING",
            )
            .await?;
        clients.push((client, insert));
    }
    let shared = Shared { clients, next: AtomicUsize::new(0), tally: Mutex::default() };
    let app = Router::new().route("/reponse", post(answer)).with_state(Arc::new(shared));
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
    println!("http://{} /reponse", listener.local_addr()?);
    axum::serve(listener, app).await?;
    Ok(())
}
