//! The process that draws: reads a PDF from its standard input, and writes the pages asked for.

use std::io::{self, Read, Write};
use std::process::ExitCode;

use glane_scan::{DecodeError, Drawn, Here, Limits, Press};

use super::talk::{Said, say};

/// What the program is called with to be this process. Nobody types it.
pub const ARGUMENT: &str = "draw-pages";

/// The most memory that one file may take, in bytes: address space, this program's own included.
#[cfg(unix)]
const MEMORY: u64 = 3 << 30;

/// An honest page's contents nest a few deep; a stack of this size, in bytes, is far more than they need.
const STACK: usize = 64 << 20;

/// Draws what is asked for until nothing more is.
pub fn run() -> ExitCode {
    bounded();
    let drawing = std::thread::Builder::new()
        .stack_size(STACK)
        .spawn(|| draw(&mut io::stdin().lock(), &mut io::stdout().lock()));
    match drawing.map(std::thread::JoinHandle::join) {
        Ok(Ok(Ok(()))) => ExitCode::SUCCESS,
        _ => ExitCode::FAILURE,
    }
}

/// Whoever asks sees to the time; memory is seen to here. Where there is no such limit, the time bounds it.
fn bounded() {
    #[cfg(unix)]
    {
        use rustix::process::{Resource, Rlimit, setrlimit};
        let most = |bytes| Rlimit {
            current: Some(bytes),
            maximum: Some(bytes),
        };
        // What cannot be bounded is bounded by its time.
        let _ = setrlimit(Resource::As, most(MEMORY));
        let _ = setrlimit(Resource::Core, most(0));
    }
}

fn draw(from: &mut impl Read, to: &mut impl Write) -> io::Result<()> {
    let limits = Limits::default();
    let mut length = [0; 8];
    from.read_exact(&mut length)?;
    let length = u64::from_le_bytes(length);
    if length > limits.bytes as u64 {
        return Err(io::ErrorKind::InvalidData.into());
    }
    let mut bytes = Vec::new();
    from.take(length).read_to_end(&mut bytes)?;
    let mut opened = match Here.open(bytes, &limits) {
        Ok(opened) => opened,
        Err(error) => return say(to, &Said::Failed(error), &[]),
    };
    say(to, &Said::Pages(opened.count()), &[])?;
    let mut wanted = [0; 4];
    while let Ok(()) = from.read_exact(&mut wanted) {
        page(&mut *opened, u32::from_le_bytes(wanted), to)?;
    }
    Ok(())
}

fn page(opened: &mut dyn Drawn, wanted: u32, to: &mut impl Write) -> io::Result<()> {
    let at = usize::try_from(wanted).map_err(|_| DecodeError::Damaged);
    match at.and_then(|at| opened.page(at, &|| false)) {
        Ok(picture) => {
            let size = Said::Picture(picture.width(), picture.height());
            say(to, &size, picture.rgb())
        }
        Err(error) => say(to, &Said::Failed(error), &[]),
    }
}
