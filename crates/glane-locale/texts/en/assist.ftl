# The assistant: settings, proposals, what may go wrong. None of this is shown while it is off.

# The server's address
assist-address-shape = This is not an address: write it in full, as the model's software shows it (http or https, the computer, often a port).
assist-address-key = The key does not go into the address: it has a field of its own.
assist-address-open = Outside your network the address must begin with https: otherwise what is sent could be read on the way.

# What did not work; nothing is kept of a step that fails
assist-fault-unreachable = Nobody answers at { $detail }: is the model's software running?
assist-fault-not-at-home = The address { $detail } should be on your network and leads elsewhere: nothing was sent.
assist-fault-distrusted = This computer does not recognise the certificate of { $detail }: nothing was sent.
assist-fault-slow = No complete answer after { $detail } seconds: the model may be too big for this computer. What was done is kept; you can go on.
assist-fault-cut = The line was cut before the end. What was done is kept; you can go on.
assist-fault-endless = The answer had no end: it was left aside. Try again, or another model.
assist-fault-key = The key is not accepted: check it in the assistant's settings.
assist-fault-missing = There is no such model, or no such address, on the server: check the assistant's settings.
assist-fault-busy = The server is too busy: try again in a few minutes.
assist-fault-status = The server answered with error { $detail }: try later, or ask who looks after it.
assist-fault-malformed = The answer is not in the form asked for: it was left aside. Try again, or another model.
assist-fault-refused = The model declined to answer.
assist-fault-stopped = Stopped. What was done is kept; you can go on.

# Why proposals were left aside
assist-why-no-ids = { $n } did not say which answers { $n ->
    [one] it leans
   *[other] they lean
} on
assist-why-unknown-id = { $n } leaned on answers that do not exist
assist-why-quote = { $n } quoted something else than what was written
assist-why-alone = { $n } leaned on one answer only
assist-why-shape = { $n } { $n ->
    [one] was
   *[other] were
} empty, too long or held signs that are not allowed
assist-why-same = { $n } said what stands there already
assist-why-long = { $n } { $n ->
    [one] was
   *[other] were
} not short enough
assist-why-number = { $n } held a number
assist-why-person = { $n } could point at somebody
assist-why-added = { $n } added what the answers do not say
assist-why-denied = { $n } denied something else than what was written
assist-why-checker = { $n } { $n ->
    [one] is
   *[other] are
} not proved by the figures

# In the restitution
assist-method-heading = What began as a language model's proposal
assist-method = { $n ->
    [one] One sentence was first proposed by a language model. It was checked like the others, then accepted by a person.
   *[other] { $n } sentences were first proposed by a language model. They were checked like the others, then accepted by a person.
}
assist-method-bias = A summary may hear one group more than another: the person who accepted it saw from which groups the answers that were used came, and what share of theirs.
assist-method-cost = { $n ->
    [one] For this workshop, the model replied once: { $read } tokens read, { $written } written, { $seconds } s.
   *[other] For this workshop, the model replied { $n } times, those included of which nothing was kept: { $read } tokens read, { $written } written, { $seconds } s.
}
assist-method-measured = Energy measured by the computer's counters (processor and memory, with its other programs): { $wh } Wh, about { $grams } g of CO₂e.
assist-method-rated = Energy estimated from the computer's power over that time (an upper bound): about { $wh } Wh, { $grams } g of CO₂e.
assist-method-modelled = Energy estimated by the EcoLogits method (GenAI Impact, 2026) from the model's size, without the data centre's cooling: about { $wh } Wh, { $grams } g of CO₂e.
assist-method-source = The CO₂e follows France's electricity in 2021: { $grams } g per kWh (CodeCarbon, from Our World in Data). Making the machines and training the model are not in it.
assist-method-untold = { $n ->
    [one] For one reply, the energy could not be estimated.
   *[other] For { $n } replies, the energy could not be estimated.
}
assist-method-cost-unknown = What these proposals cost in energy was not noted.

# The settings
assist-settings = An assistant that proposes
assist-settings-help = A language model can propose names of themes, plainer or shorter sentences, summaries that quote answers. It is off until you switch it on, and everything works as well without it. Nothing it proposes enters a restitution unless a person accepts it.
assist-settings-where = On this computer or your network nothing leaves the house. Elsewhere, each workshop first asks for the consent of a person, who sees what will be sent; names, phones, mails and addresses are masked in any case.
assist-on = Switch the assistant on
assist-address = Address of the server
assist-address-help = That of Ollama, llama.cpp or a service compatible with OpenAI, in full (with http or https and, often, a port).
assist-model = Model
assist-model-help = Its name, as the server calls it. A small one is often enough.
assist-model-missing = Write the model's name.
assist-key = Key (if the server asks for one)
assist-key-help = It is kept in a file that only this program's account can read.
assist-key-kept = A key is kept. Leave empty to keep it.
assist-key-forget = Forget the key
assist-watts = Power of the computer that computes, in watts (optional)
assist-watts-help = It is written on its charger. It serves to estimate energy when the server is at your place.
assist-watts-bad = Power is written in watts, in digits, from 1 to 5000.
assist-too-long = That is too long: 300 characters at most.
assist-save = Save
assist-try = Try
assist-tried = The server answered in the form expected. A sample sentence was sent to it, nothing of a workshop. Save to keep these settings.
assist-saved-on = Saved: the assistant is on.
assist-saved-off = Saved: the assistant is off.
assist-unsaved = The settings could not be saved on this computer: check the space and the rights of the data folder. Then open this page again: it shows the settings in force.

# The panel
assist-title = The assistant's proposals
assist-open = Open the proposals
assist-back = Back to the page before
assist-help = You ask, the assistant proposes, you decide. Only what is checked is shown.
assist-nothing = There is nothing to show to it: no answer that a person has read fits.
assist-gone = What this was about is no longer there: the answers have changed.
assist-none = No proposal passed the check. Try again, or another model.
assist-all-decided = You have decided about all proposals.
assist-running = Under way: step { $done } of { $of } done. You can go on working.
assist-stop = Stop
assist-again = Go on
assist-close = Close
assist-accept = Accept
assist-refuse = Refuse
assist-ask = Ask
assist-reword = Say a sentence otherwise
assist-sentence = Sentence
assist-wish = How
assist-wish-plainer = In plainer words
assist-wish-shorter = In fewer words
assist-wish-sms = For a text message (160 characters at most; 70 with “ê”, “ç” and others, which phones count dearer)
assist-propose = Propose themes
assist-propose-help = For the answers that nobody has coded yet.
assist-name = Propose a name for a theme
assist-theme = Theme
assist-summary = Summarise what the answers of a theme say
assist-minutes = Put notes of a meeting in order
assist-minutes-help = Decisions, actions and questions, in the words of your notes. The notes are not kept: copy what is of use.
assist-notes = Your notes
assist-notes-file = Or a file of notes
assist-notes-file-help = A text (.txt or .md) or a word processor's document (.docx or .odt): its words alone are read, without pictures or comments in the margin. From a PDF or an older document (.doc): copy the text and paste it above.
assist-notes-missing = There are no notes: paste them, or choose a file.
assist-notes-long = These notes are too long: 60,000 characters at most. Nothing was sent; do it in two parts.
assist-notes-document = This file is an older document (.doc, .rtf), a document behind a password or another office file, which Glane does not read: open it and save it as .docx or .odt, or copy the text and paste it.
assist-notes-broken = This document is damaged or behind a password: open it and save it again, or copy the text and paste it.
assist-notes-huge = This file is too large for notes: copy the text and paste it, or save a document without pictures.
assist-notes-pdf = This file is a PDF, which Glane does not read: copy the text and paste it.
assist-notes-empty = This file is empty: choose another one, or paste your notes.
assist-notes-unreadable = This file is not text: choose a .txt, .md, .docx or .odt file, or paste your notes.
assist-minutes-copied = These minutes, to be copied
assist-minutes-decisions = Decisions
assist-minutes-actions = Actions
assist-minutes-questions = Questions
assist-sort-decision = Decision
assist-sort-action = Action
assist-sort-question = Question
assist-what-plainer = More plainly: { $text }
assist-what-shorter = Shorter: { $text }
assist-what-sms = For a text message: { $text }
assist-what-name = A name for “{ $theme }”
assist-what-summary = Summary of “{ $theme }”
assist-what-propose = Themes for the answers not coded
assist-what-minutes = Notes of a meeting
assist-reason-reword = Why: { $is } characters instead of { $was }; each number, name and comparison was checked.
assist-reason-leans = { $n ->
    [one] Why: this passage, word for word, of one text.
   *[other] Why: these passages, word for word, of { $n } texts.
}
assist-dropped = What was left aside
assist-bias = Whose answers were used
assist-bias-help = A summary may hear one group more than another. Small numbers are not shown.
assist-share = { $group }: { $n } of { $of }
assist-share-hidden = { $group }: not shown
assist-cost-title = What it cost
assist-cost = { $read } tokens read, { $written } written, { $seconds } s
assist-cost-energy = About { $wh } Wh, which is { $grams } g of CO₂e with the electricity of France
assist-cost-energy-measured = { $wh } Wh, which is about { $grams } g of CO₂e with the electricity of France
assist-cost-measured = Measured: what this computer's processor and memory used during this time, its other programs included; without the screen and the rest.
assist-cost-rated = Estimated: the power noted in the settings, during this time.
assist-cost-modelled = Estimated by the EcoLogits method, from the size of the model; without the cooling of the data centre.
assist-cost-unknown = Energy is not estimated: note the computer's power in the settings, or choose a model whose name tells its size.
assist-elsewhere = This server is not in the house: { $to }. Nothing is sent without your consent, which holds for this workshop and can be taken back.
assist-preview = This is what would be sent
assist-agree = I agree, for this workshop, and send to { $to }
assist-agree-others = Somebody who may publish the restitution can give this consent.
assist-disagree = Send nothing
assist-agreed = For this workshop, somebody agreed to sending to { $to }.
assist-withdraw = Send nothing more

# In a terminal: glane assist
program-help-assist = Tries the assistant, where it is switched on: its server, what a model would propose; writes nothing
program-help-assist-check = Says whether the assistant's server answers, with which model, how quickly, and whether it holds to the form asked for
program-help-assist-try = Shows what the model proposes for a workshop and what the check leaves aside, with the reasons; writes nothing
program-help-assist-task = What is asked: plainer, shorter, text-message, name, propose, summarise or minutes
program-help-assist-question = The question's key, as it is in the script; all of them otherwise
program-help-assist-notes = For minutes: a file of notes (.txt, .md, .docx or .odt)
program-help-assist-most = For how many sentences, themes or questions, from 1 to 200; 3 otherwise
program-value-assist-task = WHAT
program-value-assist-question = QUESTION
program-value-assist-notes = FILE
program-value-assist-most = NUMBER
program-assist-off = The assistant is switched off: no server was called.
program-assist-off-help = Switch it on in the console (“Team”, “Other settings of the house”), or name a server for this time: --assistant followed by its address.
program-assist-unnamed = The assistant is switched on, but the server or the model is missing.
program-assist-unnamed-help = Complete them in the console (“Team”, “Other settings of the house”), or name a server for this time: --assistant followed by its address.
program-assist-home = Server, at home: { $server }, model “{ $model }”
program-assist-away = Server, outside the house: { $server }, model “{ $model }”
program-assist-answers = It answers, in { $seconds } s ({ $read } tokens read, { $written } written)
program-assist-says-model = It says that the model is “{ $model }”
program-assist-schema = It holds to the form asked for (JSON schema)
program-assist-no-schema = It answers, but does not hold to the form asked for (JSON schema): nearly all that it would propose would be left aside.
program-assist-no-schema-help = Update the server's software, or take one that accepts “response_format” with a schema: llama.cpp and Ollama do. Another model may also do.
program-assist-fault-help = Check that the model's software is running, and its address, model and key in the console (“Team”, “Other settings of the house”).
program-assist-task-unknown = “{ $value }” is nothing that can be asked.
program-assist-task-unknown-help = Choose one of: { $known }.
program-assist-question-unknown = The workshop has no question “{ $value }”.
program-assist-question-unknown-help = Take the question's key as it is in the script.
program-assist-consent = The server { $to } is not in the house, and nobody agreed to sending texts of this workshop there: nothing was sent.
program-assist-consent-help = In the console, ask for a proposal: the page shows what would be sent, and takes the consent.
program-assist-nothing = There is nothing to ask for “{ $workshop }”: no sentence, or no answer read and coded that would do.
program-assist-nothing-help = “name” and “summarise” take answers coded by a person; “propose” those that nobody coded.
program-assist-notes-missing = Minutes are made from a file of notes.
program-assist-notes-missing-help = Add --notes followed by the file (.txt, .md, .docx or .odt).
program-assist-notes-bad = The notes of { $path } cannot be taken: { $why }
program-assist-extract = in the texts: “{ $text }”
program-assist-dropped = left aside, because it { $why }: { $text }
program-assist-silent = The model proposed nothing.
program-assist-tried = Asked: { $asked } of { $found }. Proposals shown: { $kept }; left aside: { $dropped }. Nothing was written.
program-assist-why-no-ids = does not say what it leans on
program-assist-why-unknown-id = leans on a text that does not exist
program-assist-why-quote = quotes something else than what was written
program-assist-why-alone = leans on one answer only
program-assist-why-shape = is empty, too long, or holds signs that are not shown
program-assist-why-same = is there already
program-assist-why-long = is not short enough
program-assist-why-number = holds a number
program-assist-why-person = may say who somebody is
program-assist-why-added = adds what the texts do not say
program-assist-why-denied = denies something else than what was written
program-assist-why-checker = is not proved by the figures
