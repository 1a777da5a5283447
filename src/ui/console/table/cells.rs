//! How cells of tables are drawn: text, states with shape and word, short ids, money.

use session::view::{Cell, short};
use yew::prelude::*;

/// A cell.
pub fn cell(cell: &Cell) -> Html {
    match cell {
        Cell::Nothing => html! { <span class="soft">{ "–" }</span> },
        Cell::Text(text) => html! { { text } },
        Cell::Id(id) => html! { <span class="id" title={id.clone()}>{ short(id) }</span> },
        Cell::State(word, progress) => state(word, progress.as_deref()),
    }
}

/// A state as shape, word and colour, with how far it has got.
pub fn state(word: &str, progress: Option<&str>) -> Html {
    let (mark, class) = match word {
        "available" | "completed" | "running" | "in-use" | "ok" => ("●", "good"),
        "pending" | "creating" | "stopping" | "shutting-down" | "attaching" | "deleting" => ("◐", "wait"),
        "failed" | "error" => ("✕", "bad"),
        "disabled" | "stopped" => ("■", "off"),
        "deregistered" | "terminated" => ("⌫", "off"),
        "" => return Html::default(),
        _ => ("○", "off"),
    };
    html! {
        <span class={classes!("state", class)}><span aria-hidden="true">{ mark }</span>{ word.to_owned() }
            if let Some(progress) = progress { { format!(" {progress}") } }
        </span>
    }
}

/// Millionths of a dollar as dollars and cents.
pub fn money(micros: i64) -> String {
    let cents = micros.saturating_add(5_000) / 10_000;
    format!("${}.{:02}", cents / 100, (cents % 100).abs())
}
