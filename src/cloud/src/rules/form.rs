//! Checks of form that many actions share, with EC2's own errors: identifiers, account numbers, names, descriptions.

use crate::ids::{self, Malformed};
use api::{ApiError, ErrorCode, ImageId, InstanceId, SecurityGroupId, SnapshotId, VolumeId};

/// The longest description of an image or snapshot, in characters.
const LONGEST_DESCRIPTION: usize = 255;

/// An error with that code and message.
pub(crate) fn error<T>(code: ErrorCode, message: impl Into<String>) -> Result<T, ApiError> {
    Err(ApiError::new(code, message))
}

/// The error of a parameter that is absent or empty; the name is the one on the wire.
pub(crate) fn missing(parameter: &str) -> ApiError {
    let message = format!("The request must contain the parameter {parameter}");
    ApiError::new(ErrorCode::MissingParameter, message)
}

/// The error `Invalid value 'V' for P. REASON`.
pub(crate) fn invalid_value(value: &str, parameter: &str, reason: &str) -> ApiError {
    let message = format!("Invalid value '{value}' for {parameter}. {reason}");
    ApiError::new(ErrorCode::InvalidParameterValue, message)
}

/// The error `Value (V) for parameter P is invalid. REASON`.
pub(crate) fn bad_value(value: &str, parameter: &str, reason: &str) -> ApiError {
    let message = format!("Value ({value}) for parameter {parameter} is invalid. {reason}");
    ApiError::new(ErrorCode::InvalidParameterValue, message)
}

/// The form of an id, and how one that doesn't have it is refused.
pub(crate) struct IdForm {
    /// What ids begin with, without the hyphen.
    pub prefix: &'static str,
    /// The parameter that is said to be missing when the id is empty, where EC2 says that.
    pub parameter: Option<&'static str>,
    /// The error; none where EC2 lets it pass.
    pub malformed: fn(&str, Malformed) -> Option<ApiError>,
}

impl IdForm {
    /// Refuses an id that can't be one.
    pub fn check(&self, id: &str) -> Result<(), ApiError> {
        if let (Some(parameter), true) = (self.parameter, id.is_empty()) {
            return Err(missing(parameter));
        }
        let refused = ids::check(self.prefix, id).err();
        match refused.and_then(|how| (self.malformed)(id, how)) {
            Some(error) => Err(error),
            None => Ok(()),
        }
    }
}

/// An image's id.
pub(crate) static IMAGE_ID: IdForm = IdForm {
    prefix: ImageId::PREFIX,
    parameter: Some("ImageId"),
    malformed: |id, how| Some(house(ErrorCode::InvalidAmiIdMalformed, ImageId::PREFIX, id, how)),
};

/// An instance's id.
pub(crate) static INSTANCE_ID: IdForm = IdForm {
    prefix: InstanceId::PREFIX,
    parameter: Some("InstanceId"),
    malformed: |id, how| {
        Some(house(
            ErrorCode::InvalidInstanceIdMalformed,
            InstanceId::PREFIX,
            id,
            how,
        ))
    },
};

/// A snapshot's id.
pub(crate) static SNAPSHOT_ID: IdForm = IdForm {
    prefix: SnapshotId::PREFIX,
    parameter: Some("SnapshotId"),
    malformed: |id, how| {
        // A wrong prefix and capital letters are caught earlier than wrong digits, by another code.
        Some(match how {
            Malformed::Digits if !id.bytes().any(|byte| byte.is_ascii_uppercase()) => ApiError::new(
                ErrorCode::InvalidSnapshotIdMalformed,
                format!("Value ( {id} ) for parameter SNAPSHOT is invalid."),
            ),
            _ => bad_value(id, "snapshotId", "Expected: 'snap-...'."),
        })
    },
};

/// A volume's id.
pub(crate) static VOLUME_ID: IdForm = IdForm {
    prefix: VolumeId::PREFIX,
    parameter: Some("VolumeId"),
    malformed: |id, _| Some(bad_value(id, "volumeId", "Expected: 'vol-...'.")),
};

/// A launch template's id.
pub(crate) static LAUNCH_TEMPLATE_ID: IdForm = IdForm {
    prefix: "lt",
    parameter: None,
    malformed: |id, _| Some(expecting(ErrorCode::InvalidLaunchTemplateIdMalformed, "lt", id)),
};

/// The id of a replacement of a root volume.
pub(crate) static ROOT_TASK_ID: IdForm = IdForm {
    prefix: "replacevol",
    parameter: None,
    malformed: |id, _| Some(expecting(ErrorCode::InvalidParameterValue, "replacevol", id)),
};

/// A security group's id. Its digits are not looked at before it is looked up.
pub(crate) static SECURITY_GROUP_ID: IdForm = IdForm {
    prefix: SecurityGroupId::PREFIX,
    parameter: None,
    malformed: |id, how| match how {
        Malformed::Prefix => Some(expecting(ErrorCode::InvalidGroupIdMalformed, "sg", id)),
        Malformed::Digits => None,
    },
};

/// Images and instances word it alike.
fn house(code: ErrorCode, prefix: &str, id: &str, how: Malformed) -> ApiError {
    match how {
        Malformed::Prefix => expecting(code, prefix, id),
        Malformed::Digits => ApiError::new(code, format!("Invalid id: \"{id}\"")),
    }
}

fn expecting(code: ErrorCode, prefix: &str, id: &str) -> ApiError {
    ApiError::new(code, format!("Invalid id: \"{id}\" (expecting \"{prefix}-...\")"))
}

/// Checks the form of an image's id.
pub(crate) fn image_id(id: &ImageId) -> Result<(), ApiError> {
    IMAGE_ID.check(id.as_str())
}

/// Checks the form of an instance's id.
pub(crate) fn instance_id(id: &InstanceId) -> Result<(), ApiError> {
    INSTANCE_ID.check(id.as_str())
}

/// Checks the form of a snapshot's id.
pub(crate) fn snapshot_id(id: &SnapshotId) -> Result<(), ApiError> {
    SNAPSHOT_ID.check(id.as_str())
}

/// Checks the form of a volume's id.
pub(crate) fn volume_id(id: &VolumeId) -> Result<(), ApiError> {
    VOLUME_ID.check(id.as_str())
}

/// Whether that is an account's number.
pub(crate) fn is_account(text: &str) -> bool {
    text.len() == 12 && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// The error of an owner or user that is neither a number nor one of the words.
pub(crate) fn bad_user(text: &str) -> ApiError {
    ApiError::new(
        ErrorCode::InvalidUserIdMalformed,
        format!("Invalid user id: \"{text}\""),
    )
}

/// Checks an image's name and gives it without surrounding spaces.
pub(crate) fn image_name(name: &str) -> Result<&str, ApiError> {
    let name = name.trim_matches(' ');
    let allowed = |letter: char| letter.is_ascii_alphanumeric() || "()[] ./-'@_".contains(letter);
    if (3..=128).contains(&name.chars().count()) && name.chars().all(allowed) {
        Ok(name)
    } else {
        error(
            ErrorCode::InvalidAmiNameMalformed,
            "AMI names must be between 3 and 128 characters long, and may contain letters, numbers, '(', ')', \
             '.', '-', '/' and '_'",
        )
    }
}

/// Checks the length of a description; empty is as good as none.
pub(crate) fn description(text: Option<&str>) -> Result<Option<String>, ApiError> {
    match text {
        None | Some("") => Ok(None),
        Some(text) if text.chars().count() > LONGEST_DESCRIPTION => Err(bad_value(
            text,
            "description",
            "Descriptions must be at most 255 characters long.",
        )),
        Some(text) => Ok(Some(text.to_owned())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn say(result: Result<(), ApiError>) -> String {
        result.err().map(|error| error.to_string()).unwrap_or_default()
    }

    #[test]
    fn malformed_ids_have_their_own_errors() {
        assert_eq!(say(image_id(&"ami-0fef201115eefe936".into())), "");
        assert_eq!(
            say(image_id(&"ami-xyz".into())),
            "(InvalidAMIID.Malformed) Invalid id: \"ami-xyz\""
        );
        assert_eq!(
            say(image_id(&"bad".into())),
            "(InvalidAMIID.Malformed) Invalid id: \"bad\" (expecting \"ami-...\")"
        );
        assert_eq!(
            say(image_id(&"".into())),
            "(MissingParameter) The request must contain the parameter ImageId"
        );
        assert_eq!(
            say(snapshot_id(&"SNAP-1".into())),
            "(InvalidParameterValue) Value (SNAP-1) for parameter snapshotId is invalid. Expected: 'snap-...'."
        );
        assert_eq!(
            say(snapshot_id(&"snap-123".into())),
            "(InvalidSnapshotID.Malformed) Value ( snap-123 ) for parameter SNAPSHOT is invalid."
        );
    }

    #[test]
    fn names_of_images() {
        assert_eq!(
            image_name("  web (v1) [x] 'a' @_./- ").as_deref(),
            Ok("web (v1) [x] 'a' @_./-")
        );
        for name in ["", "ab", "a  ", "web:1", "wéb", &"x".repeat(129)] {
            assert!(image_name(name).is_err(), "{name}");
        }
    }
}
