//! The people of a file: one group and one way of answering each.

use std::collections::BTreeMap;

use glane_core::channel::Channel;
use glane_core::id::GroupKey;
use glane_core::person::IMPORT_KEY_MAX;
use glane_core::script::Script;
use glane_core::text::{clean_line, length};

use crate::reasons::{GROUP, PARTICIPANT, Reason, SOURCE, with_value};
use crate::words::{self, Found, Names};

/// Everyone the rows so far are about.
pub(crate) struct People<'s> {
    script: &'s Script,
    groups: Names<GroupKey>,
    /// The groups of people of earlier files.
    before: &'s BTreeMap<String, GroupKey>,
    known: BTreeMap<String, Person>,
}

/// What the rows of a person say of them.
pub(crate) struct Person {
    pub group: Option<GroupKey>,
    pub channel: Channel,
}

impl<'s> People<'s> {
    pub(crate) fn new(script: &'s Script, before: &'s BTreeMap<String, GroupKey>) -> Self {
        Self {
            before,
            script,
            groups: words::groups(script),
            known: BTreeMap::new(),
        }
    }

    /// The person of that name.
    pub(crate) fn get(&self, participant: &str) -> Option<&Person> {
        self.known.get(participant)
    }

    /// The name of a person that rows were about, as a row has it.
    pub(crate) fn known(&self, participant: &str) -> Option<String> {
        let cleaned = clean_line(participant);
        let mut names = [participant, cleaned.as_str()].into_iter();
        let found = names.find(|name| self.known.contains_key(*name));
        found.map(str::to_owned)
    }

    /// The name of the person a row is about: their group and channel must be those of their rows so far. They are
    /// set by the first row that tells them, even if its answer is refused.
    pub(crate) fn of_row(
        &mut self,
        participant: &str,
        group: &str,
        source: &str,
        full: bool,
    ) -> Result<String, Reason> {
        let known = self.known.contains_key(participant);
        let participant = if known {
            participant.to_owned()
        } else {
            clean_line(participant)
        };
        if participant.is_empty() {
            return Err(Reason(PARTICIPANT, "import-empty-participant", vec![]));
        }
        if length(&participant) > IMPORT_KEY_MAX {
            let args = vec![("max", IMPORT_KEY_MAX.to_string())];
            return Err(Reason(PARTICIPANT, "import-participant-too-long", args));
        }
        let group = self.group(group, full)?;
        let Some(channel) = words::channel(source) else {
            let known = words::channels();
            let keys = (
                "import-unknown-channel",
                "import-unknown-channel-suggestion",
            );
            let (key, hint) =
                words::hint(source, known.iter().map(String::as_str), &known, keys, full);
            return Err(Reason(SOURCE, key, with_value(source, hint)));
        };
        let conflict = |first: String, value: String| {
            vec![
                ("participant", participant.clone()),
                ("first", first),
                ("value", value),
            ]
        };
        let name = |key: &GroupKey| {
            let group = self.script.group(key);
            group.map_or_else(
                || key.to_string(),
                |group| group.label.get(self.script.lang()).to_owned(),
            )
        };
        if let (Some(first), Some(other)) = (self.before.get(&participant), &group)
            && first != other
        {
            let args = conflict(name(first), name(other));
            return Err(Reason(GROUP, "import-group-moved", args));
        }
        if let Some(person) = self.known.get_mut(&participant) {
            match (&person.group, group) {
                (Some(first), Some(other)) if *first != other => {
                    let args = conflict(name(first), name(&other));
                    return Err(Reason(GROUP, "import-group-conflict", args));
                }
                (None, Some(told)) if person.channel == channel => person.group = Some(told),
                _ => {}
            }
            if person.channel != channel {
                let args = conflict(person.channel.name().to_owned(), channel.name().to_owned());
                return Err(Reason(SOURCE, "import-channel-conflict", args));
            }
        } else {
            self.known
                .insert(participant.clone(), Person { group, channel });
        }
        Ok(participant)
    }

    /// The group of that name; nothing of a blank.
    pub(crate) fn group(&self, typed: &str, full: bool) -> Result<Option<GroupKey>, Reason> {
        if words::is_blank(typed) {
            return Ok(None);
        }
        if self.script.groups.is_empty() {
            return Err(Reason(GROUP, "import-no-groups", with_value(typed, vec![])));
        }
        match self.groups.find(typed) {
            Found::One(group) => Ok(Some(group)),
            Found::Several => Err(Reason(GROUP, "import-ambiguous", with_value(typed, vec![]))),
            Found::Nothing => {
                let keys = ("import-unknown-group", "import-unknown-group-suggestion");
                let (key, hint) = self.groups.hint(typed, keys, full);
                Err(Reason(GROUP, key, with_value(typed, hint)))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::properties::{HEAD, script};
    use crate::read_long_csv;

    #[test]
    fn nobody_is_moved_to_another_group_by_a_later_file() {
        let groups = BTreeMap::from([("p".to_owned(), GroupKey::new("groupe-2").unwrap())]);
        let rows = format!(
            "{HEAD}p,Groupe 1,papier,aisance,5\np,Groupe 2,papier,relation,a\np,,papier,canaux,Facebook\nq,Groupe 1,papier,aisance,5\n"
        );
        let reading = read_long_csv(rows.as_bytes(), &script(), &[], &groups).unwrap();
        let told: Vec<_> = reading
            .refused
            .iter()
            .map(|refusal| {
                (
                    refusal.line,
                    refusal.column,
                    refusal.field,
                    refusal.key,
                    refusal.args.clone(),
                )
            })
            .collect();
        let args = [
            ("participant", "p"),
            ("first", "Groupe 2"),
            ("value", "Groupe 1"),
        ];
        let args = args.map(|(name, value)| (name, value.to_owned())).to_vec();
        assert_eq!(told, [(2, 3, "groupe", "import-group-moved", args)]);
        assert_eq!(reading.answers.len(), 3);
    }
}
