// Somebody's page with the package in it, as its README says, and a worker with another copy.
import start, * as footing from "./footing/footing.js";
import { answered } from "./answered.js";

const worker = new Worker("worker.js", { type: "module" });
globalThis.inWorker = (calls) =>
  new Promise((done, failed) => {
    worker.onmessage = (event) => done(event.data);
    worker.onerror = (event) => failed(event.message);
    worker.postMessage(calls);
  });
await start();
globalThis.inPage = (calls) => answered(footing, calls);
document.documentElement.dataset.ready = "";
