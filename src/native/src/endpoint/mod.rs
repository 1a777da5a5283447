//! `ami-lab endpoint`: the simulated account behind HTTP, for real AWS clients.
//!
//! One session answers all requests, one at a time, so that the same requests in the same order give the same answers.
//! Bodies are read before the session is asked: a slow client keeps nobody waiting. What an answer says is decided in
//! `session` and written in `api::wire`; here are only the server, the clock and the state file.

mod control;
mod saving;
#[cfg(test)]
mod tests;

use crate::{EndpointArgs, state};
use api::wire::{self, HttpRequest, HttpResponse};
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use saving::{Keeper, Stamp};
use session::{Msg, Pace, Session};
use std::future::IntoFuture;
use std::io::Write;
use std::net::SocketAddr;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::net::TcpListener;

/// How long a client may take to send a body.
const PATIENCE: Duration = Duration::from_secs(30);
/// How long requests may still take when the process is asked to end.
const GRACE: Duration = Duration::from_secs(2);
/// How often the simulated clock looks at the real one.
const TICK: Duration = Duration::from_millis(100);

/// What all requests share.
#[derive(Clone)]
pub struct Lab {
    session: Arc<Mutex<Session>>,
    /// How often another session took its place.
    replaced: Arc<AtomicU64>,
    account: Arc<str>,
    instant: bool,
    seed: u64,
}

impl Lab {
    /// A lab with that session.
    pub fn new(session: Session, args: &EndpointArgs) -> Self {
        let lab = Self {
            session: Arc::new(Mutex::new(session)),
            replaced: Arc::default(),
            account: Arc::from(args.account.as_str()),
            instant: args.instant,
            seed: args.seed,
        };
        if !args.instant {
            let pace = args.speed.map_or(Pace::Eager, Pace::Times);
            lab.lock().update(Msg::Pace(pace));
        }
        lab
    }

    /// The session. A thread that panicked while it held it has not changed it halfway: events are applied whole.
    fn lock(&self) -> MutexGuard<'_, Session> {
        self.session.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What tells whether the session changed; records are only ever added.
    fn stamp(&self, session: &Session) -> Stamp {
        Stamp(self.replaced.load(Ordering::Relaxed), session.records().len())
    }

    /// Puts another session in its place. The clock goes on as it was told to.
    fn replace(&self, mut session: Session) {
        let mut place = self.lock();
        session.update(Msg::Pace(place.pace()));
        *place = session;
        self.replaced.fetch_add(1, Ordering::Relaxed);
    }

    /// Answers one request of an AWS client.
    fn serve(&self, request: &HttpRequest) -> HttpResponse {
        let mut session = self.lock();
        let (response, _) = session.serve(request, &self.account);
        if self.instant {
            session.settle();
        }
        response
    }

    fn tick(&self, passed: Duration) {
        let millis = i64::try_from(passed.as_millis()).unwrap_or(i64::MAX);
        self.lock().update(Msg::Tick { millis });
    }
}

/// Serves until the process is asked to end; the state file is written soon after changes, and then.
pub fn run(args: &EndpointArgs) -> Result<u8, String> {
    let session = match args.state.as_deref().map(state::load).transpose()?.flatten() {
        Some(session) => session,
        None => Session::with_seed(args.seed),
    };
    let lab = Lab::new(session, args);
    let keeper = args.state.clone().map(|path| Keeper::new(lab.clone(), path));
    let runtime = tokio::runtime::Runtime::new().map_err(|error| error.to_string())?;
    runtime.block_on(listen(&lab, args, keeper.as_ref()))?;
    // What still runs holds nothing that matters.
    runtime.shutdown_timeout(Duration::from_secs(1));
    if let Some(keeper) = keeper {
        keeper.save()?;
        eprintln!("ami-lab: saved to {}", keeper.path());
    }
    Ok(0)
}

async fn listen(lab: &Lab, args: &EndpointArgs, keeper: Option<&Keeper>) -> Result<(), String> {
    let address = SocketAddr::new(args.host, args.port);
    let listener = TcpListener::bind(address)
        .await
        .map_err(|error| format!("can't listen on {address}: {error}"))?;
    let address = listener.local_addr().map_err(|error| error.to_string())?;
    say(&format!(
        "AMI Lab answers AWS clients at http://{address} (Ctrl-C stops it)"
    ));
    say("Any credentials do: signatures are not verified. An access key of 12 digits names the account.");
    if !address.ip().is_loopback() {
        say("It listens beyond this machine: whoever reaches it can do everything in it.");
    }
    if !lab.instant {
        tokio::spawn(keep_time(lab.clone()));
    }
    if let Some(keeper) = keeper {
        tokio::spawn(keeper.clone().keep());
    }
    let (end, ended) = tokio::sync::watch::channel(false);
    let mut gone = ended.clone();
    let served = axum::serve(listener, router(lab.clone())).with_graceful_shutdown(async move {
        asked_to_end().await;
        // Nobody is left to hear it only when serving has ended already.
        let _ = end.send(true);
    });
    tokio::select! {
        done = served.into_future() => done.map_err(|error| error.to_string()),
        // Requests under way are answered; a client that never ends its request is not waited for.
        () = async {
            let _ = gone.wait_for(|ended| *ended).await;
            tokio::time::sleep(GRACE).await;
        } => Ok(()),
    }
}

/// Says something to whoever started the process, who may have stopped listening.
fn say(text: &str) {
    let _ = writeln!(std::io::stdout(), "{text}");
}

/// Every path and method is answered: AWS clients use many.
pub fn router(lab: Lab) -> Router {
    Router::new().fallback(answer).with_state(lab)
}

async fn answer(State(lab): State<Lab>, request: Request) -> Response {
    let (head, body) = request.into_parts();
    let target = head
        .uri
        .path_and_query()
        .map_or("/", |target| target.as_str())
        .to_owned();
    let path = head.uri.path();
    let control = path.strip_prefix("/_lab/").map(str::to_owned);
    let most = if control.is_some() {
        session::MOST_BYTES
    } else {
        wire::MOST_BYTES
    };
    let body = match tokio::time::timeout(PATIENCE, to_bytes(body, most)).await {
        Ok(Ok(body)) => body.to_vec(),
        Ok(Err(_)) => {
            let why = format!("The body could not be read, or it has more than {most} bytes.\n");
            return (StatusCode::PAYLOAD_TOO_LARGE, why).into_response();
        }
        Err(_) => return (StatusCode::REQUEST_TIMEOUT, "The body did not arrive in time.\n").into_response(),
    };
    let method = head.method.as_str().to_owned();
    let headers = head.headers.iter().map(|(name, value)| {
        let value = String::from_utf8_lossy(value.as_bytes()).into_owned();
        (name.as_str().to_owned(), value)
    });
    let request = HttpRequest {
        method,
        target,
        headers: headers.collect(),
        body,
    };
    // A long listing takes a while: it must not hold up the threads that read and write.
    let done = tokio::task::spawn_blocking(move || match control {
        Some(what) => control::answer(&lab, &what, &request),
        None => written(lab.serve(&request)),
    });
    done.await.unwrap_or_else(|_| {
        (
            StatusCode::INTERNAL_SERVER_ERROR,
            "The lab failed; this is a defect.\n",
        )
            .into_response()
    })
}

fn written(response: HttpResponse) -> Response {
    let mut written = Response::new(Body::from(response.body));
    *written.status_mut() =
        StatusCode::from_u16(response.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    for (name, value) in response.headers {
        if let Ok(value) = HeaderValue::from_str(&value) {
            written.headers_mut().insert(name, value);
        }
    }
    written
        .headers_mut()
        .insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    written
}

/// Hands the time that really passed to the session.
async fn keep_time(lab: Lab) {
    let mut last = tokio::time::Instant::now();
    let mut interval = tokio::time::interval(TICK);
    loop {
        interval.tick().await;
        let now = tokio::time::Instant::now();
        lab.tick(now - last);
        last = now;
    }
}

/// Ctrl-C, or SIGTERM where there is such a thing.
async fn asked_to_end() {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        if let Ok(mut terminate) = signal(SignalKind::terminate()) {
            tokio::select! {
                _ = tokio::signal::ctrl_c() => {}
                _ = terminate.recv() => {}
            }
            return;
        }
    }
    // Without either there is nothing to wait for; the process is ended from outside.
    let _ = tokio::signal::ctrl_c().await;
}
