//! Pictures of routes for people to look at: `cargo xtask shots [#/route …]`.

use crate::harness::{SIZES, Theme};

journey! {
    /// Every route shows itself in every size and theme.
    async fn shots(lab) {
        let routes = std::env::var(xtask::shots::ROUTES).unwrap_or_else(|_| "#/".to_owned());
        for route in routes.split_whitespace() {
            for (width, height) in SIZES {
                for theme in Theme::ALL {
                    lab.resize(width, height).await?;
                    lab.prefer(theme).await?;
                    lab.open(route).await?;
                    let path = lab.picture(&file_name(route)).await?;
                    println!("{}", path.display());
                }
            }
        }
    }
}

/// `#/lesson/L04/3` becomes `lesson-L04-3`; the start is `start`.
fn file_name(route: &str) -> String {
    let words: Vec<&str> = route
        .split(|letter: char| !letter.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    if words.is_empty() {
        "start".to_owned()
    } else {
        words.join("-")
    }
}
