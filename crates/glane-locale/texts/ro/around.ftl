# Ce stă în jurul întrebării: limbă, erori, retragere, constatări supuse sălii.

around-language = Limbă
around-unread = Nicio persoană a cărei limbă este româna nu a recitit această traducere.
around-original = Vedeți întrebarea originală
around-listen = Ascultați întrebarea
around-join-wifi = Conectați-vă la Wi-Fi { $name }
around-join-scan = Scanați acest cod cu camera telefonului
around-join-type = Sau deschideți { $address } și scrieți { $code }

error-not-found-title = Această pagină nu există
error-not-found = Poate că adresa este incompletă sau atelierul a fost retras.
error-link-over-title = Acest link nu mai este valabil
error-link-over = A fost schimbat sau retras, ori nu a fost copiat în întregime. Cereți-l pe cel nou persoanei care conduce atelierul.
error-bad-request-title = Această cerere nu a fost înțeleasă
error-bad-request = Întoarceți-vă la pagina dinainte și încercați din nou.
error-bad-form-title = Formularul este incomplet
error-bad-form = Întoarceți-vă la pagina dinainte, reîncărcați-o și încercați din nou.
error-form-too-large-title = Este prea mare
error-form-too-large = Ce s-a trimis depășește { $max } kB. Întoarceți-vă la pagina dinainte și scurtați ce ați scris.
error-conflict-title = A trecut cineva înainte
error-conflict = Această pagină s-a schimbat între timp. Reîncărcați-o și luați-o de la capăt dacă e nevoie.
error-guesses-title = Prea multe coduri necunoscute
error-guesses = Tocmai au fost încercate multe coduri care nu duc la niciun atelier. Așteptați un minut și încercați din nou. Cine a intrat deja continuă ca înainte.
error-busy-title = Multă lume deodată
error-busy = Așteptați câteva secunde și încercați din nou.
error-away-title = Înregistrarea face o pauză
error-away = Calculatorul care păstrează răspunsurile nu răspunde acum. Țineți această pagină deschisă și încercați din nou peste puțin timp: nimic din ce era înregistrat nu s-a pierdut.
error-sealed-title = Acest atelier este închis
error-sealed = Nu se mai primește niciun răspuns și nimic din ce ducea aici nu mai poate fi redeschis.
error-storage-title = Înregistrarea nu mai merge
error-storage = Răspunsul dumneavoastră nu a putut fi înregistrat. Anunțați persoana care conduce atelierul și țineți această pagină deschisă.
error-server-title = Ceva nu a mers
error-server = Nu este vina dumneavoastră. Încercați din nou peste o clipă.
error-request = Dacă cereți ajutor, dați acest număr: { $id }
error-go-home = Scrieți codul unui atelier

life-closed-title = Acest atelier este închis
life-closed = Nu mai primește răspunsuri. Vă mulțumim că ați participat. Acest telefon nu mai este legat de niciun răspuns.
life-closed-late = Acest atelier este închis: acest răspuns nu a fost primit.
life-leave-link = Îmi retrag răspunsurile
life-leave-title = Îmi retrag răspunsurile
life-leave-how = Fiecare răspuns înregistrat are o recipisă. Cu una singură dintre recipisele dumneavoastră, toate răspunsurile la acest atelier pot fi retrase, până la închiderea lui.
life-leave-label = Recipisa dumneavoastră
life-leave-help = Douăsprezece litere și cifre, sub „Răspuns înregistrat”.
life-leave-look = Vedeți ce s-ar retrage
life-leave-unknown = Niciun răspuns din acest atelier nu are această recipisă. Verificați fiecare literă.
life-leave-what = Iată ce s-ar retrage:
life-leave-round = { $question } (runda { $n })
life-leave-ideas = Cuvintele ideilor dumneavoastră ar fi șterse; cei care le-au ales rămân numărați:
life-leave-published = S-a făcut deja un raport: fișierele deja descărcate sau tipărite nu se schimbă. Dacă se citește online, pagina este renumărată imediat fără dumneavoastră; cine a păstrat-o pe cea veche ar putea afla răspunsurile dumneavoastră comparându-le.
life-leave-final = Ce este retras nu mai revine. Persoana care conduce atelierul va ști doar că cineva și-a retras răspunsurile.
life-leave-go = Îmi retrag toate răspunsurile
life-leave-done = Gata: răspunsurile dumneavoastră nu mai sunt numărate nicăieri, iar urmele lor părăsesc fișierul în cel mult o oră. Copiile de siguranță făcute înainte le păstrează încă; cele ale acestui program dispar la închiderea atelierului.
life-leave-sealed = Acest atelier este închis: nimeni nu mai știe care răspunsuri sunt ale dumneavoastră. De aceea nu mai pot fi retrase.
life-leave-back = Înapoi la atelier

projector-sample = Date de exemplu

reactions-agree = De acord
reactions-nuance = Cu nuanțe
reactions-disagree = Nu sunt de acord
reactions-number = Constatarea { $n } din { $total }
reactions-hint = Sunteți de acord cu această constatare? Vă puteți răzgândi cât timp este pe ecran.
reactions-legend = Părerea dumneavoastră despre această constatare
reactions-nuance-label = Ce ați nuanța (facultativ)
reactions-nuance-help = { $max ->
    [one] Cel mult un caracter. Ce scrieți poate fi citit de toți: evitați să puneți un nume.
    [few] Cel mult { $max } caractere. Ce scrieți poate fi citit de toți: evitați să puneți un nume.
   *[other] Cel mult { $max } de caractere. Ce scrieți poate fi citit de toți: evitați să puneți un nume.
 }
reactions-nuance-send = Adaug nuanța mea
reactions-wait-next = Vă mulțumim. Următoarea constatare vine în curând: țineți această pagină deschisă.
reactions-over = A fost ultima constatare. Vă mulțumim pentru participare!
