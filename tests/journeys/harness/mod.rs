//! Runs a journey: starts what it needs, hands it a [`Lab`], looks at what is left behind, and cleans up.

mod acts;
mod audit;
mod browser;
mod lab;
mod picture;

use std::panic::AssertUnwindSafe;

use anyhow::Context;

pub use lab::{Lab, Options};
pub use picture::{SIZES, Theme};

/// What a journey and its steps return.
pub type Outcome<T = ()> = anyhow::Result<T>;

/// Declares a journey: an ignored test that `cargo xtask journeys` runs. See `main.rs` for how it is used.
///
/// `async fn name(lab) { … }` starts with a fresh profile and a page that behaves;
/// `async fn name(lab, Options { … }) { … }` starts otherwise.
macro_rules! journey {
    ($(#[$about:meta])* async fn $name:ident($lab:ident) $steps:block) => {
        journey! { $(#[$about])* async fn $name($lab, $crate::harness::Options::default()) $steps }
    };
    ($(#[$about:meta])* async fn $name:ident($lab:ident, $options:expr) $steps:block) => {
        $(#[$about])*
        #[test]
        #[ignore = "needs a browser: run `cargo xtask journeys`"]
        fn $name() {
            $crate::harness::run(stringify!($name), $options, async |$lab: &mut $crate::harness::Lab| {
                $steps
                Ok(())
            });
        }
    };
}

/// Runs one journey to its end; called by [`journey!`].
pub fn run(name: &str, options: Options, journey: impl AsyncFnOnce(&mut Lab) -> Outcome) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    let runtime = runtime.expect("a runtime for one thread");
    let mut lab = match runtime.block_on(Lab::start(name, options)) {
        Ok(lab) => lab,
        Err(error) => panic!("the journey {name} couldn't start: {error:#}"),
    };
    // A panic inside a journey must not leave a browser behind.
    let steps = std::panic::catch_unwind(AssertUnwindSafe(|| runtime.block_on(journey(&mut lab))));
    let outcome = match steps {
        Ok(outcome) => outcome,
        Err(_) => Err(anyhow::anyhow!("it panicked; the message is above")),
    };
    let outcome = match outcome {
        Ok(()) => runtime.block_on(lab.check_quiet()),
        Err(error) => {
            let scene = runtime.block_on(lab.scene());
            Err(error).context(scene)
        }
    };
    runtime.block_on(lab.close());
    if let Err(error) = outcome {
        panic!("the journey {name} failed: {error:?}");
    }
}
