//! Tests that run as wasm in a real browser (`cargo xtask wasm-tests`).
//!
//! Here stands what only a browser can answer: whether the crates work as wasm, and the adapters of `src/browser/`.
//! Everything else is tested natively, which is faster. A plain `cargo test` sees an empty file.
#![cfg(target_arch = "wasm32")]

use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

/// JSON keeps the order of its keys as wasm, too: the order is part of what a learner sees.
#[wasm_bindgen_test]
fn json_keeps_the_order_of_its_keys() {
    let text = r#"{"Name":"golden","ImageId":"ami-0123456789abcdef0","BlockDeviceMappings":[]}"#;
    let value: serde_json::Value = serde_json::from_str(text).expect("JSON");
    assert_eq!(value.to_string(), text);
}

/// The example of `docs/rust.md`: other code drives the simulator as wasm.
#[wasm_bindgen_test]
fn life_of_an_image() -> Result<(), simulator::CallError> {
    use serde_json::json;
    use simulator::{Simulator, Span};
    include!("../fixtures/rust/life_of_an_image.rs");
    Ok(())
}
