// Runs in every measured page before anything of its own, and only listens.
(() => {
  if (window !== top || !location.protocol.startsWith("http")) return;
  const bench = { paint: null, largest: null, booted: null, long: [], shift: 0, events: [], errors: [], memories: [] };
  Object.defineProperty(window, "__bench", { value: bench });

  const watch = (type, take, more) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true, ...more });
  watch("paint", (entry) => {
    if (entry.name === "first-contentful-paint") bench.paint = entry.startTime;
  });
  watch("largest-contentful-paint", (entry) => (bench.largest = entry.startTime));
  watch("longtask", (entry) => bench.long.push([entry.startTime, entry.duration]));
  watch("layout-shift", (entry) => {
    if (!entry.hadRecentInput) bench.shift += entry.value;
  });
  watch("event", (entry) => {
    if (entry.interactionId) bench.events.push(entry.duration);
  }, { durationThreshold: 16 });
  addEventListener("error", (event) => bench.errors.push(event.message || `not loaded: ${event.target.src || event.target.href}`), true);
  addEventListener("unhandledrejection", (event) => bench.errors.push(String(event.reason)));

  // The app says by a class when it runs. There may be no root element yet.
  const looked = new MutationObserver(() => {
    const root = document.documentElement;
    if (!root) return;
    if (root.classList.contains("booted")) {
      bench.booted ??= performance.now();
      looked.disconnect();
    } else looked.observe(root, { attributes: true, attributeFilter: ["class"] });
  });
  looked.observe(document, { childList: true });
  if (document.documentElement) looked.observe(document.documentElement, { attributes: true, attributeFilter: ["class"] });

  for (const name of ["instantiate", "instantiateStreaming"]) {
    const real = WebAssembly[name];
    WebAssembly[name] = async function (...given) {
      const made = await real.apply(WebAssembly, given);
      const all = Object.values((made.instance ?? made).exports);
      bench.memories.push(...all.filter((each) => each instanceof WebAssembly.Memory));
      return made;
    };
  }
  bench.module = () => bench.memories.reduce((sum, memory) => sum + memory.buffer.byteLength, 0);

  /** When the next frame has been drawn. */
  bench.frame = () =>
    new Promise((drawn) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => drawn(performance.now());
        port2.postMessage(0);
      }),
    );

  const pause = (ms) => new Promise((over) => setTimeout(over, ms));

  /** When a figure is there, or the page has complained. */
  bench.has = async (figure) => {
    while ((bench[figure] ?? null) === null && bench.errors.length === 0) await pause(10);
  };

  /** When timers have come on time for half a second, in windows of 50 ms; after ten seconds anyway. */
  bench.rest = async () => {
    for (let windows = 0, calm = 0; windows < 200 && calm < 10; windows += 1) {
      const due = performance.now() + 50;
      await pause(50);
      calm = performance.now() - due > 25 ? 0 : calm + 1;
    }
  };

  /** When two frames have been drawn and the page has had nothing to do three times in a row. */
  bench.quiet = async () => {
    await bench.frame();
    await bench.frame();
    for (let times = 0; times < 3; times += 1) await new Promise((idle) => requestIdleCallback(idle));
  };
})();
