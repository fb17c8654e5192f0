//! A clinic's web people make the tag for their own website, and put it into a page.

use footing_journeys::keyboard::Key;
use footing_journeys::{Context as _, Result, Setup, Stage, ensure, journeys, wait};
use serde_json::json;

mod handed;

journeys! {
    chosen in chromium, firefox, webkit;
    unreadable in chromium, firefox, webkit;
    wrong_and_right in chromium, firefox, webkit;
    from_a_link in chromium, firefox, webkit;
    by_keyboard in chromium, firefox, webkit;
}

const PAGE: &str = "counselor/embed/";

fn open(stage: &Stage) -> Result<()> {
    stage.open_app("counselor/")?;
    stage.browser.click("main [data-nav=embed]")?;
    stage.browser.wait_for("#tag-html").map(drop)
}

fn write(stage: &Stage, field: &str, text: &str) -> Result<()> {
    let empty = "const field = document.querySelector(arguments[0]); field.value = '';
        field.dispatchEvent(new Event('input', { bubbles: true }))";
    stage.browser.wait_for(field)?;
    stage.browser.run_with(empty, &json!([field]))?;
    stage.browser.wait_for(field)?.type_in(text)
}

fn choose(stage: &Stage, list: &str, value: &str) -> Result<()> {
    let choose = "const [css, value] = arguments; const list = document.querySelector(css);
        list.value = value; list.dispatchEvent(new Event('change', { bubbles: true }));";
    stage
        .browser
        .run_with(choose, &json!([list, value]))
        .map(drop)
}

fn theme(stage: &Stage, name: &str) -> Result<()> {
    let radio = format!("input[name=tag-theme][value={name}]");
    stage.browser.click(&radio)
}

/// The tag as it stands, once it has something in it.
fn tag_with(stage: &Stage, part: &str) -> Result<String> {
    wait::until(&format!("a tag with {part}"), || {
        let tag = stage.browser.text_of("#tag-html")?;
        Ok(tag.contains(part).then_some(tag))
    })
}

/// What is computed for a part of the preview in a theme.
fn style(stage: &Stage, theme: &str, part: &str, property: &str) -> Result<String> {
    let script = "const [theme, part, property] = arguments;
        const sample = document.querySelector(`[data-sample=theme-${theme}]`);
        const on = part ? sample.querySelector(part) : sample;
        return getComputedStyle(on)[property]";
    let value = stage
        .browser
        .run_with(script, &json!([theme, part, property]))?;
    Ok(value.as_str().unwrap_or_default().to_owned())
}

fn style_is(
    stage: &Stage,
    (theme, part, property): (&str, &str, &str),
    wanted: &str,
) -> Result<()> {
    wait::until(
        &format!("{property} of {part} in the {theme} theme"),
        || Ok((style(stage, theme, part, property)? == wanted).then_some(())),
    )
}

/// The words of the verdict on a colour, once it applies in these themes and no others.
fn verdict(stage: &Stage, token: &str, applies: &str) -> Result<String> {
    let css = format!("[data-verdict={token}][data-applies=\"{applies}\"]");
    stage.browser.text_of(&css)
}

/// Check and colours change the tag, the preview and the figures, and nothing is kept.
fn chosen(setup: Setup) -> Result<()> {
    setup.play(|stage| {
        open(stage)?;
        let browser = &stage.browser;
        let site = stage.server.url();
        let tag = browser.text_of("#tag-html")?;
        ensure!(tag.contains(&format!("src=\"{site}embed.js\"")), "{tag}");
        ensure!(!tag.contains("<style>"), "{tag}");
        let title = browser.text_of("[data-sample] .preview__title")?;
        choose(stage, "#tag-check", "triggers")?;
        let tag = tag_with(stage, "check=\"triggers\"")?;
        ensure!(tag.contains(&format!("href=\"{site}check/situations/\"")), "{tag}");
        ensure!(browser.text_of("[data-sample] .preview__title")? != title);
        browser.check_accessibility("a tag from nothing")?;

        // Dark blue applies on light grounds only, and both are shown.
        let own = style(stage, "dark", ".button--main", "backgroundColor")?;
        write(stage, "#tag-accent", "#12355b")?;
        tag_with(stage, "--footing-accent: #12355b;")?;
        verdict(stage, "accent", "light")?;
        let blue = "rgb(18, 53, 91)";
        style_is(stage, ("light", ".button--main", "backgroundColor"), blue)?;
        style_is(stage, ("dark", ".button--main", "backgroundColor"), &own)?;
        ensure!(style(stage, "light", ".sample__link", "color")? == blue);
        write(stage, "#tag-background", "#ffffff")?;
        tag_with(stage, "--footing-background: #ffffff;")?;
        style_is(stage, ("light", "", "backgroundColor"), "rgb(255, 255, 255)")?;
        ensure!(style(stage, "dark", "", "backgroundColor")? == "rgb(18, 28, 27)");
        // 12.45 to 1, worked out apart from the app.
        let figures = browser.text_of("[data-pair=accent][data-holds=true]")?;
        ensure!(figures.contains("12.45"), "{figures}");
        browser.wait_for("[data-pair=accent][data-holds=false]")?;

        choose(stage, "#tag-font", "Georgia, serif")?;
        write(stage, "#tag-radius", "4")?;
        let tag = tag_with(stage, "--footing-radius: 4px;")?;
        ensure!(tag.contains("--footing-font: Georgia, serif;"), "{tag}");
        style_is(stage, ("light", ".button--main", "borderTopLeftRadius"), "4px")?;
        ensure!(style(stage, "dark", ".choice", "fontFamily")?.starts_with("Georgia"));
        // The page around it keeps its own look.
        let around = browser.run("return getComputedStyle(document.querySelector('[data-do=copy-tag]')).borderTopLeftRadius")?;
        ensure!(around == json!("12px"), "{around}");

        // Picked from the palette, as the browser reports it.
        let pick = "const it = document.querySelector('#tag-accent-palette'); it.value = '#5a1846';
            it.dispatchEvent(new Event('input', { bubbles: true })); return document.querySelector('#tag-accent').value";
        browser.run(pick)?;
        tag_with(stage, "--footing-accent: #5a1846;")?;
        browser.click("[data-do=own-accent]")?;
        browser.wait_gone("[data-verdict=accent]")?;
        theme(stage, "dark")?;
        tag_with(stage, "theme=\"dark\"")?;
        ensure!(browser.count("[data-sample]")? == 1);

        browser.wait_gone("[data-warns]")?;
        for name in ["tag-started", "tag-finished", "tag-send"] {
            browser.click(&format!("input[name={name}]"))?;
        }
        tag_with(stage, "tell=\"started finished\" send>")?;
        browser.wait_for("[data-warns=tell]")?;
        browser.wait_for("[data-warns=send]")?;
        browser.check_accessibility("a tag with everything")?;
        let stored = browser.local_storage()?;
        ensure!(stored.is_empty(), "stored: {stored:?}");
        Ok(())
    })
}

/// A colour that nobody could read is not applied, not in the tag, and it is said why.
fn unreadable(setup: Setup) -> Result<()> {
    setup.play(|stage| {
        open(stage)?;
        let own = style(stage, "light", ".button--main", "backgroundColor")?;
        write(stage, "#tag-accent", "#ffe000")?;
        tag_with(stage, "--footing-accent: #ffe000;")?;
        verdict(stage, "accent", "dark")?;
        theme(stage, "light")?;
        let why = verdict(stage, "accent", "")?;
        ensure!(why.contains("4.5") && why.contains("1."), "{why}");
        let tag = tag_with(stage, "theme=\"light\"")?;
        ensure!(!tag.contains("--footing-accent"), "{tag}");
        style_is(stage, ("light", ".button--main", "backgroundColor"), &own)?;
        // Grey that nothing stands out from, in either theme.
        theme(stage, "auto")?;
        write(stage, "#tag-background", "#808080")?;
        verdict(stage, "background", "")?;
        ensure!(
            !stage
                .browser
                .text_of("#tag-html")?
                .contains("--footing-background")
        );
        stage
            .browser
            .check_accessibility("colours that do not apply")
    })
}

/// What cannot be read is said beside its field; without an address there is no tag.
fn wrong_and_right(setup: Setup) -> Result<()> {
    setup.play(|stage| {
        open(stage)?;
        let browser = &stage.browser;
        for (field, wrong, right) in [
            ("tag-accent", "blue-ish", "#12355b"),
            ("tag-radius", "99", "8"),
            ("tag-site", "footing.example", "https://footing.example/x"),
        ] {
            let problem = format!("[data-problem={field}]");
            write(stage, &format!("#{field}"), wrong)?;
            browser.wait_for(&problem)?;
            browser.wait_for(&format!("#{field}[aria-invalid=true]"))?;
            ensure!(
                browser.has("[data-no-tag]")? == (field == "tag-site"),
                "{field}"
            );
            browser.check_accessibility(&format!("{field} that cannot be read"))?;
            write(stage, &format!("#{field}"), right)?;
            browser.wait_gone(&problem)?;
        }
        tag_with(stage, "src=\"https://footing.example/x/embed.js\"")?;
        let policy = browser.run("return document.querySelector('#tag-policy').textContent")?;
        let policy = policy.as_str().context("no lines for a policy")?;
        ensure!(
            policy.contains("script-src https://footing.example/x/embed.js;"),
            "{policy}"
        );
        ensure!(
            policy.contains("frame-src https://footing.example;"),
            "{policy}"
        );
        write(stage, "#tag-site", "http://footing.example/")?;
        browser.wait_for("[data-warns=http]").map(drop)
    })
}

/// A link from the page where links are made.
fn from_a_link(setup: Setup) -> Result<()> {
    setup.play(|stage| {
        stage.open_app("counselor/link/")?;
        let browser = &stage.browser;
        browser.click("input[name=making-check][value=\"check-in\"]")?;
        browser.click("input[name=making-back][value=nothing]")?;
        browser.click("[data-do=make]")?;
        let link = browser.text_of("#made-link")?;
        let (_, payload) = link.split_once('#').context("no payload")?;
        browser.click(".rooms [data-nav=embed]")?;
        browser.click("input[name=tag-source][value=link]")?;
        browser.wait_for("[data-no-tag]")?;
        browser.put_in("#tag-link", &link)?;
        let tag = tag_with(stage, &format!("link=\"{payload}\""))?;
        ensure!(!tag.contains("check=\""), "{tag}");
        browser.wait_for("[data-sample] [data-item]")?;
        let cut = link.get(..link.len() - 9).context("a short link")?;
        write(stage, "#tag-link", cut)?;
        browser.wait_for("[data-problem=tag-link]")?;
        browser.wait_for("[data-no-tag]").map(drop)
    })
}

/// From the first choice to the copied tag without a mouse; the preview is passed by.
fn by_keyboard(setup: Setup) -> Result<()> {
    setup.play(|stage| {
        stage.open_app(PAGE)?;
        let browser = &stage.browser;
        browser.tab_to("input[name=tag-theme]")?;
        browser.press(Key::Down)?;
        tag_with(stage, "theme=\"light\"")?;
        browser.tab_to("#tag-accent")?;
        browser.type_keys("#12355b")?;
        browser.tab_to("[data-do=own-accent]")?;
        browser.tab_to("#tag-label")?;
        browser.type_keys("Strengths")?;
        browser.tab_to("input[name=tag-started]")?;
        browser.press(Key::Space)?;
        browser.tab_to("[data-do=copy-tag]")?;
        let tag = tag_with(stage, "tell=\"started\"")?;
        ensure!(tag.contains("label=\"Strengths\""), "{tag}");
        ensure!(tag.contains("--footing-accent: #12355b;"), "{tag}");
        browser.press(Key::Enter)?;
        browser.wait_for("[data-copied]")?;
        browser.tab_to("[data-how=frame] > summary")?;
        browser.press(Key::Enter)?;
        browser.wait_for("[data-how=frame][open]")?;
        browser.tab_to("[data-do=copy-frame]")?;
        Ok(())
    })
}
