//! The waiters of the AWS CLI: which call they repeat, how often, and what ends them.

/// What a waiter looks at after each call.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Matcher {
    /// Every value of the expression is that text, and there is at least one.
    PathAll(&'static str, &'static str),
    /// Some value of the expression is that text.
    PathAny(&'static str, &'static str),
    /// The expression gives `true`.
    PathTrue(&'static str),
    /// The call failed with that code.
    Error(&'static str),
    /// The call succeeded.
    Success,
}

/// What a match means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// The wait is over.
    Success,
    /// It can't succeed any more.
    Failure,
    /// Ask again.
    Retry,
}

/// A waiter of the AWS CLI.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Waiter {
    /// `image-available`.
    pub name: &'static str,
    /// The operation that it repeats.
    pub operation: &'static str,
    /// Seconds between two calls.
    pub delay: i64,
    /// The most calls.
    pub max_attempts: u32,
    /// What ends it, in the order in which it looks.
    pub acceptors: &'static [(Matcher, Verdict)],
}

impl Waiter {
    /// Its name as errors spell it: `ImageAvailable`.
    pub fn title(&self) -> String {
        self.name
            .split('-')
            .flat_map(|word| {
                let mut letters = word.chars();
                letters
                    .next()
                    .map(|first| first.to_ascii_uppercase())
                    .into_iter()
                    .chain(letters)
            })
            .collect()
    }
}

/// The waiters that repeat an operation. Only EC2's operations have any.
pub fn waiters_of(operation: &crate::Operation) -> impl Iterator<Item = &'static Waiter> {
    let name = (operation.service == crate::Service::Ec2).then_some(operation.name);
    WAITERS
        .iter()
        .filter(move |waiter| Some(waiter.operation) == name)
}

/// The waiter with that name.
pub fn waiter(name: &str) -> Option<&'static Waiter> {
    WAITERS.iter().find(|waiter| waiter.name == name)
}

/// Every waiter of the operations that the lab plays.
pub static WAITERS: &[Waiter] = &[
    Waiter {
        name: "image-available",
        operation: "DescribeImages",
        delay: 15,
        max_attempts: 40,
        acceptors: &[
            (Matcher::PathAll("Images[].State", "available"), Verdict::Success),
            (Matcher::PathAny("Images[].State", "failed"), Verdict::Failure),
        ],
    },
    Waiter {
        name: "image-exists",
        operation: "DescribeImages",
        delay: 15,
        max_attempts: 40,
        acceptors: &[
            (Matcher::PathTrue("length(Images[]) > `0`"), Verdict::Success),
            (Matcher::Error("InvalidAMIID.NotFound"), Verdict::Retry),
        ],
    },
    Waiter {
        name: "image-usage-report-available",
        operation: "DescribeImageUsageReports",
        delay: 15,
        max_attempts: 40,
        acceptors: &[
            (
                Matcher::PathAll("ImageUsageReports[].State", "available"),
                Verdict::Success,
            ),
            (
                Matcher::PathAny("ImageUsageReports[].State", "failed"),
                Verdict::Failure,
            ),
        ],
    },
    Waiter {
        name: "instance-exists",
        operation: "DescribeInstances",
        delay: 5,
        max_attempts: 40,
        acceptors: &[
            (
                Matcher::PathTrue("length(Reservations[]) > `0`"),
                Verdict::Success,
            ),
            (Matcher::Error("InvalidInstanceID.NotFound"), Verdict::Retry),
        ],
    },
    Waiter {
        name: "instance-running",
        operation: "DescribeInstances",
        delay: 15,
        max_attempts: 40,
        acceptors: &[
            (
                Matcher::PathAll("Reservations[].Instances[].State.Name", "running"),
                Verdict::Success,
            ),
            (
                Matcher::PathAny("Reservations[].Instances[].State.Name", "shutting-down"),
                Verdict::Failure,
            ),
            (
                Matcher::PathAny("Reservations[].Instances[].State.Name", "terminated"),
                Verdict::Failure,
            ),
            (
                Matcher::PathAny("Reservations[].Instances[].State.Name", "stopping"),
                Verdict::Failure,
            ),
            (Matcher::Error("InvalidInstanceID.NotFound"), Verdict::Retry),
        ],
    },
    Waiter {
        name: "instance-status-ok",
        operation: "DescribeInstanceStatus",
        delay: 15,
        max_attempts: 40,
        acceptors: &[
            (
                Matcher::PathAll("InstanceStatuses[].InstanceStatus.Status", "ok"),
                Verdict::Success,
            ),
            (Matcher::Error("InvalidInstanceID.NotFound"), Verdict::Retry),
        ],
    },
    Waiter {
        name: "instance-stopped",
        operation: "DescribeInstances",
        delay: 15,
        max_attempts: 40,
        acceptors: &[
            (
                Matcher::PathAll("Reservations[].Instances[].State.Name", "stopped"),
                Verdict::Success,
            ),
            (
                Matcher::PathAny("Reservations[].Instances[].State.Name", "pending"),
                Verdict::Failure,
            ),
            (
                Matcher::PathAny("Reservations[].Instances[].State.Name", "terminated"),
                Verdict::Failure,
            ),
        ],
    },
    Waiter {
        name: "instance-terminated",
        operation: "DescribeInstances",
        delay: 15,
        max_attempts: 40,
        acceptors: &[
            (
                Matcher::PathAll("Reservations[].Instances[].State.Name", "terminated"),
                Verdict::Success,
            ),
            (
                Matcher::PathAny("Reservations[].Instances[].State.Name", "pending"),
                Verdict::Failure,
            ),
            (
                Matcher::PathAny("Reservations[].Instances[].State.Name", "stopping"),
                Verdict::Failure,
            ),
        ],
    },
    Waiter {
        name: "key-pair-exists",
        operation: "DescribeKeyPairs",
        delay: 5,
        max_attempts: 6,
        acceptors: &[
            (
                Matcher::PathTrue("length(KeyPairs[].KeyName) > `0`"),
                Verdict::Success,
            ),
            (Matcher::Error("InvalidKeyPair.NotFound"), Verdict::Retry),
        ],
    },
    Waiter {
        name: "network-interface-available",
        operation: "DescribeNetworkInterfaces",
        delay: 20,
        max_attempts: 10,
        acceptors: &[
            (
                Matcher::PathAll("NetworkInterfaces[].Status", "available"),
                Verdict::Success,
            ),
            (
                Matcher::Error("InvalidNetworkInterfaceID.NotFound"),
                Verdict::Failure,
            ),
        ],
    },
    Waiter {
        name: "security-group-exists",
        operation: "DescribeSecurityGroups",
        delay: 5,
        max_attempts: 6,
        acceptors: &[
            (
                Matcher::PathTrue("length(SecurityGroups[].GroupId) > `0`"),
                Verdict::Success,
            ),
            (Matcher::Error("InvalidGroup.NotFound"), Verdict::Retry),
        ],
    },
    Waiter {
        name: "snapshot-completed",
        operation: "DescribeSnapshots",
        delay: 15,
        max_attempts: 40,
        acceptors: &[
            (
                Matcher::PathAll("Snapshots[].State", "completed"),
                Verdict::Success,
            ),
            (Matcher::PathAny("Snapshots[].State", "error"), Verdict::Failure),
        ],
    },
    Waiter {
        name: "subnet-available",
        operation: "DescribeSubnets",
        delay: 15,
        max_attempts: 40,
        acceptors: &[(Matcher::PathAll("Subnets[].State", "available"), Verdict::Success)],
    },
    Waiter {
        name: "system-status-ok",
        operation: "DescribeInstanceStatus",
        delay: 15,
        max_attempts: 40,
        acceptors: &[(
            Matcher::PathAll("InstanceStatuses[].SystemStatus.Status", "ok"),
            Verdict::Success,
        )],
    },
    Waiter {
        name: "store-image-task-complete",
        operation: "DescribeStoreImageTasks",
        delay: 5,
        max_attempts: 40,
        acceptors: &[
            (
                Matcher::PathAll("StoreImageTaskResults[].StoreTaskState", "Completed"),
                Verdict::Success,
            ),
            (
                Matcher::PathAny("StoreImageTaskResults[].StoreTaskState", "Failed"),
                Verdict::Failure,
            ),
            (
                Matcher::PathAny("StoreImageTaskResults[].StoreTaskState", "InProgress"),
                Verdict::Retry,
            ),
        ],
    },
    Waiter {
        name: "volume-available",
        operation: "DescribeVolumes",
        delay: 15,
        max_attempts: 40,
        acceptors: &[
            (Matcher::PathAll("Volumes[].State", "available"), Verdict::Success),
            (Matcher::PathAny("Volumes[].State", "deleted"), Verdict::Failure),
        ],
    },
    Waiter {
        name: "volume-deleted",
        operation: "DescribeVolumes",
        delay: 15,
        max_attempts: 40,
        acceptors: &[
            (Matcher::PathAll("Volumes[].State", "deleted"), Verdict::Success),
            (Matcher::Error("InvalidVolume.NotFound"), Verdict::Success),
        ],
    },
    Waiter {
        name: "volume-in-use",
        operation: "DescribeVolumes",
        delay: 15,
        max_attempts: 40,
        acceptors: &[
            (Matcher::PathAll("Volumes[].State", "in-use"), Verdict::Success),
            (Matcher::PathAny("Volumes[].State", "deleted"), Verdict::Failure),
        ],
    },
    Waiter {
        name: "vpc-available",
        operation: "DescribeVpcs",
        delay: 15,
        max_attempts: 40,
        acceptors: &[(Matcher::PathAll("Vpcs[].State", "available"), Verdict::Success)],
    },
    Waiter {
        name: "vpc-exists",
        operation: "DescribeVpcs",
        delay: 1,
        max_attempts: 5,
        acceptors: &[
            (Matcher::Success, Verdict::Success),
            (Matcher::Error("InvalidVpcID.NotFound"), Verdict::Retry),
        ],
    },
];
