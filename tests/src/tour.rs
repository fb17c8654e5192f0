//! Every page and every state of a check, one after the other, for what must hold in all of them.

use anyhow::Result;

use crate::pages::{Check, Data, Home, Keep, PLAIN_PAGES, Plan, slug};
use crate::records::{export_file, monthly};
use crate::stage::Stage;

/// The checks whose every state is looked at: scales, situations with own words, several answers and
/// danger. The others differ from these in their texts and results only.
const IN_FULL: [&str; 3] = [slug::STRENGTHS, slug::SITUATIONS, slug::HELP];

impl Stage {
    /// Goes everywhere and calls `look` at each stop with its name.
    ///
    /// # Errors
    /// When a page does not come, or with the first error of `look`.
    pub fn tour(&self, mut look: impl FnMut(&Self, &str) -> Result<()>) -> Result<()> {
        self.open_app("")?;
        look(self, "start-empty")?;
        self.open_app("results/")?;
        look(self, "results-empty")?;
        for slug in slug::ALL {
            self.tour_of_check(slug, &mut look)?;
        }
        self.open_app("check/strengths-short/")?;
        look(self, "strengths-short-again")?;
        self.tour_of_plan(&mut look)?;
        self.tour_of_data(&mut look)?;
        self.tour_of_support(&mut look)?;
        self.tour_of_tag(&mut look)?;
        for path in PLAIN_PAGES {
            self.open_app(path)?;
            let name = path.trim_end_matches('/');
            look(self, if name.is_empty() { "start" } else { name })?;
        }
        self.open_app("about/")?;
        self.browser.click("main [data-term]")?;
        self.browser.wait_for("[data-meaning]:popover-open")?;
        look(self, "about-meaning")?;
        self.browser.no_reports()?;
        self.open_app("no/such/page")?;
        self.browser.forget_console()?; // which says that there is no such page
        look(self, "not-found")?;
        self.open("away/")?;
        look(self, "away")
    }

    fn tour_of_check(
        &self,
        slug: &str,
        look: &mut impl FnMut(&Self, &str) -> Result<()>,
    ) -> Result<()> {
        let check = Check::open(self, slug)?;
        look(self, &format!("{slug}-intro"))?;
        check.start(Keep::Results)?;
        look(self, &format!("{slug}-question"))?;
        if !IN_FULL.contains(&slug) {
            check.take_at_once(2)?;
            return look(self, &format!("{slug}-result"));
        }
        self.browser.click("[data-do=next]")?;
        self.browser.wait_for("#error-summary")?;
        look(self, &format!("{slug}-errors"))?;
        check.answer_at_once(2)?;
        look(self, &format!("{slug}-answered"))?;
        self.open_app(&format!("check/{slug}/"))?;
        self.browser.wait_for("[data-do=resume]")?;
        look(self, &format!("{slug}-resume"))?;
        check.resume()?;
        loop {
            if check.at_review()? {
                break;
            }
            let place = check.place()?;
            if place == "own1" {
                check.write("own1", "The shop on the corner")?;
            }
            check.answer_at_once(2)?;
            if place == "own1" || place == "confidence" {
                look(self, &format!("{slug}-{place}"))?;
            }
            check.next()?;
        }
        look(self, &format!("{slug}-review"))?;
        check.finish()?;
        if self.browser.has("[data-do=add-step]")? {
            self.browser.click("[data-do=add-step]")?;
        }
        look(self, &format!("{slug}-result"))?;
        self.browser.click("[data-do=delete-result]")?;
        self.browser.wait_for("dialog[open] [data-do=confirm]")?;
        look(self, &format!("{slug}-dialog"))
    }

    /// Goes through the plan, and to what stands elsewhere once there is one.
    ///
    /// # Errors
    /// As [`Self::tour`].
    pub fn tour_of_plan(&self, look: &mut impl FnMut(&Self, &str) -> Result<()>) -> Result<()> {
        let plan = Plan::open(self)?;
        plan.fill_all()?;
        self.browser
            .click("[data-part=goal] .plan__more > summary")?;
        self.browser.click("[data-do=set-check-ins]")?;
        self.browser.wait_for("[data-part=calendar] > summary")?;
        if self.browser.has("[data-do=keep-plan]")? {
            self.browser.click("[data-do=keep-plan]")?;
        }
        self.browser
            .wait_for("[data-part=calendar] > summary")?
            .click()?;
        self.browser.click(".share > summary")?;
        look(self, "plan-full")?;
        self.open_app("now/")?;
        self.browser.wait_for("[data-own=planned]")?;
        look(self, "now-own")?;
        self.open_app("path/")?;
        self.browser.click("[data-do=path]")?;
        look(self, "path-on")?;
        Home::open(self)?;
        self.browser.click("[data-all-checks] > summary")?;
        look(self, "start-back")
    }

    /// With all that is folded opened, and with the question before another site is opened.
    fn tour_of_support(&self, look: &mut impl FnMut(&Self, &str) -> Result<()>) -> Result<()> {
        self.open_app("support/")?;
        self.browser
            .run("for (const it of document.querySelectorAll('details')) it.open = true")?;
        look(self, "support-open")?;
        self.browser.click("[data-place] [data-do=copy]")?;
        self.browser.wait_for("[data-copied]")?;
        self.browser.click("[data-place] [data-do=open-site]")?;
        self.browser.wait_for("dialog[open] [data-do=go-there]")?;
        look(self, "support-dialog")
    }

    /// Goes to where the tag for a website is made: as it is at first, with colours of which one applies
    /// and one does not, and with all that is folded opened.
    ///
    /// # Errors
    /// As [`Self::tour`].
    pub fn tour_of_tag(&self, look: &mut impl FnMut(&Self, &str) -> Result<()>) -> Result<()> {
        self.open_app("counselor/embed/")?;
        self.browser.wait_for("#tag-html")?;
        look(self, "tag")?;
        self.browser.put_in("#tag-accent", "#12355b")?;
        self.browser.put_in("#tag-background", "#8a8a8a")?;
        self.browser.put_in("#tag-radius", "4")?;
        self.browser.click("input[name=tag-started]")?;
        self.browser.wait_for("[data-verdict=background]")?;
        self.browser
            .run("for (const it of document.querySelectorAll('details')) it.open = true")?;
        look(self, "tag-open")
    }

    fn tour_of_data(&self, look: &mut impl FnMut(&Self, &str) -> Result<()>) -> Result<()> {
        let data = Data::open(self)?;
        let past = [
            monthly("recovery-capital", &[1, 3, 4, 2]),
            monthly("recovery-capital-brief", &[0, 2, 3]),
        ];
        data.import(&export_file(
            &past.into_iter().flatten().collect::<Vec<_>>(),
        )?)?;
        look(self, "data-imported")?;
        self.browser.click("[data-do=erase]")?;
        self.browser.wait_for("dialog[open] [data-do=confirm]")?;
        look(self, "data-dialog")?;
        self.browser
            .put_locally("footing:1:result:aaaaaaaaaaaaaaaa", "{")?;
        self.browser
            .put_locally("footing:1:result:bbbbbbbbbbbbbbbb", "{\"schema\":2}")?;
        self.open_app("data/")?;
        self.browser.wait_for("[data-damaged]")?;
        look(self, "data-damaged")
    }
}
