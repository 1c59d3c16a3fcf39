//! What may go wrong between here and a server. Each has a message that says what, and what to do; of a step that failed nothing is kept.

/// Why a question has no answer.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// Nobody answers at that address.
    #[error("nobody answers at {0}")]
    Unreachable(String),
    /// An address of this network turned out to be elsewhere.
    #[error("{0} is not on this network")]
    NotAtHome(String),
    /// This computer does not recognise the server's certificate.
    #[error("the certificate is not recognised: {0}")]
    Distrusted(String),
    /// It took too long.
    #[error("no answer within {0} seconds")]
    Slow(u64),
    /// The line was cut before the end.
    #[error("the answer broke off")]
    Cut,
    /// The answer has no end.
    #[error("the answer is too long")]
    Endless,
    /// The key was not accepted.
    #[error("the key was refused")]
    Key,
    /// There is no such model, or no such server at that path.
    #[error("no such model or path")]
    Missing,
    /// It has too much to do.
    #[error("the server is busy")]
    Busy,
    /// It says that something is wrong.
    #[error("the server answered {0}")]
    Status(u16),
    /// What came is not what was asked for.
    #[error("the answer is not in the form asked for")]
    Malformed,
    /// The model declines to answer.
    #[error("the model declined")]
    Refused,
    /// A person ended it.
    #[error("ended by a person")]
    Stopped,
}

impl Fault {
    /// The message that says it.
    pub fn key(&self) -> &'static str {
        match self {
            Self::Unreachable(_) => "assist-fault-unreachable",
            Self::NotAtHome(_) => "assist-fault-not-at-home",
            Self::Distrusted(_) => "assist-fault-distrusted",
            Self::Slow(_) => "assist-fault-slow",
            Self::Cut => "assist-fault-cut",
            Self::Endless => "assist-fault-endless",
            Self::Key => "assist-fault-key",
            Self::Missing => "assist-fault-missing",
            Self::Busy => "assist-fault-busy",
            Self::Status(_) => "assist-fault-status",
            Self::Malformed => "assist-fault-malformed",
            Self::Refused => "assist-fault-refused",
            Self::Stopped => "assist-fault-stopped",
        }
    }

    /// What the message names, as its `detail`.
    pub fn detail(&self) -> String {
        match self {
            Self::Unreachable(what) | Self::NotAtHome(what) | Self::Distrusted(what) => {
                what.clone()
            }
            Self::Slow(seconds) => seconds.to_string(),
            Self::Status(status) => status.to_string(),
            _ => String::new(),
        }
    }

    /// One of each, for tests of their messages.
    pub fn each() -> Vec<Self> {
        let place = || "localhost:11434".to_owned();
        vec![
            Self::Unreachable(place()),
            Self::NotAtHome(place()),
            Self::Distrusted(place()),
            Self::Slow(60),
            Self::Cut,
            Self::Endless,
            Self::Key,
            Self::Missing,
            Self::Busy,
            Self::Status(500),
            Self::Malformed,
            Self::Refused,
            Self::Stopped,
        ]
    }
}
