//! Images, and reports about their use.

use crate::rules::form::IMAGE_ID;
use crate::rules::image;
use crate::rules::resource::row::Describe;
use crate::rules::resource::row::Resource;
use crate::rules::resource::row::Tags;
use crate::rules::resource::row::first;
use crate::rules::resource::row::own;
use crate::rules::resource::row::owned;
use crate::rules::retention;
use crate::tx::Tx;
use api::ApiError;
use api::ErrorCode;
use api::ImageId;
use api::Service;

/// An image.
pub(crate) static IMAGE: Resource = Resource {
    prefix: ImageId::PREFIX,
    name: "image",
    service: Service::Ec2,
    describe: Some(Describe {
        operation: "DescribeImages",
        ids: "ImageIds",
        list: "Images",
        all: &["IncludeDisabled"],
    }),
    trail: "AWS::EC2::Ami",
    table: "images",
    form: Some(&IMAGE_ID),
    checked_by_tag_calls: true,
    not_found: |id| image::not_found(&[&id.into()]),
    // One of another account can be tagged when it is shared.
    sees: |tx, id| {
        let image = tx.region.images.get(id);
        image.is_some_and(|image| image.is_registered() && image.may_launch(tx.account))
            || retention::own(tx, id).is_some()
    },
    tags: Tags::Table(may_carry_tags),
    choices: |tx| {
        let images = tx.region.images.values().filter(|image| {
            image.is_registered()
                && (image.owner.as_str() == tx.account
                    || (!image.is_public() && image.may_launch(tx.account)))
        });
        first(images, |image| {
            (String::from(&image.id), String::from(&image.name))
        })
    },
};

/// An account keeps its tags on another one's image when that is gone; its own take them along.
fn may_carry_tags(tx: &Tx<'_>, id: &str) -> bool {
    let image = tx.region.images.get(id);
    image.is_none_or(|image| image.owner.as_str() != tx.account || image.is_registered())
        || tx.region.bin.contains_key(id)
}

/// A report about the use of an image.
pub(crate) static USAGE_REPORT: Resource = Resource {
    prefix: "amiur",
    name: "image-usage-report",
    service: Service::Ec2,
    describe: Some(Describe {
        operation: "DescribeImageUsageReports",
        ids: "ReportIds",
        list: "ImageUsageReports",
        all: &[],
    }),
    trail: "",
    table: "usage_reports",
    form: None,
    checked_by_tag_calls: false,
    not_found: |id| {
        let message = format!("The image usage report '{id}' does not exist");
        ApiError::new(ErrorCode::InvalidId, message)
    },
    sees: has_report,
    tags: Tags::Table(has_report),
    choices: |tx| {
        own(tx, tx.region.usage_reports.values(), |report| {
            (report.id.clone(), String::from(&report.image))
        })
    },
};

fn has_report(tx: &Tx<'_>, id: &str) -> bool {
    owned(tx, tx.region.usage_reports.get(id))
}
