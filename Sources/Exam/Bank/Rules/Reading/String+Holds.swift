extension String {
    /// Whether the text has the word in it, byte by byte. Rules ask this millions of times.
    func holds(_ word: String) -> Bool {
        var (text, word) = (self, word)
        return text.withUTF8 { text in
            word.withUTF8 { word in
                guard let first = word.first, word.count <= text.count else { return false }
                for start in 0...(text.count - word.count) where text[start] == first {
                    var offset = 1
                    while offset < word.count, text[start + offset] == word[offset] { offset += 1 }
                    if offset == word.count { return true }
                }
                return false
            }
        }
    }

    /// The first of the words that it has in it.
    func firstHeld(of words: [String]) -> String? {
        words.first { holds($0) }
    }
}
