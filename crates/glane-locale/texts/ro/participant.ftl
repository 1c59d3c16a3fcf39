# Telefonul persoanei care răspunde.

participant-join-title = Intrați într-un atelier
participant-join-label = Codul atelierului
participant-join-lead = Conduc un atelier
participant-join-help = Este afișat pe ecran. Vi-l poate da și persoana care conduce atelierul.
participant-join-go = Intrați
participant-join-empty = Scrieți mai întâi codul atelierului.
participant-join-unknown = Niciun atelier nu are codul „{ $code }”. Verificați-l pe ecran și încercați din nou.
participant-welcome = Bine ați venit!

participant-notice-again = Ce se întâmplă cu răspunsurile mele

participant-group-legend = În ce grup sunteți?
participant-group-help = Pentru a compara grupurile între ele, niciodată persoanele.
participant-group-go = Confirmați
participant-group-missing = Alegeți grupul dumneavoastră.
participant-group-unknown = Acest grup nu există în acest atelier. Alegeți unul din listă.
participant-group-current = Grupul dumneavoastră: { $group }

participant-queue-title = E multă lume la intrare
participant-queue-before = { $n ->
    [0] Sunteți următoarea persoană care intră.
    [one] O persoană este înaintea dumneavoastră.
    [few] { $n } persoane sunt înaintea dumneavoastră.
   *[other] { $n } de persoane sunt înaintea dumneavoastră.
 }
participant-queue-help = Această pagină se deschide singură când vă vine rândul. Locul dumneavoastră este păstrat.
participant-queue-again = Încercați din nou acum

participant-device-link = Continuați pe alt aparat
participant-device-title = Continuați pe alt aparat
participant-device-how = Scanați acest cod cu celălalt aparat: va arăta răspunsurile dumneavoastră, iar ce răspundeți acolo se va număra pentru dumneavoastră, o singură dată.
participant-device-qr = Cod de scanat cu celălalt aparat
participant-device-lasts = { $n ->
    [one] Acest cod este valabil { $n } minut. Nu îl arătați nimănui: cine îl scanează răspunde în locul dumneavoastră.
    [few] Acest cod este valabil { $n } minute. Nu îl arătați nimănui: cine îl scanează răspunde în locul dumneavoastră.
   *[other] Acest cod este valabil { $n } de minute. Nu îl arătați nimănui: cine îl scanează răspunde în locul dumneavoastră.
 }
participant-device-ask = Acest aparat va continua cu răspunsurile celui care a arătat codul. Ce se va răspunde aici se va număra pentru aceeași persoană, iar celălalt aparat va vedea asta când reîncarcă pagina. Dacă acest cod nu este al dumneavoastră, nu acceptați.
participant-device-answered = Acest aparat a răspuns deja pentru cineva. Acele răspunsuri rămân numărate, dar nu le va mai putea schimba. Dacă vreunul încă așteaptă să fie trimis, așteptați să fie înregistrat înainte de a continua: după aceea nu va mai pleca.
participant-device-agree = Acest cod este al meu, continui
participant-device-gone = Acest cod nu mai este valabil. Cereți altul pe primul aparat.
participant-device-back = Mergeți la atelier

participant-wait-title = Un moment
participant-wait-first = Prima întrebare vine în curând. Țineți această pagină deschisă.
participant-wait-next = Următoarea întrebare vine în curând. Țineți această pagină deschisă.
participant-wait-refresh = Dacă nu se mișcă nimic, reîncărcați pagina.
participant-finished = A fost ultima întrebare. Vă mulțumim pentru participare!
participant-ended-title = Sesiunea s-a încheiat
participant-ended = Vă mulțumim pentru participare! Rezultatele vor fi date de { $organiser }: întrebați unde le puteți citi.

participant-question-number = Întrebarea { $n } din { $total }
participant-question-yours = Răspunsul dumneavoastră
participant-words-hint = { $max ->
    [one] Un singur cuvânt, sau câteva cuvinte care merg împreună.
    [few] Până la { $max } cuvinte sau expresii scurte. Unul ajunge.
   *[other] Până la { $max } de cuvinte sau expresii scurte. Unul ajunge.
 }
participant-words-label = Cuvântul { $n }
participant-open-hint = { $max ->
    [one] Cu cuvintele dumneavoastră, cel mult un caracter.
    [few] Cu cuvintele dumneavoastră, cel mult { $max } caractere.
   *[other] Cu cuvintele dumneavoastră, cel mult { $max } de caractere.
 }
participant-open-label = Răspunsul dumneavoastră
participant-choice-hint = Un singur răspuns.
participant-choice-label = Alegeți un răspuns
participant-profile-number = La final, câteva cuvinte despre dumneavoastră
participant-profile-hint = Răspundeți la ce doriți. Servește pentru a spune cine a răspuns, niciodată cine ce a spus.
participant-plain = Cu vorbe mai simple
participant-plain-back = Întrebarea așa cum este scrisă
participant-choices-hint = Puteți alege mai multe răspunsuri.
participant-choices-hint-max = { $max ->
    [one] Cel mult un răspuns.
    [few] Până la { $max } răspunsuri.
   *[other] Până la { $max } de răspunsuri.
 }
participant-choices-label = Bifați răspunsurile dumneavoastră
participant-scale-hint = De la { $min } la { $max }.
participant-scale-label = Alegeți de la { $min } la { $max }
participant-scale-end = { $value }: { $label }
participant-number-hint = De la { $min } la { $max }{ $unit }. { $decimals ->
    [0] Un număr întreg, în cifre.
    [one] În cifre, cu cel mult o zecimală.
    [few] În cifre, cu cel mult { $decimals } zecimale.
   *[other] În cifre, cu cel mult { $decimals } de zecimale.
 }
participant-number-label = Răspunsul dumneavoastră
participant-number-label-unit = Răspunsul dumneavoastră ({ $unit })
participant-ranking-hint = { $places ->
    [one] Dați locul 1 răspunsului preferat.
    [few] Ordonați cele { $places } răspunsuri pe care le preferați: 1 pentru primul.
   *[other] Ordonați cele { $places } de răspunsuri pe care le preferați: 1 pentru primul.
 }
participant-ranking-hint-all = Ordonați toate răspunsurile: 1 pentru cel preferat, { $places } pentru ultimul.
participant-ranking-label = Dați un loc
participant-ranking-up = Mai sus:
participant-ranking-down = Mai jos:
participant-ranking-own = { $n }. { $option }
participant-points-hint = Împărțiți { $total } puncte între răspunsuri. Totalul trebuie să fie { $total }.
participant-points-label = Puncte de împărțit: { $total }
participant-points-left = Puncte rămase de dat:
participant-points-over = Puncte în plus:
participant-points-whole = Totalul este bun.
participant-points-own = { $option }: { $n }
participant-ideas-hint = Susțineți ideile pe care le doriți.
participant-ideas-hint-max = { $max ->
    [one] Susțineți cel mult o idee.
    [few] Susțineți până la { $max } idei.
   *[other] Susțineți până la { $max } de idei.
 }
participant-ideas-label = Bifați ideile pe care le susțineți
participant-idea-aside = (idee care nu este arătată)
participant-idea-waits = (idee pe care echipa o citește înainte de a o arăta)
participant-ideas-none = Nicio idee deocamdată.
participant-ideas-propose-title = Altă idee?
participant-ideas-propose-help = { $max ->
    [one] Cel mult un caracter.
    [few] Cel mult { $max } caractere.
   *[other] Cel mult { $max } de caractere.
 }
participant-slots-hint = Bifați toate intervalele care vi se potrivesc.
participant-slots-label = Bifați intervalele dumneavoastră

participant-send = Trimit răspunsul
participant-send-change = Trimit noul răspuns
participant-change = Schimb răspunsul
participant-ideas-new = { $n ->
    [one] O idee nouă: citiți-o și susțineți-o
    [few] { $n } idei noi: citiți-le și susțineți-le
   *[other] { $n } de idei noi: citiți-le și susțineți-le
 }
participant-statements-new = { $n ->
    [one] O afirmație nouă: citiți-o și spuneți-vă părerea
    [few] { $n } afirmații noi: citiți-le și spuneți-vă părerea
   *[other] { $n } de afirmații noi: citiți-le și spuneți-vă părerea
 }
participant-blank = Prefer să nu răspund
participant-saved = Răspuns înregistrat
participant-saved-blank = Am notat: preferați să nu răspundeți.
participant-saved-replaced = Răspuns înregistrat: acest răspuns este cel care contează.
participant-saved-late = Răspuns înregistrat. Întrebarea se închisese între timp; pentru că ați răspuns înainte, se numără.
participant-saved-receipt = Recipisă: { $receipt }
participant-saved-receipt-help = Notați acest cod sau fotografiați-l: cu el vă puteți retrage răspunsurile mai târziu.
participant-sending = Trimis. Așteptăm confirmarea…
participant-unsent = În așteptare: încă netrimis. Telefonul îl păstrează și încearcă din nou singur.
participant-fragile = Browserul nu păstrează nimic (navigare privată?). Lăsați această pagină deschisă până la „Răspuns înregistrat”.
participant-strange = Un răspuns scris de altcineva pe acest telefon nu a putut pleca. Nu a fost trimis în locul dumneavoastră:
participant-offline = Conexiunea s-a întrerupt. Ce ați scris este păstrat pe acest telefon.
participant-online = Conexiunea a revenit.

participant-closed-typing = Întrebarea tocmai s-a închis. Ce ați scris a rămas aici, dar nu a fost trimis.
participant-withdrawn-title = Raport retras
participant-withdrawn = Persoanele care au scris această pagină au retras-o. Întrebați-le unde o puteți citi.
participant-other-person = Acest aparat răspunde acum pentru altă persoană: răspunsul acesta nu a fost trimis. Recitiți-l și trimiteți-l din nou dacă este al dumneavoastră.
participant-closed-late = Întrebarea era deja închisă când a ajuns răspunsul dumneavoastră: nu a putut fi numărat. Vă mulțumim că ați răspuns!
participant-closed-written = Ați răspuns: „{ $text }”.
participant-closed = Această întrebare este închisă.
participant-superseded = Acest răspuns a fost deja înlocuit de unul mai recent: cel mai recent se numără.
participant-differs = A ajuns deja alt răspuns de pe telefonul dumneavoastră, probabil din altă filă. Trimiteți-l din nou pe acesta ca să îl înlocuiască.
participant-no-cookie = Browserul refuză cookie-urile: nu s-a înregistrat nimic. Glane are nevoie doar de unul, un număr ales la întâmplare, pentru ca fiecare răspuns să se numere o singură dată. Permiteți cookie-urile pentru această pagină sau ieșiți din navigarea privată, apoi trimiteți din nou. Dacă nu, încercați alt browser sau cereți tableta comună ori o foaie persoanei care conduce atelierul.
participant-typed-title = Ce ați scris

participant-invalid-empty = Nu ați scris și nu ați ales încă nimic. Răspundeți sau atingeți „Prefer să nu răspund”.
participant-invalid-too-many-words = { $max ->
    [one] Este posibil un singur cuvânt. Păstrați-l pe cel mai important.
    [few] Cel mult { $max } cuvinte. Păstrați-le pe cele mai importante.
   *[other] Cel mult { $max } de cuvinte. Păstrați-le pe cele mai importante.
 }
participant-invalid-too-many-choices = { $max ->
    [one] Este posibil un singur răspuns. Debifați-le pe celelalte.
    [few] Cel mult { $max } răspunsuri. Debifați câteva.
   *[other] Cel mult { $max } de răspunsuri. Debifați câteva.
 }
participant-invalid-too-many-ideas = { $max ->
    [one] Poate fi susținută o singură idee. Debifați-le pe celelalte.
    [few] Cel mult { $max } idei. Debifați câteva.
   *[other] Cel mult { $max } de idei. Debifați câteva.
 }
participant-invalid-full = Lista este completă ({ $max }): propunerea dumneavoastră nu a fost adăugată. Răspundeți cu ce se află deja în ea.
participant-invalid-too-long = { $max ->
    [one] E cam lung: cel mult un caracter.
    [few] E cam lung: cel mult { $max } caractere.
   *[other] E cam lung: cel mult { $max } de caractere.
 }
participant-invalid-unknown-item = „{ $value }” nu este în listă. Alegeți dintre răspunsurile propuse.
participant-invalid-not-a-number = „{ $value }” nu este un număr întreg.
participant-invalid-out-of-range = Alegeți un număr de la { $min } la { $max }.
participant-invalid-unclear-number = „{ $value }” nu poate fi citit ca un număr. Scrieți-l în cifre, fără altceva.
participant-invalid-too-precise = { $decimals ->
    [0] Ajunge un număr întreg: nimic după virgulă.
    [one] Ajunge o cifră după virgulă.
    [few] Ajung { $decimals } cifre după virgulă.
   *[other] Ajung { $decimals } de cifre după virgulă.
 }
participant-invalid-points = „{ $value }” nu este un număr de puncte. Scrieți un număr întreg în cifre sau lăsați gol.
participant-invalid-given-twice = Un răspuns a primit două numere. Păstrați unul singur.
participant-invalid-place-twice = Două răspunsuri au locul { $place }. Dați fiecăruia alt loc.
participant-invalid-unplaced = { $places ->
    [one] Dați locul 1 unui răspuns.
    [few] Trebuie ordonate { $places } răspunsuri, de la 1 la { $places }.
   *[other] Trebuie ordonate { $places } de răspunsuri, de la 1 la { $places }.
 }
participant-invalid-wrong-total = Punctele dumneavoastră fac { $given } în loc de { $total }. Schimbați câteva ca totalul să fie { $total }.

participant-results-title = Răspunsurile sălii

participant-tablet-how = Această tabletă este a tuturor: fiecare răspunde pe rând. Ce răspundeți nu este arătat persoanei următoare.
participant-tablet-begin = Răspund
participant-tablet-help = Tabletă comună: după ce ați răspuns, dați-o mai departe.
participant-tablet-over = Linkul acestei tablete nu mai este valabil: aici nu se primește niciun răspuns. Cereți-l pe cel nou persoanei care conduce atelierul.
participant-tablet-other = Această pagină era a persoanei dinainte: nu s-a trimis nimic în numele dumneavoastră. Este rândul dumneavoastră să răspundeți.
participant-tablet-next = E rândul persoanei următoare
participant-tablet-look = S-a pus întrebarea următoare? Vedeți
participant-tablet-who = Ați mai răspuns pe această tabletă?
participant-tablet-who-help = Dacă da, atingeți semnul dumneavoastră: continuați și sunteți numărat o singură dată. Cine a răspuns deja la această întrebare nu este în listă.
participant-tablet-first = Nu, este prima dată
participant-tablet-yours = Semnul dumneavoastră: { $picture } { $sign }. Țineți-l minte: la întrebarea următoare, atingeți-l.
participant-tablet-as = Răspundeți cu acest semn: { $picture } { $sign }.
participant-tablet-sign = { $sign ->
   *[sun] soarele
    [moon] luna
    [star] steaua
    [tree] copacul
    [tulip] laleaua
    [house] casa
    [bicycle] bicicleta
    [boat] barca
    [bird] pasărea
    [fish] peștele
    [cat] pisica
    [elephant] elefantul
    [turtle] țestoasa
    [butterfly] fluturele
    [apple] mărul
    [lemon] lămâia
    [strawberry] căpșuna
    [carrot] morcovul
    [bread] pâinea
    [cup] ceașca
    [key] cheia
    [balloon] balonul
    [umbrella] umbrela
    [drum] toba
 }

participant-grid-ends = { $min }: { $low }. { $max }: { $high }.
participant-grid-hint = Pe fiecare rând, alegeți un număr de la { $min } la { $max }. Puteți lăsa rânduri fără răspuns.
participant-grid-label = Un răspuns pe rând
participant-grid-none = Fără răspuns
participant-other-label = Dacă este alt răspuns, scrieți-l
participant-statements-agree = De acord
participant-statements-disagree = Nu sunt de acord
participant-statements-pass = Trec peste
participant-statements-hint = Spuneți ce credeți despre fiecare afirmație. Puteți lăsa unele.
participant-statements-label = O părere pentru fiecare afirmație
participant-statements-propose = Altă afirmație?
participant-tablet-leave = Dați tableta mai departe fără răspuns
participant-tablet-leave-help = Încă nu s-a păstrat nimic pentru această întrebare: ce este scris mai sus s-ar pierde. Pentru a păstra răspunsul, trimiteți-l mai întâi; apare recipisa și tableta poate trece mai departe.
participant-held = Se discută împreună: deocamdată răspunsurile nu se schimbă. Lăsați această pagină deschisă.
participant-held-late = Răspunsurile sunt blocate cât timp se discută: al dumneavoastră nu a fost luat. Va putea fi trimis când întrebarea continuă.
participant-left = Timp rămas:
participant-over = Timpul s-a terminat
participant-press = Trimiteți răspunsul
participant-left-then = Mai rămâneau { $minutes } min { $seconds } s pentru a răspunde când s-a afișat această pagină.
participant-aid = Ce scrieți aici nu dă nicio alarmă: răspunsul este anonim și nimeni nu vă va putea găsi ca să vă ajute. În pericol (în Franța): 15 sau 112. Gânduri de sinucidere: 3114. Copil în pericol: 119. Violență împotriva femeilor: 3919.
participant-accessible = Accesibilitate

## A question that tables answer

participant-table-hint = Un singur răspuns pentru toată masa „{ $table }”: discutați, apoi o persoană îl trimite. Celelalte telefoane de la masă îl văd și îl pot corecta.
participant-table-saved = Răspunsul mesei dumneavoastră, înregistrat. Fiecare telefon de la masă îl poate corecta.
participant-table-blank = Am notat: masa dumneavoastră preferă să nu răspundă.
participant-table-differs = Altă persoană de la masa dumneavoastră a răspuns între timp. Răspunsul ei este mai jos; al dumneavoastră rămâne în formular și nu este înregistrat. Trimiteți-l din nou ca să îl înlocuiască pe al ei.
