//! The table of routes, as it is built: no page without the right it takes. What a page of some address shows and what
//! its form does may take different rights, so each method is a route of its own.

use std::sync::Arc;

use axum::extract::DefaultBodyLimit;
use axum::handler::Handler;
use axum::middleware::from_fn_with_state;
use axum::routing::{MethodRouter, get, post};
use axum::{Extension, Router};
use glane_core::right::{Right, Role, may};

use crate::app::{App, BATCH_MAX, UPLOAD_MAX};
use crate::error;
use crate::who::{self, Gate};

/// A route that there is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Route {
    /// `GET` or `POST`.
    pub method: &'static str,
    /// Its address, with what varies in braces.
    pub path: &'static str,
    /// What it takes.
    pub right: Right,
}

/// Routes under way.
pub(crate) struct Routes {
    app: Arc<App>,
    router: Router<Arc<App>>,
    made: Vec<Route>,
}

impl Routes {
    pub(crate) fn new(app: Arc<App>) -> Self {
        Self {
            app,
            router: Router::new(),
            made: Vec::new(),
        }
    }

    /// A page.
    pub(crate) fn get<T: 'static>(
        self,
        path: &'static str,
        right: Right,
        page: impl Handler<T, Arc<App>>,
    ) -> Self {
        self.add("GET", path, right, get(page))
    }

    /// A form.
    pub(crate) fn post<T: 'static>(
        self,
        path: &'static str,
        right: Right,
        form: impl Handler<T, Arc<App>>,
    ) -> Self {
        self.add("POST", path, right, post(form))
    }

    /// A form with a file.
    pub(crate) fn upload<T: 'static>(
        self,
        path: &'static str,
        right: Right,
        form: impl Handler<T, Arc<App>>,
    ) -> Self {
        let form = post(form).layer(DefaultBodyLimit::max(UPLOAD_MAX));
        self.add("POST", path, right, form)
    }

    /// A form with many files, each of which is read before the next one comes.
    pub(crate) fn batch<T: 'static>(
        self,
        path: &'static str,
        right: Right,
        form: impl Handler<T, Arc<App>>,
    ) -> Self {
        let form = post(form).layer(DefaultBodyLimit::max(BATCH_MAX));
        self.add("POST", path, right, form)
    }

    /// What the routes so far share.
    pub(crate) fn sharing<T: Clone + Send + Sync + 'static>(mut self, shared: T) -> Self {
        self.router = self.router.layer(Extension(shared));
        self
    }

    fn add(
        mut self,
        method: &'static str,
        path: &'static str,
        right: Right,
        to: MethodRouter<Arc<App>>,
    ) -> Self {
        // What anybody may, or whoever has a code or a tablet's link, has no guard: the page itself looks them up.
        let open = [Role::Anyone, Role::Participant, Role::Tablet];
        let is_open = open.into_iter().any(|role| may(role, right));
        let to = if is_open {
            to
        } else {
            let app = Arc::clone(&self.app);
            to.layer(from_fn_with_state(Gate { app, right }, who::pass))
        };
        self.router = self.router.route(path, to);
        self.made.push(Route {
            method,
            path,
            right,
        });
        self
    }

    /// All of them, ready to be asked, and which they are.
    pub(crate) fn finish(self) -> (Router, Vec<Route>) {
        let router = self.router.fallback(error::not_found);
        (router.with_state(self.app), self.made)
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    fn sources(folder: &Path, found: &mut Vec<(String, String)>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                sources(&path, found);
            } else if path.extension().is_some_and(|end| end == "rs") {
                let text = std::fs::read_to_string(&path).unwrap();
                found.push((path.display().to_string(), text));
            }
        }
    }

    fn all() -> Vec<(String, String)> {
        let mut found = Vec::new();
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
        sources(&folder, &mut found);
        assert!(found.len() > 80);
        found
    }

    /// Files, other than those named, in which something stands.
    fn outside(what: &str, allowed: &[&str]) -> Vec<String> {
        let mut files: Vec<String> = all()
            .into_iter()
            .filter(|(path, text)| {
                text.contains(what) && !allowed.iter().any(|end| path.ends_with(end))
            })
            .map(|(path, _)| path)
            .collect();
        files.sort();
        files
    }

    #[test]
    fn no_route_is_made_but_by_what_asks_for_its_right() {
        for call in [".route(", ".nest(", ".route_service(", "Router::new()"] {
            assert!(outside(call, &["src/routes.rs"]).is_empty(), "{call}");
        }
    }

    #[test]
    fn no_page_decides_but_by_what_asks_for_the_right() {
        // A rehearsal's room keeps nothing, and its pages take a right of their own; what is due at the end of a workshop
        // is the program's to do; a question seen before it is asked is opened in a room that is none.
        let allowed = [
            "questions/preview.rs",
            "src/who.rs",
            "src/routes.rs",
            "src/life.rs",
            "facilitator/rehearsal.rs",
            "part/tests.rs",
            "form/tests.rs",
            "facilitator/history.rs",
        ];
        for call in [".decide(Wish", ".decide_as(", "room.decide(", "Actor::"] {
            assert!(outside(call, &allowed).is_empty(), "{call}");
        }
        for call in ["store().arrange(", "store().decide("] {
            let allowed = ["household/mod.rs", "src/routes.rs"];
            assert!(outside(call, &allowed).is_empty(), "{call}");
        }
    }
}
