//! Which operations there are: every service with its families, and the way from a name to an operation.

use crate::{ApiError, Family, Operation, Protocol, Service};

impl Service {
    /// Its operations, family by family.
    pub const fn families(self) -> &'static [Family] {
        match self {
            Self::Ec2 => crate::ec2::FAMILIES,
            Self::Sts => crate::services::sts::FAMILIES,
            Self::Ssm => crate::services::ssm::FAMILIES,
            Self::Kms => crate::kms::FAMILIES,
            Self::Rbin => crate::services::rbin::FAMILIES,
            Self::AutoScaling => crate::autoscaling::FAMILIES,
            Self::CloudTrail => crate::services::cloudtrail::FAMILIES,
            Self::Tagging => crate::services::tagging::FAMILIES,
            Self::Iam => crate::services::iam::FAMILIES,
        }
    }

    /// Its operations, in the order of the reference.
    pub fn operations(self) -> impl Iterator<Item = &'static Operation> {
        let families = self.families().iter();
        families.flat_map(|family| family.operations).copied()
    }

    /// The error for an operation that it doesn't have.
    pub fn unknown_operation(self, name: &str) -> ApiError {
        let message = match self.protocol() {
            Protocol::Ec2 => format!("The action {name} is not valid for this web service."),
            Protocol::Query => {
                // The version ends the namespace.
                let version = self.namespace().trim_end_matches('/').rsplit('/').next();
                let version = version.unwrap_or_default();
                format!("Could not find operation {name} for version {version}")
            }
            Protocol::Json | Protocol::Rest => format!("The operation {name} is not one of this service."),
        };
        ApiError::new(self.protocol().unknown_operation(), message)
    }
}

/// Every operation of every service, EC2's first, in the order of the reference.
pub fn operations() -> impl Iterator<Item = &'static Operation> {
    Service::ALL.iter().flat_map(|service| service.operations())
}

/// The operation of that service with that name (`CopyImage`), if the lab knows it.
pub fn find_operation(service: Service, name: &str) -> Option<&'static Operation> {
    service.operations().find(|operation| operation.name == name)
}

/// The same, for callers that have a name only and must answer for it.
///
/// # Errors
/// What the service answers when it has no such operation.
pub fn look_up(service: Service, name: &str) -> Result<&'static Operation, ApiError> {
    find_operation(service, name).ok_or_else(|| service.unknown_operation(name))
}

/// The operation of that service with that command (`copy-image`), if the lab knows it.
pub fn command(service: Service, command: &str) -> Option<&'static Operation> {
    service
        .operations()
        .find(|operation| operation.command() == command)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_means_one_operation_of_a_service() {
        for found in operations() {
            let (service, name) = (found.service, found.name);
            assert!(
                std::ptr::eq(find_operation(service, name).unwrap(), found),
                "{name}"
            );
            assert!(std::ptr::eq(command(service, &found.command()).unwrap(), found));
            assert_eq!(look_up(service, name), Ok(found));
        }
        // Two services have operations of this name.
        let of = |service| find_operation(service, "DeleteTags").unwrap();
        assert_ne!(of(Service::Ec2), of(Service::AutoScaling));
    }

    #[test]
    fn each_service_says_in_its_own_way_that_it_has_no_such_operation() {
        let said = |service: Service| look_up(service, "Nothing").unwrap_err().to_string();
        assert_eq!(
            said(Service::Ec2),
            "(InvalidAction) The action Nothing is not valid for this web service."
        );
        assert_eq!(
            said(Service::Sts),
            "(InvalidAction) Could not find operation Nothing for version 2011-06-15"
        );
        assert_eq!(
            said(Service::Kms),
            "(UnknownOperationException) The operation Nothing is not one of this service."
        );
    }
}
