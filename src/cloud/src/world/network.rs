//! The default network of each account and Region; it follows from their names alone.
