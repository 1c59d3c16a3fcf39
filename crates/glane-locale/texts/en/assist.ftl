# The assistant: settings, proposals, what may go wrong. None of this is shown while it is off.

# The server's address
assist-address-shape = This is not an address: write it in full, for example http://localhost:11434.
assist-address-key = The key does not go into the address: it has a field of its own.
assist-address-open = Outside your network the address must begin with https://: otherwise what is sent could be read on the way.

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
