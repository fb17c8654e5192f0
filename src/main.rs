//! Mounts the app; nothing else.

fn main() {
    footing::start();
}
