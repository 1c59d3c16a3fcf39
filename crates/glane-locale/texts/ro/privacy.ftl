# Ce se întâmplă cu răspunsurile.

privacy-title = Ce se întâmplă cu răspunsurile dumneavoastră
privacy-back = Mergeți la atelier
privacy-withdraw-link = Îmi retrag răspunsurile

privacy-topic-who = Cine pune întrebările
privacy-topic-what = Ce se păstrează
privacy-topic-where = Unde
privacy-topic-until = Până când
privacy-topic-seen = Cine vede
privacy-topic-rights = Ce puteți face
privacy-topic-own = Ce adaugă organizația

privacy-organiser = Acest atelier este organizat de { $organiser }.
privacy-controller = Responsabil pentru răspunsurile dumneavoastră: { $controller }.
privacy-contact = Pentru orice întrebare despre datele dumneavoastră: { $contact }.
privacy-basis-consent = Răspunsurile dumneavoastră sunt păstrate pentru că sunteți de acord: puteți să nu răspundeți și să vă răzgândiți (consimțământ).
privacy-basis-contract = Răspunsurile dumneavoastră sunt păstrate pentru că o cere un contract cu dumneavoastră (contract).
privacy-basis-legal-obligation = Răspunsurile dumneavoastră sunt păstrate pentru că legea obligă la asta (obligație legală).
privacy-basis-vital-interest = Răspunsurile dumneavoastră sunt păstrate pentru că viața cuiva poate depinde de ele (interes vital).
privacy-basis-public-interest = Răspunsurile dumneavoastră sunt păstrate pentru că o cere misiunea de interes public a centrului (misiune de interes public).
privacy-basis-legitimate-interest = Răspunsurile dumneavoastră sunt păstrate pentru că centrul are nevoie de ele ca să își facă bine munca, fără să vă dăuneze (interes legitim).

privacy-answers = Răspunsurile dumneavoastră, felul în care le dați (telefon, tabletă, hârtie sau cu voce tare) și ora la care ajung.
privacy-answers-sealed = Răspunsurile dumneavoastră și felul în care le-ați dat (telefon, tabletă, hârtie sau cu voce tare).
privacy-group = Grupul pe care îl alegeți.
privacy-no-group = Acest atelier nu are grupuri: nu se păstrează niciunul.
privacy-profile = Ce spuneți despre dumneavoastră la final ({ $asks }), dacă doriți: puteți prefera să nu răspundeți. Aceste răspunsuri arată cine a răspuns și ajută la citirea celorlalte după profil, niciodată pentru prea puține persoane.
privacy-number = Pentru ca fiecare răspuns să se numere o singură dată, browserul păstrează un număr ales la întâmplare. Aici rămâne doar o amprentă a lui, făcută cu o cheie: ea nu permite aflarea numărului.
privacy-imported = Dacă răspunsurile dumneavoastră vin dintr-un fișier, se păstrează și semnul pe care fișierul îl dă fiecărei persoane, până la închidere.
privacy-nameless = Nu cerem nici nume, nici adresă. Adresa aparatului și felul lui (marcă, model, browser) nu sunt notate nicăieri.

privacy-place-here = Răspunsurile dumneavoastră rămân pe calculatorul organizației care a deschis acest atelier.
privacy-place-shared = Răspunsurile dumneavoastră sunt pe un server comun, ținut pentru organizație de { $processor } (persoană împuternicită).
privacy-third-party = Nimic nu este trimis altcuiva: nici publicitate, nici măsurare a audienței, nici site exterior.
privacy-cookie = Un singur cookie, numai pentru acest atelier: este acel număr la întâmplare, pe care browserul îl uită după 30 de zile. Dacă alegeți o limbă, altul păstrează alegerea, tot atâta timp. Un răspuns început, sau care nu a putut încă pleca, așteaptă și el în browser.

privacy-sealing = { $n ->
    [0] De la sfârșitul atelierului, acesta este închis
    [one] La o zi după atelier, acesta este închis
    [few] La { $n } zile după atelier, acesta este închis
   *[other] La { $n } de zile după atelier, acesta este închis
 }: cheia, amprentele, recipisele și orele exacte sunt distruse, iar răspunsurile renumerotate la întâmplare. După aceea, nimeni nu mai poate spune de pe ce aparat vine un răspuns; rămâne felul în care a fost dat.
privacy-sealing-by-hand = Acest atelier nu se închide singur. Când persoana care îl conduce îl închide, cheia, amprentele, recipisele și orele exacte sunt distruse, iar răspunsurile renumerotate la întâmplare.
privacy-sealed = Acest atelier este închis din { $day }: cheia, amprentele, recipisele și orele exacte sunt distruse, iar răspunsurile renumerotate la întâmplare. Nimeni nu mai poate spune de pe ce aparat vine un răspuns, nici să le găsească pe ale dumneavoastră: ele nu mai pot fi retrase.
privacy-erased = Răspunsurile dumneavoastră au fost șterse pe { $day }, cu tot ce fusese hotărât despre ele. Rămân o pagină publicată, dacă există, și un certificat care nu spune nimic despre nimeni.
privacy-until = Răspunsurile dumneavoastră sunt păstrate până pe { $until }, apoi Glane le șterge.
privacy-until-by-hand = Organizația trebuie să șteargă răspunsurile dumneavoastră cel târziu pe { $until }.
privacy-until-past = Răspunsurile dumneavoastră trebuiau păstrate până pe { $until }. Această dată a trecut: întrebați persoana care conduce atelierul când vor fi șterse.
privacy-backup = O copie de siguranță făcută înainte de închidere păstrează încă legătura dintre un număr și răspunsurile lui.

privacy-facilitators = Persoanele care conduc atelierul, și cele cărora ele le dau acest drept, citesc răspunsurile unul câte unul, fără să știe cine le-a dat.
privacy-room-live = În timpul atelierului, ecranul sălii (și cel al telefoanelor, dacă persoana care conduce hotărăște asta) arată rezultatele pe măsură ce vin, fără să spună cine a răspuns.
privacy-room-some = În timpul atelierului, ecranul sălii (și cel al telefoanelor, dacă persoana care conduce hotărăște asta) arată rezultate, unele pe măsură ce vin, altele când persoana care conduce le dezvăluie, fără să spună cine a răspuns.
privacy-room-revealed = În timpul atelierului, ecranul sălii (și cel al telefoanelor, dacă persoana care conduce hotărăște asta) arată rezultatele numai când persoana care conduce le dezvăluie, fără să spună cine a răspuns.
privacy-shown = Cuvintele și ideile pe care le scrieți sunt arătate acolo, formele aceluiași cuvânt fiind puse împreună. Ce poate răni, un număr, o adresă sau un nume așteaptă ca o persoană să hotărască dacă le arată.
privacy-published = Răspunsurile dumneavoastră se alătură celor ale altora într-un raport, pe care organizația îl poate publica.
privacy-published-quoted = Răspunsurile dumneavoastră se alătură celor ale altora într-un raport, pe care organizația îl poate publica. Ce scrieți poate fi citat cuvânt cu cuvânt, fără să se spună cine a scris: evitați să puneți un nume. O frază care pare să vorbească despre cineva este recitită de o persoană înainte de a fi citată.
privacy-threshold = { $n ->
    [one] Rezultatele unui grup sunt arătate chiar dacă a răspuns o singură persoană.
    [few] Rezultatele unui grup sunt arătate numai de la { $n } persoane în sus: sub acest număr, sunt ascunse.
   *[other] Rezultatele unui grup sunt arătate numai de la { $n } de persoane în sus: sub acest număr, sunt ascunse.
 }

privacy-free = Puteți să nu răspundeți, la o întrebare sau la toate.
privacy-withdraw = Până la închidere, vă puteți retrage răspunsurile cu codul recipisei, la adresa { $address }. După aceea, nimeni nu le mai poate găsi printre celelalte.
privacy-complaint = Puteți de asemenea cere să vedeți, să corectați sau să ștergeți ce se păstrează despre dumneavoastră și puteți face plângere la CNIL (cnil.fr).
privacy-shown-held = Cuvintele și ideile pe care le scrieți sunt arătate acolo abia după ce le-a citit un adult din echipă. Formele aceluiași cuvânt sunt puse împreună.

## Aceleași propoziții, pentru tineri și copii

privacy-young-answers = Răspunsurile dumneavoastră, cum le dați (telefon, tabletă, hârtie sau vorbind) și la ce oră.
privacy-young-number = Pentru a număra fiecare răspuns o singură dată, aparatul păstrează un număr ales la întâmplare. Aici rămâne doar o urmă, care nu spune cine sunteți.
privacy-young-nameless = Nu vă cerem numele, clasa sau vârsta exactă. Adresa și marca aparatului nu sunt notate. Nu scrieți numele nimănui.
privacy-young-place-here = Răspunsurile rămân pe calculatorul echipei.
privacy-young-third-party = Nu sunt trimise nimănui altcuiva. Nu există reclame.
privacy-young-cookie = Aparatul păstrează acest număr 30 de zile (un cookie), și limba pe care o alegeți. Un răspuns care nu a plecat încă așteaptă acolo.
privacy-young-until = Răspunsurile sunt păstrate până la { $until }, apoi șterse.
privacy-young-until-by-hand = Echipa trebuie să șteargă răspunsurile cel târziu la { $until }.
privacy-young-facilitators = Adulții care conduc atelierul citesc răspunsurile, fără să știe cine ce a răspuns.
privacy-young-room-live = Ecranul sălii, și uneori telefoanele, arată rezultatele în timp ce răspundeți. Nu spun cine a răspuns.
privacy-young-room-some = Ecranul sălii, și uneori telefoanele, arată rezultate: unele în timp ce răspundeți, altele după. Nu spun cine a răspuns.
privacy-young-room-revealed = Ecranul sălii, și uneori telefoanele, arată rezultatele doar când hotărăște persoana care conduce. Nu spun cine a răspuns.
privacy-young-published = Răspunsurile dumneavoastră și ale celorlalți servesc la scrierea unui raport. Alte persoane îl vor putea citi.
privacy-young-published-quoted = Răspunsurile dumneavoastră și ale celorlalți servesc la scrierea unui raport. Alte persoane îl vor putea citi. O frază a dumneavoastră poate fi copiată acolo, fără a spune cine a scris-o.
privacy-young-threshold = { $n ->
    [one] Rezultatele unui grup sunt arătate chiar dacă a răspuns o singură persoană.
    [few] Rezultatele unui grup sunt arătate doar dacă sunt cel puțin { $n } persoane.
   *[other] Rezultatele unui grup sunt arătate doar dacă sunt cel puțin { $n } de persoane.
 }
privacy-young-free = Aveți dreptul să nu răspundeți, la o întrebare sau la toate.
privacy-young-withdraw = Vă puteți răzgândi: cât timp atelierul nu este închis, codul de pe chitanță vă permite să retrageți răspunsurile, la { $address }.
privacy-young-complaint = Puteți cere să vedeți, să corectați sau să ștergeți ce se păstrează despre dumneavoastră, singur sau cu părinții. Dacă ceva nu e în regulă, CNIL (cnil.fr) vă poate ajuta.
