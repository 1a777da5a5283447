//! A small web server for static files: for `cargo xtask serve` and, with its [`Switches`], for tests of what a page
//! does when a server misbehaves.
//!
//! It answers `GET` and `HEAD` on this machine only, one thread a connection. It doesn't know what a page is.

mod answer;
mod request;

use std::collections::BTreeMap;
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;
use std::time::Duration;

use anyhow::{Context, Result};

/// What the server serves, and how it misbehaves. The default is to behave.
#[derive(Debug, Clone, Default)]
pub struct Switches {
    /// The folder with the files; replace it to publish another build.
    pub folder: PathBuf,
    /// Answer 404 for every path that ends like this.
    pub missing: Vec<String>,
    /// Flip a bit in the middle of every file whose path ends like this.
    pub damaged: Vec<String>,
    /// Another `Content-Type`, by extension (`"wasm"`); an empty one leaves the header out.
    pub content_types: BTreeMap<String, String>,
    /// Put `max-age` on everything, as some hosts do, instead of the right caching.
    pub max_age: Option<u32>,
    /// More headers, for example a `Content-Security-Policy`.
    pub headers: Vec<(String, String)>,
    /// Wait so long before each answer.
    pub delay: Duration,
}

/// A running server. It stops when it is dropped.
#[derive(Debug)]
pub struct Server {
    address: SocketAddr,
    shared: Arc<Shared>,
    thread: Option<JoinHandle<()>>,
}

#[derive(Debug)]
struct Shared {
    switches: Mutex<Switches>,
    seen: Mutex<Vec<String>>,
    stopping: AtomicBool,
}

impl Server {
    /// Serves a folder on a port of this machine; port 0 takes any free one.
    ///
    /// # Errors
    /// When the port is taken.
    pub fn start(folder: &Path, port: u16) -> Result<Self> {
        let switches = Switches {
            folder: folder.to_path_buf(),
            ..Switches::default()
        };
        let shared = Shared {
            switches: Mutex::new(switches),
            seen: Mutex::new(Vec::new()),
            stopping: AtomicBool::new(false),
        };
        let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
        let mut server = Self {
            address,
            shared: Arc::new(shared),
            thread: None,
        };
        server.resume()?;
        Ok(server)
    }

    /// The address of the page, with a slash at the end.
    #[must_use]
    pub fn url(&self) -> String {
        format!("http://{}/", self.address)
    }

    /// The port.
    #[must_use]
    pub fn port(&self) -> u16 {
        self.address.port()
    }

    /// Changes the switches, from the next request on.
    pub fn switch(&self, change: impl FnOnce(&mut Switches)) {
        change(&mut lock(&self.shared.switches));
    }

    /// The paths that were asked for since the last call, in order.
    pub fn take_seen(&self) -> Vec<String> {
        std::mem::take(&mut *lock(&self.shared.seen))
    }

    /// Stops listening: to a browser the server is gone. [`Server::resume`] brings it back at the same address.
    pub fn stop(&mut self) {
        let Some(thread) = self.thread.take() else { return };
        self.shared.stopping.store(true, Ordering::SeqCst);
        // The thread waits for a connection: give it one.
        let _ = TcpStream::connect(self.address);
        let _ = thread.join();
    }

    /// Listens again.
    ///
    /// # Errors
    /// When the port is taken.
    pub fn resume(&mut self) -> Result<()> {
        if self.thread.is_some() {
            return Ok(());
        }
        let listener = TcpListener::bind(self.address).with_context(|| {
            format!(
                "can't listen on {}: is something else using the port?",
                self.address
            )
        })?;
        self.address = listener
            .local_addr()
            .context("the listening port has no number")?;
        self.shared.stopping.store(false, Ordering::SeqCst);
        let shared = Arc::clone(&self.shared);
        self.thread = Some(std::thread::spawn(move || accept(&listener, &shared)));
        Ok(())
    }

    /// Waits for ever, or until the listening thread ends.
    pub fn wait(mut self) {
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.stop();
    }
}

fn accept(listener: &TcpListener, shared: &Arc<Shared>) {
    for stream in listener.incoming() {
        if shared.stopping.load(Ordering::SeqCst) {
            return;
        }
        let Ok(stream) = stream else { continue };
        let shared = Arc::clone(shared);
        std::thread::spawn(move || {
            // A browser that goes away in the middle of an answer is no error of the server.
            let _ = converse(stream, &shared);
        });
    }
}

fn converse(mut stream: TcpStream, shared: &Shared) -> std::io::Result<()> {
    stream.set_read_timeout(Some(Duration::from_secs(10)))?;
    let Some(request) = request::read(&mut stream)? else {
        return Ok(());
    };
    let switches = lock(&shared.switches).clone();
    lock(&shared.seen).push(request.path.clone());
    std::thread::sleep(switches.delay);
    answer::write(&mut stream, &request, &switches)
}

/// A lock whose holder panicked still guards good data here: nothing is ever half changed.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests;
