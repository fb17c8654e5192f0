//! Codes in a picture's file: the browser unpacks the picture, nothing is fetched and no camera used.

use crate::edge::{BrowserRefused, document, window};
use footing_interchange::qr;
use js_sys::{Function, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::{CanvasRenderingContext2d, File, HtmlCanvasElement, ImageBitmap};
use yew::Callback;

/// The longer side to which a picture is made smaller before it is looked at; where nothing is found
/// the next one is tried. 4,000 by 4,000 is just within what is looked at.
const SIDES: [u32; 2] = [1500, 4000];

/// What the codes in a picture say; `None` where it is no picture that this browser can unpack.
pub fn codes(file: &File, done: Callback<Option<Vec<String>>>) {
    if begin(file, &done).is_err() {
        done.emit(None);
    }
}

fn begin(file: &File, done: &Callback<Option<Vec<String>>>) -> Result<(), BrowserRefused> {
    let window = window().ok_or(BrowserRefused)?;
    let coming = window.create_image_bitmap_with_blob(file)?;
    let (came, failed) = (done.clone(), done.clone());
    let came = Closure::once_into_js(move |bitmap: JsValue| {
        let found = bitmap.dyn_into().ok().and_then(|bitmap: ImageBitmap| {
            let found = all(&bitmap);
            bitmap.close();
            found.ok()
        });
        came.emit(found);
    });
    let failed = Closure::once_into_js(move |_: JsValue| failed.emit(None));
    let then: Function = Reflect::get(&coming, &"then".into())?.dyn_into()?;
    then.call2(&coming, &came, &failed)?;
    Ok(())
}

fn all(bitmap: &ImageBitmap) -> Result<Vec<String>, BrowserRefused> {
    let longest = bitmap.width().max(bitmap.height()).max(1);
    for side in SIDES {
        let share = f64::from(side.min(longest)) / f64::from(longest);
        let of = |length: u32| ((f64::from(length) * share) as u32).max(1);
        let found = at(bitmap, of(bitmap.width()), of(bitmap.height()))?;
        if !found.is_empty() || side >= longest {
            return Ok(found);
        }
    }
    Ok(Vec::new())
}

fn at(bitmap: &ImageBitmap, width: u32, height: u32) -> Result<Vec<String>, BrowserRefused> {
    let document = document().ok_or(BrowserRefused)?;
    let canvas: HtmlCanvasElement = document
        .create_element("canvas")?
        .dyn_into()
        .map_err(|_| BrowserRefused)?;
    canvas.set_width(width);
    canvas.set_height(height);
    let context = canvas.get_context("2d")?.ok_or(BrowserRefused)?;
    let context: CanvasRenderingContext2d = context.dyn_into().map_err(|_| BrowserRefused)?;
    let (wide, high) = (f64::from(width), f64::from(height));
    // What can be seen through is paper.
    context.set_fill_style_str("white");
    context.fill_rect(0.0, 0.0, wide, high);
    context.draw_image_with_image_bitmap_and_dw_and_dh(bitmap, 0.0, 0.0, wide, high)?;
    let pixels = context.get_image_data(0.0, 0.0, wide, high)?.data();
    let luma: Vec<u8> = pixels
        .chunks_exact(4)
        .map(|pixel| match pixel {
            [red, green, blue, _] => {
                let sum = u32::from(*red) * 2 + u32::from(*green) * 5 + u32::from(*blue);
                (sum / 8) as u8
            }
            _ => u8::MAX,
        })
        .collect();
    Ok(qr::read(width as usize, height as usize, &luma))
}
