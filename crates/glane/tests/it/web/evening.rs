//! What a whole evening costs a phone on the wire: it joins, answers five questions of 90 seconds, and the room's
//! results are shared with it, one of them a cloud of two hundred words at five answers a second.

use std::time::Duration;

use anyhow::{Result, ensure};
use glane_core::channel::Channel;
use glane_core::decision::{Act, Screen};
use glane_core::id::{QuestionKey, Round};
use glane_core::kind::Raw;
use glane_core::person::TokenHash;
use glane_live::room::Wish;
use glane_live::submission::{Answer, Submission};

use super::visit::{Place, SLUG};

/// Bytes an evening takes at most on a calm machine or a busy one, where whole frames are sent for missed ones. The aim
/// is 60 KB (`docs/performance.md`); this only goes down.
const LIMIT: usize = 96 * 1024;
/// Words of the cloud.
const WORDS: u32 = 200;
/// A question is open that long, in seconds; of the cloud's a part is played and the rest taken as like it.
const OPEN: u32 = 90;
const PLAYED: u32 = 12;
/// Answers a second to the question of words.
const PACE: u32 = 5;
/// A request's line and heads as Chromium sends them, and an answer's as we do: what a client here cannot see.
const REQUEST: usize = 560;
/// Requests of a phone that joins: the page, its style, its script, the room's stream.
const JOINING: usize = 4;
const ANSWER: usize = 330;
/// Bytes of a beat, and seconds between two.
const BEAT: usize = 21;
const BEATS: u32 = 15;

/// Two hundred words, none a form of another.
fn word(at: u32) -> String {
    const SYLLABLES: [&str; 15] = [
        "ba", "co", "du", "fi", "gou", "jan", "lo", "mer", "ni", "pau", "rin", "sel", "tu", "ver",
        "zo",
    ];
    let part = |n: u32| {
        SYLLABLES
            .get(n as usize % SYLLABLES.len())
            .copied()
            .unwrap_or("ba")
    };
    format!("{}{}{}", part(at), part(at / 15), part(at * 7 + 3))
}

async fn hand_in(place: &Place, who: u32, words: [u32; 2]) -> Result<()> {
    let mut token = [0; 32];
    token[..4].copy_from_slice(&who.to_be_bytes());
    let submission = Submission {
        token: TokenHash(token),
        group: None,
        question: QuestionKey::new("mots")?,
        round: Round::FIRST,
        attempt: 1,
        age: Duration::ZERO,
        channel: Channel::Phone,
        answer: Answer::Given {
            raw: Raw {
                values: words.map(word).to_vec(),
            },
            idea: None,
        },
    };
    place.app.room(SLUG).await?.submit(submission).await?;
    Ok(())
}

/// What arrives of a stream in that time.
async fn received(stream: &mut reqwest::Response, time: Duration) -> usize {
    let mut bytes = 0;
    let all = async {
        while let Ok(Some(piece)) = stream.chunk().await {
            bytes += piece.len();
        }
    };
    let _ = tokio::time::timeout(time, all).await;
    bytes
}

#[tokio::test]
async fn an_evening_is_light_on_the_wire() -> Result<()> {
    let place = Place::asking("mots").await?;
    let mut draw = 1_u32;
    let mut next = || {
        draw = draw.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        // Some words come often, most seldom.
        let even = (draw >> 8) % (WORDS * WORDS);
        even * even / (WORDS * WORDS * WORDS)
    };
    for who in 0..WORDS {
        hand_in(&place, who, [who, next()]).await?;
    }
    let room = place.app.room(SLUG).await?;
    let show = Wish {
        act: Act::Show {
            question: QuestionKey::new("mots")?,
            screen: Screen::Phones,
        },
        base: room.look(|inside| inside.revision),
        undoes: None,
    };
    room.decide(show).await?;
    let client = place.app.browser()?;
    let url = format!("{}/{}/direct", place.app.local, place.code);
    let mut stream = client.get(url).send().await?.error_for_status()?;
    let first = received(&mut stream, Duration::from_millis(600)).await;
    ensure!(first > 2000, "the cloud is not shared: {first} bytes");

    let playing = async {
        for at in 0..PLAYED * PACE {
            hand_in(&place, 10_000 + at, [next(), next()]).await?;
            tokio::time::sleep(Duration::from_millis(1000 / u64::from(PACE))).await;
        }
        anyhow::Ok(())
    };
    let time = Duration::from_secs(u64::from(PLAYED));
    let (cloud, played) = tokio::join!(received(&mut stream, time), playing);
    played?;
    let cloud = cloud * OPEN as usize / PLAYED as usize;

    let page = super::weight::heaviest(&place).await?.0 + JOINING * (REQUEST + ANSWER);
    // Each question: its part of the page, the answer and its receipt, and a frame that says that it closed.
    let part = client
        .get(format!("{}/{}/page", place.app.local, place.code))
        .header("accept-encoding", "gzip")
        .send()
        .await?;
    let part = part.bytes().await?.len();
    let questions = 5 * (part + 3 * (REQUEST + ANSWER) + 400);
    let beats = BEAT * (5 * OPEN / BEATS) as usize;
    let total = page + first + cloud + questions + beats;
    println!(
        "measured: a phone's evening takes {total} bytes on the wire: joining {page}, a cloud of {WORDS} words once {first} \
         and for {OPEN} s at {PACE} answers a second {cloud}, five questions {questions}, beats {beats}"
    );
    ensure!(
        total < LIMIT,
        "an evening takes {total} bytes, {LIMIT} allowed"
    );
    Ok(())
}
