//! What happens in a schedule: all drawn from its seed.

use std::fmt;
use std::time::Duration;

use glane_testkit::Draw;
use glane_testkit::proxy::Plan;

/// The questions that are asked.
pub(super) const QUESTIONS: [&str; 3] = ["mots", "texte", "encore"];
/// How many phones there are.
pub(super) const PHONES: usize = 3;

/// A schedule: what the facilitator does, and what each phone's network does.
pub(super) struct Schedule {
    pub(super) seed: u64,
    pub(super) span: Duration,
    pub(super) acts: Vec<(Duration, &'static str, &'static str)>,
    pub(super) plans: Vec<Plan>,
}

impl Schedule {
    pub(super) fn draw(seed: u64, span: Duration) -> Self {
        let mut draw = Draw::new(seed);
        let millis = u64::try_from(span.as_millis()).unwrap_or(u64::MAX);
        // Somebody opens; then questions are closed, opened, opened again, asked anew.
        let mut acts = vec![(Duration::ZERO, "open", QUESTIONS[0])];
        let mut at = 0;
        let mut open = Some(0);
        loop {
            at += draw.between(millis / 15, millis / 5);
            if at >= millis {
                break;
            }
            let any = usize::try_from(draw.below(QUESTIONS.len() as u64)).unwrap_or(0);
            let (act, question) = match (draw.below(10), open) {
                (0..=3, Some(question)) => ("close", question),
                (4..=5, Some(question)) => ("reset", question),
                _ => ("open", any),
            };
            open = (act == "open").then_some(question);
            acts.push((Duration::from_millis(at), act, QUESTIONS[question]));
        }
        Self {
            seed,
            span,
            acts,
            plans: (0..PHONES).map(|_| Plan::draw(&mut draw, span)).collect(),
        }
    }
}

impl fmt::Display for Schedule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "schedule {} of {} ms:", self.seed, self.span.as_millis())?;
        for (at, act, question) in &self.acts {
            write!(f, " {} {act} {question};", at.as_millis())?;
        }
        for (phone, plan) in self.plans.iter().enumerate() {
            write!(f, "\n  phone {phone}: {plan}")?;
        }
        Ok(())
    }
}
