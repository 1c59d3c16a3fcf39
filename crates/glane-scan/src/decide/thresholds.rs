//! Every threshold of the decision, and how it was chosen.
//!
//! Chosen on sheets that the generator ticked and photographed from seeds below 2,000,000 (measures use seeds from there on), by
//! looking at the values of each kind of mark and putting the two sides of each dead band where none of the other kind was
//! seen. No picture of others' was looked at. `docs/paper.md` has the rates that come of them.

/// A stroke is ink from this share of printed black on.
pub const INK: f32 = 0.16;

/// Too faint for ink, and a person looks where it is as long as a stroke: from this share of printed black on.
pub const FAINT: f32 = 0.065;

/// And from so many times the paper's own roughness on.
pub const INK_OVER_NOISE: f32 = 5.0;

/// What is broad counts as ink from this share of printed black on: below it is a shadow or a stain.
pub const BROAD_INK: f32 = 0.45;

/// A point is blackened from this share of printed black on.
pub const BLACK: f32 = 0.45;

/// Cancelled from this share of the inner part blackened on.
pub const CANCELLED: f32 = 0.90;

/// No scribble blackens more than this share: between here and [`CANCELLED`] a person decides.
pub const SCRIBBLED: f32 = 0.78;

/// Empty if the longest piece of ink is shorter, in millimetres.
pub const SPECK: f32 = 0.55;

/// Empty if ink covers less of the inner part, weighed by its darkness.
pub const TRACE: f32 = 0.006;

/// Traces that reach no deeper than this, in millimetres, are the outline's own blur.
pub const FRINGE: f32 = 0.2;

/// Ticked if a piece of ink is at least so long, in millimetres.
pub const STROKE: f32 = 1.5;

/// Or, a dot, if ink covers so much of the inner part, weighed by its darkness, …
pub const DOT: f32 = 0.022;

/// … and is so dark.
pub const DOT_DARK: f32 = 0.5;

/// A stroke that comes in from outside and reaches no deeper than this, in millimetres, may be the neighbour's.
pub const SHALLOW: f32 = 0.95;

/// And no longer so far in, in millimetres: one that crosses the box is its own.
pub const SHALLOW_LENGTH: f32 = 2.4;

/// Whatever comes no deeper than this, in millimetres, tells nothing.
pub const RIM: f32 = 0.35;

/// Empty if the inner part is no darker than the paper around by this share of printed black.
pub const TONE: f32 = 0.12;

/// Darker than this at its middle value, the inner part is scribbled over or blackened …
pub const COVERED: f32 = 0.25;

/// … and blackened, however faintly, if it is as even as this: never a tick.
pub const EVEN: f32 = 0.75;

/// Ticked if ink goes round an empty box over this share of all directions.
pub const ROUND: f32 = 0.8;

/// A person looks if it goes round over this share.
pub const PARTLY_ROUND: f32 = 0.2;

/// The edge of a stain or of a shadow lies over a box if the paper around it is, over more than a stroke's breadth, darker in one
/// place than in another by this share of printed black: ink that is not darker than [`UNEVEN_DARK`] may be that edge.
pub const UNEVEN: f32 = 0.09;

/// What is darker than this share of printed black is ink, whatever lies over the box …
pub const UNEVEN_DARK: f32 = 0.6;

/// … unless the paper around is as uneven as this: then nothing but a blackened box is told for sure.
pub const TORN_LIGHT: f32 = 0.3;

/// How uneven the paper around a box is, is not known where the picture shows less than this share of it: then neither of the rules
/// above runs.
pub const SEEN_AROUND: f32 = 0.5;

/// Where white paper is darker than this, of 255, a stroke is not told from it.
pub const DIM: f32 = 20.0;

/// How far a box's outline may be from where it is expected, in hundredths of a millimetre, before its neighbours are known.
pub const ASTRAY: f64 = 260.0;

/// And beside its neighbours.
pub const ASTRAY_BESIDE: f64 = 80.0;

/// The outline has to stand out by this share of what the sample's does, or a person looks at the box.
pub const OUTLINE: f32 = 0.35;

/// The printed cross has to be this dark, or the photo is blurred.
pub const SHARP: f32 = 0.33;

/// Fewer pixels a millimetre than this are too few.
pub const FEWEST_PIXELS: f64 = 3.8;

/// The marks have to be where one sheet under one lens has them, within so many hundredths of a millimetre.
pub const RESIDUAL: f64 = 220.0;

/// A frame is written in if a piece of ink in it is at least so long, in millimetres: one letter of a small hand. Never by a
/// share of the frame, in which a short word in a large frame is lost.
pub const WRITTEN: f32 = 1.8;

/// Where no code is read: the photo is blurred if no edge rises more steeply from one pixel of 2,000 to the next.
pub const SHARP_EDGE: f32 = 0.3;

/// A picture whose brightest twentieth is darker than this, of 255, hides what it does not show.
pub const DARK: u8 = 40;
