//! Ending a task at any moment.

use tokio::sync::watch;

/// Ends what holds its [`Stop`].
#[derive(Debug, Clone)]
pub struct Stopper(watch::Sender<bool>);

/// Held by what may be ended.
#[derive(Debug, Clone)]
pub struct Stop(watch::Receiver<bool>);

impl Stopper {
    /// A new one, with what it ends.
    pub fn new() -> (Self, Stop) {
        let (sender, receiver) = watch::channel(false);
        (Self(sender), Stop(receiver))
    }

    /// Ends it, now.
    pub fn stop(&self) {
        self.0.send_replace(true);
    }
}

impl Stop {
    /// One that nothing ends.
    pub fn never() -> Self {
        Stopper::new().1
    }

    /// Whether it is ended.
    pub fn is_stopped(&self) -> bool {
        *self.0.borrow()
    }

    /// Waits until it is ended; for ever, if nothing is left that could end it.
    pub async fn stopped(&self) {
        let mut receiver = self.0.clone();
        if receiver.wait_for(|stopped| *stopped).await.is_err() {
            std::future::pending::<()>().await;
        }
    }
}
