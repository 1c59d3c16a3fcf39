//! One question put to a server, over one connection of its own: any that speaks the chat completions of `OpenAI`.
//!
//! By hyper, which serves the pages already: what such servers have in common is one POST of JSON. Redirections are not followed, no
//! proxy of the environment is asked, and no connection outlives its question.

use std::fmt;
use std::time::Duration;

use glane_core::world::Clock;
use http_body_util::{BodyExt, Full};
use hyper::body::{Bytes, Incoming};
use hyper::client::conn::http1;
use hyper::header::{ACCEPT, AUTHORIZATION, CONTENT_TYPE, HOST, HeaderValue};
use hyper::{Request, Response, StatusCode};
use hyper_util::rt::TokioIo;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpStream;
use tokio::task::JoinHandle;
use tokio::time::timeout;

use crate::address::{Address, is_at_home};
use crate::fault::Fault;
use crate::meter::Meter;
use crate::prompt::Prompt;
use crate::stop::Stop;
use crate::tls;

/// How long, how much.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Until somebody answers at the address.
    pub connect: Duration,
    /// Until the answer is whole.
    pub answer: Duration,
    /// Bytes of an answer.
    pub most: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            connect: Duration::from_secs(10),
            answer: Duration::from_secs(180),
            most: 512 * 1024,
        }
    }
}

/// What an answer cost, as its server counts it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Usage {
    /// Tokens read; nothing if the server did not say.
    #[serde(default)]
    pub prompt_tokens: u64,
    /// Tokens written.
    #[serde(default)]
    pub completion_tokens: u64,
}

/// What came back.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Reply {
    /// The JSON that was asked for, not yet held against anything.
    pub content: Value,
    /// Which model answered, as the server calls it, if it says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub model: Option<String>,
    /// What it cost.
    pub usage: Usage,
    /// How long it took, in thousandths of a second.
    pub millis: u64,
    /// What this computer used meanwhile, in millionths of a joule, where it answered itself and counts that.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub microjoules: Option<u64>,
}

/// A server, a model, a key.
#[derive(Clone)]
pub struct Client {
    address: Address,
    model: String,
    key: Option<String>,
    limits: Limits,
    meter: Meter,
}

/// Without the key: what is printed may end in a log.
impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut told = f.debug_struct("Client");
        told.field("address", &self.address.shown())
            .field("model", &self.model);
        told.finish_non_exhaustive()
    }
}

impl Client {
    /// A client. Nothing is opened before something is asked.
    pub fn new(address: Address, model: &str, key: Option<&str>) -> Self {
        let key = key.map(str::trim).filter(|key| !key.is_empty());
        Self {
            address,
            model: model.trim().to_owned(),
            key: key.map(str::to_owned),
            limits: Limits::default(),
            meter: Meter::default(),
        }
    }

    /// The same, measured by the counters of this computer where it is this computer that answers.
    #[must_use]
    pub fn metered(mut self, meter: Meter) -> Self {
        self.meter = meter;
        self
    }

    /// The same with other limits.
    #[must_use]
    pub fn within(mut self, limits: Limits) -> Self {
        self.limits = limits;
        self
    }

    /// Where it leads.
    pub fn address(&self) -> &Address {
        &self.address
    }

    /// The model asked.
    pub fn model(&self) -> &str {
        &self.model
    }

    /// Exactly what is sent, to be shown first and sent then.
    pub fn body(&self, prompt: &Prompt) -> Value {
        json!({
            "model": self.model,
            "messages": [
                { "role": "system", "content": prompt.system },
                { "role": "user", "content": prompt.user },
            ],
            "response_format": {
                "type": "json_schema",
                "json_schema": { "name": prompt.name, "strict": true, "schema": prompt.schema },
            },
            "temperature": 0,
            "seed": 1,
            "max_tokens": prompt.most_tokens,
            "stream": false,
        })
    }

    /// Puts a question. Ended by `stop` at any moment: the connection is closed at once, and nothing is kept.
    pub async fn ask(
        &self,
        prompt: &Prompt,
        clock: &dyn Clock,
        stop: &Stop,
    ) -> Result<Reply, Fault> {
        let begun = clock.now();
        let is_here = self.address.is_here();
        let before = if is_here { self.meter.now() } else { None };
        let all = timeout(self.limits.answer, self.exchange(prompt));
        let read = tokio::select! {
            biased;
            () = stop.stopped() => return Err(Fault::Stopped),
            done = all => done.map_err(|_| Fault::Slow(self.limits.answer.as_secs()))??,
        };
        let Answer {
            content,
            model,
            usage,
        } = read;
        let micros = clock.now().0.saturating_sub(begun.0);
        Ok(Reply {
            content,
            model,
            usage,
            millis: u64::try_from(micros / 1000).unwrap_or(0),
            microjoules: before.and_then(|before| self.meter.now()?.since(&before)),
        })
    }

    async fn exchange(&self, prompt: &Prompt) -> Result<Answer, Fault> {
        let stream = self.connect().await?;
        let (status, body) = if self.address.is_secure() {
            let host = self.address.host();
            let stream = tls::agree(stream, host).await.map_err(|error| {
                if tls::is_distrust(&error) {
                    Fault::Distrusted(host.to_owned())
                } else {
                    Fault::Cut
                }
            })?;
            self.post(stream, prompt).await?
        } else {
            self.post(stream, prompt).await?
        };
        match status {
            StatusCode::OK => read(&body),
            StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN => Err(Fault::Key),
            StatusCode::NOT_FOUND | StatusCode::METHOD_NOT_ALLOWED => Err(Fault::Missing),
            StatusCode::TOO_MANY_REQUESTS | StatusCode::SERVICE_UNAVAILABLE => Err(Fault::Busy),
            other => Err(Fault::Status(other.as_u16())),
        }
    }

    /// A connection; one that is said to be at home is not opened anywhere else.
    async fn connect(&self) -> Result<TcpStream, Fault> {
        let authority = self.address.authority();
        let place = (self.address.host(), self.address.port());
        let found = tokio::net::lookup_host(place);
        let found = timeout(self.limits.connect, found).await;
        let unreachable = || Fault::Unreachable(authority.clone());
        let found = found
            .map_err(|_| unreachable())?
            .map_err(|_| unreachable())?;
        let is_local = self.address.is_local();
        let mut is_elsewhere = false;
        for at in found {
            if is_local && !is_at_home(at.ip()) {
                is_elsewhere = true;
                continue;
            }
            if let Ok(Ok(stream)) = timeout(self.limits.connect, TcpStream::connect(at)).await {
                return Ok(stream);
            }
        }
        Err(if is_elsewhere {
            Fault::NotAtHome(authority)
        } else {
            unreachable()
        })
    }

    async fn post<S>(&self, stream: S, prompt: &Prompt) -> Result<(StatusCode, Vec<u8>), Fault>
    where
        S: AsyncRead + AsyncWrite + Unpin + Send + 'static,
    {
        let (mut sender, connection) = http1::handshake(TokioIo::new(stream))
            .await
            .map_err(|_| Fault::Cut)?;
        let _line = Line(tokio::spawn(async move {
            let _ = connection.await;
        }));
        let body = serde_json::to_vec(&self.body(prompt)).map_err(|_| Fault::Malformed)?;
        let mut request = Request::post(self.address.path())
            .header(HOST, self.address.authority())
            .header(CONTENT_TYPE, "application/json")
            .header(ACCEPT, "application/json");
        if let Some(key) = &self.key {
            let mut value =
                HeaderValue::from_str(&format!("Bearer {key}")).map_err(|_| Fault::Key)?;
            value.set_sensitive(true);
            request = request.header(AUTHORIZATION, value);
        }
        let request = request
            .body(Full::new(Bytes::from(body)))
            .map_err(|_| Fault::Malformed)?;
        let response = sender.send_request(request).await.map_err(|_| Fault::Cut)?;
        let status = response.status();
        Ok((status, self.gathered(response).await?))
    }

    /// The body, as far as it may go.
    async fn gathered(&self, response: Response<Incoming>) -> Result<Vec<u8>, Fault> {
        let mut body = response.into_body();
        let mut all = Vec::new();
        while let Some(frame) = body.frame().await {
            let frame = frame.map_err(|_| Fault::Cut)?;
            if let Some(bytes) = frame.data_ref() {
                all.extend_from_slice(bytes);
            }
            if all.len() > self.limits.most {
                return Err(Fault::Endless);
            }
        }
        Ok(all)
    }
}

/// What drives a connection; it ends with the question, however that ends.
struct Line(JoinHandle<()>);

impl Drop for Line {
    fn drop(&mut self) {
        self.0.abort();
    }
}

#[derive(Deserialize)]
struct Completion {
    choices: Vec<Choice>,
    #[serde(default)]
    model: Option<String>,
    #[serde(default)]
    usage: Option<Usage>,
}

/// What an answer holds.
#[derive(Debug, PartialEq)]
struct Answer {
    content: Value,
    model: Option<String>,
    usage: Usage,
}

#[derive(Deserialize)]
struct Choice {
    message: Message,
    #[serde(default)]
    finish_reason: Option<String>,
}

#[derive(Deserialize)]
struct Message {
    #[serde(default)]
    content: Option<String>,
    #[serde(default)]
    refusal: Option<String>,
}

/// The JSON within an answer.
fn read(body: &[u8]) -> Result<Answer, Fault> {
    let completion: Completion = serde_json::from_slice(body).map_err(|_| Fault::Malformed)?;
    let choice = completion.choices.into_iter().next();
    let choice = choice.ok_or(Fault::Malformed)?;
    let is_refused = choice.message.refusal.is_some_and(|said| !said.is_empty());
    match choice.finish_reason.as_deref() {
        _ if is_refused => return Err(Fault::Refused),
        Some("content_filter") => return Err(Fault::Refused),
        _ => {}
    }
    let text = choice.message.content.ok_or(Fault::Malformed)?;
    if choice.finish_reason.as_deref() == Some("length") {
        // It was cut where no more room was; each thing it lists stands for itself.
        let content = listed_whole(unfenced(&text)).ok_or(Fault::Endless)?;
        return Ok(Answer {
            content,
            model: completion.model.filter(|name| !name.is_empty()),
            usage: completion.usage.unwrap_or_default(),
        });
    }
    let content: Value = serde_json::from_str(unfenced(&text)).map_err(|_| Fault::Malformed)?;
    if !content.is_object() {
        return Err(Fault::Malformed);
    }
    Ok(Answer {
        content,
        model: completion.model.filter(|name| !name.is_empty()),
        usage: completion.usage.unwrap_or_default(),
    })
}

/// An object of one list that was cut somewhere, up to the last thing of the list that is whole; nothing if none is.
fn listed_whole(text: &str) -> Option<Value> {
    let (mut depth, mut in_text, mut is_escaped) = (0_usize, false, false);
    let mut end = None;
    for (at, c) in text.char_indices() {
        if in_text {
            in_text = is_escaped || c != '"';
            is_escaped = !is_escaped && c == '\\';
            continue;
        }
        match c {
            '"' => in_text = true,
            '{' | '[' => depth += 1,
            '}' | ']' => {
                depth = depth.checked_sub(1)?;
                // The object, its list, and here one of the list ends.
                if depth == 2 && c == '}' {
                    end = Some(at + c.len_utf8());
                }
            }
            _ => {}
        }
    }
    let whole = text.get(..end?)?;
    serde_json::from_str(&format!("{whole}]}}")).ok()
}

/// Without the lines that some servers put around JSON as if it were shown.
fn unfenced(text: &str) -> &str {
    let text = text.trim();
    let Some(inner) = text.strip_prefix("```") else {
        return text;
    };
    let inner = inner.strip_prefix("json").unwrap_or(inner);
    inner.strip_suffix("```").unwrap_or(inner).trim()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer(message: &Value, finish: &str) -> Vec<u8> {
        let choice = json!({ "message": message, "finish_reason": finish });
        serde_json::to_vec(&json!({ "choices": [choice] })).unwrap()
    }

    #[test]
    fn an_answer_is_read_or_it_is_said_what_is_wrong_with_it() {
        let good = json!({ "content": "```json\n{\"a\": 1}\n```" });
        assert_eq!(
            read(&answer(&good, "stop")).unwrap().content,
            json!({ "a": 1 })
        );
        for (message, finish, fault) in [
            (
                json!({ "content": "Bien sûr ! Voici :" }),
                "stop",
                Fault::Malformed,
            ),
            (json!({ "content": "[1]" }), "stop", Fault::Malformed),
            (json!({ "content": null }), "stop", Fault::Malformed),
            (json!({ "content": "{\"a\": 1" }), "length", Fault::Endless),
            (json!({ "content": "{}" }), "content_filter", Fault::Refused),
            (
                json!({ "content": null, "refusal": "Je ne peux pas." }),
                "stop",
                Fault::Refused,
            ),
        ] {
            assert_eq!(read(&answer(&message, finish)), Err(fault), "{message}");
        }
        // Of a list that was cut, what is whole is taken, each to be judged by itself.
        let cut = r#"{ "points": [ {"texte": "« a } ]\" »"}, {"texte": "b", "lignes": ["l1"]}, {"texte": "c, "lign"#;
        let cut = json!({ "content": cut });
        let whole =
            json!({ "points": [{ "texte": "« a } ]\" »" }, { "texte": "b", "lignes": ["l1"] }] });
        assert_eq!(read(&answer(&cut, "length")).unwrap().content, whole);
        for none in [
            r#"{"points": [{"texte": "a""#,
            r#"{"points": [[{}"#,
            "}",
            "[1, 2",
        ] {
            let none = json!({ "content": none });
            assert_eq!(
                read(&answer(&none, "length")),
                Err(Fault::Endless),
                "{none}"
            );
        }
        assert_eq!(read(b"{\"choices\": []}"), Err(Fault::Malformed));
        assert_eq!(read(b"<html>"), Err(Fault::Malformed));
    }

    #[test]
    fn a_key_is_printed_nowhere() {
        let address = Address::read("https://exemple.org/v1").unwrap();
        let client = Client::new(address, "m", Some("sk-tres-secret"));
        assert!(!format!("{client:?}").contains("secret"));
    }
}
