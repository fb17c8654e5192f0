//! Finding parts of the page by CSS selector, and using them with mouse and keyboard.

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};

use crate::browser::Browser;
use crate::wait;
use crate::wire::Wire;

/// The protocol's name for a reference to an element.
const REFERENCE: &str = "element-6066-11e4-a52e-4f735466cecf";

/// Brings an element into view and says where its middle is, if nothing lies over it: Chromium and
/// Firefox are pressed there in a quarter of the time that their drivers take for a press of an element.
/// `null` leaves it to the driver. In a frame on another site WebKit does not scroll the page around it,
/// so that what lies low there is beyond its driver's mouse; then it is pressed here, and that is said.
const INTO_VIEW: &str = "
const [element] = arguments;
element.scrollIntoView({ block: 'center', behavior: 'instant' });
const isWebKit = /AppleWebKit/.test(navigator.userAgent) && !/Chrom/.test(navigator.userAgent);
if (self !== self.top && isWebKit) {
  const { top, height } = element.getBoundingClientRect();
  if (top + height / 2 < 600) return null;
  element.click();
  return 'pressed';
}
if (self !== self.top || isWebKit) return null;
const [first] = element.getClientRects();
if (!first) throw new Error('it is not shown');
const middle = [first.left + first.width / 2, first.top + first.height / 2].map(Math.floor);
const over = element.getRootNode().elementFromPoint(...middle);
if (!element.contains(over)) throw new Error(`over it lies ${over?.outerHTML.slice(0, 100)}`);
return middle;";

/// An element of the page.
pub struct Element {
    wire: Wire,
    id: String,
}

impl Element {
    /// Its text as shown.
    ///
    /// # Errors
    /// When it has gone.
    pub fn text(&self) -> Result<String> {
        let path = format!("/element/{}/text", self.id);
        Ok(self
            .wire
            .get(&path)?
            .as_str()
            .unwrap_or_default()
            .to_owned())
    }

    /// Clicks its middle with the mouse, after bringing it into view.
    ///
    /// # Errors
    /// When it has gone, or something lies over it.
    pub fn click(&self) -> Result<()> {
        let arguments = json!({ "script": INTO_VIEW, "args": [self.reference()] });
        let place = self.wire.post("/execute/sync", &arguments)?;
        if place == json!("pressed") {
            return Ok(());
        }
        let (path, body) = match place.as_array() {
            Some(place) => ("/actions".to_owned(), press_at(place)),
            None => (format!("/element/{}/click", self.id), json!({})),
        };
        self.wire.post(&path, &body).map(drop)
    }

    /// Types into it; for a file input, the path of the file.
    ///
    /// # Errors
    /// When it has gone.
    pub fn type_in(&self, text: &str) -> Result<()> {
        self.wire
            .post(
                &format!("/element/{}/value", self.id),
                &json!({ "text": text }),
            )
            .map(drop)
    }

    /// The element as an argument of a script.
    #[must_use]
    pub fn reference(&self) -> Value {
        json!({ REFERENCE: self.id })
    }
}

/// The mouse there, its button down and up again.
fn press_at(place: &[Value]) -> Value {
    let (x, y) = (place.first(), place.get(1));
    json!({ "actions": [{ "type": "pointer", "id": "mouse", "actions": [
        { "type": "pointerMove", "x": x, "y": y },
        { "type": "pointerDown", "button": 0 },
        { "type": "pointerUp", "button": 0 },
    ] }] })
}

impl Browser {
    /// The first element that matches, if there is one now.
    ///
    /// # Errors
    /// With the driver's words.
    pub fn find(&self, css: &str) -> Result<Option<Element>> {
        let found = self.command(
            "/elements",
            &json!({ "using": "css selector", "value": css }),
        )?;
        Ok(self.elements(&found).into_iter().next())
    }

    /// The element that a script returns.
    ///
    /// # Errors
    /// When it returns none.
    pub fn found_by(&self, script: &str, arguments: &Value) -> Result<Element> {
        let found = self.run_with(script, arguments)?;
        let element = self.elements(&json!([found])).into_iter().next();
        element.with_context(|| format!("nothing found with {arguments}"))
    }

    fn elements(&self, found: &Value) -> Vec<Element> {
        let ids = found
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(|one| one[REFERENCE].as_str());
        ids.map(|id| Element {
            wire: self.wire.clone(),
            id: id.to_owned(),
        })
        .collect()
    }

    /// Whether something matches now.
    ///
    /// # Errors
    /// With the driver's words.
    pub fn has(&self, css: &str) -> Result<bool> {
        Ok(self.find(css)?.is_some())
    }

    /// How many elements match now.
    ///
    /// # Errors
    /// With the driver's words.
    pub fn count(&self, css: &str) -> Result<usize> {
        let found = self.command(
            "/elements",
            &json!({ "using": "css selector", "value": css }),
        )?;
        Ok(self.elements(&found).len())
    }

    /// Waits for an element.
    ///
    /// # Errors
    /// When it does not come.
    pub fn wait_for(&self, css: &str) -> Result<Element> {
        wait::until(css, || self.find(css))
    }

    /// Waits until nothing matches.
    ///
    /// # Errors
    /// When something stays.
    pub fn wait_gone(&self, css: &str) -> Result<()> {
        wait::until(&format!("no {css}"), || {
            Ok(self.find(css)?.is_none().then_some(()))
        })
    }

    /// Waits for an element that can be clicked and clicks it once.
    ///
    /// # Errors
    /// When it does not come or cannot be clicked.
    pub fn click(&self, css: &str) -> Result<()> {
        // A click that the driver reports as failed was not made.
        wait::until(&format!("a click on {css}"), || match self.find(css)? {
            Some(element) => element.click().map(Some),
            None => bail!("there is no {css}"),
        })
    }

    /// Puts a text into a field at its end, as pasting does: of several lines, WebKitGTK's driver types
    /// only the letters.
    ///
    /// # Errors
    /// When there is no such field.
    pub fn put_in(&self, css: &str, text: &str) -> Result<()> {
        self.wait_for(css)?;
        let put = "const [css, text] = arguments; const field = document.querySelector(css);
            field.value += text; field.dispatchEvent(new Event('input', { bubbles: true }))";
        self.run_with(put, &json!([css, text])).map(drop)
    }

    /// The text of the first element that matches, as it stands in the page.
    ///
    /// # Errors
    /// When it does not come.
    pub fn text_of(&self, css: &str) -> Result<String> {
        self.wait_for(css)?;
        let script = "return document.querySelector(arguments[0]).textContent.trim()";
        let text = self.run_with(script, &json!([css]))?;
        Ok(text.as_str().unwrap_or_default().to_owned())
    }

    /// An attribute of every element that matches, in the page's order.
    ///
    /// # Errors
    /// With the driver's words.
    pub fn attributes(&self, css: &str, name: &str) -> Result<Vec<String>> {
        let script = "return [...document.querySelectorAll(arguments[0])]
            .map(element => element.getAttribute(arguments[1]) ?? '')";
        let listed = self.run_with(script, &json!([css, name]))?;
        Ok(serde_json::from_value(listed)?)
    }
}
