// Times the answers that are given with the mouse; put into the page once it has come to rest.
(() => {
  const bench = window.__bench;
  const radios = (name) => [...document.querySelectorAll("input[type=radio]")].filter((radio) => radio.name === name);

  /** The questions on the screen, and which of them have no answer yet. */
  bench.asked = () => {
    const all = [...document.querySelectorAll("[data-item]")]
      .filter((field) => field.querySelector("input[type=radio]"))
      .map((field) => field.dataset.item);
    return { all, open: all.filter((name) => !radios(name).some((radio) => radio.checked)) };
  };

  /** Brings the first answer of a question into view and says where to press it. */
  bench.aim = (name) => {
    const label = radios(name)[0].closest("label");
    label.scrollIntoView({ block: "center", behavior: "instant" });
    const box = label.getBoundingClientRect();
    return { x: box.left + Math.min(box.width / 2, 20), y: box.top + box.height / 2 };
  };

  /** Waits for the next press: until its frame is drawn, and until the page says that it is saved. */
  bench.arm = () => {
    const written = () => Number(document.querySelector("[data-written]").dataset.written);
    const before = written();
    bench.answer = new Promise((done) => {
      addEventListener("click", async (event) => {
        const painted = bench.frame();
        const kept = new Promise((good) => {
          const look = () => {
            if (written() > before && document.querySelector("[data-saved=saved]")) good(performance.now());
            else setTimeout(look, 4);
          };
          setTimeout(look, 0);
        });
        const answer = { paint: (await painted) - event.timeStamp, kept: (await kept) - event.timeStamp };
        await bench.quiet();
        done(answer);
      }, { capture: true, once: true });
    });
  };
})();
