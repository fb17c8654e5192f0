//! How hard a text is to read, as the US school grade it takes.

/// The Flesch-Kincaid grade of a text (Kincaid, Fishburne, Rogers & Chissom 1975): about 0 for
/// the plainest, 7 for what a 12-year-old reads. Sentences end at `.`, `!`, `?`, `:` and line ends.
///
/// Syllables are counted by the vowel groups of English spelling, which is right for about nine
/// words in ten and errs to both sides. `None` for a text without a word.
pub fn grade(text: &str) -> Option<f64> {
    let ends = ['.', '!', '?', ':', ';', '\n'];
    let sentences = text
        .split(ends)
        .filter(|part| part.chars().any(char::is_alphabetic))
        .count();
    let words: Vec<&str> = text
        .split(|c: char| !(c.is_alphabetic() || c == '\'' || c == '’'))
        .filter(|word| word.chars().any(char::is_alphabetic))
        .collect();
    if words.is_empty() {
        return None;
    }
    let syllables: usize = words.iter().map(|word| syllables(word)).sum();
    let (words, sentences) = (words.len() as f64, sentences.max(1) as f64);
    Some(0.39 * words / sentences + 11.8 * syllables as f64 / words - 15.59)
}

/// Syllables of an English word, at least 1.
pub fn syllables(word: &str) -> usize {
    let word = word.to_lowercase();
    let word = word.trim_end_matches(['\'', '’']);
    let is_vowel = |c: char| "aeiouy".contains(c);
    let mut count = 0_usize;
    let mut before = false;
    for c in word.chars() {
        let vowel = is_vowel(c);
        count += usize::from(vowel && !before);
        before = vowel;
    }
    let endings_unheard = ["es", "ed"];
    let silent_e = word.ends_with('e') && !word.ends_with("le") && !word.ends_with("ee");
    let silent_ending = endings_unheard.iter().any(|ending| word.ends_with(ending))
        && ![
            "ted", "ded", "ses", "ces", "ges", "zes", "xes", "ches", "shes", "ies", "ied",
        ]
        .iter()
        .any(|heard| word.ends_with(heard));
    if (silent_e || silent_ending) && count > 1 {
        count -= 1;
    }
    // Two vowels that are spoken apart ("situation", "diary"), unlike in "nation" and "language".
    let one_sound = ["tion", "sion", "qua", "gua", "cia", "tia"];
    let apart = one_sound
        .iter()
        .fold(word.to_owned(), |word, part| word.replace(part, ""));
    count += usize::from(
        ["ia", "io", "ua", "iu"]
            .iter()
            .any(|pair| apart.contains(pair)),
    );
    count.max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn syllables_of_common_words() {
        for (word, count) in [
            ("I", 1),
            ("the", 1),
            ("people", 2),
            ("strengths", 1),
            ("situation", 4),
            ("answer", 2),
            ("device", 2),
            ("kept", 1),
            ("helped", 1),
            ("started", 2),
            ("little", 2),
            ("recovery", 4),
            ("days", 1),
            ("safe", 1),
            ("nobody", 3),
            ("language", 2),
        ] {
            assert_eq!(syllables(word), count, "{word}");
        }
    }

    #[test]
    fn plain_words_grade_lower_than_learned_ones() {
        let plain = grade("I have a safe place to sleep. I can call a friend.");
        let learned = grade("Individuals demonstrate considerable psychological vulnerability.");
        assert!(plain < Some(3.0), "{plain:?}");
        assert!(learned > Some(12.0), "{learned:?}");
        assert_eq!(grade(" — "), None);
    }
}
