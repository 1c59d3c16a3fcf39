//! Settings of the installation.

use super::kit::Shared;

/// Two starts at once settle on one secret.
pub async fn the_first_value_stands(store: Shared) {
    assert_eq!(store.setting("clé").await, Ok(None));
    assert_eq!(
        store.settle("clé", "un".to_owned()).await.as_deref(),
        Ok("un")
    );
    assert_eq!(
        store.settle("clé", "deux".to_owned()).await.as_deref(),
        Ok("un")
    );
    assert_eq!(store.setting("clé").await, Ok(Some("un".to_owned())));
}

/// What is set stands, whatever stood before; another setting stays as it is.
pub async fn what_is_set_takes_the_place_of_what_stood(store: Shared) {
    assert_eq!(
        store.settle("autre", "un".to_owned()).await.as_deref(),
        Ok("un")
    );
    for value in ["un", "deux", ""] {
        assert_eq!(store.set("clé", value.to_owned()).await, Ok(()));
        assert_eq!(store.setting("clé").await, Ok(Some(value.to_owned())));
    }
    assert_eq!(
        store.settle("clé", "trois".to_owned()).await.as_deref(),
        Ok("")
    );
    assert_eq!(store.setting("autre").await, Ok(Some("un".to_owned())));
}

/// An empty value is a value; a name is not another that looks like it.
pub async fn names_and_values_are_taken_as_they_are(store: Shared) {
    let names = ["a", "A", "a ", "", "%", "à"];
    for (name, n) in names.into_iter().zip(0..) {
        let value = if n == 0 {
            String::new()
        } else {
            format!("valeur {n}")
        };
        assert_eq!(
            store.settle(name, value.clone()).await,
            Ok(value.clone()),
            "« {name} »"
        );
        assert_eq!(store.setting(name).await, Ok(Some(value)));
    }
    assert_eq!(
        store.settle("a", "autre".to_owned()).await.as_deref(),
        Ok("")
    );
}
