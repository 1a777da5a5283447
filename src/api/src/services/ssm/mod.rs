//! Systems Manager, as far as parameters name the newest images: the public ones, and those of `ssm_own.rs`.

pub mod own;

use crate::{Family, Timestamp};

structure! {
    /// What GetParameter is asked.
    input GetParameterInput as "GetParameterRequest" {
        /// The name of the parameter, such as /aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64.
        "Name".required().min(1).max(2048) => name: String,
        /// Whether to decrypt a secret value; parameters here hold none.
        "WithDecryption" => with_decryption: Option<bool>,
    }
    /// What GetParameters is asked.
    input GetParametersInput as "GetParametersRequest" {
        /// The names of up to ten parameters.
        "Names".required().min(1).max(10) => names: Vec<String>,
        /// Whether to decrypt secret values; parameters here hold none.
        "WithDecryption" => with_decryption: Option<bool>,
    }
    /// What GetParametersByPath is asked.
    input GetParametersByPathInput as "GetParametersByPathRequest" {
        /// The path under which to look, such as /aws/service/ami-amazon-linux-latest.
        "Path".required().min(1).max(2048) => path: String,
        /// Whether to look in every level below the path too.
        "Recursive" => recursive: Option<bool>,
        /// Conditions on the type of value; all must hold.
        "ParameterFilters" => parameter_filters: Vec<ParameterStringFilter>,
        /// Whether to decrypt secret values; parameters here hold none.
        "WithDecryption" => with_decryption: Option<bool>,
        /// The most parameters in one answer, 1 to 10.
        "MaxResults".min(1).max(10) => max_results: Option<i64>,
        /// Where an earlier answer left off.
        "NextToken" => next_token: Option<String>,
    }
}

structure! {
    /// A condition on parameters.
    part ParameterStringFilter as "ParameterStringFilter" {
        /// The attribute to compare.
        "Key".required().min(1).max(132) => key: Option<String>,
        /// How to compare.
        "Option".min(1).max(10) => option: Option<String>,
        /// What to compare with.
        "Values".min(1).max(50) => values: Option<Vec<String>>,
    }
}

structure! {
    /// A parameter.
    output Parameter as "Parameter" {
        /// Its full name.
        "Name" => name: Option<String>,
        /// The kind of its value.
        "Type".of(&["String", "StringList", "SecureString"]) => kind: Option<String>,
        /// Its value; for these parameters, the id of an image.
        "Value" => value: Option<String>,
        /// How often it was changed.
        "Version" => version: Option<i64>,
        /// The version or label that was asked for.
        "Selector" => selector: Option<String>,
        /// The response of the service that the parameter points to.
        "SourceResult" => source_result: Option<String>,
        /// When it was last changed.
        "LastModifiedDate" => last_modified_date: Option<Timestamp>,
        /// Its resource name.
        "ARN" => arn: Option<String>,
        /// What its text stands for.
        "DataType" => data_type: Option<String>,
    }
    /// What GetParameter answers.
    output GetParameterOutput as "GetParameterResult" {
        /// The parameter.
        "Parameter" => parameter: Option<Parameter>,
    }
    /// What GetParameters answers.
    output GetParametersOutput as "GetParametersResult" {
        /// The parameters that exist.
        "Parameters" => parameters: Option<Vec<Parameter>>,
        /// The names of those that do not.
        "InvalidParameters" => invalid_parameters: Option<Vec<String>>,
    }
    /// What GetParametersByPath answers.
    output GetParametersByPathOutput as "GetParametersByPathResult" {
        /// The parameters below the path.
        "Parameters" => parameters: Option<Vec<Parameter>>,
        /// How to continue, when there is more.
        "NextToken" => next_token: Option<String>,
    }
}

operation! {
/// Reads one parameter, such as the id of the newest Amazon Linux image.
read GET_PARAMETER of Ssm as "GetParameter" {
    input: GetParameterInput,
    output: GetParameterOutput,
    errors: [ParameterNotFound],
}
}

operation! {
/// Reads up to ten parameters by name.
read GET_PARAMETERS of Ssm as "GetParameters" {
    input: GetParametersInput,
    output: GetParametersOutput,
}
}

operation! {
/// Lists the parameters below a path.
read GET_PARAMETERS_BY_PATH of Ssm as "GetParametersByPath" {
    input: GetParametersByPathInput,
    output: GetParametersByPathOutput,
    pages: ("NextToken", "NextToken", Some("MaxResults"), "Parameters"),
    errors: [InvalidNextToken],
}
}

/// The operations of this service, family by family, in the order of the reference.
pub static FAMILIES: &[Family] = &[
    Family::new(
        "Reading parameters",
        &[
            GET_PARAMETER.row(),
            GET_PARAMETERS.row(),
            GET_PARAMETERS_BY_PATH.row(),
        ],
    ),
    Family::new(
        "Your own parameters",
        &[
            own::PUT_PARAMETER.row(),
            own::DESCRIBE_PARAMETERS.row(),
            own::DELETE_PARAMETER.row(),
            own::LIST_TAGS_FOR_RESOURCE.row(),
        ],
    ),
];
