//! The pages as people meet them: in real browsers, under a host name, on plain HTTP.

mod accessibility;
mod afternoon;
mod backing;
mod figures;
mod hall;
mod ideas;
mod kinds;
mod library;
mod life;
mod outbox;
mod passkeys;
mod reactions;
mod review;
mod team;
mod themes;
mod tongues;
mod words;
mod writing;
