//! Bytes made wrong, from a seed: changed, cut, doubled, spliced, and sown with what has broken programs before.

use glane_testkit::Draw;

/// The longest that is made of something small.
const LONGEST: usize = 200_000;

/// What programs have stumbled over: signs that are not seen, that turn the line, that grow when they change their case; markup,
/// formulas, paths; numbers and days at and past their limits.
pub const NASTY: [&str; 60] = [
    "",
    " ",
    "\0",
    "\r\n",
    "\u{FEFF}",
    "\u{200B}",
    "\u{202E}",
    "\u{2066}",
    "\u{2028}",
    "\u{FFFD}",
    "\u{FFFE}",
    "\u{10FFFF}",
    "\u{E000}",
    "\u{0301}\u{0301}\u{0301}",
    "e\u{0301}",
    "İıſßŉ",
    "ﷺ",
    "ﬃ",
    "Å℃㍿",
    "👩\u{200D}👩\u{200D}👧",
    "🇫🇷🇫",
    "１２３",
    "٣",
    "½",
    "'",
    "\"",
    "\"\"\"",
    "\\",
    "`",
    "<script>alert(1)</script>",
    "<!--",
    "]]>",
    "&#0;&amp;",
    "{{7*7}}",
    "#set page(width: 0pt)",
    "=cmd|' /C calc'!A0",
    "@SUM(A1)",
    "../../etc/passwd",
    "%00%ff%c3%28",
    "-1",
    "0",
    "00",
    "-0",
    "1e309",
    "NaN",
    "0x10",
    "1.5",
    "2147483648",
    "4294967296",
    "9223372036854775807",
    "-9223372036854775808",
    "18446744073709551615",
    "18446744073709551616",
    "340282366920938463463374607431768211456",
    "2026-02-30",
    "9999-12-31",
    "-0001-01-01",
    "24:60",
    "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
    "{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":",
];

/// One of several.
pub fn pick<'a, T>(all: &'a [T], draw: &mut Draw) -> &'a T {
    &all[below(all.len(), draw)]
}

/// A number below `end`; 0 if there is none.
pub fn below(end: usize, draw: &mut Draw) -> usize {
    usize::try_from(draw.below(end as u64)).unwrap()
}

/// Once in so many times.
pub fn once_in(times: u64, draw: &mut Draw) -> bool {
    draw.below(times) == 0
}

/// A file of the corpus, made wrong in one to eight places.
pub fn mutated(corpus: &[Vec<u8>], draw: &mut Draw) -> Vec<u8> {
    let mut bytes = pick(corpus, draw).clone();
    for _ in 0..=draw.below(8) {
        once(&mut bytes, corpus, draw);
        bytes.truncate(LONGEST);
    }
    bytes
}

/// A place in it, more often near its beginning.
fn place(bytes: &[u8], draw: &mut Draw) -> usize {
    let end = bytes.len() + 1;
    if once_in(3, draw) {
        below(end.min(200), draw)
    } else {
        below(end, draw)
    }
}

fn once(bytes: &mut Vec<u8>, corpus: &[Vec<u8>], draw: &mut Draw) {
    let at = place(bytes, draw);
    let end = (at + below(60, draw)).min(bytes.len());
    match draw.below(12) {
        0 => {
            if let Some(byte) = bytes.get_mut(at) {
                *byte ^= 1 << draw.below(8);
            }
        }
        1 => {
            if let Some(byte) = bytes.get_mut(at) {
                *byte = *pick(&[0, 1, 0x7f, 0x80, 0xc3, 0xff, b'"', b'\n', b';'], draw);
            }
        }
        // Cut short, but not most of the time: little is left of it then.
        2 if once_in(4, draw) => bytes.truncate(at),
        2 | 3 => {
            bytes.drain(at..end);
        }
        4 => {
            let piece = bytes[at..end].to_vec();
            let times = *pick(&[1, 1, 2, 7, 100, 3000], draw);
            bytes.splice(at..at, piece.repeat(times).into_iter().take(LONGEST));
        }
        5 => {
            let other = pick(corpus, draw);
            let from = below(other.len(), draw);
            let end = (from + below(300, draw)).min(other.len());
            bytes.splice(at..at, other[from..end].iter().copied());
        }
        6 => {
            let end = (at + *pick(&[2, 4, 8], draw)).min(bytes.len());
            let with = *pick(&[0x00, 0x7f, 0xff], draw);
            bytes[at..end].fill(with);
        }
        7 => lines(bytes, draw),
        8 => {
            // In the place of what stands between two signs: a value of its own.
            let is_sign = |byte: &u8| b"\"=,;&<> \n:".contains(byte);
            let from = bytes[..at].iter().rposition(is_sign).map_or(0, |n| n + 1);
            let rest = bytes[at..].iter().position(is_sign);
            let end = rest.map_or(bytes.len(), |n| at + n);
            bytes.splice(from..end, pick(&NASTY, draw).bytes());
        }
        9 => {
            let many = pick(&NASTY, draw).repeat(*pick(&[1, 2, 50, 5000], draw));
            bytes.splice(at..at, many.bytes().take(LONGEST));
        }
        _ => {
            bytes.splice(at..at, pick(&NASTY, draw).bytes());
        }
    }
}

/// Lines doubled, dropped or in another order.
fn lines(bytes: &mut Vec<u8>, draw: &mut Draw) {
    let mut all: Vec<Vec<u8>> = bytes.split(|byte| *byte == b'\n').map(Vec::from).collect();
    let (one, other) = (below(all.len(), draw), below(all.len(), draw));
    match draw.below(3) {
        0 => all.swap(one, other),
        1 => {
            let line = all[one].clone();
            all.insert(other, line);
        }
        _ => {
            all.remove(one);
        }
    }
    *bytes = all.join(&b'\n');
}

#[test]
fn the_same_seed_makes_the_same_wrong_bytes_and_another_one_others() {
    let corpus = vec![b"cle = \"un\"\nautre;2;3\n".to_vec(), vec![0; 40]];
    let made = |seed| {
        let mut draw = Draw::new(seed);
        (0..200)
            .map(|_| mutated(&corpus, &mut draw))
            .collect::<Vec<_>>()
    };
    assert_eq!(made(1), made(1));
    assert_ne!(made(1), made(2));
    assert!(made(3).iter().all(|bytes| bytes.len() <= LONGEST));
    assert!(made(4).iter().any(|bytes| bytes.len() > 1000));
}
