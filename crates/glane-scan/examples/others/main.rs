//! Pictures nobody here made: the labelled crops and the phone photos of `nathanathan/ODKScan-core` (Apache-2.0), which are no part
//! of this repository. Get it first, into any folder:
//!
//!     git clone https://github.com/nathanathan/ODKScan-core FOLDER
//!     cargo run --release -p glane-scan --example others -- FOLDER crops | photos [FOLDER FOR PICTURES]
//!
//! What is theirs and not ours is told in `crops.rs` and `laid.rs`; what is in the boxes of the photos was read by eye
//! (`truth.txt`).
#![allow(
    clippy::print_stdout,
    clippy::indexing_slicing,
    reason = "it is a program, on files it is given"
)]
#![allow(clippy::disallowed_methods, reason = "SHOW=1 shows what was measured")]
#![allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_possible_wrap,
    clippy::cast_precision_loss,
    clippy::many_single_char_names,
    clippy::similar_names,
    reason = "pixels become lengths and lengths pixels on every line"
)]

mod blank;
mod crops;
mod laid;
mod photos;
mod score;

use std::path::PathBuf;

use anyhow::{Context, Result, bail};

fn main() -> Result<()> {
    let mut arguments = std::env::args().skip(1);
    let folder = PathBuf::from(arguments.next().context("the folder of ODKScan-core")?);
    match arguments.next().context("crops or photos")?.as_str() {
        "crops" => {
            println!("| boxes | of | wrong, of decided | | unsure | |\n|---|---|---|---|---|---|");
            crops::all(&folder.join("assets/training_examples"))
        }
        "photos" => photos::all(&folder, arguments.next().map(PathBuf::from).as_deref()),
        other => bail!("{other}: crops or photos"),
    }
}
