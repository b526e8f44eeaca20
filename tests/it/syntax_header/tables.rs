//! Tables of headers: each text, and below it what is found and what the fixes make of it.

use expect_test::expect_file;

use crate::syntax_header::check;

/// Each line of most tables is an article's first, before a blank line and a body.
const BODY: &str = "⏎⏎Kremlinul a spus.⏎";

#[test]
fn notations_behind_the_exact_keyword() {
    check("a.news", "", BODY, include_str!("forms.txt"), &expect_file!["./forms.txt"]);
    check("a.news", "", BODY, include_str!("more_forms.txt"), &expect_file!["./more_forms.txt"]);
}

#[test]
fn doubtful_and_impossible_dates() {
    check("a.news", "", BODY, include_str!("doubtful.txt"), &expect_file!["./doubtful.txt"]);
}

#[test]
fn names_in_many_languages() {
    check("a.news", "", BODY, include_str!("languages.txt"), &expect_file!["./languages.txt"]);
}

#[test]
fn what_people_write_for_the_keyword() {
    check("a.news", "", BODY, include_str!("keywords.txt"), &expect_file!["./keywords.txt"]);
}

#[test]
fn prose_that_looks_like_a_header() {
    check("a.news", "", BODY, include_str!("prose.txt"), &expect_file!["./prose.txt"]);
}

#[test]
fn the_story_on_the_same_line() {
    check("a.news", "", BODY, include_str!("compact.txt"), &expect_file!["./compact.txt"]);
}

#[test]
fn dates_in_other_places_and_other_lines() {
    check("a.news", "", "", include_str!("places.txt"), &expect_file!["./places.txt"]);
}

#[test]
fn files_whose_names_begin_with_a_day() {
    check("2025-12-21-a.news", "", "", include_str!("named_files.txt"), &expect_file!["./named_files.txt"]);
}
