//! Which errors an operation can answer. Its row in the table names its own codes; those that every call can answer, or
//! that follow from what it is asked, are named here once.

use crate::{ErrorCode, Operation, Protocol};

/// What every operation of a service can answer, by how the service is spoken to.
pub const fn common(protocol: Protocol) -> &'static [ErrorCode] {
    match protocol {
        Protocol::Ec2 => &[
            ErrorCode::DryRunOperation,
            ErrorCode::InternalError,
            ErrorCode::InvalidParameterCombination,
            ErrorCode::InvalidParameterValue,
            ErrorCode::MissingParameter,
            ErrorCode::RequestLimitExceeded,
            ErrorCode::UnknownParameter,
        ],
        Protocol::Query => &[ErrorCode::InternalError, ErrorCode::ValidationError],
        Protocol::Json | Protocol::Rest => &[
            ErrorCode::InternalError,
            ErrorCode::SerializationException,
            ErrorCode::ValidationException,
        ],
    }
}

/// Members of EC2's requests, and what whoever has one can answer because of it.
pub const BY_MEMBER: &[(&str, ErrorCode)] = &[
    ("ClientToken", ErrorCode::IdempotentParameterMismatch),
    ("Filters", ErrorCode::FilterLimitExceeded),
    ("TagSpecifications", ErrorCode::TagLimitExceeded),
];

/// Whether a call of that operation may be answered with that code.
pub fn can_answer(operation: &Operation, code: ErrorCode) -> bool {
    let protocol = operation.service.protocol();
    let by_member = || {
        let mut all = BY_MEMBER.iter().filter(|_| protocol == Protocol::Ec2);
        all.any(|(member, error)| *error == code && operation.input.member(member).is_some())
    };
    common(protocol).contains(&code) || operation.errors.contains(&code) || by_member()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_names_only_its_own_codes_each_once_and_in_order() {
        for operation in crate::operations() {
            let name = operation.name;
            for code in common(operation.service.protocol()) {
                assert!(!operation.errors.contains(code), "{name}: {code:?} is common");
            }
            for (member, code) in BY_MEMBER {
                let asked = operation.input.member(member).is_some();
                assert!(
                    !(asked && operation.errors.contains(code)),
                    "{name}: {code:?} follows from {member}"
                );
            }
            let spelled: Vec<&str> = operation.errors.iter().map(|code| code.as_str()).collect();
            assert!(
                spelled.is_sorted_by(|one, other| one < other),
                "{name}: {spelled:?}"
            );
        }
    }
}
