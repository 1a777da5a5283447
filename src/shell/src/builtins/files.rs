//! The builtins that work with files.

use super::options::Options;
use crate::exit::Exit;
use crate::files::LARGEST;
use crate::machine::Io;

pub fn pwd(io: &mut Io<'_>) -> Exit {
    Exit::printed(format!("{}\n", io.shell.files.home()))
}

pub fn cd(io: &mut Io<'_>) -> Exit {
    match io.args.first().map(|path| path.trim_end_matches('/')) {
        None => Exit::default(),
        Some(path) if io.shell.files.is_home(path) => Exit::default(),
        Some(path) => Exit::failed(
            &format!("cd: {path}: No such file or directory. The home folder is the only one here."),
            1,
        ),
    }
}

pub fn cat(io: &mut Io<'_>) -> Exit {
    let options = match Options::read("cat", io.args, "nvAbs", "", None) {
        Ok(options) => options,
        Err(exit) => return exit,
    };
    let mut exit = Exit::default();
    let names = if options.rest.is_empty() {
        vec!["-".to_owned()]
    } else {
        options.rest.clone()
    };
    for name in &names {
        let text = if name == "-" {
            io.input
        } else {
            io.shell.files.read(name)
        };
        match text {
            Some(text) if exit.stdout.len() <= LARGEST => exit.stdout.push_str(text),
            Some(_) => {}
            None if name == "-" => return Exit::failed("cat: nothing to read: name a file", 1),
            None => {
                exit.stderr
                    .push_str(&format!("cat: {name}: No such file or directory\n"));
                exit.code = 1;
            }
        }
    }
    if options.has('n') {
        let lines = exit.stdout.lines().enumerate();
        exit.stdout = lines
            .map(|(at, line)| format!("{:>6}\t{line}\n", at + 1))
            .collect();
    }
    exit
}

pub fn ls(io: &mut Io<'_>) -> Exit {
    let options = match Options::read("ls", io.args, "lah1trR", "", None) {
        Ok(options) => options,
        Err(exit) => return exit,
    };
    let mut exit = Exit::default();
    let mut shown: Vec<(String, usize)> = Vec::new();
    let size = |name: &str| io.shell.files.read(name).map(str::len);
    let files = &io.shell.files;
    if options.rest.is_empty() {
        let names = files.iter().filter(|(name, _)| !name.starts_with('/'));
        shown.extend(names.map(|(name, text)| (name.to_owned(), text.len())));
    }
    for path in &options.rest {
        let folder = path.trim_end_matches('/');
        if files.is_home(folder) {
            let names = files.iter().filter(|(name, _)| !name.starts_with('/'));
            shown.extend(names.map(|(name, text)| (name.to_owned(), text.len())));
        } else if files.is_other_folder(folder) {
            let inside = |name: &str| Some(name.strip_prefix(folder)?.strip_prefix('/')?.to_owned());
            shown.extend(
                files
                    .iter()
                    .filter_map(|(name, text)| Some((inside(name)?, text.len()))),
            );
        } else if let Some(size) = size(path) {
            shown.push((path.clone(), size));
        } else {
            exit.stderr.push_str(&format!(
                "ls: cannot access '{path}': No such file or directory\n"
            ));
            exit.code = 2;
        }
    }
    for (name, size) in shown {
        if options.has('l') {
            exit.stdout
                .push_str(&format!("-rw-r--r-- 1 learner learner {size:>8} {name}\n"));
        } else {
            exit.stdout.push_str(&format!("{name}\n"));
        }
    }
    exit
}

pub fn rm(io: &mut Io<'_>) -> Exit {
    let options = match Options::read("rm", io.args, "frRiv", "", None) {
        Ok(options) => options,
        Err(exit) => return exit,
    };
    if options.rest.is_empty() && !options.has('f') {
        return Exit::failed("rm: missing operand", 1);
    }
    let mut exit = Exit::default();
    for path in &options.rest {
        if !io.shell.files.remove(path) && !options.has('f') {
            exit.stderr.push_str(&format!(
                "rm: cannot remove '{path}': No such file or directory\n"
            ));
            exit.code = 1;
        }
    }
    exit
}

pub fn touch(io: &mut Io<'_>) -> Exit {
    let mut exit = Exit::default();
    for path in io.args {
        if let Err(why) = io.shell.files.write(path, "", true) {
            exit.stderr
                .push_str(&format!("touch: cannot touch '{path}': {why}\n"));
            exit.code = 1;
        }
    }
    exit
}

pub fn cp(io: &mut Io<'_>) -> Exit {
    copy("cp", io)
}

pub fn mv(io: &mut Io<'_>) -> Exit {
    let exit = copy("mv", io);
    if exit.code == 0
        && let [from, to] = io.args
        && io.shell.files.key(from) != io.shell.files.key(to)
    {
        io.shell.files.remove(from);
    }
    exit
}

fn copy(name: &str, io: &mut Io<'_>) -> Exit {
    let [from, to] = io.args else {
        return Exit::failed(&format!("{name}: name two files, from and to"), 1);
    };
    let Some(text) = io.shell.files.read(from).map(str::to_owned) else {
        return Exit::failed(
            &format!("{name}: cannot stat '{from}': No such file or directory"),
            1,
        );
    };
    match io.shell.files.write(to, &text, false) {
        Ok(()) => Exit::default(),
        Err(why) => Exit::failed(&format!("{name}: cannot create '{to}': {why}"), 1),
    }
}

pub fn tee(io: &mut Io<'_>) -> Exit {
    let options = match Options::read("tee", io.args, "a", "", None) {
        Ok(options) => options,
        Err(exit) => return exit,
    };
    let text = io.input.unwrap_or_default();
    let mut exit = Exit::printed(text);
    for path in &options.rest {
        if let Err(why) = io.shell.files.write(path, text, options.has('a')) {
            exit.stderr.push_str(&format!("tee: {path}: {why}\n"));
            exit.code = 1;
        }
    }
    exit
}
