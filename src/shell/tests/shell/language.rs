//! Lines and what they print; what is refused, and what is still missing.

use crate::kit::{Plain, run, transcript};
use shell::{Missing, Shell, is_complete};

#[test]
fn quoting_and_variables() {
    transcript(&[
        ("echo a  b 'c  d' \"e  f\"", "a b c  d e  f\n"),
        (
            "A='x  y'; echo $A \"$A\" ${A}z '$A' \\$A",
            "x y x  y x yz $A $A\n",
        ),
        ("echo \"a\\\"b\\$c\\d\" a\\ b", "a\"b$c\\d a b\n"),
        ("echo $NONE end '' | wc -w", "1\n"),
        ("printf '%s|' a '' b; echo", "a||b|\n"),
        ("printf 'x%.0s' 1 2 3; printf '%4.2s|' abc; echo", "xxx  ab|\n"),
        ("false; echo $?; true; echo $?", "1\n0\n"),
        ("echo ~ ~/x a~ '~'", "/home/learner /home/learner/x a~ ~\n"),
        (
            "echo $(echo a b; echo c) \"$(echo 'x  y')\" `echo z`",
            "a b c x  y z\n",
        ),
        ("ID=$(echo ami-1); echo $ID", "ami-1\n"),
        ("X=$(false); echo $?", "1\n"),
        ("echo Images[*].[ImageId,Name] *", "Images[*].[ImageId,Name] *\n"),
        ("echo a#b # c", "a#b\n"),
        ("echo a \\\n  b", "a b\n"),
        (
            "export P=$(echo 1 2) Q; Q=3; env | grep -E '^(P|Q)='",
            "P=1 2\nQ=3\n",
        ),
        ("unset P; N=5; env | grep -c '^[PN]='", "0\n"),
        ("N=7 env | grep N=", "N=7\n"),
        ("echo $N", "5\n"),
        ("echo a | Z=9; echo [$Z]", "[]\n"),
        ("echo ${X:-y}", "${X:-y}: bad substitution\n"),
        ("echo \"it's\" 'say \"hi\"'", "it's say \"hi\"\n"),
        ("echo $", "$\n"),
    ]);
}

#[test]
fn joins_pipes_and_files() {
    transcript(&[
        ("true && echo yes || echo no", "yes\n"),
        ("false && echo yes || echo no", "no\n"),
        ("! true; echo $?", "1\n"),
        ("echo one\necho two", "one\ntwo\n"),
        ("echo b > f; echo a >> f; sort f; cat < f", "a\nb\nb\na\n"),
        (
            "cat > policy.json <<'EOF'\n{\"a\": \"$HOME\"}\nEOF\ncat policy.json",
            "{\"a\": \"$HOME\"}\n",
        ),
        ("cat <<EOF | tr a-z A-Z\nhome $HOME\nEOF", "HOME /HOME/LEARNER\n"),
        ("cat <<-E\n\tx\n\tE\necho y", "x\ny\n"),
        ("cat <<< 'here'", "here\n"),
        ("ls", "f\npolicy.json\n"),
        ("rm f; cat f", "cat: f: No such file or directory\n"),
        ("cat nothing 2>/dev/null; echo $?", "1\n"),
        ("cat nothing 2>&1 | wc -l", "1\n"),
        (
            "cat nothing > out 2>&1; cat out",
            "cat: nothing: No such file or directory\n",
        ),
        (
            "cat nothing 2>&1 > out2; cat out2",
            "cat: nothing: No such file or directory\n",
        ),
        ("echo x > /etc/x", "/etc/x: Permission denied\n"),
        (
            "printf 'a 1\\nb 2\\n' | xargs -n 2 echo got",
            "got a 1\ngot b 2\n",
        ),
        ("echo x | xargs -I{} echo {}-{}", "x-x\n"),
        ("echo 'ami-1\tami-2' | tr '\\t' '\\n' | head -n 1", "ami-1\n"),
        (
            "printf '3\\n10\\n3\\n' | sort -rn | uniq -c",
            "      1 10\n      2 3\n",
        ),
        ("echo a,b,c | cut -d, -f1,3-", "a,c\n"),
        ("printf 'Ab\\nab\\n' | grep -in AB", "1:Ab\n2:ab\n"),
        ("echo x-ami-0a1-y | grep -o 'ami-[0-9a-f]*'", "ami-0a1\n"),
        (
            "echo a | grep '[' ; echo $?",
            "2\ngrep: found unclosed character class\n",
        ),
        ("seq 3 2>/dev/null || echo none", "none\n"),
        (
            "date +%F; sleep 90; date +%T; date +%T",
            "2026-11-23\n09:01:30\n09:01:30\n",
        ),
    ]);
}

#[test]
fn refusals_help() {
    for (line, code, part) in [
        ("ecko", 127, "ecko: command not found\nnot on this machine"),
        ("echo a | | b", 2, "near unexpected token `|'"),
        ("; echo", 2, "`;'"),
        ("echo a &", 2, "background"),
        ("aws --query length(Images)", 2, "quotes"),
        ("for i in 1 2; do echo $i; done", 2, "loops"),
        ("echo $((1+2))", 2, "arithmetic"),
        ("echo >", 2, "newline"),
        ("echo 'a", 2, "Incomplete: the single quote (') at character 6"),
        ("echo $(echo |)", 2, "`)'"),
        ("grep x", 2, "nothing to read"),
        ("sleep x", 1, "invalid time interval"),
        ("head -n x", 1, "invalid number"),
        ("sort --x", 2, "unrecognized option"),
    ] {
        let exit = run(&mut Shell::default(), &mut Plain::new(), line);
        assert_eq!(exit.code, code, "{line}: {}", exit.stderr);
        assert!(exit.stderr.contains(part), "{line}: {}", exit.stderr);
        assert_eq!(exit.stdout, "", "{line}");
    }
}

#[test]
fn says_what_is_missing() {
    for (line, what) in [
        ("echo 'a", Some(Missing::SingleQuote)),
        ("echo \"a", Some(Missing::DoubleQuote)),
        ("echo \"a $(echo 'b", Some(Missing::SingleQuote)),
        ("echo $(echo", Some(Missing::Substitution)),
        ("echo ${A", Some(Missing::Brace)),
        ("echo `a", Some(Missing::BackQuote)),
        ("echo a \\", Some(Missing::AfterBackslash)),
        ("echo a |", Some(Missing::Command("|"))),
        ("echo a &&\n", Some(Missing::Command("&&"))),
        ("cat <<EOF\na\n", Some(Missing::HereDocument)),
        ("cat <<EOF", Some(Missing::HereDocument)),
        ("cat <<EOF\na\nEOF", None),
        ("echo a |\n grep a", None),
        ("echo | | a", None),
        ("", None),
        ("# it's fine", None),
    ] {
        assert_eq!(
            is_complete(line).err().map(|missing| missing.what),
            what,
            "{line}"
        );
    }
}
