//! Bytes of a stream as gzip, packed once for all who read it.
//!
//! Each event is packed by itself, with no history of what went before it, and ends on a whole byte: the same bytes
//! follow whatever else a reader was sent. A reader's stream is [`HEAD`], then events. It never ends by itself, so the
//! sum that would close it is never sent.

use std::io::Write as _;

use bytes::Bytes;
use flate2::Compression;
use flate2::write::DeflateEncoder;

/// What a packed stream begins with: gzip, deflate, no name, no time, any system.
pub const HEAD: &[u8] = &[0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff];

/// An event, packed.
pub fn packed(event: &[u8]) -> Bytes {
    let mut encoder = DeflateEncoder::new(Vec::new(), Compression::default());
    // Writing to memory cannot fail. The flush ends the block without ending the stream.
    let _ = encoder.write_all(event);
    let _ = encoder.flush();
    Bytes::from(std::mem::take(encoder.get_mut()))
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use flate2::read::GzDecoder;

    use super::*;

    #[test]
    fn events_packed_apart_are_read_in_any_order_and_each_as_soon_as_it_is_there() {
        let events = [
            "data: un deux trois\n\n",
            "data: un deux trois quatre\n\n",
            "x\n\n",
        ];
        let packs = events.map(|event| packed(event.as_bytes()));
        for order in [[0, 1, 2], [2, 1, 0], [1, 1, 0]] {
            let mut stream = HEAD.to_vec();
            let mut said = String::new();
            for at in order {
                stream.extend_from_slice(&packs[at]);
                said.push_str(events[at]);
                let mut read = vec![0; said.len()];
                GzDecoder::new(&*stream).read_exact(&mut read).unwrap();
                assert_eq!(String::from_utf8(read).unwrap(), said);
            }
        }
    }
}
