//! What the README shows is what the program prints.

use std::path::Path;

use crate::cli::folder::Folder;
use crate::cli::folder::shipped;
use crate::cli::samples::copy;
use crate::cli::samples::samples;

/// The contents of the README's code blocks in `language`.
fn blocks(language: &str) -> Vec<String> {
    let readme = shipped("README.md");
    let opening = format!("```{language}");
    let mut blocks: Vec<String> = Vec::new();
    let mut inside = false;
    for line in readme.lines() {
        match line {
            "```" => inside = false,
            _ if line == opening => {
                inside = true;
                blocks.push(String::new());
            }
            _ if inside => {
                let block = blocks.last_mut().expect("a block was opened");
                block.push_str(line);
                block.push('\n');
            }
            _ => {}
        }
    }
    blocks
}

#[test]
fn the_transcript_is_true() {
    let folder = Folder::new("");
    folder.file("hurried.news", &blocks("text")[0]);
    let transcript = &blocks("console")[0];
    let (command, printed) = transcript.split_once('\n').expect("a command and what it prints");
    let words = command.strip_prefix("$ newsmark ").expect("the transcript runs newsmark");
    let answer = folder.run(words.split(' '));
    assert!(answer.out == printed, "the README shows something else than:\n{}", answer.out);
}

/// It is one of the samples, shortened.
#[test]
fn the_language_in_one_screen_is_in_order() {
    let folder = Folder::new("");
    let sample = "local/2025-12-12-dig-dezbatere.news";
    copy(&samples("newsroom"), &folder, Path::new(""));
    assert!(folder.read(sample).is_some(), "the sample has another name now");
    folder.file(sample, &blocks("text")[1]);
    assert_eq!(folder.check([sample, "--today", "2026-01-05"]), "1 articles, exit 0\n");
}
