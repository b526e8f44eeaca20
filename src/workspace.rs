//! The only reader of disk.
