//! Tests of tags: how they are read, cleaned and stripped.

mod attributes;
mod clean;
mod djot;
mod forms;
mod plain;
mod robust;
mod show;
mod unfinished;
