# ورقة تُملأ بالقلم.

sheet-nameless = لا تكتبوا أسماءكم. يمكنكم ترك سؤال دون إجابة.
sheet-ticked = للإجابة، ضعوا علامة ×.
sheet-cancelled = للإلغاء، سوّدوا الخانة كلها.
sheet-empty = الخانة الفارغة لا تُحسب.
sheet-page = صفحة { $page } من { $pages }
sheet-next = التتمة في الصفحة { $page }.
sheet-serial = ورقة رقم { $serial }
sheet-master = نموذج للنسخ، نسخة لكل شخص
sheet-write = اكتبوا داخل الإطار.
sheet-words = كلمة أو عبارة قصيرة في كل إطار.
sheet-points = وزّعوا { $total } نقاط: اكتبوا عددًا في كل إطار. مجموعها { $total }.
sheet-own-ideas = أفكاركم، فكرة في كل إطار:
sheet-own-statements = ما تريدون إضافته، جملة في كل إطار:
