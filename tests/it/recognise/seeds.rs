//! The kind of raw text that newsrooms have, with cards for all that it names.

use expect_test::expect;
use newsmark::corpus::Surroundings;
use newsmark::corpus::recognise;
use newsmark::syntax::parse;

use crate::recognise::cards::registry;
use crate::recognise::marked;

/// All that is recognised, one paragraph a line.
fn read(text: &str) -> String {
    let found = recognise(text, &parse(text), &registry(), Surroundings::default());
    marked(text, &found).replace('⏎', "\n")
}

#[test]
fn seed_0() {
    expect![[r"
        «Rusia»-«SUA» și «războiul din Ucraina» continuă să fie în prim-plan după «discuțiile de la Miami», desfășurate între 20 și 21 decembrie. Totuși, potrivit «Kremlinului», nu s-a înregistrat niciun progres concret. «Dmitri Peskov», purtătorul de cuvânt al președintelui rus, a respins afirmațiile emisarului american «Steve Witkoff» și ale vicepreședintelui «JD Vance», care lăudaseră rezultatele întâlnirii.

        Potrivit lui «Peskov», întâlnirea a avut un caracter strict de lucru, cu scopul principal de a obține informații

        Potrivit declarațiilor lui «Peskov», întâlnirea a avut un caracter strict de lucru, cu scopul principal de a obține informații de la partea americană privind contactele lor recente cu europenii și ucrainenii. „Aceasta este o activitate în desfășurare. Am spus deja că, în primul rând, va exista un proces de lucru destul de meticulos, la nivel de experți. Cel mai important lucru a fost să obținem informații de la americani despre rezultatele muncii lor cu europenii și ucrainenii. Și pe baza acestui lucru, vom putea determina cât de mult se aliniază aceste evoluții cu spiritul de la «Anchorage» (nr. (întâlnirea «Trump»-«Putin» din «Alaska»)”, a explicat «Peskov».

        În schimb, americanii au descris întâlnirea diferit. «Steve Witkoff» a numit discuțiile „productive”, iar «JD Vance» a declarat că a primit o „actualizare” care indică progrese în planul de pace. «Peskov» a replicat că nu știe ce a înțeles «Vance» prin „progres”.

        Următoarea rundă de negocieri «Rusia»-«SUA» nu a fost stabilită încă

        Următoarea rundă de negocieri «Rusia»-«SUA» nu a fost stabilită încă. «Kirill Dmitriev» sugerase anterior că aceasta ar putea avea loc la «Moscova», însă «Peskov» a precizat că nu există pregătiri pentru o vizită de revenire a lui «Witkoff» și «Jared Kushner». «Kremlinul» vede anul 2026 ca o posibilă oportunitate pentru îmbunătățirea cooperării, însă, potrivit lui «Peskov», orice progres rămâne legat de soluționarea conflictului din «Ucraina».

        «Discuțiile de la Miami» au reunit oficiali precum «Kirill Dmitriev», «Steve Witkoff» și «Jared Kushner». Înainte de întâlnirea cu delegația rusă, americanii purtaseră consultări cu partea ucraineană. «Dmitriev» descrisese inițial discuțiile de două zile ca fiind „constructive”.

        «Serghei Riabkov», ministrul adjunct de externe al «Rusiei», a subliniat că ambele părți au încercat să abordeze dificultățile din relațiile bilaterale, dar principalele probleme nu au avansat. El a sugerat că următoarea rundă ar putea avea loc în primăvară, deși nu există încă date concrete.

        Astfel, discuțiile pentru «războiul din Ucraina» rămân într-un punct mort, iar diferențele de percepție între «Kremlin» și oficialii americani evidențiază dificultatea unui acord imediat între cele două părți.

        CITEȘTE ȘI: «Peskov» dezminte informațiile că «Putin» vrea să atace un stat «NATO». Ce spune despre refacerea «URSS»

         → rusia, sua, razboi, miami-talks-2025-12, kremlin, peskov, witkoff, vance, peskov, peskov, anchorage, trump, putin, alaska, peskov, witkoff, vance, peskov, vance, rusia, sua, rusia, sua, dmitriev, moscova, peskov, witkoff, kushner, kremlin, peskov, ucraina, miami-talks-2025-12, dmitriev, witkoff, kushner, dmitriev, riabkov, rusia, razboi, kremlin, peskov, putin, nato, urss
    "]].assert_eq(&read(include_str!("seeds/0.txt")));
}

#[test]
fn seed_1() {
    expect![[r"
         date 2025-12-22 Emisarii americani și ucraineni au declarat că la «Miami» au avut loc discuții „productive și constructive”, dar încă nu se pare că există niciun progres major în eforturile de a pune capăt războiului «Ucrainei» cu «Rusia». Emisarul special al lui «Donald Trump», «Steve Witkoff», a emis o declarație comună cu principalul negociator ucrainean, «Rustem Umerov», după trei zile de întâlniri cu aliații europeni.

        Cei doi au declarat că întâlnirea s-a concentrat pe alinierea pozițiilor privind un plan în 20 de puncte, un „cadru multilateral de garanții de securitate”, un „cadru de garanții de securitate al «SUA» pentru «Ucraina»” și un „plan economic și de prosperitate”.

        Discuții separate au avut loc la «Miami» între reprezentanții «SUA» și emisarul rus, «Kirill Dmitriev».

        „Prioritatea noastră comună este să oprim uciderile, să asigurăm securitatea garantată și să creăm condiții pentru redresarea, stabilitatea și prosperitatea pe termen lung a «Ucrainei»”, au declarat «Witkoff» și «Umerov» într-un comunicat.

        Întâlnirile reprezintă cea mai recentă etapă din ultimele săptămâni de activitate diplomatică după apariția planului de pace american în 28 de puncte.

        «Witkoff» a declarat că reprezentanți din «Rusia» s-au întâlnit cu el și cu alți oficiali americani în sudul «Floridei», inclusiv cu ginerele lui «Trump», «Jared Kushner».

        «Witkoff» a declarat că întâlnirile cu trimisul rus «Dmitriev» au fost, de asemenea, „productive și constructive” și că „«Rusia» rămâne pe deplin angajată în realizarea păcii în «Ucraina»”.

        «Trump» a făcut presiuni asupra «Ucrainei» și «Rusiei» pentru a ajunge la un acord privind încheierea războiului, dar până acum cele două țări nu au reușit să se pună de acord asupra unor probleme majore, inclusiv cererea «Moscovei» de a păstra teritoriile pe care le-a confiscat deja.

        Potrivit «Reuters», care citează surse anonime, serviciile secrete americane ar fi avertizat că președintele rus «Vladimir Putin» încă dorește să cucerească întreaga «Ucraină» și să recupereze părți din «Europa» care au aparținut fostului imperiu sovietic.

        «Vladimir Putin» a declarat anterior pentru BBC că nu vor mai exista războaie după «Ucraina», dacă «Rusia» este tratată cu respect. „Nu vor exista operațiuni dacă ne tratați cu respect, dacă ne respectați interesele, așa cum am încercat întotdeauna să le respectăm pe ale dumneavoastră”, a spus el.

        Între timp, un atac cu drone ucrainene a avariat două nave și două debarcadere în regiunea «Krasnodar» din sudul «Rusiei», au declarat oficiali ruși luni.

        Pagubele au dus la un incendiu mare, dar autoritățile ruse spun că toți echipajele au fost evacuate în siguranță. Unele rapoarte spun că infrastructura petrolieră a fost vizată. → miami, ucraina, rusia, trump, witkoff, umerov, sua, ucraina, miami, sua, dmitriev, ucraina, witkoff, umerov, witkoff, rusia, florida, trump, kushner, witkoff, dmitriev, rusia, ucraina, trump, ucraina, rusia, moscova, reuters, putin, ucraina, europa, putin, ucraina, rusia, krasnodar, rusia
    "]].assert_eq(&read(include_str!("seeds/1.txt")));
}

#[test]
fn seed_2() {
    expect![[r"
         date 2025-12-18 Pe fondul eforturilor eșuate ale președintelui «Donald Trump» de a obține o încetare a luptelor, «Washingtonul» a intensificat presiunile asupra «Ucrainei» pentru a accepta anumite concesii care ar putea duce la încheierea conflictului. Dacă reuniunea va avea loc, partea americană intenționează să prezinte «Rusiei» rezultatele celor mai recente runde de discuții, în contextul în care poziția «Moscovei» rămâne, în mare parte, neschimbată.

        Potrivit surselor citate, delegația rusă ar urma să fie condusă de «Kirill Dmitriev», șeful Fondului suveran de investiții al «Rusiei». Din partea americană ar urma să participe trimisul special al administrației «Trump», «Steve Witkoff», și ginerele președintelui, «Jared Kushner». «Casa Albă» nu a confirmat deocamdată informația.

        În această săptămână, «Witkoff» și «Kushner» au purtat negocieri-maraton la «Berlin» cu oficiali ucraineni și europeni, încercând să ajungă la un acord privind garanțiile de securitate oferite «Ucrainei», posibile concesii teritoriale și alte aspecte sensibile. «Washingtonul» ar fi propus un angajament de apărare mutuală similar celui oferit statelor membre «NATO», în timp ce «Ucraina» ar fi renunțat, temporar, la cererea de aderare imediată la alianța transatlantică.

        Oficialii americani cred că «Rusia» ar putea accepta, într-un eventual acord final, garanțiile de securitate oferite de Occident și aderarea «Ucrainei» la «Uniunea Europeană». Totuși, președintele «Vladimir Putin» nu a dat semne că și-ar fi schimbat poziția. Vorbind miercuri la «Moscova» în fața unor oficiali din domeniul apărării, «Putin» a reiterat că «Rusia» nu va renunța la obiectivul de a „elibera teritoriile sale istorice”, calificând drept „porci europeni” pe cei care sprijină «Kievul», conform Politico.

        «Statele Unite» ar intenționa să convoace în curând un grup de experți militari care susțin «Ucraina» pentru a discuta detaliile tehnice ale garanțiilor de securitate și ale eventualelor modificări teritoriale. «Întâlnirea de la Miami» ar reprezenta un demers separat de acest proces.

        Consilierul ucrainean pentru securitate națională, «Rustem Umerov», este, de asemenea, așteptat să aibă o întâlnire cu delegația americană înaintea discuțiilor dintre «SUA» și «Rusia», potrivit surselor. → trump, washington, ucraina, rusia, moscova, dmitriev, rusia, trump, witkoff, kushner, white-house, witkoff, kushner, berlin, ucraina, washington, nato, ucraina, rusia, ucraina, ue, putin, moscova, putin, rusia, kiev, sua, ucraina, miami-talks-2025-12, umerov, sua, rusia
    "]].assert_eq(&read(include_str!("seeds/2.txt")));
}

#[test]
fn seed_3() {
    expect![[r"
        «Kremlinul» consideră că o întâlnire între «Vladimir Putin» și «Donald Trump» este esențială, dar necesită pregătiri

        Vineri, «Kremlinul» a declarat că o întâlnire între președintele rus «Vladimir Putin» și omologul său american, «Donald Trump», este crucială pentru avansarea discuțiilor referitoare la conflictul din «Ucraina» și alte subiecte, dar este necesară o pregătire amănunțită pentru a asigura rezultate concrete la momentul întâlnirii, conform «Reuters».
        Echipele de negociere din «Rusia» și «Ucraina» s-au întâlnit vineri la «Istanbul» pentru discuții directe de pace, prima întâlnire de acest fel în ultimii trei ani, însă discuțiile au durat mai puțin de două ore.
        În cadrul turneului său în «Golf», «Donald Trump» a afirmat că se va întâlni cu «Vladimir Putin» „cât mai curând posibil”, după ce a menționat că nu se va realiza nimic până ce el și «Putin» nu se vor întâlni.
        De asemenea, șeful diplomației americane, «Marco Rubio», a subliniat joi că singura modalitate de a avansa în eforturile de încheiere a conflictului din «Ucraina» este prin negocieri directe între președinții «Statelor Unite» și «Rusiei».
        «Kremlinul» este de acord că „trebuie organizat un summit”
        Referitor la declarațiile lui «Rubio», purtătorul de cuvânt al «Kremlinului», «Dmitri Peskov», a afirmat că contactele între președintele «Putin» și «Trump» sunt absolut necesare în contextul negocierilor asupra «Ucrainei», subliniind acordul cu această opinie.
        «Vladimir Putin» și «Donald Trump» au avut convorbiri telefonice, dar nu s-au întâlnit personal de la revenirea republicanului la «Casa Albă», deși ambii lideri și-au exprimat dorința de a discuta față în față.
        «Peskov» a menționat că «Moscova» își dorește un summit între «Putin» și «Trump», dar subliniază că o astfel de întâlnire necesită pregătiri considerabile pentru a avea probabilitate de succes.
        „Un summit trebuie organizat. Trebuie să fie orientat spre rezultate, deoarece o astfel de întâlnire trebuie să fie precedată de discuții prealabile cu experți și pregătiri ample, în special în cazul unei întâlniri între liderii «Federației Ruse» și «Statelor Unite»,” a declarat reprezentantul «Kremlinului».
        „O astfel de întâlnire este clar necesară, atât din perspectiva relațiilor bilaterale ruso-americane, cât și pentru a aborda problemele internaționale și regionale, inclusiv criza din «Ucraina»,” a adăugat «Peskov».
        Referitor la discuțiile de la «Istanbul», «Dmitri Peskov» a confirmat că echipa de negociere rusă este constant în legătură cu «Moscova» și că «Vladimir Putin», care a convocat vineri o întâlnire a «Consiliului de Securitate», primește informații actualizate în timp real.
        Întrebat despre informațiile conform cărora «SUA» ar propune reluarea «Consiliului NATO-Rusia», o platformă de dialog militar și politic suspendată după invazia «Ucrainei» de către forțele ruse în 2022, «Peskov» a afirmat că nu au existat propuneri semnificative în acest sens.
        „Este greu să discutăm despre reluarea oricărei forme de parteneriat sau dialog, în condițiile în care «NATO» este practic în conflict cu «Federația Rusă»,” a menționat purtătorul de cuvânt al «Kremlinului».
        „Cu toate acestea, toate problemele legate de securitate și stabilitate în «Europa» trebuie discutate, iar acest lucru trebuie să se realizeze cât mai curând posibil,” a concluzionat «Peskov». → kremlin, putin, trump, kremlin, putin, trump, ucraina, reuters, rusia, ucraina, istanbul, golf, trump, putin, putin, rubio, ucraina, sua, rusia, kremlin, rubio, kremlin, peskov, putin, trump, ucraina, putin, trump, white-house, peskov, moscova, putin, trump, rusia, sua, kremlin, ucraina, peskov, istanbul, peskov, moscova, putin, securitate, sua, nato-rusia, ucraina, peskov, nato, rusia, kremlin, europa, peskov
    "]].assert_eq(&read(include_str!("seeds/3.txt")));
}

#[test]
fn seed_4() {
    expect![[r"
        «Rusia» și «Statele Unite» sunt în proces de coordonare a următoarei runde de discuții bilaterale, a raportat miercuri agenția de știri de stat rusă RIA, citând-o pe purtătoarea de cuvânt a «Ministerului de Externe al Rusiei», «Maria Zaharova», în contextul tensiunilor continue legate de conflictul din «Ucraina».
        Cu toate acestea, perspectivele pentru un progres diplomatic rămân incerte, deoarece «Zaharova» a declarat pentru RIA că «Kievul» și aliații săi resping posibilitatea unui compromis pentru soluționarea conflictului din «Ucraina».
        «Rusia» lansează un atac aerian asupra «Kievului»
        Între timp, sistemele de apărare antiaeriană ale «Ucrainei» au fost angajate în respingerea unui atac aerian rusesc asupra «Kievului», a anunțat miercuri administrația militară a orașului, în timp ce alerte de raid aerian la nivel național au urmat avertismentelor din partea forțelor aeriene ucrainene cu privire la atacuri cu rachete și drone.
        „Apărarea antiaeriană este activă la «Kiev»! Rămâneți în adăposturi până când se dă semnalul de încetare a pericolului!” a declarat «Timur Tkacenko», șeful administrației militare a «Kievului», pe aplicația de mesagerie Telegram.
        «Rusia» leagă viitoarele discuții cu «Ucraina» de recunoașterea câștigurilor sale teritoriale
        Anterior, ministrul rus de externe, «Serghei Lavrov», a declarat că «Moscova» se așteaptă ca discuțiile dintre «Rusia» și «Ucraina» să continue, dar „noile realități teritoriale” trebuie recunoscute și trebuie formate noi sisteme de garanții de securitate.
        „Pentru ca pacea să fie durabilă, noile realități teritoriale... trebuie recunoscute și formulate în termeni legali internaționali”, a spus «Lavrov» într-un interviu acordat ziarului indonezian Kompas, conform unei transcrieri furnizate pe site-ul «Ministerului de Externe al Rusiei».
        „Trebuie creat un nou sistem de garanții de securitate pentru «Rusia» și «Ucraina», ca element integral al unei arhitecturi pan-continentale de securitate egală și indivizibilă în Eurasia.”
        Într-o referire indirectă la opoziția continuă a «Moscovei» față de aderarea «Ucrainei» la «NATO», «Lavrov» a declarat că „«Ucrainei» ar trebui să i se garanteze un statut neutru, nealiniat și non-nuclear”.
        «Ucraina» afirmă că nu este treaba «Rusiei» să decidă la ce organizații poate sau nu poate adera «Kievul», în timp ce «NATO» susține că «Rusia» nu poate avea drept de veto asupra aderării la alianță, care a fost formată în 1949 pentru a contracara amenințarea «Uniunii Sovietice».
        Președintele «SUA», «Donald Trump», care a avut un summit cu «Putin» în «Alaska» la mijlocul lunii august și ulterior s-a întâlnit cu președintele ucrainean «Volodimir Zelenski» și cu lideri europeni și ai «NATO» la «Casa Albă» în eforturile de a pune capăt războiului, a declarat marți că este „foarte dezamăgit” de liderul rus.
        «Trump» se aștepta ca «Zelenski» și «Putin» să se întâlnească după summit. «Zelenski» a afirmat că «Rusia» face tot posibilul pentru a împiedica întâlnirea, în timp ce «Rusia» susține că agenda unei astfel de întâlniri nu este pregătită.
        «Lavrov» a spus că șefii delegațiilor din «Rusia» și «Ucraina» sunt în contact direct. → rusia, sua, externe-rusia, zaharova, ucraina, zaharova, kiev, ucraina, rusia, kiev, ucraina, kiev, kiev, tkacenko, kiev, rusia, ucraina, lavrov, moscova, rusia, ucraina, lavrov, externe-rusia, rusia, ucraina, moscova, ucraina, nato, lavrov, ucraina, ucraina, rusia, kiev, nato, rusia, urss, sua, trump, putin, alaska, zelenski, nato, white-house, trump, zelenski, putin, zelenski, rusia, rusia, lavrov, rusia, ucraina
    "]].assert_eq(&read(include_str!("seeds/4.txt")));
}
