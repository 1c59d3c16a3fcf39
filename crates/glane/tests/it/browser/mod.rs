//! The pages as people meet them: in real browsers, under a host name, on plain HTTP.

mod accessibility;
mod afternoon;
mod aloud;
mod backing;
mod everywhere;
mod figures;
mod hall;
mod ideas;
mod keyboard;
mod kinds;
mod library;
mod life;
mod outbox;
mod passkeys;
mod printing;
mod profile;
mod reactions;
mod review;
mod running;
mod screens;
mod states;
mod team;
mod themes;
mod tongues;
mod words;
mod writing;
