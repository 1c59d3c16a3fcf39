# Checking the room before people come, and going over to paper.

hall-room-title = Check the room
hall-room-link = Check the room
hall-room-link-help = Before people come: try with a phone.
hall-room-back = Back to “{ $title }”
hall-room-qr = Test QR code
hall-room-scan = 1. Scan this test code with a phone
hall-room-scan-help = Better two different phones, held where people will sit. Nothing is counted as an answer.
hall-room-phones = 2. What the phones found
hall-room-none = No phone has come yet. This page updates itself.
hall-room-nothing = The phone shows nothing, or waits forever?
hall-room-paper = Go over to paper: print the questions

hall-came = { $n ->
    [0] A phone came just now.
    [one] A phone came { $n } minute ago.
   *[other] A phone came { $n } minutes ago.
 }
hall-ms = { $n ->
    [one] There and back in { $n } millisecond.
   *[other] There and back in { $n } milliseconds.
 }
hall-no-script = It runs no JavaScript: it will answer by pages to refresh. That works.
hall-slow = That is slow: bring the Wi-Fi access point nearer, or put fewer devices on it.
hall-not-live = Changes do not arrive by themselves (something on the way holds them back): it asks for them. That works, a second later.
hall-not-kept = It keeps nothing (private browsing?): an answer cut off on its way would have to be given again if the tab is closed.

hall-warning-alone = This computer is on no network: no phone can come. Connect it to the room's Wi-Fi, then start Glane again.
hall-warning-moved = This computer's address has changed since the start (it is now { $address }): QR codes on screen or printed lead here no more. Start Glane again, then show the code again.
hall-warning-battery = This computer runs on its battery: plug it in, and keep it from going to sleep.

hall-cause-wifi = It is not on the right Wi-Fi
hall-cause-wifi-do = The phone and this computer must be on the same network. Check the Wi-Fi's name on both.
hall-cause-mobile = It has gone back to mobile data
hall-cause-mobile-do = When the Wi-Fi has no internet, some phones leave it without a word. Turn mobile data off, or answer “stay connected” when the phone asks.
hall-cause-isolated = The Wi-Fi keeps devices apart
hall-cause-isolated-do = A “guest” Wi-Fi often keeps devices from seeing each other. Take another network, an access point of your own (see the kit), or a phone's hotspot.
hall-cause-firewall = This computer's firewall blocks
hall-cause-firewall-do = If it asks for permission for Glane, accept for private networks. Otherwise allow Glane in the firewall's settings.
hall-cause-sleep = The computer went to sleep
hall-cause-sleep-do = Set sleep to “never” for the afternoon, leave the lid open and the charger plugged in.
hall-cause-moved = The address has changed since the code was printed
hall-cause-moved-do = Show the code on the screen rather than on a sheet printed beforehand, or print it again.

hall-phone-reached = This phone reaches Glane. Checking…
hall-phone-there-and-back = There and back:
hall-phone-ms = ms
hall-phone-live = Questions arrive by themselves.
hall-phone-asks = Questions do not arrive by themselves: this phone will ask for them. That works too.
hall-phone-keeps = An answer cut off on its way is kept on this phone.
hall-phone-forgets = This phone keeps nothing (private browsing?): the page must stay open.
hall-phone-good = All works: this phone can answer here.
hall-phone-cut = The connection was cut during the check. Stay near the Wi-Fi access point and load this page again.
hall-phone-no-script = This phone runs no JavaScript. It can answer all the same.
hall-phone-i-see = I see this page
hall-phone-said = Noted: the facilitator knows that this phone comes through.

hall-paper-title = The questions on paper
hall-paper-how = Print this page (one sheet a person). The answers are then typed in “Type the paper sheets”, one sheet after the other.
hall-paper-nameless = Do not write your name. You may leave a question unanswered.
hall-paper-scale = Tick a number.
hall-paper-end = { $step }: { $label }
hall-paper-ranking = { $places ->
    [one] Write 1 in front of the one you prefer.
   *[other] Write 1 in front of the one you prefer, then 2, and so on up to { $places }.
 }
hall-paper-points = Share { $total } points: write how many you give each answer. The total must be { $total }.
hall-paper-grid = On each line, circle a number.
hall-paper-statements = For each statement, circle what you think.
hall-name = Also by its name, on the same network: { $address }. Older Android phones do not find it: keep the address in figures beside it.
