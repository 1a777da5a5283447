//! What may stand at the cursor, as far as the shell itself knows it.

use crate::kit::Plain;
use shell::Shell;
use shell::complete::complete;

fn offered(line: &str) -> Vec<String> {
    let mut shell = Shell::default();
    shell.files.write("my file", "x", false).unwrap();
    shell.export("ID", "1");
    let found = complete(line, line.chars().count(), &shell, &Plain::new());
    found.items.into_iter().map(|item| item.text).collect()
}

#[test]
fn commands_variables_and_files() {
    for (line, first) in [
        ("gr", "grep"),
        ("echo x | la", "lab"),
        ("cat my", "my\\ file"),
        ("cat < m", "my\\ file"),
        ("lab ", "my\\ file"),
        ("echo $I", "ID"),
        ("unset I", "ID"),
        ("help gre", "grep"),
    ] {
        assert_eq!(offered(line).first().map(String::as_str), Some(first), "{line}");
    }
    assert_eq!(offered("grep "), Vec::<String>::new());
    assert_eq!(offered("cat <<E\n"), Vec::<String>::new());
}
