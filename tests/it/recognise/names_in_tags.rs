//! Recognition beside and inside tags, and the names that tags teach.
