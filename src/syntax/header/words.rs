//! The words with which the world's newsrooms say `date`, and the other keys.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::syntax::HeaderKey;
use crate::text::folded;

/// What a word at the beginning of a line says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sense {
    /// `date`, in any case.
    Same,
    /// One letter off.
    Near,
    /// The same in another language, or `published`.
    Translation,
    /// `updated`, in some language.
    Updated,
}

/// `date` in other languages, folded.
const DATE: &[&str] = &[
    "data",
    "datum",
    "dato",
    "fecha",
    "дата",
    "датум",
    "kuupaev",
    "paivamaara",
    "pvm",
    "paivays",
    "datums",
    "ημερομηνια",
    "tarih",
    "tarix",
    "dyddiad",
    "dagsetning",
    "datuma",
    "datumi",
    "დათარიღება",
    "თარიღი",
    "ամսաթիվ",
    "日期",
    "日付",
    "날짜",
    "تاريخ",
    "תאריך",
    "ngay",
    "tanggal",
    "tarikh",
    "दिनांक",
    "तारीख",
    "kelt",
    "datat",
    "datata",
    "datiert",
    "dtm",
    "datetime",
    "timestamp",
    "pubdate",
    "dateline",
    "dated",
    "күні",
    "sana",
    "deit",
    "data_publicarii",
];

/// `published` and the like in other languages, folded.
const PUBLISHED: &[&str] = &[
    "publicat",
    "publicata",
    "publicarii",
    "publicare",
    "published",
    "publish",
    "publication",
    "posted",
    "postat",
    "postata",
    "issued",
    "released",
    "created",
    "creat",
    "publie",
    "publiee",
    "parution",
    "veroffentlicht",
    "veroffentlichung",
    "erschienen",
    "publicado",
    "publicada",
    "publicacion",
    "publicacao",
    "pubblicato",
    "pubblicata",
    "pubblicazione",
    "опубликовано",
    "опубликована",
    "опубликован",
    "публикации",
    "публикация",
    "опублiковано",
    "опубліковано",
    "опублікована",
    "публікації",
    "публикувано",
    "публикувана",
    "објављено",
    "објавено",
    "objavljeno",
    "objavljen",
    "objavljena",
    "publikovano",
    "publikovane",
    "zverejneno",
    "zverejnene",
    "opublikowano",
    "publikacji",
    "kozzeteve",
    "megjelent",
    "publikalva",
    "gepubliceerd",
    "geplaatst",
    "julkaistu",
    "udgivet",
    "publisert",
    "publiceret",
    "publicerad",
    "publicerat",
    "publicets",
    "paskelbta",
    "publikuota",
    "avaldatud",
    "yayinlanma",
    "yayın",
    "yayin",
    "yayımlanma",
    "δημοσιευση",
    "δημοσιευθηκε",
    "δημοσιευτηκε",
    "publikuar",
    "objavil",
    "foilsithe",
    "publikatua",
];

/// `updated` in other languages, folded.
const UPDATED: &[&str] = &[
    "actualizat",
    "actualizata",
    "actualizare",
    "updated",
    "update",
    "modified",
    "modificat",
    "aktualisiert",
    "обновлено",
    "оновлено",
    "aktualizovano",
    "aktualizacja",
    "zaktualizowano",
    "aggiornato",
    "actualizado",
    "atualizado",
    "frissitve",
    "bijgewerkt",
    "uppdaterad",
    "oppdatert",
    "opdateret",
    "paivitetty",
    "ενημερωθηκε",
    "guncelleme",
    "azurirano",
    "ажурирано",
    "актуализирано",
];

/// Words that may stand between such a word and the date.
pub(super) const BETWEEN: &[&str] = &[
    "la", "pe", "in", "on", "at", "am", "den", "le", "de", "du", "el", "em", "il", "op", "i", "в", "на",
    "dne", "dnia", "is", "of", "and",
];

/// The other keys in other languages, folded.
const KEYS: &[(HeaderKey, &[&str])] = &[
    (
        HeaderKey::Title,
        &[
            "titlu",
            "titel",
            "titre",
            "titulo",
            "titolo",
            "tytul",
            "titulek",
            "naslov",
            "headline",
            "заголовок",
            "заглавие",
            "наслов",
            "cim",
            "otsikko",
            "tittel",
            "baslik",
            "τιτλος",
            "pealkiri",
            "antraste",
            "virsraksts",
            "titull",
        ],
    ),
    (
        HeaderKey::Place,
        &[
            "loc",
            "locul",
            "locatie",
            "location",
            "ort",
            "lieu",
            "lugar",
            "luogo",
            "miejsce",
            "misto",
            "mjesto",
            "место",
            "місце",
            "hely",
            "paikka",
            "plats",
            "sted",
            "plaats",
            "yer",
            "τοπος",
        ],
    ),
    (
        HeaderKey::Author,
        &[
            "autor",
            "autoare",
            "autori",
            "authors",
            "auteur",
            "autore",
            "byline",
            "автор",
            "szerzo",
            "kirjoittaja",
            "forfatter",
            "forfattare",
            "yazar",
            "συντακτης",
            "verfasser",
            "reporter",
        ],
    ),
    (
        HeaderKey::Source,
        &[
            "sursa",
            "surse",
            "quelle",
            "fuente",
            "fonte",
            "zrodlo",
            "zdroj",
            "izvor",
            "источник",
            "джерело",
            "източник",
            "forras",
            "lahde",
            "kilde",
            "kalla",
            "bron",
            "kaynak",
            "πηγη",
            "allikas",
            "saltinis",
            "avots",
            "sources",
        ],
    ),
    (
        HeaderKey::Event,
        &[
            "eveniment",
            "evenimentul",
            "ereignis",
            "evenement",
            "evento",
            "wydarzenie",
            "событие",
            "подія",
            "esemeny",
            "events",
        ],
    ),
    (
        HeaderKey::Lang,
        &[
            "language", "limba", "sprache", "langue", "idioma", "lingua", "jezyk", "jazyk", "язык", "мова",
            "nyelv", "kieli", "taal", "sprak", "sprog", "dil",
        ],
    ),
    (HeaderKey::Url, &["link", "uri", "adresa", "canonical", "permalink", "ссылка", "посилання"]),
    (HeaderKey::Updated, UPDATED),
];

static SENSES: LazyLock<FxHashMap<String, Sense>> = LazyLock::new(|| {
    let all = [(DATE, Sense::Translation), (PUBLISHED, Sense::Translation), (UPDATED, Sense::Updated)];
    all.iter().flat_map(|&(words, sense)| words.iter().map(move |word| (folded(word), sense))).collect()
});

static TRANSLATED: LazyLock<FxHashMap<String, HeaderKey>> = LazyLock::new(|| {
    KEYS.iter().flat_map(|&(key, words)| words.iter().map(move |word| (folded(word), key))).collect()
});

/// What a folded word says about a date, where it says anything.
pub(super) fn date_sense(word: &str) -> Option<Sense> {
    if word == "date" {
        return Some(Sense::Same);
    }
    let missed = || (3..=5).contains(&word.chars().count()) && strsim::osa_distance(word, "date") == 1;
    SENSES.get(word).copied().or_else(|| missed().then_some(Sense::Near))
}

/// The key (but `date`) that a folded word is a translation or a near miss of; never the key itself.
pub(super) fn near_key(word: &str) -> Option<HeaderKey> {
    let missed = || {
        let long = word.chars().count() >= 4;
        HeaderKey::ALL.into_iter().skip(1).find(|key| long && strsim::osa_distance(word, key.name()) == 1)
    };
    TRANSLATED.get(word).copied().or_else(missed).filter(|key| key.name() != word)
}
