//! Figures for whoever watches over the machine, as Prometheus reads them: counts, times, memory. Nothing names a person
//! or a workshop, and none is so fine that it would tell who answered when.

use std::convert::Infallible;
use std::fmt::Write as _;
use std::path::PathBuf;
use std::sync::Arc;

use glane_live::Hub;
use glane_store::pace::BOUNDS;
use glane_web::Copies as _;
use http_body_util::Full;
use hyper::body::{Bytes, Incoming};
use hyper::header::CONTENT_TYPE;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Request, Response, StatusCode};
use hyper_util::rt::TokioIo;
use tokio::net::TcpListener;

use super::clock::Jumps;
use crate::backup::keeper::Keeper;
use crate::backup::place;
use crate::data::Keeping;

/// The form of the text.
const TEXT: &str = "text/plain; version=0.0.4; charset=utf-8";

/// Where the figures come from.
pub struct Meters {
    /// The data folder.
    pub folder: PathBuf,
    /// The rooms.
    pub hub: Arc<Hub>,
    /// What keeps the workshops.
    pub keeping: Keeping,
    /// The copies.
    pub keeper: Arc<Keeper>,
    /// The clock.
    pub jumps: Arc<Jumps>,
}

/// Answers whoever asks for the figures, at an address of their own: they are not for those who answer.
pub async fn serve(listener: TcpListener, meters: Arc<Meters>) {
    loop {
        let stream = match listener.accept().await {
            Ok((stream, _)) => stream,
            Err(error) => {
                tracing::warn!(%error, "nobody can ask for figures now");
                tokio::time::sleep(std::time::Duration::from_secs(1)).await;
                continue;
            }
        };
        let meters = Arc::clone(&meters);
        tokio::spawn(async move {
            let answer = service_fn(|request| answer(Arc::clone(&meters), request));
            let served = http1::Builder::new()
                .serve_connection(TokioIo::new(stream), answer)
                .await;
            if let Err(error) = served {
                tracing::debug!(%error, "who asked for figures left");
            }
        });
    }
}

async fn answer(
    meters: Arc<Meters>,
    request: Request<Incoming>,
) -> Result<Response<Full<Bytes>>, Infallible> {
    let mut response = Response::default();
    if request.uri().path() == "/metrics" {
        *response.body_mut() = Full::from(meters.text().await);
        let kind = hyper::header::HeaderValue::from_static(TEXT);
        response.headers_mut().insert(CONTENT_TYPE, kind);
    } else {
        *response.status_mut() = StatusCode::NOT_FOUND;
    }
    Ok(response)
}

impl Meters {
    async fn text(&self) -> String {
        let mut page = Page::default();
        let workshops = self.hub.workshops().await.map_or(0, |all| all.len());
        page.gauge("glane_workshops", "Workshops in the data folder", workshops);
        let rooms = self.hub.opened().await;
        page.gauge(
            "glane_rooms",
            "Workshops in use since the start",
            rooms.len(),
        );
        let phones: usize = rooms.iter().map(|room| room.connected()).sum();
        page.gauge("glane_phones", "Phones that listen now", phones);
        let answers: i64 = rooms
            .iter()
            .map(|room| {
                room.look(|inside| {
                    let counts = inside.all_counts().values();
                    counts.map(|counted| counted.room.answered).sum::<i64>()
                })
            })
            .sum();
        page.gauge(
            "glane_answers",
            "Answers counted in the workshops in use",
            answers,
        );
        self.acts(&mut page);
        let standing = self.keeper.standing();
        let seconds = |at: glane_core::world::Micros| at.0 / 1_000_000;
        if let Some(at) = standing.last {
            let help = "When the last copy of the data was made";
            page.gauge("glane_backup_last_timestamp_seconds", help, seconds(at));
        }
        let help = "Copies of the data that could not be made";
        page.counter("glane_backup_failures_total", help, self.keeper.failures());
        let help = "Times the clock of the machine jumped";
        page.counter("glane_clock_jumps_total", help, self.jumps.count());
        if let Some(left) = place::room(&self.folder) {
            page.gauge(
                "glane_disk_free_bytes",
                "Room left on the disk of the data",
                left,
            );
        }
        if let Some(memory) = memory() {
            let help = "Memory that the program holds";
            page.gauge("process_resident_memory_bytes", help, memory);
        }
        page.0
    }

    /// How long acts take to be on disk, as a histogram.
    fn acts(&self, page: &mut Page) {
        const NAME: &str = "glane_act_seconds";
        let times = self.keeping.pace();
        page.head(
            NAME,
            "Time from an act being asked for to its being on disk",
            "histogram",
        );
        let mut sum = 0;
        for (count, bound) in times
            .classes
            .iter()
            .zip(BOUNDS.map(Some).into_iter().chain([None]))
        {
            sum += count;
            let bound = bound.map_or_else(|| "+Inf".to_owned(), in_seconds);
            page.line(&format!("{NAME}_bucket{{le=\"{bound}\"}}"), sum);
        }
        page.line(&format!("{NAME}_sum"), in_seconds(times.total));
        page.line(&format!("{NAME}_count"), sum);
        let help = "Acts that the disk or the database did not keep";
        page.counter("glane_act_failures_total", help, self.keeping.failures());
    }
}

/// Microseconds as seconds, exactly.
fn in_seconds(micros: u64) -> String {
    format!("{}.{:06}", micros / 1_000_000, micros % 1_000_000)
}

/// Memory that the program holds, in bytes; nothing where the system does not say.
fn memory() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix("VmRSS:"))?;
    let kilobytes: u64 = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
    kilobytes.checked_mul(1024)
}

/// A page of figures.
#[derive(Default)]
struct Page(String);

impl Page {
    fn head(&mut self, name: &str, help: &str, kind: &str) {
        let _ = writeln!(self.0, "# HELP {name} {help}.\n# TYPE {name} {kind}");
    }

    fn line(&mut self, name: &str, value: impl std::fmt::Display) {
        let _ = writeln!(self.0, "{name} {value}");
    }

    fn gauge(&mut self, name: &str, help: &str, value: impl std::fmt::Display) {
        self.head(name, help, "gauge");
        self.line(name, value);
    }

    fn counter(&mut self, name: &str, help: &str, value: impl std::fmt::Display) {
        self.head(name, help, "counter");
        self.line(name, value);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_figure_has_its_help_and_its_kind() {
        let mut page = Page::default();
        page.gauge("glane_phones", "Phones that listen now", 3);
        assert_eq!(
            page.0,
            "# HELP glane_phones Phones that listen now.\n# TYPE glane_phones gauge\nglane_phones 3\n"
        );
        assert_eq!(in_seconds(1_003_000), "1.003000");
        assert_eq!(memory().is_some(), cfg!(target_os = "linux"));
    }
}
