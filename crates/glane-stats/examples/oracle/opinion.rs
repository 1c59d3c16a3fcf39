//! `scripts/oracle/opinion.py`.

use glane_stats::opinion::{
    Side, Votes, consensus, group_aware_consensus, one_proportion, representative, smoothed_share,
    two_proportions,
};
use serde_json::{Value, json};

use crate::input::{field, list};
use crate::{Answer, unknown};

pub(crate) fn answer(method: &str, input: &Value) -> Answer {
    let share = |name| field(input, name, share);
    Ok(match method {
        "smoothed" => {
            let (count, seen) = share("share")?;
            json!({ "value": smoothed_share(count, seen)?.value() })
        }
        "one_proportion" => {
            let (count, seen) = share("share")?;
            json!({ "value": one_proportion(count, seen)? })
        }
        "two_proportions" => json!({ "value": two_proportions(share("here")?, share("there")?)? }),
        "representative" => {
            let (group, others) = (
                field(input, "group", votes)?,
                field(input, "others", votes)?,
            );
            let (side, found) = representative(group, others)?;
            json!({
                "side": said(side),
                "count": found.count,
                "seen": found.seen,
                "share": found.share.value(),
                "share_z": found.share_z,
                "ratio": found.ratio,
                "ratio_z": found.ratio_z,
                "score": found.score(),
                "significant": found.is_significant(),
            })
        }
        "consensus" => {
            let found = consensus(field(input, "side", side)?, field(input, "votes", votes)?)?;
            json!({
                "share": found.share.value(),
                "z": found.z,
                "score": found.score(),
                "holds": found.holds(),
            })
        }
        "group_consensus" => {
            let groups = field(input, "groups", list(votes))?;
            json!({ "value": group_aware_consensus(field(input, "side", side)?, groups)? })
        }
        _ => return Err(unknown(method)),
    })
}

/// So many of so many.
fn share(value: &Value) -> Option<(u64, u64)> {
    match value.as_array()?.as_slice() {
        [count, seen] => Some((count.as_u64()?, seen.as_u64()?)),
        _ => None,
    }
}

/// Those who agree, disagree and pass.
fn votes(value: &Value) -> Option<Votes> {
    match value.as_array()?.as_slice() {
        [agree, disagree, pass] => Some(Votes {
            agree: agree.as_u64()?,
            disagree: disagree.as_u64()?,
            pass: pass.as_u64()?,
        }),
        _ => None,
    }
}

fn side(value: &Value) -> Option<Side> {
    match value.as_str()? {
        "agree" => Some(Side::Agree),
        "disagree" => Some(Side::Disagree),
        _ => None,
    }
}

fn said(side: Side) -> &'static str {
    match side {
        Side::Agree => "agree",
        Side::Disagree => "disagree",
    }
}
