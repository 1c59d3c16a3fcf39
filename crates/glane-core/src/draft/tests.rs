use super::*;
use crate::decision::tests::log;

fn key(text: &str) -> BlockKey {
    BlockKey::new(text).unwrap()
}

fn says(block: &str, kind: BlockKind, text: &str) -> (Act, Option<u64>) {
    let entry = Block::typed(kind, text, "Claire", "").unwrap();
    let block = key(block);
    (
        Act::Block {
            block,
            entry: Some(entry),
        },
        None,
    )
}

fn put(block: &str, after: Option<&str>) -> (Act, Option<u64>) {
    let (block, after) = (key(block), after.map(key));
    (Act::Place { block, after }, None)
}

fn arranged(draft: &Draft) -> Vec<String> {
    let order = draft.arrange(["f-a", "f-b", "f-c"].map(key));
    order.iter().map(ToString::to_string).collect()
}

#[test]
fn the_last_words_stand_until_they_are_taken_back() {
    let a = key("f-a");
    let gone = Act::Block {
        block: a.clone(),
        entry: None,
    };
    let acts = [
        says("f-a", BlockKind::Finding, "un"),
        says("f-a", BlockKind::Finding, "deux"),
        (Act::Undo, Some(2)),
        (gone, None),
    ];
    let text = |upto: usize| {
        let draft = Draft::fold(&log(&acts[..upto]));
        draft.block(&a).map(|written| written.block.text.clone())
    };
    let all: Vec<_> = (0..=4).map(text).collect();
    let some = |text: &str| Some(text.to_owned());
    assert_eq!(all, [None, some("un"), some("deux"), some("un"), None]);
    assert_eq!(
        Draft::fold(&log(&acts[..2])).block(&a).unwrap().seen,
        Revision(1)
    );
}

#[test]
fn blocks_stand_where_they_were_put() {
    let acts = [
        says("o-2", BlockKind::Closing, "Merci"),
        says("o-1", BlockKind::Reading, "Nous y lisons une attente"),
        put("f-c", None),
        put("o-1", Some("f-a")),
        put("f-b", Some("f-zz")),
        put("f-c", Some("o-2")),
    ];
    let after = |upto: usize| arranged(&Draft::fold(&log(&acts[..upto])));
    assert_eq!(after(0), ["f-a", "f-b", "f-c"]);
    assert_eq!(after(2), ["f-a", "f-b", "f-c", "o-1", "o-2"]);
    assert_eq!(after(4), ["f-c", "f-a", "o-1", "f-b", "o-2"]);
    // What it should follow is not there: it stays.
    assert_eq!(after(5), after(4));
    assert_eq!(after(6), ["f-a", "o-1", "f-b", "o-2", "f-c"]);
}

#[test]
fn a_finding_stays_a_finding_and_a_reading_a_reading() {
    let acts = [
        says("f-a", BlockKind::Reading, "Une lecture"),
        says("o-1", BlockKind::Finding, "Un constat sans chiffre"),
    ];
    assert_eq!(Draft::fold(&log(&acts)), Draft::default());
}

#[test]
fn a_persons_own_finding_says_what_it_is_about_and_stands_after_the_machines() {
    let question = QuestionKey::new("canaux").unwrap();
    let typed = || Block::typed(BlockKind::Finding, "Le site d'abord.", "", "").unwrap();
    assert_eq!(typed().about(vec![]), Err(BadBlock::AboutNothing));
    let own = typed().about(vec![question.clone(), question.clone()]);
    let own = own.unwrap();
    assert_eq!(own.about, [question]);
    let reading = Block::typed(BlockKind::Reading, "a", "Claire", "").unwrap();
    assert_eq!(reading.clone().about(vec![]), Ok(reading));
    let act = Act::Block {
        block: key("o-3"),
        entry: Some(own),
    };
    let acts = [says("o-1", BlockKind::Reading, "Une lecture"), (act, None)];
    let draft = Draft::fold(&log(&acts));
    assert_eq!(arranged(&draft), ["f-a", "f-b", "f-c", "o-3", "o-1"]);
    let text = serde_json::to_string(&acts[1].0).unwrap();
    assert_eq!(serde_json::from_str::<Act>(&text).unwrap(), acts[1].0);
}

#[test]
fn what_is_typed_is_kept_on_a_line_or_told_why_not() {
    let typed = |kind, text: &str, by: &str, despite: &str| {
        Block::typed(kind, text, by, despite).map(|block| block.text)
    };
    assert_eq!(
        typed(BlockKind::Finding, " a\n b\u{a0}:  c ", "", ""),
        Ok("a b\u{a0}: c".to_owned())
    );
    assert_eq!(
        typed(BlockKind::Closing, "\u{200b} ", "", ""),
        Err(BadBlock::Empty)
    );
    assert_eq!(
        typed(BlockKind::Reading, "a", " ", ""),
        Err(BadBlock::Unsigned)
    );
    assert_eq!(
        typed(BlockKind::Finding, "a", "", "vu sur place"),
        Err(BadBlock::Unsigned)
    );
    let long = "é".repeat(TEXT_MAX + 1);
    let max = TEXT_MAX;
    assert_eq!(
        typed(BlockKind::Finding, &long, "", ""),
        Err(BadBlock::TooLong { max })
    );
    let max = NAME_MAX;
    assert_eq!(
        typed(BlockKind::Reading, "a", &long, ""),
        Err(BadBlock::TooLong { max })
    );
}

#[test]
fn keys_say_whose_block_it_is() {
    let finding = FindingId::new("0123456789ab").unwrap();
    let block = BlockKey::of(&finding).unwrap();
    assert_eq!((block.finding(), block.is_own()), (Some(finding), false));
    let own = BlockKey::own("7KM2").unwrap();
    assert_eq!((own.finding(), own.is_own()), (None, true));
    assert_eq!(BlockKey::own("é"), None);
}

#[test]
fn acts_read_back_as_written() {
    for (act, _) in [
        says("f-a", BlockKind::Finding, "un"),
        put("f-a", None),
        put("f-a", Some("o-1")),
    ] {
        let text = serde_json::to_string(&act).unwrap();
        assert_eq!(serde_json::from_str::<Act>(&text).unwrap(), act, "{text}");
    }
}

#[test]
fn a_block_that_is_written_again_comes_back_where_it_was() {
    let gone = |block| {
        (
            Act::Block {
                block: key(block),
                entry: None,
            },
            None,
        )
    };
    let acts = [
        says("o-1", BlockKind::Reading, "une"),
        says("o-2", BlockKind::Reading, "deux"),
        gone("o-1"),
        says("o-1", BlockKind::Reading, "une autre"),
        gone("o-1"),
        gone("o-2"),
    ];
    let own = |upto: usize| {
        let draft = Draft::fold(&log(&acts[..upto]));
        let order: Vec<String> = draft.arrange([]).iter().map(ToString::to_string).collect();
        (order, draft.is_empty())
    };
    assert_eq!(own(2).0, ["o-1", "o-2"]);
    assert_eq!(own(3).0, ["o-2"]);
    assert_eq!(own(4).0, ["o-1", "o-2"]);
    assert_eq!(own(6), (vec![], true));
}
