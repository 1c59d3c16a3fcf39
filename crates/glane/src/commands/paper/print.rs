//! `glane paper print`: sheets of a workshop as a PDF, and where their boxes are. Serials are noted before a sheet is made:
//! no two sheets of a workshop have the same.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use glane_core::decision::Act;
use glane_core::id::{QuestionKey, Slug};
use glane_core::sheet::code::Code;
use glane_core::sheet::form::{Copies, Form};
use glane_live::room::Wish;
use glane_live::{LiveError, Room};
use glane_locale::{Arg, PageLang};
use glane_paper::print::{Fault, Laid, Wanted};
use glane_store::StoreError;
use serde_json::{Map, Value, json};

use crate::cli::PaperPrint;
use crate::ctx::Ctx;
use crate::data::House;
use crate::fail::{Done, Fail};
use crate::out;

/// How often serials are asked for while others take them.
const TRIES: usize = 10;

pub async fn run(ctx: &Ctx, args: PaperPrint) -> anyhow::Result<Done> {
    let only = question(&args)?;
    let house = House::open_for(ctx, &args.workshop)
        .map_err(|fail| fail.if_locked("program-data-locked-paper-help"))?;
    house.workshop(ctx, &args.workshop).await?;
    let room = house.room(&Slug::new(args.workshop.as_str())?).await?;
    let (script, workshop) = room.look(|inside| (inside.script.clone(), inside.workshop.clone()));
    let lang = language(args.sheet_language.as_deref(), script.lang())?;
    let wanted = Wanted {
        script: &script,
        version: workshop.script,
        workshop: &workshop.code,
        lang,
        is_large: args.large,
        only: only.as_ref(),
        ideas: &BTreeMap::new(),
    };
    let locale = ctx.voice.locale();
    let mut laid = Laid::of(&wanted, locale).map_err(|fault| failed(&fault))?;
    let asked = args.sheets.filter(|_| !args.master);
    if asked.is_none() {
        let now = room.look(|inside| inside.state.clone());
        laid = laid
            .master(|key| now.round(key))
            .map_err(|fault| failed(&fault))?;
    }
    let trial = asked.map_or(Copies::Master, |count| Copies::Serials { first: 1, count });
    laid.check(trial).map_err(|fault| failed(&fault))?;
    // A file that cannot be written takes no serials.
    std::fs::write(&args.sheets_to, b"")
        .map_err(|error| Fail::unwritable(&args.sheets_to, &error))?;
    let copies = noted(&house, &room, laid.form(), asked).await?;
    let seal = |code: &Code| room.sheet_code(code);
    let pdf = laid
        .pdf(copies, locale, &seal)
        .map_err(|fault| failed(&fault))?;
    house.close().await?;
    write(&args.sheets_to, &pdf)?;
    if let Some(path) = &args.geometry {
        let text = serde_json::to_string_pretty(&geometry(laid.form(), copies)?)?;
        write(path, format!("{text}\n").as_bytes())?;
    }
    if args.json {
        let (first, last) = ends(copies);
        out::json(&json!({
            "file": args.sheets_to.display().to_string(),
            "form": laid.form().geometry.form.0,
            "pages": laid.pages(),
            "first": first,
            "last": last,
            "geometry": geometry(laid.form(), copies)?,
        }))?;
    } else {
        tell(ctx, &args, &laid, copies);
    }
    Ok(Done::Yes)
}

/// The one question, if one is named.
fn question(args: &PaperPrint) -> Result<Option<QuestionKey>, Fail> {
    let key = args.only.as_deref().map(QuestionKey::new).transpose();
    key.map_err(|_| failed(&Fault::NoQuestion))
}

/// The language that is asked for, else the workshop's.
fn language(asked: Option<&str>, own: &str) -> Result<PageLang, Fail> {
    let Some(tag) = asked else {
        return Ok(PageLang::parse(own).unwrap_or_default());
    };
    PageLang::parse(tag).ok_or_else(|| {
        let known = PageLang::ALL.map(|lang| lang.code().to_owned());
        Fail::input("paper-no-language")
            .with("value", tag)
            .with("known", known.to_vec())
    })
}

/// Notes in the log which sheets are printed; serials that others took in the meantime are not given again.
async fn noted(
    house: &House,
    room: &Room,
    form: &Arc<Form>,
    asked: Option<u32>,
) -> Result<Copies, Fail> {
    for _ in 0..TRIES {
        let (printed, base) = room.look(|inside| (inside.printed(), inside.revision));
        let print = match asked {
            None => printed.master(form),
            Some(count) => printed
                .next(form, count)
                .ok_or_else(|| Fail::input("paper-no-serials"))?,
        };
        let copies = print.copies;
        let wish = Wish {
            act: Act::Paper(print),
            base,
            undoes: None,
        };
        match room.decide(wish).await {
            Ok(_) => return Ok(copies),
            Err(LiveError::Store(StoreError::Conflict(_))) => {}
            Err(LiveError::Sealed) => return Err(failed(&Fault::Sealed)),
            Err(error) => return Err(house.fail(&error)),
        }
    }
    Err(Fail::machine("paper-busy"))
}

fn failed(fault: &Fault) -> Fail {
    let (key, args) = fault.said();
    let fail = if fault.is_ours() {
        Fail::machine(key)
    } else {
        Fail::input(key)
    };
    args.into_iter()
        .fold(fail, |fail, (name, arg)| fail.with(name, arg))
}

fn write(path: &Path, bytes: &[u8]) -> Result<(), Fail> {
    std::fs::write(path, bytes).map_err(|error| Fail::unwritable(path, &error))
}

fn ends(copies: Copies) -> (Option<u32>, Option<u32>) {
    match copies {
        Copies::Master => (None, None),
        Copies::Serials { first, count } => (
            Some(first),
            Some(first.saturating_add(count).saturating_sub(1)),
        ),
    }
}

/// A form for others than us: lengths in millimetres, from the upper left corner of each page.
fn geometry(form: &Form, copies: Copies) -> serde_json::Result<Value> {
    let (first, last) = ends(copies);
    let mut value = serde_json::to_value(form)?;
    if let Some(pages) = value.pointer_mut("/geometry/pages") {
        in_millimetres(pages);
    }
    let field = |pointer: &str| value.pointer(pointer).cloned().unwrap_or(Value::Null);
    Ok(json!({
        "form": field("/geometry/form"),
        "script": field("/script"),
        "language": field("/lang"),
        "large": field("/is_large"),
        "group": field("/group"),
        "first": first,
        "last": last,
        "unit": "mm",
        "pages": field("/geometry/pages"),
    }))
}

fn in_millimetres(value: &mut Value) {
    const LENGTHS: [&str; 5] = ["x", "y", "width", "height", "diameter"];
    let each = |fields: &mut Map<String, Value>| {
        for (name, value) in fields {
            match value.as_i64().filter(|_| LENGTHS.contains(&name.as_str())) {
                // Pages are small: no digit is lost.
                #[allow(clippy::cast_precision_loss)]
                Some(length) => *value = json!(length as f64 / 100.0),
                None => in_millimetres(value),
            }
        }
    };
    match value {
        Value::Array(all) => all.iter_mut().for_each(in_millimetres),
        Value::Object(fields) => each(fields),
        _ => {}
    }
}

fn tell(ctx: &Ctx, args: &PaperPrint, laid: &Laid, copies: Copies) {
    let path = || Arg::Text(args.sheets_to.display().to_string());
    let text = |number: Option<u32>| Arg::Text(number.unwrap_or_default().to_string());
    out::say(&match copies {
        Copies::Master => ctx.voice.with("paper-done-master", "path", path()),
        Copies::Serials { count, .. } => {
            let (first, last) = ends(copies);
            let told = [
                ("n", Arg::Count(u64::from(count))),
                ("path", path()),
                ("first", text(first)),
                ("last", text(last)),
            ];
            ctx.voice.format("paper-done", &told)
        }
    });
    out::say(&ctx.voice.with("paper-done-pages", "pages", laid.pages()));
    if let Some(path) = &args.geometry {
        let path = path.display().to_string();
        out::say(&ctx.voice.with("paper-done-geometry", "path", path));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_millimetres_and_nothing_else_changes() {
        let mut value =
            json!({"number": 100, "width": 21000, "marks": [{"x": 1800, "y": -5}], "item": "x"});
        in_millimetres(&mut value);
        let expected =
            json!({"number": 100, "width": 210.0, "marks": [{"x": 18.0, "y": -0.05}], "item": "x"});
        assert_eq!(value, expected);
    }

    #[test]
    fn the_language_is_the_workshops_unless_one_is_asked_for() {
        assert_eq!(language(None, "en").unwrap(), PageLang::En);
        assert_eq!(language(None, "oc").unwrap(), PageLang::Fr);
        assert_eq!(language(Some("AR"), "fr").unwrap(), PageLang::Ar);
        assert!(language(Some("breton"), "fr").is_err());
    }
}
