//! Images: making, copying, describing, sharing, protecting, storing and retiring them.

pub(crate) mod allowed;
pub(crate) mod ancestry;
pub(crate) mod attribute;
pub(crate) mod copy;
pub(crate) mod create;
pub(crate) mod deregister;
pub(crate) mod describe;
pub(crate) mod due;
pub(crate) mod fast_launch;
pub(crate) mod fast_launch_due;
pub(crate) mod import_export;
pub(crate) mod modify;
pub(crate) mod organizations;
pub(crate) mod protection;
pub(crate) mod references;
pub(crate) mod register;
pub(crate) mod retire;
pub(crate) mod store;
pub(crate) mod store_due;
pub(crate) mod usage;
pub(crate) mod usage_due;

use crate::actions::bind::{Action, bind};
use api::ec2::image;

/// The actions of this family.
pub(crate) static ACTIONS: &[&dyn Action] = &[
    &bind(&image::DESCRIBE_IMAGES, describe::describe_images),
    &bind(&image::COPY_IMAGE, copy::copy_image),
    &bind(
        &image::attribute::DESCRIBE_IMAGE_ATTRIBUTE,
        attribute::describe_image_attribute,
    ),
    &bind(
        &image::attribute::RESET_IMAGE_ATTRIBUTE,
        attribute::reset_image_attribute,
    ),
    &bind(
        &image::attribute::CANCEL_IMAGE_LAUNCH_PERMISSION,
        attribute::cancel_image_launch_permission,
    ),
    &bind(
        &image::attribute::MODIFY_IMAGE_ATTRIBUTE,
        modify::modify_image_attribute,
    ),
    &bind(&image::ENABLE_IMAGE_DEPRECATION, retire::enable_image_deprecation),
    &bind(
        &image::DISABLE_IMAGE_DEPRECATION,
        retire::disable_image_deprecation,
    ),
    &bind(&image::ENABLE_IMAGE, retire::enable_image),
    &bind(&image::DISABLE_IMAGE, retire::disable_image),
    &bind(&image::CREATE_IMAGE, create::create_image),
    &bind(&image::REGISTER_IMAGE, register::register_image),
    &bind(&image::DEREGISTER_IMAGE, deregister::deregister_image),
    &bind(
        &image::protection::ENABLE_IMAGE_DEREGISTRATION_PROTECTION,
        protection::enable_image_deregistration_protection,
    ),
    &bind(
        &image::protection::DISABLE_IMAGE_DEREGISTRATION_PROTECTION,
        protection::disable_image_deregistration_protection,
    ),
    &bind(
        &image::allowed::ENABLE_ALLOWED_IMAGES_SETTINGS,
        allowed::enable_allowed_images_settings,
    ),
    &bind(
        &image::allowed::DISABLE_ALLOWED_IMAGES_SETTINGS,
        allowed::disable_allowed_images_settings,
    ),
    &bind(
        &image::allowed::GET_ALLOWED_IMAGES_SETTINGS,
        allowed::get_allowed_images_settings,
    ),
    &bind(
        &image::allowed::REPLACE_IMAGE_CRITERIA_IN_ALLOWED_IMAGES_SETTINGS,
        allowed::replace_image_criteria_in_allowed_images_settings,
    ),
    &bind(&image::insight::GET_IMAGE_ANCESTRY, ancestry::get_image_ancestry),
    &bind(
        &image::insight::DESCRIBE_IMAGE_REFERENCES,
        references::describe_image_references,
    ),
    &bind(
        &image::usage::CREATE_IMAGE_USAGE_REPORT,
        usage::create_image_usage_report,
    ),
    &bind(
        &image::usage::DESCRIBE_IMAGE_USAGE_REPORTS,
        usage::describe_image_usage_reports,
    ),
    &bind(
        &image::usage::DESCRIBE_IMAGE_USAGE_REPORT_ENTRIES,
        usage::describe_image_usage_report_entries,
    ),
    &bind(
        &image::usage::DELETE_IMAGE_USAGE_REPORT,
        usage::delete_image_usage_report,
    ),
    &bind(
        &image::store::CREATE_STORE_IMAGE_TASK,
        store::create_store_image_task,
    ),
    &bind(
        &image::store::CREATE_RESTORE_IMAGE_TASK,
        store::create_restore_image_task,
    ),
    &bind(
        &image::store::DESCRIBE_STORE_IMAGE_TASKS,
        store::describe_store_image_tasks,
    ),
    &bind(
        &image::fast_launch::ENABLE_FAST_LAUNCH,
        fast_launch::enable_fast_launch,
    ),
    &bind(
        &image::fast_launch::DISABLE_FAST_LAUNCH,
        fast_launch::disable_fast_launch,
    ),
    &bind(
        &image::fast_launch::DESCRIBE_FAST_LAUNCH_IMAGES,
        fast_launch::describe_fast_launch_images,
    ),
    &bind(&image::export::EXPORT_IMAGE, import_export::export_image),
    &bind(&image::import::IMPORT_IMAGE, import_export::import_image),
    &bind(&image::import::IMPORT_SNAPSHOT, import_export::import_snapshot),
    &bind(
        &image::export::DESCRIBE_EXPORT_IMAGE_TASKS,
        import_export::describe_export_image_tasks,
    ),
    &bind(
        &image::import::DESCRIBE_IMPORT_IMAGE_TASKS,
        import_export::describe_import_image_tasks,
    ),
    &bind(
        &image::import::CANCEL_IMPORT_TASK,
        import_export::cancel_import_task,
    ),
];
