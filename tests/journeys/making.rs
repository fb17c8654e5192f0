//! A counselor makes a link: from nothing to a link in hand, on a screen, on paper, kept for later.

use footing_journeys::keyboard::Key;
use footing_journeys::print::pages_of;
use footing_journeys::{Context as _, Result, Setup, Stage, ensure, journeys, wait};

journeys! {
    nothing_back in chromium, firefox, webkit;
    nothing_chosen in chromium, firefox, webkit;
    order_by_keyboard in chromium, firefox, webkit;
    kept in chromium, firefox, webkit;
    too_large_for_one_code in chromium, firefox, webkit;
    not_without_a_key in chromium, firefox, webkit;
    on_paper in chromium;
}

const PAGE: &str = "counselor/link/";

fn pick(stage: &Stage, id: &str) -> Result<()> {
    stage
        .browser
        .click(&format!("input[name=making-check][value=\"{id}\"]"))
}

fn back(stage: &Stage, wanted: &str) -> Result<()> {
    stage
        .browser
        .click(&format!("input[name=making-back][value={wanted}]"))
}

fn write(stage: &Stage, field: &str, text: &str) -> Result<()> {
    stage.browser.wait_for(field)?.type_in(text)
}

/// Makes the link as the page stands; its address.
fn make(stage: &Stage) -> Result<String> {
    stage.browser.click("[data-do=make]")?;
    stage.browser.wait_for("[data-made]")?;
    stage.browser.text_of("#made-link")
}

/// Made in a few presses, and opened as the person will.
fn nothing_back(setup: Setup) -> Result<()> {
    setup.play(|stage| {
        stage.open_app(PAGE)?;
        pick(stage, "recovery-capital-brief")?;
        write(stage, "#making-sender", "Room 4")?;
        write(
            stage,
            "#making-note",
            "Please take this <b>before</b> Monday.",
        )?;
        back(stage, "nothing")?;
        let browser = &stage.browser;
        let seen = |css: &str| browser.text_of(css);
        let preview = [
            seen(".preview [data-sender]")?,
            seen(".preview [data-note]")?,
        ];
        let link = make(stage)?;
        ensure!(link.starts_with(&stage.server.url()), "{link}");
        browser.check_accessibility("a link that was made")?;
        ensure!(browser.count(".codes svg")? > 0, "there is no code");
        ensure!(
            seen("#made-text")?.contains(&link),
            "the text lacks the link"
        );
        let stored = browser.local_storage()?;
        ensure!(stored.is_empty(), "stored unasked: {stored:?}");
        // What was typed is still there after a look at another page.
        browser.click("[data-nav=instruments]")?;
        browser.back()?;
        browser.wait_for("[data-made]")?;

        browser.go(&link)?;
        browser.wait_for("[data-step=open]")?;
        let shown = [seen("[data-sender]")?, seen("[data-note]")?];
        ensure!(
            shown == preview,
            "{shown:?} is shown, {preview:?} was promised"
        );
        ensure!(shown[1].contains("<b>before</b>"), "{shown:?}");
        Ok(())
    })
}

fn nothing_chosen(setup: Setup) -> Result<()> {
    setup.play(|stage| {
        stage.open_app(PAGE)?;
        let browser = &stage.browser;
        browser.click("[data-do=make]")?;
        browser.wait_for("#error-summary")?;
        wait::until("the focus on what is missing", || {
            Ok(browser.focus_is_in("#error-summary")?.then_some(()))
        })?;
        ensure!(
            browser.count("#error-summary a")? == 2,
            "not two things are missing"
        );
        ensure!(!browser.has("[data-made]")?, "a link was made");
        browser.check_accessibility("a link that lacks something")?;
        pick(stage, "triggers")?;
        back(stage, "nothing")?;
        browser.wait_gone("#error-summary")?;
        make(stage).map(drop)
    })
}

fn order_by_keyboard(setup: Setup) -> Result<()> {
    setup.play(|stage| {
        stage.open_app(PAGE)?;
        for id in ["triggers", "check-in", "warning-signs"] {
            pick(stage, id)?;
        }
        let browser = &stage.browser;
        let order = || browser.attributes("[data-pick]", "data-pick");
        ensure!(
            order()? == ["triggers", "check-in", "warning-signs"],
            "{:?}",
            order()?
        );
        browser.tab_to("#pick-0-down")?;
        for (button, expected) in [
            ("#pick-1-down", ["check-in", "triggers", "warning-signs"]),
            ("#pick-2-up", ["check-in", "warning-signs", "triggers"]),
            ("#pick-1-up", ["check-in", "triggers", "warning-signs"]),
        ] {
            browser.press(Key::Enter)?;
            wait::until("the focus on the same check", || {
                Ok(browser.focus_is_in(button)?.then_some(()))
            })?;
            ensure!(order()? == expected, "{:?}", order()?);
            ensure!(
                !browser.text_of("[data-moved]")?.is_empty(),
                "it is not said"
            );
        }
        let steps = browser.text_of(".preview .asked")?;
        ensure!(!steps.is_empty(), "the preview lacks them");
        Ok(())
    })
}

fn kept(setup: Setup) -> Result<()> {
    setup.play(|stage| {
        stage.open_app(PAGE)?;
        pick(stage, "check-in")?;
        back(stage, "nothing")?;
        let link = make(stage)?;
        let browser = &stage.browser;
        write(stage, "#making-name", "Mondays")?;
        browser.click("[data-do=keep-link]")?;
        browser.wait_for("[data-was-kept]")?;
        browser.wait_for("[data-saved=saved]")?;

        stage.open_app(PAGE)?;
        browser.click("[data-do=open-link]")?;
        browser.wait_for("[data-made]")?;
        let again = browser.text_of("#made-link")?;
        ensure!(again == link, "{again} is not {link}");
        browser.click("[data-do=double-link]")?;
        wait::until("two links", || {
            Ok((browser.count("[data-kept]")? == 2).then_some(()))
        })?;
        let copy = browser.text_of("#made-link")?;
        ensure!(copy != link, "two links have the same mark");
        for left in [1, 0] {
            browser.click("[data-do=delete-link]")?;
            browser.click("[data-do=confirm]")?;
            wait::until("one link less", || {
                Ok((browser.count("[data-kept]")? == left).then_some(()))
            })?;
        }
        Ok(())
    })
}

fn too_large_for_one_code(setup: Setup) -> Result<()> {
    setup.play(|stage| {
        stage.open_app(PAGE)?;
        pick(stage, "check-in")?;
        back(stage, "nothing")?;
        // Letters without a pattern, which no packing makes small.
        let mut dice = 7_u32;
        let letters = (0..600).map(|_| {
            dice = dice.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            char::from_u32(0x4E00 + (dice >> 16) % 5_000).unwrap_or('a')
        });
        let note: String = letters.collect();
        write(stage, "#making-note", &format!("{note}xy"))?;
        let browser = &stage.browser;
        browser.wait_for("[data-problem=making-note]")?;
        let typed = browser.run("return document.querySelector('#making-note').value.length")?;
        ensure!(typed == 602, "{typed} characters are left");
        // Backspace, twice.
        write(stage, "#making-note", "\u{e003}\u{e003}")?;
        browser.wait_gone("[data-problem=making-note]")?;
        let link = make(stage)?;
        ensure!(link.len() > 800, "{} characters only", link.len());
        browser.wait_for("[data-too-large]")?;
        ensure!(!browser.has("[data-do=code-png]")?, "a picture is offered");
        let file = browser.file_by("[data-do=link-file]")?;
        ensure!(file.trim() == link, "{file} is not {link}");
        Ok(())
    })
}

fn not_without_a_key(setup: Setup) -> Result<()> {
    setup.play(|stage| {
        stage.open_app(PAGE)?;
        pick(stage, "check-in")?;
        back(stage, "scores")?;
        let browser = &stage.browser;
        browser.wait_for("[data-key-needed]")?;
        browser.click("[data-do=make]")?;
        browser.wait_for("#error-summary a[href=\"#making-key\"]")?;
        ensure!(!browser.has("[data-made]")?, "a link was made");
        Ok(())
    })
}

/// One sheet with the code, and nothing else of the page.
fn on_paper(setup: Setup) -> Result<()> {
    setup.play(|stage| {
        stage.open_app(PAGE)?;
        pick(stage, "check-in")?;
        back(stage, "nothing")?;
        make(stage)?;
        let pages = pages_of(&stage.browser.print()?);
        ensure!(pages == 1, "it prints on {pages} pages");
        let picture = stage.browser.file_by("[data-do=code-svg]")?;
        let path = picture
            .split(" d=\"")
            .nth(1)
            .context("no lines in the file")?;
        let shown = stage.browser.attributes(".sheet .code__ink", "d")?;
        ensure!(
            shown.iter().any(|it| path.starts_with(it.as_str())),
            "the file has another code"
        );
        Ok(())
    })
}
