//! One look of an Auto Scaling group at its instances: what it finds out, begins and ends, and the account of it in its
//! activities.

use crate::actions::instance::power;
use crate::actions::scaling::find;
use crate::actions::scaling::find::Source;
use crate::actions::scaling::groups::look;
use crate::rules::form;
use crate::state::Activity;
use crate::state::GroupMember;
use crate::state::GroupTemplate;
use crate::state::Instance;
use crate::state::InstancePhase;
use crate::state::ScalingGroup;
use crate::tx::Tx;
use api::ApiError;
use api::ErrorCode;
use api::ImageId;
use api::InstanceId;
use api::Span;
use api::ec2::launch::run_instances::RunInstancesOutput;
use serde_json::json;
use std::sync::Arc;

/// The most activities that a group remembers.
const MOST_ACTIVITIES: usize = 200;
/// How long to wait after a first failed launch; it doubles each time, up to an hour.
const RETRY: Span = Span::seconds(60);

/// One look at a group, and what follows.
pub(crate) struct Round<'r, 's> {
    pub tx: &'r mut Tx<'s>,
    pub group: &'r mut ScalingGroup,
}

impl Round<'_, '_> {
    /// The moment, as causes write it.
    pub fn time(&self) -> String {
        format!("{}Z", self.tx.now().date_time())
    }

    /// The instances that are not on their way out, oldest first.
    pub fn staying(&self) -> Vec<InstanceId> {
        let staying = self.group.members.iter().filter(|member| !member.leaving);
        staying.map(|member| member.instance.clone()).collect()
    }

    fn instance(&self, id: &InstanceId) -> Option<Arc<Instance>> {
        self.tx.region.instances.get(id).cloned()
    }

    /// Brings what the group knows of its instances up to date.
    pub fn check_health(&mut self) {
        for member in self.group.members.clone() {
            let instance = self.instance(&member.instance);
            let phase = instance
                .as_ref()
                .map_or(InstancePhase::Terminated, |instance| instance.phase);
            match (phase, member.leaving) {
                (InstancePhase::Terminated, true) => self.forget(&member),
                (InstancePhase::Running, false) if member.since.is_none() => self.welcome(&member),
                (InstancePhase::Pending | InstancePhase::Running, _) | (_, true) => {}
                (_, false) => self.unwell(&member, instance.as_deref()),
            }
        }
    }

    fn member(&mut self, id: &InstanceId) -> Option<&mut GroupMember> {
        self.group
            .members
            .iter_mut()
            .find(|member| member.instance == *id)
    }

    /// A new instance runs.
    fn welcome(&mut self, new: &GroupMember) {
        let now = self.tx.now();
        if let Some(member) = self.member(&new.instance) {
            member.since = Some(now);
        }
        self.group.retry = None;
        self.finish(&new.activity, "Successful", None);
    }

    /// An instance has gone as it should.
    fn forget(&mut self, old: &GroupMember) {
        self.finish(&old.activity, "Successful", None);
        self.group
            .members
            .retain(|member| member.instance != old.instance);
    }

    /// An instance is not running though it should.
    fn unwell(&mut self, member: &GroupMember, instance: Option<&Instance>) {
        if member.since.is_none() {
            let reason = instance
                .and_then(|instance| instance.state_reason.clone())
                .map(|(_, message)| format!(" Termination Reason: {message}"))
                .unwrap_or_default();
            let message = format!(
                "Instance became unhealthy while waiting for instance to be in InService state.{reason}"
            );
            self.finish(&member.activity, "Cancelled", Some(message));
            self.back_off();
        }
        let cause = format!(
            "At {} an instance was taken out of service in response to an EC2 health check indicating it has been \
             terminated or stopped.",
            self.time()
        );
        self.end(&member.instance, cause);
    }

    /// Ends an instance, unless it has ended already.
    pub fn end(&mut self, id: &InstanceId, cause: String) {
        let Some(member) = self.member(id) else {
            return;
        };
        let zone = member.zone.clone();
        let activity = self.begin(&format!("Terminating EC2 instance: {id}"), cause, &zone);
        if let Some(member) = self.member(id) {
            member.leaving = true;
            member.activity.clone_from(&activity);
        }
        let gone = match self.instance(id) {
            None => true,
            Some(instance) => {
                // A stopped instance ends at once.
                power::terminate(self.tx, &instance, false);
                matches!(instance.phase, InstancePhase::Terminated | InstancePhase::Stopped)
            }
        };
        if gone {
            self.finish(&activity, "Successful", None);
            self.group.members.retain(|member| member.instance != *id);
        }
    }

    /// Writes down that something has begun.
    fn begin(&mut self, description: &str, cause: String, zone: &str) -> String {
        let id = crate::ids::uuid(self.tx.draw(), self.tx.draw());
        let subnet = crate::rules::network::here(self.tx)
            .subnet_in(zone)
            .map(|subnet| String::from(&subnet.id));
        let details = json!({"Subnet ID": subnet, "Availability Zone": zone});
        self.group.activities.push(Activity {
            id: id.clone(),
            description: description.to_owned(),
            cause,
            started: self.tx.now(),
            ended: None,
            status: "InProgress".to_owned(),
            message: None,
            details: details.to_string(),
        });
        let over = self.group.activities.len().saturating_sub(MOST_ACTIVITIES);
        self.group.activities.drain(..over);
        id
    }

    /// Writes down how it ended.
    fn finish(&mut self, id: &str, status: &str, message: Option<String>) {
        let now = self.tx.now();
        let activity = self
            .group
            .activities
            .iter_mut()
            .find(|activity| activity.id == id);
        if let Some(activity) = activity.filter(|activity| activity.ended.is_none()) {
            activity.ended = Some(now);
            status.clone_into(&mut activity.status);
            activity.message = message;
        }
    }

    /// Launches what is missing, one instance after the other.
    pub fn grow(&mut self, active: i64, target: i64) {
        // The end of this pause is in the agenda already.
        if self.group.retry.is_some_and(|(at, _)| at > self.tx.now()) {
            return;
        }
        let cause = format!(
            "At {} an instance was started in response to a difference between desired and actual capacity, \
             increasing the capacity from {active} to {target}.",
            self.time()
        );
        let Some((subnet, zone)) = self.emptiest() else {
            self.failed(cause, "", "No subnets found for the group.");
            return;
        };
        let source = find::source(self.tx, template(self.group));
        let version = source.as_ref().ok().and_then(|source| source.version.clone());
        let launched = source.and_then(|source: Source| find::launch(self.tx, self.group, source, &subnet));
        match launched.and_then(new_instance) {
            Ok((id, image, kind)) => {
                let description = format!("Launching a new EC2 instance: {id}");
                let activity = self.begin(&description, cause, &zone);
                self.group.members.push(GroupMember {
                    instance: id,
                    joined: self.tx.now(),
                    instance_type: kind,
                    zone,
                    image,
                    version,
                    protected: self.group.protect_new,
                    leaving: false,
                    activity,
                    since: None,
                });
                if active + 1 < target {
                    look(self.tx, &self.group.name.clone(), Span(0));
                }
            }
            Err(error) => self.failed(cause, &zone, &error.message),
        }
    }

    /// A launch was refused. The group tries again later.
    fn failed(&mut self, cause: String, zone: &str, message: &str) {
        let said = format!(
            "{}. Launching EC2 instance failed.",
            message.trim_end_matches('.')
        );
        let description = format!("Launching a new EC2 instance.  Status Reason: {said}");
        let activity = self.begin(&description, cause, zone);
        self.finish(&activity, "Failed", Some(said));
        self.back_off();
    }

    /// Waits before the next attempt, longer each time.
    fn back_off(&mut self) {
        let failures = self.group.retry.map_or(0, |(_, failures)| failures);
        let factor = 1_i64 << failures.clamp(0, 6);
        let wait = Span((RETRY.0 * factor).min(Span::hours(1).0));
        self.group.retry = Some((self.tx.now() + wait, failures + 1));
        look(self.tx, &self.group.name.clone(), wait);
    }

    /// The subnet with the fewest instances of the group, the first of several, and its zone.
    fn emptiest(&self) -> Option<(String, String)> {
        let mut best: Option<(usize, String, String)> = None;
        for subnet in find::subnets(self.tx, self.group) {
            let zone = subnet.zone.name;
            let here = self
                .group
                .members
                .iter()
                .filter(|member| !member.leaving && member.zone == zone)
                .count();
            if best.as_ref().is_none_or(|(fewest, _, _)| here < *fewest) {
                best = Some((here, String::from(&subnet.id), zone));
            }
        }
        best.map(|(_, subnet, zone)| (subnet, zone))
    }

    /// Ends what is too much.
    pub fn shrink(&mut self, over: i64) {
        for _ in 0..over {
            let from = count(self.staying().len());
            let Some(id) = self.next_to_go() else {
                return;
            };
            let time = self.time();
            let cause = format!(
                "At {time} an instance was taken out of service in response to a difference between desired and \
                 actual capacity, shrinking the capacity from {from} to {}.  At {time} instance {id} was selected for \
                 termination.",
                from - 1
            );
            self.end(&id, cause);
        }
    }

    /// The instance that goes first: of the fullest zone, of an older version, the oldest; unless the group says the
    /// newest.
    fn next_to_go(&self) -> Option<InstanceId> {
        let group = &self.group;
        let free = |member: &&GroupMember| !member.leaving && !member.protected;
        let in_zone = |zone: &str| {
            let members = group.members.iter();
            members
                .filter(|member| !member.leaving && member.zone == zone)
                .count()
        };
        let newest = group
            .policies
            .first()
            .is_some_and(|policy| policy == "NewestInstance");
        let mut best: Option<(usize, &GroupMember)> = None;
        for member in group.members.iter().filter(free) {
            let crowd = in_zone(&member.zone);
            let better = best.is_none_or(|(most, other)| {
                let older = match (member.since, other.since) {
                    // One that is not in service yet costs the least.
                    (None, Some(_)) => true,
                    (Some(_), None) => false,
                    _ if newest => member.joined >= other.joined,
                    _ => member.joined < other.joined,
                };
                crowd > most || crowd == most && older
            });
            if better {
                best = Some((crowd, member));
            }
        }
        best.map(|(_, member)| member.instance.clone())
    }
}

/// What a group has to know of a new instance.
fn new_instance(output: RunInstancesOutput) -> Result<(InstanceId, ImageId, String), ApiError> {
    let instance = output.instances.unwrap_or_default().into_iter().next();
    match instance.map(|instance| (instance.instance_id, instance.image_id, instance.instance_type)) {
        Some((Some(id), image, kind)) => Ok((id, image.unwrap_or_default(), kind.unwrap_or_default())),
        _ => form::error(ErrorCode::InternalError, "An internal error has occurred"),
    }
}

/// A number of things.
pub(crate) fn count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

/// The template for new instances: the one that a refresh moves to, else the group's.
pub(crate) fn template(group: &ScalingGroup) -> &GroupTemplate {
    let active = group.refreshes.iter().find(|refresh| refresh.is_active());
    active
        .and_then(|refresh| refresh.desired.as_ref())
        .unwrap_or(&group.template)
}
