//! What the learner's machine says about names that it doesn't have.

use crate::suggest;

/// Programs that people reach for, and what this shell has instead.
const ELSEWHERE: &[(&[&str], &str)] = &[
    (
        &["jq"],
        "There is no jq here. `aws … --query EXPRESSION --output text` picks values out of an answer.",
    ),
    (&["sudo", "su"], "You need no other rights here: leave it out."),
    (
        &["vim", "vi", "nano", "emacs", "ed"],
        "There is no editor here. Write a file with: cat > NAME <<'EOF', then its lines, then a line with only EOF.",
    ),
    (
        &["sed", "awk"],
        "It is not here. cut, tr, grep and `aws … --query` do much of its work.",
    ),
    (
        &["ssh", "scp", "curl", "wget", "ping", "telnet"],
        "The simulated instances have no network that leads out of this page.",
    ),
    (
        &["man"],
        "There are no manual pages here. Try: help, aws help, or aws ec2 describe-images help",
    ),
    (
        &[
            "bash", "sh", "zsh", "source", ".", "python", "python3", "node", "perl",
        ],
        "It is not here: this shell runs one line at a time and no programs. You can paste several lines at once.",
    ),
    (
        &[
            "apt", "apt-get", "yum", "dnf", "brew", "pip", "pip3", "npm", "git",
        ],
        "Nothing can be installed here; aws is already there.",
    ),
    (
        &["terraform", "packer", "ansible", "cdk", "sam", "eksctl"],
        "Only the aws command is simulated here.",
    ),
    (
        &["mkdir", "rmdir"],
        "There are no folders here: all files lie in the home folder.",
    ),
    (
        &["exit", "logout"],
        "There is nothing to leave: close the page or go on.",
    ),
    (
        &["test", "[", "set", "read", "alias", "trap", "eval"],
        "This small shell has no such command.",
    ),
    (
        &["watch"],
        "`aws ec2 wait …` repeats a call until something has happened.",
    ),
    (
        &["$", "%", "#", ">"],
        "That is the prompt of the example: leave it out.",
    ),
    (&["ec2", "sts", "ssm"], "Write aws before it."),
];

/// What stands under `NAME: command not found`; `known` are the commands that there are.
pub fn sentence(name: &str, known: &[&str]) -> String {
    if let Some((_, sentence)) = ELSEWHERE.iter().find(|(names, _)| names.contains(&name)) {
        return format!("{sentence}\n");
    }
    if name.contains(['\u{a0}', '“', '”', '‘', '’', '–']) {
        return "It holds a character that word processors and web pages put in: a typographic quote or dash, or a blank \
                that only looks like one. Type it anew.\n"
            .to_owned();
    }
    if api::operations().any(|operation| operation.command() == name) {
        return format!("Write aws and the service before it, as in: aws ec2 {name}\n");
    }
    // These names are short, so the cut-off of the AWS CLI would never be reached.
    let near = suggest::closest_by(&name.to_lowercase(), known.iter().copied(), 0.6);
    match near.first() {
        Some(nearest) => format!("Maybe you meant: {nearest}\n"),
        None => String::new(),
    }
}
