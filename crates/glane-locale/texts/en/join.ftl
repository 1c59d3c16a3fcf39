# The sheet for the door: the Wi-Fi, the code to scan, the address to type.

join-title = Sheet for the door
join-how = To print and lay on the tables or at the door: one A4 sheet. Check it with your own phone.
join-wifi-title = The room’s Wi-Fi
join-wifi-help = Its name and password give a code to scan, here and on the room’s screen before the first question. They are kept on this computer, for all your workshops, and go into no exported file. Leave everything empty to show them no more. An open network has no password. If the room’s screen is already open, reload it.
join-wifi-name = Name of the network
join-wifi-password = Wi-Fi password
join-wifi-save = Save
join-wifi-done = Saved.
join-wifi-no-name = The name of the network is missing: write it exactly as phones show it.
join-wifi-long-name = This name is too long: a Wi-Fi network has 32 characters at most (fewer with accents).
join-wifi-password-length = This cannot be the password of a Wi-Fi: it has 8 to 63 characters, or none if the network is open.
join-wifi-qr = Code to scan: it connects to the Wi-Fi { $name }
join-type = Or type this address in your phone’s browser:
join-free = No account, no name, nothing to install.
join-named = Or, easier to read: { $address }. If the phone does not find the page (older Android), type the address in figures.
