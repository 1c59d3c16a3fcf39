fn main() {
    for line in std::io::stdin().lines() {
        println!("{}", glane_text::lemma::lemma(line.unwrap().trim()));
    }
}
