//! « Restitution à chaud »: what was typed and cannot be used is told by its field, and is there still.

use anyhow::{Context, Result, ensure};
use glane_testkit::page;

use super::reactions::{answered, begin, offered, panel, press, send};

#[tokio::test]
async fn hands_that_are_no_number_are_named_and_stay_typed() -> Result<()> {
    let (place, _) = answered().await?;
    let question = &begin(&place).await?[0];
    let form = [
        ("act", "hands"),
        ("question", question.as_str()),
        ("agree", "12"),
        ("nuance", "beaucoup"),
        ("disagree", "3"),
    ];
    let refused = send(&place, &form).await?;
    refused.says(
        422,
        "« À nuancer » : « beaucoup » n'est pas un nombre de mains",
    );
    let values = |html: &str| -> Result<Vec<String>> {
        let form = html.split_once("class=\"hands\"").context("no hands")?.1;
        let form = form.split_once("</form>").context("no end")?.0;
        Ok(page::attributes(form, "value"))
    };
    assert_eq!(values(&refused.html)?, ["12", "beaucoup", "3"]);
    // Nothing was counted.
    assert_eq!(values(&panel(&place, "").await?.html)?, ["", "", ""]);
    let mended = form.map(|(name, value)| (name, if value == "beaucoup" { "2" } else { value }));
    press(&place, &mended).await?;
    // A form without its fields does not take the count back.
    let bare = [("act", "hands"), ("question", question.as_str())];
    assert_eq!(send(&place, &bare).await?.status, 400);
    assert_eq!(values(&panel(&place, "").await?.html)?, ["12", "2", "3"]);
    Ok(())
}

#[tokio::test]
async fn a_place_that_is_no_number_is_named_and_the_choice_stays() -> Result<()> {
    let (place, _) = answered().await?;
    let all = offered(&place).await?;
    ensure!(all.len() >= 3, "{all:?}");
    let orders: Vec<String> = all.iter().map(|key| format!("order-{key}")).collect();
    for bad in ["abc", "-1", "+2", "1.5"] {
        let mut form = vec![("act", "begin")];
        for (at, key) in all.iter().enumerate().skip(1).take(2) {
            form.push(("finding", key.as_str()));
            form.push((orders[at].as_str(), if at == 2 { bad } else { "7" }));
        }
        form.push((orders[0].as_str(), "9"));
        let refused = send(&place, &form).await?;
        refused.says(422, &format!("« Ordre » : « {bad} » n'est pas un numéro"));
        let at = |id: &str| {
            let rest = refused
                .html
                .split_once(&format!("id=\"c-{id}\""))
                .unwrap()
                .1;
            let item = rest.split_once("</li>").unwrap().0.to_owned();
            let order = item.split_once("class=\"order\"").unwrap().1.to_owned();
            let is_ticked = item.split_once('>').unwrap().0.contains("checked");
            (is_ticked, page::attributes(&order, "value")[0].clone())
        };
        assert_eq!(at(&all[0]), (false, "9".to_owned()));
        assert_eq!(at(&all[1]), (true, "7".to_owned()));
        assert_eq!(at(&all[2]), (true, bad.to_owned()));
    }
    panel(&place, "").await?.says(200, "Choisir les constats");
    Ok(())
}
