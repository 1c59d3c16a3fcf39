## Ideas people proposed: put aside, put together

ideas-open = Review the ideas
ideas-statements-open = Review what was added
ideas-title = Ideas
ideas-help = A hidden idea leaves phones and the screen at once. Its votes stay counted; everything can be undone.
ideas-none = Nobody has proposed an idea yet.
ideas-votes = { $n ->
    [one] { $n } vote
   *[other] { $n } votes
 }
ideas-merge = Put the ticked ideas together
ideas-few = Tick at least two ideas to put together.
ideas-ours = Two ideas of the script are not put together here: change the script.
ideas-reason = Say why, in 200 characters at most.
ideas-invalid = Tick at least two ideas to put together, one of the script at most, or say why the idea is hidden.
ideas-conflict = These ideas have just changed: somebody else decided meanwhile. Here is where they stand; do it again if need be.
ideas-hide = Hide
ideas-hide-go = Hide
ideas-hide-one = Hide “{ $idea }”
ideas-hide-help = The report will say how many ideas were hidden, and with how many votes. It gives neither their text nor the reason.
ideas-reason-label = Why
ideas-reason-hurts = may hurt
ideas-why = Reason: { $reason }
ideas-aside = Hidden ideas
ideas-held = { $n ->
    [one] To be reviewed: { $n } idea
   *[other] To be reviewed: { $n } ideas
 }
ideas-held-help = These ideas may hurt, or say who somebody is. Nobody sees them until you have decided; their votes stay counted.
ideas-quote = “{ $idea }”
ideas-log-aside = Hidden: “{ $idea }” ({ $reason }).
ideas-log-shown = Shown: “{ $idea }”.
ideas-log-merged = Put together: { $ideas }.
