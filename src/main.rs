//! Mounts the app.

fn main() {
    page::browser::crash::install();
    page::browser::theme::restore();
    if let Some(root) = page::browser::root() {
        yew::Renderer::<page::ui::App>::with_root(root).render();
    }
}
