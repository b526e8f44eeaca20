//! Locations as JSON text.

use std::path::Path;
use std::sync::Arc;

use crate::features::Place;
use crate::server::addresses::Addresses;
use crate::text::Position;

/// Bytes that a location mostly takes.
const USUAL: usize = 192;

/// The JSON text of the list of `places`, in their order; a place that no URI leads to is left out.
pub(crate) fn locations(places: &[Place], addresses: &Addresses) -> Vec<u8> {
    let mut out = Vec::with_capacity(places.len() * USUAL + 2);
    out.push(b'[');
    // Places of one article follow each other: its URI is copied from the first.
    let mut last: Option<(&Arc<Path>, std::ops::Range<usize>)> = None;
    for place in places {
        let start = out.len();
        out.extend_from_slice(if start == 1 { br#"{"uri":""# } else { br#",{"uri":""# });
        let uri = out.len();
        match &last {
            Some((path, range)) if Arc::ptr_eq(path, &place.path) => out.extend_from_within(range.clone()),
            _ if addresses.write(&place.path, &mut out) => last = Some((&place.path, uri..out.len())),
            _ => {
                out.truncate(start);
                continue;
            }
        }
        out.extend_from_slice(br#"","range":{"start":"#);
        position(place.extent.start, &mut out);
        out.extend_from_slice(br#","end":"#);
        position(place.extent.end, &mut out);
        out.extend_from_slice(b"}}");
    }
    out.push(b']');
    out
}

fn position(position: Position, out: &mut Vec<u8>) {
    out.extend_from_slice(br#"{"line":"#);
    number(position.line, out);
    out.extend_from_slice(br#","character":"#);
    number(position.column, out);
    out.push(b'}');
}

/// Appends `value` in decimal digits.
fn number(mut value: u32, out: &mut Vec<u8>) {
    let mut digits = [b'0'; 10];
    let mut first = digits.len();
    for (at, digit) in digits.iter_mut().enumerate().rev() {
        *digit += u8::try_from(value % 10).expect("a digit is less than ten");
        value /= 10;
        first = at;
        if value == 0 {
            break;
        }
    }
    out.extend_from_slice(&digits[first..]);
}
