//! What a script says of who answers for the data (`[confidentialite]`). All of it may be left out; what is left out is
//! told to whoever runs the workshop (see [`crate::notice::missing`]), never filled in.

use serde::{Deserialize, Serialize};

/// Who answers for the data, and on which ground they are kept.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Privacy {
    /// The controller (`responsable`): who decides what becomes of the answers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub controller: Option<String>,
    /// How to reach who looks after data there (`contact_dpo`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact: Option<String>,
    /// The legal basis (`base_legale`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub basis: Option<Basis>,
    /// Who runs the server for the controller (`sous_traitant`), where it is shared; none: the centre's own computer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub processor: Option<String>,
}

/// The grounds of article 6(1) of the GDPR, by letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Basis {
    /// (a) People agree to it.
    Consent,
    /// (b) A contract with them needs it.
    Contract,
    /// (c) The law demands it.
    LegalObligation,
    /// (d) A life hangs on it.
    VitalInterest,
    /// (e) A mission of public interest needs it.
    PublicInterest,
    /// (f) Whoever asks has a legitimate interest in it.
    LegitimateInterest,
}

impl Basis {
    /// All of them, in the law's order.
    pub const ALL: [Self; 6] = [
        Self::Consent,
        Self::Contract,
        Self::LegalObligation,
        Self::VitalInterest,
        Self::PublicInterest,
        Self::LegitimateInterest,
    ];

    /// As a script writes it.
    pub const fn written(self) -> &'static str {
        match self {
            Self::Consent => "consentement",
            Self::Contract => "contrat",
            Self::LegalObligation => "obligation-legale",
            Self::VitalInterest => "interet-vital",
            Self::PublicInterest => "mission-d-interet-public",
            Self::LegitimateInterest => "interet-legitime",
        }
    }

    /// As messages name it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Consent => "consent",
            Self::Contract => "contract",
            Self::LegalObligation => "legal-obligation",
            Self::VitalInterest => "vital-interest",
            Self::PublicInterest => "public-interest",
            Self::LegitimateInterest => "legitimate-interest",
        }
    }

    /// The one a script means.
    pub fn of(written: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.written() == written)
    }
}

impl Privacy {
    /// Whether a script says nothing of it.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}
