# La déclaration d'accessibilité. Rien n'y est dit qui ne soit vrai : ce qui n'a pas été essayé y est dit aussi.

accessible-title = Accessibilité
accessible-intro = Cette page dit ce qui est vérifié, ce qui ne l'est pas, et que faire si quelque chose vous empêche de répondre ou de lire.

accessible-state-title = Où en est Glane
accessible-state-aim = Glane vise le niveau AA des WCAG 2.2 et le RGAA 4.1.
accessible-state-audit = Aucun audit n'a été fait par une personne extérieure. Au sens du RGAA, l'application est donc à déclarer « non conforme » tant qu'un audit n'a pas dit le contraire.

accessible-checked-title = Ce qui est vérifié à chaque version
accessible-checked-machine = Un programme (axe-core) relit chaque page, en français et en anglais, en clair, en sombre, avec un contraste renforcé et dans les couleurs imposées par l'appareil. Il n'y trouve aucun obstacle qu'il connaisse.
accessible-checked-narrow = Sur un écran large de 320 pixels, rien ne dépasse. Les boutons et les champs font au moins 44 pixels.
accessible-checked-keyboard = Un atelier entier se fait au clavier seul, pour la personne qui anime comme pour celle qui répond.
accessible-checked-plain = On peut répondre sans JavaScript. Chaque image de résultats a un titre, une description et les mêmes chiffres en tableau ou en liste.

accessible-open-title = Ce qui n'a pas été vérifié
accessible-open-machine = Un programme ne voit qu'une partie des obstacles. Aucun essai avec un lecteur d'écran (NVDA, JAWS, VoiceOver, TalkBack) n'est consigné, ni aucun essai par des personnes en situation de handicap.
accessible-open-files = Les fichiers PDF et Word n'ont pas été contrôlés. La restitution se lit aussi comme une page web : c'est la version à préférer.

accessible-help-title = Si quelque chose vous bloque
accessible-help-room = Dites-le à la personne qui anime : vous pouvez répondre sur une tablette, sur papier ou à voix haute. Votre réponse compte autant que les autres.
accessible-help-law = Si l'obstacle reste et que personne ne vous répond, vous pouvez écrire au Défenseur des droits ou l'appeler au 09 69 39 00 00.
accessible-back = Revenir à la page d'entrée
