//! A page around the frame that tries to read or drive it, and frames that try to pass for it: none of
//! it has an effect.

use footing_journeys::clinic::{Clinic, TAG};
use footing_journeys::pages::{Check, Keep};
use footing_journeys::{Result, Setup, Stage, ensure, journeys, wait};
use serde_json::{Value, json};

journeys! {
    to_the_frame in chromium, firefox, webkit;
    from_others in chromium, firefox, webkit;
    a_false_name in chromium, firefox, webkit;
}

/// What the clinic's own page sends into the frame: nothing of it is what the frame takes. Each is a
/// JavaScript expression.
const TO_THE_FRAME: [&str; 26] = [
    // No message of ours, or of another version.
    "null",
    "undefined",
    "0",
    "''",
    "'look'",
    "[]",
    "{}",
    "{ type: 'look', theme: 'dark' }",
    "{ footing: 0, type: 'look', theme: 'dark' }",
    "{ footing: 2, type: 'look', theme: 'dark' }",
    "{ footing: '1', type: 'look', theme: 'dark' }",
    "{ footing: [1], type: 'look', theme: 'dark' }",
    "JSON.stringify({ footing: 1, type: 'look', theme: 'dark' })",
    // Of ours, but nothing that the frame hears.
    "{ footing: 1 }",
    "{ footing: 1, type: 'ready' }",
    "{ footing: 1, type: 'result', result: {} }",
    "{ footing: 1, type: 'answers' }",
    "{ footing: 1, type: 'leave' }",
    "{ footing: 1, type: { toString: 'look' } }",
    "{ footing: 1, type: 'received' }",
    "{ footing: 1, type: 'constructor' }",
    // Looks that are none: the one that is there stays as it is.
    "{ footing: 1, type: 'look', theme: 'light', accent: 'red; background: url(https://example.org/)' }",
    "{ footing: 1, type: 'look', theme: 'light', font: 'x\"} body { display: none }' }",
    "{ footing: 1, type: 'look', theme: 'light', radius: '99999px', background: { a: 1 } }",
    "{ footing: 1, type: 'look', theme: 'light', accent: '#1c5d54'.repeat(200000) }",
    "{ footing: 1, type: 'look', theme: 'light', __proto__: { accent: 'red' }, constructor: [] }",
];

/// What another frame on the page sends to it, as if it was ours.
const TO_THE_PAGE: [&str; 14] = [
    "{ footing: 1, type: 'ready' }",
    "{ footing: 1, type: 'resized', height: 5000 }",
    "{ footing: 1, type: 'resized', height: 5000, top: true }",
    "{ footing: 1, type: 'resized', height: -1 }",
    "{ footing: 1, type: 'resized', height: 1e9 }",
    "{ footing: 1, type: 'resized', height: NaN }",
    "{ footing: 1, type: 'resized', height: '500px' }",
    "{ footing: 1, type: 'resized', height: { valueOf: 1 } }",
    "{ footing: 1, type: 'error', code: 'x'.repeat(1000000) }",
    "{ footing: 1, type: 'error', code: '<img src=x>' }",
    "{ footing: 1, type: 'started' }",
    "{ footing: 1, type: 'finished' }",
    "{ footing: 1, type: 'result', result: { name: 'made up' } }",
    "[{ footing: 1, type: 'ready' }]",
];

/// All that can be seen of the check in the frame that is entered.
fn seen(stage: &Stage) -> Result<Value> {
    let script = "return [document.body.innerText, document.documentElement.style.cssText,
        document.documentElement.className, location.href, history.length,
        [...document.querySelectorAll('input')].map(input => [input.name, input.value, input.checked]),
        getComputedStyle(document.body).fontFamily, getComputedStyle(document.body).backgroundColor,
        getComputedStyle(document.querySelector('h1')).color]";
    stage.browser.run(script)
}

fn to_the_frame(setup: Setup) -> Result<()> {
    let hearing =
        "window.hearing = 0; addEventListener('message', () => { window.hearing += 1; });";
    setup.on_another_site().with_script(hearing).play(|stage| {
        let browser = &stage.browser;
        let clinic = Clinic::start(stage, "")?;
        clinic.open(stage, "clinic.html")?;
        browser.run("document.querySelector('footing-check').setAttribute('theme', 'light');
            document.querySelector('footing-check').style.setProperty('--footing-radius', 'none')")?;
        browser.enter_check(TAG)?;
        let check = Check::on(stage);
        check.start(Keep::Nothing)?;
        check.answer_at_once(2)?;
        check.next()?;
        check.answer_at_once(1)?;
        // What the page wishes for is done; then the same again after each of the others.
        let before = seen(stage)?;
        let before_heard = browser.run("return hearing")?.as_u64().unwrap_or_default();
        browser.leave_frame()?;
        for (n, message) in TO_THE_FRAME.iter().enumerate() {
            let send = format!(
                "document.querySelector('footing-check').shadowRoot.querySelector('iframe')
                    .contentWindow.postMessage({message}, '*')"
            );
            browser.run(&send)?;
            browser.enter_frame(TAG)?;
            wait::until(&format!("the message {message:.60}"), || {
                let heard = browser.run("return hearing")?.as_u64();
                Ok((heard > Some(before_heard + n as u64)).then_some(()))
            })?;
            // The app answers a message by the next frame at the latest.
            browser.run_async("await new Promise(go => requestAnimationFrame(() => requestAnimationFrame(go)))", &json!(null))?;
            let now = seen(stage)?;
            for (before, now) in before.as_array().into_iter().flatten().zip(now.as_array().into_iter().flatten()) {
                ensure!(now == before, "{message} changed {before} into {now}");
            }
            browser.leave_frame()?;
        }
        // The page cannot reach in.
        let reached = browser.run(
            "const frame = document.querySelector('footing-check').shadowRoot.querySelector('iframe');
            const tries = [() => frame.contentDocument?.body, () => frame.contentWindow.document,
              () => frame.contentWindow.localStorage, () => frame.contentWindow.footing,
              () => frame.contentWindow.location.hash, () => frame.contentWindow.history.state,
              () => frame.contentWindow.name];
            return tries.map(reach => { try { return String(reach() ?? 'none'); } catch (error) { return error.name; } })",
        )?;
        for found in reached.as_array().into_iter().flatten() {
            ensure!(*found == json!("none") || *found == json!("SecurityError"), "{reached}");
        }
        browser.enter_frame(TAG)?;
        ensure!(check.asked()?.iter().all(|asked| asked.chosen == ["1"]));
        browser.leave_frame()?;
        // What the frame does hear goes the same way, and has an effect.
        browser.run(
            "document.querySelector('footing-check').shadowRoot.querySelector('iframe')
                .contentWindow.postMessage({ footing: 1, type: 'look', theme: 'dark' }, '*')",
        )?;
        browser.enter_frame(TAG)?;
        wait::until("the dark theme", || {
            let ground = browser.run("return getComputedStyle(document.body).backgroundColor")?;
            Ok((before.get(7) != Some(&ground)).then_some(()))
        })?;
        browser.leave_frame()
    })
}

/// A page of a third site, in a frame on the clinic's, that says what it is told to say.
const PARROT: &str = "<!doctype html><title>parrot</title><script>
addEventListener('message', ({ data }) => { if (data.say) parent.postMessage(eval(`(${data.say})`), '*'); });
</script>";

fn from_others(setup: Setup) -> Result<()> {
    let record = "window.heard = []; window.messages = 0;
        addEventListener('message', () => { messages += 1; });
        for (const name of ['ready', 'resized', 'error', 'started', 'finished', 'result']) {
          addEventListener(`footing-${name}`, () => heard.push(name));
        }";
    setup.on_another_site().play(|stage| {
        let browser = &stage.browser;
        let clinic = Clinic::with_pages(stage, record, &[("parrot.html", PARROT)])?;
        clinic.open(stage, "clinic.html")?;
        // Everything that a tag can ask for, so that nothing is refused only for that.
        let tag = "const tag = document.querySelector('footing-check');
            tag.setAttribute('tell', 'started finished'); tag.setAttribute('send', '');
            window.parrot = document.createElement('iframe'); parrot.src = arguments[0];
            document.body.append(parrot);";
        // The parrot's host is a third name of this machine.
        let other = format!("{}/parrot.html", clinic.server.origin());
        browser.run_with(tag, &json!([other]))?;
        browser.enter_check(TAG)?;
        browser.leave_frame()?;
        wait::until("the parrot", || {
            let loaded = "return performance.getEntriesByType('resource').some(it => it.name.endsWith('parrot.html'))";
            Ok((browser.run(loaded)? == json!(true)).then_some(()))
        })?;
        // From our own frame, word by word, it is heard.
        browser.enter_frame(TAG)?;
        browser.run("parent.postMessage({ footing: 1, type: 'resized', height: 777 }, '*')")?;
        browser.leave_frame()?;
        wait::until("another height", || {
            Ok((browser.frame_height(TAG)? == 777.0).then_some(()))
        })?;
        nothing_comes_of(stage, "parrot")?;
        // The page can lead the frame elsewhere. Then it is the right window, of the wrong origin.
        browser.run_with(
            "window.led = document.querySelector('footing-check').shadowRoot.querySelector('iframe');
            led.src = arguments[0]",
            &json!([other]),
        )?;
        nothing_comes_of(stage, "led")
    })
}

/// Has the parrot in that frame say each message, and the page itself to itself.
fn nothing_comes_of(stage: &Stage, parrot: &str) -> Result<()> {
    let browser = &stage.browser;
    let state =
        "return [heard.length, document.querySelector('footing-check').shadowRoot.innerHTML]";
    let before = browser.run(state)?;
    let say = format!("{parrot}.contentWindow.postMessage({{ say: arguments[0] }}, '*')");
    for message in TO_THE_PAGE {
        let count = browser.run("return messages")?;
        wait::until("the parrot's word", || {
            browser.run_with(&say, &json!([message]))?;
            Ok((browser.run("return messages")? != count).then_some(()))
        })?;
        browser.run(&format!("postMessage({message}, '*')"))?;
    }
    let last = "await new Promise(go => { addEventListener('message', ({ data }) => data === 'last' && go()); postMessage('last', '*'); })";
    browser.run_async(last, &json!(null))?;
    let now = browser.run(state)?;
    ensure!(now == before, "{before} became {now}");
    Ok(())
}

/// A page that says it is another one hears nothing, and no word of its is heard.
fn a_false_name(setup: Setup) -> Result<()> {
    let record = "window.heard = []; addEventListener('message', ({ data }) => heard.push(data));";
    setup.on_another_site().play(|stage| {
        let browser = &stage.browser;
        let clinic = Clinic::start(stage, record)?;
        clinic.open(stage, "clinic.html")?;
        let frame = "const frame = document.createElement('iframe');
            frame.id = 'false'; frame.src = arguments[0]; document.querySelector('main').replaceChildren(frame);
            heard.length = 0;";
        let host = "host=https%3A%2F%2Fhospital.example&send=&tell=started+finished&theme=light";
        let address = format!("{}embed/#check=weekly&{host}", stage.server.url());
        browser.run_with(frame, &json!([address]))?;
        let element = browser.wait_for("#false")?;
        browser.command("/frame", &json!({ "id": element.reference() }))?;
        browser.wait_for("[data-do=start-forget]")?;
        browser.leave_frame()?;
        browser.run("document.querySelector('#false').contentWindow.postMessage({ footing: 1, type: 'look', theme: 'dark' }, '*')")?;
        browser.command("/frame", &json!({ "id": browser.wait_for("#false")?.reference() }))?;
        let check = Check::on(stage);
        check.start(Keep::Nothing)?;
        check.take_at_once(1)?;
        browser.click("[data-do=give]")?;
        // It is said that nobody has answered, and nothing else is claimed.
        browser.wait_for("[data-given=given]")?;
        let ground = "return getComputedStyle(document.documentElement).getPropertyValue('--ground').trim()";
        ensure!(browser.run(ground)? == json!("#f5f2ea"), "a stranger's look was put on");
        browser.leave_frame()?;
        let heard = browser.run("return heard")?;
        ensure!(heard == json!([]), "it heard {heard}");
        // Opened by itself, nobody is around it who could be told or given anything.
        browser.go(&address)?;
        browser.wait_for("[data-do=start-forget]")?;
        let hash = browser.run("return location.hash")?;
        ensure!(
            !hash.as_str().unwrap_or_default().contains("hospital"),
            "{hash}"
        );
        ensure!(!browser.has("[data-told]")?);
        // The browser says on its console that a message was not delivered.
        browser.forget_console()
    })
}
