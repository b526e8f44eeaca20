//! English: possessives, titles, demonyms, months.

use expect_test::Expect;
use expect_test::expect;
use newsmark::corpus::Surroundings;

use crate::recognise::cards::registry;
use crate::recognise::read;

fn check(sentences: &str, expected: &Expect) {
    expected.assert_eq(&read(&registry(), sentences, Surroundings::default()));
}

#[test]
fn possessives_and_titles() {
    check(
        "
Trump's envoy met Putin’s aide.
The United States' position and Zelensky's answer.
US President Donald Trump called Russian President Vladimir Putin.
Ukrainian Volodymyr Zelensky spoke with Vice President JD Vance.
Secretary of State Marco Rubio said Tuesday that Moscow lied.
NATO Secretary General Mark Carney arrived.
Foreign Minister Sen. Rubio and Mr. Trump and Mr Putin.
The New York Times reported from New York.
The Washington Post reported from Washington.
Ivanka Trump and Donald Trump Jr. were in Trump Tower.
The European Union and the EU.
White House press secretary; the White House's plan.
In May, Theresa May said it. May said so.
A Moldovan official met Ilie Moldovan of the party.
Kremlin-controlled media and US-backed forces.
The US told us so. US officials said it.
Moscow Hotel and hotel Moscow.
“Putin is wrong,” said Trump.
President Donald J. Trump and J.D. Vance.
After the Miami talks, Miami was quiet.
United⏎Nations
",
        &expect![[r#"
            «Trump»'s envoy met «Putin»’s aide. → trump, putin
            The «United States»' position and «Zelensky»'s answer. → sua, zelenski
            «US» President «Donald Trump» called Russian President «Vladimir Putin». → sua, trump, putin
            Ukrainian «Volodymyr Zelensky» spoke with Vice President «JD Vance». → zelenski, vance
            Secretary of State «Marco Rubio» said Tuesday that «Moscow» lied. → rubio, moscova
            «NATO» Secretary General «Mark Carney» arrived. → nato, carney
            Foreign Minister Sen. «Rubio» and Mr. «Trump» and Mr «Putin». → rubio, trump, putin
            The New York Times reported from «New York». → new-york
            The Washington Post reported from «Washington». → washington
            Ivanka Trump and Donald Trump Jr. were in Trump Tower. → –
            The «European Union» and the «EU». → ue, ue
            «White House» press secretary; the «White House»'s plan. → white-house, white-house
            In May, «Theresa May» said it. May said so. → may
            A Moldovan official met «Ilie Moldovan» of the party. → moldovan
            «Kremlin»-controlled media and «US»-backed forces. → kremlin, sua
            The «US» told us so. «US» officials said it. → sua, sua
            Moscow Hotel and hotel Moscow. → –
            “«Putin» is wrong,” said «Trump». → putin, trump
            President «Donald J. Trump» and «J.D. Vance». → trump, vance
            After the «Miami talks», «Miami» was quiet. → miami-talks-2025-12, miami
            «United⏎Nations» → onu
        "#]],
    );
}

#[test]
fn other_languages_take_no_endings() {
    let surroundings = Surroundings { language: Some("ru"), ..Surroundings::default() };
    let sentences = "Путин и Putin, Kremlinului, Kremlinul, Moscovei.";
    expect![[r#"
        Путин и «Putin», Kremlinului, «Kremlinul», Moscovei. → putin, kremlin
    "#]]
    .assert_eq(&read(&registry(), sentences, surroundings));
    let surroundings = Surroundings { language: Some("en"), ..Surroundings::default() };
    expect![[r#"
        Путин и «Putin», Kremlinului, «Kremlinul», Moscovei. → putin, kremlin
    "#]]
    .assert_eq(&read(&registry(), sentences, surroundings));
}
