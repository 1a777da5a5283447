//! Mounts the app.

fn main() {
    page::browser::crash::install();
    if let Some(root) = page::browser::root() {
        yew::Renderer::<page::ui::App>::with_root(root).render();
    }
}
