//! The cards that the program carries.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use newsmark::registry::Registry;
use newsmark::registry::RegistryFile;
use newsmark::text::Symbol;

use super::card;
use super::files;
use super::problems;

#[test]
fn the_starter_lies_beneath() {
    let registry = Registry::read(files(
        r#"-- a.json --
{ "extends": ["newsmark:starter"], "cards": [
  { "id": "kremlin", "type": "Organization", "name": "Administrația" }
] }
"#,
    ));
    assert_eq!(problems(&registry), "");
    assert_eq!(card(&registry, "kremlin").name.get("ro"), Some("Administrația"));
    assert_eq!(card(&registry, "dmitri-peskov").names[0].text, "Dmitri Peskov");
    let alone = Registry::read(files("-- a.json --\n{ \"cards\": [] }\n"));
    assert!(alone.cards.is_empty());
}

#[test]
fn the_starter_is_sound() {
    let starter = Registry::starter();
    assert_eq!(starter.files[0].path.to_str(), Some("newsmark:starter"));
    // Nothing is told of the embedded file, so it is read once more as a file of its own.
    let file =
        RegistryFile { path: Path::new("starter.json").into(), text: Arc::clone(&starter.files[0].text) };
    let again = Registry::read(vec![file]);
    assert_eq!(problems(&again), "");
    assert_eq!(again.cards.len(), starter.cards.len());
    let mut owners: BTreeMap<String, &str> = BTreeMap::new();
    for card in &starter.cards {
        for name in card.names.iter().filter(|name| !name.weak) {
            let other = owners.insert(newsmark::text::folded(&name.text), card.id.as_str());
            assert!(other.is_none_or(|other| other == card.id.as_str()), "{} is shared", name.text);
        }
    }
}

#[test]
fn the_starter_knows_what_the_raw_texts_name() {
    let starter = Registry::starter();
    let names = "Dmitri Peskov, Peskov, Steve Witkoff, Witkoff, JD Vance, Vance, Kirill Dmitriev, Dmitriev, Jared Kushner, \
        Serghei Riabkov, Donald Trump, Trump, Rustem Umerov, Umerov, Vladimir Putin, Putin, Marco Rubio, Rubio, \
        Maria Zaharova, Zaharova, Timur Tkacenko, Serghei Lavrov, Lavrov, Volodimir Zelenski, Zelenski, Zelenskyy, \
        Kremlin, Casa Albă, NATO, Uniunea Europeană, Reuters, BBC, Politico, RIA, Kompas, Telegram, \
        Fondul suveran de investiții al Rusiei, Consiliul de Securitate, Consiliul NATO-Rusia, \
        Ministerul de Externe al Rusiei, administrația militară a Kievului, Rusia, Federația Rusă, Ucraina, SUA, \
        Statele Unite, Uniunea Sovietică, URSS, Moscova, Kiev, Washington, Miami, Florida, Krasnodar, Alaska, \
        Anchorage, Berlin, Istanbul, Golful Persic, Europa, Eurasia, Occident, discuțiile de la Miami, \
        întâlnirea de la Miami, întâlnirea Trump-Putin din Alaska, discuțiile de la Istanbul, turneul în Golf, \
        războiul din Ucraina, conflictul din Ucraina, criza din Ucraina";
    for name in names.split(", ") {
        let cards = starter.named(name);
        assert_eq!(cards.len(), 1, "{name}");
        assert!(cards[0].names.iter().any(|owned| owned.text == name && !owned.weak), "{name} is weak");
    }
    let event = card(&starter, "miami-talks-2025-12");
    assert_eq!(
        (event.start_date.as_deref(), event.location),
        (Some("2025-12-20"), Some(Symbol::new("miami")))
    );
}
