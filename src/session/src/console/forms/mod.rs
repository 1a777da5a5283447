//! The forms that there are, one `static` each, by what they work on.

mod fields;
pub mod images;
pub mod instances;
pub mod snapshots;
pub mod tags;
pub mod volumes;

use super::Form;

/// Every form.
pub static FORMS: &[&Form] = &[
    &images::REGISTER,
    &images::CREATE,
    &images::COPY,
    &images::PERMISSIONS,
    &images::DEREGISTER,
    &images::DEPRECATE,
    &images::PROTECT,
    &images::RESTORE,
    &images::DISABLE,
    &images::ENABLE,
    &instances::LAUNCH,
    &instances::START,
    &instances::STOP,
    &instances::REBOOT,
    &instances::TERMINATE,
    &snapshots::CREATE,
    &snapshots::COPY,
    &snapshots::PERMISSIONS,
    &snapshots::DELETE,
    &snapshots::RESTORE,
    &volumes::CREATE,
    &volumes::CREATE_FROM,
    &volumes::ATTACH,
    &volumes::DETACH,
    &volumes::MODIFY,
    &volumes::DELETE,
    &tags::TAGS,
];
