//! What can go wrong with an authority, and what the person is told.

use std::io;
use std::time::Duration;

use instant_acme::{Error, Problem};

use super::{Acme, FIRST, MOST};
use crate::fail::Fail;

/// What all types of problems begin with (RFC 8555, 6.7).
const KINDS: &str = "urn:ietf:params:acme:error:";

/// What went wrong.
#[derive(Debug)]
pub enum Wrong {
    /// The authority was not reached, or is none.
    Unreached(String),
    /// The authority did not find us under the name.
    Name(Option<Problem>),
    /// It does not ask back in the way we answer.
    NoChallenge,
    /// It said no.
    Refused(Problem),
    /// What it signed cannot be shown.
    Unusable(Fail),
    /// What it gave cannot be kept on the disk.
    Unkept(io::Error),
    /// We could not answer.
    Own(anyhow::Error),
}

impl From<Error> for Wrong {
    fn from(error: Error) -> Self {
        match error {
            Error::Api(problem) => Self::Refused(problem),
            Error::Crypto | Error::KeyRejected => Self::Own(error.into()),
            other => Self::Unreached(chain(&other)),
        }
    }
}

/// An error with its causes.
fn chain(error: &dyn std::error::Error) -> String {
    let causes = std::iter::successors(Some(error), |error| error.source());
    let mut said: Vec<String> = causes.map(ToString::to_string).collect();
    said.dedup();
    said.join(" : ")
}

fn kind(problem: &Problem) -> &str {
    let kind = problem.r#type.as_deref().unwrap_or_default();
    kind.strip_prefix(KINDS).unwrap_or(kind)
}

fn detail(problem: &Problem) -> String {
    match &problem.detail {
        Some(detail) => detail.clone(),
        None => kind(problem).to_owned(),
    }
}

impl Wrong {
    /// Whether the authority does not know the account.
    pub fn is_about_account(&self) -> bool {
        matches!(self, Self::Refused(problem) if matches!(kind(problem), "accountDoesNotExist" | "unauthorized"))
    }

    /// How long to wait after so many failures in a row before this one.
    pub fn wait(&self, before: u32) -> Duration {
        let limited = matches!(self, Self::Refused(problem) if kind(problem) == "rateLimited");
        // Who was told that it was too much asks again much later.
        let doubled = before.min(16) + if limited { 5 } else { 0 };
        FIRST.saturating_mul(1 << doubled).min(MOST)
    }

    /// In words.
    pub fn told(&self, acme: &Acme) -> Fail {
        let fail = match self {
            Self::Unreached(reason) => {
                Fail::machine("secure-acme-unreached").with("reason", reason.as_str())
            }
            Self::Name(problem) => {
                let reason = problem.as_ref().map_or_else(String::new, detail);
                Fail::machine("secure-acme-name").with("reason", reason)
            }
            Self::NoChallenge => Fail::machine("secure-acme-way"),
            Self::Refused(problem) => {
                let key = match kind(problem) {
                    "rateLimited" => "secure-acme-limit",
                    _ => "secure-acme-refused",
                };
                Fail::machine(key).with("reason", detail(problem))
            }
            Self::Unusable(fail) => fail.clone(),
            Self::Unkept(error) => {
                Fail::machine("secure-acme-unkept").because(error.kind(), &error.to_string())
            }
            Self::Own(error) => {
                Fail::machine("program-unexpected").with("reason", format!("{error:#}"))
            }
        };
        fail.with("name", acme.name.as_str())
            .with("address", acme.directory.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::voice::tests::french;

    fn problem(kind: &str) -> Wrong {
        let problem = format!(r#"{{"type":"{KINDS}{kind}","detail":"ce qui est dit"}}"#);
        Wrong::from(Error::Api(serde_json::from_str(&problem).unwrap()))
    }

    #[test]
    fn each_thing_that_goes_wrong_is_told_with_what_to_do() {
        let acme = Acme::new("ateliers.test", None, None).unwrap();
        let voice = french();
        for (wrong, said) in [
            (problem("rateLimited"), "trop de certificats"),
            (problem("rejectedIdentifier"), "a refusé"),
            (Wrong::Name(None), "n’a pas trouvé Glane"),
            (Wrong::NoChallenge, "tls-alpn-01"),
            (Wrong::from(Error::Str("rien")), "n’a pas répondu"),
        ] {
            let told = wrong.told(&acme);
            let message = told.message(&voice);
            assert!(message.contains(said), "{message}");
            assert!(told.help(&voice).is_some(), "{message}");
            assert!(!message.contains('{'), "{message}");
        }
    }

    #[test]
    fn it_waits_longer_each_time_and_longest_where_it_was_too_much() {
        let minutes = |wrong: &Wrong, before| wrong.wait(before).as_secs() / 60;
        let refused = problem("unauthorized");
        assert_eq!(
            [0, 1, 2, 3].map(|before| minutes(&refused, before)),
            [2, 4, 8, 16]
        );
        assert_eq!(minutes(&refused, 40), 360);
        assert_eq!(minutes(&problem("rateLimited"), 0), 64);
        assert!(refused.is_about_account() && !problem("rateLimited").is_about_account());
    }
}
