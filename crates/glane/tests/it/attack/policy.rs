//! Code slipped into a page, and pages put within another site's frame (clickjacking).

use anyhow::Result;

use super::address;
use crate::web::visit::{Place, Seen};

/// The part of a tag outside its quoted values.
fn bare(tag: &str) -> String {
    tag.split('"').step_by(2).collect()
}

#[tokio::test]
async fn every_page_of_every_route_has_the_strict_policy_and_no_inline_code() -> Result<()> {
    let place = Place::asking("choix").await?;
    let mut pages = 0;
    for route in place.app.table.iter().filter(|route| route.method == "GET") {
        let url = address(&place, route).await?;
        let answer = place.facilitator.get(&url).send().await?;
        let header = |name: &str| {
            let value = answer.headers().get(name);
            value.map_or(String::new(), |value| value.to_str().unwrap().to_owned())
        };
        let kind = header("content-type");
        assert_eq!(header("x-content-type-options"), "nosniff", "{url}");
        if !kind.starts_with("text/html") {
            continue;
        }
        let policy = header("content-security-policy");
        for part in [
            "default-src 'none'",
            "base-uri 'none'",
            "frame-ancestors 'none'",
        ] {
            assert!(policy.contains(part), "{url}: {policy}");
        }
        // The restitution is one file, with its style in it: it runs no script at all.
        let is_document = url.contains("/restitution/") && url.contains("voir=1");
        let loose = policy.contains("unsafe") && !is_document;
        assert!(!loose && !policy.contains("unsafe-eval"), "{url}: {policy}");
        assert!(
            !is_document || !policy.contains("script-src"),
            "{url}: {policy}"
        );
        assert_eq!(header("x-frame-options"), "DENY", "{url}");
        let seen = Seen::of(answer).await?;
        for tag in seen
            .html
            .split('<')
            .filter_map(|rest| rest.split('>').next())
        {
            let name = tag.split_ascii_whitespace().next().unwrap_or("");
            let elsewhere = name == "script" && !tag.contains(" src=\"/assets/");
            assert!(!elsewhere, "{url}: <{tag}>");
            let bare = bare(tag);
            let handler = bare
                .split_ascii_whitespace()
                .skip(1)
                .any(|one| one.starts_with("on"));
            assert!(!handler || !tag.contains('='), "{url}: <{tag}>");
            assert!(!tag.contains("javascript:"), "{url}: <{tag}>");
        }
        pages += 1;
    }
    assert!(pages > 40, "{pages}");
    Ok(())
}

#[tokio::test]
async fn a_stream_is_no_page_that_a_browser_shows() -> Result<()> {
    let place = Place::asking("choix").await?;
    let url = format!("{}/{}/direct", place.app.local, place.code);
    let mut answer = place.app.browser()?.get(url).send().await?;
    let kind = answer
        .headers()
        .get("content-type")
        .unwrap()
        .to_str()?
        .to_owned();
    assert!(kind.starts_with("text/event-stream"), "{kind}");
    assert_eq!(answer.headers()["x-content-type-options"], "nosniff");
    assert!(answer.chunk().await?.is_some());
    Ok(())
}
