//! URIs as clients really write them: a space, a bracket, a letter with a comma below, all of it unescaped.
//!
//! A strict reader refuses such a URI, and with it the notification that an article was opened, without a word. So they
//! are escaped before anybody reads them; a sound URI stays as it is.

use std::fmt::Write;

use serde_json::Value;

/// Escapes what needs it in each URI below `params`: each string under a key that ends in `uri`.
pub(super) fn mend(params: &mut Value) {
    let mut left = vec![params];
    while let Some(value) = left.pop() {
        match value {
            Value::Array(values) => left.extend(values.iter_mut().filter(|value| is_nest(value))),
            Value::Object(fields) => {
                for (key, value) in fields {
                    match value {
                        Value::String(uri) if names_uri(key) => {
                            if let Some(escaped) = escaped(uri) {
                                *uri = escaped;
                            }
                        }
                        nest if is_nest(nest) => left.push(nest),
                        _ => {}
                    }
                }
            }
            _ => {}
        }
    }
}

fn is_nest(value: &Value) -> bool {
    value.is_array() || value.is_object()
}

/// `uri`, `rootUri`, `newUri` …
fn names_uri(key: &str) -> bool {
    key == "uri" || key.ends_with("Uri")
}

/// `uri` with each byte escaped that can't stand where it stands; `None` where all can.
fn escaped(uri: &str) -> Option<String> {
    let (path, fragment) = (path_begin(uri), uri.find('#').unwrap_or(uri.len()));
    let stands = |at: usize, byte: u8| match byte {
        b'[' | b']' => at < path,
        b'#' => at == fragment,
        b'%' => {
            let digits = uri.as_bytes().get(at + 1..at + 3);
            digits.is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit))
        }
        _ => byte.is_ascii_alphanumeric() || b"-._~:/?@!$&'()*+,;=".contains(&byte),
    };
    if uri.bytes().enumerate().all(|(at, byte)| stands(at, byte)) {
        return None;
    }
    let mut escaped = String::with_capacity(uri.len() * 2);
    for (at, byte) in uri.bytes().enumerate() {
        if stands(at, byte) {
            escaped.push(char::from(byte));
        } else {
            write!(escaped, "%{byte:02X}").expect("a string takes whatever is written");
        }
    }
    Some(escaped)
}

/// Where the path begins: behind the scheme, and the authority if there is one. Brackets may stand before it only.
fn path_begin(uri: &str) -> usize {
    let Some((scheme, rest)) = uri.split_once(':') else { return 0 };
    let behind = scheme.len() + 1;
    match rest.strip_prefix("//") {
        Some(rest) => behind + 2 + rest.find(['/', '?', '#']).unwrap_or(rest.len()),
        None => behind,
    }
}
