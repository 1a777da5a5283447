//! GetImageAncestry: an image, the one it was copied or made from, and so on to the root.

use crate::rules::{form, image};
use crate::state::Image;
use crate::tx::Tx;
use api::ApiError;
use api::ec2::image::insight::{GetImageAncestryInput, GetImageAncestryOutput, ImageAncestryEntry};
use std::sync::Arc;

/// The longest line that is told.
const MOST_ENTRIES: usize = 50;

/// Follows an image that the caller may see back to where it came from.
pub(crate) fn get_image_ancestry(
    tx: &mut Tx<'_>,
    input: GetImageAncestryInput,
) -> Result<GetImageAncestryOutput, ApiError> {
    form::image_id(&input.image_id)?;
    tx.dry_run(input.dry_run)?;
    let first = image::visible(tx, &input.image_id)?;
    let mut entries: Vec<ImageAncestryEntry> = Vec::new();
    let mut next = Some(first);
    while let Some(image) = next.filter(|_| entries.len() < MOST_ENTRIES) {
        entries.push(entry(image));
        // A public image of Amazon or of a vendor is a root.
        let root = image.owner_alias.is_some() && image.is_public();
        next = if root { None } else { parent(tx, image) };
    }
    Ok(GetImageAncestryOutput {
        image_ancestry_entries: Some(entries),
    })
}

/// What is told of one image.
fn entry(image: &Image) -> ImageAncestryEntry {
    let source = image.source_image.as_ref();
    ImageAncestryEntry {
        creation_date: Some(image.created.whole_second()),
        image_id: Some(image.id.clone()),
        image_owner_alias: Some(String::from(image.owner_alias.as_ref().unwrap_or(&image.owner))),
        source_image_id: source.map(|(id, _)| id.clone()),
        source_image_region: source.map(|(_, region)| String::from(region)),
    }
}

/// The image that one came from, if it is known at all.
fn parent<'a>(tx: &Tx<'a>, image: &Image) -> Option<&'a Arc<Image>> {
    let (id, region) = image.source_image.as_ref()?;
    tx.state.region(region)?.images.get(id)
}
