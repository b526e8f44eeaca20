//! Whether settings and cards still say what they said when their root was read.

use std::path::Path;

use crate::settings::Settings;
use crate::workspace::Disk;
use crate::workspace::Outline;

impl Outline {
    /// Whether the settings or cards at `path` said `text` when they were read; `None` where nothing was read there.
    pub fn has_read(&self, path: &Path, text: &str) -> Option<bool> {
        if self.settings_file.as_deref() == Some(path) {
            return Some(self.settings_now.as_deref() == Some(text));
        }
        let mut files = self.written.files.iter().filter(|file| *file.path == *path);
        files.next().map(|file| *file.text == *text)
    }

    /// Whether the file at `path`, settings or cards, says what was read there; `None` where nothing was.
    pub fn is_as_read(&self, path: &Path) -> Option<bool> {
        self.has_read(path, "")?;
        let limit = self.settings.limits.registry_bytes.max(Settings::default().limits.article_bytes);
        let text = Disk::default().text_of_any(path, limit).ok();
        text.map_or(Some(false), |text| self.has_read(path, &text))
    }
}
