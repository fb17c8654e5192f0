//! Footing, the app: pages, components, state, and `edge`, the only place that touches the browser.
//!
//! In the order data flows: [`edge`] tells what happened as an [`action::Action`],
//! [`update::update`] changes the [`state::State`] and answers with [`action::Effect`]s,
//! [`pages`] show the state, [`edge`] performs the effects.

pub mod action;
pub mod app;
pub mod catalog;
pub mod components;
pub mod contacts;
pub mod edge;
pub mod link;
pub mod pages;
pub mod route;
pub mod saved;
pub mod shelf;
pub mod site;
pub mod state;
pub mod taking;
pub mod update;
pub mod words;

/// Mounts the app in the page.
pub fn start() {
    let brought = js_sys::Reflect::get(&js_sys::global(), &"footing".into())
        .and_then(|it| js_sys::Reflect::get(&it, &"check".into()));
    if let Ok(brought) = brought {
        catalog::bring(&js_sys::Uint8Array::new(&brought).to_vec());
    }
    let root = edge::document().and_then(|document| document.get_element_by_id("app"));
    if let Some(root) = root {
        // What stood there while the app was loading makes room for it.
        root.set_text_content(None);
        yew::Renderer::<app::App>::with_root(root).render();
    }
}
