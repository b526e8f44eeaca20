//! A small registry for sentences.

use newsmark::registry::Card;
use newsmark::registry::CardType;
use newsmark::registry::Localized;
use newsmark::registry::Name;
use newsmark::registry::Registry;
use newsmark::text::Extent;
use newsmark::text::Span;
use newsmark::text::Symbol;

/// A card with `names`; one that begins with `~` is weak.
pub(super) fn card(id: &str, kind: CardType, names: &[&str]) -> Card {
    let name = |text: &&str| Name {
        text: text.trim_start_matches('~').to_owned(),
        weak: text.starts_with('~'),
        span: Span::default(),
    };
    Card {
        id: Symbol::new(id),
        kind,
        name: Localized(vec![(String::new(), names[0].to_owned())]),
        names: names.iter().map(name).collect(),
        description: Localized::default(),
        same_as: Vec::new(),
        formerly: Vec::new(),
        roles: Vec::new(),
        start_date: None,
        end_date: None,
        location: None,
        super_event: None,
        previous_event: None,
        participant: Vec::new(),
        event_status: None,
        file: 0,
        id_extent: Extent::default(),
    }
}

/// Cards written as `id|name|other name`, one a line.
pub(super) fn cards(kind: CardType, lines: &str) -> Vec<Card> {
    let line = |line: &str| {
        let parts: Vec<&str> = line.trim().split('|').collect();
        card(parts[0], kind, &parts[1..])
    };
    lines.lines().filter(|line| !line.trim().is_empty()).map(line).collect()
}

const PERSONS: &str = "
    putin|Vladimir Putin|Putin
    trump|Donald Trump|Trump
    peskov|Dmitri Peskov|Peskov|~purtătorul de cuvânt
    vance|JD Vance|Vance
    sandu|Maia Sandu|Sandu
    zaharova|Maria Zaharova|Zaharova
    roman|Petre Roman|Roman
    lupu|Marian Lupu|Lupu
    rusu|Vlad Rusu|Rusu
    popa|Dan Popa|Popa
    toiu|Oana Țoiu|Țoiu
    carney|Mark Carney|Carney
    kim|Kim Jong-un
    obrien|Robert O'Brien|O'Brien
    mcdonald|Ronald McDonald|McDonald
    witkoff|Steve Witkoff|Witkoff
    kushner|Jared Kushner|Kushner
    dmitriev|Kirill Dmitriev|Dmitriev
    umerov|Rustem Umerov|Umerov
    riabkov|Serghei Riabkov|Riabkov
    rubio|Marco Rubio|Rubio
    lavrov|Serghei Lavrov|Lavrov
    zelenski|Volodimir Zelenski|Zelenski|Volodymyr Zelensky|Zelensky
    tkacenko|Timur Tkacenko|Tkacenko
    ion-popescu|Ion Popescu|Popescu
    ana-popescu|Ana Popescu|Popescu
    francisc|Papa Francisc|Francisc
    may|Theresa May|May
    erdogan|Recep Tayyip Erdogan|Erdogan
    leyen|Ursula von der Leyen|von der Leyen
    moldovan|Ilie Moldovan|Moldovan";

const ORGANISATIONS: &str = "
    kremlin|Kremlin|Kremlinul
    white-house|Casa Albă|White House
    externe-rusia|Ministerul de Externe al Rusiei
    ue|Uniunea Europeană|UE|European Union|EU
    nato|NATO
    aur|AUR|Alianța pentru Unirea Românilor
    pas|PAS|Partidul Acțiune și Solidaritate
    onu|Organizația Națiunilor Unite|ONU|Națiunile Unite|United Nations|UN
    banca-mondiala|Banca Mondială|World Bank
    curtea-suprema|Curtea Supremă
    garda|Garda Națională
    reuters|Reuters
    emag|eMAG
    nato-rusia|Consiliul NATO-Rusia
    crucea-rosie|Crucea Roșie
    who|WHO|World Health Organization
    securitate|Consiliul de Securitate";

const PLACES: &str = "
    rusia|Rusia|Federația Rusă|Russia
    sua|Statele Unite|SUA|Statele Unite ale Americii|United States|US
    moscova|Moscova|Moscow
    kiev|Kiev|Kyiv
    chisinau|Chișinău
    bucuresti|București
    miami|Miami
    marea-neagra|Marea Neagră|Black Sea
    noua-zeelanda|Noua Zeelandă|New Zealand
    marea-britanie|Marea Britanie
    tarile-de-jos|Țările de Jos
    moldova|Republica Moldova|Moldova
    ucraina|Ucraina|Ukraine
    romania|România
    roman-oras|municipiul Roman
    brad|Brad
    golf|Golful Persic|Golf
    brasov|Brașov
    transilvania|Transilvania
    new-york|New York
    coreea-de-nord|Coreea de Nord
    coreea|Coreea
    praga|Praga
    america|America
    istanbul|Istanbul
    berlin|Berlin
    balti|Bălți
    iasi|Iași
    piata-rosie|Piața Roșie
    washington|Washington
    alaska|Alaska
    europa|Europa
    florida|Florida
    krasnodar|Krasnodar
    anchorage|Anchorage
    londra|Londra|London
    urss|Uniunea Sovietică|URSS
    cluj|Cluj";

/// The registry of all sentences: persons, organisations, places, and three events.
pub(super) fn registry() -> Registry {
    Registry::new(all(), Vec::new())
}

/// Its cards.
pub(super) fn all() -> Vec<Card> {
    let mut all = cards(CardType::Person, PERSONS);
    all.extend(cards(CardType::Organization, ORGANISATIONS));
    all.extend(cards(CardType::Place, PLACES));
    let mut event = |id, names: &[&str], start: Option<&str>, end: Option<&str>| {
        let mut event = card(id, CardType::Event, names);
        event.start_date = start.map(str::to_owned);
        event.end_date = end.map(str::to_owned);
        all.push(event);
    };
    let miami =
        ["discuțiile de la Miami", "Întâlnirea de la Miami", "Miami talks", "negocierile de la Praga"];
    event("miami-talks-2025-12", &miami, Some("2025-12-20"), Some("2025-12-21"));
    event(
        "summit-alaska-2025-08",
        &["summitul din Alaska", "negocierile de la Praga"],
        Some("2025-08-15"),
        None,
    );
    event("razboi", &["războiul din Ucraina"], None, None);
    all
}
