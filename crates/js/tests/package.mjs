// The package under test: as it is built, under the name that users write.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

export const folder = process.env.FOOTING_PACKAGE;
if (!folder) throw new Error("run `cargo xtask test package`");

export const footing = createRequire(import.meta.url)(join(folder, "node/footing.js"));
export const file = (name) => readFileSync(join(folder, name), "utf8");

/** What a call throws; it must be one of our errors. */
export function refusal(call) {
  try {
    call();
  } catch (error) {
    if (!(error instanceof Error) || error.name !== "FootingError" || typeof error.code !== "string")
      throw new Error(`no error of ours: ${String(error)}`, { cause: error });
    return error;
  }
  return undefined;
}
