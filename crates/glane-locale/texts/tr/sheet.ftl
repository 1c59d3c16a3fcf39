# Kalemle doldurulacak bir kâğıt.

sheet-nameless = Adınızı yazmayın. Bir soruyu yanıtsız bırakabilirsiniz.
sheet-ticked = Yanıtlamak için çarpı koyun.
sheet-cancelled = İptal etmek için kutuyu tamamen karalayın.
sheet-empty = Boş kutu sayılmaz.
sheet-page = Sayfa { $page } / { $pages }
sheet-next = Devamı { $page }. sayfada.
sheet-serial = Kâğıt no. { $serial }
sheet-master = Fotokopi için örnek, kişi başına bir kopya
sheet-write = Çerçevenin içine yazın.
sheet-words = Her çerçeveye bir sözcük ya da kısa bir ifade.
sheet-points = { $total } puanı paylaştırın: her çerçeveye bir sayı yazın. Toplamı { $total } olmalı.
sheet-own-ideas = Fikirleriniz, her çerçeveye bir tane:
sheet-own-statements = Eklemek istedikleriniz, her çerçeveye bir cümle:
