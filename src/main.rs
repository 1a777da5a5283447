//! Mounts the app, and is where the wasm is cut in two.

use page::late::{PARTS, Parts};

/// The second part of the wasm: what only this function refers to is in it.
#[cfg(feature = "cut")]
#[wasm_split_helpers::wasm_split(late, fallible)]
fn parts() -> Result<&'static Parts, wasm_split_helpers::SplitLoaderError> {
    Ok(&PARTS)
}

/// A wasm that isn't cut has everything.
#[cfg(not(feature = "cut"))]
async fn parts() -> Result<&'static Parts, std::convert::Infallible> {
    Ok(&PARTS)
}

fn main() {
    page::browser::crash::install();
    page::browser::theme::restore();
    if let Some(root) = page::browser::root() {
        let props = page::ui::AppProps {
            fetch: || Box::pin(async { parts().await.ok() }),
        };
        yew::Renderer::<page::ui::App>::with_root_and_props(root, props).render();
    }
}
