use glane_office::zip::archive;
use proptest::prelude::*;

use super::*;

fn zip(files: &[(&str, &str)]) -> Vec<u8> {
    let files = files.iter();
    let files = files.map(|(name, text)| ((*name).to_owned(), text.as_bytes().to_vec()));
    archive(&files.collect())
}

fn docx(body: &str) -> Vec<u8> {
    let xml = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:document xmlns:w=\"w\"><w:body>{body}</w:body></w:document>"
    );
    zip(&[
        ("[Content_Types].xml", "<Types/>"),
        ("word/document.xml", &xml),
    ])
}

fn odt(body: &str) -> Vec<u8> {
    let xml = format!(
        "<office:document-content><office:automatic-styles><number:text>style</number:text></office:automatic-styles>\
         <office:body><office:text>{body}</office:text></office:body></office:document-content>"
    );
    zip(&[("content.xml", &xml), ("mimetype", ODT)])
}

#[test]
fn a_docx_gives_its_paragraphs_and_the_rows_of_its_tables() {
    let body = "<w:p><w:pPr><w:tabs><w:tab w:val=\"left\"/></w:tabs></w:pPr><w:r><w:t>Réunion du 12 mars</w:t></w:r></w:p><w:p/>\
        <w:p><w:r><w:t xml:space=\"preserve\">La salle </w:t></w:r><w:r><w:tab/><w:t>est &amp; reste r&#233;serv&#xE9;e</w:t></w:r>\
        <w:r><w:br/><w:t>le mardi</w:t></w:r></w:p>\
        <w:tbl><w:tr><w:tc><w:p><w:r><w:t>Qui</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Awa</w:t></w:r></w:p>\
        <w:p><w:r><w:t>et Sam</w:t></w:r></w:p></w:tc></w:tr></w:tbl>";
    assert_eq!(
        read(&docx(body)).unwrap(),
        "Réunion du 12 mars\nLa salle est & reste réservée\nle mardi\nQui Awa et Sam"
    );
}

#[test]
fn what_was_deleted_moved_away_or_said_twice_in_a_docx_is_not_read() {
    let body = "<w:p><w:r><w:t>Oui</w:t></w:r><w:del><w:r><w:delText>non</w:delText><w:t>non</w:t></w:r></w:del>\
        <w:moveFrom><w:r><w:t>ailleurs</w:t></w:r></w:moveFrom><w:r><w:instrText>PAGE</w:instrText></w:r>\
        <mc:AlternateContent><mc:Choice><w:t>, bien</w:t></mc:Choice><mc:Fallback><w:t>, bien</w:t></mc:Fallback></mc:AlternateContent></w:p>";
    assert_eq!(read(&docx(body)).unwrap(), "Oui, bien");
}

#[test]
fn an_odt_gives_its_headings_paragraphs_and_rows_without_its_remarks() {
    let body = "<text:tracked-changes><text:p>supprimé</text:p></text:tracked-changes>\
        <text:h>Réunion\n  du 12 mars</text:h><text:p>La<text:s text:c=\"4000000000\"/>salle<text:tab/><text:span>est</text:span>\
        <office:annotation><dc:creator>Awa</dc:creator><text:p>à revoir</text:p></office:annotation><text:line-break/>réservée</text:p>\
        <text:list><text:list-item><text:p>Appeler &quot;la mairie&quot;</text:p></text:list-item></text:list>\
        <table:table><table:table-row><table:table-cell><text:p>Qui</text:p></table:table-cell>\
        <table:table-cell><text:p>Sam</text:p></table:table-cell></table:table-row></table:table>";
    assert_eq!(
        read(&odt(body)).unwrap(),
        "Réunion du 12 mars\nLa salle est\nréservée\nAppeler \"la mairie\"\nQui Sam"
    );
}

#[test]
fn what_is_no_document_of_text_is_said_to_be_what_it_is() {
    let sheet = "application/vnd.oasis.opendocument.spreadsheet";
    for (bytes, why) in [
        (
            zip(&[("content.xml", "<a/>"), ("mimetype", sheet)]),
            NotNotes::Document,
        ),
        (zip(&[("xl/workbook.xml", "<a/>")]), NotNotes::Document),
        (zip(&[("mimetype", ODT)]), NotNotes::Broken),
        (b"PK\x03\x04\x14\0".to_vec(), NotNotes::Broken),
        (
            zip(&[("word/document.xml", "<w:p><w:t>Oui</w:p>")]),
            NotNotes::Broken,
        ),
        (
            zip(&[("word/document.xml", "<w:t>&lol;</w:t>")]),
            NotNotes::Broken,
        ),
    ] {
        assert_eq!(read(&bytes), Err(why));
    }
    // Of other bytes than its letters say.
    let files = [("word/document.xml".to_owned(), b"<w:t>\xFF</w:t>".to_vec())];
    assert_eq!(read(&archive(&files.into())), Err(NotNotes::Broken));
}

#[test]
fn a_document_that_unpacks_to_more_than_a_book_is_not_unpacked() {
    let bomb = vec![b' '; XML_MAX + 1];
    let files = [("word/document.xml".to_owned(), bomb)];
    let bytes = archive(&files.into());
    assert!(bytes.len() < 100_000, "it is no bomb");
    assert_eq!(read(&bytes), Err(NotNotes::Huge));
    // Words that are made of words are read by nobody.
    let laughs = "<!DOCTYPE a [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]><w:t>&b;</w:t>";
    let bytes = zip(&[("word/document.xml", laughs)]);
    assert_eq!(read(&bytes), Err(NotNotes::Broken));
}

proptest! {
    #[test]
    fn no_document_breaks_anything(xml in "[<>/wtpr:&;a#x0-9\" =!\\[\\]-]{0,60}") {
        for sort in [Sort::Docx, Sort::Odt] {
            if let Ok(text) = words(&xml, sort) {
                prop_assert!(text.len() <= xml.len());
            }
        }
    }
}
