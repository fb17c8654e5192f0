//! The root: holds the state, passes actions to it, performs the effects, shows the page.

use crate::action::{Action, Effect, Focus, Moment, StoreName};
use crate::components::frame::{FrameProps, frame};
use crate::edge::{address, clock, files, focus, ids, keys, leave, local, reading, twin};
use crate::link::Link;
use crate::pages;
use crate::saved::RecordKey;
use crate::saved::union::deletion_mark;
use crate::state::State;
use crate::update::update;
use crate::words::Words;
use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use wasm_bindgen::JsCast;
use yew::prelude::*;

/// Browsers write localStorage to disk within 5.5 s (measured): after so many milliseconds the
/// marks of deletion have done their work.
const SETTLED_MS: u32 = 10_000;

/// The root component.
pub struct App {
    state: State,
    link: Link,
    twin: twin::Twin,
    focus: Option<Focus>,
    forgetting: Option<Timeout>,
    _keys: keys::Keys,
    _listeners: Vec<EventListener>,
}

impl Component for App {
    type Message = Action;
    type Properties = ();

    fn create(ctx: &Context<Self>) -> Self {
        let send = ctx.link().callback(|action: Action| action);
        let root = address::root();
        let words = Words::english();
        let mut state = State::new(address::current(&root), words);
        let (first, twin) = reading::begin(&state.route, &send);
        update(&mut state, first, &moment());
        Self {
            state,
            twin,
            focus: None,
            forgetting: None,
            _keys: keys::listen(send.clone()),
            _listeners: listen(&root, &send),
            link: Link {
                words,
                root: root.into(),
                send,
            },
        }
    }

    fn update(&mut self, ctx: &Context<Self>, action: Action) -> bool {
        // A page that changes with every slice of the stores would only jump.
        let draw = !matches!(action, Action::ReadStores { more: true, .. });
        for effect in update(&mut self.state, action, &moment()) {
            self.perform(ctx, effect);
        }
        draw
    }

    fn view(&self, _ctx: &Context<Self>) -> Html {
        if self.state.gone {
            return html! {};
        }
        html! {
            <ContextProvider<Link> context={self.link.clone()}>
                { frame(&self.link, &FrameProps {
                    announced: self.state.announced,
                    asking: self.state.asking.clone(),
                    children: pages::show(&self.link, &self.state),
                }) }
            </ContextProvider<Link>>
        }
    }

    fn rendered(&mut self, _ctx: &Context<Self>, _first: bool) {
        if self.state.gone {
            return;
        }
        address::title(&self.state.route.title(self.state.words));
        focus::dialog(self.state.asking.is_some());
        if let Some(target) = self.focus.take() {
            focus::focus(&target);
        }
    }
}

impl App {
    fn perform(&mut self, ctx: &Context<Self>, effect: Effect) {
        match effect {
            Effect::Put { key, rev, value } => self.put(ctx, key, rev, value),
            Effect::Mend((key, value)) => {
                let _ = local::put(&key, &value);
            }
            Effect::MendTwin((key, value)) => self.mend_twin(ctx, key, value),
            Effect::RemoveLocal(key) => local::remove(&key),
            Effect::PurgeTwin(key) => self.twin.run(twin::Job::Remove(key), Callback::noop()),
            Effect::RemoveTwin => self.twin.remove(),
            Effect::Delete(key) => self.delete(&key),
            Effect::Erase => self.erase(),
            Effect::Persist => files::persist(),
            Effect::Push(route, place) => address::push(&self.link.root, &route, place),
            Effect::Focus(target) => self.focus = Some(target),
            Effect::Download { name, text } => files::download(&name, &text),
            Effect::Print => files::print(),
            Effect::Leave => leave::leave(&self.link.root),
        }
    }

    /// Writes to both stores in the same moment; localStorage has it before the next paint.
    fn put(&mut self, ctx: &Context<Self>, key: RecordKey, rev: u32, value: String) {
        // Something is kept again, so the database stays.
        self.forgetting = None;
        let ok = local::put(&key.to_string(), &value).is_ok();
        let store = StoreName::Local;
        ctx.link().send_message(Action::Stored {
            key: key.clone(),
            rev,
            store,
            ok,
        });
        let (name, store) = (key.to_string(), StoreName::Twin);
        let done = ctx.link().callback(move |ok| Action::Stored {
            key: key.clone(),
            rev,
            store,
            ok,
        });
        self.twin.run(twin::Job::Put(name, value), done);
    }

    fn mend_twin(&self, ctx: &Context<Self>, key: String, value: String) {
        let id = RecordKey::parse(&key);
        let watched = id.and_then(|id| Some((self.state.saving.get(&id)?.rev, id)));
        let link = ctx.link().clone();
        let done = Callback::from(move |ok| {
            if let Some((rev, key)) = watched.clone() {
                link.send_message(Action::Stored {
                    key,
                    rev,
                    store: StoreName::Twin,
                    ok,
                });
            }
        });
        self.twin.run(twin::Job::Put(key, value), done);
    }

    fn delete(&self, key: &RecordKey) {
        let key = key.to_string();
        local::remove(&key);
        if self.twin.exists() {
            let mark = deletion_mark(clock::now());
            self.twin.run(twin::Job::Put(key, mark), Callback::noop());
        }
    }

    fn erase(&mut self) {
        let mark = deletion_mark(clock::now());
        let keys = local::keys().unwrap_or_default();
        let marks = keys.into_iter().map(|key| (key, mark.clone()));
        let marks: Vec<_> = marks.inspect(|(key, _)| local::remove(key)).collect();
        if !self.twin.exists() {
            return;
        }
        self.twin.run(twin::Job::Clear(marks), Callback::noop());
        let twin = self.twin.clone();
        self.forgetting = Some(Timeout::new(SETTLED_MS, move || twin.remove()));
    }
}

fn moment() -> Moment {
    Moment {
        now: clock::now(),
        offset_minutes: clock::offset_minutes(),
        fresh_id: ids::fresh(),
    }
}

/// What the browser tells: its history, other tabs, a page brought back from its cache.
fn listen(root: &str, send: &Callback<Action>) -> Vec<EventListener> {
    let Some(window) = crate::edge::window() else {
        return Vec::new();
    };
    let (base, back) = (root.to_owned(), send.clone());
    let history = EventListener::new(&window, "popstate", move |_| {
        back.emit(Action::WentTo(address::current(&base), address::place()));
    });
    let other = send.clone();
    let storage = EventListener::new(&window, "storage", move |event| {
        let Some(event) = event.dyn_ref::<web_sys::StorageEvent>() else {
            return;
        };
        if let Some(key) = event.key() {
            other.emit(Action::OtherTabWrote(key, event.new_value()));
        }
    });
    let away = format!("{root}away/");
    let base = root.to_owned();
    let restored = EventListener::new(&window, "pageshow", move |event| {
        let cached = event
            .dyn_ref::<web_sys::PageTransitionEvent>()
            .is_some_and(web_sys::PageTransitionEvent::persisted);
        let here = crate::edge::window().and_then(|window| window.location().pathname().ok());
        if cached && here.as_deref() == Some(&away) {
            leave::stay_away(&base);
        }
    });
    vec![history, storage, restored]
}
