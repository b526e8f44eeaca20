//! A persistent hash map: cloning shares, a change copies a few nodes.

use imbl::GenericHashMap;
use imbl::shared_ptr::DefaultSharedPtr;
use rustc_hash::FxBuildHasher;

/// The map that the index keeps its entities in.
pub(crate) type Table<Key, Value> = GenericHashMap<Key, Value, FxBuildHasher, DefaultSharedPtr>;
