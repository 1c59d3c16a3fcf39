# هاتف الشخص الذي يجيب.

participant-join-title = الانضمام إلى ورشة
participant-join-label = رمز الورشة
participant-join-lead = أنا أدير ورشة
participant-join-help = الرمز معروض على الشاشة. يمكن أيضًا أن يعطيكم إياه الشخص الذي يدير الورشة.
participant-join-go = دخول
participant-join-empty = اكتبوا أولًا رمز الورشة.
participant-join-unknown = لا توجد ورشة رمزها «{ $code }». تحققوا منه على الشاشة ثم حاولوا مرة أخرى.
participant-welcome = أهلًا وسهلًا!

participant-notice-again = ماذا يحدث لإجاباتي

participant-group-legend = في أي مجموعة أنتم؟
participant-group-help = للمقارنة بين المجموعات، لا بين الأشخاص أبدًا.
participant-group-go = تأكيد
participant-group-missing = اختاروا مجموعتكم.
participant-group-unknown = هذه المجموعة غير موجودة في هذه الورشة. اختاروا واحدة من القائمة.
participant-group-current = مجموعتكم: { $group }

participant-queue-title = عدد كبير من الناس عند المدخل
participant-queue-before = { $n ->
    [0] أنتم التالون في الدخول.
    [one] أمامكم شخص واحد.
    [two] أمامكم شخصان.
    [few] أمامكم { $n } أشخاص.
    [many] أمامكم { $n } شخصًا.
   *[other] أمامكم { $n } شخص.
 }
participant-queue-help = تُفتح هذه الصفحة وحدها حين يأتي دوركم. مكانكم محفوظ.
participant-queue-again = المحاولة الآن

participant-device-link = المتابعة على جهاز آخر
participant-device-title = المتابعة على جهاز آخر
participant-device-how = امسحوا هذا الرمز بالجهاز الآخر: سيعرض إجاباتكم، وما تجيبون به هناك يُحسب لكم، مرة واحدة فقط.
participant-device-qr = رمز يُمسح بالجهاز الآخر
participant-device-lasts = { $n ->
    [zero] انتهت صلاحية هذا الرمز.
    [one] هذا الرمز صالح لدقيقة واحدة. لا تُروه لأحد: من يمسحه يجيب بدلًا منكم.
    [two] هذا الرمز صالح لدقيقتين. لا تُروه لأحد: من يمسحه يجيب بدلًا منكم.
    [few] هذا الرمز صالح لمدة { $n } دقائق. لا تُروه لأحد: من يمسحه يجيب بدلًا منكم.
    [many] هذا الرمز صالح لمدة { $n } دقيقة. لا تُروه لأحد: من يمسحه يجيب بدلًا منكم.
   *[other] هذا الرمز صالح لمدة { $n } دقيقة. لا تُروه لأحد: من يمسحه يجيب بدلًا منكم.
 }
participant-device-ask = سيتابع هذا الجهاز بإجابات الجهاز الذي عرض الرمز. ما يُجاب به هنا يُحسب للشخص نفسه، ويراه الجهاز الآخر عند إعادة تحميل صفحته. إذا لم يكن هذا الرمز لكم فلا توافقوا.
participant-device-answered = سبق أن أجاب هذا الجهاز عن شخص ما. تبقى تلك الإجابات محسوبة، لكن لن يستطيع تغييرها بعد الآن. إذا كانت إحداها لا تزال تنتظر الإرسال، فانتظروا حتى تُسجَّل قبل المتابعة: بعد ذلك لن تُرسَل.
participant-device-agree = هذا الرمز لي، متابعة
participant-device-gone = لم يعد هذا الرمز صالحًا. اطلبوا رمزًا آخر على الجهاز الأول.
participant-device-back = الذهاب إلى الورشة

participant-wait-title = لحظة من فضلكم
participant-wait-first = السؤال الأول قادم قريبًا. أبقوا هذه الصفحة مفتوحة.
participant-wait-next = السؤال التالي قادم قريبًا. أبقوا هذه الصفحة مفتوحة.
participant-wait-refresh = إذا لم يتغير شيء فأعيدوا تحميل الصفحة.
participant-finished = كان هذا هو السؤال الأخير. شكرًا على مشاركتكم!
participant-ended-title = انتهت الجلسة
participant-ended = شكرًا على مشاركتكم! ستقدّم { $organiser } النتائج: اسألوا أين يمكن قراءتها.

participant-question-number = السؤال { $n } من { $total }
participant-question-yours = إجابتكم
participant-words-hint = { $max ->
    [zero] دون كلمات.
    [one] كلمة واحدة، أو كلمات قليلة متلازمة.
    [two] حتى كلمتين أو عبارتين قصيرتين. واحدة تكفي.
    [few] حتى { $max } كلمات أو عبارات قصيرة. واحدة تكفي.
    [many] حتى { $max } كلمة أو عبارة قصيرة. واحدة تكفي.
   *[other] حتى { $max } كلمة أو عبارة قصيرة. واحدة تكفي.
 }
participant-words-label = الكلمة { $n }
participant-open-hint = { $max ->
    [zero] بكلماتكم.
    [one] بكلماتكم، حرف واحد على الأكثر.
    [two] بكلماتكم، حرفان على الأكثر.
    [few] بكلماتكم، { $max } أحرف على الأكثر.
    [many] بكلماتكم، { $max } حرفًا على الأكثر.
   *[other] بكلماتكم، { $max } حرف على الأكثر.
 }
participant-open-label = إجابتكم
participant-choice-hint = إجابة واحدة فقط.
participant-choice-label = اختاروا إجابة
participant-profile-number = في الختام، بضع كلمات عنكم
participant-profile-hint = أجيبوا عمّا تريدون. يفيد ذلك في معرفة من أجاب، لا في معرفة من قال ماذا.
participant-plain = بكلمات أبسط
participant-plain-back = السؤال كما كُتب
participant-choices-hint = يمكن اختيار عدة إجابات.
participant-choices-hint-max = { $max ->
    [zero] دون إجابة.
    [one] إجابة واحدة على الأكثر.
    [two] حتى إجابتين.
    [few] حتى { $max } إجابات.
    [many] حتى { $max } إجابة.
   *[other] حتى { $max } إجابة.
 }
participant-choices-label = ضعوا علامة على إجاباتكم
participant-scale-hint = من { $min } إلى { $max }.
participant-scale-label = اختاروا من { $min } إلى { $max }
participant-scale-end = { $value }: { $label }
participant-number-hint = من { $min } إلى { $max }{ $unit }. { $decimals ->
    [0] عدد صحيح، بالأرقام.
    [one] بالأرقام، ومنزلة واحدة بعد الفاصلة على الأكثر.
    [two] بالأرقام، ومنزلتان بعد الفاصلة على الأكثر.
    [few] بالأرقام، و{ $decimals } منازل بعد الفاصلة على الأكثر.
    [many] بالأرقام، و{ $decimals } منزلة بعد الفاصلة على الأكثر.
   *[other] بالأرقام، و{ $decimals } منزلة بعد الفاصلة على الأكثر.
 }
participant-number-label = إجابتكم
participant-number-label-unit = إجابتكم ({ $unit })
participant-ranking-hint = { $places ->
    [zero] رتّبوا الإجابات: 1 للأولى.
    [one] أعطوا المرتبة 1 للإجابة التي تفضلونها.
    [two] رتّبوا الإجابتين اللتين تفضلونهما: 1 للأولى.
    [few] رتّبوا { $places } إجابات تفضلونها: 1 للأولى.
    [many] رتّبوا { $places } إجابة تفضلونها: 1 للأولى.
   *[other] رتّبوا { $places } إجابة تفضلونها: 1 للأولى.
 }
participant-ranking-hint-all = رتّبوا كل الإجابات: 1 للتي تفضلونها، و{ $places } للأخيرة.
participant-ranking-label = أعطوا مرتبة
participant-ranking-up = إلى أعلى:
participant-ranking-down = إلى أسفل:
participant-ranking-own = { $n }. { $option }
participant-points-hint = وزّعوا النقاط على الإجابات. يجب أن يكون المجموع { $total }.
participant-points-label = عدد النقاط للتوزيع: { $total }
participant-points-left = النقاط الباقية للتوزيع:
participant-points-over = النقاط الزائدة:
participant-points-whole = المجموع صحيح.
participant-points-own = { $option }: { $n }
participant-ideas-hint = ادعموا الأفكار التي تريدونها.
participant-ideas-hint-max = { $max ->
    [zero] لا يمكن دعم أي فكرة.
    [one] ادعموا فكرة واحدة على الأكثر.
    [two] ادعموا فكرتين على الأكثر.
    [few] ادعموا حتى { $max } أفكار.
    [many] ادعموا حتى { $max } فكرة.
   *[other] ادعموا حتى { $max } فكرة.
 }
participant-ideas-label = ضعوا علامة على الأفكار التي تدعمونها
participant-idea-aside = (فكرة غير معروضة)
participant-idea-waits = (فكرة يقرؤها الفريق قبل عرضها)
participant-ideas-none = لا توجد أفكار حتى الآن.
participant-ideas-propose-title = فكرة أخرى؟
participant-ideas-propose-help = { $max ->
    [zero] دون أحرف.
    [one] حرف واحد على الأكثر.
    [two] حرفان على الأكثر.
    [few] { $max } أحرف على الأكثر.
    [many] { $max } حرفًا على الأكثر.
   *[other] { $max } حرف على الأكثر.
 }
participant-slots-hint = ضعوا علامة على كل الأوقات التي تناسبكم.
participant-slots-label = ضعوا علامة على أوقاتكم

participant-send = إرسال إجابتي
participant-send-change = إرسال إجابتي الجديدة
participant-change = تغيير إجابتي
participant-ideas-new = { $n ->
    [zero] لا أفكار جديدة
    [one] فكرة جديدة واحدة: اقرؤوها وادعموها
    [two] فكرتان جديدتان: اقرؤوهما وادعموهما
    [few] { $n } أفكار جديدة: اقرؤوها وادعموها
    [many] { $n } فكرة جديدة: اقرؤوها وادعموها
   *[other] { $n } فكرة جديدة: اقرؤوها وادعموها
 }
participant-statements-new = { $n ->
    [zero] لا عبارات جديدة
    [one] عبارة جديدة واحدة: اقرؤوها وأبدوا رأيكم
    [two] عبارتان جديدتان: اقرؤوهما وأبدوا رأيكم
    [few] { $n } عبارات جديدة: اقرؤوها وأبدوا رأيكم
    [many] { $n } عبارة جديدة: اقرؤوها وأبدوا رأيكم
   *[other] { $n } عبارة جديدة: اقرؤوها وأبدوا رأيكم
 }
participant-blank = أفضّل عدم الإجابة
participant-saved = تم تسجيل الإجابة
participant-saved-blank = سُجّل ذلك: تفضلون عدم الإجابة.
participant-saved-replaced = تم تسجيل الإجابة: هذه هي الإجابة المعتمدة.
participant-saved-late = تم تسجيل الإجابة. أُغلق السؤال في هذه الأثناء، لكنكم أجبتم قبل ذلك فهي محسوبة.
participant-saved-receipt = الإيصال: { $receipt }
participant-saved-receipt-help = دوّنوا هذا الرمز أو صوّروه: به يمكنكم سحب إجاباتكم لاحقًا.
participant-sending = أُرسلت. ننتظر التأكيد…
participant-unsent = في الانتظار: لم تُرسَل بعد. هاتفكم يحتفظ بها ويعيد المحاولة وحده.
participant-fragile = متصفحكم لا يحتفظ بشيء (تصفح خاص؟). اتركوا هذه الصفحة مفتوحة حتى يظهر «تم تسجيل الإجابة».
participant-strange = إجابة كتبها شخص آخر على هذا الهاتف لم تُرسَل. ولم تُرسَل بدلًا منكم:
participant-offline = انقطع الاتصال. ما كتبتموه محفوظ على هذا الهاتف.
participant-online = عاد الاتصال.

participant-closed-typing = أُغلق السؤال للتو. بقي هنا ما كتبتموه، لكنه لم يُرسَل.
participant-withdrawn-title = سُحب التقرير
participant-withdrawn = سحب هذه الصفحةَ الأشخاصُ الذين كتبوها. اسألوهم أين يمكن قراءتها.
participant-other-person = هذا الجهاز يجيب الآن عن شخص آخر: لم تُرسَل هذه الإجابة. أعيدوا قراءتها وأرسلوها مرة أخرى إن كانت لكم.
participant-closed-late = كان السؤال مغلقًا حين وصلت إجابتكم، فلم يمكن احتسابها. شكرًا لأنكم أجبتم!
participant-closed-written = كنتم قد أجبتم: «{ $text }».
participant-closed = هذا السؤال مغلق.
participant-superseded = حلّت محل هذه الإجابة إجابة أحدث: الأحدث هي المحسوبة.
participant-differs = وصلت من هاتفكم إجابة أخرى، من علامة تبويب أخرى على الأرجح. أرسلوا هذه مرة أخرى لتحل محلها.
participant-no-cookie = متصفحكم يرفض ملفات تعريف الارتباط: لم يُسجَّل شيء. لا يحتاج Glane إلا إلى ملف واحد، رقم عشوائي، حتى تُحسب كل إجابة مرة واحدة. اسمحوا بها لهذه الصفحة أو اخرجوا من التصفح الخاص، ثم أرسلوا من جديد. وإلا فجربوا متصفحًا آخر، أو اطلبوا الجهاز اللوحي المشترك أو ورقة من الشخص الذي يدير الورشة.
participant-typed-title = ما كتبتموه

participant-invalid-empty = لم تكتبوا ولم تختاروا شيئًا بعد. أجيبوا، أو المسوا «أفضّل عدم الإجابة».
participant-invalid-too-many-words = { $max ->
    [zero] لا يمكن كتابة أي كلمة.
    [one] كلمة واحدة فقط ممكنة. أبقوا الأهم.
    [two] كلمتان على الأكثر. أبقوا الأهم.
    [few] { $max } كلمات على الأكثر. أبقوا الأهم.
    [many] { $max } كلمة على الأكثر. أبقوا الأهم.
   *[other] { $max } كلمة على الأكثر. أبقوا الأهم.
 }
participant-invalid-too-many-choices = { $max ->
    [zero] لا يمكن اختيار أي إجابة.
    [one] إجابة واحدة فقط ممكنة. أزيلوا العلامة عن البقية.
    [two] إجابتان على الأكثر. أزيلوا العلامة عن بعضها.
    [few] { $max } إجابات على الأكثر. أزيلوا العلامة عن بعضها.
    [many] { $max } إجابة على الأكثر. أزيلوا العلامة عن بعضها.
   *[other] { $max } إجابة على الأكثر. أزيلوا العلامة عن بعضها.
 }
participant-invalid-too-many-ideas = { $max ->
    [zero] لا يمكن دعم أي فكرة.
    [one] يمكن دعم فكرة واحدة فقط. أزيلوا العلامة عن البقية.
    [two] فكرتان على الأكثر. أزيلوا العلامة عن بعضها.
    [few] { $max } أفكار على الأكثر. أزيلوا العلامة عن بعضها.
    [many] { $max } فكرة على الأكثر. أزيلوا العلامة عن بعضها.
   *[other] { $max } فكرة على الأكثر. أزيلوا العلامة عن بعضها.
 }
participant-invalid-full = اكتملت القائمة ({ $max }): لم يُضَف اقتراحكم. أجيبوا بما هو موجود فيها.
participant-invalid-too-long = { $max ->
    [zero] النص طويل.
    [one] النص طويل قليلًا: حرف واحد على الأكثر.
    [two] النص طويل قليلًا: حرفان على الأكثر.
    [few] النص طويل قليلًا: { $max } أحرف على الأكثر.
    [many] النص طويل قليلًا: { $max } حرفًا على الأكثر.
   *[other] النص طويل قليلًا: { $max } حرف على الأكثر.
 }
participant-invalid-unknown-item = «{ $value }» ليست في القائمة. اختاروا من الإجابات المقترحة.
participant-invalid-not-a-number = «{ $value }» ليس عددًا صحيحًا.
participant-invalid-out-of-range = اختاروا عددًا من { $min } إلى { $max }.
participant-invalid-unclear-number = «{ $value }» لا يُقرأ كعدد. اكتبوه بالأرقام دون أي شيء آخر.
participant-invalid-too-precise = { $decimals ->
    [0] يكفي عدد صحيح: لا شيء بعد الفاصلة.
    [one] تكفي منزلة واحدة بعد الفاصلة.
    [two] تكفي منزلتان بعد الفاصلة.
    [few] تكفي { $decimals } منازل بعد الفاصلة.
    [many] تكفي { $decimals } منزلة بعد الفاصلة.
   *[other] تكفي { $decimals } منزلة بعد الفاصلة.
 }
participant-invalid-points = «{ $value }» ليس عددًا من النقاط. اكتبوا عددًا صحيحًا بالأرقام، أو اتركوا الخانة فارغة.
participant-invalid-given-twice = تلقّت إجابة واحدة عددين. أبقوا واحدًا فقط.
participant-invalid-place-twice = إجابتان في المرتبة { $place }. أعطوا كلًّا منهما مرتبة مختلفة.
participant-invalid-unplaced = { $places ->
    [zero] رتّبوا الإجابات.
    [one] أعطوا المرتبة 1 لإجابة واحدة.
    [two] يجب ترتيب إجابتين، 1 و2.
    [few] يجب ترتيب { $places } إجابات، من 1 إلى { $places }.
    [many] يجب ترتيب { $places } إجابة، من 1 إلى { $places }.
   *[other] يجب ترتيب { $places } إجابة، من 1 إلى { $places }.
 }
participant-invalid-wrong-total = مجموع نقاطكم { $given } بدل { $total }. غيّروا بعضها ليكون المجموع { $total }.

participant-results-title = إجابات القاعة

participant-tablet-how = هذا الجهاز اللوحي للجميع: كل شخص يجيب في دوره. لا تُعرض إجابتكم على الشخص التالي.
participant-tablet-begin = أجيب
participant-tablet-help = جهاز لوحي مشترك: بعد أن تجيبوا، مرّروه.
participant-tablet-over = لم يعد رابط هذا الجهاز صالحًا: لا تُؤخذ هنا أي إجابة. اطلبوا الرابط الجديد من الشخص الذي يدير الورشة.
participant-tablet-other = كانت هذه الصفحة للشخص السابق: لم يُرسَل شيء باسمكم. حان دوركم للإجابة.
participant-tablet-next = دور الشخص التالي
participant-tablet-look = هل طُرح السؤال التالي؟ تحقّق
participant-tablet-who = هل سبق أن أجبتم على هذا الجهاز اللوحي؟
participant-tablet-who-help = إن كان نعم، فالمسوا علامتكم: تتابعون وتُحسبون مرة واحدة فقط. من أجاب عن هذا السؤال ليس في القائمة.
participant-tablet-first = لا، هذه أول مرة
participant-tablet-yours = علامتكم: { $picture } { $sign }. تذكّروها: عند السؤال التالي المسوها.
participant-tablet-as = تجيبون بهذه العلامة: { $picture } { $sign }.
participant-tablet-sign = { $sign ->
   *[sun] الشمس
    [moon] القمر
    [star] النجمة
    [tree] الشجرة
    [tulip] زهرة التوليب
    [house] البيت
    [bicycle] الدراجة
    [boat] القارب
    [bird] العصفور
    [fish] السمكة
    [cat] القطة
    [elephant] الفيل
    [turtle] السلحفاة
    [butterfly] الفراشة
    [apple] التفاحة
    [lemon] الليمونة
    [strawberry] الفراولة
    [carrot] الجزرة
    [bread] الخبز
    [cup] الفنجان
    [key] المفتاح
    [balloon] البالون
    [umbrella] المظلة
    [drum] الطبل
 }

participant-grid-ends = { $min }: { $low }. { $max }: { $high }.
participant-grid-hint = في كل سطر، اختاروا عددًا من { $min } إلى { $max }. يمكنكم ترك أسطر دون إجابة.
participant-grid-label = إجابة واحدة في كل سطر
participant-grid-none = دون إجابة
participant-other-label = إن كانت إجابة أخرى، فاكتبوها
participant-statements-agree = موافق
participant-statements-disagree = غير موافق
participant-statements-pass = أتجاوز
participant-statements-hint = قولوا رأيكم في كل عبارة. يمكنكم ترك بعضها.
participant-statements-label = رأي واحد في كل عبارة
participant-statements-propose = عبارة أخرى؟
participant-tablet-leave = تمرير الجهاز دون إجابة
participant-tablet-leave-help = لم يُحفظ شيء بعد لهذا السؤال: ما كُتب أعلاه سيضيع. للاحتفاظ بالإجابة، أرسلوها أولًا؛ يظهر الإيصال، ثم يمكن تمرير الجهاز.
participant-held = نتحدث عنه معًا: في الوقت الحالي لا تتغيّر الإجابات. أبقوا هذه الصفحة مفتوحة.
participant-held-late = الإجابات مقفلة أثناء الحديث عنها: لم تُؤخذ إجابتكم. يمكن إرسالها عندما يُستأنف السؤال.
participant-left = الوقت المتبقي:
participant-over = انتهى الوقت
participant-press = أرسل إجابتك
participant-left-then = كان قد بقي { $minutes } د { $seconds } ث للإجابة عند عرض هذه الصفحة.
participant-aid = ما تكتبونه هنا لا يطلق أي إنذار: الإجابة مجهولة الاسم، ولن يتمكن أحد من العثور عليكم لمساعدتكم. في حالة الخطر (في فرنسا): 15 أو 112. أفكار انتحارية: 3114. طفل في خطر: 119. عنف ضد النساء: 3919.
participant-accessible = إمكانية الوصول

## A question that tables answer

participant-table-hint = إجابة واحدة لكل طاولة «{ $table }»: تحدّثوا معًا ثم يرسلها شخص واحد. ترى هواتف الطاولة الأخرى الإجابة ويمكنها تصحيحها.
participant-table-saved = إجابة طاولتكم مسجَّلة. يمكن لكل هاتف في الطاولة تصحيحها.
participant-table-blank = سُجّل ذلك: تفضّل طاولتكم عدم الإجابة.
participant-table-differs = أجاب شخص آخر من طاولتكم في هذه الأثناء. إجابته في الأسفل؛ وإجابتكم باقية في النموذج ولم تُسجَّل. أرسلوها مرة أخرى لتحل محل إجابته.
