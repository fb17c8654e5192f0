//! The plan: written, changed, noted, done, taken off; on paper, on a card, as a text; shared in part.

use footing_journeys::pages::{Check, Keep, Plan, slug};
use footing_journeys::print::pages_of;
use footing_journeys::{Result, Setup, Stage, ensure, journeys, wait};

journeys! {
    every_part in chromium, firefox, webkit;
    in_part in chromium, firefox, webkit;
    on_one_page in chromium;
    from_results in chromium, firefox, webkit;
    a_rhythm_of_ones_own in chromium, firefox, webkit;
}

/// The sorts of lines, as the parts of the page name them.
const PARTS: [&str; 7] = [
    "reason",
    "goal",
    "if-then",
    "sign",
    "supporter",
    "meeting",
    "step",
];

fn kept_plan(stage: &Stage) -> Result<Plan<'_>> {
    let plan = Plan::open(stage)?;
    plan.fill_all()?;
    stage.browser.click("[data-do=keep-plan]")?;
    stage.browser.plan_is_kept()?;
    Ok(plan)
}

fn every_part(setup: Setup) -> Result<()> {
    setup.play(|stage| {
        let browser = &stage.browser;
        kept_plan(stage)?;
        let plan = Plan::open(stage)?;
        for part in PARTS {
            ensure!(plan.lines(part)? == 1, "{part}: {}", plan.lines(part)?);
        }
        // A goal is changed, noted on and done; what is too little is refused, and nothing lost.
        let goal = "[data-part=goal] [data-plan]";
        browser.click(&format!("{goal} .plan__more > summary"))?;
        let field = "[data-part=goal] .plan__more input[id$=-what]";
        browser.run(&format!("document.querySelector('{field}').select()"))?;
        browser.wait_for(field)?.type_in(" ")?;
        browser.click(&format!("{goal} [data-do=change-line]"))?;
        browser.wait_for(&format!("{goal} [role=alert]"))?;
        ensure!(browser.text_of(goal)?.contains("Sleep through the night"));
        browser.wait_for(field)?.type_in("Rest at noon")?;
        browser.click(&format!("{goal} [data-do=change-line]"))?;
        wait::until("the goal in its new words", || {
            Ok(browser
                .text_of(goal)?
                .contains("Rest at noon")
                .then_some(()))
        })?;
        browser
            .wait_for(&format!("{goal} input[id^=note-]"))?
            .type_in("Slept six hours")?;
        browser.click(&format!("{goal} [data-do=add-note]"))?;
        browser.wait_for(&format!("{goal} .plan__notes"))?;
        browser.click(&format!("{goal} .choice"))?;
        browser.wait_for("[data-part=goal] .plan__done")?;
        browser.plan_is_kept()?;
        Plan::open(stage)?;
        let text = browser.text_of(goal)?;
        ensure!(
            text.contains("Rest at noon") && text.contains("Slept six hours"),
            "{text}"
        );
        ensure!(browser.has("[data-part=goal] .plan__done")?);

        browser.click("[data-part=meeting] .plan__more > summary")?;
        browser.click("[data-part=meeting] [data-do=delete-plan]")?;
        browser.click("[data-do=confirm]")?;
        browser.wait_gone("[data-part=meeting] [data-plan]")?;
        browser.plan_is_kept()?;
        ensure!(Plan::open(stage)?.lines("meeting")? == 0);
        // An empty form says what is missing.
        browser.click("[data-part=if-then] .plan-add > summary")?;
        browser.click("[data-part=if-then] [data-do=add-line]")?;
        browser.wait_for("[data-part=if-then] [role=alert]")?;
        ensure!(browser.count("[data-part=if-then] [aria-invalid=true]")? == 2);
        // An idea fills in what to do.
        browser.click("[data-part=if-then] form details > summary")?;
        browser.click("[data-part=if-then] [data-do=pick-idea]")?;
        let action = "return document.querySelector('#if-then-new-action').value";
        ensure!(
            browser
                .run(action)?
                .as_str()
                .is_some_and(|it| it.len() > 10)
        );
        Ok(())
    })
}

/// Names stay out of what is copied and printed, if so chosen.
fn in_part(setup: Setup) -> Result<()> {
    setup.play(|stage| {
        let browser = &stage.browser;
        kept_plan(stage)?;
        browser.click(".share > summary")?;
        let whole = browser.text_of("#message-text")?;
        ensure!(
            whole.contains("555 0100") && whole.contains("Late shifts"),
            "{whole}"
        );
        browser.click("label.choice:has(input[name=share-supporter])")?;
        wait::until("a text without the supporters", || {
            let text = browser.text_of("#message-text")?;
            Ok((!text.contains("555 0100") && text.contains("Late shifts")).then_some(()))
        })?;
        let sheet = |script: &str| {
            browser.run(&format!(
                "return document.querySelector('[data-sheet]').{script}"
            ))
        };
        ensure!(!sheet("textContent")?.to_string().contains("555 0100"));
        browser.click("[data-do=copy]")?;
        browser.wait_for("[data-copied=true]")?;
        browser.click("label.choice:has(input[value=card])")?;
        browser.wait_for("label.choice:has(input[value=card]:checked)")?;
        let card = sheet("textContent")?.to_string();
        ensure!(
            sheet("dataset.sheet")? == "card" && !card.contains("555 0100"),
            "{card}"
        );
        ensure!(card.contains("walk around the block"), "{card}");
        Ok(())
    })
}

/// Three lines of each sort, the goals with all there is to say.
fn on_one_page(setup: Setup) -> Result<()> {
    setup.play(|stage| {
        let plan = kept_plan(stage)?;
        for n in 2..=3 {
            let text = format!("Number {n}, in some more words than one would think of at first");
            for part in PARTS {
                let fields: &[&str] = match part {
                    "goal" => &["what", "why", "first", "who", "barrier"],
                    "if-then" => &["cue", "action"],
                    "sign" => &["sign", "action"],
                    "supporter" | "meeting" => &["name", "how", "when"],
                    _ => &["text"],
                };
                let fields: Vec<_> = fields.iter().map(|field| (*field, text.as_str())).collect();
                plan.add(part, &fields)?;
            }
        }
        let pages = pages_of(&stage.browser.print()?);
        ensure!(pages == 1, "the plan takes {pages} pages");
        stage.browser.click(".share > summary")?;
        stage.browser.click("label.choice:has(input[value=card])")?;
        stage
            .browser
            .wait_for("label.choice:has(input[value=card]:checked)")?;
        let pages = pages_of(&stage.browser.print()?);
        ensure!(pages == 1, "the card takes {pages} pages");
        Ok(())
    })
}

/// Barriers of a result come first in the plan, each with steps for it; signs go there, too.
fn from_results(setup: Setup) -> Result<()> {
    setup.play(|stage| {
        let browser = &stage.browser;
        for slug in [slug::STRENGTHS, slug::SIGNS] {
            let check = Check::open(stage, slug)?;
            check.start(Keep::Results)?;
            check.take_at_once(2)?;
        }
        browser.click("[data-do=add-sign]")?;
        browser.wait_for("[data-sign] > .steps__done")?;
        browser.plan_is_kept()?;
        let plan = Plan::open(stage)?;
        ensure!(plan.lines("sign")? == 1);
        browser.click("[data-part=barriers] summary")?;
        browser.click("[data-part=barriers] [data-do=add-step]")?;
        wait::until("the step", || Ok((plan.lines("step")? == 1).then_some(())))?;
        let first = "const parts = [...document.querySelectorAll('[data-part]')];
            return parts[0].dataset.part";
        ensure!(
            browser.run(first)? == "barriers",
            "something stands before the barriers"
        );
        Ok(())
    })
}

/// Typed number by number, as a keyboard does: the first of them is no rhythm of the list.
fn a_rhythm_of_ones_own(setup: Setup) -> Result<()> {
    setup.play(|stage| {
        let browser = &stage.browser;
        Plan::open(stage)?;
        browser.wait_for("#dates-every")?;
        let choose = "const select = document.querySelector('#dates-every');
            select.value = 'own'; select.dispatchEvent(new Event('change', { bubbles: true }))";
        browser.run(choose)?;
        browser.wait_for("#dates-days")?.type_in("10")?;
        browser.click("[data-do=set-check-ins]")?;
        browser.click("[data-part=calendar] > summary")?;
        let file = browser.file_by("[data-do=calendar]")?;
        ensure!(file.contains("FREQ=DAILY;INTERVAL=10"), "{file}");
        Ok(())
    })
}
