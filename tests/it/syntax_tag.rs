//! Tests of syntax tag.
