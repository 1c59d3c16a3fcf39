# Translating the questions, side by side.

translate-title = Translate the questions
translate-help = Buttons and messages on phones are translated already. Here you translate what you wrote: title, questions, answers. What stays empty is shown as you wrote it, and the original question stays one tap away. Have somebody whose language it is read it.
translate-choose = Into which language?
translate-progress = { $done } of { $total }
translate-workshop = The workshop
translate-question = Question { $n }
translate-save = Save the translations
translate-done = Saved. Phones show these translations already.
translate-same = There was nothing to change.
translate-conflict = Somebody else has just changed this script: nothing is saved yet. Your translations are below; read them again, then save once more.
translate-refused = Nothing was saved: a translation is too long (300 characters at most, 60 for a unit), or two answers of one question would read the same. Your translations are below.
