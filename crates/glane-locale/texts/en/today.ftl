# The date that the computer says, where it surprises.
today-doubt = The computer says that it is { $today }; last time, it was { $last }.
today-doubt-waits = Until somebody says that this is true, Glane seals, erases and removes nothing by itself, not even an old copy.
today-doubt-wrong = If the date is wrong: stop Glane, set the computer's clock right, then start it again. Nothing will have been lost.
today-doubt-ask = Whoever may seal a workshop can say here that the date is right.
today-right = The date is right
today-doctor = The computer says that it is { $today }; when Glane last served these data, it was { $last }. It seals, erases and removes nothing by itself.
today-doctor-help = If the date is wrong, set the computer's clock right before you start Glane. If it is right, open the page of workshops and click “The date is right”.
