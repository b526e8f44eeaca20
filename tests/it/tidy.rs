//! The tree holds its own house: each test reads it and says, by file and line, what departs from it.

mod cases;
mod dependencies;
mod files;
mod functions;
mod layers;
mod repository;
mod source;
mod style;
mod teeth;

use source::Source;

/// Fails with every departure, one a line, below the advice on what to do.
fn hold(advice: &str, departures: &[String]) {
    assert!(departures.is_empty(), "{advice}:\n  {}\n", departures.join("\n  "));
}

#[test]
fn layers_look_down_only() {
    hold(
        "a layer names only itself and those above its line in the map of src/lib.rs; move the code to the layer that may know both",
        &layers::upward_paths(&source::all()),
    );
}

#[test]
fn the_map_names_each_layer() {
    hold(
        "the map in src/lib.rs and the modules of the crate are one list in one order; mend the one that is wrong",
        &layers::map_mismatches(&source::all()),
    );
}

#[test]
fn the_readme_names_each_layer() {
    hold(
        "the README's lines of architecture name the layers in the order of src/lib.rs",
        &layers::readme_mismatches(&source::all(), &repository::read("README.md")),
    );
}

#[test]
fn editor_types_stay_in_the_server() {
    hold(
        "types of the language server protocol are named in src/server only; answer in spans and labels and convert there",
        &layers::protocol_types(&source::all()),
    );
}

#[test]
fn files_open_with_their_sentence() {
    hold(
        "open the file with `//!` and one sentence that says what it holds",
        &files::without_opening(&source::all()),
    );
}

#[test]
fn files_are_short() {
    hold("one idea a file: split it", &files::too_long(&source::all()));
}

#[test]
fn the_median_file_is_short() {
    hold(
        "split the longest files: the median of src may be 120 lines",
        &files::median_too_long(&source::all()),
    );
}

#[test]
fn files_are_named_after_what_they_hold() {
    hold("name the file after the thing that it holds", &files::named_after_nothing(&source::all()));
}

#[test]
fn functions_are_short() {
    hold("give the parts of the function names of their own", &functions::too_long(&source::all()));
}

#[test]
fn features_have_their_fixtures() {
    hold(
        "write the test: the plain case, the empty one, one about several articles, a recognised name, and `unicode` in every unit of columns; or say in tidy/cases.rs why there can't be one",
        &cases::missing(&source::all()),
    );
}

#[test]
fn imports_are_one_path_a_line() {
    hold(
        "write each import on its own line, by its whole path, without braces and globs",
        &style::imports(&source::all()),
    );
}

#[test]
fn nothing_is_left_unfinished() {
    hold(
        "say `expect(\"why it holds\")`, finish what is unfinished, and run every test",
        &style::unfinished(&source::all()),
    );
}

#[test]
fn dependencies_say_what_they_are_for() {
    hold(
        "put a comment directly above the dependency that says what it is for",
        &dependencies::without_comment("Cargo.toml", &repository::read("Cargo.toml")),
    );
}

#[test]
fn dependencies_are_used() {
    hold(
        "take out the dependency, its lines in the README too",
        &dependencies::unused("Cargo.toml", &repository::read("Cargo.toml"), &source::all()),
    );
}

#[test]
fn the_readme_names_each_dependency() {
    let manifest = repository::read("Cargo.toml");
    hold(
        "say in the README's table of parts what the dependency is for",
        &dependencies::untold(&manifest, &repository::read("README.md")),
    );
}

#[test]
fn panics_can_be_caught() {
    hold(
        "take it out: the server answers for a handler that panics, and lives on",
        &dependencies::aborting("Cargo.toml", &repository::read("Cargo.toml")),
    );
}

#[test]
fn the_top_level_is_as_drawn() {
    hold(
        "the top level holds what a newcomer expects and nothing else; move it below src, tests, grammar, editors or .ci",
        &repository::top_level_mismatches(&repository::tracked()),
    );
}

#[test]
fn no_path_of_a_machine() {
    hold(
        "write paths relative to the checkout: nobody else has this folder",
        &repository::machine_paths(&repository::tracked_texts()),
    );
}
