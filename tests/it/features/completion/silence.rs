//! Where nothing is offered.

use super::labels;

#[test]
fn empty() {
    for text in [
        "Krem<|>linul",
        "[1]<|>",
        "[1<|>]",
        "[nr. red.<|>]",
        "\\[Peskov\\]{actor=<|>}",
        "[Peskov]\\{actor=<|>}",
        "{actor=<|>}",
        "Peskov]{actor=<|>}",
        "Peskov{actor=<|>}",
        "[a](b){actor=<|>}",
        "[Peskov]{actor=kremlin}<|>",
        "[Peskov]<|>{actor=kremlin}",
        "[notă]{vezi mai <|>}",
        "[Pesk<|>ov]{actor=kremlin}",
        "[x]{title=\"Kre<|>\"}",
        "[1] {sic<|>}",
        "[x]{foo=pes<|>}",
        "",
    ] {
        let text = if text.is_empty() { "<|>\u{0}".to_owned() } else { text.to_owned() };
        assert_eq!(labels(&format!("date 2025-12-22\n\nText. {text} și.")), Vec::<String>::new(), "{text}");
    }
}
