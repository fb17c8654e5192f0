// Tries the first answer of the page every few milliseconds from its very start, as an impatient
// person would, until the page says that it is saved: `taken` when the page has written it for the
// first time, `kept` when it says so.
(() => {
  const bench = window.__bench;
  if (!bench) return;
  Object.assign(bench, { taken: null, kept: null });
  let tries = 0;
  let before = null;
  const attempt = () => {
    const form = document.querySelector("[data-written]");
    const now = () => performance.now();
    if (form) {
      const written = Number(form.dataset.written);
      before ??= written;
      if (written === before) {
        // One after the other: pressing what is chosen already would tell the page nothing.
        form.querySelectorAll("[data-item] input[type=radio]")[tries % 2]?.click();
      }
      if (Number(form.dataset.written) > before) bench.taken ??= now();
      if (bench.taken !== null && document.querySelector("[data-saved=saved]")) bench.kept = now();
    } else {
      const start = document.querySelector("[data-do=start-keep]");
      document.querySelectorAll("input[name=word]")[tries % 2]?.click();
      start?.click();
    }
    tries += 1;
    if (bench.kept === null) setTimeout(attempt, 4);
  };
  setTimeout(attempt, 0);
})();
