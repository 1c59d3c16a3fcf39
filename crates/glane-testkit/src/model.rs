//! A scripted server of a language model: it answers as the test says, with the faults that such servers have.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use anyhow::{Context, Result};
use serde_json::{Value, json};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;

/// What a request is answered with.
#[derive(Debug, Clone)]
pub enum Turn {
    /// This JSON, as a model that holds to its schema.
    Says(Value),
    /// This text in its place.
    Writes(String),
    /// It declines.
    Declines,
    /// Nothing, ever; the line stays open.
    Sleeps,
    /// The beginning of an answer, then the line is cut.
    Breaks,
    /// An answer without end.
    Endless,
    /// A page that is no answer.
    Page,
    /// Another status.
    Status(u16),
}

type Answer = dyn Fn(&Value) -> Turn + Send + Sync;

/// A server; it ends when it is dropped.
#[derive(Debug)]
pub struct Model {
    /// Where it is: `http://127.0.0.1:PORT`.
    pub base: String,
    asked: Arc<Mutex<Vec<Value>>>,
    task: JoinHandle<()>,
}

impl Model {
    /// Answers each request by its body.
    pub async fn start(answer: impl Fn(&Value) -> Turn + Send + Sync + 'static) -> Result<Self> {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
        let base = format!("http://{}", listener.local_addr()?);
        let asked: Arc<Mutex<Vec<Value>>> = Arc::default();
        let answer: Arc<Answer> = Arc::new(answer);
        let heard = Arc::clone(&asked);
        let task = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let (answer, heard) = (Arc::clone(&answer), Arc::clone(&heard));
                tokio::spawn(async move {
                    let _ = serve(stream, &*answer, &heard).await;
                });
            }
        });
        Ok(Self { base, asked, task })
    }

    /// Every body that came, in order.
    pub fn asked(&self) -> Vec<Value> {
        let asked = self.asked.lock().unwrap_or_else(PoisonError::into_inner);
        asked.clone()
    }
}

impl Drop for Model {
    fn drop(&mut self) {
        self.task.abort();
    }
}

async fn serve(mut stream: TcpStream, answer: &Answer, heard: &Mutex<Vec<Value>>) -> Result<()> {
    let body = request(&mut stream).await?;
    heard
        .lock()
        .unwrap_or_else(PoisonError::into_inner)
        .push(body.clone());
    let says = |message: Value| {
        let choice = json!({ "index": 0, "message": message, "finish_reason": "stop" });
        let usage = json!({ "prompt_tokens": 100, "completion_tokens": 20, "total_tokens": 120 });
        json!({ "object": "chat.completion", "choices": [choice], "usage": usage }).to_string()
    };
    match answer(&body) {
        Turn::Says(content) => {
            let content = content.to_string();
            whole(&mut stream, 200, &says(json!({ "content": content }))).await?;
        }
        Turn::Writes(content) => {
            whole(&mut stream, 200, &says(json!({ "content": content }))).await?;
        }
        Turn::Declines => {
            let message = json!({ "content": null, "refusal": "Je ne peux pas répondre." });
            whole(&mut stream, 200, &says(message)).await?;
        }
        Turn::Page => whole(&mut stream, 200, "<html>Bienvenue</html>").await?,
        Turn::Status(status) => whole(&mut stream, status, "{\"error\": {}}").await?,
        Turn::Sleeps => {
            let mut rest = Vec::new();
            stream.read_to_end(&mut rest).await?;
        }
        Turn::Breaks => {
            let opening = "HTTP/1.1 200 OK\r\ncontent-length: 5000\r\n\r\n{\"choices\": [";
            stream.write_all(opening.as_bytes()).await?;
        }
        Turn::Endless => {
            let opening = "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n\r\n";
            stream.write_all(opening.as_bytes()).await?;
            while stream.write_all(&[b' '; 4096]).await.is_ok() {
                tokio::time::sleep(Duration::from_millis(1)).await;
            }
        }
    }
    Ok(())
}

async fn whole(stream: &mut TcpStream, status: u16, body: &str) -> Result<()> {
    let head = format!(
        "HTTP/1.1 {status} X\r\ncontent-type: application/json\r\ncontent-length: {}\r\nconnection: close\r\n\r\n",
        body.len()
    );
    stream.write_all(head.as_bytes()).await?;
    stream.write_all(body.as_bytes()).await?;
    Ok(())
}

/// The JSON of one request.
async fn request(stream: &mut TcpStream) -> Result<Value> {
    let mut bytes = Vec::new();
    loop {
        let mut buffer = [0_u8; 4096];
        let n = stream.read(&mut buffer).await?;
        anyhow::ensure!(n > 0, "the line was closed");
        bytes.extend(buffer.iter().take(n));
        let Some(end) = bytes.windows(4).position(|four| four == b"\r\n\r\n") else {
            continue;
        };
        let (head, body) = bytes.split_at(end + 4);
        let head = String::from_utf8_lossy(head).to_lowercase();
        let length = head
            .lines()
            .find_map(|line| line.strip_prefix("content-length:"))
            .context("a request without length")?;
        let length: usize = length.trim().parse()?;
        if body.len() >= length {
            return Ok(serde_json::from_slice(body)?);
        }
    }
}
