//! The three browser engines and what the harness must know of each.

use std::fmt;

/// A browser engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Engine {
    /// Chromium, by ChromeDriver.
    Chromium,
    /// Firefox ESR, by geckodriver.
    Firefox,
    /// WebKitGTK's MiniBrowser, by WebKitWebDriver. It is not Safari: tracking prevention differs.
    WebKit,
}

impl fmt::Display for Engine {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Self::Chromium => "Chromium",
            Self::Firefox => "Firefox",
            Self::WebKit => "WebKitGTK",
        })
    }
}

/// Makes one test a browser engine of each named journey, such as `leave::by_button::firefox`.
///
/// A journey is a function `fn(Setup) -> Result<()>` of the same module.
#[macro_export]
macro_rules! journeys {
    ($($journey:ident in $($engine:ident),+;)+) => {
        $(mod $journey {
            $(#[test]
            fn $engine() -> $crate::Result<()> {
                super::$journey($crate::Setup::$engine(module_path!()))
            })+
        })+
    };
}
