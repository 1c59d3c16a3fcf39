//! What a script says of the workshop itself, as a page shows it to be changed: its title, its day, who answers for the data.
//! Questions are another page's ([`super::sheet`]).

use toml_edit::{Array, DocumentMut, InlineTable, Item, Table, Value};

use super::Unedited;
use super::sheet::{labelled, parsed, with_label};
use crate::id::GroupKey;
use crate::script::Script;
use crate::script::audience::Audience;
use crate::script::privacy::Basis;
use crate::script::read::read;

/// The settings as they stand in a form. Empty, what may be left out is taken out of the script.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Settings {
    /// The title, in the script's main language.
    pub title: String,
    /// Who is asked; none leaves what the script says.
    pub audience: Option<Audience>,
    /// The day, as written: `2026-03-14`.
    pub day: String,
    /// Where it takes place.
    pub place: String,
    /// Who runs it.
    pub organiser: String,
    /// The groups: the key that answers name, if it has one already, and its name. Empty, it is taken out.
    pub groups: Vec<(Option<GroupKey>, String)>,
    /// For how many days answers are kept, as written; empty where the script does not say.
    pub retention: String,
    /// What people read as they come in.
    pub opening: String,
    /// Who answers for the data.
    pub controller: String,
    /// How to reach them.
    pub contact: String,
    /// On which ground the answers are kept.
    pub basis: Option<Basis>,
    /// Whom to tell when an answer makes one worry.
    pub alert: String,
}

impl Settings {
    /// As a script has them.
    pub fn of(script: &Script) -> Self {
        let lang = script.lang();
        let said = |label: &Option<crate::label::Label>| {
            let label = label.as_ref();
            label.map_or("", |label| label.get(lang)).to_owned()
        };
        let privacy = &script.privacy;
        let groups = script.groups.iter();
        let retention = script.is_retention_said.then_some(script.retention_days);
        Self {
            title: script.title.get(lang).to_owned(),
            audience: Some(script.audience),
            day: script.day.written(),
            place: said(&script.place),
            organiser: script.organiser.clone(),
            groups: groups
                .map(|group| (Some(group.key.clone()), group.label.get(lang).to_owned()))
                .collect(),
            retention: retention.map_or_else(String::new, |days| days.to_string()),
            opening: said(&script.opening),
            controller: privacy.controller.clone().unwrap_or_default(),
            contact: privacy.contact.clone().unwrap_or_default(),
            basis: privacy.basis,
            alert: said(&script.guide.alert),
        }
    }
}

/// The script with these settings; what is not changed stays as it is written. Whether it holds as a script is for the
/// reader to say.
pub fn settled(source: &str, wanted: &Settings) -> Result<String, Unedited> {
    let script = read(source).map_err(|_| Unedited::Unusual)?;
    let before = Settings::of(&script);
    let lang = script.lang();
    let mut document = parsed(source)?;
    let workshop = section(&mut document, "atelier")?;
    label(workshop, "titre", &before.title, &wanted.title, lang)?;
    if wanted.day.trim() != before.day {
        let day = wanted.day.trim();
        // As it was typed where it is no day: the reader says what is wrong with it, and where.
        let mut value = match day.parse::<toml_edit::Datetime>() {
            Ok(day) => Value::from(day),
            Err(_) => Value::from(day),
        };
        keep_around(&mut value, workshop.get("date"));
        workshop["date"] = Item::Value(value);
    }
    line(
        workshop,
        "organisateur",
        &before.organiser,
        &wanted.organiser,
    );
    if let Some(now) = wanted.audience
        && now != script.audience
    {
        line(workshop, "public", script.audience.written(), now.written());
    }
    label(workshop, "lieu", &before.place, &wanted.place, lang)?;
    if wanted.retention.trim() != before.retention {
        let days = wanted.retention.trim();
        if days.is_empty() {
            workshop.remove("conservation");
        } else {
            let mut value = match days.parse::<i64>() {
                Ok(days) => Value::from(days),
                Err(_) => Value::from(days),
            };
            keep_around(&mut value, workshop.get("conservation"));
            workshop["conservation"] = Item::Value(value);
        }
    }
    label(workshop, "accueil", &before.opening, &wanted.opening, lang)?;
    groups(workshop, &script, wanted)?;
    let own = [
        ("responsable", &before.controller, &wanted.controller),
        ("contact_dpo", &before.contact, &wanted.contact),
    ];
    let is_changed = own.iter().any(|(_, was, now)| was.trim() != now.trim());
    if is_changed || before.basis != wanted.basis {
        let privacy = section(&mut document, "confidentialite")?;
        for (key, was, now) in own {
            line(privacy, key, was, now);
        }
        let written = |basis: Option<Basis>| basis.map_or("", Basis::written).to_owned();
        let (was, now) = (written(before.basis), written(wanted.basis));
        line(privacy, "base_legale", &was, &now);
    }
    if before.alert.trim() != wanted.alert.trim() {
        let guide = section(&mut document, "guide")?;
        label(guide, "alerte", &before.alert, &wanted.alert, lang)?;
    }
    Ok(document.to_string())
}

/// A section, made where there is none.
fn section<'a>(document: &'a mut DocumentMut, name: &str) -> Result<&'a mut Table, Unedited> {
    let section = document
        .entry(name)
        .or_insert_with(|| Item::Table(Table::new()));
    section.as_table_mut().ok_or(Unedited::Unusual)
}

fn keep_around(value: &mut Value, old: Option<&Item>) {
    if let Some(old) = old.and_then(Item::as_value) {
        *value.decor_mut() = old.decor().clone();
    }
}

/// A text in one language.
fn line(table: &mut Table, key: &str, was: &str, now: &str) {
    let now = now.trim();
    if was.trim() == now {
        return;
    }
    if now.is_empty() {
        table.remove(key);
        return;
    }
    let value = with_label(table.get(key).and_then(Item::as_value), now);
    table[key] = Item::Value(value);
}

/// A text that may be there in several languages: the main one changes.
fn label(table: &mut Table, key: &str, was: &str, now: &str, lang: &str) -> Result<(), Unedited> {
    let now = now.trim();
    if was.trim() == now {
        return Ok(());
    }
    if now.is_empty() {
        table.remove(key);
        return Ok(());
    }
    let old = table.get(key).and_then(Item::as_value).cloned();
    table[key] = Item::Value(labelled(old, now, lang)?);
    Ok(())
}

/// The groups: one that is called otherwise keeps its key, which answers name.
fn groups(workshop: &mut Table, script: &Script, wanted: &Settings) -> Result<(), Unedited> {
    let lang = script.lang();
    let kept = wanted.groups.iter().map(|(key, name)| (key, name.trim()));
    let kept: Vec<_> = kept.filter(|(_, name)| !name.is_empty()).collect();
    let before = script.groups.iter();
    let before: Vec<_> = before.map(|one| (&one.key, one.label.get(lang))).collect();
    let is_same = kept.len() == before.len()
        && kept
            .iter()
            .zip(&before)
            .all(|((key, name), (known, label))| key.as_ref() == Some(*known) && name == label);
    if is_same {
        return Ok(());
    }
    if kept.is_empty() {
        workshop.remove("groupes");
        return Ok(());
    }
    let old = match workshop.get("groupes") {
        None => Array::new(),
        Some(item) => item.as_array().cloned().ok_or(Unedited::Unusual)?,
    };
    let mut written = Array::new();
    for (key, name) in kept {
        let at = before
            .iter()
            .position(|(known, _)| key.as_ref() == Some(*known));
        let entry = at.and_then(|at| old.get(at)).cloned();
        let mut entry = match (entry, key, at.and_then(|at| before.get(at))) {
            (Some(entry), _, Some((_, label))) if *label == name => entry,
            (Some(Value::InlineTable(mut table)), Some(key), _) => {
                if !table.contains_key("cle") {
                    table.insert("cle", key.as_str().into());
                }
                let label = labelled(table.get("nom").cloned(), name, lang)?;
                table.insert("nom", label);
                Value::InlineTable(table)
            }
            (_, Some(key), _) => {
                let mut table = InlineTable::new();
                table.insert("cle", key.as_str().into());
                table.insert("nom", name.into());
                Value::InlineTable(table)
            }
            (_, None, _) => Value::from(name),
        };
        entry.decor_mut().clear();
        written.push(entry);
    }
    let mut value = Value::Array(written);
    keep_around(&mut value, workshop.get("groupes"));
    workshop["groupes"] = Item::Value(value);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const ATELIER: &str = include_str!("../../../../../examples/atelier-numerique.atelier.toml");
    const BARE: &str = "[atelier]\ntitre = \"A\"\ndate = 2024-02-29  # bissextile\norganisateur = \"C\"\n\
        groupes = [\"Matin\", { cle = \"soir\", nom = \"Le soir\" }]\n\n\
        # La seule.\n[[question]]\ncle = \"t\"\ntype = \"texte\"\ntexte = \"?\"\nnote = \"Lire.\"\n";

    #[test]
    fn what_is_not_touched_stays_to_the_letter() {
        for source in [ATELIER, BARE] {
            let wanted = Settings::of(&read(source).unwrap());
            assert_eq!(settled(source, &wanted).unwrap(), source);
        }
    }

    #[test]
    fn every_setting_is_written_and_read_again_and_the_rest_stays() {
        let mut wanted = Settings::of(&read(BARE).unwrap());
        wanted.title = "Le « grand » \"soir\"".to_owned();
        wanted.audience = Some(Audience::Youth);
        wanted.day = "2027-03-09".to_owned();
        wanted.place = "La salle, 3 rue des Tilleuls".to_owned();
        wanted.organiser = "Les Tilleuls".to_owned();
        wanted.retention = "90".to_owned();
        wanted.opening = "Bienvenue.\nAsseyez-vous.".to_owned();
        wanted.controller = "L'association, 3 rue des Tilleuls".to_owned();
        wanted.contact = "01 02 03 04 05".to_owned();
        wanted.basis = Some(Basis::Consent);
        wanted.alert = "Prévenir la directrice.".to_owned();
        wanted.groups.swap(0, 1);
        wanted.groups[0].1 = "En soirée".to_owned();
        wanted.groups.push((None, "La nuit".to_owned()));
        let text = settled(BARE, &wanted).unwrap();
        let script = read(&text).unwrap();
        let mut known = Settings::of(&script);
        let keys = known
            .groups
            .iter_mut()
            .map(|(key, _)| key.take().unwrap().to_string());
        assert_eq!(keys.collect::<Vec<_>>(), ["soir", "matin", "la-nuit"]);
        for group in &mut wanted.groups {
            group.0 = None;
        }
        assert_eq!(known, wanted);
        assert_eq!(script.questions, read(BARE).unwrap().questions);
        assert!(text.contains("# bissextile") && text.contains("# La seule.\n[[question]]"));

        let mut less = Settings::of(&script);
        less.audience = Some(Audience::Adults);
        less.groups.clear();
        less.retention.clear();
        less.opening.clear();
        less.contact.clear();
        less.basis = None;
        less.alert.clear();
        let script = read(&settled(&text, &less).unwrap()).unwrap();
        assert_eq!(Settings::of(&script), less);
        assert!(script.groups.is_empty() && !script.is_retention_said);
    }

    #[test]
    fn what_does_not_hold_is_left_to_the_reader() {
        for (day, retention) in [("demain", ""), ("2024-02-29", "longtemps")] {
            let mut wanted = Settings::of(&read(BARE).unwrap());
            day.clone_into(&mut wanted.day);
            retention.clone_into(&mut wanted.retention);
            let text = settled(BARE, &wanted).unwrap();
            assert!(read(&text).is_err(), "{text}");
        }
        let inline = "atelier = { titre = \"A\", date = 2024-02-29, organisateur = \"C\" }\n[[question]]\ncle = \"t\"\ntype = \"texte\"\ntexte = \"?\"\n";
        let mut wanted = Settings::of(&read(inline).unwrap());
        wanted.title.push('!');
        assert_eq!(settled(inline, &wanted), Err(Unedited::Unusual));
    }
}
