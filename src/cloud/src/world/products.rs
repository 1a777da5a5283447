//! What is sold in the Marketplace. The vendors are invented.

/// The product code of Northwind Hardened Linux.
pub const NORTHWIND: &str = "3nw9hardlnx7q2vtc5m8k1zrp";
/// The product code of the Blue Heron Gateway.
pub const BLUE_HERON: &str = "b1ueh3r0n8gtw4y6dk2sx9fja";

/// Something sold in the Marketplace.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Product {
    /// Its code.
    pub code: &'static str,
    /// What the listing calls it.
    pub title: &'static str,
    /// Millionths of a US dollar for an hour of any instance, beside the instance itself.
    pub hourly_micros: i64,
}

/// Every product.
pub static PRODUCTS: &[Product] = &[
    Product {
        code: NORTHWIND,
        title: "Northwind Hardened Linux 9",
        hourly_micros: 35_000,
    },
    Product {
        code: BLUE_HERON,
        title: "Blue Heron Gateway (bring your own licence)",
        hourly_micros: 0,
    },
];

/// The product with that code.
pub fn product(code: &str) -> Option<&'static Product> {
    PRODUCTS.iter().find(|product| product.code == code)
}
