# Yanıtlara ne oluyor.

privacy-title = Yanıtlarınıza ne oluyor
privacy-back = Atölyeye git
privacy-withdraw-link = Yanıtlarımı geri çek

privacy-topic-who = Soruları kim soruyor
privacy-topic-what = Ne saklanıyor
privacy-topic-where = Nerede
privacy-topic-until = Ne zamana dek
privacy-topic-seen = Kim görüyor
privacy-topic-rights = Neler yapabilirsiniz
privacy-topic-own = Kuruluşun ekledikleri

privacy-organiser = Bu atölyeyi düzenleyen: { $organiser }.
privacy-controller = Yanıtlarınızdan sorumlu olan: { $controller }.
privacy-contact = Verilerinizle ilgili her soru için: { $contact }.
privacy-basis-consent = Yanıtlarınız, siz kabul ettiğiniz için saklanıyor: yanıtlamayabilir ve fikrinizi değiştirebilirsiniz (rıza).
privacy-basis-contract = Yanıtlarınız, sizinle yapılan bir sözleşme gerektirdiği için saklanıyor (sözleşme).
privacy-basis-legal-obligation = Yanıtlarınız, yasa zorunlu kıldığı için saklanıyor (yasal yükümlülük).
privacy-basis-vital-interest = Yanıtlarınız, birinin yaşamı buna bağlı olabileceği için saklanıyor (yaşamsal çıkar).
privacy-basis-public-interest = Yanıtlarınız, merkezin kamu yararı görevi gerektirdiği için saklanıyor (kamu yararı görevi).
privacy-basis-legitimate-interest = Yanıtlarınız, merkez işini iyi yapmak için onlara gerek duyduğundan, size zarar vermeden saklanıyor (meşru çıkar).

privacy-answers = Yanıtlarınız, onları veriş biçiminiz (telefon, tablet, kâğıt ya da sözlü) ve geldikleri saat.
privacy-answers-sealed = Yanıtlarınız ve onları veriş biçiminiz (telefon, tablet, kâğıt ya da sözlü).
privacy-group = Seçtiğiniz grup.
privacy-no-group = Bu atölyede grup yok: hiçbiri saklanmıyor.
privacy-profile = Sonda kendinizle ilgili söyledikleriniz ({ $asks }), isterseniz: yanıtlamamayı yeğleyebilirsiniz. Bu yanıtlar kimlerin katıldığını söylemeye ve öteki yanıtları buna göre okumaya yarar; çok az kişi için asla.
privacy-number = Her yanıtın bir kez sayılması için tarayıcınız rastgele bir numara saklar. Burada yalnızca bir anahtarla yapılmış izi kalır: bu iz numarayı bulmaya yetmez.
privacy-imported = Yanıtlarınız bir dosyadan geliyorsa, o dosyanın her kişiye verdiği işaret de kapanışa dek saklanır.
privacy-nameless = Ad ya da adres sormuyoruz. Cihazınızın adresi ve türü (marka, model, tarayıcı) hiçbir yere yazılmaz.

privacy-place-here = Yanıtlarınız, bu atölyeyi açan kuruluşun bilgisayarında kalır.
privacy-place-shared = Yanıtlarınız ortak bir sunucudadır; kuruluş adına { $processor } yürütür (veri işleyen).
privacy-third-party = Başka kimseye hiçbir şey gönderilmez: ne reklam, ne izleyici ölçümü, ne dış site.
privacy-cookie = Yalnızca bu atölye için tek bir çerez: tarayıcınızın 30 gün sonra unuttuğu o rastgele numara. Bir dil seçerseniz, başka bir çerez bu seçimi aynı süre saklar. Başlanmış ya da henüz gidememiş bir yanıt da tarayıcınızda bekler.

privacy-sealing = { $n ->
    [0] Atölye biter bitmez kapatılır
    [one] Atölyeden { $n } gün sonra kapatılır
   *[other] Atölyeden { $n } gün sonra kapatılır
 }: anahtar, izler, alındı kodları ve kesin saatler yok edilir, yanıtlar rastgele yeniden numaralanır. Ondan sonra kimse bir yanıtın hangi cihazdan geldiğini söyleyemez; yalnızca veriliş biçimi kalır.
privacy-sealing-by-hand = Bu atölye kendiliğinden kapanmaz. Yöneten kişi kapattığında anahtar, izler, alındı kodları ve kesin saatler yok edilir, yanıtlar rastgele yeniden numaralanır.
privacy-sealed = Bu atölye şu gün kapatıldı: { $day }. Anahtar, izler, alındı kodları ve kesin saatler yok edildi, yanıtlar rastgele yeniden numaralandı. Artık kimse bir yanıtın hangi cihazdan geldiğini söyleyemez, sizinkileri de bulamaz: geri çekilemezler.
privacy-erased = Yanıtlarınız, onlar için kararlaştırılan her şeyle birlikte şu gün silindi: { $day }. Varsa yayımlanmış bir sayfa ve kimse hakkında bir şey söylemeyen bir belge kaldı.
privacy-until = Yanıtlarınız şu güne dek saklanır: { $until }. Sonra Glane onları siler.
privacy-until-by-hand = Kuruluş yanıtlarınızı en geç şu gün silmelidir: { $until }.
privacy-until-past = Yanıtlarınız şu güne dek saklanacaktı: { $until }. Bu gün geçti: ne zaman silineceğini atölyeyi yöneten kişiye sorun.
privacy-backup = Kapanıştan önce alınmış bir yedek, bir numara ile yanıtları arasındaki bağı hâlâ saklar.

privacy-facilitators = Atölyeyi yönetenler ve bu hakkı verdikleri kişiler, yanıtları kimin verdiğini bilmeden tek tek okur.
privacy-room-live = Atölye sırasında salonun ekranı (yöneten kişi isterse telefonlarınki de) sonuçları geldikçe, kimin yanıtladığını söylemeden gösterir.
privacy-room-some = Atölye sırasında salonun ekranı (yöneten kişi isterse telefonlarınki de) sonuçların kimini geldikçe, kimini yöneten kişi açtığında, kimin yanıtladığını söylemeden gösterir.
privacy-room-revealed = Atölye sırasında salonun ekranı (yöneten kişi isterse telefonlarınki de) sonuçları yalnızca yöneten kişi açtığında, kimin yanıtladığını söylemeden gösterir.
privacy-shown = Yazdığınız sözcükler ve fikirler orada, aynı sözcüğün biçimleri birleştirilerek gösterilir. İncitebilecek şeyler, bir numara, bir adres ya da bir ad, bir kişi gösterilmesine karar verene dek bekler.
privacy-published = Yanıtlarınız, kuruluşun yayımlayabileceği bir raporda başkalarınınkiyle birleşir.
privacy-published-quoted = Yanıtlarınız, kuruluşun yayımlayabileceği bir raporda başkalarınınkiyle birleşir. Yazdıklarınız, kimin yazdığı söylenmeden, sözcüğü sözcüğüne alıntılanabilir: bir ad yazmaktan kaçının. Birinden söz ediyor gibi görünen bir cümle, alıntılanmadan önce bir kişi tarafından yeniden okunur.
privacy-threshold = { $n ->
    [one] Bir grubun sonuçları, yalnızca bir kişi yanıtlamış olsa bile gösterilir.
   *[other] Bir grubun sonuçları ancak en az { $n } kişi için gösterilir: daha azında gizlenir.
 }

privacy-free = Bir soruyu ya da hiçbirini yanıtlamayabilirsiniz.
privacy-withdraw = Kapanışa dek yanıtlarınızı alındı kodunuzla şu adreste geri çekebilirsiniz: { $address }. Sonra kimse onları öbürlerinin arasında bulamaz.
privacy-complaint = Hakkınızda saklananları görmeyi, düzeltmeyi ya da silmeyi de isteyebilir ve CNIL’e (cnil.fr) şikâyette bulunabilirsiniz.
privacy-shown-held = Yazdığınız sözcükler ve fikirler, ancak ekipten bir yetişkin okuduktan sonra orada gösterilir. Aynı sözcüğün biçimleri birleştirilir.

## Aynı cümleler, gençler ve çocuklar için

privacy-young-answers = Yanıtlarınız, onları nasıl verdiğiniz (telefon, tablet, kâğıt ya da konuşarak) ve saati.
privacy-young-number = Her yanıt bir kez sayılsın diye cihazınız rastgele bir numara saklar. Burada yalnızca bir izi kalır; o da kim olduğunuzu söylemez.
privacy-young-nameless = Adınızı, sınıfınızı ya da tam yaşınızı sormuyoruz. Cihazınızın adresi ve markası yazılmaz. Kimsenin adını yazmayın.
privacy-young-place-here = Yanıtlarınız ekibin bilgisayarında kalır.
privacy-young-third-party = Başka kimseye gönderilmez. Reklam yoktur.
privacy-young-cookie = Cihazınız bu numarayı 30 gün saklar (bir çerez), seçtiğiniz dili de. Henüz gönderilmemiş bir yanıt orada bekler.
privacy-young-until = Yanıtlarınız { $until } tarihine kadar saklanır, sonra silinir.
privacy-young-until-by-hand = Ekip yanıtlarınızı en geç { $until } tarihinde silmelidir.
privacy-young-facilitators = Atölyeyi yürüten yetişkinler yanıtları okur, kimin ne yanıtladığını bilmeden.
privacy-young-room-live = Salonun ekranı, bazen de telefonlar, siz yanıtlarken sonuçları gösterir. Kimin yanıtladığını söylemezler.
privacy-young-room-some = Salonun ekranı, bazen de telefonlar, sonuçları gösterir: kimini siz yanıtlarken, kimini sonra. Kimin yanıtladığını söylemezler.
privacy-young-room-revealed = Salonun ekranı, bazen de telefonlar, sonuçları yalnızca yürüten kişi karar verince gösterir. Kimin yanıtladığını söylemezler.
privacy-young-published = Sizin ve ötekilerin yanıtlarıyla bir rapor yazılır. Başkaları onu okuyabilir.
privacy-young-published-quoted = Sizin ve ötekilerin yanıtlarıyla bir rapor yazılır. Başkaları onu okuyabilir. Bir cümleniz, kimin yazdığı söylenmeden, oraya alınabilir.
privacy-young-threshold = { $n ->
    [one] Bir grubun sonuçları, yalnızca bir kişi yanıtlamış olsa da gösterilir.
   *[other] Bir grubun sonuçları, ancak en az { $n } kişi varsa gösterilir.
 }
privacy-young-free = Bir soruyu ya da hiçbirini yanıtlamama hakkınız var.
privacy-young-withdraw = Fikrinizi değiştirebilirsiniz: atölye kapanmadıkça, alındı kodunuzla yanıtlarınızı { $address } adresinde geri alabilirsiniz.
privacy-young-complaint = Sizinle ilgili saklananı görmeyi, düzeltmeyi ya da silmeyi, tek başınıza ya da anne babanızla isteyebilirsiniz. Bir sorun olursa CNIL (cnil.fr) size yardım edebilir.
