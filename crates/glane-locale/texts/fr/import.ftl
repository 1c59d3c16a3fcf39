# Ce qui empêche de lire un fichier de réponses, ou l'une de ses lignes. Chaque message a un jumeau « -help » : quoi faire.

import-at-line = Ligne { $line }
import-at-column = Ligne { $line }, colonne « { $column } »
import-refusal = { $where } : { $reason }

## Le fichier entier

import-empty-file = Le fichier est vide.
import-empty-file-help = Exportez de nouveau vos réponses, puis vérifiez que le fichier s'ouvre dans un tableur.
import-no-header = La première ligne ne nomme pas les colonnes attendues.
import-no-header-help = Écrivez en première ligne : participant,groupe,source,question,reponse (des points-virgules conviennent aussi).
import-is-script = Ce fichier est un déroulé, pas un fichier de réponses.
import-is-script-help = Pour en faire un nouvel atelier, déposez-le dans la liste des ateliers. Pour mettre à jour le déroulé de cet atelier, ouvrez « Changer les questions » en haut de la console, puis « Corriger le déroulé », et collez-y le texte de ce fichier.
import-missing-columns = Il manque plusieurs colonnes : { $columns }.
import-missing-columns-help = Ajoutez-les à la première ligne, nommées exactement ainsi : { $columns }.
import-missing-column = Il manque la colonne « { $column } ».
import-missing-column-help = Ajoutez une colonne nommée exactement « { $column } » à la première ligne.
import-duplicate-column = La colonne « { $column } » est là deux fois.
import-duplicate-column-help = Gardez-en une seule.
import-unknown-column = La colonne « { $column } » n'est pas connue : elle n'est pas lue.
import-unknown-column-help = Rien à faire si elle ne sert pas. Sinon, renommez-la comme une des colonnes attendues.
import-undecodable = Ce fichier n'est pas un texte que Glane sait lire.
import-undecodable-help = Enregistrez-le depuis votre tableur au format « CSV UTF-8 ».
import-spreadsheet = Ce fichier est un classeur, pas un CSV.
import-spreadsheet-help = Ouvrez-le dans votre tableur et enregistrez-le au format « CSV UTF-8 ».
import-too-big = Le fichier est trop gros : { $max } Mo au plus.
import-too-big-help = Partagez-le en plusieurs fichiers, chacun avec la même première ligne, et importez-les l'un après l'autre.
import-open-quote = Un guillemet ouvert dans cette ligne n'est jamais fermé.
import-open-quote-help = Fermez-le, ou doublez-le s'il fait partie de la réponse.

## Une ligne

import-wrong-fields = Cette ligne a { $found ->
    [one] { $found } case
   *[other] { $found } cases
 } au lieu de { $expected }.
import-wrong-fields-help = Si une réponse contient une virgule ou un point-virgule, mettez-la entre guillemets droits.
import-empty-participant = La personne n'est pas nommée.
import-empty-participant-help = Donnez à chaque personne un numéro ou un code, le même sur toutes ses lignes ; pas son nom.
import-participant-too-long = Le code de la personne est trop long : { $max } caractères au plus.
import-participant-too-long-help = Un numéro suffit.
import-empty-question = La question n'est pas nommée.
import-empty-question-help = Écrivez la clé de la question, telle qu'elle est dans le déroulé.
import-unknown-question = Aucune question n'a la clé « { $value } ».
import-unknown-question-help = Clés de ce déroulé : { $known }.
import-unknown-group = Le groupe « { $value } » n'est pas dans le déroulé.
import-unknown-group-help = Groupes de ce déroulé : { $known }.
import-no-groups = Le groupe « { $value } » est indiqué, mais cet atelier n'a pas de groupes.
import-no-groups-help = Videz la case, ou ajoutez les groupes au déroulé.
import-group-conflict = « { $participant } » était dans « { $first } » et se trouve ici dans « { $value } ».
import-group-conflict-help = Une personne n'a qu'un groupe : corrigez la ligne qui se trompe.
import-group-moved = « { $participant } » est déjà dans « { $first } » d'après un fichier importé avant, et se trouve ici dans « { $value } ».
import-group-moved-help = Un import ne change personne de groupe. Corrigez cette ligne ; si c'est une autre personne, donnez-lui un autre code.
import-table-without-group = À cette question, c'est la table qui répond, et la ligne n'en nomme pas.
import-table-without-group-help = Écrivez le nom de la table dans la colonne « groupe ».
import-near-mark = « { $value } » n'est pas pris comme réponse : est-ce « { $suggestion } » ?
import-near-mark-help = Écrivez [blanc] si la personne a laissé la question sans réponse, [illisible] si personne n'a pu lire sa réponse, avec les crochets et en minuscules.
import-unknown-channel = Le mode de réponse « { $value } » n'est pas connu.
import-unknown-channel-help = Écrivez l'un de ceux-ci : { $known }.
import-channel-conflict = « { $participant } » répondait par « { $first } » et répond ici par « { $value } ».
import-channel-conflict-help = Gardez un seul mode de réponse par personne.
import-empty-answer = La réponse est vide.
import-empty-answer-help = Retirez la ligne si la personne n'a rien répondu.
import-unknown-option = « { $value } » n'est pas une réponse possible à « { $question } ».
import-unknown-option-help = Réponses possibles : { $known }. Plusieurs cases cochées s'écrivent sur plusieurs lignes.
import-not-a-number = « { $value } » n'est pas un nombre entier.
import-not-a-number-help = Écrivez un nombre entier en chiffres, sans rien d'autre.
import-not-a-vote = « { $value } » ne dit pas un avis.
import-not-a-vote-help = Après l'affirmation et le signe =, écrivez d'accord, pas d'accord ou je passe.
import-out-of-range = { $value } est en dehors de l'échelle, qui va de { $min } à { $max }.
import-out-of-range-help = Corrigez la note, ou retirez la ligne si elle ne peut pas être corrigée.
import-unclear-number = « { $value } » ne se lit pas comme un nombre.
import-unclear-number-help = Écrivez-le en chiffres, sans rien d'autre, avec une virgule ou un point pour les décimales.
import-too-precise = « { $value } » a trop de chiffres après la virgule : { $max } au plus à cette question.
import-too-precise-help = Arrondissez-le, ou changez « decimales » dans le déroulé.
import-out-of-bounds = { $value } est en dehors de ce que la question accepte : de { $min } à { $max }.
import-out-of-bounds-help = Corrigez le nombre, ou retirez la ligne s'il ne peut pas être corrigé.
import-given-twice = « { $option } » reçoit ici un second nombre de la même personne.
import-given-twice-help = Gardez une seule des deux lignes.
import-place-twice = Cette personne a déjà donné le rang { $place } à un autre choix.
import-place-twice-help = Donnez à chaque choix un rang différent, ou retirez les rangs : les lignes sont alors lues dans l'ordre.
import-unplaced = Le classement de cette personne n'est pas complet : il faut { $places } choix, chacun sur sa ligne.
import-unplaced-help = Ajoutez les lignes qui manquent, ou retirez celles de cette personne.
import-wrong-total = Les points de cette personne font { $given }, pas { $total }.
import-wrong-total-help = Corrigez ses lignes pour que leur somme soit { $total }, ou retirez-les.
import-too-many-words = C'est un mot de trop pour cette personne : { $max } au plus à cette question.
import-too-many-words-help = Gardez les { $max } premiers, ou changez la limite dans le déroulé.
import-too-many-choices = C'est un choix de trop pour cette personne : { $max } au plus à cette question.
import-too-many-choices-help = Gardez-en { $max }, ou changez la limite dans le déroulé.
import-second-answer = Cette personne a déjà répondu à « { $question } », ligne { $first }.
import-second-answer-help = Une seule réponse est possible à cette question : gardez la bonne ligne.
import-repeated = Cette ligne répète la ligne { $first }.
import-repeated-help = Retirez l'une des deux.
import-too-long = La réponse est trop longue : { $max } caractères au plus.
import-too-long-help = Raccourcissez-la, ou changez la limite dans le déroulé.
import-unknown-question-suggestion = Aucune question n'a la clé « { $value } ».
import-unknown-question-suggestion-help = Vouliez-vous écrire « { $suggestion } » ? Rien n'est deviné : corrigez la ligne.
import-unknown-group-suggestion = Le groupe « { $value } » n'est pas dans le déroulé.
import-unknown-group-suggestion-help = Vouliez-vous écrire « { $suggestion } » ? Rien n'est deviné : corrigez la ligne.
import-unknown-channel-suggestion = Le mode de réponse « { $value } » n'est pas connu.
import-unknown-channel-suggestion-help = Vouliez-vous écrire « { $suggestion } » ? Rien n'est deviné : corrigez la ligne.
import-unknown-option-suggestion = « { $value } » n'est pas une réponse possible à « { $question } ».
import-unknown-option-suggestion-help = Vouliez-vous écrire « { $suggestion } » ? Rien n'est deviné : corrigez la ligne.
import-ambiguous = « { $value } » désigne deux choses à la fois.
import-ambiguous-help = Écrivez la clé au lieu du libellé.
import-bad-character = Cette ligne contient un caractère abîmé.
import-bad-character-help = Retapez le texte à cet endroit, puis enregistrez le fichier au format « CSV UTF-8 ».
import-stray-quote = Du texte suit un guillemet fermé.
import-stray-quote-help = Doublez les guillemets qui font partie de la réponse.
import-no-header-codes = La première ligne ne nomme pas les colonnes attendues.
import-no-header-codes-help = Écrivez en première ligne : participant,question,theme (et codeur, si plusieurs personnes ont classé).
import-unknown-participant = Aucune personne importée n'a le code « { $value } ».
import-unknown-participant-help = Écrivez le code que portait le fichier de réponses. Les réponses venues d'un téléphone se classent dans la page.
import-no-answer = « { $participant } » n'a rien écrit à « { $question } ».
import-no-answer-help = Vérifiez le code de la personne et la clé de la question.
import-not-open = « { $question } » n'est pas une question à texte libre : elle n'a pas de thèmes.
import-not-open-help = Seules les réponses à un texte libre se classent par thèmes.
import-unknown-theme = « { $value } » n'est pas un thème de « { $question } ».
import-unknown-theme-help = Thèmes de cette question : { $known }.
import-unknown-theme-suggestion = « { $value } » n'est pas un thème de « { $question } ».
import-unknown-theme-suggestion-help = Vouliez-vous écrire « { $suggestion } » ? Rien n'est deviné : corrigez la ligne.
import-theme-and-none = Cette réponse a un thème sur une ligne et aucun sur une autre (ligne { $first }).
import-theme-and-none-help = Une case vide veut dire qu'aucun thème ne convient : gardez l'une des deux lignes. En attendant, rien de cette réponse n'a été pris.
import-answer-held = Une autre ligne de la même réponse ne va pas (ligne { $first }) : rien de cette réponse n'a été pris.
import-answer-held-help = Corrigez cette autre ligne ; celle-ci ira avec elle.
import-coder-too-long = Le nom de qui a classé est trop long : { $max } caractères au plus.
import-coder-too-long-help = Un prénom ou des initiales suffisent.
