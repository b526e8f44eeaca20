//! Tests of recognise.
