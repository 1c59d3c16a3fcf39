//! From what is measured to what a box reads as.

use glane_core::sheet::State;

use super::features::{Features, Reference};
use super::thresholds as is;

/// What a box reads as.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Decision {
    /// Ticked, empty, cancelled, or for a person.
    pub state: State,
    /// How far from the dead band, from 0 within it to 1.
    pub certainty: f32,
}

impl Decision {
    /// For a person.
    pub(crate) const UNSURE: Self = Self {
        state: State::Unsure,
        certainty: 0.0,
    };
}

/// Decides.
pub fn decide(features: &Features, reference: &Reference) -> Decision {
    let (state, certainty) = judged(features, reference);
    Decision {
        state,
        certainty: if state == State::Unsure {
            0.0
        } else {
            certainty.clamp(0.0, 1.0)
        },
    }
}

fn judged(seen: &Features, reference: &Reference) -> (State, f32) {
    // Where no outline is found, nothing is known of what lies within; a blackened box may hide it.
    if seen.outline < is::OUTLINE * reference.outline && seen.black < is::SCRIBBLED {
        return (State::Unsure, 0.0);
    }
    if seen.black >= is::CANCELLED {
        return (State::Cancelled, 0.5 + 5.0 * (seen.black - is::CANCELLED));
    }
    if seen.black > is::SCRIBBLED {
        return (State::Unsure, 0.0);
    }
    let is_uneven = |from| seen.uneven.is_some_and(|uneven| uneven > from);
    if is_uneven(is::TORN_LIGHT) {
        return (State::Unsure, 0.0);
    }
    let stroke = seen.length >= is::STROKE && seen.ink >= is::TRACE;
    let dot = seen.ink >= is::DOT && seen.dark >= is::DOT_DARK;
    if stroke || dot {
        let neighbours = seen.depth < is::SHALLOW && seen.length < is::SHALLOW_LENGTH;
        let blackened = seen.tone > is::COVERED && seen.even > is::EVEN;
        let edge = is_uneven(is::UNEVEN) && seen.dark < is::UNEVEN_DARK;
        if neighbours || blackened || edge || seen.depth < is::RIM {
            return (State::Unsure, 0.0);
        }
        let long = (seen.length - is::STROKE) / is::STROKE;
        let much = (seen.ink - is::DOT) / is::DOT;
        return (State::Ticked, 0.5 + 0.25 * long.max(much));
    }
    let speck = seen.length < is::SPECK || seen.depth < is::FRINGE;
    if speck && seen.ink < is::TRACE {
        return if seen.tone > is::TONE || seen.trace >= is::STROKE {
            (State::Unsure, 0.0)
        } else if seen.round >= is::ROUND {
            (State::Ticked, 0.5)
        } else if seen.round >= is::PARTLY_ROUND {
            (State::Unsure, 0.0)
        } else {
            let near = (seen.length.min(is::SPECK) / is::SPECK)
                .max(seen.ink / is::TRACE)
                .max(seen.tone / is::TONE);
            (State::Empty, 1.0 - 0.5 * near)
        };
    }
    (State::Unsure, 0.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    const REFERENCE: Reference = Reference {
        black: 0.85,
        stroke: 0.7,
        outline: 0.5,
    };

    fn seen() -> Features {
        Features {
            outline: 0.5,
            noise: 0.01,
            ..Features::default()
        }
    }

    fn state(features: Features) -> State {
        decide(&features, &REFERENCE).state
    }

    #[test]
    fn each_state_has_its_marks_and_between_them_a_person_decides() {
        assert_eq!(state(seen()), State::Empty);
        let cross = Features {
            ink: 0.12,
            length: 5.0,
            dark: 0.9,
            depth: 1.8,
            black: 0.12,
            ..seen()
        };
        assert_eq!(state(cross), State::Ticked);
        assert_eq!(
            state(Features {
                ink: 0.95,
                black: 0.99,
                ..cross
            }),
            State::Cancelled
        );
        assert_eq!(
            state(Features {
                ink: 0.8,
                black: 0.84,
                ..cross
            }),
            State::Unsure
        );
        assert_eq!(
            state(Features {
                ink: 0.012,
                length: 0.9,
                dark: 0.9,
                depth: 1.0,
                ..seen()
            }),
            State::Unsure
        );
        assert_eq!(
            state(Features {
                depth: 0.5,
                length: 1.8,
                ..cross
            }),
            State::Unsure,
            "the neighbour's stroke"
        );
        assert_eq!(
            state(Features {
                depth: 0.8,
                length: 3.0,
                ..cross
            }),
            State::Ticked,
            "a stroke across, off the middle"
        );
        assert_eq!(
            state(Features {
                tone: 0.3,
                ..seen()
            }),
            State::Unsure,
            "blackened faintly"
        );
        assert_eq!(
            state(Features {
                tone: 0.44,
                even: 0.8,
                ..cross
            }),
            State::Unsure,
            "unevenly, and all over"
        );
        assert_eq!(
            state(Features {
                round: 0.95,
                ..seen()
            }),
            State::Ticked,
            "a circle round the box"
        );
        assert_eq!(
            state(Features {
                round: 0.6,
                ..seen()
            }),
            State::Unsure
        );
        assert_eq!(
            state(Features {
                outline: 0.05,
                ..seen()
            }),
            State::Unsure,
            "no box is there"
        );
    }

    #[test]
    fn the_edge_of_a_stain_or_of_a_shadow_is_no_stroke() {
        let edge = Features {
            ink: 0.12,
            length: 4.1,
            dark: 0.44,
            depth: 1.8,
            uneven: Some(0.15),
            ..seen()
        };
        assert_eq!(state(edge), State::Unsure);
        assert_eq!(
            state(Features {
                uneven: Some(0.01),
                ..edge
            }),
            State::Ticked
        );
        assert_eq!(
            state(Features {
                uneven: None,
                ..edge
            }),
            State::Ticked,
            "where the picture shows no paper around, nothing is known of stains"
        );
        let pen = Features { dark: 0.8, ..edge };
        assert_eq!(state(pen), State::Ticked, "a pen over a stain");
        let shadow = |features| {
            state(Features {
                uneven: Some(0.5),
                ..features
            })
        };
        assert_eq!(shadow(pen), State::Unsure, "the edge of a deep shadow");
        assert_eq!(shadow(seen()), State::Unsure, "what it hides");
        let blackened = Features {
            ink: 0.95,
            black: 0.99,
            ..pen
        };
        assert_eq!(shadow(blackened), State::Cancelled);
    }

    #[test]
    fn what_is_too_faint_for_ink_and_long_is_left_to_a_person() {
        let with = |trace| state(Features { trace, ..seen() });
        assert_eq!(with(2.5), State::Unsure, "a pencil that hardly pressed");
        assert_eq!(with(0.8), State::Empty, "the paper's grain");
    }

    #[test]
    fn certainty_is_nothing_where_a_person_decides_and_never_over_one() {
        for n in 0..200u8 {
            let part = f32::from(n) / 200.0;
            let seen = Features {
                ink: part / 2.0,
                length: part * 6.0,
                dark: part,
                depth: part * 2.0,
                black: part,
                ..seen()
            };
            let decision = decide(&seen, &REFERENCE);
            assert!((0.0..=1.0).contains(&decision.certainty));
            assert_eq!(
                decision.certainty == 0.0,
                decision.state == State::Unsure,
                "{seen:?}"
            );
        }
    }
}
