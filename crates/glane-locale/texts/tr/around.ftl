# Sorunun çevresi: dil, hatalar, geri çekme, salona sunulan saptamalar.

around-language = Dil
around-unread = Bu çeviriyi ana dili Türkçe olan hiç kimse gözden geçirmedi.
around-original = Sorunun aslını göster
around-listen = Soruyu dinle
around-join-wifi = Şu Wi-Fi ağına bağlanın: { $name }
around-join-scan = Bu kodu telefonunuzun kamerasıyla okutun
around-join-type = Ya da { $address } adresini açıp { $code } yazın

error-not-found-title = Böyle bir sayfa yok
error-not-found = Adres eksik olabilir ya da atölye geri çekilmiştir.
error-link-over-title = Bu bağlantı artık geçerli değil
error-link-over = Değiştirilmiş, geri alınmış ya da tam kopyalanmamış. Yenisini atölyeyi yöneten kişiden isteyin.
error-bad-request-title = Bu istek anlaşılmadı
error-bad-request = Önceki sayfaya dönüp yeniden deneyin.
error-bad-form-title = Form eksik
error-bad-form = Önceki sayfaya dönün, yenileyin ve yeniden deneyin.
error-form-too-large-title = Çok büyük
error-form-too-large = Gönderilen { $max } kB sınırını aşıyor. Önceki sayfaya dönüp yazdığınızı kısaltın.
error-conflict-title = Sizden önce biri geçti
error-conflict = Bu sayfa bu arada değişti. Yenileyin, gerekirse baştan başlayın.
error-guesses-title = Çok fazla bilinmeyen kod
error-guesses = Az önce hiçbir atölyeye götürmeyen çok sayıda kod denendi. Bir dakika bekleyip yeniden deneyin. Daha önce girmiş olanlar olduğu gibi devam eder.
error-busy-title = Aynı anda çok kişi var
error-busy = Birkaç saniye bekleyip yeniden deneyin.
error-away-title = Kayıt kısa bir ara verdi
error-away = Yanıtları saklayan bilgisayar şu anda cevap vermiyor. Bu sayfayı açık tutun ve biraz sonra yeniden deneyin: kaydedilmiş hiçbir şey kaybolmadı.
error-sealed-title = Bu atölye kapatıldı
error-sealed = Artık yanıt alınmıyor ve buraya götüren hiçbir şey yeniden açılamaz.
error-storage-title = Kayıt artık çalışmıyor
error-storage = Yanıtınız kaydedilemedi. Atölyeyi yöneten kişiye haber verin ve bu sayfayı açık tutun.
error-server-title = Bir şey çalışmadı
error-server = Bu sizin hatanız değil. Birazdan yeniden deneyin.
error-request = Yardım isterseniz bu numarayı verin: { $id }
error-go-home = Bir atölyenin kodunu yaz

life-closed-title = Bu atölye kapatıldı
life-closed = Artık yanıt almıyor. Katıldığınız için teşekkürler. Bu telefon artık hiçbir yanıta bağlı değil.
life-closed-late = Bu atölye kapatıldı: bu yanıt alınmadı.
life-leave-link = Yanıtlarımı geri çek
life-leave-title = Yanıtlarımı geri çek
life-leave-how = Kaydedilen her yanıtın bir alındı kodu vardır. Kodlarınızdan yalnızca biriyle, bu atölyedeki bütün yanıtlarınız kapanışa dek geri çekilebilir.
life-leave-label = Alındı kodunuz
life-leave-help = “Yanıt kaydedildi” yazısının altında, on iki harf ve rakam.
life-leave-look = Neyin geri çekileceğini gör
life-leave-unknown = Bu atölyede bu alındı koduyla yanıt yok. Her harfi denetleyin.
life-leave-what = Geri çekilecekler:
life-leave-round = { $question } ({ $n }. tur)
life-leave-ideas = Fikirlerinizin sözcükleri silinir; onları seçenler sayılmaya devam eder:
life-leave-published = Daha önce bir rapor yapıldı: indirilmiş ya da basılmış dosyalar değişmez. Çevrimiçi okunuyorsa o sayfa siz olmadan hemen yeniden sayılır; eskisini saklayan biri, ikisini karşılaştırarak yanıtlarınızı bulabilir.
life-leave-final = Geri çekilen geri gelmez. Atölyeyi yöneten kişi yalnızca birinin yanıtlarını geri çektiğini bilecek.
life-leave-go = Bütün yanıtlarımı geri çek
life-leave-done = Tamam: yanıtlarınız artık hiçbir yerde sayılmıyor ve izleri bir saat içinde dosyadan çıkar. Önceden alınmış yedekler onları hâlâ saklar; bu programınkiler atölye kapanınca silinir.
life-leave-sealed = Bu atölye kapatıldı: hangi yanıtların sizin olduğunu artık kimse bilmiyor. Bu yüzden geri çekilemezler.
life-leave-back = Atölyeye dön

projector-sample = Örnek veriler

reactions-agree = Katılıyorum
reactions-nuance = Kısmen katılıyorum
reactions-disagree = Katılmıyorum
reactions-number = Saptama { $n } / { $total }
reactions-hint = Bu saptamaya katılıyor musunuz? Ekranda olduğu sürece fikrinizi değiştirebilirsiniz.
reactions-legend = Bu saptama hakkında görüşünüz
reactions-nuance-label = Eklemek istediğiniz çekince (isteğe bağlı)
reactions-nuance-help = { $max ->
    [one] En çok { $max } karakter. Yazdıklarınızı herkes okuyabilir: bir ad yazmaktan kaçının.
   *[other] En çok { $max } karakter. Yazdıklarınızı herkes okuyabilir: bir ad yazmaktan kaçının.
 }
reactions-nuance-send = Çekincemi ekle
reactions-wait-next = Teşekkürler. Sonraki saptama birazdan geliyor: bu sayfayı açık tutun.
reactions-over = Bu son saptamaydı. Katıldığınız için teşekkürler!
