//! Published instruments, filled in.

use super::*;

#[test]
fn every_template_is_filled_and_kept() {
    for template in templates::all() {
        let mut counselor = Counselor::new();
        counselor.does(Happened::LookedAtTemplates);
        counselor.does(Happened::ChoseTemplate(template.id.to_owned()));
        let statements: Vec<_> = (1..=template.items())
            .map(|n| format!("{n}. Item no {n}"))
            .collect();
        let answers = template
            .blocks
            .iter()
            .flat_map(|block| 1..=block.values.len());
        let answers: Vec<_> = answers
            .enumerate()
            .map(|(n, _)| format!("Word {}", letter(n)))
            .collect();
        counselor.does(Happened::PastedStatements(statements.join("\n")));
        counselor.does(Happened::PastedAnswers(answers.join("\n")));
        counselor.does(Happened::TookPasted);
        let it = counselor.written().it.clone();
        assert_eq!(it.items.len(), template.items(), "{}", template.id);
        assert_eq!(it.items[0].text, "Item no 1");
        counselor.does(Happened::PressedKeep);
        let found = problems(&it);
        assert_eq!(found, [], "{}", template.id);
        assert_eq!(counselor.offered().len(), 1, "{}", template.id);
        let check = own::check_of(&counselor.all()[0].it).unwrap();
        let dangers = check.instrument.dangers.len();
        assert_eq!(
            dangers,
            usize::from(template.self_harm.is_some()),
            "{}",
            template.id
        );
    }
}

fn letter(n: usize) -> String {
    let letter = |n: usize| char::from(b'a' + (n % 26) as u8);
    [letter(n / 26), letter(n)].iter().collect()
}
