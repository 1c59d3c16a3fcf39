//! How long a form or a file may take to come: slow lines have their time, who sends a byte a minute to hold a
//! connection and its memory has not.

use std::error::Error;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use axum::body::{Bytes, HttpBody};
use hyper::body::Frame;
use tokio::time::{Instant, Sleep, sleep_until};

/// What anybody has, however little comes.
const GRACE: Duration = Duration::from_secs(30);
/// Beyond that, the least that comes in a second, in bytes: a tenth of what a poor line of the nineties brought.
const PACE: u64 = 500;

/// A body that must come at some pace.
pub(crate) struct Patient<B> {
    body: B,
    began: Instant,
    grace: Duration,
    came: u64,
    /// Made once there is something to wait for: most bodies are there with their head.
    until: Option<Pin<Box<Sleep>>>,
}

/// It came too slowly.
#[derive(Debug, thiserror::Error)]
#[error("a body came too slowly")]
pub(crate) struct TooSlow;

impl<B> Patient<B> {
    pub(crate) fn new(body: B) -> Self {
        Self::with(GRACE, body)
    }

    fn with(grace: Duration, body: B) -> Self {
        Self {
            body,
            grace,
            began: Instant::now(),
            came: 0,
            until: None,
        }
    }
}

impl<B> HttpBody for Patient<B>
where
    B: HttpBody<Data = Bytes> + Unpin,
    B::Error: Into<Box<dyn Error + Send + Sync>>,
{
    type Data = Bytes;
    type Error = Box<dyn Error + Send + Sync>;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Self::Error>>> {
        if let Poll::Ready(frame) = Pin::new(&mut self.body).poll_frame(context) {
            let frame = frame.map(|frame| frame.map_err(Into::into));
            let data = frame
                .as_ref()
                .and_then(|frame| frame.as_ref().ok()?.data_ref());
            self.came += data.map_or(0, |data| data.len() as u64);
            return Poll::Ready(frame);
        }
        let until = self.began + self.grace + Duration::from_secs(self.came / PACE);
        let mut sleep = match self.until.take() {
            Some(sleep) if sleep.deadline() == until => sleep,
            _ => Box::pin(sleep_until(until)),
        };
        let passed = sleep.as_mut().poll(context);
        self.until = Some(sleep);
        ready!(passed);
        Poll::Ready(Some(Err(Box::new(TooSlow))))
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> hyper::body::SizeHint {
        self.body.size_hint()
    }
}

#[cfg(test)]
mod tests {
    use axum::body::{Body, to_bytes};
    use futures::stream;
    use tokio::time::sleep;

    use super::*;

    const TENTH: Duration = Duration::from_millis(100);

    /// What comes of `count` pieces of `size` bytes, one each `every`, for who waits a tenth of a second.
    async fn came(count: usize, size: usize, every: Duration) -> Result<usize, axum::Error> {
        let pieces = stream::unfold(0, move |n| async move {
            if n == count {
                return None;
            }
            sleep(every).await;
            let piece = Bytes::from(vec![b'x'; size]);
            Some((Ok::<_, std::io::Error>(piece), n + 1))
        });
        let body = Body::from_stream(Box::pin(pieces));
        let body = Body::new(Patient::with(TENTH, body));
        to_bytes(body, usize::MAX).await.map(|all| all.len())
    }

    #[tokio::test]
    async fn who_drips_is_cut_off_and_who_is_slow_is_not() {
        assert!(came(100, 1, TENTH / 20).await.is_err());
        assert!(came(1, 1, TENTH * 3).await.is_err());
        let slow = came(30, 100, TENTH / 10).await;
        assert_eq!(
            slow.ok(),
            Some(3000),
            "three times as long, and something comes"
        );
    }
}
