//! Names of the embedded registry where nobody means them: clubs, cards of other bodies, compounds, other scripts.

use expect_test::Expect;
use expect_test::expect;
use newsmark::corpus::Surroundings;
use newsmark::registry::Registry;

use crate::recognise::read;

fn check(sentences: &str, expected: &Expect) {
    expected.assert_eq(&read(&Registry::read(Vec::new()), sentences, Surroundings::default()));
}

#[test]
fn clubs_cars_and_restaurants() {
    check(
        "
Un Golf negru a fost furat. Volkswagen Golf. Golfurile și Golful Biscaya.
Inter Miami a pierdut. Spartak Moscova joacă. Liga Europa revine. Cupa Europei la haltere.
Denzel Washington a jucat. Ricky Rubio joacă. Vancei i s-a dat premiul.
La restaurantul „Casa Albă” din Orhei. Crucișătorul Moscova s-a scufundat. În piața Moscovei.
Consiliul Europei cere. The Council of Europe asks. Țările Europei cer.
",
        &expect![[r"
            Un Golf negru a fost furat. Volkswagen Golf. Golfurile și Golful Biscaya. → –
            Inter Miami a pierdut. Spartak Moscova joacă. Liga Europa revine. Cupa Europei la haltere. → –
            Denzel Washington a jucat. Ricky Rubio joacă. Vancei i s-a dat premiul. → –
            La restaurantul „Casa Albă” din Orhei. Crucișătorul Moscova s-a scufundat. În piața «Moscovei». → moscova
            Consiliul Europei cere. The Council of Europe asks. Țările «Europei» cer. → europa
        "]],
    );
}

#[test]
fn longer_bodies() {
    check(
        "
Uniunea Europeană de Fotbal, Uniunea Europeană de Crăciun, Uniunea Europeană de ieri.
European Union of Medical Specialists. The White House of Donald Trump.
Consiliul de Securitate al Ucrainei. Consiliul de Securitate și Apărare. Consiliul de Securitate se reunește.
Consiliul de Securitate al ONU s-a reunit. Consiliul de Securitate a votat.
Statele Unite ale Europei. Statele Unite ale Americii.
",
        &expect![[r"
            Uniunea Europeană de Fotbal, «Uniunea Europeană» de Crăciun, «Uniunea Europeană» de ieri. → uniunea-europeana, uniunea-europeana
            European Union of Medical Specialists. The «White House» of «Donald Trump». → casa-alba, donald-trump
            Consiliul de Securitate al «Ucrainei». Consiliul de Securitate și Apărare. «Consiliul de Securitate» se reunește. → ucraina, consiliul-de-securitate-al-rusiei
            «Consiliul de Securitate al ONU» s-a reunit. Consiliul de Securitate a votat. → consiliul-de-securitate-al-onu
            Statele Unite ale «Europei». «Statele Unite ale Americii». → europa, statele-unite
        "]],
    );
}

#[test]
fn words_that_look_like_forms() {
    check(
        "
O rușiei, o Rușie, Rușii și Rușiei. Rusiei și Rusie. Alaskaul și Alaskăi. Europeul.
Politico-militar vorbind, Politico scrie. POLITICO-MILITAR
Apoi—Trump—a plecat. Kremlin-ul și Kremlin–ul tac.
Regimul lui Vladimir Putin și epoca Putinului. Putinului i s-a dat.
",
        &expect![[r"
            O rușiei, o Rușie, Rușii și Rușiei. «Rusiei» și «Rusie». Alaskaul și «Alaskăi». Europeul. → rusia, rusia, alaska
            Politico-militar vorbind, «Politico» scrie. POLITICO-MILITAR → politico
            Apoi—«Trump»—a plecat. «Kremlin-ul» și «Kremlin–ul» tac. → donald-trump, kremlin, kremlin
            Regimul lui «Vladimir Putin» și epoca «Putinului». Putinului i s-a dat. → vladimir-putin, vladimir-putin
        "]],
    );
}

#[test]
fn other_scripts_and_lines() {
    check(
        "
Новая модель Rubio 3 подорожала, сообщил Kremlin. Слова Moscovei и Berlinul никто не знает, а Berlin знают.
MOSCOW/KYIV, Dec 22 (Reuters) - Putin spoke.
MOSCOVA (RIA) – Putin tace. MOSCOVA tace, spune el.
Trump Meets Putin in Alaska
Ivanka Trump Visits Moscow to Meet Officials
Trump Tower Opens in Moscow After Delay
Donald Trump said Russia Today is new
Vladimir Putin vine. Putin e putin obosit. Putin pleaca.
Scrie la Kremlin.Putin@mail.ru azi.
",
        &expect![[r"
            Новая модель Rubio 3 подорожала, сообщил «Kremlin». Слова Moscovei и Berlinul никто не знает, а «Berlin» знают. → kremlin, berlin
            «MOSCOW»/«KYIV», Dec 22 («Reuters») - «Putin» spoke. → moscova, kiev, reuters, vladimir-putin
            «MOSCOVA» («RIA») – «Putin» tace. MOSCOVA tace, spune el. → moscova, ria, vladimir-putin
            «Trump» Meets «Putin» in «Alaska» → donald-trump, vladimir-putin, alaska
            Ivanka Trump Visits «Moscow» to Meet Officials → moscova
            Trump Tower Opens in «Moscow» After Delay → moscova
            «Donald Trump» said Russia Today is new → donald-trump
            «Vladimir Putin» vine. «Putin» e putin obosit. «Putin» pleaca. → vladimir-putin, vladimir-putin, vladimir-putin
            Scrie la Kremlin.Putin@mail.ru azi. → –
        "]],
    );
}
