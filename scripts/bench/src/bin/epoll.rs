//! The floor: one thread, epoll, and plain writes. `GET` opens a stream; a `POST`'s body goes to all of them as an event.

use std::io::{ErrorKind, Read, Write};

use mio::net::{TcpListener, TcpStream};
use mio::{Events, Interest, Poll, Token};

const DOOR: Token = Token(usize::MAX);
const HEAD: &[u8] = b"HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\n\r\ndata: hello\n\n";

fn main() -> anyhow::Result<()> {
    let mut poll = Poll::new()?;
    let mut door = TcpListener::bind("127.0.0.1:0".parse()?)?;
    poll.registry().register(&mut door, DOOR, Interest::READABLE)?;
    println!("http://{} /", door.local_addr()?);
    let mut events = Events::with_capacity(4096);
    let mut streams: Vec<Option<TcpStream>> = vec![];
    let mut listening: Vec<usize> = vec![];
    let mut buffer = vec![0_u8; 64 * 1024];
    loop {
        poll.poll(&mut events, None)?;
        for event in &events {
            if event.token() == DOOR {
                loop {
                    match door.accept() {
                        Ok((mut stream, _)) => {
                            stream.set_nodelay(true)?;
                            poll.registry().register(&mut stream, Token(streams.len()), Interest::READABLE)?;
                            streams.push(Some(stream));
                        }
                        Err(error) if error.kind() == ErrorKind::WouldBlock => break,
                        Err(error) => return Err(error.into()),
                    }
                }
                continue;
            }
            let at = event.token().0;
            let Some(stream) = &mut streams[at] else { continue };
            let read = match stream.read(&mut buffer) {
                Ok(0) => {
                    streams[at] = None;
                    continue;
                }
                Ok(read) => read,
                Err(_) => continue,
            };
            let request = &buffer[..read];
            if request.starts_with(b"GET") {
                stream.write_all(HEAD)?;
                listening.push(at);
            } else if let Some(head) = request.windows(4).position(|four| four == b"\r\n\r\n") {
                let mut event = b"data: ".to_vec();
                event.extend(&request[head + 4..]);
                event.extend(b"\n\n");
                for to in &listening {
                    if let Some(stream) = &mut streams[*to] {
                        // What the socket does not take at once is lost: the floor is no server.
                        let _ = stream.write(&event)?;
                    }
                }
                if let Some(stream) = &mut streams[at] {
                    stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n")?;
                }
            }
        }
    }
}
