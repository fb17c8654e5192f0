// The same calls in a worker.
import start, * as footing from "./footing/footing.js";
import { answered } from "./answered.js";

const started = start();
onmessage = async (event) => {
  await started;
  postMessage(answered(footing, event.data));
};
