//! By which way an answer came in (« mode de réponse »).

use serde::{Deserialize, Serialize};

/// The four ways to answer, in one data set. The serialised names are those of the long CSV.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Channel {
    /// A participant's own phone or computer.
    #[serde(rename = "telephone")]
    Phone,
    /// A tablet passed around.
    #[serde(rename = "tablette")]
    Tablet,
    /// A printed sheet.
    #[serde(rename = "papier")]
    Paper,
    /// Said aloud, entered by the facilitator.
    #[serde(rename = "oral")]
    Voice,
}

impl Channel {
    /// All of them, in the order they are listed on screen.
    pub const ALL: [Self; 4] = [Self::Phone, Self::Tablet, Self::Paper, Self::Voice];

    /// The name in files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Phone => "telephone",
            Self::Tablet => "tablette",
            Self::Paper => "papier",
            Self::Voice => "oral",
        }
    }

    /// The channel of that name, accents and case aside (`Téléphone` is `telephone`).
    pub fn parse(name: &str) -> Option<Self> {
        let plain = crate::text::normal_form(name).replace('é', "e");
        Self::ALL
            .into_iter()
            .find(|channel| channel.name() == plain)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_in_files_and_in_json_are_the_same() {
        for channel in Channel::ALL {
            assert_eq!(serde_json::to_value(channel).unwrap(), channel.name());
            assert_eq!(Channel::parse(channel.name()), Some(channel));
        }
        assert_eq!(Channel::parse(" Téléphone "), Some(Channel::Phone));
        assert_eq!(Channel::parse("fax"), None);
    }
}
