//! « Rédiger » once the answers are erased: nothing is written any more; what is public stays, or is taken back.

use askama::Template;
use glane_core::release::Release;
use glane_live::inside::Inside;

use super::release::address;
use crate::app::Settings;
use crate::tr::Tr;
use crate::who::is_allowed;

#[derive(Template)]
#[template(path = "facilitator/writing_gone.html")]
pub(super) struct GonePage {
    t: Tr,
    slug: String,
    base: u64,
    title: String,
    message: Option<String>,
    /// Where the page is that anybody with the link reads.
    public: Option<String>,
    may_publish: bool,
}

impl GonePage {
    /// Of a workshop whose answers are erased; nothing of another.
    pub(super) fn of(
        t: &Tr,
        settings: &Settings,
        inside: &Inside,
        message: Option<&str>,
    ) -> Option<Self> {
        inside.life.purged.as_ref()?;
        let public = Release::fold(inside.log()).public;
        let code = &inside.workshop.code;
        Some(Self {
            slug: inside.workshop.slug.to_string(),
            base: inside.revision.0,
            title: t.label(&inside.script.title).to_owned(),
            message: message.map(|key| t.text(key)),
            public: public.map(|public| address(settings, code, &public.key)),
            may_publish: is_allowed(glane_core::right::Right::Publish),
            t: t.clone(),
        })
    }
}
