# Sharing a script between two Glanes, by a link.

lend-title = Share the script
lend-intro = Another centre that has Glane can take this script, its questions and its themes, by a link. No answer goes that way, and what the other centre changes stays there.
lend-images = Pictures of options do not go by the link: the other centre adds its own.
lend-link = Link to give
lend-link-help = Send it to whoever leads in the other centre: they paste it in “Library of workshops”, at “Take a script by a link”. Whoever has this link reads the script, notes for leading included. From afar, this Glane must be reachable by https.
lend-until = It opens until { $day }.
lend-take-back = Take this link back
lend-again = Make another link, in the place of this one
lend-make = Make a link
lend-days-label = The link opens for
lend-days = { $n ->
    [one] { $n } day
   *[other] { $n } days
 }
lend-file = By a file
lend-file-help = Without a network between the two centres: open this link in your browser, keep the file, and give it by mail or on a stick. The other centre takes it at “New workshop”.
lend-borrow = Take a script by a link
lend-borrow-label = Link given by the other centre
lend-borrow-help = It looks like https://workshops.other-centre.org/partage/… Nothing is taken before you have seen it.
lend-borrow-go = See this script
lend-from = Given by { $host }
lend-shown = Nothing is taken yet. Read it, change what you like, then make a workshop of it: it will be yours.
lend-themes = (themes: { $themes })
lend-no-images = This script shows pictures, which do not go by the link: add your own once the workshop is made.
lend-change = See the text of the script, or change it

lend-not-a-link = This is no sharing link of a Glane.
lend-not-a-link-help = Copy it whole, from its beginning (https://) to its end. It contains /partage/.
lend-in-clear = This link begins with http: anybody could read or change the script on its way.
lend-in-clear-help = Ask the other centre for its link in https, or for its script as a file.
lend-inside = This link leads into a private network, and Glane does not go there by itself.
lend-inside-help = If the other Glane is in the same house, whoever looks after the computer can allow it: glane serve --peer NAME. Otherwise ask for the script as a file.
lend-away = The other Glane did not answer.
lend-away-help = Check the link and your connection to the internet; the other Glane must be open. Otherwise ask for the script as a file.
lend-untrusted = The certificate of the other Glane is not recognised: somebody could be passing for it.
lend-untrusted-help = Nothing was taken. Tell the other centre, or ask for the script as a file.
lend-gone = This link does not open any more: it is over, or was taken back.
lend-gone-help = Ask for another one.
lend-not-ours = What answers to this link is no script that a Glane shares.
lend-not-ours-help = Nothing was taken. Check the link with whoever gave it to you.
lend-too-large = What answers to this link is larger than any script.
lend-too-large-help = Nothing was taken. Check the link with whoever gave it to you.
lend-busy = Other people are taking a script from there just now, or many at once.
lend-busy-help = Try again in a few seconds.
lend-faults-help = Nothing was taken. It is a script lent by a Glane, but this Glane cannot ask it as it is. Ask the other centre to mend it, or mend its text here; if theirs is a newer Glane, update this one.
lend-never = This Glane takes no script by a link.
lend-never-help = Ask for the script as a file.
