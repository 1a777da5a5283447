//! A second machine: the inside of a computer somewhere, with its own programs, files, clock and prompt. What it runs is
//! the same language.

use api::{Span, Timestamp};
use serde_json::{Value, json};
use shell::complete::{Cursor, Found, Item, complete};
use shell::{Again, Answers, Exit, Files, Io, Layout, Machine, Program, Shell, Step};

static LAYOUT: Layout = Layout {
    home: "/home/ec2-user",
    others: &["/etc", "/tmp", "/var/log"],
};

const fn program(name: &'static str, about: &'static str, again: Again) -> Program {
    Program {
        name,
        usage: "",
        about,
        path: Some("/usr/bin"),
        again,
    }
}

/// The machine. It starts its services a minute after it was made.
struct Guest {
    now: Timestamp,
    ready: Timestamp,
    /// How often a service was started, and how often the metadata were asked.
    started: usize,
    asked: usize,
}

impl Guest {
    fn new() -> Self {
        let now = Timestamp::utc(2027, 3, 1, 8, 0, 0).unwrap();
        Self {
            now,
            ready: now + Span::minutes(1),
            started: 0,
            asked: 0,
        }
    }
}

impl Machine for Guest {
    fn now(&self) -> Timestamp {
        self.now
    }

    fn programs(&self) -> Vec<Program> {
        vec![
            program(
                "cloud-init",
                "Waits until the machine is set up.",
                Again::Remembered,
            ),
            program("metadata", "Asks who this machine is.", Again::Runs),
            program("systemctl", "Starts services.", Again::Remembered),
        ]
    }

    fn run(&mut self, program: &Program, io: &mut Io<'_>, answers: &Answers) -> Step {
        match program.name {
            "cloud-init" if self.now < self.ready => Step::Waiting(self.ready),
            "cloud-init" => Step::Done(Exit::printed("status: done\n")),
            "metadata" => {
                let answer = answers.call(|| {
                    self.asked += 1;
                    Ok(json!({ "id": "i-1" }).into())
                });
                let id = answer
                    .ok()
                    .and_then(|answer| answer.value()["id"].as_str().map(str::to_owned));
                let id = id.unwrap_or_default();
                match io.args.first() {
                    Some(path) => io.shell.files.write(path, &id, false).unwrap(),
                    None => return Step::Done(Exit::printed(format!("{id}\n"))),
                }
                Step::Done(Exit::default())
            }
            _ => {
                self.started += 1;
                let named = io.shell.env().get("UNIT").cloned().unwrap_or_default();
                Step::Done(Exit::printed(format!(
                    "{} {named} {}\n",
                    self.started,
                    io.args.join(" ")
                )))
            }
        }
    }

    fn prompt(&self, shell: &Shell) -> String {
        let user = shell.variables.get("USER").map(String::as_str);
        format!("[{}@ip-10-0-0-5 ~]", user.unwrap_or_default())
    }

    fn not_found(&self, name: &str, _: &[&'static str]) -> String {
        match name {
            "aws" => "It is not installed on this machine.\n".to_owned(),
            _ => String::new(),
        }
    }

    fn arguments(&self, place: &Cursor, _: &str, _: &Shell) -> Found {
        Found::new(&place.typed, vec![Item::new("status", "")])
    }
}

fn shell() -> Shell {
    let mut shell = Shell::new("ec2-user", &LAYOUT);
    shell
        .files
        .write("/etc/os-release", "NAME=\"Amazon Linux\"\nVERSION=2023\n", false)
        .unwrap();
    shell
}

#[test]
fn a_script_waits_and_is_replayed() {
    let (mut shell, mut guest) = (shell(), Guest::new());
    assert_eq!(guest.prompt(&shell), "[ec2-user@ip-10-0-0-5 ~]");
    let script = "ID=$(metadata)\n\
                  UNIT=web systemctl start now\n\
                  metadata /tmp/id && cat >> notes.txt <<EOF\n\
                  $ID at $(date +%T)\n\
                  EOF\n\
                  cloud-init status && cat notes.txt /tmp/id | tr a-z A-Z\n\
                  grep -o 'V.*' /etc/os-release | cut -d= -f2; date +%T; echo ~; systemctl stop";
    let mut run = shell.start(script);
    assert_eq!(run.step(&mut shell, &mut guest, 80), Step::Waiting(guest.ready));
    assert_eq!((guest.started, guest.asked), (1, 2));
    // The machine was off meanwhile: what the line learned is taken to another run of it.
    let mut again = self::shell().start(script);
    let (kept, answers) = run.learned();
    again.learn(kept, answers);
    guest.now = guest.ready;
    let Step::Done(exit) = again.step(&mut shell, &mut guest, 80) else {
        panic!("it must be done");
    };
    assert_eq!(
        exit.stdout,
        "1 web start now\nstatus: done\nI-1 AT 08:00:00\nI-12023\n08:01:00\n/home/ec2-user\n2  stop\n"
    );
    assert_eq!((exit.code, exit.stderr.as_str()), (0, ""));
    assert_eq!((guest.started, guest.asked), (2, 2));
    assert_eq!(shell.files.read("~/notes.txt"), Some("i-1 at 08:00:00\n"));
    assert_eq!(shell.files.read("/tmp/id"), Some("i-1"));
}

#[test]
fn each_machine_has_its_own_names() {
    let (mut shell, mut guest) = (shell(), Guest::new());
    for (line, expected) in [
        (
            "aws ec2 describe-images",
            "aws: command not found\nIt is not installed on this machine.\n",
        ),
        ("nothing", "nothing: command not found\n"),
        ("which metadata cat", "/usr/bin\ncat: part of this shell\n"),
        (
            "pwd; ls /etc; ls; echo $HOME $USER",
            "/home/ec2-user\nos-release\n/home/ec2-user ec2-user\n",
        ),
        ("echo x > /opt/x", "/opt/x: Permission denied\n"),
        ("help | tail -n 1 | cut -c1-8", "It reads\n"),
    ] {
        let Step::Done(exit) = shell.start(line).step(&mut shell, &mut guest, 80) else {
            panic!("{line} waits");
        };
        assert_eq!(format!("{}{}", exit.stdout, exit.stderr), expected, "{line}");
    }
    let found = complete("systemctl ", 10, &shell, &guest);
    assert_eq!(found.items, [Item::new("status", "")]);
    assert_ne!(shell.files, Files::default());
    let _: Value = api::codec::encode::to_value(&shell);
}
