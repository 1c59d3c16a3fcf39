//! Where NATS servers are.

use async_nats::ServerAddr;

/// Not an address of NATS servers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not an address of NATS servers")]
pub struct BadAddress;

/// Whether a text names NATS servers: `nats://one:4222`, or several with commas between them.
pub fn is_address(text: &str) -> bool {
    servers(text).is_ok()
}

/// The servers of an address.
pub(crate) fn servers(text: &str) -> Result<Vec<ServerAddr>, BadAddress> {
    let one = |part: &str| {
        let part = part.trim();
        let is_ours = part.starts_with("nats://") || part.starts_with("tls://");
        let server = part.parse::<ServerAddr>().map_err(|_| BadAddress)?;
        let is_named = !server.host().is_empty();
        (is_ours && is_named).then_some(server).ok_or(BadAddress)
    };
    text.split(',').map(one).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_server_or_several_with_commas_and_nothing_else() {
        for good in [
            "nats://localhost:4222",
            "nats://10.0.0.1",
            "nats://un:4222, nats://deux:4222",
            "tls://nats.example.org:4222",
            "nats://glane:secret@localhost:4222",
        ] {
            assert!(is_address(good), "{good}");
        }
        for bad in [
            "",
            "localhost",
            "localhost:4222",
            "http://localhost:4222",
            "nats://",
            "nats://un:4222,",
            "nats://un:4222 nats://deux:4222",
            "postgres://localhost/glane",
        ] {
            assert!(!is_address(bad), "{bad}");
        }
        assert_eq!(servers("nats://un,nats://deux").map(|all| all.len()), Ok(2));
    }
}
