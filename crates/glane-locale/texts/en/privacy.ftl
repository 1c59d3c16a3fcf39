# The notice: what becomes of the answers. Each sentence is computed from the workshop's settings and must be true of the data folder.

privacy-title = What becomes of your answers
privacy-intro = Glane writes this notice from the settings of this workshop.
privacy-back = Go to the workshop
privacy-withdraw-link = Take back my answers

privacy-topic-who = Who asks
privacy-topic-what = What is kept
privacy-topic-where = Where
privacy-topic-until = Until when
privacy-topic-seen = Who sees it
privacy-topic-rights = What you can do
privacy-topic-own = What the organisers add

privacy-organiser = This workshop is run by { $organiser }.
privacy-controller = Responsible for your answers: { $controller }.
privacy-contact = For any question about your data: { $contact }.
privacy-basis-consent = Your answers are kept because you agree to it: you may leave questions unanswered, and change your mind (consent).
privacy-basis-contract = Your answers are kept because a contract with you requires it (contract).
privacy-basis-legal-obligation = Your answers are kept because the law requires it (legal obligation).
privacy-basis-vital-interest = Your answers are kept because somebody's life may depend on it (vital interest).
privacy-basis-public-interest = Your answers are kept because the centre's task in the public interest requires it (public interest).
privacy-basis-legitimate-interest = Your answers are kept because the centre needs them to do its work well, without harming you (legitimate interest).

privacy-answers = Your answers, the way you give them (phone, tablet, paper or by voice) and the time they arrive.
privacy-answers-sealed = Your answers, and the way you gave them (phone, tablet, paper or by voice).
privacy-group = The group you choose.
privacy-no-group = This workshop has no groups: none is kept.
privacy-profile = What you say of yourself at the end ({ $asks }), if you wish: you may rather not answer. These answers serve to say who answered and to read the other answers by profile, never for too few people.
privacy-number = So that each answer counts only once, your browser keeps a number drawn at random. Here, only a fingerprint of it remains, made with a key: the number cannot be found from it.
privacy-imported = If your answers come from a file, the mark that the file gives each person is kept too, until sealing.
privacy-nameless = We ask for no name and no address. The address of your device and what kind it is (make, model, browser) are noted nowhere.

privacy-place-here = Your answers stay on the computer of the organisation that opened this workshop.
privacy-place-shared = Your answers are on a shared server, run for the organisation by { $processor } (processor).
privacy-third-party = Nothing is sent to anyone else: no advertising, no audience measurement, no outside site.
privacy-cookie = A single cookie, for this workshop only: it is that random number, which your browser forgets after 30 days. If you choose a language, another one keeps that choice, as long. An answer you have begun, or that could not be sent yet, waits in your browser too.

privacy-sealing = { $n ->
    [0] As soon as the workshop is over, it is sealed
    [one] { $n } day after the workshop, it is sealed
   *[other] { $n } days after the workshop, it is sealed
 }: the key, the fingerprints, the receipts and the exact times are destroyed, and the answers are renumbered at random. From then on nobody can tell which device an answer came from; the way it was given remains.
privacy-sealing-by-hand = This workshop is not sealed by itself. When its facilitator seals it, the key, the fingerprints, the receipts and the exact times are destroyed, and the answers are renumbered at random.
privacy-sealed = This workshop is sealed since { $day }: the key, the fingerprints, the receipts and the exact times are destroyed, and the answers are renumbered at random. Nobody can tell which device an answer came from, nor find yours: they can no longer be taken back.
privacy-erased = Your answers were erased on { $day }, with all that was decided about them. A published page remains, if there is one, and a certificate that says nothing of anybody.
privacy-until = Your answers are kept until { $until }, then Glane erases them.
privacy-until-by-hand = The organiser is to erase your answers by { $until } at the latest.
privacy-until-past = Your answers were to be kept until { $until }. That date is past: ask the facilitator when they will be deleted.
privacy-backup = A backup copy carried away before sealing still holds the link between a number and its answers.

privacy-facilitators = The people who run the workshop, and those they give the right to, read the answers one by one, without knowing who gave them.
privacy-room-live = During the workshop, the screen in the room (and phones, if the facilitator says so) shows results as they come, without saying who answered.
privacy-room-some = During the workshop, the screen in the room (and phones, if the facilitator says so) shows results, some as they come, others once the facilitator reveals them, without saying who answered.
privacy-room-revealed = During the workshop, the screen in the room (and phones, if the facilitator says so) shows results only once the facilitator reveals them, without saying who answered.
privacy-shown = The words and ideas you write are shown there, the forms of one word together. What may hurt, a number, an address or a name wait until a person decides to show them.
privacy-published = Your answers join everyone else's in a report, which the organisation may publish.
privacy-published-quoted = Your answers join everyone else's in a report, which the organisation may publish. What you write may be quoted there word for word, without saying who wrote it: better not to write a name. A sentence that seems to be about somebody is read by a person before it is quoted.
privacy-threshold = { $n ->
    [one] A group's results are shown even if only one person answered in it.
   *[other] A group's results are shown only for { $n } people or more: below that, they are masked.
 }

privacy-free = You may leave a question unanswered, or all of them.
privacy-withdraw = Until sealing, you can take back your answers with the code of your receipt, at { $address }. After that, nobody can find them among the others.
privacy-complaint = You can also ask to see, correct or delete what is kept about you, and complain to the French data protection authority (cnil.fr).
privacy-shown-held = The words and ideas you write are shown there only once an adult of the team has read them. Forms of one word are put together.

## The same sentences, for young people and children

privacy-young-answers = Your answers, how you give them (phone, tablet, paper, or by talking) and at what time.
privacy-young-number = To count each answer only once, your device keeps a number drawn at random. Only a trace of it stays here, which does not tell who you are.
privacy-young-nameless = We do not ask for your name, your class or your exact age. The address and the make of your device are not noted. Do not write anybody's name.
privacy-young-place-here = Your answers stay on the team's computer.
privacy-young-third-party = They are sent to nobody else. There is no advertising.
privacy-young-cookie = Your device keeps this number for 30 days (a cookie), and the language you choose too. An answer that has not left yet waits there.
privacy-young-until = Your answers are kept until { $until }, then erased.
privacy-young-until-by-hand = The team must erase your answers by { $until } at the latest.
privacy-young-facilitators = The adults who lead the workshop read the answers, without knowing who answered what.
privacy-young-room-live = The room's screen, and sometimes the phones, show results while you answer. They do not say who answered.
privacy-young-room-some = The room's screen, and sometimes the phones, show results: some while you answer, others after. They do not say who answered.
privacy-young-room-revealed = The room's screen, and sometimes the phones, show results only when the person who leads decides so. They do not say who answered.
privacy-young-published = Your answers and those of the others are used to write a report. Other people may read it.
privacy-young-published-quoted = Your answers and those of the others are used to write a report. Other people may read it. A sentence of yours may be copied there, without saying who wrote it.
privacy-young-threshold = { $n ->
    [one] A group's results are shown even if only one person answered in it.
   *[other] A group's results are shown only if there are at least { $n } people.
 }
privacy-young-free = You have the right not to answer, one question or all of them.
privacy-young-withdraw = You may change your mind: until the workshop is sealed, the code on your receipt takes your answers back, at { $address }.
privacy-young-complaint = You may ask to see, correct or erase what is kept of you, alone or with your parents. If something is wrong, the CNIL (cnil.fr) can help you.

## What the facilitator reads

privacy-panel-title = Privacy
privacy-panel-help = The notice that participants read, from the workshop's settings, and a poster to print.
privacy-panel-link = Notice and poster
privacy-missing = The notice does not yet tell people all that it must. To fill in before the workshop opens:
privacy-missing-controller = Who is responsible for the answers: your association, for instance.
privacy-missing-contact = Whom to write to with any question about one's data: an address or a number, not the model's example.
privacy-missing-basis = On what ground the answers are kept.
privacy-missing-organiser = Who runs the workshop: the model's example is still there.
privacy-missing-retention = For how long the answers are kept: nobody chose it, the notice says { $days } days.
privacy-poster-title = Privacy notice and poster
privacy-poster-back = Back to “{ $title }”
privacy-poster-how = To be hung at the entrance of the room. Print this page, or take the poster as a PDF (one A4 sheet).
privacy-poster-get-fr = Poster in French (PDF)
privacy-poster-get-en = Poster in English (PDF)
privacy-poster-see = See the participants' page
privacy-poster-scan = This notice on your phone
privacy-poster-code = Code to scan: it leads to this notice
