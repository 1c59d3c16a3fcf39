### Messages to inhabitants: their text, their plan, their page.

# What messages say
message-subject = What you said: { $title }
message-subject-short = What you said
message-opening-neutral = { $n ->
    [one] { $n } person answered on { $day }. Here is what stands out.
   *[other] { $n } people answered on { $day }. Here is what stands out.
}
message-opening-warm = { $n ->
    [one] Thank you! { $n } person answered on { $day }. Here is what stands out.
   *[other] Thank you! { $n } people answered on { $day }. Here is what stands out.
}
message-opening-direct = { $n ->
    [one] { $n } person answered. In short:
   *[other] { $n } people answered. In short:
}
message-opening-nobody = Here is what stands out.
message-leads = Leads:
message-sample = { $label }.
message-link-neutral = The whole report, with its figures: { $address }
message-link-warm = Read it all, with the figures: { $address }
message-link-direct = Read it all: { $address }
message-code = Code to scan: it leads to the public report
message-poster-link = Read it all, with the figures: scan this code.

# When to send
message-when-slot = { $n ->
    [one] The time chosen most is { $slot }: { $count } person out of { $n }.
   *[other] The time chosen most is { $slot }: { $count } people out of { $n }.
}
message-when-equal = { $n ->
    [one] { $slot } is among the times chosen most, in a tie: { $count } person out of { $n }.
   *[other] { $slot } is among the times chosen most, in a tie: { $count } people out of { $n }.
}
message-when-office = Mind: this time is in office hours. Who works will read later: plan another message in the evening or on Saturday.
message-when-free = { $n ->
    [one] Outside office hours, the one chosen most is { $slot }: { $count } person out of { $n }.
   *[other] Outside office hours, the one chosen most is { $slot }: { $count } people out of { $n }.
}
message-when-unasked = The workshop offered no times, or too few people answered: these are the hours usually chosen for each channel.
message-hour = { $hour }:00
message-time = { $hour }:{ $minute }
message-event = { $channel }: { $title }
message-by-hand = Glane sends nothing: a person reads each message, then posts it.

# Files
message-file-text = text
message-file-picture = picture
message-file-alternative = alternative-text
message-file-poster = poster
message-file-code = qr-code
message-file-calendar = calendar
message-file-plan = plan
message-file-proof = check

# The plan
message-plan = Plan
message-plan-done = Done
message-plan-when = When
message-plan-channel = Channel
message-plan-text = Text

# The console's page
message-title = Messages to inhabitants
message-link = Messages to inhabitants
message-intro = A text and a picture for each channel, made of the report's sentences, in plain words. A sentence that has no room is left out whole.
message-first-title = Publish the report first
message-first = Messages lead to the report's public page, and say no more than it does. In “Write the report”, read it, then publish the page.
message-first-link = Open “Write the report”
message-moved = Somebody took their answers back since the page was published, or the workshop is sealed: messages would say other figures than the page. Publish the page again, then come back.
message-stale = Answers or decisions came since: the messages say what the public page says.
message-get-all = Download everything (.zip)
message-get = Download this channel (.zip)
message-get-calendar = Calendar (.ics)
message-get-plan = Plan to print
message-copy = Copy the text
message-copied = Copied.
message-copy-failed = Copying did not work: select the text, then copy it.
message-subject-label = Subject
message-text-label = Text for { $channel }
message-length = { $is } characters out of { $most }
message-length-sms = { $is } characters out of { $most }, phone alphabet
message-length-wide = { $is } characters out of { $most }: one is not in the phone alphabet
message-too-long = { $parts ->
    [one] Too long: shorten it before sending.
   *[other] Too long: it would go out as { $parts } text messages. Shorten it before sending.
}
message-none-fits = No sentence of the report has room here: the message leads to the page.
message-left = { $n ->
    [one] { $n } other finding is in the report only.
   *[other] { $n } other findings are in the report only.
}
message-when = To send on { $day } at { $at }
message-plan-start = First day
message-plan-start-bad = There is no such day: write for example 2026-12-01.
message-plan-redo = Make the plan again
message-poster-get = Poster (PDF)
message-alternative = Alternative text of the picture

# The public page
message-feed-title = { $title }: what was published
message-feed-entry = The report of “{ $title }” is published
message-feed-summary = Read what stands out, with the figures. { $subtitle }
