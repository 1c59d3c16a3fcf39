//! What a device shows, held against what was asked. The numbers of steps are those of `WebAuthn` level 3, 7.1 (a key is
//! made) and 7.2 (it is used).

use glane_store::house::Passkey;
use ring::signature::UnparsedPublicKey;
use serde::Deserialize;

use super::public::key;
use super::{Place, hash, read};

/// Somebody was there; it was they, by a finger, a face or a code; a key was made.
const PRESENT: u8 = 0x01;
const VERIFIED: u8 = 0x04;
const WITH_KEY: u8 = 0x40;
/// A device's own name for a key is no longer.
const CREDENTIAL_MAX: usize = 1023;
/// An RSA key of 8192 bits with room to spare.
const PUBLIC_MAX: usize = 2048;

/// Why it is not believed. For the log: whoever shows it is told that it is not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub(crate) enum Untrue {
    #[error("it cannot be read")]
    Unreadable,
    #[error("it is for something else")]
    Kind,
    #[error("it was not asked, or was answered before")]
    NotAsked,
    #[error("it comes from a page of somebody else")]
    Origin,
    #[error("it is of another host")]
    Host,
    #[error("nobody showed that they are there")]
    Absent,
    #[error("the key is none of ours")]
    Unknown,
    #[error("it is somebody else's key")]
    Somebody,
    #[error("it cannot sign as we read")]
    Algorithm,
    #[error("the key was copied: it counts backwards")]
    Count,
    #[error("the signature is not the key's")]
    Signature,
}

/// What a browser says that it did.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Client {
    #[serde(rename = "type")]
    kind: String,
    challenge: String,
    origin: String,
    #[serde(default)]
    cross_origin: bool,
}

impl Client {
    fn of(json: &[u8]) -> Result<Self, Untrue> {
        serde_json::from_slice(json).map_err(|_| Untrue::Unreadable)
    }

    /// Steps 7 to 11 of 7.1, 10 to 14 of 7.2.
    fn hold(&self, kind: &str, place: &Place) -> Result<(), Untrue> {
        if self.kind != kind {
            return Err(Untrue::Kind);
        }
        // A page within somebody else's is no page of ours.
        if self.cross_origin || !place.is_origin(&self.origin) {
            return Err(Untrue::Origin);
        }
        Ok(())
    }
}

/// What was asked, as the answer says: it is looked up before anything else of it is believed.
pub(crate) fn challenge(client: &[u8]) -> Result<Vec<u8>, Untrue> {
    read(&Client::of(client)?.challenge).ok_or(Untrue::Unreadable)
}

/// What a device says of itself: `hash of the host (32), flags (1), count (4)`, and more where a key was made.
struct Said<'a> {
    flags: u8,
    count: u32,
    rest: &'a [u8],
}

impl<'a> Said<'a> {
    /// Steps 13 to 15 of 7.1, 15 to 17 of 7.2.
    fn held(data: &'a [u8], place: &Place) -> Result<Self, Untrue> {
        let (host, rest) = data.split_at_checked(32).ok_or(Untrue::Unreadable)?;
        let (flags, rest) = rest.split_first().ok_or(Untrue::Unreadable)?;
        let (count, rest) = rest.split_first_chunk().ok_or(Untrue::Unreadable)?;
        if host != place.hash() {
            return Err(Untrue::Host);
        }
        let needed = PRESENT | VERIFIED;
        if flags & needed != needed {
            return Err(Untrue::Absent);
        }
        Ok(Self {
            flags: *flags,
            count: u32::from_be_bytes(*count),
            rest,
        })
    }

    /// What it calls the key that was made: `model (16), length (2), name`.
    fn credential(&self) -> Option<&'a [u8]> {
        let (_, rest) = self.rest.split_at_checked(16)?;
        let (length, rest) = rest.split_first_chunk()?;
        let length = usize::from(u16::from_be_bytes(*length));
        let (name, _) = rest.split_at_checked(length)?;
        let made = self.flags & WITH_KEY != 0 && (1..=CREDENTIAL_MAX).contains(&length);
        made.then_some(name)
    }
}

/// A key that was made.
#[derive(Debug)]
pub(crate) struct Made<'a> {
    /// What the browser says, as it was.
    pub(crate) client: &'a [u8],
    /// What the device says.
    pub(crate) data: &'a [u8],
    /// The public half.
    pub(crate) public: &'a [u8],
    /// How it signs.
    pub(crate) algorithm: i32,
}

impl Made<'_> {
    /// What the device calls it and how often it was used, if it was made here.
    pub(crate) fn held(&self, place: &Place) -> Result<(Vec<u8>, u32), Untrue> {
        Client::of(self.client)?.hold("webauthn.create", place)?;
        let said = Said::held(self.data, place)?;
        let credential = said.credential().ok_or(Untrue::Unreadable)?;
        if self.public.len() > PUBLIC_MAX {
            return Err(Untrue::Unreadable);
        }
        key(self.algorithm, self.public)?;
        Ok((credential.to_vec(), said.count))
    }
}

/// A key that was used.
#[derive(Debug)]
pub(crate) struct Shown<'a> {
    /// What the browser says, as it was.
    pub(crate) client: &'a [u8],
    /// What the device says.
    pub(crate) data: &'a [u8],
    /// What it signed both with.
    pub(crate) signature: &'a [u8],
    /// Whose it says that the key is, if it does.
    pub(crate) user: &'a [u8],
}

impl Shown<'_> {
    /// How often the key was used by now, if it is that one, here.
    pub(crate) fn held(&self, place: &Place, known: &Passkey) -> Result<u32, Untrue> {
        Client::of(self.client)?.hold("webauthn.get", place)?;
        if known.host != place.host() {
            return Err(Untrue::Host);
        }
        if !self.user.is_empty() && self.user != known.member.0.as_bytes() {
            return Err(Untrue::Somebody);
        }
        let said = Said::held(self.data, place)?;
        let (verify, public) = key(known.algorithm, &known.public)?;
        let signed = [self.data, &hash(self.client)].concat();
        UnparsedPublicKey::new(verify, public)
            .verify(&signed, self.signature)
            .map_err(|_| Untrue::Signature)?;
        // A device that does not count says zero each time.
        if said.count <= known.count && (said.count, known.count) != (0, 0) {
            return Err(Untrue::Count);
        }
        Ok(said.count)
    }
}

#[cfg(test)]
mod tests {
    use glane_core::id::MemberId;
    use glane_core::world::Micros;
    use ring::rand::SystemRandom;
    use ring::signature::{ECDSA_P256_SHA256_ASN1_SIGNING, EcdsaKeyPair, KeyPair as _};
    use uuid::Uuid;

    use super::super::public::{BITS, ES256, ON_P256, RS256, SEQUENCE};
    use super::super::tests::place;
    use super::super::written;
    use super::*;

    /// A device with one key.
    struct Device {
        pair: EcdsaKeyPair,
        random: SystemRandom,
        host: &'static str,
        flags: u8,
        count: u32,
    }

    impl Device {
        fn new() -> Self {
            let random = SystemRandom::new();
            let kind = &ECDSA_P256_SHA256_ASN1_SIGNING;
            let secret = EcdsaKeyPair::generate_pkcs8(kind, &random).unwrap();
            Self {
                pair: EcdsaKeyPair::from_pkcs8(kind, secret.as_ref(), &random).unwrap(),
                random,
                host: "salle.test",
                flags: PRESENT | VERIFIED | WITH_KEY,
                count: 5,
            }
        }

        fn public(&self) -> Vec<u8> {
            let point = self.pair.public_key().as_ref();
            let mut info = vec![SEQUENCE, 89, SEQUENCE, 19];
            info.extend(ON_P256);
            info.extend([BITS, 66, 0]);
            info.extend(point);
            info
        }

        fn data(&self) -> Vec<u8> {
            let mut data = hash(self.host.as_bytes());
            data.push(self.flags);
            data.extend(self.count.to_be_bytes());
            if self.flags & WITH_KEY != 0 {
                data.extend([0; 16]);
                data.extend([0, 3, 7, 8, 9]);
            }
            data
        }

        fn sign(&self, client: &[u8]) -> Vec<u8> {
            let signed = [self.data(), hash(client)].concat();
            let signature = self.pair.sign(&self.random, &signed).unwrap();
            signature.as_ref().to_vec()
        }

        fn known(&self) -> Passkey {
            Passkey {
                id: Uuid::from_u128(1),
                member: MemberId(Uuid::from_u128(2)),
                host: "salle.test".to_owned(),
                credential: vec![7, 8, 9],
                public: self.public(),
                algorithm: ES256,
                count: 4,
                name: String::new(),
                since: Micros(0),
            }
        }
    }

    fn client(kind: &str, origin: &str, more: &str) -> Vec<u8> {
        let challenge = written(&[1, 2, 3]);
        let json =
            format!(r#"{{"type":"{kind}","challenge":"{challenge}","origin":"{origin}"{more}}}"#);
        json.into_bytes()
    }

    const ORIGIN: &str = "https://salle.test";

    #[test]
    fn a_key_made_here_is_taken_and_no_other() {
        let device = Device::new();
        let here = place("salle.test");
        let (data, public) = (device.data(), device.public());
        let made = |client: &[u8], data: &[u8], public: &[u8], algorithm| {
            Made {
                client,
                data,
                public,
                algorithm,
            }
            .held(&here)
        };
        let good = client("webauthn.create", ORIGIN, "");
        assert_eq!(challenge(&good), Ok(vec![1, 2, 3]));
        assert_eq!(made(&good, &data, &public, ES256), Ok((vec![7, 8, 9], 5)));
        for (wrong, why) in [
            (client("webauthn.get", ORIGIN, ""), Untrue::Kind),
            (
                client("webauthn.create", "https://evil.test", ""),
                Untrue::Origin,
            ),
            (
                client("webauthn.create", "http://salle.test", ""),
                Untrue::Origin,
            ),
            (
                client("webauthn.create", ORIGIN, r#","crossOrigin":true"#),
                Untrue::Origin,
            ),
            (b"{}".to_vec(), Untrue::Unreadable),
        ] {
            assert_eq!(made(&wrong, &data, &public, ES256), Err(why));
        }
        for algorithm in [RS256, -8, 0] {
            let made = made(&good, &data, &public, algorithm);
            assert_eq!(made, Err(Untrue::Algorithm));
        }
        for length in 0..public.len() {
            assert!(made(&good, &data, &public[..length], ES256).is_err());
        }
        for length in 0..data.len() {
            assert!(made(&good, &data[..length], &public, ES256).is_err());
        }
        let other = Device {
            host: "evil.test",
            ..Device::new()
        };
        let made = made(&good, &other.data(), &public, ES256);
        assert_eq!(made, Err(Untrue::Host));
    }

    #[test]
    fn a_key_used_here_by_whose_it_is_lets_in_and_nothing_else_does() {
        let here = place("salle.test");
        let used = |device: &Device, client: &[u8], known: &Passkey, user: &[u8]| {
            let (data, signature) = (device.data(), device.sign(client));
            Shown {
                client,
                data: &data,
                signature: &signature,
                user,
            }
            .held(&here, known)
        };
        let mut device = Device::new();
        let known = device.known();
        let good = client("webauthn.get", ORIGIN, "");
        assert_eq!(used(&device, &good, &known, &[]), Ok(5));
        assert_eq!(
            used(&device, &good, &known, known.member.0.as_bytes()),
            Ok(5)
        );
        assert_eq!(
            used(&device, &good, &known, &[1; 16]),
            Err(Untrue::Somebody)
        );
        for (wrong, why) in [
            (client("webauthn.create", ORIGIN, ""), Untrue::Kind),
            (
                client("webauthn.get", "https://evil.test", ""),
                Untrue::Origin,
            ),
        ] {
            assert_eq!(used(&device, &wrong, &known, &[]), Err(why));
        }
        let elsewhere = Passkey {
            host: "autre.test".to_owned(),
            ..known.clone()
        };
        assert_eq!(used(&device, &good, &elsewhere, &[]), Err(Untrue::Host));
        let others = Device::new();
        assert_eq!(used(&others, &good, &known, &[]), Err(Untrue::Signature));
        // Signed is what was said, to the byte.
        let (data, signature) = (device.data(), device.sign(&good));
        let altered = client("webauthn.get", ORIGIN, r#","x":1"#);
        let shown = Shown {
            client: &altered,
            data: &data,
            signature: &signature,
            user: &[],
        };
        assert_eq!(shown.held(&here, &known), Err(Untrue::Signature));
        for (count, kept, expected) in [
            (4, 4, Err(Untrue::Count)),
            (3, 4, Err(Untrue::Count)),
            (0, 4, Err(Untrue::Count)),
            (0, 0, Ok(0)),
            (1, 0, Ok(1)),
        ] {
            device.count = count;
            let known = Passkey {
                count: kept,
                ..known.clone()
            };
            assert_eq!(used(&device, &good, &known, &[]), expected);
        }
        for flags in [0, PRESENT, VERIFIED] {
            device.flags = flags;
            assert_eq!(used(&device, &good, &known, &[]), Err(Untrue::Absent));
        }
        device.flags = PRESENT | VERIFIED;
        device.host = "evil.test";
        assert_eq!(used(&device, &good, &known, &[]), Err(Untrue::Host));
    }
}
