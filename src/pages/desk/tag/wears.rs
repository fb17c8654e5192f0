//! A part of the page that wears the look of a frame elsewhere, and nothing around it does.

use crate::edge::wearing;
use crate::embedded::look::Property;
use yew::prelude::*;

/// What it needs.
#[derive(Properties, PartialEq)]
pub struct WearsProps {
    /// The theme's name in the style sheet.
    pub theme: &'static str,
    /// Custom properties over those of the theme.
    pub properties: Vec<Property>,
    /// What stands in it.
    pub children: Html,
}

/// It can be read; nothing in it can be pressed, and the focus passes it by.
pub struct Wears {
    node: NodeRef,
}

impl Component for Wears {
    type Message = ();
    type Properties = WearsProps;

    fn create(_: &Context<Self>) -> Self {
        Self {
            node: NodeRef::default(),
        }
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let props = ctx.props();
        html! {
            <div ref={self.node.clone()} class={classes!("sample", props.theme)} data-sample={props.theme} inert={true}>
                { props.children.clone() }
            </div>
        }
    }

    fn rendered(&mut self, ctx: &Context<Self>, _first: bool) {
        wearing::put_on(&self.node, &ctx.props().properties);
    }
}
