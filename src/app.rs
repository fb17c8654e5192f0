//! The root: holds the state, passes actions to it, performs the effects, shows the page.

use crate::action::{Action, Effect, Focus, Moment, StoreName};
use crate::components::frame::{FrameProps, frame};
#[cfg(feature = "whole")]
use crate::components::framed::framed;
use crate::components::saved_line::SavedEar;
use crate::edge::later::Later;
use crate::edge::{
    address, clock, files, focus, heard, ids, keys, leave, local, opening, reading, twin,
};
#[cfg(feature = "whole")]
use crate::edge::{clipboard, host, newest, offline, seal_jobs};
use crate::link::Link;
use crate::opening::{Opening, begun};
use crate::pages::{self, Still};
#[cfg(feature = "whole")]
use crate::route::Route;
use crate::saved::RecordKey;
use crate::saved::union::deletion_mark;
use crate::state::State;
use crate::update::update;
use crate::words::Words;
use yew::prelude::*;

/// Browsers write localStorage to disk within 5.5 s (measured): after so many milliseconds the
/// marks of deletion have done their work.
#[cfg(feature = "whole")]
const SETTLED_MS: u32 = 10_000;

/// What the root component needs.
#[derive(Properties, PartialEq, Clone)]
pub struct AppProps {
    /// How the app begins.
    pub opening: Opening,
}

/// The root component.
pub struct App {
    state: State,
    link: Link,
    twin: twin::Twin,
    focus: Option<Focus>,
    /// What is to be done once the app is on the page.
    first: Vec<Effect>,
    forgetting: Option<Later>,
    _keys: keys::Keys,
    _heard: heard::Heard,
}

impl Component for App {
    type Message = Action;
    type Properties = AppProps;

    /// Knows nothing that the build did not know when it wrote the page's markup, except what the
    /// person did there since: the first view takes that markup over.
    fn create(ctx: &Context<Self>) -> Self {
        let opening = &ctx.props().opening;
        let words = Words::english();
        let send = ctx.link().callback(|action: Action| action);
        let mut state = State::new(opening.route.clone(), words);
        state.form.picked = opening.early.picked.clone();
        state.form.own = opening.early.own.clone();
        let first = begin(&mut state, opening);
        Self {
            state,
            twin: twin::Twin::closed(),
            focus: None,
            first,
            forgetting: None,
            // Before anything is drawn: Yew lets the browser go on between drawing and `rendered`.
            _keys: keys::listen(send.clone()),
            _heard: heard::listen(&opening.root, &send),
            link: Link {
                words,
                root: opening.root.as_str().into(),
                send,
                saved: SavedEar::default(),
                #[cfg(feature = "whole")]
                embedded: matches!(opening.route, Route::Embed(_)),
            },
        }
    }

    fn update(&mut self, ctx: &Context<Self>, action: Action) -> bool {
        // A page that changes with every slice of the stores would only jump.
        let draw = !matches!(action, Action::ReadStores { more: true, .. });
        let action = action.while_focusing(self.focus.as_ref());
        let before = Still::before(&action, &self.state);
        for effect in update(&mut self.state, action, &moment()) {
            self.perform(ctx, effect);
        }
        if let Some(saved) = before.and_then(|it| it.unchanged(&self.state)) {
            self.link.saved.tell(saved);
            return false;
        }
        draw
    }

    fn view(&self, _ctx: &Context<Self>) -> Html {
        if self.state.gone {
            return html! {};
        }
        #[cfg(feature = "whole")]
        if self.link.embedded {
            return framed(
                &self.link,
                &self.state,
                pages::show(&self.link, &self.state),
            );
        }
        frame(
            &self.link,
            &FrameProps {
                announced: self.state.announced,
                asking: self.state.asking.clone(),
                children: pages::show(&self.link, &self.state),
            },
        )
    }

    fn rendered(&mut self, ctx: &Context<Self>, first: bool) {
        if first {
            self.settle_in(ctx);
        }
        if self.state.gone {
            return;
        }
        address::title(&self.state.route.title(self.state.words));
        focus::dialog(self.state.asking.is_some());
        if let Some(target) = self.focus.take() {
            focus::focus(&target);
            #[cfg(feature = "whole")]
            if self.link.embedded && matches!(target, Focus::Heading | Focus::ErrorSummary) {
                host::top();
            }
        }
    }
}

impl App {
    /// The app is on the page: from here on it reads and writes.
    fn settle_in(&mut self, ctx: &Context<Self>) {
        opening::took_over();
        let send = &self.link.send;
        let (read, twin) = reading::begin(&self.state.route, send);
        self.twin = twin;
        send.emit(read);
        #[cfg(feature = "whole")]
        if self.link.embedded {
            send.emit(Action::HostWished(host::wished()));
        } else {
            send.emit(Action::KnewNewest(newest::known()));
        }
        for effect in std::mem::take(&mut self.first) {
            self.perform(ctx, effect);
        }
        let early = &ctx.props().opening.early;
        if early.started.as_ref().is_some_and(|started| started.next) {
            self.link.send.emit(Action::PressedNext);
        }
    }

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
            #[cfg(feature = "whole")]
            Effect::Erase => self.erase(),
            #[cfg(feature = "whole")]
            Effect::RememberNewest(ids) => newest::remember(&ids),
            Effect::Persist => files::persist(),
            Effect::Push(route, place) => address::push(&self.link.root, &route, place),
            #[cfg(feature = "counselor")]
            Effect::Replace(route) => address::replace(&self.link.root, &route),
            Effect::Focus(target) => self.focus = Some(target),
            #[cfg(feature = "whole")]
            Effect::Download { name, text } => files::download(&name, &text),
            #[cfg(feature = "counselor")]
            Effect::DownloadBytes { name, bytes } => files::download_bytes(&name, &bytes),
            #[cfg(feature = "whole")]
            Effect::Print => files::print(),
            #[cfg(feature = "whole")]
            Effect::Copy(text) => clipboard::copy(&text, self.link.send.reform(Action::Copied)),
            #[cfg(feature = "whole")]
            Effect::Select(place) => clipboard::select(&place),
            #[cfg(feature = "whole")]
            Effect::UseVersion => offline::use_version(),
            #[cfg(feature = "whole")]
            Effect::Seal(job) => seal_jobs::perform(job, &self.link.send),
            #[cfg(feature = "whole")]
            Effect::Dress(dress) => host::dress(&dress),
            #[cfg(feature = "whole")]
            Effect::TellHost(said) => host::tell(&said),
            Effect::FetchWhole => opening::fetch_whole(),
            Effect::HandOver(handed) => opening::hand_over(&handed),
            Effect::Leave => leave::leave(&self.link.root),
            // Only the whole app asks for the rest.
            #[cfg(not(feature = "whole"))]
            _ => {}
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

    #[cfg(feature = "whole")]
    fn erase(&mut self) {
        let mark = deletion_mark(clock::now());
        let keys = local::keys().unwrap_or_default();
        let marks = keys.into_iter().map(|key| (key, mark.clone()));
        let marks: Vec<_> = marks.inspect(|(key, _)| local::remove(key)).collect();
        newest::remember(&[]);
        if !self.twin.exists() {
            return;
        }
        self.twin.run(twin::Job::Clear(marks), Callback::noop());
        let twin = self.twin.clone();
        self.forgetting = Some(Later::after(SETTLED_MS, move || twin.remove()));
    }
}

/// What was done before the app had come, or before the whole of it had, as actions.
fn begin(state: &mut State, opening: &Opening) -> Vec<Effect> {
    if opening.handed.is_none() && opening.early.started.is_none() {
        return Vec::new();
    }
    let mut effects = update(state, reading::at_once(&opening.route), &moment());
    for action in begun(opening) {
        effects.extend(update(state, action, &moment()));
    }
    if opening.handed.is_none() {
        // The person is in the midst of the first screen.
        effects.retain(|effect| !matches!(effect, Effect::Focus(_)));
    }
    effects
}

fn moment() -> Moment {
    Moment {
        now: clock::now(),
        offset_minutes: clock::offset_minutes(),
        fresh_id: ids::fresh(),
    }
}
