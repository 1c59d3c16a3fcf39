//! Reading a page as a person would, without a browser.

/// A text with its unbreakable and thin spaces and its curly apostrophes made plain, to be compared with
/// what one would type.
pub fn plain(text: &str) -> String {
    let plain = |c| match c {
        '\u{a0}' | '\u{202f}' | '\u{2009}' => ' ',
        '’' => '\'',
        c => c,
    };
    text.chars().map(plain).collect()
}

/// A piece of page without its tags, in plain characters, on one line.
pub fn words(html: &str) -> String {
    let mut pieces = html.split('<');
    let mut text = pieces.next().unwrap_or("").to_owned();
    for piece in pieces {
        text.push(' ');
        text.push_str(piece.split_once('>').map_or("", |(_, rest)| rest));
    }
    let text = plain(&unescape(&text));
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A text without its escapes.
pub fn unescape(text: &str) -> String {
    let named = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#34;", "\""),
        ("&#39;", "'"),
        ("&#60;", "<"),
    ];
    let named = named
        .into_iter()
        .chain([("&#62;", ">"), ("&#38;", "&"), ("&amp;", "&")]);
    named.fold(text.to_owned(), |text, (escape, is)| {
        text.replace(escape, is)
    })
}

/// The cells of each row of each table.
pub fn rows(html: &str) -> Vec<Vec<String>> {
    let cells = |row: &str| {
        let row = row.split("</tr>").next().unwrap_or("");
        row.split("<t")
            .skip(1)
            .filter_map(|cell| cell.split_once('>'))
            .map(|(_, cell)| words(cell))
            .collect()
    };
    html.split("<tr>").skip(1).map(cells).collect()
}

/// The values of an attribute, in order.
pub fn attributes(html: &str, name: &str) -> Vec<String> {
    let start = format!(" {name}=\"");
    html.split(&start)
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .map(unescape)
        .collect()
}

/// The value of the first form field of a name.
pub fn field(html: &str, name: &str) -> Option<String> {
    let (_, rest) = html.split_once(&format!("name=\"{name}\" value=\""))?;
    rest.split('"').next().map(unescape)
}
