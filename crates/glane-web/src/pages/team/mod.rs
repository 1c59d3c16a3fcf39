//! The people of the house: how they come in, who they are, what they may do.

mod deeds;
pub mod key;
pub mod list;
pub mod look;
pub mod own;
pub mod passkeys;
pub mod settings;
pub mod sign_in;
pub mod sign_in_by;
pub mod way;

use axum::http::header::SET_COOKIE;
use axum::response::{IntoResponse, Redirect, Response};
use glane_core::right::Role;

use crate::household::SESSION_SECONDS;
use crate::tr::Tr;
use crate::who::TEAM_COOKIE;

/// What a role is called.
pub(crate) fn called(t: &Tr, role: Role) -> String {
    t.text(&format!("house-role-{}", role.name().replace('_', "-")))
}

/// Leads a browser that signed in on to the workshops.
fn welcomed(secret: &str) -> Response {
    let cookie = format!(
        "{TEAM_COOKIE}={secret}; Path=/; HttpOnly; SameSite=Lax; Max-Age={SESSION_SECONDS}"
    );
    ([(SET_COOKIE, cookie)], Redirect::to("/animer")).into_response()
}
