# Телефон людини, яка відповідає.

participant-join-title = Приєднатися до зустрічі
participant-join-label = Код зустрічі
participant-join-lead = Я веду зустріч
participant-join-help = Він показаний на екрані. Його також може назвати ведучий або ведуча.
participant-join-go = Увійти
participant-join-empty = Спершу напишіть код зустрічі.
participant-join-unknown = Зустрічі з кодом «{ $code }» немає. Перевірте його на екрані й спробуйте ще раз.
participant-welcome = Вітаємо!

participant-notice-again = Що буде з моїми відповідями

participant-group-legend = У якій ви групі?
participant-group-help = Щоб порівнювати групи між собою, а не людей.
participant-group-go = Підтвердити
participant-group-missing = Виберіть свою групу.
participant-group-unknown = Такої групи на цій зустрічі немає. Виберіть зі списку.
participant-group-current = Ваша група: { $group }

participant-queue-title = На вході багато людей
participant-queue-before = { $n ->
    [0] Ви заходите наступними.
    [one] Перед вами { $n } людина.
    [few] Перед вами { $n } людини.
    [many] Перед вами { $n } людей.
   *[other] Перед вами { $n } людини.
 }
participant-queue-help = Ця сторінка відкриється сама, коли настане ваша черга. Ваше місце збережено.
participant-queue-again = Спробувати зараз

participant-device-link = Продовжити на іншому пристрої
participant-device-title = Продовжити на іншому пристрої
participant-device-how = Відскануйте цей код іншим пристроєм: він покаже ваші відповіді, а те, що ви на ньому відповісте, буде зараховано вам, лише один раз.
participant-device-qr = Код для сканування іншим пристроєм
participant-device-lasts = { $n ->
    [one] Цей код діє { $n } хвилину. Не показуйте його нікому: хто його відсканує, відповідає замість вас.
    [few] Цей код діє { $n } хвилини. Не показуйте його нікому: хто його відсканує, відповідає замість вас.
    [many] Цей код діє { $n } хвилин. Не показуйте його нікому: хто його відсканує, відповідає замість вас.
   *[other] Цей код діє { $n } хвилини. Не показуйте його нікому: хто його відсканує, відповідає замість вас.
 }
participant-device-ask = Цей пристрій продовжить із відповідями того, який показав код. Те, що буде відповідено тут, зарахується тій самій людині, а інший пристрій побачить це, коли оновить сторінку. Якщо цей код не ваш, не погоджуйтеся.
participant-device-answered = Цей пристрій уже відповідав за когось. Ті відповіді залишаються зарахованими, але змінити їх він більше не зможе. Якщо якась іще чекає на надсилання, дочекайтеся, поки її збережено, перш ніж продовжити: потім вона вже не надішлеться.
participant-device-agree = Цей код мій, продовжити
participant-device-gone = Цей код більше не діє. Отримайте інший на першому пристрої.
participant-device-back = Перейти до зустрічі

participant-wait-title = Хвилинку
participant-wait-first = Перше запитання скоро з’явиться. Не закривайте цю сторінку.
participant-wait-next = Наступне запитання скоро з’явиться. Не закривайте цю сторінку.
participant-wait-refresh = Якщо нічого не змінюється, оновіть сторінку.
participant-finished = Це було останнє запитання. Дякуємо за участь!
participant-ended-title = Зустріч завершено
participant-ended = Дякуємо за участь! Підсумки надасть { $organiser }: запитайте, де їх прочитати.

participant-question-number = Запитання { $n } з { $total }
participant-question-yours = Ваша відповідь
participant-words-hint = { $max ->
    [one] До { $max } слова або короткого вислову. Досить і одного.
    [few] До { $max } слів або коротких висловів. Досить і одного.
    [many] До { $max } слів або коротких висловів. Досить і одного.
   *[other] До { $max } слова або короткого вислову. Досить і одного.
 }
participant-words-label = Слово { $n }
participant-open-hint = { $max ->
    [one] Своїми словами, щонайбільше { $max } знак.
    [few] Своїми словами, щонайбільше { $max } знаки.
    [many] Своїми словами, щонайбільше { $max } знаків.
   *[other] Своїми словами, щонайбільше { $max } знака.
 }
participant-open-label = Ваша відповідь
participant-choice-hint = Лише одна відповідь.
participant-choice-label = Виберіть відповідь
participant-profile-number = Наостанок — кілька слів про вас
participant-profile-hint = Відповідайте на те, на що хочете. Це потрібно, щоб сказати, хто відповідав, і ніколи — хто що сказав.
participant-plain = Простішими словами
participant-plain-back = Запитання, як його написано
participant-choices-hint = Можна вибрати кілька відповідей.
participant-choices-hint-max = { $max ->
    [one] До { $max } відповіді.
    [few] До { $max } відповідей.
    [many] До { $max } відповідей.
   *[other] До { $max } відповіді.
 }
participant-choices-label = Позначте свої відповіді
participant-scale-hint = Від { $min } до { $max }.
participant-scale-label = Виберіть від { $min } до { $max }
participant-scale-end = { $value }: { $label }
participant-number-hint = Від { $min } до { $max }{ $unit }. { $decimals ->
    [0] Ціле число, цифрами.
    [one] Цифрами, щонайбільше { $decimals } знак після коми.
    [few] Цифрами, щонайбільше { $decimals } знаки після коми.
    [many] Цифрами, щонайбільше { $decimals } знаків після коми.
   *[other] Цифрами, щонайбільше { $decimals } знака після коми.
 }
participant-number-label = Ваша відповідь
participant-number-label-unit = Ваша відповідь ({ $unit })
participant-ranking-hint = { $places ->
    [one] Дайте місце 1 відповіді, яка вам до вподоби найбільше.
    [few] Розставте за порядком { $places } відповіді, які вам до вподоби: 1 для першої.
    [many] Розставте за порядком { $places } відповідей, які вам до вподоби: 1 для першої.
   *[other] Розставте за порядком { $places } відповіді, які вам до вподоби: 1 для першої.
 }
participant-ranking-hint-all = Розставте за порядком усі відповіді: 1 для найкращої, { $places } для останньої.
participant-ranking-label = Дайте місце
participant-ranking-up = Вище:
participant-ranking-down = Нижче:
participant-ranking-own = { $n }. { $option }
participant-points-hint = Розподіліть бали між відповідями. Разом має бути { $total }.
participant-points-label = Балів для розподілу: { $total }
participant-points-left = Залишилося роздати балів:
participant-points-over = Зайвих балів:
participant-points-whole = Сума правильна.
participant-points-own = { $option }: { $n }
participant-ideas-hint = Підтримайте ідеї, які хочете.
participant-ideas-hint-max = { $max ->
    [one] Підтримайте до { $max } ідеї.
    [few] Підтримайте до { $max } ідей.
    [many] Підтримайте до { $max } ідей.
   *[other] Підтримайте до { $max } ідеї.
 }
participant-ideas-label = Позначте ідеї, які підтримуєте
participant-idea-aside = (ідея, яку не показано)
participant-idea-waits = (ідея, яку команда прочитає, перш ніж показати)
participant-ideas-none = Поки що ідей немає.
participant-ideas-propose-title = Інша ідея?
participant-ideas-propose-help = { $max ->
    [one] Щонайбільше { $max } знак.
    [few] Щонайбільше { $max } знаки.
    [many] Щонайбільше { $max } знаків.
   *[other] Щонайбільше { $max } знака.
 }
participant-slots-hint = Позначте весь час, який вам підходить.
participant-slots-label = Позначте свій час

participant-send = Надіслати мою відповідь
participant-send-change = Надіслати мою нову відповідь
participant-change = Змінити мою відповідь
participant-ideas-new = { $n ->
    [one] { $n } нова ідея: прочитати й підтримати
    [few] { $n } нові ідеї: прочитати й підтримати
    [many] { $n } нових ідей: прочитати й підтримати
   *[other] { $n } нової ідеї: прочитати й підтримати
 }
participant-statements-new = { $n ->
    [one] { $n } нове твердження: прочитати й висловитися
    [few] { $n } нові твердження: прочитати й висловитися
    [many] { $n } нових тверджень: прочитати й висловитися
   *[other] { $n } нового твердження: прочитати й висловитися
 }
participant-blank = Волію не відповідати
participant-saved = Відповідь збережено
participant-saved-blank = Записано: ви воліли не відповідати.
participant-saved-replaced = Відповідь збережено: саме ця відповідь враховується.
participant-saved-late = Відповідь збережено. Запитання тим часом закрили; ви відповіли раніше, тож вона зараховується.
participant-saved-receipt = Квитанція: { $receipt }
participant-saved-receipt-help = Запишіть або сфотографуйте цей код: за ним можна згодом відкликати ваші відповіді.
participant-sending = Надіслано. Чекаємо на підтвердження…
participant-unsent = Очікує: ще не надіслано. Ваш телефон зберігає її й пробує знову сам.
participant-fragile = Ваш браузер нічого не зберігає (приватний режим?). Не закривайте цю сторінку, поки не побачите «Відповідь збережено».
participant-strange = Відповідь, яку хтось інший написав на цьому телефоні, не змогла надіслатися. Її не надіслано замість вас:
participant-offline = Зв’язок перервано. Те, що ви написали, збережено на цьому телефоні.
participant-online = Зв’язок відновлено.

participant-closed-typing = Запитання щойно закрили. Те, що ви написали, залишилося тут, але не надіслано.
participant-withdrawn-title = Звіт відкликано
participant-withdrawn = Цю сторінку відкликали ті, хто її написав. Запитайте в них, де її прочитати.
participant-other-person = Цей пристрій тепер відповідає за іншу людину: цю відповідь не надіслано. Перечитайте її й надішліть знову, якщо вона ваша.
participant-closed-late = Запитання вже було закрите, коли надійшла ваша відповідь: її не вдалося зарахувати. Дякуємо, що відповіли!
participant-closed-written = Ви відповіли: «{ $text }».
participant-closed = Це запитання закрите.
participant-superseded = Цю відповідь уже замінила новіша: зараховується новіша.
participant-differs = З вашого телефона вже надійшла інша відповідь, мабуть, з іншої вкладки. Надішліть цю ще раз, щоб її замінити.
participant-no-cookie = Ваш браузер відхиляє файли cookie: нічого не збережено. Glane потребує лише одного, випадкового номера, щоб кожну відповідь було зараховано один раз. Дозвольте cookie для цієї сторінки або вийдіть із приватного режиму й надішліть знову. Або спробуйте інший браузер чи попросіть спільний планшет або аркуш у того, хто веде зустріч.
participant-typed-title = Що ви написали

participant-invalid-empty = Ще нічого не написано й не вибрано. Дайте відповідь або торкніться «Волію не відповідати».
participant-invalid-too-many-words = { $max ->
    [one] Щонайбільше { $max } слово. Залиште найважливіше.
    [few] Щонайбільше { $max } слова. Залиште найважливіші.
    [many] Щонайбільше { $max } слів. Залиште найважливіші.
   *[other] Щонайбільше { $max } слова. Залиште найважливіші.
 }
participant-invalid-too-many-choices = { $max ->
    [one] Щонайбільше { $max } відповідь. Зніміть зайві позначки.
    [few] Щонайбільше { $max } відповіді. Зніміть зайві позначки.
    [many] Щонайбільше { $max } відповідей. Зніміть зайві позначки.
   *[other] Щонайбільше { $max } відповіді. Зніміть зайві позначки.
 }
participant-invalid-too-many-ideas = { $max ->
    [one] Щонайбільше { $max } ідея. Зніміть зайві позначки.
    [few] Щонайбільше { $max } ідеї. Зніміть зайві позначки.
    [many] Щонайбільше { $max } ідей. Зніміть зайві позначки.
   *[other] Щонайбільше { $max } ідеї. Зніміть зайві позначки.
 }
participant-invalid-full = Список заповнено ({ $max }): вашу пропозицію не додано. Відповідайте тим, що в ньому вже є.
participant-invalid-too-long = { $max ->
    [one] Трохи задовго: щонайбільше { $max } знак.
    [few] Трохи задовго: щонайбільше { $max } знаки.
    [many] Трохи задовго: щонайбільше { $max } знаків.
   *[other] Трохи задовго: щонайбільше { $max } знака.
 }
participant-invalid-unknown-item = «{ $value }» немає у списку. Виберіть із запропонованих відповідей.
participant-invalid-not-a-number = «{ $value }» не є цілим числом.
participant-invalid-out-of-range = Виберіть число від { $min } до { $max }.
participant-invalid-unclear-number = «{ $value }» не читається як число. Напишіть його цифрами, без нічого іншого.
participant-invalid-too-precise = { $decimals ->
    [0] Досить цілого числа: нічого після коми.
    [one] Досить { $decimals } цифри після коми.
    [few] Досить { $decimals } цифр після коми.
    [many] Досить { $decimals } цифр після коми.
   *[other] Досить { $decimals } цифри після коми.
 }
participant-invalid-points = «{ $value }» не є кількістю балів. Напишіть ціле число цифрами або залиште порожнім.
participant-invalid-given-twice = Одна відповідь отримала два числа. Залиште одне.
participant-invalid-place-twice = Дві відповіді мають місце { $place }. Дайте кожній інше місце.
participant-invalid-unplaced = { $places ->
    [one] Дайте місце 1 одній відповіді.
    [few] Треба розставити { $places } відповіді, від 1 до { $places }.
    [many] Треба розставити { $places } відповідей, від 1 до { $places }.
   *[other] Треба розставити { $places } відповіді, від 1 до { $places }.
 }
participant-invalid-wrong-total = Ваші бали разом дають { $given } замість { $total }. Змініть їх, щоб разом було { $total }.

participant-results-title = Відповіді зали

participant-tablet-how = Цей планшет для всіх: кожна людина відповідає по черзі. Вашу відповідь не буде показано наступній людині.
participant-tablet-begin = Відповісти
participant-tablet-help = Спільний планшет: відповівши, передайте його далі.
participant-tablet-over = Посилання цього планшета більше не діє: відповіді тут не приймаються. Попросіть нове в того, хто веде зустріч.
participant-tablet-other = Ця сторінка належала попередній людині: від вашого імені нічого не надіслано. Тепер ваша черга відповідати.
participant-tablet-next = Черга наступної людини
participant-tablet-look = Чи вже поставлено наступне запитання? Подивитися
participant-tablet-who = Ви вже відповідали на цьому планшеті?
participant-tablet-who-help = Якщо так, торкніться свого знака: ви продовжите, і вас порахують лише раз. Тих, хто вже відповів на це запитання, у списку немає.
participant-tablet-first = Ні, це вперше
participant-tablet-yours = Ваш знак: { $picture } { $sign }. Запам'ятайте його: на наступному запитанні торкніться його.
participant-tablet-as = Ви відповідаєте з цим знаком: { $picture } { $sign }.
participant-tablet-sign = { $sign ->
   *[sun] сонце
    [moon] місяць
    [star] зірка
    [tree] дерево
    [tulip] тюльпан
    [house] будинок
    [bicycle] велосипед
    [boat] човен
    [bird] птах
    [fish] риба
    [cat] кіт
    [elephant] слон
    [turtle] черепаха
    [butterfly] метелик
    [apple] яблуко
    [lemon] лимон
    [strawberry] полуниця
    [carrot] морква
    [bread] хліб
    [cup] чашка
    [key] ключ
    [balloon] повітряна кулька
    [umbrella] парасоля
    [drum] барабан
 }

participant-grid-ends = { $min }: { $low }. { $max }: { $high }.
participant-grid-hint = У кожному рядку виберіть число від { $min } до { $max }. Можна залишити рядки без відповіді.
participant-grid-label = Одна відповідь на рядок
participant-grid-none = Без відповіді
participant-other-label = Якщо це інша відповідь, напишіть її
participant-statements-agree = Згоден / згодна
participant-statements-disagree = Не згоден / не згодна
participant-statements-pass = Пропускаю
participant-statements-hint = Скажіть свою думку про кожне твердження. Деякі можна пропустити.
participant-statements-label = Одна думка про кожне твердження
participant-statements-propose = Інше твердження?
participant-tablet-leave = Передати планшет без відповіді
participant-tablet-leave-help = Для цього питання ще нічого не збережено: написане вище буде втрачено. Щоб зберегти відповідь, спершу надішліть її; з’явиться квитанція, і планшет можна передати.
participant-held = Зараз це обговорюють разом: поки що відповіді не змінюються. Залиште цю сторінку відкритою.
participant-held-late = Поки тривало обговорення, відповіді були заблоковані: вашу не прийнято. Її можна буде надіслати, коли питання продовжиться.
participant-left = Залишилося часу:
participant-over = Час вийшов
participant-press = Надішліть відповідь
participant-left-then = Коли цю сторінку було показано, залишалося { $minutes } хв { $seconds } с.
participant-aid = Те, що ви тут пишете, не викликає допомоги: відповідь анонімна, ніхто не зможе вас знайти, щоб допомогти. У небезпеці (у Франції): 15 або 112. Думки про самогубство: 3114. Дитина в небезпеці: 119. Насильство над жінками: 3919.
participant-accessible = Доступність

## A question that tables answer

participant-table-hint = Одна відповідь на весь стіл «{ $table }»: обговоріть, потім одна людина надсилає. Інші телефони столу бачать її й можуть виправити.
participant-table-saved = Відповідь вашого столу збережено. Кожен телефон столу може її виправити.
participant-table-blank = Записано: ваш стіл волів не відповідати.
participant-table-differs = Тим часом відповіла інша людина з вашого столу. Її відповідь нижче; ваша залишається у формі й не збережена. Надішліть її ще раз, щоб замінити.
