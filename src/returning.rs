//! From what a person has here to what they send back.

use crate::shelf::Taken;
use footing_core::{Timestamp, score};
use footing_interchange::link::Invitation;
use footing_interchange::returned::{Return, ReturnedAnswers, ReturnedResult, ReturnedScore};

/// What of a result goes along.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// Its scores and every answer.
    Answers,
    /// Its scores.
    Scores,
    /// Nothing of it.
    Nothing,
}

impl Choice {
    /// Its name in the markup.
    pub fn name(self) -> &'static str {
        match self {
            Self::Answers => "answers",
            Self::Scores => "scores",
            Self::Nothing => "nothing",
        }
    }
}

/// Which link a return answers, as its mark stands there: 16 hexadecimal digits.
pub fn invite(asked: &Invitation) -> String {
    let digits = asked.invite.iter().map(|byte| format!("{byte:02x}"));
    digits.collect()
}

/// A return of these results; when it was made is filled in as it is sealed.
pub fn returned<'a>(
    invite: &str,
    name: &str,
    line: &str,
    parts: impl Iterator<Item = (&'a Taken, Choice)>,
) -> Return {
    let wanted = parts.filter(|(_, choice)| *choice != Choice::Nothing);
    Return {
        invite: invite.to_owned(),
        name: name.to_owned(),
        made_at: Timestamp::default(),
        results: wanted
            .map(|(taken, choice)| result(taken, choice))
            .collect(),
        line: line.to_owned(),
    }
}

fn result(taken: &Taken, choice: Choice) -> ReturnedResult {
    let answers = taken.answers();
    let (result, check) = (&taken.result, &taken.check);
    let scores = score(&answers).into_iter().map(|score| {
        let texts = check.texts.scores.get(score.id.as_str());
        ReturnedScore {
            id: score.id.to_string(),
            title: texts.map(|it| it.title.clone()).unwrap_or_default(),
            value: score.result.ok(),
            min: score.range.0,
            max: score.range.1,
        }
    });
    let scores = scores.collect();
    let given = |answers: &footing_core::Answers| -> ReturnedAnswers {
        let given = answers.given();
        given
            .map(|(item, answer)| (item.id.to_string(), answer.clone()))
            .collect()
    };
    ReturnedResult {
        id: taken.id.to_string(),
        instrument: result.instrument.clone(),
        edition: result.edition,
        title: check.texts.title.clone(),
        word: result.word.clone(),
        finished_at: result.finished_at,
        offset_minutes: result.offset_minutes,
        scores,
        answers: (choice == Choice::Answers).then(|| given(&answers)),
    }
}

/// What a sealed return begins with in the address of an inbox.
const IN_ADDRESS: &str = "r1.";

/// An armoured age file as it stands in the address of an inbox: its bytes as base64url.
pub fn armored_payload(armored: &str) -> String {
    let lines = armored.lines().filter(|line| !line.starts_with("-----"));
    let mut payload = IN_ADDRESS.to_owned();
    for letter in lines.flat_map(str::chars) {
        match letter {
            '+' => payload.push('-'),
            '/' => payload.push('_'),
            'A'..='Z' | 'a'..='z' | '0'..='9' => payload.push(letter),
            _ => {}
        }
    }
    payload
}

/// The armoured file that a payload stands for; `None` where it is none.
pub fn payload_armored(payload: &str) -> Option<String> {
    let base64 = payload.trim().strip_prefix(IN_ADDRESS)?;
    let mut letters: Vec<char> = Vec::with_capacity(base64.len() + 3);
    for letter in base64.chars() {
        letters.push(match letter {
            '-' => '+',
            '_' => '/',
            'A'..='Z' | 'a'..='z' | '0'..='9' => letter,
            _ => return None,
        });
    }
    while !letters.len().is_multiple_of(4) {
        letters.push('=');
    }
    let lines = letters
        .chunks(64)
        .map(|line| line.iter().collect::<String>());
    let lines = lines.collect::<Vec<_>>().join("\n");
    Some(format!(
        "-----BEGIN AGE ENCRYPTED FILE-----\n{lines}\n-----END AGE ENCRYPTED FILE-----\n"
    ))
}

/// The name of a sealed return's file: it says nothing of what it is about.
pub fn file_name() -> &'static str {
    "for-you.age"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_armoured_file_comes_back_from_an_address() {
        for length in [1, 47, 48, 49, 96, 700] {
            let base64: String = ('A'..='Z')
                .chain(['+', '/', '3'])
                .cycle()
                .take(length * 4)
                .collect();
            let lines: Vec<_> = base64
                .as_bytes()
                .chunks(64)
                .map(String::from_utf8_lossy)
                .collect();
            let armored = format!(
                "-----BEGIN AGE ENCRYPTED FILE-----\n{}\n-----END AGE ENCRYPTED FILE-----\n",
                lines.join("\n")
            );
            let payload = armored_payload(&armored);
            assert!(
                payload
                    .bytes()
                    .all(|b| b.is_ascii_alphanumeric() || b"._-".contains(&b))
            );
            assert_eq!(payload_armored(&payload), Some(armored));
        }
        assert_eq!(payload_armored("r1.ab%20"), None);
        assert_eq!(payload_armored("1.ab"), None);
    }
}
