//! A link of ours that leads to somebody else's page (open redirect).

use anyhow::Result;

use super::address;
use crate::web::visit::{EVERY_KIND, Place};

const ELSEWHERE: [&str; 6] = [
    "//ailleurs.test",
    "https://ailleurs.test/",
    "/\\ailleurs.test",
    "\\\\ailleurs.test",
    "%2f%2failleurs.test",
    "javascript:alert(1)",
];

#[tokio::test]
async fn no_redirect_of_any_route_leaves_the_house() -> Result<()> {
    let place = Place::with(EVERY_KIND).await?;
    let mut led = 0;
    let names = [
        "code", "langue", "place", "retour", "next", "vers", "url", "page",
    ];
    for route in place.app.table.iter().filter(|route| route.method == "GET") {
        let url = address(&place, route).await?;
        let mark = if url.contains('?') { '&' } else { '?' };
        for to in ELSEWHERE {
            let asked: Vec<String> = names.iter().map(|name| format!("{name}={to}")).collect();
            let url = format!("{url}{mark}{}", asked.join("&"));
            let answer = place
                .facilitator
                .get(&url)
                .header("host", "ailleurs.test")
                .send()
                .await?;
            let Some(location) = answer.headers().get("location") else {
                continue;
            };
            let location = location.to_str()?;
            let within = location.starts_with('/')
                && !location.starts_with("//")
                && !location.contains('\\')
                && !location.contains("ailleurs.test");
            assert!(within, "{url} leads to {location}");
            led += 1;
        }
    }
    assert!(led > 10, "{led}");
    // Paths that look like a host.
    for path in [
        "//ailleurs.test",
        "//ailleurs.test/reponse",
        "/%2f%2failleurs.test",
    ] {
        let answer = place
            .facilitator
            .get(format!("{}{path}", place.app.local))
            .send()
            .await?;
        let location = answer.headers().get("location");
        let location = location.map_or("", |to| to.to_str().unwrap());
        assert!(!location.contains("ailleurs"), "{path} leads to {location}");
    }
    Ok(())
}
