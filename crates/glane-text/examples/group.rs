use std::io::Read;
fn main() {
    let mut text = String::new();
    std::io::stdin().read_to_string(&mut text).unwrap();
    let mut grouper = glane_text::group::Grouper::new();
    for line in text.lines().filter(|l| !l.trim().is_empty()) {
        grouper.add(line, 1);
    }
    let groups: Vec<_> = grouper.groups(&Default::default()).into_iter().map(|g| serde_json::json!({"shown": g.shown, "members": g.members.iter().map(|m| &m.form).collect::<Vec<_>>(), "reasons": g.members.iter().map(|m| m.reasons.iter().map(|r| r.name()).collect::<Vec<_>>()).collect::<Vec<_>>(), "proposals": g.proposals.iter().map(|p| format!("{} ~ {}", p.form, p.with)).collect::<Vec<_>>()})).collect();
    println!("{}", serde_json::to_string(&groups).unwrap());
}
