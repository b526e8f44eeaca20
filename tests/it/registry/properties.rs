//! What holds for every text.

use std::path::Path;

use newsmark::registry::Registry;
use newsmark::registry::RegistryFile;
use proptest::prelude::any;
use proptest::proptest;

proptest! {
    #[test]
    fn any_text_is_read(text in any::<String>()) {
        let file = RegistryFile { path: Path::new("a.json").into(), text: text.into() };
        let registry = Registry::read(vec![file]);
        for problem in &registry.problems {
            let _ = problem.extent.span.of(&registry.files[0].text);
        }
    }

    #[test]
    fn any_cut_of_a_good_file_is_read(cut in 0usize..400) {
        let text = r#"{"cards": [{"id": "a-b", "type": "Event", "name": {"ro": "Ș"}, "alternateName": [{"text": "x", "weak": true}],
            "roles": [{"roleName": "r", "startDate": "2012", "endDate": null}], "participant": ["a"]}]}"#;
        let text: String = text.chars().take(cut).collect();
        let file = RegistryFile { path: Path::new("a.json").into(), text: text.into() };
        let registry = Registry::read(vec![file]);
        for problem in &registry.problems {
            let _ = problem.extent.span.of(&registry.files[0].text);
        }
    }
}
