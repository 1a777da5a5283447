//! Security groups, launch templates, Auto Scaling groups and new root volumes.

use super::report::{Report, distinct};
use crate::state::{InstancePhase, LaunchTemplate, ScalingGroup, SecurityGroup};

pub(super) fn check(report: &mut Report<'_>) {
    let region = report.region;
    for group in region.security_groups.values() {
        check_rules(report, group);
    }
    for template in region.launch_templates.values() {
        check_template(report, template);
    }
    for group in region.scaling_groups.values() {
        check_group(report, group);
    }
    for task in region.root_tasks.values() {
        report.holds(task.is_active() == task.completed.is_none(), || {
            format!("{} is over and not over", task.id)
        });
    }
}

fn check_rules(report: &mut Report<'_>, group: &SecurityGroup) {
    let ids: Vec<&str> = group.rules.iter().map(|rule| rule.id.as_str()).collect();
    report.holds(distinct(&ids), || format!("{} has two rules of one id", group.id));
    let twice = group.rules.iter().enumerate().any(|(at, rule)| {
        let mut later = group.rules.iter().skip(at + 1);
        later.any(|other| other.allows_same(rule))
    });
    report.holds(!twice, || format!("{} allows the same twice", group.id));
    let same_name = report
        .region
        .security_groups
        .values()
        .filter(|other| other.vpc == group.vpc && other.name == group.name)
        .count();
    report.holds(same_name == 1, || {
        format!("{} shares its name {}", group.id, group.name)
    });
}

fn check_template(report: &mut Report<'_>, template: &LaunchTemplate) {
    let id = &template.id;
    let numbers: Vec<i64> = template.versions.iter().map(|version| version.number).collect();
    report.holds(
        numbers.is_sorted()
            && distinct(&numbers)
            && numbers.last().is_some_and(|last| *last <= template.latest),
        || format!("{id} has odd versions"),
    );
    report.holds(template.version(template.default).is_some(), || {
        format!("{id} lacks its default version")
    });
}

fn check_group(report: &mut Report<'_>, group: &ScalingGroup) {
    let (name, region) = (&group.name, report.region);
    report.holds(
        0 <= group.min && group.min <= group.desired && group.desired <= group.max,
        || format!("the group {name} has impossible sizes"),
    );
    report.holds(!group.subnets.is_empty(), || {
        format!("the group {name} is nowhere")
    });
    let ids: Vec<&str> = group
        .members
        .iter()
        .map(|member| member.instance.as_str())
        .collect();
    report.holds(distinct(&ids), || {
        format!("the group {name} counts an instance twice")
    });
    for member in &group.members {
        let instance = region.instances.get(&member.instance);
        let own = instance.is_none_or(|instance| instance.owner == group.owner);
        report.holds(own, || {
            format!(
                "{} belongs to another account than its group {name}",
                member.instance
            )
        });
        let up = instance.is_some_and(|instance| instance.phase == InstancePhase::Running);
        report.holds(!up || !member.leaving, || {
            format!("{} leaves the group {name} and runs on", member.instance)
        });
    }
}
