# Yanıt veren kişinin telefonu.

participant-join-title = Bir atölyeye katılın
participant-join-label = Atölyenin kodu
participant-join-lead = Atölyeyi ben yönetiyorum
participant-join-help = Ekranda yazıyor. Atölyeyi yöneten kişi de size verebilir.
participant-join-go = Gir
participant-join-empty = Önce atölyenin kodunu yazın.
participant-join-unknown = “{ $code }” kodlu bir atölye yok. Ekrandan bakıp yeniden deneyin.
participant-welcome = Hoş geldiniz!

participant-notice-again = Yanıtlarıma ne olacak

participant-group-legend = Hangi gruptasınız?
participant-group-help = Grupları karşılaştırmak için, kişileri asla.
participant-group-go = Onayla
participant-group-missing = Grubunuzu seçin.
participant-group-unknown = Bu atölyede böyle bir grup yok. Listeden birini seçin.
participant-group-current = Grubunuz: { $group }

participant-queue-title = Girişte çok kişi var
participant-queue-before = { $n ->
    [0] Sıradaki kişi sizsiniz.
    [one] Önünüzde { $n } kişi var.
   *[other] Önünüzde { $n } kişi var.
 }
participant-queue-help = Sıranız gelince bu sayfa kendiliğinden açılır. Yeriniz ayrıldı.
participant-queue-again = Şimdi yeniden dene

participant-device-link = Başka bir cihazda sürdür
participant-device-title = Başka bir cihazda sürdür
participant-device-how = Bu kodu öbür cihazla okutun: yanıtlarınızı gösterecek ve orada vereceğiniz yanıtlar sizin için, yalnızca bir kez sayılacak.
participant-device-qr = Öbür cihazla okutulacak kod
participant-device-lasts = Bu kod { $n } dakika geçerlidir. Kimseye göstermeyin: okutan sizin yerinize yanıt verir.
participant-device-ask = Bu cihaz, kodu gösteren cihazın yanıtlarıyla sürdürecek. Burada verilen yanıtlar aynı kişi için sayılacak; öbür cihaz sayfasını yenileyince görecek. Bu kod sizin değilse kabul etmeyin.
participant-device-answered = Bu cihaz daha önce biri adına yanıt verdi. O yanıtlar sayılmaya devam eder, ama artık değiştiremez. Biri hâlâ gönderilmeyi bekliyorsa, sürdürmeden önce kaydedilmesini bekleyin: sonra artık gitmez.
participant-device-agree = Bu kod benim, sürdür
participant-device-gone = Bu kod artık geçerli değil. İlk cihazda yenisini isteyin.
participant-device-back = Atölyeye git

participant-wait-title = Bir dakika
participant-wait-first = İlk soru birazdan geliyor. Bu sayfayı açık tutun.
participant-wait-next = Sonraki soru birazdan geliyor. Bu sayfayı açık tutun.
participant-wait-refresh = Hiçbir şey değişmiyorsa sayfayı yenileyin.
participant-finished = Bu son soruydu. Katıldığınız için teşekkürler!
participant-ended-title = Oturum sona erdi
participant-ended = Katıldığınız için teşekkürler! Sonuçları { $organiser } verecek: nerede okuyabileceğinizi sorun.

participant-question-number = Soru { $n } / { $total }
participant-question-yours = Yanıtınız
participant-words-hint = { $max ->
    [one] Tek bir sözcük ya da birlikte giden birkaç sözcük.
   *[other] En çok { $max } sözcük ya da kısa ifade. Bir tane yeter.
 }
participant-words-label = Sözcük { $n }
participant-open-hint = { $max ->
    [one] Kendi sözcüklerinizle, en çok { $max } karakter.
   *[other] Kendi sözcüklerinizle, en çok { $max } karakter.
 }
participant-open-label = Yanıtınız
participant-choice-hint = Tek bir yanıt.
participant-choice-label = Bir yanıt seçin
participant-profile-number = Bitirirken, sizinle ilgili birkaç soru
participant-profile-hint = İstediğinize yanıt verin. Kimlerin yanıtladığını söylemeye yarar, kimin ne dediğini asla.
participant-plain = Daha basit sözcüklerle
participant-plain-back = Sorunun yazıldığı hali
participant-choices-hint = Birden çok yanıt seçebilirsiniz.
participant-choices-hint-max = { $max ->
    [one] En çok bir yanıt.
   *[other] En çok { $max } yanıt.
 }
participant-choices-label = Yanıtlarınızı işaretleyin
participant-scale-hint = En az { $min }, en çok { $max }.
participant-scale-label = { $min } ile { $max } arasında seçin
participant-scale-end = { $value }: { $label }
participant-number-hint = En az { $min }, en çok { $max }{ $unit }. { $decimals ->
    [0] Rakamla, bir tam sayı.
    [one] Rakamla, virgülden sonra en çok bir basamak.
   *[other] Rakamla, virgülden sonra en çok { $decimals } basamak.
 }
participant-number-label = Yanıtınız
participant-number-label-unit = Yanıtınız ({ $unit })
participant-ranking-hint = { $places ->
    [one] Yeğlediğiniz yanıta 1. sırayı verin.
   *[other] Yeğlediğiniz { $places } yanıtı sıralayın: birinci için 1.
 }
participant-ranking-hint-all = Bütün yanıtları sıralayın: en çok yeğlediğinize 1, sonuncuya { $places }.
participant-ranking-label = Bir sıra verin
participant-ranking-up = Yukarı:
participant-ranking-down = Aşağı:
participant-ranking-own = { $n }. { $option }
participant-points-hint = { $total } puanı yanıtlar arasında paylaştırın. Toplam { $total } olmalı.
participant-points-label = { $total } puanı paylaştırın
participant-points-left = Dağıtılacak kalan puan:
participant-points-over = Fazla puan:
participant-points-whole = Toplam tamam.
participant-points-own = { $option }: { $n }
participant-ideas-hint = İstediğiniz fikirleri destekleyin.
participant-ideas-hint-max = { $max ->
    [one] En çok bir fikri destekleyin.
   *[other] En çok { $max } fikri destekleyin.
 }
participant-ideas-label = Desteklediğiniz fikirleri işaretleyin
participant-idea-aside = (gösterilmeyen fikir)
participant-idea-waits = (gösterilmeden önce ekibin okuyacağı fikir)
participant-ideas-none = Şimdilik fikir yok.
participant-ideas-propose-title = Başka bir fikir mi?
participant-ideas-propose-help = { $max ->
    [one] En çok { $max } karakter.
   *[other] En çok { $max } karakter.
 }
participant-slots-hint = Size uyan bütün saatleri işaretleyin.
participant-slots-label = Saatlerinizi işaretleyin

participant-send = Yanıtımı gönder
participant-send-change = Yeni yanıtımı gönder
participant-change = Yanıtımı değiştir
participant-ideas-new = { $n ->
    [one] { $n } yeni fikir: okuyun ve destekleyin
   *[other] { $n } yeni fikir: okuyun ve destekleyin
 }
participant-statements-new = { $n ->
    [one] { $n } yeni ifade: okuyun ve görüşünüzü belirtin
   *[other] { $n } yeni ifade: okuyun ve görüşünüzü belirtin
 }
participant-blank = Yanıtlamamayı yeğliyorum
participant-saved = Yanıt kaydedildi
participant-saved-blank = Not edildi: yanıtlamamayı yeğliyorsunuz.
participant-saved-replaced = Yanıtınız kaydedildi: geçerli olan bu yanıttır.
participant-saved-late = Yanıt kaydedildi. Soru bu arada kapanmıştı; siz önce yanıtladığınız için sayılıyor.
participant-saved-receipt = Alındı kodu: { $receipt }
participant-saved-receipt-help = Bu kodu not edin veya fotoğrafını çekin: yanıtlarınızı daha sonra bununla geri alabilirsiniz.
participant-sending = Gönderildi. Onay bekleniyor…
participant-unsent = Beklemede: henüz gönderilmedi. Telefonunuz onu saklıyor ve kendiliğinden yeniden deniyor.
participant-fragile = Tarayıcınız hiçbir şey saklamıyor (gizli gezinti mi?). “Yanıt kaydedildi” yazısını görene dek bu sayfayı açık bırakın.
participant-strange = Bu telefonda başka birinin yazdığı bir yanıt gidememişti. Sizin adınıza gönderilmedi:
participant-offline = Bağlantı koptu. Yazdıklarınız bu telefonda saklanıyor.
participant-online = Bağlantı geri geldi.

participant-closed-typing = Soru az önce kapandı. Yazdıklarınız burada kaldı, ama gönderilmedi.
participant-withdrawn-title = Rapor geri çekildi
participant-withdrawn = Bu sayfayı yazan kişiler onu geri çekti. Nerede okuyabileceğinizi onlara sorun.
participant-other-person = Bu cihaz artık başka biri için yanıt veriyor: bu yanıt gönderilmedi. Yeniden okuyun, sizinse yeniden gönderin.
participant-closed-late = Yanıtınız ulaştığında soru çoktan kapanmıştı: sayılamadı. Yanıtladığınız için teşekkürler!
participant-closed-written = Yanıtınız şuydu: “{ $text }”.
participant-closed = Bu soru kapandı.
participant-superseded = Bu yanıtın yerine daha yenisi geçti: en yenisi sayılır.
participant-differs = Telefonunuzdan, herhalde başka bir sekmeden, başka bir yanıt gelmiş. Onun yerine geçmesi için bunu yeniden gönderin.
participant-no-cookie = Tarayıcınız çerezleri reddediyor: hiçbir şey kaydedilmedi. Glane yalnızca birine gerek duyar: her yanıtın bir kez sayılması için rastgele bir numara. Bu sayfa için çerezlere izin verin ya da gizli gezintiden çıkın, sonra yeniden gönderin. Olmazsa başka bir tarayıcı deneyin ya da atölyeyi yöneten kişiden ortak tableti veya bir kâğıt isteyin.
participant-typed-title = Yazdıklarınız

participant-invalid-empty = Henüz bir şey yazmadınız ya da seçmediniz. Yanıtlayın ya da “Yanıtlamamayı yeğliyorum” düğmesine dokunun.
participant-invalid-too-many-words = { $max ->
    [one] Yalnızca bir sözcük olabilir. En önemlisini bırakın.
   *[other] En çok { $max } sözcük. En önemlilerini bırakın.
 }
participant-invalid-too-many-choices = { $max ->
    [one] Yalnızca bir yanıt olabilir. Öbürlerinin işaretini kaldırın.
   *[other] En çok { $max } yanıt. Birkaçının işaretini kaldırın.
 }
participant-invalid-too-many-ideas = { $max ->
    [one] Yalnızca bir fikir desteklenebilir. Öbürlerinin işaretini kaldırın.
   *[other] En çok { $max } fikir. Birkaçının işaretini kaldırın.
 }
participant-invalid-full = Liste dolu ({ $max }): öneriniz eklenmedi. Listede bulunanlarla yanıt verin.
participant-invalid-too-long = { $max ->
    [one] Biraz uzun: en çok { $max } karakter.
   *[other] Biraz uzun: en çok { $max } karakter.
 }
participant-invalid-unknown-item = “{ $value }” listede yok. Önerilen yanıtlardan seçin.
participant-invalid-not-a-number = “{ $value }” bir tam sayı değil.
participant-invalid-out-of-range = { $min } ile { $max } arasında bir sayı seçin.
participant-invalid-unclear-number = “{ $value }” bir sayı olarak okunmuyor. Yalnızca rakamla yazın.
participant-invalid-too-precise = { $decimals ->
    [0] Bir tam sayı yeter: virgülden sonra bir şey olmasın.
    [one] Virgülden sonra bir basamak yeter.
   *[other] Virgülden sonra { $decimals } basamak yeter.
 }
participant-invalid-points = “{ $value }” bir puan sayısı değil. Rakamla bir tam sayı yazın ya da boş bırakın.
participant-invalid-given-twice = Bir yanıta iki sayı verilmiş. Yalnızca birini bırakın.
participant-invalid-place-twice = İki yanıt { $place }. sırada. Her birine ayrı bir sıra verin.
participant-invalid-unplaced = { $places ->
    [one] Bir yanıta 1. sırayı verin.
   *[other] 1’den { $places } sayısına dek { $places } yanıt sıralanmalı.
 }
participant-invalid-wrong-total = Puanlarınızın toplamı { $total } yerine { $given }. Toplam { $total } olacak biçimde değiştirin.

participant-results-title = Salonun yanıtları

participant-tablet-how = Bu tablet herkesindir: herkes sırası gelince yanıtlar. Yanıtlarınız sonraki kişiye gösterilmez.
participant-tablet-begin = Yanıtla
participant-tablet-help = Ortak tablet: yanıtladıktan sonra sonraki kişiye verin.
participant-tablet-over = Bu tabletin bağlantısı artık geçerli değil: burada yanıt alınmıyor. Yenisini atölyeyi yöneten kişiden isteyin.
participant-tablet-other = Bu sayfa önceki kişiye aitti: sizin adınıza hiçbir şey gönderilmedi. Yanıt verme sırası sizde.
participant-tablet-next = Sıra sonraki kişide
participant-tablet-look = Sıradaki soru soruldu mu? Bak
participant-tablet-who = Bu tablette daha önce yanıt verdiniz mi?
participant-tablet-who-help = Verdiyseniz işaretinize dokunun: kaldığınız yerden sürdürürsünüz ve yalnızca bir kez sayılırsınız. Bu soruyu yanıtlamış olanlar listede yoktur.
participant-tablet-first = Hayır, ilk kez
participant-tablet-yours = İşaretiniz: { $picture } { $sign }. Aklınızda tutun: sonraki soruda ona dokunun.
participant-tablet-as = Bu işaretle yanıtlıyorsunuz: { $picture } { $sign }.
participant-tablet-sign = { $sign ->
   *[sun] güneş
    [moon] ay
    [star] yıldız
    [tree] ağaç
    [tulip] lale
    [house] ev
    [bicycle] bisiklet
    [boat] tekne
    [bird] kuş
    [fish] balık
    [cat] kedi
    [elephant] fil
    [turtle] kaplumbağa
    [butterfly] kelebek
    [apple] elma
    [lemon] limon
    [strawberry] çilek
    [carrot] havuç
    [bread] ekmek
    [cup] fincan
    [key] anahtar
    [balloon] balon
    [umbrella] şemsiye
    [drum] davul
 }

participant-grid-ends = { $min }: { $low }. { $max }: { $high }.
participant-grid-hint = Her satırda { $min } ile { $max } arasında bir sayı seçin. Bazı satırları boş bırakabilirsiniz.
participant-grid-label = Her satıra bir cevap
participant-grid-none = Cevap yok
participant-other-label = Başka bir cevapsa yazın
participant-statements-agree = Katılıyorum
participant-statements-disagree = Katılmıyorum
participant-statements-pass = Geçiyorum
participant-statements-hint = Her ifade için ne düşündüğünüzü söyleyin. Bazılarını boş bırakabilirsiniz.
participant-statements-label = Her ifadeye bir görüş
participant-statements-propose = Başka bir ifade?
participant-tablet-leave = Tableti cevap vermeden ver
participant-tablet-leave-help = Bu soru için henüz hiçbir şey kaydedilmedi: yukarıda yazılan kaybolur. Cevabı saklamak için önce gönderin; makbuz görünür, sonra tablet verilebilir.
participant-held = Şu anda birlikte konuşuluyor: cevaplar şimdilik değişmiyor. Bu sayfayı açık tutun.
participant-held-late = Konuşulurken cevaplar kilitli: sizinki alınmadı. Soru devam ettiğinde gönderilebilir.
participant-left = Kalan süre:
participant-over = Süre doldu
participant-press = Yanıtınızı gönderin
participant-left-then = Bu sayfa açıldığında cevap vermek için { $minutes } dk { $seconds } sn kalmıştı.
participant-aid = Burada yazdıklarınız kimseye alarm vermez: cevap isimsizdir, kimse size yardım etmek için sizi bulamaz. Tehlikede (Fransa): 15 veya 112. İntihar düşünceleri: 3114. Tehlikedeki çocuk: 119. Kadına şiddet: 3919.
participant-accessible = Erişilebilirlik

## A question that tables answer

participant-table-hint = Bütün “{ $table }” masası için tek yanıt: aranızda konuşun, sonra bir kişi göndersin. Masanın öbür telefonları onu görür ve düzeltebilir.
participant-table-saved = Masanızın yanıtı kaydedildi. Masanın her telefonu onu düzeltebilir.
participant-table-blank = Not edildi: masanız yanıtlamamayı yeğliyor.
participant-table-differs = Bu arada masanızdan başka biri yanıt verdi. Onun yanıtı aşağıda; sizinki formda duruyor ve kaydedilmedi. Onunkinin yerine geçmesi için yeniden gönderin.
