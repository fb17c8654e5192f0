// Tries the first answer of the page every few milliseconds from its very start, as an impatient
// person would, until the page says that it is saved: `given` when the answer was pressed that
// stayed chosen to the end, `taken` when the page has written it, `kept` when it says so.
(() => {
  const bench = window.__bench;
  if (!bench) return;
  Object.assign(bench, { given: null, taken: null, kept: null });
  let before = null;
  const now = () => performance.now();
  const attempt = () => {
    const count = document.querySelector("[data-written]");
    if (count) {
      const radio = document.querySelector("[data-item] input[type=radio]");
      const written = () => Number(count.dataset.written);
      before ??= written();
      if (radio && !radio.checked) {
        radio.click();
        bench.given = radio.checked ? now() : null;
      }
      if (written() > before) bench.taken ??= now();
      if (bench.taken !== null && document.querySelector("[data-saved=saved]")) bench.kept = now();
    } else {
      document.querySelector("input[name=word]:not(:checked)")?.click();
      document.querySelector("[data-do=start-keep]")?.click();
    }
    if (bench.kept === null) setTimeout(attempt, 4);
  };
  setTimeout(attempt, 0);
})();
