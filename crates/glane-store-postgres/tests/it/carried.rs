//! What is carried to another kind of store, held against the tables that there are.

use std::collections::BTreeSet;

use glane_store::carried::TABLES;
use glane_store_postgres::cluster::Cluster;
use glane_store_postgres::{Options, PostgresStore};

/// What a table has that is not carried under that name: it is found from the rest.
const OWN: [(&str, &str, Option<&str>); 3] = [
    ("workshop", "people", None),
    ("person_import", "hash", None),
    ("idea", "normal", Some("taken_back")),
];

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_table_and_no_column_is_left_behind() {
    let address = Cluster::shared().fresh();
    drop(PostgresStore::open(&address, Options::default()).unwrap());
    let schema = address.split("search_path%3D").nth(1).unwrap();
    let schema = schema.split('&').next().unwrap();
    let names = |column: &str, rest: &str| -> BTreeSet<String> {
        let said = Cluster::shared().run(&format!(
            "SELECT DISTINCT {column} FROM information_schema.columns WHERE table_schema = '{schema}' {rest}"
        ));
        said.lines().map(str::to_owned).collect()
    };
    let mut there = names("table_name", "");
    // Which schema it is, and what programs that write keep for themselves.
    assert!(there.remove("glane_schema") && there.remove("writer"));
    // Made of the rest, and made anew where it is missing.
    assert!(there.remove("tally"));
    let carried: BTreeSet<String> = TABLES.iter().map(|one| one.name.to_owned()).collect();
    assert_eq!(there, carried, "a new table is not moved yet");
    for table in &TABLES {
        let name = table.name;
        let there = names("column_name", &format!("AND table_name = '{name}'"));
        let own = || OWN.iter().filter(|(of, ..)| *of == name);
        let mut expected: BTreeSet<String> = there
            .into_iter()
            .filter(|column| own().all(|(_, own, _)| own != column))
            .collect();
        expected.extend(own().filter_map(|(.., carried)| carried.map(str::to_owned)));
        let carried = table.columns.iter().map(|(column, _)| (*column).to_owned());
        assert_eq!(carried.collect::<BTreeSet<String>>(), expected, "{name}");
    }
}
