//! Several files in one string.
//!
//! A line `-- path --` begins a file; text before the first such line is the file `a.news`. `<|>` marks the
//! cursor (news is full of dollars) and is taken out.

/// The files of a fixture, in its order, and the cursor: index of the file and byte offset.
pub(crate) struct Fixture {
    pub(crate) files: Vec<(String, String)>,
    pub(crate) cursor: Option<(usize, usize)>,
}

impl Fixture {
    pub(crate) fn new(text: &str) -> Self {
        let mut files: Vec<(String, String)> = Vec::new();
        for line in text.split_inclusive('\n') {
            let bare = line.trim_end_matches(['\n', '\r']);
            if let Some(path) = bare.strip_prefix("-- ").and_then(|rest| rest.strip_suffix(" --")) {
                files.push((path.to_owned(), String::new()));
                continue;
            }
            if files.is_empty() {
                files.push(("a.news".to_owned(), String::new()));
            }
            if let Some((_, content)) = files.last_mut() {
                content.push_str(line);
            }
        }
        let mut cursor = None;
        for (index, (_, content)) in files.iter_mut().enumerate() {
            if let Some(at) = content.find("<|>") {
                content.replace_range(at..at + 3, "");
                cursor = Some((index, at));
            }
        }
        Self { files, cursor }
    }
}

/// `text` with combining marks as `\u{326}`, so that a person sees them.
pub(crate) fn spelled_out(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\u{300}'..='\u{36f}' => out.extend(letter.escape_unicode()),
            _ => out.push(letter),
        }
    }
    out
}
