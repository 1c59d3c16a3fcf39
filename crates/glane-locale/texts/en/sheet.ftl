# A sheet to be filled in with a pen.

sheet-nameless = Do not write your name. You may leave a question without an answer.
sheet-ticked = To answer, make a cross.
sheet-cancelled = To cancel, blacken the whole box.
sheet-empty = An empty box does not count.
sheet-page = Page { $page } of { $pages }
sheet-next = Continued on page { $page }.
sheet-serial = Sheet no. { $serial }
sheet-master = To be photocopied, one copy per person
sheet-write = Write in the frame.
sheet-words = One word or short expression per frame.
sheet-points = Share { $total } points: write a number in each frame. Together they make { $total }.
sheet-own-ideas = Your ideas, one per frame:
sheet-own-statements = What you want to add, one sentence per frame:
