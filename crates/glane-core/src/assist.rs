//! What people decided about the assistant: whether texts of this workshop may leave for a server elsewhere.

use crate::decision::{Act, Decision, standing};

/// The server elsewhere to which texts of the workshop may be sent, by host and port; none unless a person agreed.
pub fn consent(log: &[Decision]) -> Option<String> {
    let all = standing(log).into_iter().rev();
    let mut told = all.filter_map(|decision| match &decision.act {
        Act::Assist { to } => Some(to.clone()),
        _ => None,
    });
    told.next().flatten()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::decision::tests::log;

    #[test]
    fn nothing_leaves_before_somebody_agrees_nor_after_they_took_it_back() {
        let agree = || Act::Assist {
            to: Some("exemple.org:443".to_owned()),
        };
        assert_eq!(consent(&log(&[])), None);
        let agreed = consent(&log(&[(agree(), None)]));
        assert_eq!(agreed.as_deref(), Some("exemple.org:443"));
        assert_eq!(
            consent(&log(&[(agree(), None), (Act::Assist { to: None }, None)])),
            None
        );
        assert_eq!(
            consent(&log(&[(agree(), None), (Act::Undo, Some(1))])),
            None
        );
    }
}
