//! The picture of an option: a file that the data folder keeps, named by what it shows.

use super::faults::{Faults, shorten};
use super::fields::Fields;
use crate::script::{IMAGE, IMAGE_TEXT, Tags, is_image};

/// Notes the picture of an option and what is said of it to who does not see it.
pub(super) fn image(fields: &Fields<'_, '_>, tags: &mut Tags, faults: &mut Faults<'_>) {
    let Some((typed, span)) = fields.text(IMAGE, faults) else {
        return;
    };
    if !is_image(typed) {
        let args = vec![("value", shorten(typed))];
        faults.add("script-bad-image", span, args);
        return;
    }
    tags.insert(IMAGE.to_owned(), typed.to_owned());
    if let Some((said, _)) = fields.line(IMAGE_TEXT, faults) {
        tags.insert(IMAGE_TEXT.to_owned(), said);
    }
}
