use super::*;

fn grouped(forms: &[&str]) -> Vec<Vec<String>> {
    let mut grouper = Grouper::new();
    for form in forms {
        grouper.add(form, 1);
    }
    grouper
        .groups(&Calls::default())
        .into_iter()
        .map(|group| {
            group
                .members
                .into_iter()
                .map(|member| member.form)
                .collect()
        })
        .collect()
}

#[test]
fn what_was_meant_as_one_is_one() {
    assert_eq!(
        grouped(&[
            "Connectée",
            "connectés",
            "connecté·e",
            "CONNECTÉ",
            "connecte",
            "c'est connecté"
        ])
        .len(),
        1
    );
    assert_eq!(
        grouped(&[
            "hyper connexion",
            "hyper-connexion",
            "hyperconnexion",
            "Hyper connection"
        ])
        .len(),
        1
    );
}
