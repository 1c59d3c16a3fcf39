# La date que dit l'ordinateur, quand elle surprend.
today-doubt = L'ordinateur dit que nous sommes le { $today } ; la dernière fois, c'était le { $last }.
today-doubt-waits = Tant que personne n'a dit que c'est vrai, Glane ne clôt, n'efface et ne retire rien de lui-même, pas même une vieille copie.
today-doubt-wrong = Si la date est fausse : arrêtez Glane, remettez l'ordinateur à l'heure, puis relancez-le. Rien n'aura été perdu.
today-doubt-ask = Qui peut clore un atelier peut dire ici que la date est bonne.
today-right = La date est bonne
today-doctor = L'ordinateur dit que nous sommes le { $today } ; la dernière fois que Glane a servi ces données, c'était le { $last }. Il ne clôt, n'efface et ne retire rien de lui-même.
today-doctor-help = Si la date est fausse, remettez l'ordinateur à l'heure avant de lancer Glane. Si elle est bonne, ouvrez la page des ateliers et cliquez sur « La date est bonne ».
