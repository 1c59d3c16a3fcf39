//! The public halves of keys, as browsers hand them over.

use ring::signature::{ECDSA_P256_SHA256_ASN1, RSA_PKCS1_2048_8192_SHA256, VerificationAlgorithm};

use super::proof::Untrue;

/// ECDSA on P-256 with SHA-256, which every device knows.
pub(super) const ES256: i32 = -7;
/// RSA with SHA-256, which older computers know alone.
pub(super) const RS256: i32 = -257;
/// How a key may sign, in COSE's numbers, the best first.
pub(crate) const ALGORITHMS: [i32; 2] = [ES256, RS256];
/// `1.2.840.10045.2.1` on `1.2.840.10045.3.1.7`, and `1.2.840.113549.1.1.1`, as DER writes them with their tags.
pub(super) const ON_P256: &[u8] = &[
    6, 7, 42, 134, 72, 206, 61, 2, 1, 6, 8, 42, 134, 72, 206, 61, 3, 1, 7,
];
const BY_RSA: &[u8] = &[6, 9, 42, 134, 72, 134, 247, 13, 1, 1, 1, 5, 0];
pub(super) const SEQUENCE: u8 = 0x30;
pub(super) const BITS: u8 = 0x03;
pub(super) type Verify = &'static dyn VerificationAlgorithm;

/// How a public half is verified with: `SubjectPublicKeyInfo { algorithm, subjectPublicKey }` (RFC 5280, 4.1).
pub(super) fn key(algorithm: i32, info: &[u8]) -> Result<(Verify, &[u8]), Untrue> {
    let inside = |der, tag| match part(der) {
        Some((found, content, rest)) if found == tag => Ok((content, rest)),
        _ => Err(Untrue::Unreadable),
    };
    let (info, after) = inside(info, SEQUENCE)?;
    let (kind, bits) = inside(info, SEQUENCE)?;
    let (bits, last) = inside(bits, BITS)?;
    // No bits are left over in the last byte.
    let (0, public) = bits.split_first().ok_or(Untrue::Unreadable)? else {
        return Err(Untrue::Unreadable);
    };
    if !after.is_empty() || !last.is_empty() {
        return Err(Untrue::Unreadable);
    }
    match algorithm {
        ES256 if kind == ON_P256 => Ok((&ECDSA_P256_SHA256_ASN1, public)),
        RS256 if kind == BY_RSA => Ok((&RSA_PKCS1_2048_8192_SHA256, public)),
        _ => Err(Untrue::Algorithm),
    }
}

/// The first tag of DER, its content, and what comes after.
fn part(der: &[u8]) -> Option<(u8, &[u8], &[u8])> {
    let (&tag, rest) = der.split_first()?;
    let (&length, rest) = rest.split_first()?;
    let (length, rest) = match length {
        ..=0x7F => (usize::from(length), rest),
        0x81 => {
            let (length, rest) = rest.split_first()?;
            (usize::from(*length), rest)
        }
        0x82 => {
            let (length, rest) = rest.split_first_chunk()?;
            (usize::from(u16::from_be_bytes(*length)), rest)
        }
        _ => return None,
    };
    let (content, rest) = rest.split_at_checked(length)?;
    Some((tag, content, rest))
}
