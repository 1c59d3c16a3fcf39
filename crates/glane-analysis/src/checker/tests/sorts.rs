//! Each sort of sentence with what may and may not be made of it.

use super::*;

#[test]
fn lists_keep_their_order_and_their_numbers() {
    let list = "Du plus choisi au moins choisi, sur 35 personnes : « Site internet » (26), « Facebook » (19), « Instagram » (9), « TikTok » (1) et « Discord » (1).";
    all_proved(
        Lang::Fr,
        list,
        &[
            "Sur 35 personnes, du plus cité au moins cité : « Site internet » (26), « Facebook » (19), « Instagram » (9), « TikTok » (1) et « Discord » (1).",
            "Du plus choisi au moins choisi, sur 35 personnes : « Site internet » (26), « Facebook » (19), « Instagram » (9), « Discord » (1) et « TikTok » (1).",
            "Voici les réponses par ordre décroissant, sur 35 personnes : « Site internet » 26, « Facebook » 19, « Instagram » 9, « TikTok » 1, « Discord » 1.",
            "Les choix de 35 personnes, par ordre décroissant :\n- Site internet : 26\n- Facebook : 19\n- Instagram : 9\n- TikTok : 1\n- Discord : 1",
            "Sur 35 personnes :\n1. Site internet : 26\n2. Facebook : 19\n3. Instagram : 9\n- TikTok : 1\n- Discord : 1",
            "Sur 35 personnes, 26 pour « Site internet », 19 pour « Facebook », 9 pour « Instagram », une seule pour « TikTok » et une seule pour « Discord ».",
        ],
    );
    none_proved(
        Lang::Fr,
        list,
        &[
            "Du moins choisi au plus choisi, sur 35 personnes : « Site internet » (26), « Facebook » (19), « Instagram » (9), « TikTok » (1) et « Discord » (1).",
            "Les choix de 35 personnes, par ordre croissant :\n- Site internet : 26\n- Facebook : 19\n- Instagram : 9\n- TikTok : 1\n- Discord : 1",
            "Sur 35 personnes :\n1. Facebook : 19\n2. Site internet : 26\n3. Instagram : 9\n- TikTok : 1\n- Discord : 1",
            "Du plus choisi au plus choisi, sur 35 personnes : « Site internet » (26), « Facebook » (19), « Instagram » (9), « TikTok » (1) et « Discord » (1).",
            "Du plus choisi au moins choisi, sur 35 personnes : « Facebook » (26), « Site internet » (19), « Instagram » (9), « TikTok » (1) et « Discord » (1).",
            "Du plus choisi au moins choisi, sur 35 personnes : « Facebook » (19), « Site internet » (26), « Instagram » (9), « TikTok » (1) et « Discord » (1).",
            "Du plus choisi au moins choisi, sur 35 personnes : « Site internet » (26), « Facebook » (9), « Instagram » (19), « TikTok » (1) et « Discord » (1).",
            "Du plus choisi au moins choisi, sur 35 personnes : « Site internet » (26), « Facebook » (19), « Instagram » (9) et « TikTok » (1).",
            "Du plus choisi au moins choisi, sur 35 mentions : « Site internet » (26), « Facebook » (19), « Instagram » (9), « TikTok » (1) et « Discord » (1).",
        ],
    );
}

#[test]
fn scales_keep_their_mean_their_end_and_their_range() {
    let scale = "« Votre aisance, de 0 à 10 » : moyenne 7,0 sur 10, de 6,6 à 7,3 selon les groupes (38 personnes).";
    all_proved(
        Lang::Fr,
        scale,
        &[
            "« Votre aisance, de 0 à 10 » : en moyenne 7,0 sur 10, de 6,6 à 7,3 selon les groupes (38 personnes).",
            "La moyenne de « Votre aisance, de 0 à 10 » est de 7,0 sur 10 ; elle va de 6,6 à 7,3 selon les groupes (38 personnes).",
            "La moyenne s'établit à 7,0 sur 10, entre 6,6 et 7,3 selon les groupes, pour les 38 personnes ayant répondu.",
        ],
    );
    none_proved(
        Lang::Fr,
        scale,
        &[
            "« Votre confiance, de 1 à 5 » : moyenne 7,0 sur 10, de 6,6 à 7,3 selon les groupes (38 personnes).",
            "« Votre aisance, de 0 à 10 » : moyenne 7,1 sur 10, de 6,6 à 7,3 selon les groupes (38 personnes).",
            "« Votre aisance, de 0 à 10 » : moyenne 7 sur 10, de 6,6 à 7,3 selon les groupes (38 personnes).",
            "« Votre aisance, de 0 à 10 » : moyenne 7,03 sur 10, de 6,6 à 7,3 selon les groupes (38 personnes).",
            "« Votre aisance, de 0 à 10 » : moyenne 7,0 sur 5, de 6,6 à 7,3 selon les groupes (38 personnes).",
            "« Votre aisance, de 0 à 10 » : moyenne 7,0 sur 38, de 6,6 à 7,3 selon les groupes (10 personnes).",
            "« Votre aisance, de 0 à 10 » : moyenne 6,6 sur 10, de 7,0 à 7,3 selon les groupes (38 personnes).",
            "« Votre aisance, de 0 à 10 » : moyenne 7,0 sur 10, de 7,3 à 6,6 selon les groupes (38 personnes).",
            "« Votre aisance, de 0 à 10 » : médiane 7,0 sur 10, de 6,6 à 7,3 selon les groupes (38 personnes).",
            "« Votre aisance, de 0 à 10 » : moyenne 7,0 sur 10, de 6,6 à 7,3 selon les personnes (38 personnes).",
            "« Votre aisance, de 0 à 10 » : moyenne 7,0 %, de 6,6 à 7,3 selon les groupes (38 personnes).",
            "« Votre aisance, de 0 à 10 » : moyenne 7,0 sur 10, de 6,6 à 7,3 selon les groupes (38 mentions).",
            "La confiance s'établit en moyenne à 7,0 sur 10, de 6,6 à 7,3 selon les groupes (38 personnes).",
        ],
    );
}

#[test]
fn groups_keep_their_own_numbers() {
    let gap = "« Facebook » : 12 sur 14 pour Groupe 1, 3 sur 15 pour Groupe 2.";
    all_proved(
        Lang::Fr,
        gap,
        &[
            "« Facebook » : 12 sur 14 pour le Groupe 1, 3 sur 15 pour le Groupe 2.",
            "Pour « Facebook », c'est 12 sur 14 dans le Groupe 1 et 3 sur 15 dans le Groupe 2.",
        ],
    );
    none_proved(
        Lang::Fr,
        gap,
        &[
            "« Facebook » : 12 sur 14 pour Groupe 2, 3 sur 15 pour Groupe 1.",
            "« Facebook » : 3 sur 14 pour Groupe 1, 12 sur 15 pour Groupe 2.",
            "« Facebook » : 12 sur 15 pour Groupe 1, 3 sur 14 pour Groupe 2.",
            "« Instagram » : 12 sur 14 pour Groupe 1, 3 sur 15 pour Groupe 2.",
        ],
    );
}

#[test]
fn sums_shares_and_denials() {
    let sum = "« Site internet » et « Facebook » réunissent 45 mentions sur 64, chez 35 personnes.";
    all_proved(
        Lang::Fr,
        sum,
        &[
            "À elles deux, « Site internet » et « Facebook » rassemblent 45 mentions sur 64, chez 35 personnes.",
            "« Site internet » et « Facebook » totalisent 45 des 64 mentions, chez 35 personnes.",
            "Chez 35 personnes, « Site internet » et « Facebook » réunissent 45 mentions sur 64.",
        ],
    );
    none_proved(
        Lang::Fr,
        sum,
        &[
            "« Site internet » et « Instagram » réunissent 45 mentions sur 64, chez 35 personnes.",
            "« Site internet » et « Facebook » réunissent 45 personnes sur 64, chez 35 personnes.",
            "« Site internet » et « Facebook » réunissent 45 mentions sur 35, chez 64 personnes.",
            "« Site internet » réunit 45 mentions sur 64, chez 35 personnes.",
            "« Site internet » et « Facebook » réunissent la plupart des mentions : 45 sur 64, chez 35 personnes.",
        ],
    );
    let nobody = "Personne n’a choisi « TikTok », sur 35 personnes.";
    all_proved(
        Lang::Fr,
        nobody,
        &[
            "Aucune personne n'a choisi « TikTok », sur 35 personnes.",
            "« TikTok » n'a été choisi par personne, sur 35 personnes.",
            "Aucune des 35 personnes ayant répondu n'a choisi « TikTok ».",
        ],
    );
    none_proved(
        Lang::Fr,
        nobody,
        &[
            "Tout le monde a choisi « TikTok », sur 35 personnes.",
            "Une personne a choisi « TikTok », sur 35 personnes.",
            "Personne n'a choisi « Discord », sur 35 personnes.",
            "« TikTok » a été choisi, sur 35 personnes.",
            "Personne n'a pas choisi « TikTok », sur 35 personnes.",
        ],
    );
    let half = "Plus de la moitié ont choisi « Site internet » : 26 personnes sur 35.";
    all_proved(
        Lang::Fr,
        half,
        &[
            "La majorité a choisi « Site internet » : 26 personnes sur 35.",
            "Plus de la moitié des personnes ont opté pour « Site internet » : 26 personnes sur 35.",
        ],
    );
    none_proved(
        Lang::Fr,
        half,
        &[
            "Moins de la moitié ont choisi « Site internet » : 26 personnes sur 35.",
            "Plus du tiers ont choisi « Site internet » : 26 personnes sur 35.",
            "La moitié ont choisi « Site internet » : 26 personnes sur 35.",
            "Plus des deux tiers ont choisi « Site internet » : 26 personnes sur 35.",
            "La plupart ont choisi « Site internet » : 26 personnes sur 35.",
            "Peu ont choisi « Site internet » : 26 personnes sur 35.",
            "Certains ont choisi « Site internet » : 26 personnes sur 35.",
        ],
    );
}

#[test]
fn sums_that_no_name_bears_keep_their_places() {
    let tone = "Des mots qui aident : 12 mentions, dont « connecté » (5). Des mots durs : 8 mentions, dont « Utile » (3). En tout, 20 mentions chez 38 personnes.";
    all_proved(
        Lang::Fr,
        tone,
        &[
            "Des mots qui aident réunissent 12 mentions, dont « connecté » (5). Des mots durs : 8 mentions, dont « Utile » (3). En tout, 20 mentions chez 38 personnes.",
        ],
    );
    none_proved(
        Lang::Fr,
        tone,
        &[
            "Des mots qui aident : 8 mentions, dont « connecté » (5). Des mots durs : 12 mentions, dont « Utile » (3). En tout, 20 mentions chez 38 personnes.",
            "Des mots qui aident : 12 mentions, dont « connecté » (3). Des mots durs : 8 mentions, dont « Utile » (5). En tout, 20 mentions chez 38 personnes.",
            "Des mots qui aident : « connecté » (12 mentions), dont 5. Des mots durs : 8 mentions, dont « Utile » (3). En tout, 20 mentions chez 38 personnes.",
            "Des mots qui aident : 20 mentions, dont « connecté » (5). Des mots durs : 8 mentions, dont « Utile » (3). En tout, 12 mentions chez 38 personnes.",
        ],
    );
}

#[test]
fn words_of_order_are_held_against_the_cells() {
    let list = "Du plus choisi au moins choisi, sur 35 personnes : « Site internet » (26), « Facebook » (19), « Instagram » (9), « TikTok » (1) et « Discord » (1).";
    all_proved(
        Lang::Fr,
        list,
        &[
            "Sur 35 personnes, 9 citent « Instagram », 26 « Site internet », 19 « Facebook », une « TikTok » et une « Discord ».",
            "« TikTok » et « Discord » (1 chacun) sont à égalité, derrière « Instagram » (9), « Facebook » (19) et « Site internet » (26), sur 35 personnes.",
            "« Facebook » (19) suit « Site internet » (26) et devance « Instagram » (9), « TikTok » (1) et « Discord » (1). 35 personnes ont répondu.",
            "1. « Site internet » (26) ; 2. « Facebook » (19) ; 3. « Instagram » (9) ; puis « TikTok » et « Discord » (1 chacun), sur 35 personnes.",
        ],
    );
    none_proved(
        Lang::Fr,
        list,
        &[
            "« Instagram » (9) suit « Site internet » (26) et devance « Facebook » (19), « TikTok » (1) et « Discord » (1). 35 personnes ont répondu.",
            "1. « Facebook » (19) ; 2. « Site internet » (26) ; 3. « Instagram » (9) ; puis « TikTok » et « Discord » (1 chacun), sur 35 personnes.",
            "« TikTok » (1) est le moins choisi, derrière « Discord » (1), « Instagram » (9), « Facebook » (19) et « Site internet » (26), sur 35 personnes.",
            "« Facebook » et « Instagram » (19 chacun), « Site internet » (26), « TikTok » (1) et « Discord » (1), sur 35 personnes.",
            "« Facebook » (19) est à égalité avec « Site internet » (26), sur 35 personnes ; « Instagram » (9), « TikTok » (1), « Discord » (1).",
        ],
    );
}
