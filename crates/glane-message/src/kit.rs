//! A kit: one message a channel, put together from what a restitution says.

use std::collections::BTreeSet;

use glane_core::date::Day;
use glane_locale::{Arg, Locale};
use glane_report::Texts;
use glane_report::gist::{Gist, Said};
use serde::{Deserialize, Serialize};

use crate::channel::{Channel, Says};
use crate::length::{Counted, Length, for_telephones};
use crate::when::{Moments, When};

/// What a piece of a message is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// The workshop's title.
    Title,
    /// Who answered, and what this is.
    Opening,
    /// A finding, word for word.
    Finding,
    /// What stands over leads.
    Heading,
    /// A lead, word for word.
    Lead,
    /// That the data are an example.
    Sample,
    /// The way to the page.
    Link,
    /// Words with a hash sign.
    Hashtags,
    /// Of the plan: when people can be reached, and what to mind.
    When,
}

/// A piece of a message: it stands there whole, or not at all.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Piece {
    /// What it is.
    pub role: Role,
    /// What it says.
    pub text: String,
    /// The finding it is of; empty if none.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub finding: String,
    /// The cells its numbers are read from.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cells: Vec<String>,
}

impl Piece {
    pub(crate) fn new(role: Role, text: impl Into<String>) -> Self {
        Self {
            role,
            text: text.into(),
            finding: String::new(),
            cells: Vec::new(),
        }
    }

    fn of(role: Role, said: &Said) -> Self {
        Self {
            role,
            text: said.sentence.clone(),
            finding: said.finding.clone(),
            cells: said.cells.clone(),
        }
    }
}

/// What goes out by one channel.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// The channel.
    pub channel: Channel,
    /// The subject, where there is one.
    pub subject: Option<String>,
    /// What it says, in order.
    pub pieces: Vec<Piece>,
    /// How long it is, and how long it may be.
    pub length: Length,
    /// How many findings stand in the restitution only, there being no room or no place for them here.
    pub left: usize,
    /// When it goes out.
    pub when: When,
}

impl Message {
    /// The text, as it is copied.
    pub fn text(&self) -> String {
        joined(&self.pieces, self.channel.paragraphs)
    }

    /// Whether a sentence of the restitution stands in it.
    pub fn has_sentence(&self) -> bool {
        self.pieces.iter().any(|piece| !piece.finding.is_empty())
    }
}

/// All messages of a restitution.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kit {
    /// What they are made of.
    pub gist: Gist,
    /// The public page.
    pub link: Option<String>,
    /// The first day on which one goes out.
    pub start: Day,
    /// One a channel.
    pub messages: Vec<Message>,
    /// When people can be reached, as they said, and what to mind.
    pub notes: Vec<Piece>,
}

impl Kit {
    /// The kit of a restitution for some channels, its first message on a day or the first that suits after it.
    pub fn of(
        gist: Gist,
        channels: &[Channel],
        (start, link): (Day, Option<String>),
        locale: &Locale,
    ) -> Self {
        let texts = Texts::new(locale, gist.lang);
        let moments = Moments::of(&gist.slots);
        let made = channels.iter().map(|channel| {
            let writer = Writer {
                gist: &gist,
                link: link.as_deref(),
                texts: &texts,
                channel,
            };
            writer.message(moments.when(start, channel))
        });
        Self {
            messages: made.collect(),
            notes: moments.notes(&texts),
            gist,
            link,
            start,
        }
    }

    /// The message of a channel.
    pub fn message(&self, channel: &str) -> Option<&Message> {
        let mut all = self.messages.iter();
        all.find(|message| message.channel.key == channel)
    }
}

fn joined(pieces: &[Piece], paragraphs: bool) -> String {
    let all: Vec<&str> = pieces.iter().map(|piece| piece.text.as_str()).collect();
    all.join(if paragraphs { "\n\n" } else { " " })
}

/// Writes one message.
struct Writer<'a> {
    gist: &'a Gist,
    link: Option<&'a str>,
    texts: &'a Texts<'a>,
    channel: &'a Channel,
}

/// Pieces that stand together or not at all, where they stand, and how soon they take their room: the first first.
struct Bunch {
    place: usize,
    turn: (u8, usize),
    pieces: Vec<Piece>,
}

impl Writer<'_> {
    fn message(&self, when: When) -> Message {
        let channel = self.channel;
        let mut bunches = self.bunches();
        bunches.sort_by_key(|bunch| bunch.turn);
        let mut kept: Vec<Bunch> = Vec::new();
        let mut leads = false;
        for mut bunch in bunches {
            let is_needed = bunch.turn.0 == 0;
            if bunch.pieces.iter().any(|piece| piece.role == Role::Lead) && !leads {
                let heading = self.texts.text("message-leads");
                bunch
                    .pieces
                    .insert(0, self.piece(Piece::new(Role::Heading, heading)));
            }
            let has_lead = bunch.pieces.iter().any(|piece| piece.role == Role::Lead);
            kept.push(bunch);
            let text = joined(&in_order(&kept), channel.paragraphs);
            if is_needed || channel.counted.length(&text, channel.most).fits() {
                leads |= has_lead;
            } else {
                kept.pop();
            }
        }
        let pieces = in_order(&kept);
        let told: BTreeSet<&str> = pieces.iter().map(|piece| piece.finding.as_str()).collect();
        let findings = self.gist.findings.iter();
        let left = findings.filter(|said| !told.contains(said.finding.as_str()));
        let text = joined(&pieces, channel.paragraphs);
        Message {
            subject: channel.subject.map(|most| self.subject(most)),
            length: channel.counted.length(&text, channel.most),
            left: left.count(),
            when,
            channel: channel.clone(),
            pieces,
        }
    }

    /// All that may stand in it, the needed first.
    fn bunches(&self) -> Vec<Bunch> {
        let mut all = Vec::new();
        let mut put = |place: usize, turn: (u8, usize), pieces: Vec<Piece>| {
            let pieces = pieces.into_iter().map(|piece| self.piece(piece)).collect();
            all.push(Bunch {
                place,
                turn,
                pieces,
            });
        };
        let channel = self.channel;
        // A text message is for its sentence: a title of its own comes after it.
        let title = if channel.counted == Counted::Sms {
            2
        } else {
            0
        };
        for (at, says) in channel.says.iter().enumerate() {
            // Between two parts there is room for each of their sentences.
            let place = at * 100;
            match says {
                Says::Title => put(
                    place,
                    (title, 0),
                    vec![Piece::new(Role::Title, &self.gist.title)],
                ),
                Says::Opening => put(
                    place,
                    (3, 0),
                    vec![Piece::new(Role::Opening, self.opening())],
                ),
                Says::Findings => {
                    // Where few have room, a shorter one further down may.
                    for (n, said) in self.gist.findings.iter().enumerate() {
                        let turn = if n == 0 { (1, 0) } else { (4, n) };
                        put(
                            place + n.min(98),
                            turn,
                            vec![Piece::of(Role::Finding, said)],
                        );
                    }
                }
                Says::Leads => {
                    for (n, said) in self.gist.leads.iter().take(channel.leads).enumerate() {
                        put(place + n.min(98), (5, n), vec![Piece::of(Role::Lead, said)]);
                    }
                }
                Says::Link => {
                    if let Some(sample) = &self.gist.sample {
                        let told = self
                            .texts
                            .format("message-sample", &[("label", sample.as_str().into())]);
                        put(place, (0, 1), vec![Piece::new(Role::Sample, told)]);
                    }
                    if let Some(link) = self.link {
                        let told = self.address(link);
                        put(place + 1, (0, 2), vec![Piece::new(Role::Link, told)]);
                    }
                }
                Says::Hashtags => {
                    if let Some(all) = channel.hashtags(self.gist.lang) {
                        put(place, (6, 0), vec![Piece::new(Role::Hashtags, all)]);
                    }
                }
            }
        }
        self.few(all)
    }

    /// No more findings than the channel wants, those that have room first.
    fn few(&self, all: Vec<Bunch>) -> Vec<Bunch> {
        let needed: Vec<Piece> = all
            .iter()
            .filter(|bunch| bunch.turn.0 == 0)
            .flat_map(|bunch| bunch.pieces.clone())
            .collect();
        let channel = self.channel;
        let alone = |piece: &Piece| {
            let mut with = needed.clone();
            with.push(piece.clone());
            let text = joined(&with, channel.paragraphs);
            channel.counted.length(&text, channel.most).fits()
        };
        let mut left = channel.findings;
        let mut out = Vec::new();
        for mut bunch in all {
            if let [piece] = bunch.pieces.as_slice()
                && piece.role == Role::Finding
            {
                if left == 0 || !alone(piece) {
                    continue;
                }
                if left == channel.findings {
                    // The first that has room takes the first's turn.
                    bunch.turn = (1, 0);
                }
                left -= 1;
            }
            out.push(bunch);
        }
        out
    }

    fn piece(&self, piece: Piece) -> Piece {
        if self.channel.counted != Counted::Sms {
            return piece;
        }
        Piece {
            text: for_telephones(&piece.text),
            ..piece
        }
    }

    fn opening(&self) -> String {
        let tone = self.channel.tone.name();
        if self.gist.people == 0 {
            return self.texts.text("message-opening-nobody");
        }
        let args: [(&str, Arg); 2] = [
            ("n", self.gist.people.into()),
            ("day", self.texts.day(self.gist.day).into()),
        ];
        self.texts.format(&format!("message-opening-{tone}"), &args)
    }

    fn address(&self, link: &str) -> String {
        if self.channel.counted == Counted::Sms {
            return link.to_owned();
        }
        let tone = self.channel.tone.name();
        let args: [(&str, Arg); 1] = [("address", link.into())];
        self.texts.format(&format!("message-link-{tone}"), &args)
    }

    /// The longest subject that has room.
    fn subject(&self, most: usize) -> String {
        let title = self.gist.title.as_str();
        let whole = self
            .texts
            .format("message-subject", &[("title", title.into())]);
        let short = self.texts.text("message-subject-short");
        let fits = |text: &String| text.chars().count() <= most;
        [whole, title.to_owned()]
            .into_iter()
            .find(fits)
            .unwrap_or(short)
    }
}

fn in_order(kept: &[Bunch]) -> Vec<Piece> {
    let mut places: Vec<(usize, usize)> = kept
        .iter()
        .enumerate()
        .map(|(at, bunch)| (bunch.place, at))
        .collect();
    places.sort_unstable();
    let bunches = places.into_iter().filter_map(|(_, at)| kept.get(at));
    bunches.flat_map(|bunch| bunch.pieces.clone()).collect()
}

#[cfg(test)]
pub(crate) mod tests;
