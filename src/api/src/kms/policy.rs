//! The policies of keys.

structure! {
/// What PutKeyPolicy is asked.
input PutKeyPolicyInput as "PutKeyPolicyRequest" {
    /// The key, by ID or resource name.
    "KeyId".required().min(1).max(2048) => key_id: String,
    /// The policy's name; there is only one, called default.
    "PolicyName".min(1).max(128) => policy_name: Option<String>,
    /// The new policy as JSON.
    "Policy".required().min(1).max(131072) => policy: String,
    /// Accept a policy that locks its own author out.
    "BypassPolicyLockoutSafetyCheck" => bypass_policy_lockout_safety_check: Option<bool>,
}
}

structure! {
/// What PutKeyPolicy answers.
output PutKeyPolicyOutput as "PutKeyPolicyResult" {
}
}

operation! {
/// Replaces the policy that says who may use a key.
write PUT_KEY_POLICY of Kms as "PutKeyPolicy" {
    input: PutKeyPolicyInput,
    output: PutKeyPolicyOutput,
    simplified: "Of conditions, those on the account, the service and the source of a grant count.",
    errors: [AccessDeniedException, MalformedPolicyDocumentException, NotFoundException],
}
}

structure! {
/// What GetKeyPolicy is asked.
input GetKeyPolicyInput as "GetKeyPolicyRequest" {
    /// The key, by ID or resource name.
    "KeyId".required().min(1).max(2048) => key_id: String,
    /// The policy's name; there is only one, called default.
    "PolicyName".min(1).max(128) => policy_name: Option<String>,
}
}

structure! {
/// What GetKeyPolicy answers.
output GetKeyPolicyOutput as "GetKeyPolicyResponse" {
    /// The policy as JSON.
    "Policy" => policy: Option<String>,
    /// The policy's name; there is only one, called default.
    "PolicyName" => policy_name: Option<String>,
}
}

operation! {
/// Shows the policy that says who may use a key.
read GET_KEY_POLICY of Kms as "GetKeyPolicy" {
    input: GetKeyPolicyInput,
    output: GetKeyPolicyOutput,
    errors: [AccessDeniedException, NotFoundException],
}
}
