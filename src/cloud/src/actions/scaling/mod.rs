//! Auto Scaling groups.

pub(crate) mod describe;
pub(crate) mod due;
pub(crate) mod find;
pub(crate) mod groups;
pub(crate) mod refresh;
pub(crate) mod refresh_describe;
pub(crate) mod round;
pub(crate) mod settings;
pub(crate) mod tags;

use crate::actions::bind::{Action, bind};
use api::autoscaling;

/// The actions of this family.
pub(crate) static ACTIONS: &[&dyn Action] = &[
    &bind(
        &autoscaling::operations::CREATE_AUTO_SCALING_GROUP,
        groups::create_auto_scaling_group,
    ),
    &bind(
        &autoscaling::operations::UPDATE_AUTO_SCALING_GROUP,
        groups::update_auto_scaling_group,
    ),
    &bind(
        &autoscaling::operations::SET_DESIRED_CAPACITY,
        groups::set_desired_capacity,
    ),
    &bind(
        &autoscaling::operations::DELETE_AUTO_SCALING_GROUP,
        groups::delete_auto_scaling_group,
    ),
    &bind(
        &autoscaling::operations::DESCRIBE_AUTO_SCALING_GROUPS,
        describe::describe_auto_scaling_groups,
    ),
    &bind(
        &autoscaling::operations::DESCRIBE_SCALING_ACTIVITIES,
        describe::describe_scaling_activities,
    ),
    &bind(
        &autoscaling::operations::DESCRIBE_LAUNCH_CONFIGURATIONS,
        describe::describe_launch_configurations,
    ),
    &bind(
        &autoscaling::tags::CANCEL_INSTANCE_REFRESH,
        tags::cancel_instance_refresh,
    ),
    &bind(
        &autoscaling::tags::CREATE_OR_UPDATE_TAGS,
        tags::create_or_update_tags,
    ),
    &bind(&autoscaling::tags::DELETE_TAGS, tags::delete_tags),
    &bind(
        &autoscaling::tags::DESCRIBE_LIFECYCLE_HOOKS,
        tags::describe_lifecycle_hooks,
    ),
    &bind(
        &autoscaling::tags::DISABLE_METRICS_COLLECTION,
        tags::disable_metrics_collection,
    ),
    &bind(
        &autoscaling::operations::START_INSTANCE_REFRESH,
        refresh::start_instance_refresh,
    ),
    &bind(
        &autoscaling::operations::DESCRIBE_INSTANCE_REFRESHES,
        refresh_describe::describe_instance_refreshes,
    ),
];
