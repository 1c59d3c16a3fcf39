# La feuille de papier, vue de qui anime.

