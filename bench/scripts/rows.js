// Notes when the first rows of the history came and when the last one did, from the page's very start.
(() => {
  const bench = window.__bench;
  if (!bench) return;
  Object.assign(bench, { rows: 0, begun: null, listed: null });
  let begins = false;
  const look = () => {
    if (!begins && document.querySelector("[data-newest], [data-row]")) {
      begins = true;
      bench.frame().then((drawn) => (bench.begun = drawn));
    }
    const rows = document.querySelectorAll("[data-row]").length;
    if (rows > bench.rows && document.querySelector("[data-trend]")) {
      bench.rows = rows;
      bench.frame().then((drawn) => (bench.listed = drawn));
    }
    setTimeout(look, 10);
  };
  setTimeout(look, 0);
})();
