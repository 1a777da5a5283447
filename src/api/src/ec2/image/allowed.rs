//! Allowed AMIs: which images of others an account may see and use in a Region.

structure! {
/// One set of conditions; an image that meets all of them is allowed.
output ImageCriterion as "ImageCriterion" {
    /// Whose images fit: amazon, aws-marketplace, aws-backup-vault, account IDs, or none for only your own.
    "ImageProviders".xml("imageProviderSet") => image_providers: Option<Vec<String>>,
    /// The codes of Marketplace products whose images fit.
    "MarketplaceProductCodes".xml("marketplaceProductCodeSet") => marketplace_product_codes: Option<Vec<String>>,
    /// The names that fit; * stands for any text, ? for one character.
    "ImageNames".xml("imageNameSet") => image_names: Option<Vec<String>>,
    /// How long ago an image may have been deprecated.
    "DeprecationTimeCondition" => deprecation_time_condition: Option<DeprecationTimeCondition>,
    /// How old an image may be.
    "CreationDateCondition" => creation_date_condition: Option<CreationDateCondition>,
}
}

structure! {
/// For how long after its deprecation an image is allowed.
output DeprecationTimeCondition as "DeprecationTimeCondition" {
    /// The most days since its deprecation; 0 leaves out every deprecated image.
    "MaximumDaysSinceDeprecated" => maximum_days_since_deprecated: Option<i64>,
}
}

structure! {
/// Up to what age an image is allowed.
output CreationDateCondition as "CreationDateCondition" {
    /// The most days since it was created.
    "MaximumDaysSinceCreated" => maximum_days_since_created: Option<i64>,
}
}

structure! {
/// One set of conditions to allow images by; all that are given must be met.
input ImageCriterionRequest as "ImageCriterionRequest" {
    /// Whose images fit: amazon, aws-marketplace, aws-backup-vault, account IDs, or none for only your own.
    "ImageProviders".wire("ImageProvider") => image_providers: Option<Vec<String>>,
    /// The codes of Marketplace products whose images fit.
    "MarketplaceProductCodes".wire("MarketplaceProductCode") => marketplace_product_codes: Option<Vec<String>>,
    /// The names that fit; * stands for any text, ? for one character.
    "ImageNames".wire("ImageName") => image_names: Option<Vec<String>>,
    /// How long ago an image may have been deprecated.
    "DeprecationTimeCondition" => deprecation_time_condition: Option<DeprecationTimeConditionRequest>,
    /// How old an image may be.
    "CreationDateCondition" => creation_date_condition: Option<CreationDateConditionRequest>,
}
}

structure! {
/// For how long after its deprecation an image is allowed.
input DeprecationTimeConditionRequest as "DeprecationTimeConditionRequest" {
    /// The most days since its deprecation; 0 leaves out every deprecated image.
    "MaximumDaysSinceDeprecated".min(0).max(2147483647) => maximum_days_since_deprecated: Option<i64>,
}
}

structure! {
/// Up to what age an image is allowed.
input CreationDateConditionRequest as "CreationDateConditionRequest" {
    /// The most days since it was created.
    "MaximumDaysSinceCreated".min(0).max(2147483647) => maximum_days_since_created: Option<i64>,
}
}

structure! {
/// What EnableAllowedImagesSettings is asked.
input EnableAllowedImagesSettingsInput as "EnableAllowedImagesSettingsRequest" {
    /// Whether the criteria bind, or audit-mode, which only shows what they would hide.
    "AllowedImagesSettingsState".required().of(&["enabled", "audit-mode"]) => allowed_images_settings_state: String,
    /// Only check syntax and permission, and change nothing; success is reported as DryRunOperation.
    "DryRun" => dry_run: Option<bool>,
}
}

structure! {
/// What EnableAllowedImagesSettings answers.
output EnableAllowedImagesSettingsOutput as "EnableAllowedImagesSettingsResult" {
    /// Whether the criteria now bind: enabled, or audit-mode, which only shows what they would hide.
    "AllowedImagesSettingsState".of(&["enabled", "audit-mode"]) => allowed_images_settings_state: Option<String>,
}
}

operation! {
/// Turns Allowed AMIs on in the Region: only your own images and those that meet the criteria can be used.
write ENABLE_ALLOWED_IMAGES_SETTINGS of Ec2 as "EnableAllowedImagesSettings" {
    input: EnableAllowedImagesSettingsInput,
    output: EnableAllowedImagesSettingsOutput,
}
}

structure! {
/// What DisableAllowedImagesSettings is asked.
input DisableAllowedImagesSettingsInput as "DisableAllowedImagesSettingsRequest" {
    /// Only check syntax and permission, and change nothing; success is reported as DryRunOperation.
    "DryRun" => dry_run: Option<bool>,
}
}

structure! {
/// What DisableAllowedImagesSettings answers.
output DisableAllowedImagesSettingsOutput as "DisableAllowedImagesSettingsResult" {
    /// The state from now on: disabled.
    "AllowedImagesSettingsState".of(&["disabled"]) => allowed_images_settings_state: Option<String>,
}
}

operation! {
/// Turns Allowed AMIs off in the Region; the criteria are kept.
write DISABLE_ALLOWED_IMAGES_SETTINGS of Ec2 as "DisableAllowedImagesSettings" {
    input: DisableAllowedImagesSettingsInput,
    output: DisableAllowedImagesSettingsOutput,
}
}

structure! {
/// What GetAllowedImagesSettings is asked.
input GetAllowedImagesSettingsInput as "GetAllowedImagesSettingsRequest" {
    /// Only check syntax and permission, and change nothing; success is reported as DryRunOperation.
    "DryRun" => dry_run: Option<bool>,
}
}

structure! {
/// What GetAllowedImagesSettings answers.
output GetAllowedImagesSettingsOutput as "GetAllowedImagesSettingsResult" {
    /// Whether the criteria bind: disabled, audit-mode or enabled.
    "State" => state: Option<String>,
    /// The criteria; an image that meets one of them is allowed.
    "ImageCriteria".xml("imageCriterionSet") => image_criteria: Option<Vec<ImageCriterion>>,
    /// Who set it: the account itself, or a declarative policy of its organization.
    "ManagedBy".of(&["account", "declarative-policy"]) => managed_by: Option<String>,
}
}

operation! {
/// Shows whether Allowed AMIs is on in the Region, and its criteria.
read GET_ALLOWED_IMAGES_SETTINGS of Ec2 as "GetAllowedImagesSettings" {
    input: GetAllowedImagesSettingsInput,
    output: GetAllowedImagesSettingsOutput,
}
}

structure! {
/// What ReplaceImageCriteriaInAllowedImagesSettings is asked.
input ReplaceImageCriteriaInAllowedImagesSettingsInput as "ReplaceImageCriteriaInAllowedImagesSettingsRequest" {
    /// The new criteria, up to 10; without any, only your own images are allowed.
    "ImageCriteria".wire("ImageCriterion") => image_criteria: Vec<ImageCriterionRequest>,
    /// Only check syntax and permission, and change nothing; success is reported as DryRunOperation.
    "DryRun" => dry_run: Option<bool>,
}
}

structure! {
/// What ReplaceImageCriteriaInAllowedImagesSettings answers.
output ReplaceImageCriteriaInAllowedImagesSettingsOutput as "ReplaceImageCriteriaInAllowedImagesSettingsResult" {
    /// Whether the criteria were replaced.
    "ReturnValue".xml("return") => return_value: Option<bool>,
}
}

operation! {
/// Replaces the criteria of Allowed AMIs in the Region, all of them at once.
write REPLACE_IMAGE_CRITERIA_IN_ALLOWED_IMAGES_SETTINGS of Ec2 as "ReplaceImageCriteriaInAllowedImagesSettings" {
    input: ReplaceImageCriteriaInAllowedImagesSettingsInput,
    output: ReplaceImageCriteriaInAllowedImagesSettingsOutput,
}
}
