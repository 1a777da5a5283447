//! The errors that the simulated AWS answers, spelled as EC2 spells them.

use crate::codec::decode::{Decode, Reader};
use crate::codec::encode::{Encode, Sink};
use serde_json::Value;
use std::fmt;

crate::stored! {
/// What a call answers when it fails.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ApiError {
    /// The code.
    pub code: ErrorCode,
    /// The message, to the letter where EC2's is known.
    pub message: String,
}
}

impl ApiError {
    /// An error with that code and message.
    pub fn new(code: ErrorCode, message: impl Into<String>) -> Self {
        Self {
            code,
            message: message.into(),
        }
    }
}

impl fmt::Display for ApiError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "({}) {}", self.code.as_str(), self.message)
    }
}

impl Encode for ErrorCode {
    fn encode(&self, sink: &mut dyn Sink) {
        sink.text(self.as_str());
    }
}

impl Decode for ErrorCode {
    fn decode(value: &Value, reader: &mut Reader) -> Self {
        let found = reader.named(value, Self::ALL, Self::as_str);
        found.unwrap_or_else(|| {
            reader.wrong("a code of an error");
            Self::InternalError
        })
    }
}

macro_rules! codes {
    ($( $(#[$meta:meta])* $name:ident = $text:literal ),+ $(,)?) => {
        /// A code of an error, as it stands on the wire.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        #[allow(missing_docs, reason = "each code is explained for people in the course's catalogue")]
        pub enum ErrorCode { $( $(#[$meta])* $name ),+ }

        impl ErrorCode {
            /// Every code, in the order of the alphabet.
            pub const ALL: &'static [Self] = &[ $( Self::$name ),+ ];
            /// The spelling on the wire.
            pub const fn as_str(self) -> &'static str { match self { $( Self::$name => $text ),+ } }
        }
    };
}

codes! {
    AccessDeniedException = "AccessDeniedException",
    ActiveInstanceRefreshNotFound = "ActiveInstanceRefreshNotFound",
    AlreadyExistsException = "AlreadyExistsException",
    AccessDenied = "AccessDenied",
    AttachmentLimitExceeded = "AttachmentLimitExceeded",
    AuthFailure = "AuthFailure",
    BootForVolumeTypeUnsupported = "BootForVolumeTypeUnsupported",
    BucketAlreadyExists = "BucketAlreadyExists",
    BucketAlreadyOwnedByYou = "BucketAlreadyOwnedByYou",
    BucketNotEmpty = "BucketNotEmpty",
    ConcurrentCreateImageNoRebootLimitExceeded = "ConcurrentCreateImageNoRebootLimitExceeded",
    ConcurrentSnapshotLimitExceeded = "ConcurrentSnapshotLimitExceeded",
    DisabledException = "DisabledException",
    ConflictException = "ConflictException",
    AlreadyExists = "AlreadyExists",
    CannotDelete = "CannotDelete",
    DependencyViolation = "DependencyViolation",
    DryRunOperation = "DryRunOperation",
    DryRunOperationException = "DryRunOperationException",
    FilterLimitExceeded = "FilterLimitExceeded",
    IdempotentInstanceTerminated = "IdempotentInstanceTerminated",
    IdempotentParameterMismatch = "IdempotentParameterMismatch",
    IncorrectInstanceState = "IncorrectInstanceState",
    IncorrectModificationState = "IncorrectModificationState",
    IncorrectState = "IncorrectState",
    InstanceRefreshInProgress = "InstanceRefreshInProgress",
    InsufficientFreeAddressesInSubnet = "InsufficientFreeAddressesInSubnet",
    InsufficientInstanceCapacity = "InsufficientInstanceCapacity",
    InternalError = "InternalError",
    InvalidAction = "InvalidAction",
    InvalidAliasNameException = "InvalidAliasNameException",
    InvalidAmiAttributeItemValue = "InvalidAMIAttributeItemValue",
    InvalidAmiIdMalformed = "InvalidAMIID.Malformed",
    InvalidAmiIdNotFound = "InvalidAMIID.NotFound",
    InvalidAmiIdUnavailable = "InvalidAMIID.Unavailable",
    InvalidAmiNameDuplicate = "InvalidAMIName.Duplicate",
    InvalidAmiNameMalformed = "InvalidAMIName.Malformed",
    InvalidArnException = "InvalidArnException",
    InvalidAttachmentNotFound = "InvalidAttachment.NotFound",
    InvalidBlockDeviceMapping = "InvalidBlockDeviceMapping",
    InvalidBucketName = "InvalidBucketName",
    InvalidResourceId = "InvalidResourceId",
    InvalidFilterKey = "InvalidFilterKey",
    InvalidEventCategoryException = "InvalidEventCategoryException",
    InvalidGroupDuplicate = "InvalidGroup.Duplicate",
    InvalidGroupNotFound = "InvalidGroup.NotFound",
    InvalidGroupReserved = "InvalidGroup.Reserved",
    InvalidGroupIdMalformed = "InvalidGroupId.Malformed",
    InvalidId = "InvalidID",
    InvalidIpAddressInUse = "InvalidIPAddress.InUse",
    InvalidInstanceAttributeValue = "InvalidInstanceAttributeValue",
    InvalidInstanceIdMalformed = "InvalidInstanceID.Malformed",
    InvalidInstanceIdNotFound = "InvalidInstanceID.NotFound",
    InvalidInstanceType = "InvalidInstanceType",
    InvalidKmsKeyInvalidKeyId = "InvalidKMSKey.InvalidKeyId",
    InvalidKmsKeyInvalidState = "InvalidKMSKey.InvalidState",
    InvalidKeyFormat = "InvalidKey.Format",
    InvalidKeyPairDuplicate = "InvalidKeyPair.Duplicate",
    InvalidKeyPairNotFound = "InvalidKeyPair.NotFound",
    InvalidLookupAttributesException = "InvalidLookupAttributesException",
    InvalidLaunchTemplateIdMalformed = "InvalidLaunchTemplateId.Malformed",
    InvalidLaunchTemplateIdNotFound = "InvalidLaunchTemplateId.NotFound",
    InvalidLaunchTemplateIdVersionNotFound = "InvalidLaunchTemplateId.VersionNotFound",
    InvalidLaunchTemplateNameAlreadyExists = "InvalidLaunchTemplateName.AlreadyExistsException",
    InvalidLaunchTemplateNameMalformed = "InvalidLaunchTemplateName.MalformedException",
    InvalidLaunchTemplateNameNotFound = "InvalidLaunchTemplateName.NotFoundException",
    InvalidManifest = "InvalidManifest",
    InvalidMarkerException = "InvalidMarkerException",
    InvalidMaxResultsException = "InvalidMaxResultsException",
    InvalidNetworkInterfaceIdNotFound = "InvalidNetworkInterfaceID.NotFound",
    InvalidNextToken = "InvalidNextToken",
    InvalidNextTokenException = "InvalidNextTokenException",
    InvalidParameter = "InvalidParameter",
    InvalidParameterException = "InvalidParameterException",
    InvalidParameterCombination = "InvalidParameterCombination",
    InvalidParameterDependency = "InvalidParameterDependency",
    InvalidParameterValue = "InvalidParameterValue",
    InvalidPermissionDuplicate = "InvalidPermission.Duplicate",
    InvalidPermissionNotFound = "InvalidPermission.NotFound",
    InvalidPrefixListIdNotFound = "InvalidPrefixListID.NotFound",
    InvalidRegion = "InvalidRegion",
    InvalidRequest = "InvalidRequest",
    InvalidSecurityGroupRuleIdNotFound = "InvalidSecurityGroupRuleId.NotFound",
    InvalidSnapshotInUse = "InvalidSnapshot.InUse",
    InvalidSnapshotNotFound = "InvalidSnapshot.NotFound",
    InvalidSnapshotIdMalformed = "InvalidSnapshotID.Malformed",
    InvalidSnapshotIdNotFound = "InvalidSnapshotID.NotFound",
    InvalidSubnetIdNotFound = "InvalidSubnetID.NotFound",
    InvalidTimeRangeException = "InvalidTimeRangeException",
    InvalidUserDataMalformed = "InvalidUserData.Malformed",
    InvalidUserIdMalformed = "InvalidUserID.Malformed",
    InvalidVolumeModificationNotFound = "InvalidVolumeModification.NotFound",
    InvalidVolumeNotFound = "InvalidVolume.NotFound",
    InvalidVolumeZoneMismatch = "InvalidVolume.ZoneMismatch",
    InvalidVpcIdNotFound = "InvalidVpcID.NotFound",
    InvalidZoneNotFound = "InvalidZone.NotFound",
    KmsInvalidStateException = "KMSInvalidStateException",
    LimitExceededException = "LimitExceededException",
    MalformedPolicyDocumentException = "MalformedPolicyDocumentException",
    MissingAction = "MissingAction",
    MissingInput = "MissingInput",
    MissingParameter = "MissingParameter",
    NotAuthorizedException = "NotAuthorizedException",
    NotFoundException = "NotFoundException",
    NoSuchBucket = "NoSuchBucket",
    OperationNotPermitted = "OperationNotPermitted",
    OptInRequired = "OptInRequired",
    ParameterAlreadyExists = "ParameterAlreadyExists",
    ParameterNotFound = "ParameterNotFound",
    RequestLimitExceeded = "RequestLimitExceeded",
    ResourceInUse = "ResourceInUse",
    ResourceLimitExceeded = "ResourceLimitExceeded",
    ResourceNotFoundException = "ResourceNotFoundException",
    RulesPerSecurityGroupLimitExceeded = "RulesPerSecurityGroupLimitExceeded",
    ScalingActivityInProgress = "ScalingActivityInProgress",
    SecurityGroupLimitExceeded = "SecurityGroupLimitExceeded",
    SerializationException = "SerializationException",
    ServiceQuotaExceededException = "ServiceQuotaExceededException",
    SnapshotCreationPerVolumeRateExceeded = "SnapshotCreationPerVolumeRateExceeded",
    SnapshotLimitExceeded = "SnapshotLimitExceeded",
    TagException = "TagException",
    TagLimitExceeded = "TagLimitExceeded",
    UnauthorizedOperation = "UnauthorizedOperation",
    UnknownOperationException = "UnknownOperationException",
    UnknownParameter = "UnknownParameter",
    Unavailable = "Unavailable",
    UnknownVolumeType = "UnknownVolumeType",
    Unsupported = "Unsupported",
    UnsupportedOperation = "UnsupportedOperation",
    ValidationError = "ValidationError",
    UnsupportedOperationException = "UnsupportedOperationException",
    UnsupportedParameterType = "UnsupportedParameterType",
    ValidationException = "ValidationException",
    VcpuLimitExceeded = "VcpuLimitExceeded",
    VolumeInUse = "VolumeInUse",
    VolumeLimitExceeded = "VolumeLimitExceeded",
    VolumeModificationRateExceeded = "VolumeModificationRateExceeded",
    VpcIdNotSpecified = "VPCIdNotSpecified",
}

impl ErrorCode {
    /// The status of the HTTP answer that would carry it.
    pub const fn http_status(self) -> u16 {
        match self {
            Self::UnauthorizedOperation | Self::AccessDenied => 403,
            Self::NoSuchBucket => 404,
            Self::BucketAlreadyExists | Self::BucketAlreadyOwnedByYou | Self::BucketNotEmpty => 409,
            Self::DryRunOperation => 412,
            Self::InternalError | Self::InsufficientInstanceCapacity => 500,
            Self::RequestLimitExceeded | Self::Unavailable => 503,
            _ => 400,
        }
    }
}
