//! Romanian: endings, titles, neighbours.

use expect_test::Expect;
use expect_test::expect;
use newsmark::corpus::Surroundings;

use crate::recognise::cards::registry;
use crate::recognise::read;

fn check(sentences: &str, expected: &Expect) {
    expected.assert_eq(&read(&registry(), sentences, Surroundings::default()));
}

#[test]
fn endings() {
    check(
        "
Potrivit Kremlinului, răspunsul vine azi.
Un oficial de la Kremlin-ul rus și altul al NATO-ului.
Un comunicat al Ministerului de Externe al Rusiei.
Liderii Statelor Unite și ai Federației Ruse.
Purtătorul de cuvânt al Casei Albe.
Flota Mării Negre a plecat.
Aderarea la Uniunea Europeană și politica Uniunii Europene.
Un raport al Băncii Mondiale.
Decizia Curții Supreme.
Trupele Gărzii Naționale.
Guvernul Țărilor de Jos, al Noii Zeelande și al Marii Britanii.
Secretarul general al Organizației Națiunilor Unite.
Rezoluția Națiunilor Unite.
Declarația Zaharovei și discursul Maiei Sandu.
Primăria Chișinăului și a Bucureștiului.
Străzile Pragăi, ale Istanbulului și ale Iașiului.
Cetățenii Americii și ai Moldovei.
Piața Bălților e plină, dar nu și a Bălțiului.
Voluntarii Crucii Roșii în fața Pieței Roșii.
Reuniunea Consiliului de Securitate și a Consiliului NATO-Rusia.
După discuțiile de la Miami, rezultatele discuțiilor de la Miami. Discuțiile de la Miami au eșuat.
Participanții Întâlnirii de la Miami și ai întâlnirii de la Miami.
Mesajul lui Putin către liderii Kremlinului.
Kremlin‑ului i s-a cerut.
Aurul a crescut, iar AUR-ul scade.
Papei Francisc i s-a scris.
",
        &expect![[r"
            Potrivit «Kremlinului», răspunsul vine azi. → kremlin
            Un oficial de la «Kremlin-ul» rus și altul al «NATO-ului». → kremlin, nato
            Un comunicat al «Ministerului de Externe al Rusiei». → externe-rusia
            Liderii «Statelor Unite» și ai «Federației Ruse». → sua, rusia
            Purtătorul de cuvânt al «Casei Albe». → white-house
            Flota «Mării Negre» a plecat. → marea-neagra
            Aderarea la «Uniunea Europeană» și politica «Uniunii Europene». → ue, ue
            Un raport al «Băncii Mondiale». → banca-mondiala
            Decizia «Curții Supreme». → curtea-suprema
            Trupele «Gărzii Naționale». → garda
            Guvernul «Țărilor de Jos», al «Noii Zeelande» și al «Marii Britanii». → tarile-de-jos, noua-zeelanda, marea-britanie
            Secretarul general al «Organizației Națiunilor Unite». → onu
            Rezoluția «Națiunilor Unite». → onu
            Declarația «Zaharovei» și discursul «Maiei Sandu». → zaharova, sandu
            Primăria «Chișinăului» și a «Bucureștiului». → chisinau, bucuresti
            Străzile «Pragăi», ale «Istanbulului» și ale «Iașiului». → praga, istanbul, iasi
            Cetățenii «Americii» și ai «Moldovei». → america, moldova
            Piața Bălților e plină, dar nu și a «Bălțiului». → balti
            Voluntarii «Crucii Roșii» în fața «Pieței Roșii». → crucea-rosie, piata-rosie
            Reuniunea «Consiliului de Securitate» și a «Consiliului NATO-Rusia». → securitate, nato-rusia
            După «discuțiile de la Miami», rezultatele «discuțiilor de la Miami». «Discuțiile de la Miami» au eșuat. → miami-talks-2025-12, miami-talks-2025-12, miami-talks-2025-12
            Participanții «Întâlnirii de la Miami» și ai «întâlnirii de la Miami». → miami-talks-2025-12, miami-talks-2025-12
            Mesajul lui «Putin» către liderii «Kremlinului». → putin, kremlin
            «Kremlin‑ului» i s-a cerut. → kremlin
            Aurul a crescut, iar «AUR-ul» scade. → aur
            «Papei Francisc» i s-a scris. → francisc
        "]],
    );
}

#[test]
fn neighbours_and_titles() {
    check(
        "
Ieri Ivanka Trump a plecat.
La Trump Tower a fost incendiu.
Petre Roman a vorbit. Roman a plecat.
Andrei Roman a vorbit.
Pe Roman nu l-a văzut nimeni.
La Poiana Brașov ninge.
Poiana Brașov e plină.
Un credit de la Banca Transilvania, deși Băncii Transilvania nu-i place.
Banca Transilvania a anunțat profit.
Președintele Putin și Regele Trump.
I-a scris dlui Trump și dnei Sandu.
Dl. Trump și Dr. Popa.
Când Trump vorbește, Putin tace.
Președintele SUA Donald Trump și purtătorul de cuvânt al Kremlinului Dmitri Peskov.
Premierul Canadei Mark Carney a plecat.
Liderul PSD Dan Popa a plecat.
J. D. Vance, J.D. Vance și JD Vance.
V. Putin, dar nu A. Putin.
R. Moldova și V. V. Putin.
Fanii Real Madrid din Londra.
Ursula von der Leyen și von der Leyen.
Donald J. Trump a vorbit.
Brad Pitt a venit la Golful Mexic și la Golful Mexicului.
Președinta Republicii Moldova, Maia Sandu, și doamna Sandu.
",
        &expect![[r"
            Ieri Ivanka Trump a plecat. → –
            La Trump Tower a fost incendiu. → –
            «Petre Roman» a vorbit. «Roman» a plecat. → roman, roman
            Andrei Roman a vorbit. → –
            Pe «Roman» nu l-a văzut nimeni. → roman
            La Poiana Brașov ninge. → –
            Poiana Brașov e plină. → –
            Un credit de la Banca Transilvania, deși Băncii Transilvania nu-i place. → –
            Banca Transilvania a anunțat profit. → –
            Președintele «Putin» și Regele «Trump». → putin, trump
            I-a scris dlui «Trump» și dnei «Sandu». → trump, sandu
            Dl. «Trump» și Dr. «Popa». → trump, popa
            Când «Trump» vorbește, «Putin» tace. → trump, putin
            Președintele «SUA» «Donald Trump» și purtătorul de cuvânt al «Kremlinului» «Dmitri Peskov». → sua, trump, kremlin, peskov
            Premierul Canadei «Mark Carney» a plecat. → carney
            Liderul PSD «Dan Popa» a plecat. → popa
            «J. D. Vance», «J.D. Vance» și «JD Vance». → vance, vance, vance
            «V. Putin», dar nu A. Putin. → putin
            «R. Moldova» și «V. V. Putin». → moldova, putin
            Fanii Real Madrid din «Londra». → londra
            «Ursula von der Leyen» și «von der Leyen». → leyen, leyen
            «Donald J. Trump» a vorbit. → trump
            Brad Pitt a venit la Golful Mexic și la Golful Mexicului. → –
            Președinta «Republicii Moldova», «Maia Sandu», și doamna «Sandu». → moldova, sandu, sandu
        "]],
    );
}

#[test]
fn streets_hyphens_and_breaks() {
    check(
        "
Locuiește pe strada București, colț cu Strada Moldova.
S-au văzut la hotelul Moscova, la gara Chișinău și în Piața Washington.
Colțul străzii București, lângă Hotelului Moscova și Gării Chișinău.
Produse pe piața Rusiei și pe piața SUA.
Pe str. București e aglomerat.
Coreea de Nord și Coreea. Sudul Coreei de Sud.
Vrea un restart Rusia-SUA și o întâlnire Trump-Putin.
Maia⏎Sandu a vorbit.
Ministerul de Externe⏎al Rusiei a tăcut.
Maia⏎⏎Sandu a vorbit.
Titlu despre Ucraina⏎Rusia a răspuns.
Vorbesc pro-Putin și anti-NATO, ex-URSS.
Kievul, Washingtonul, Bucureștiul și Londrei.
Statelor Unite ale Americii, Republicii Moldova și Alianței pentru Unirea Românilor.
Casa albă de pe deal și casa Albă.
România–Ucraina și UE-SUA, cu Kremlin-ului.
– Putin vine, spune el. „Trump vine”.
Ana-Maria Sandu și Ana Sandu-Popa.
Maia Sandu-Tăriceanu și Donald Trump-Xi Jinping.
Casa Albă⏎⏎Moscova. Donald⏎Trump.
",
        &expect![[r"
            Locuiește pe strada București, colț cu Strada Moldova. → –
            S-au văzut la hotelul Moscova, la gara Chișinău și în Piața Washington. → –
            Colțul străzii București, lângă Hotelului Moscova și Gării Chișinău. → –
            Produse pe piața «Rusiei» și pe piața «SUA». → rusia, sua
            Pe str. București e aglomerat. → –
            «Coreea de Nord» și «Coreea». Sudul Coreei de Sud. → coreea-de-nord, coreea
            Vrea un restart «Rusia»-«SUA» și o întâlnire «Trump»-«Putin». → rusia, sua, trump, putin
            «Maia⏎Sandu» a vorbit. → sandu
            «Ministerul de Externe⏎al Rusiei» a tăcut. → externe-rusia
            Maia⏎⏎«Sandu» a vorbit. → sandu
            Titlu despre «Ucraina»⏎«Rusia» a răspuns. → ucraina, rusia
            Vorbesc pro-«Putin» și anti-«NATO», ex-«URSS». → putin, nato, urss
            «Kievul», «Washingtonul», «Bucureștiul» și «Londrei». → kiev, washington, bucuresti, londra
            «Statelor Unite ale Americii», «Republicii Moldova» și «Alianței pentru Unirea Românilor». → sua, moldova, aur
            Casa albă de pe deal și casa Albă. → –
            «România»–«Ucraina» și «UE»-«SUA», cu «Kremlin-ului». → romania, ucraina, ue, sua, kremlin
            – «Putin» vine, spune el. „«Trump» vine”. → putin, trump
            Ana-Maria Sandu și Ana Sandu-Popa. → –
            Maia Sandu-Tăriceanu și «Donald Trump»-Xi Jinping. → trump
            «Casa Albă»⏎⏎«Moscova». «Donald⏎Trump». → white-house, moscova, trump
        "]],
    );
}
