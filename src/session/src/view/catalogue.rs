//! The AMI catalogue: a few public images to start from, by family, with who publishes them.

use crate::Session;
use serde_json::{Value, json};

/// A family of public images.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ImageFamily {
    /// What it is called.
    pub title: &'static str,
    /// The account that publishes it.
    pub owner: &'static str,
    /// What the names of its images are like.
    pattern: &'static str,
    /// What to know of it.
    pub about: &'static str,
}

const fn family(
    title: &'static str,
    owner: &'static str,
    pattern: &'static str,
    about: &'static str,
) -> ImageFamily {
    ImageFamily {
        title,
        owner,
        pattern,
        about,
    }
}

/// The families.
pub const FAMILIES: &[ImageFamily] = &[
    family(
        "Amazon Linux 2023",
        "137112412989",
        "al2023-ami-2023*",
        "Free. The current Amazon Linux; a new one comes often and the old one is deprecated after 90 days.",
    ),
    family(
        "Amazon Linux 2",
        "137112412989",
        "amzn2-ami-*",
        "Free, but retired: deprecated images still launch, and get no more fixes.",
    ),
    family("Ubuntu", "099720109477", "ubuntu/images/*", "Free, by Canonical."),
    family(
        "Debian",
        "136693071363",
        "debian-12*",
        "Free, by the Debian project.",
    ),
    family(
        "Red Hat Enterprise Linux",
        "309956199498",
        "RHEL-9*",
        "The licence is billed by the hour on top of the instance.",
    ),
    family(
        "Windows Server",
        "801119661308",
        "Windows_Server-*",
        "The licence is billed by the hour on top of the instance.",
    ),
    family(
        "Marketplace",
        "679593333241",
        "*",
        "By vendors. You subscribe to the product first, with marketplace in the terminal, and pay its price on top of the instance.",
    ),
];

/// A public image.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CatalogueImage {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What its owner says of it.
    pub description: String,
    /// The architecture.
    pub architecture: String,
    /// The platform.
    pub platform: String,
    /// The root device, with its size.
    pub root: String,
    /// Whether it is deprecated.
    pub is_deprecated: bool,
}

impl Session {
    /// The images of a family in the seat's Region, the newest first.
    pub fn catalogue(&self, family: &ImageFamily) -> Vec<CatalogueImage> {
        let named = json!([{"Name": "name", "Values": [family.pattern]}]);
        let input = json!({"Owners": [family.owner], "Filters": named, "IncludeDeprecated": true});
        let mut answer = self.peek("DescribeImages", input).unwrap_or_default();
        let mut images = match answer["Images"].take() {
            Value::Array(images) => images,
            _ => Vec::new(),
        };
        api::order::sort_by(&mut images, |one, other| {
            other["CreationDate"].as_str().cmp(&one["CreationDate"].as_str())
        });
        let now = self.now().to_string();
        images.iter().map(|image| shown(image, &now)).collect()
    }
}

fn shown(image: &Value, now: &str) -> CatalogueImage {
    let get = |name: &str| image[name].as_str().unwrap_or_default().to_owned();
    let size = &image["BlockDeviceMappings"][0]["Ebs"]["VolumeSize"];
    let size = size
        .as_i64()
        .map(|size| format!(" {size} GiB"))
        .unwrap_or_default();
    CatalogueImage {
        id: get("ImageId"),
        name: get("Name"),
        description: get("Description"),
        architecture: get("Architecture"),
        platform: get("PlatformDetails"),
        root: get("RootDeviceName") + &size,
        is_deprecated: image["DeprecationTime"].as_str().is_some_and(|at| at < now),
    }
}
