//! Workshops of minors: what they write is read first, the notice is told more simply, and a note for parents prints.

use anyhow::{Result, ensure};

use super::visit::{EVERY_KIND, Place, SLUG, Seen};

fn script(more: &str) -> String {
    EVERY_KIND.replacen(
        "titre =",
        &format!("public = \"enfants\"\n{more}titre ="),
        1,
    )
}

async fn get(place: &Place, path: &str) -> Result<Seen> {
    let url = format!("{}/animer/{SLUG}/{path}", place.app.local);
    Seen::of(place.facilitator.get(url).send().await?).await
}

#[tokio::test]
async fn what_minors_write_waits_and_nobody_can_turn_that_off() -> Result<()> {
    let place = Place::with(&script("")).await?;
    place.decide("open", "mots").await?;
    place.visitor()?.answer(&[("v", "jardin")]).await?;
    let screen = || async { Seen::of(reqwest::get(place.projector().await?).await?).await };
    ensure!(!screen().await?.text().contains("jardin"));
    let desk = get(&place, "moderation").await?;
    desk.says(200, "Cet atelier est pour des mineurs");
    ensure!(
        !desk.html.contains("let-mots"),
        "no button lets all through"
    );
    // Nor does a form that somebody kept.
    let base = glane_testkit::page::field(&desk.html, "base").unwrap_or_default();
    let url = format!("{}/animer/{SLUG}/moderation", place.app.local);
    let form = [
        ("act", "let"),
        ("question", "mots"),
        ("base", base.as_str()),
    ];
    let sent = place.facilitator.post(url).form(&form).send().await?;
    ensure!(sent.status().is_client_error(), "{}", sent.status());
    place.visitor()?.answer(&[("v", "cabane")]).await?;
    ensure!(!screen().await?.text().contains("cabane"));
    Ok(())
}

#[tokio::test]
async fn what_minors_wrote_is_quoted_by_no_page_and_no_file_before_somebody_has_read_it()
-> Result<()> {
    let source = script("").replacen("cle = \"choix\"", "cle = \"choix\"\nautre = true", 1);
    let place = Place::with(&source).await?;
    place.decide("open", "texte").await?;
    place.visitor()?.answer(&[("v", "UNTEXTE")]).await?;
    place.decide("open", "choix").await?;
    let other = [("v.autre", "UNAUTRE")];
    place.visitor()?.answer(&other).await?;
    let files = ["html?voir=1", "md", "json", "csv", "xlsx"];
    let quotes = async |wanted: bool| -> Result<()> {
        for file in files {
            let seen = get(&place, &format!("restitution/{SLUG}.{file}")).await?;
            ensure!(
                seen.status == 200 || file == "csv",
                "{file}: {}",
                seen.status
            );
            // Of a packed file nothing is read here; it is made of the same figures.
            let is_text = !matches!(file, "csv" | "xlsx");
            for text in ["UNTEXTE", "UNAUTRE"] {
                let found = seen.html.contains(text);
                ensure!(found == (wanted && is_text), "{file}, {text}: {found}");
            }
        }
        Ok(())
    };
    quotes(false).await?;
    let whole = get(&place, &format!("restitution/{SLUG}.html?voir=1")).await?;
    whole.says(200, "1 réponse attend d'être relue");
    place
        .console()
        .await?
        .says(200, "2 réponses attendent d'être relues");
    for page in ["reponses/texte", "moderation"] {
        let seen = get(&place, page).await?;
        seen.says(200, "pas encore lu");
        ensure!(!seen.text().contains("peut blesser"), "{page}");
    }
    for left in ["2 réponses attendent", "1 réponse attend"] {
        let desk = get(&place, "relire").await?;
        desk.says(200, left);
        desk.says(
            200,
            "rien de ce qu'ils écrivent n'est cité avant d'avoir été lu",
        );
        let field = |name| glane_testkit::page::field(&desk.html, name).unwrap_or_default();
        let (base, answer) = (field("base"), field("reponse"));
        let form = [("act", "keep"), ("base", &base), ("reponse", &answer)];
        let url = format!("{}/animer/{SLUG}/relire", place.app.local);
        let sent = place.facilitator.post(url).form(&form).send().await?;
        ensure!(sent.status() == 303, "{}", sent.status());
    }
    get(&place, "relire").await?.says(200, "Tout est relu");
    quotes(true).await?;
    // A word that only waits for accord is not said to hurt.
    place.decide("open", "mots").await?;
    place.visitor()?.answer(&[("v", "jardin")]).await?;
    let desk = get(&place, "relire").await?;
    desk.says(200, "pas encore lu");
    ensure!(!desk.text().contains("peut blesser"), "{}", desk.text());
    Ok(())
}

#[tokio::test]
async fn the_notice_is_told_to_them_more_simply_in_every_language() -> Result<()> {
    let place = Place::with(&script("")).await?;
    let url = format!("{}/{}/confidentialite", place.app.local, place.code);
    for (lang, said) in [
        ("fr", "ni votre classe, ni votre âge exact"),
        ("en", "your class or your exact age"),
        ("es", "ni su clase, ni su edad exacta"),
        ("pt", "nem a sua turma, nem a sua idade exata"),
        ("ro", "numele, clasa sau vârsta exactă"),
        ("tr", "sınıfınızı ya da tam yaşınızı"),
        ("uk", "ні класу, ні точного віку"),
        ("ar", "ولا عن صفّكم ولا عن عمركم"),
    ] {
        let asked = place
            .app
            .browser()?
            .get(&url)
            .header("accept-language", lang);
        let seen = Seen::of(asked.send().await?).await?;
        // English is spoken where the script is.
        if lang != "en" {
            seen.says(200, said);
        }
    }
    let usual = Place::with(EVERY_KIND).await?;
    let seen = usual.visitor()?.get("/confidentialite").await?;
    ensure!(!seen.text().contains("votre classe"));
    Ok(())
}

#[tokio::test]
async fn a_note_for_parents_says_what_is_set_and_nothing_else() -> Result<()> {
    let more = "lieu = \"salle Bleue\"\nconservation = 30\n";
    let place = Place::with(&script(more)).await?;
    get(&place, "confidentialite")
        .await?
        .says(200, "Le mot aux parents");
    let note = get(&place, "parents").await?;
    for said in [
        "Un centre social propose à votre enfant de participer à « Un essai », le 15 janvier 2026, salle Bleue",
        "Quels mots ?",
        "Pourquoi ?",
        "lu par un adulte de l'équipe avant d'être montré",
        "jusqu'au 14 février 2026, puis effacées",
        "7 jours après l'atelier",
        "Je ne souhaite pas que mon enfant participe",
    ] {
        note.says(200, said);
    }
    ensure!(
        !note.text().contains("Je suis d'accord"),
        "consent is not the basis"
    );
    get(&place, "parents?langue=en")
        .await?
        .says(200, "invites your child");

    let agreed =
        "[confidentialite]\nbase_legale = \"consentement\"\ncontact_dpo = \"dpo@exemple.org\"\n";
    let consent = script("").replacen("[[question]]", &format!("{agreed}[[question]]"), 1);
    let place = Place::with(&consent).await?;
    let note = get(&place, "parents").await?;
    note.says(200, "Je suis d'accord pour que mon enfant participe");
    note.says(200, "dpo@exemple.org");

    let adults = Place::with(EVERY_KIND).await?;
    get(&adults, "parents")
        .await?
        .says(200, "ne dit pas que cet atelier est pour des mineurs");
    Ok(())
}
