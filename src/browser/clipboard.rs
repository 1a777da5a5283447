//! The clipboard.

/// Copies text, where the browser allows it.
pub fn copy(text: &str) {
    let clipboard = gloo::utils::window().navigator().clipboard();
    // On plain http there is none; the text can still be selected.
    if gloo::utils::window().is_secure_context() {
        let _ = clipboard.write_text(text);
    }
}
