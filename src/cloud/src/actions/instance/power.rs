//! StartInstances, StopInstances, RebootInstances and TerminateInstances. A call names several instances and succeeds
//! for all of them or for none.

use crate::actions::instance::due;
use crate::event::Change;
use crate::rules::form::error;
use crate::rules::instance_phase::{changed, public_address, settle_later, spread};
use crate::rules::launch_devices::KEY_UNUSABLE;
use crate::rules::{ebs_keys, form, instance, quota};
use crate::state::{Instance, InstancePhase as Phase, Volume};
use crate::tx::Tx;
use api::ec2::instance::{
    InstanceStateChange, RebootInstancesInput, RebootInstancesOutput, StartInstancesInput,
    StartInstancesOutput, StopInstancesInput, StopInstancesOutput, TerminateInstancesInput,
    TerminateInstancesOutput,
};
use api::{ApiError, ErrorCode, Span};
use std::sync::Arc;

/// The code and message of an instance that was stopped or terminated by a call.
const SHUTDOWN: (&str, &str) = (
    "Client.UserInitiatedShutdown",
    "Client.UserInitiatedShutdown: User initiated shutdown",
);

/// Powers on stopped instances.
pub(crate) fn start_instances(
    tx: &mut Tx<'_>,
    input: StartInstancesInput,
) -> Result<StartInstancesOutput, ApiError> {
    instance::well_formed(&input.instance_ids)?;
    if input.additional_info.is_some_and(|info| !info.is_empty()) {
        return instance::unsupported("AdditionalInfo");
    }
    tx.dry_run(input.dry_run)?;
    let instances = instance::all(tx, &input.instance_ids)?;
    for instance in &instances {
        startable(instance)?;
    }
    let stopped = |instance: &&&Arc<Instance>| instance.phase == Phase::Stopped;
    let types: Vec<&str> = instances
        .iter()
        .filter(stopped)
        .map(|instance| instance.instance_type.as_str())
        .collect();
    quota::check(tx, &types)?;
    let changes = instances.iter().map(|instance| start(tx, instance)).collect();
    Ok(StartInstancesOutput {
        starting_instances: Some(changes),
    })
}

fn startable(instance: &Instance) -> Result<(), ApiError> {
    let id = &instance.id;
    match instance.phase {
        Phase::Pending | Phase::Running => Ok(()),
        Phase::Stopping | Phase::ShuttingDown | Phase::Terminated => error(
            ErrorCode::IncorrectInstanceState,
            format!("The instance '{id}' is not in a state from which it can be started."),
        ),
        Phase::Stopped if instance.root().is_none() => {
            let device = instance.root_device_name.as_deref().unwrap_or_default();
            let reason = format!("Instance does not have a volume attached at root ({device})");
            Err(form::invalid_value(id.as_str(), "instanceId", &reason))
        }
        Phase::Stopped => Ok(()),
    }
}

fn start(tx: &mut Tx<'_>, instance: &Instance) -> InstanceStateChange {
    if instance.phase != Phase::Stopped {
        return changed(instance, instance.phase);
    }
    let locked = instance::volumes(tx, instance).any(|(_, volume)| !ebs_keys::opens_volume(tx.state, volume));
    let state_reason = locked.then(|| (KEY_UNUSABLE.0.to_owned(), KEY_UNUSABLE.1.to_owned()));
    let takes = Span(10_000 + spread(tx, 10_000));
    let checked = Span(takes.0 + 120_000 + spread(tx, 60_000));
    let public_ip = instance.wants_public_ip.then(|| public_address(tx));
    let started = Instance {
        phase: Phase::Pending,
        settles: Some(tx.now() + takes),
        launched: tx.now(),
        status_ok_at: tx.now() + checked,
        public_ip,
        state_reason,
        transition_reason: String::new(),
        ..instance.clone()
    };
    settle_later(tx, started, takes);
    changed(instance, Phase::Pending)
}

/// Shuts instances down.
pub(crate) fn stop_instances(
    tx: &mut Tx<'_>,
    input: StopInstancesInput,
) -> Result<StopInstancesOutput, ApiError> {
    instance::well_formed(&input.instance_ids)?;
    tx.dry_run(input.dry_run)?;
    let instances = instance::all(tx, &input.instance_ids)?;
    for instance in &instances {
        stoppable(instance)?;
        if input.hibernate == Some(true) {
            // No instance of the lab was launched with hibernation set up.
            let message = format!(
                "The instance '{}' is not configured for hibernation. Set up hibernation at launch and try again.",
                instance.id
            );
            return error(ErrorCode::UnsupportedOperation, message);
        }
    }
    let hard = input.force == Some(true) || input.skip_os_shutdown == Some(true);
    let changes = instances
        .iter()
        .map(|instance| stop(tx, instance, hard))
        .collect();
    Ok(StopInstancesOutput {
        stopping_instances: Some(changes),
    })
}

fn stoppable(instance: &Instance) -> Result<(), ApiError> {
    let id = &instance.id;
    let doomed = instance.phase == Phase::Pending && instance.state_reason.is_some();
    if doomed || matches!(instance.phase, Phase::ShuttingDown | Phase::Terminated) {
        return error(
            ErrorCode::IncorrectInstanceState,
            format!("This instance '{id}' is not in a state from which it can be stopped."),
        );
    }
    if instance.root_device_type != "ebs" {
        return error(
            ErrorCode::UnsupportedOperation,
            format!("The instance '{id}' does not have an 'ebs' root device type and cannot be stopped."),
        );
    }
    if instance.stop_protection && matches!(instance.phase, Phase::Pending | Phase::Running) {
        return error(
            ErrorCode::OperationNotPermitted,
            format!(
                "The instance '{id}' may not be stopped. Modify its 'disableApiStop' instance attribute and try again."
            ),
        );
    }
    Ok(())
}

fn stop(tx: &mut Tx<'_>, instance: &Instance, hard: bool) -> InstanceStateChange {
    if matches!(instance.phase, Phase::Stopping | Phase::Stopped) {
        return changed(instance, instance.phase);
    }
    let takes = down_time(tx, hard);
    let stopping = Instance {
        phase: Phase::Stopping,
        settles: Some(tx.now() + takes),
        ..by_user(tx, instance)
    };
    settle_later(tx, stopping, takes);
    changed(instance, Phase::Stopping)
}

/// Restarts the operating system of instances; nothing else changes.
pub(crate) fn reboot_instances(
    tx: &mut Tx<'_>,
    input: RebootInstancesInput,
) -> Result<RebootInstancesOutput, ApiError> {
    instance::well_formed(&input.instance_ids)?;
    tx.dry_run(input.dry_run)?;
    let instances = instance::all(tx, &input.instance_ids)?;
    for instance in &instances {
        // A terminated instance is silently left alone; so it was observed.
        if !matches!(instance.phase, Phase::Running | Phase::Terminated) {
            return error(
                ErrorCode::IncorrectState,
                format!(
                    "Cannot reboot instance {} that is currently in {} state.",
                    instance.id,
                    instance.phase.name()
                ),
            );
        }
    }
    for instance in instances
        .iter()
        .filter(|instance| instance.phase == Phase::Running)
    {
        let root = instance
            .root()
            .and_then(|root| tx.region.volumes.get(&root.volume));
        if let Some(volume) = root {
            let booted = due::booted(tx, Volume::clone(volume), false);
            tx.change(Change::Volume(Arc::new(booted)));
        }
    }
    Ok(RebootInstancesOutput {})
}

/// Ends instances for good.
pub(crate) fn terminate_instances(
    tx: &mut Tx<'_>,
    input: TerminateInstancesInput,
) -> Result<TerminateInstancesOutput, ApiError> {
    instance::well_formed(&input.instance_ids)?;
    tx.dry_run(input.dry_run)?;
    let instances = instance::all(tx, &input.instance_ids)?;
    for instance in &instances {
        let over = matches!(instance.phase, Phase::ShuttingDown | Phase::Terminated);
        if instance.termination_protection && !over {
            return error(
                ErrorCode::OperationNotPermitted,
                format!(
                    "The instance '{}' may not be terminated. Modify its 'disableApiTermination' instance attribute \
                     and try again.",
                    instance.id
                ),
            );
        }
    }
    let hard = input.force == Some(true) || input.skip_os_shutdown == Some(true);
    let changes = instances
        .iter()
        .map(|instance| terminate(tx, instance, hard))
        .collect();
    Ok(TerminateInstancesOutput {
        terminating_instances: Some(changes),
    })
}

/// Ends an instance; one that has ended stays as it is.
pub(crate) fn terminate(tx: &mut Tx<'_>, instance: &Instance, hard: bool) -> InstanceStateChange {
    let phase = match instance.phase {
        Phase::ShuttingDown | Phase::Terminated => instance.phase,
        Phase::Stopped => {
            let ended = by_user(tx, instance);
            due::terminate(tx, &ended);
            Phase::Terminated
        }
        Phase::Pending | Phase::Running | Phase::Stopping => {
            let takes = down_time(tx, hard);
            let ending = Instance {
                phase: Phase::ShuttingDown,
                settles: Some(tx.now() + takes),
                ..by_user(tx, instance)
            };
            settle_later(tx, ending, takes);
            Phase::ShuttingDown
        }
    };
    changed(instance, phase)
}

/// The instance with the reason that a call gives it.
fn by_user(tx: &Tx<'_>, instance: &Instance) -> Instance {
    Instance {
        state_reason: Some((SHUTDOWN.0.to_owned(), SHUTDOWN.1.to_owned())),
        transition_reason: format!("User initiated ({})", tx.now().gmt()),
        ..instance.clone()
    }
}

/// How long the guest takes to shut down; cutting the power is quicker.
fn down_time(tx: &mut Tx<'_>, hard: bool) -> Span {
    if hard {
        Span(5_000 + spread(tx, 5_000))
    } else {
        Span(20_000 + spread(tx, 25_000))
    }
}
