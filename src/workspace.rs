//! The only reader and writer of disk: roots, discovery, settings and registry files, the scan.

mod article_files;
mod below;
mod disk;
mod label;
mod look;
mod outline;
mod output_file;
mod problem;
mod refuse;
mod root;
mod root_files;
mod root_scan;
mod scan;
mod target;

pub use disk::Disk;
pub use disk::ReadProblem;
pub use label::Labels;
pub use label::printed;
pub use outline::Outline;
pub use outline::OwnRoot;
pub use outline::Reading;
pub use output_file::output_folder;
pub use output_file::write_once;
pub use output_file::write_whole;
pub use root::SETTINGS_FILE;
pub use root_scan::FileReport;
pub use root_scan::RootScan;
pub use scan::NamedFile;
pub use scan::Options;
pub use scan::named_articles;
pub use scan::scan;
pub use target::Target;
pub use target::without_links;
