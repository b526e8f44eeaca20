//! Check of the length of functions, tests included.

use super::Source;

/// Lines that a function may have, from `fn` to its closing brace.
const LONGEST: usize = 60;

pub(super) fn too_long(sources: &[Source]) -> Vec<String> {
    let mut departures = Vec::new();
    for source in sources {
        for (at, _) in source.code.match_indices("fn ") {
            let (before, from) = source.code.split_at(at);
            if before.ends_with(|c: char| c.is_alphanumeric() || c == '_') {
                continue;
            }
            let lines = body_end(from).map_or(0, |end| from.split_at(end).0.lines().count());
            if lines > LONGEST {
                let line = before.matches('\n').count() + 1;
                let name: String =
                    from.chars().skip(3).take_while(|c| c.is_alphanumeric() || *c == '_').collect();
                departures
                    .push(format!("{}:{line}: `{name}` has {lines} lines, {LONGEST} may be", source.path));
            }
        }
    }
    departures
}

/// Offset behind the closing brace of the function that `from` begins with; `None` where it has no body.
fn body_end(from: &str) -> Option<usize> {
    let (mut parentheses, mut braces) = (0_i32, 0_i32);
    for (at, c) in from.char_indices() {
        match c {
            '(' | '[' => parentheses += 1,
            ')' | ']' => parentheses -= 1,
            ';' if parentheses == 0 && braces == 0 => return None,
            '{' => braces += 1,
            '}' if braces == 1 => return Some(at + 1),
            '}' => braces -= 1,
            _ => {}
        }
    }
    None
}
