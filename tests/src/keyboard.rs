//! The keyboard, and where its focus is.

use anyhow::Result;
use serde_json::{Value, json};

use crate::browser::Browser;
use crate::wait;

/// A key that is not a character.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// To the next control.
    Tab,
    /// To the control before.
    BackTab,
    /// Enter.
    Enter,
    /// The space bar.
    Space,
    /// Escape.
    Escape,
    /// Shift alone.
    Shift,
    /// Control and V.
    Paste,
    /// Arrow down.
    Down,
    /// Arrow right.
    Right,
}

impl Key {
    /// The protocol's code points of the keys held down together.
    fn codes(self) -> &'static [char] {
        match self {
            Self::Tab => &['\u{e004}'],
            Self::BackTab => &['\u{e008}', '\u{e004}'],
            Self::Enter => &['\u{e007}'],
            Self::Space => &[' '],
            Self::Escape => &['\u{e00c}'],
            Self::Shift => &['\u{e008}'],
            Self::Paste => &['\u{e009}', 'v'],
            Self::Down => &['\u{e015}'],
            Self::Right => &['\u{e014}'],
        }
    }
}

/// What has the focus.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Focus {
    /// A short description: tag, id, name, value, `data-do`, beginning of its text.
    pub what: String,
    /// Whether a person can see that it has the focus.
    pub visible: bool,
}

impl Browser {
    /// Presses a key and lets it go.
    ///
    /// # Errors
    /// With the driver's words.
    pub fn press(&self, key: Key) -> Result<()> {
        self.press_together(key.codes())
    }

    /// Types characters, one key after the other.
    ///
    /// # Errors
    /// With the driver's words.
    pub fn type_keys(&self, text: &str) -> Result<()> {
        text.chars().try_for_each(|key| self.press_together(&[key]))
    }

    fn press_together(&self, keys: &[char]) -> Result<()> {
        let down = keys
            .iter()
            .map(|key| json!({ "type": "keyDown", "value": key }));
        let up = keys
            .iter()
            .rev()
            .map(|key| json!({ "type": "keyUp", "value": key }));
        let steps: Vec<Value> = down.chain(up).collect();
        let keyboard = json!({ "type": "key", "id": "keyboard", "actions": steps });
        self.command("/actions", &json!({ "actions": [keyboard] }))
            .map(drop)
    }

    /// What has the focus now.
    ///
    /// # Errors
    /// With the driver's words.
    pub fn focus(&self) -> Result<Focus> {
        let found = self.run(FOCUS)?;
        let what = found["what"].as_str().unwrap_or_default().to_owned();
        Ok(Focus {
            what,
            visible: found["visible"] == json!(true),
        })
    }

    /// Whether the focus is on, or on something inside, what matches.
    ///
    /// # Errors
    /// With the driver's words.
    pub fn focus_is_in(&self, css: &str) -> Result<bool> {
        let script = "return document.activeElement?.closest(arguments[0]) != null";
        Ok(self.run_with(script, &json!([css]))? == json!(true))
    }

    /// Presses Tab until the focus is in what matches; every stop on the way must be visible.
    ///
    /// # Errors
    /// When it is not reached with forty presses, or a focus could not be seen.
    pub fn tab_to(&self, css: &str) -> Result<()> {
        let mut stops = Vec::new();
        for _ in 0..40 {
            if self.focus_is_in(css)? && !stops.is_empty() {
                return Ok(());
            }
            self.press(Key::Tab)?;
            // WebKitGTK brings what has the focus into view a moment later.
            let focus = wait::until("a focus that can be seen", || {
                let focus = self.focus()?;
                Ok(focus.visible.then_some(focus))
            })?;
            stops.push(focus.what);
        }
        anyhow::bail!("Tab does not lead to {css}; it leads to {stops:#?}")
    }
}

/// A focus is seen when the element, or the label around it, has an outline or a shadow that it
/// lacks without the focus, and its box lies in the window.
const FOCUS: &str = r"
const on = document.activeElement;
if (!on || on === document.body) return { what: 'nothing', visible: true };
const name = n => on.getAttribute(n) ? `[${n}=${on.getAttribute(n)}]` : '';
const what = on.tagName.toLowerCase() + ['id', 'name', 'value', 'data-do', 'data-change', 'href'].map(name).join('')
  + ' ' + on.textContent.trim().slice(0, 40);
const look = e => { const s = getComputedStyle(e); return [s.outlineStyle, s.outlineWidth, s.outlineColor, s.boxShadow, s.borderColor, s.backgroundColor, s.textDecoration].join() };
const around = [on, on.nextElementSibling, on.parentElement, on.closest('label'), on.closest('label')?.querySelector('span')].filter(e => e);
const with_focus = around.map(look);
const drawn = around.some(e => {
  const s = getComputedStyle(e);
  return (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0) || s.boxShadow !== 'none';
});
const boxes = around.map(e => e.getBoundingClientRect());
const inside = boxes.some(b => b.bottom > 0 && b.top < innerHeight && b.right > 0 && b.left < innerWidth && b.width > 0);
return { what, visible: drawn && inside, with_focus };
";
