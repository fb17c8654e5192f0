//! A copy of the built site that a journey may change.

use std::fs;
use std::path::Path;

use footing_journeys::{Context as _, Result, tools};
use footing_serve::worker::{Files, files_in};
use tempfile::TempDir;

/// The copy; deleted when dropped.
pub(crate) struct Copy(TempDir);

impl Copy {
    /// Copies the built site, without the compressed twins, which would have to be changed as well.
    pub(crate) fn of_built_site() -> Result<Self> {
        let copy = Self(tempfile::tempdir()?);
        for (path, content) in files_in(&tools::path("FOOTING_DIST")?)? {
            if !path.ends_with(".br") && !path.ends_with(".gz") {
                copy.write(&path, &content)?;
            }
        }
        Ok(copy)
    }

    /// Its folder.
    pub(crate) fn path(&self) -> &Path {
        self.0.path()
    }

    /// Changes a text.
    pub(crate) fn change(&self, path: &str, change: impl Fn(String) -> String) -> Result<()> {
        let text = fs::read_to_string(self.path().join(path)).context(path.to_owned())?;
        self.write(path, change(text).as_bytes())
    }

    /// Makes another version of it: pages that say so, and a file of theirs under another name.
    pub(crate) fn become_second_version(&self) -> Result<()> {
        let files: Files = files_in(self.path())?;
        let is_icon = |path: &&String| path.starts_with("assets/touch-");
        let old = files.keys().find(is_icon).context("there is no icon")?;
        let new = "assets/touch-0000000000000002.png";
        fs::rename(self.path().join(old), self.path().join(new))?;
        for page in files.keys().filter(|path| path.ends_with(".html")) {
            let marked = |text: String| {
                text.replace("<html ", "<html data-site=\"2\" ")
                    .replace(old.as_str(), new)
            };
            self.change(page, marked)?;
        }
        Ok(())
    }

    fn write(&self, path: &str, content: &[u8]) -> Result<()> {
        let file = self.path().join(path);
        fs::create_dir_all(file.parent().context("a file has a folder")?)?;
        Ok(fs::write(file, content)?)
    }
}
