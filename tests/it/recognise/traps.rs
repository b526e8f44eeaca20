//! Traps of both languages: common words, capitals, acronyms, the web, diacritics, homonyms.

use expect_test::Expect;
use expect_test::expect;
use newsmark::corpus::Surroundings;

use crate::recognise::cards::registry;
use crate::recognise::read;

fn check(sentences: &str, expected: &Expect) {
    expected.assert_eq(&read(&registry(), sentences, Surroundings::default()));
}

#[test]
fn common_words() {
    check(
        "
Bradul a căzut. Un brad nou a fost plantat.
Golful e cald. Terenul de golf e verde.
La Brad a nins. Un brad a căzut.
Lupul își schimbă părul. Rusul a plecat.
Marian Lupu a plecat. Lupu a revenit.
Roman de dragoste. Acest roman e bun.
Mai mult, mai bine. În Mai a plecat.
Moldovan a plecat spre casă, a spus el. Ilie Moldovan de la Brad.
Popa satului vine la popă.
Un kremlin vechi. putin probabil, rusia.
Putin vine. Are puțin timp.
Putin cate putin, spune el.
Vedem întâlnirea de la Miami și ai întâlnirii de la Miami.
Pe străzile Kievului. Drumul României.
purtătorul de cuvânt a tăcut.
",
        &expect![[r"
            Bradul a căzut. Un brad nou a fost plantat. → –
            Golful e cald. Terenul de golf e verde. → –
            La «Brad» a nins. Un brad a căzut. → brad
            Lupul își schimbă părul. Rusul a plecat. → –
            «Marian Lupu» a plecat. «Lupu» a revenit. → lupu, lupu
            Roman de dragoste. Acest roman e bun. → –
            Mai mult, mai bine. În Mai a plecat. → –
            Moldovan a plecat spre casă, a spus el. «Ilie Moldovan» de la «Brad». → moldovan, brad
            Popa satului vine la popă. → –
            Un kremlin vechi. putin probabil, rusia. → –
            «Putin» vine. Are puțin timp. → putin
            Putin cate putin, spune el. → –
            Vedem «întâlnirea de la Miami» și ai «întâlnirii de la Miami». → miami-talks-2025-12, miami-talks-2025-12
            Pe străzile «Kievului». Drumul «României». → kiev, romania
            purtătorul de cuvânt a tăcut. → –
        "]],
    );
}

#[test]
fn capitals_and_acronyms() {
    check(
        "
MAIA SANDU LA BRUXELLES
MAIA SANDU a vorbit.
KREMLINULUI I SE RĂSPUNDE⏎Nimic nou.
UN PAS SPRE NATO
Partidul PAS și ONU.
WHO SAYS EU
Nato și Ue nu sunt aici.
IVANKA TRUMP VINE LA MOSCOVA
NATO-ULUI I SE CERE
Aur și Pas, cu un pas.
eMAG vinde, Emag nu, dar EMAG?
Ronald McDonald și Mcdonald.
Consiliul NATO–Rusia.
",
        &expect![[r"
            «MAIA SANDU» LA BRUXELLES → sandu
            MAIA SANDU a vorbit. → –
            «KREMLINULUI» I SE RĂSPUNDE⏎Nimic nou. → kremlin
            UN PAS SPRE «NATO» → nato
            Partidul «PAS» și «ONU». → pas, onu
            WHO SAYS EU → –
            Nato și Ue nu sunt aici. → –
            IVANKA «TRUMP» VINE LA «MOSCOVA» → trump, moscova
            «NATO-ULUI» I SE CERE → nato
            Aur și Pas, cu un pas. → –
            «eMAG» vinde, Emag nu, dar EMAG? → emag
            «Ronald McDonald» și Mcdonald. → mcdonald
            «Consiliul NATO–Rusia». → nato-rusia
        "]],
    );
}

#[test]
fn web() {
    check(
        "
Vezi https://www.Kremlin.ru/Putin/NATO și www.Moscova.md/Rusia.
Scrie la Putin@Kremlin.ru sau @Trump, #Moldova.
Pe Reuters.com și Kremlin.ru.
Răspunsul Kremlinului.rus\u{326}i și Kremlinului.ruși.
Rusia/Ucraina și SUA/NATO.
A plecat la Moscova.Putin a rămas.
user_Putin și Putin_fan.
t.me/Kremlin
",
        &expect![[r"
            Vezi https://www.Kremlin.ru/Putin/NATO și www.Moscova.md/Rusia. → –
            Scrie la Putin@Kremlin.ru sau @Trump, #Moldova. → –
            Pe Reuters.com și Kremlin.ru. → –
            Răspunsul «Kremlinului».rus\u{326}i și «Kremlinului».ruși. → kremlin, kremlin
            «Rusia»/«Ucraina» și «SUA»/«NATO». → rusia, ucraina, sua, nato
            A plecat la «Moscova».«Putin» a rămas. → moscova, putin
            user_Putin și Putin_fan. → –
            t.me/Kremlin → –
        "]],
    );
}

#[test]
fn diacritics() {
    check(
        "
Oana Toiu, Oana Ţoiu, Oana Țoiu și Oana T\u{326}oiu.
Chisinau, Chişinău, Chis\u{326}ina\u{306}u, CHIȘINĂU.
La Bălti și la Balti.
Pe Român și pe Pútin.
Recep Tayyip Erdoğan vine.
Casa Alba si Marea Neagra; Casei Albe, Marii Negre.
Tarilor de Jos.
",
        &expect![[r"
            «Oana Toiu», «Oana Ţoiu», «Oana Țoiu» și «Oana T\u{326}oiu». → toiu, toiu, toiu, toiu
            «Chisinau», «Chişinău», «Chis\u{326}ina\u{306}u», CHIȘINĂU. → chisinau, chisinau, chisinau
            La «Bălti» și la «Balti». → balti, balti
            Pe Român și pe «Pútin». → putin
            «Recep Tayyip Erdoğan» vine. → erdogan
            «Casa Alba» si «Marea Neagra»; «Casei Albe», «Marii Negre». → white-house, marea-neagra, white-house, marea-neagra
            «Tarilor de Jos». → tarile-de-jos
        "]],
    );
}

#[test]
fn homonyms() {
    check(
        "
Popescu a plecat.
Ion Popescu a venit. Popescu a plecat.
Ion Popescu și Ana Popescu au venit. Popescu a plecat.
Popescu a plecat, apoi a venit Ana Popescu.
A. Popescu și I. Popescu, nu C. Popescu.
",
        &expect![[r"
            Popescu a plecat. → –
            «Ion Popescu» a venit. «Popescu» a plecat. → ion-popescu, ion-popescu
            «Ion Popescu» și «Ana Popescu» au venit. Popescu a plecat. → ion-popescu, ana-popescu
            Popescu a plecat, apoi a venit «Ana Popescu». → ana-popescu
            «A. Popescu» și «I. Popescu», nu C. Popescu. → ana-popescu, ion-popescu
        "]],
    );
}

#[test]
fn names_inside_names() {
    check(
        "
Statele Unite ale Americii și Statele Unite.
Agenția Moldova Pres și Moldova Nouă, Noua Moldovă.
Echipa FC Brașov și CS Chișinău, dar la Brașov.
Georgia Meloni și Paris Hilton la Londra.
Papa Francisc și Francisc al II-lea; Francisc I.
Moscow Times și Radio Moldova, Radio Chișinău.
Universitatea București și Universitatea de Stat din Moldova.
Sandu Dorin și Dorin Sandu. Doamna Sandu.
Casa Albă din Washington, Casa Albă Neagră.
Uniunea Europeană de Fotbal și Uniunea Sovietică.
Consiliul de Securitate al Organizației Națiunilor Unite.
Trump Organization și Trump, Inc.
Orașul New York și statul New York City.
Marea Britanie, Britania Mare, Marea Neagră Mare.
Insula Brad și Valea Moldova. Râul Moldova.
",
        &expect![[r"
            «Statele Unite ale Americii» și «Statele Unite». → sua, sua
            Agenția Moldova Pres și Moldova Nouă, Noua Moldovă. → –
            Echipa FC Brașov și CS Chișinău, dar la «Brașov». → brasov
            Georgia Meloni și Paris Hilton la «Londra». → londra
            «Papa Francisc» și Francisc al II-lea; Francisc I. → francisc
            Moscow Times și Radio Moldova, Radio Chișinău. → –
            Universitatea București și Universitatea de Stat din «Moldova». → moldova
            Sandu Dorin și Dorin Sandu. Doamna «Sandu». → sandu
            «Casa Albă» din «Washington», Casa Albă Neagră. → white-house, washington
            Uniunea Europeană de Fotbal și «Uniunea Sovietică». → urss
            «Consiliul de Securitate» al «Organizației Națiunilor Unite». → securitate, onu
            Trump Organization și «Trump», Inc. → trump
            Orașul «New York» și statul New York City. → new-york
            «Marea Britanie», Britania Mare, Marea Neagră Mare. → marea-britanie
            Insula Brad și Valea Moldova. Râul Moldova. → –
        "]],
    );
}

#[test]
fn sentence_starts() {
    check(
        "
Art. 5 nr. Trump. Golf! Golf? Un golf.
Ce e nou: Golful. „Golful” e aici. — Golful e aici. Un golf.
Are dr. Golf. Un golf.
Se joacă golf la Golf.
(Golful) Un golf mare. Golf⏎Golful⏎
Discuțiile de la Miami; Discuțiile de la Miami: Discuțiile de la Miami. „Discuțiile de la Miami”
Vorbim. Pe Putin îl vede. Dar Trump? Iar Ivanka Trump? Ivanka Trump.
📰 După Trump, nimic. ❤️ După Trump, nimic. 👩‍👩‍👧 După Trump. După 📰 Trump.
",
        &expect![[r#"
            Art. 5 nr. «Trump». Golf! Golf? Un golf. → trump
            Ce e nou: Golful. „Golful” e aici. — Golful e aici. Un golf. → –
            Are dr. «Golf». Un golf. → golf
            Se joacă golf la «Golf». → golf
            (Golful) Un golf mare. Golf⏎Golful⏎ → –
            «Discuțiile de la Miami»; Discuțiile de la «Miami»: «Discuțiile de la Miami». „«Discuțiile de la Miami»” → miami-talks-2025-12, miami, miami-talks-2025-12, miami-talks-2025-12
            Vorbim. Pe «Putin» îl vede. Dar «Trump»? Iar Ivanka Trump? Ivanka Trump. → putin, trump
            📰 După «Trump», nimic. ❤️ După «Trump», nimic. 👩‍👩‍👧 După «Trump». După 📰 «Trump». → trump, trump, trump, trump
        "#]],
    );
}

#[test]
fn whole_words() {
    check(
        "
Putinism și Trumpist, Rusiada, Moscovit.
(Putin), „Putin”, «Putin», Putin: Putin; Putin!
K\u{ad}remlin și Krem\u{ad}linul.
🙂Putin🙂 Trump\u{202e} Peskov\u{0}
\u{feff}Putin
Putin\tTrump
O'Brien, O’Brien, D'Putin.
Kim Jong-un și Kim Jong‑un.
",
        &expect![[r"
            Putinism și Trumpist, Rusiada, Moscovit. → –
            («Putin»), „«Putin»”, ««Putin»», «Putin»: «Putin»; «Putin»! → putin, putin, putin, putin, putin, putin
            «K\u{ad}remlin» și «Krem\u{ad}linul». → kremlin, kremlin
            🙂«Putin»🙂 «Trump»\u{202e} «Peskov»\u{0} → putin, trump, peskov
            \u{feff}«Putin» → putin
            Putin\u{9}«Trump» → trump
            «O'Brien», «O’Brien», D'Putin. → obrien, obrien
            «Kim Jong-un» și «Kim Jong‑un». → kim, kim
        "]],
    );
}
