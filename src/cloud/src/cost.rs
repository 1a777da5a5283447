//! What the things that stand now would cost in a month. Illustrative prices, not a quote.
