//! Tests of syntax header.
