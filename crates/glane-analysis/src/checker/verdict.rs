//! What comes of holding a sentence against its evidence.

/// Proved, or why not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Outcome {
    /// Every number, name, quotation and word of comparison is borne out.
    Proved,
    /// Nothing is known to be wrong, and something is not borne out.
    Unproved,
    /// Something is wrong.
    Refused,
}

/// One thing that is wrong, or that nothing bears out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    /// What sort of thing.
    pub fault: Fault,
    /// The words it is about, as written.
    pub found: String,
    /// What should stand there, where that is known.
    pub expected: Option<String>,
}

/// What sort of thing is wrong, or not borne out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fault {
    /// The number is not that of its cell.
    NumberWrong,
    /// No cell bears the number out.
    NumberUnclaimed,
    /// The number is right and rounded otherwise.
    NumberRounded,
    /// A number of the evidence has gone.
    NumberMissing,
    /// What is counted is not what the cell counts.
    UnitWrong,
    /// What is counted cannot be told.
    UnitUnknown,
    /// The number is set against another base, or taken for one.
    BaseWrong,
    /// The order of numbers of one sort has changed.
    NumberMoved,
    /// A name that the evidence is not about.
    NameForeign,
    /// A name of the evidence has gone.
    NameMissing,
    /// Names stand in another order, and nothing shows which number belongs to which.
    NameMoved,
    /// The quotation is word for word in no answer.
    QuoteWrong,
    /// What was cut from a quotation denies.
    QuoteCutDenies,
    /// Something else than whole sentences was cut from a quotation.
    QuoteCut,
    /// The quotation is of an answer that the sentence does not cite.
    QuoteUncited,
    /// A comparison, a rank or a superlative does not hold.
    SignWrong,
    /// A word of the closed list was added.
    WordAdded,
    /// A word of the closed list was taken away.
    WordMissing,
    /// A word of the closed list is said of something else.
    WordMoved,
    /// A quantity word outside its written bounds.
    QuantifierWrong,
    /// A cause, which no figure proves.
    Cause,
    /// Longer than any sentence: it is not read.
    TooLong,
    /// What the machine only proposes is told as said, or as found.
    ProposalTold,
    /// A word that the checker does not know.
    WordUnknown,
    /// A sign that makes what is seen differ from what is written.
    OddSign,
    /// A cell that is hidden.
    Hidden,
    /// A cell that these data do not have.
    CellMissing,
    /// Nothing is cited.
    NoReference,
}

impl Fault {
    /// Whether something is known to be wrong, rather than not borne out.
    pub fn refuses(self) -> bool {
        matches!(
            self,
            Self::NumberWrong
                | Self::NumberUnclaimed
                | Self::UnitWrong
                | Self::BaseWrong
                | Self::NumberMoved
                | Self::NameForeign
                | Self::QuoteWrong
                | Self::QuoteCutDenies
                | Self::SignWrong
                | Self::WordMoved
                | Self::QuantifierWrong
                | Self::ProposalTold
                | Self::Hidden
        )
    }

    /// Whether it is wrong whatever else the sentence says.
    fn stands_alone(self) -> bool {
        matches!(
            self,
            Self::QuoteWrong | Self::QuoteCutDenies | Self::ProposalTold | Self::Hidden
        )
    }

    /// Whether it is told because something was not understood, or is outside what the sentence is held against.
    pub(super) fn is_outside(self) -> bool {
        !self.refuses() || matches!(self, Self::NameForeign | Self::NumberUnclaimed)
    }

    /// Its name in JSON and in the locale files.
    pub fn name(self) -> &'static str {
        match self {
            Self::NumberWrong => "number-wrong",
            Self::NumberUnclaimed => "number-unclaimed",
            Self::NumberRounded => "number-rounded",
            Self::NumberMissing => "number-missing",
            Self::UnitWrong => "unit-wrong",
            Self::UnitUnknown => "unit-unknown",
            Self::BaseWrong => "base-wrong",
            Self::NumberMoved => "number-moved",
            Self::NameForeign => "name-foreign",
            Self::NameMissing => "name-missing",
            Self::NameMoved => "name-moved",
            Self::QuoteWrong => "quote-wrong",
            Self::QuoteCutDenies => "quote-cut-denies",
            Self::QuoteCut => "quote-cut",
            Self::QuoteUncited => "quote-uncited",
            Self::SignWrong => "sign-wrong",
            Self::WordAdded => "word-added",
            Self::WordMissing => "word-missing",
            Self::WordMoved => "word-moved",
            Self::QuantifierWrong => "quantifier-wrong",
            Self::Cause => "cause",
            Self::TooLong => "too-long",
            Self::ProposalTold => "proposal-told",
            Self::WordUnknown => "word-unknown",
            Self::OddSign => "odd-sign",
            Self::Hidden => "hidden",
            Self::CellMissing => "cell-missing",
            Self::NoReference => "no-reference",
        }
    }
}

/// What comes of one sentence.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Verdict {
    /// Everything that is wrong or not borne out; a proved sentence has none.
    pub reasons: Vec<Reason>,
    /// Whether something in it was not understood: it may say something else than what was read of it, so that a number or
    /// a comparison which does not hold as it was read is not known to be wrong.
    pub is_partial: bool,
}

impl Verdict {
    /// Refused if anything is known to be wrong, else unproved if anything is not borne out. What is wrong whatever the rest
    /// says, such as a quotation that is nobody's, is known to be so in a sentence that is not understood whole.
    pub fn outcome(&self) -> Outcome {
        let known = |fault: Fault| fault.refuses() && (!self.is_partial || fault.stands_alone());
        match self.reasons.iter().map(|reason| known(reason.fault)).max() {
            None => Outcome::Proved,
            Some(false) => Outcome::Unproved,
            Some(true) => Outcome::Refused,
        }
    }

    pub(super) fn add(&mut self, fault: Fault, found: impl Into<String>, expected: Option<String>) {
        let reason = Reason {
            fault,
            found: found.into(),
            expected,
        };
        if !self.reasons.contains(&reason) {
            self.reasons.push(reason);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_worst_reason_decides() {
        let mut verdict = Verdict::default();
        assert_eq!(verdict.outcome(), Outcome::Proved);
        verdict.add(Fault::WordUnknown, "x", None);
        assert_eq!(verdict.outcome(), Outcome::Unproved);
        verdict.add(Fault::NumberWrong, "27", Some("26".to_owned()));
        verdict.add(Fault::NumberWrong, "27", Some("26".to_owned()));
        assert_eq!(
            (verdict.outcome(), verdict.reasons.len()),
            (Outcome::Refused, 2)
        );
        verdict.is_partial = true;
        assert_eq!(verdict.outcome(), Outcome::Unproved);
        verdict.add(Fault::QuoteWrong, "x", None);
        assert_eq!(verdict.outcome(), Outcome::Refused);
    }
}
