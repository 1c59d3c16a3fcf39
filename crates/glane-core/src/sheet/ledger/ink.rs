//! Where ink is in the boxes of a page, coarsely: tells the same paper twice from two people who ticked alike.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// What is kept of a box: five by five.
pub const CELLS: usize = 25;
/// Pictures alike by so much may show one sheet: a person says.
pub const ALIKE: f32 = 0.7;

/// How dark each cell of each box is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Ink(Vec<u8>);

impl Ink {
    /// Of cells, box by box.
    pub fn of(cells: Vec<u8>) -> Self {
        Self(cells)
    }

    /// Whether nothing is kept.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How alike the ink of two pictures of the same page is: about 1 of one sheet, about 0 of two people who ticked as they
    /// liked. Nothing if neither bears ink, or they cannot be compared.
    #[allow(clippy::cast_precision_loss, reason = "a page has some hundred boxes")]
    pub fn alike(&self, other: &Self) -> Option<f32> {
        let boxes = self.0.len() / CELLS;
        if self.0.len() != other.0.len() || boxes == 0 {
            return None;
        }
        let pairs = || {
            let both = self.0.iter().zip(&other.0);
            both.map(|(a, b)| (f32::from(*a), f32::from(*b)))
        };
        // What both show at this place of a box whatever was ticked is its outline.
        let mut plain = [[0.0_f32; 2]; CELLS];
        for ((a, b), cell) in pairs().zip((0..CELLS).cycle()) {
            if let Some([first, second]) = plain.get_mut(cell) {
                *first += a / boxes as f32;
                *second += b / boxes as f32;
            }
        }
        let (mut both, mut own, mut others) = (0.0_f32, 0.0_f32, 0.0_f32);
        for ((a, b), [first, second]) in pairs().zip(plain.iter().cycle()) {
            let (a, b) = (a - first, b - second);
            both += a * b;
            own += a * a;
            others += b * b;
        }
        let bare = 12.0 * 12.0 * self.0.len() as f32 / 40.0;
        (own.max(others) > bare).then(|| both / (own * others).sqrt().max(1.0))
    }
}

impl Serialize for Ink {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let digit = |half: u8| char::from_digit(u32::from(half), 16).unwrap_or('0');
        let text: String = self
            .0
            .iter()
            .flat_map(|byte| [digit(byte >> 4), digit(byte & 15)])
            .collect();
        serializer.serialize_str(&text)
    }
}

impl<'de> Deserialize<'de> for Ink {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let halves: Option<Vec<u8>> = text
            .chars()
            .map(|c| c.to_digit(16).and_then(|half| u8::try_from(half).ok()))
            .collect();
        let halves = halves.ok_or_else(|| serde::de::Error::custom("no ink"))?;
        let (pairs, _) = halves.as_chunks::<2>();
        Ok(Self(
            pairs.iter().map(|[high, low]| high << 4 | low).collect(),
        ))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ink_is_written_and_read_back() {
        let ink = Ink::of((0..=255).collect());
        let text = serde_json::to_string(&ink).unwrap();
        assert!(text.starts_with("\"000102"));
        assert_eq!(serde_json::from_str::<Ink>(&text).unwrap(), ink);
        assert!(serde_json::from_str::<Ink>("\"0g\"").is_err());
    }

    #[test]
    fn the_same_ink_is_alike_and_other_ink_is_not() {
        let drawn = |boxes: [bool; 6], faint: u8| {
            let cells = boxes.iter().flat_map(|ticked| {
                (0..CELLS).map(move |n| {
                    if *ticked && n % 6 == 0 {
                        200 - faint
                    } else {
                        40
                    }
                })
            });
            Ink::of(cells.collect())
        };
        let one = drawn([true, false, false, true, false, false], 0);
        let again = drawn([true, false, false, true, false, false], 30);
        let other = drawn([false, true, false, false, false, true], 0);
        assert!(one.alike(&again).unwrap() > 0.9);
        assert!(one.alike(&other).unwrap() < 0.1);
        assert_eq!(one.alike(&Ink::default()), None);
        assert_eq!(Ink::of(vec![0; 50]).alike(&Ink::of(vec![0; 50])), None);
    }
}
