import type { Argv } from "yargs";

/**
 * Flags that decide how clips are bought. Amounts and numbers arrive as text, so that nonsense can be refused by name.
 */
export function withBuyingFlags(cli: Argv): Argv {
  return cli
    .option("provider", {
      type: "string",
      describe:
        "Who makes the clips: the model's own provider, sandbox (a rehearsal) or animatic (drawn here, free)",
    })
    .option("base-url", {
      type: "string",
      describe: "Address of a server of your own, for instance http://127.0.0.1:8091/v1",
    })
    .option("server", {
      type: "string",
      describe: "Server program behind --base-url: generic, vllm-omni, sglang, litellm",
    })
    .option("max-cost", { type: "string", describe: "Most the run may cost, in US dollars" })
    .option("yes", { type: "boolean", alias: "y", describe: "Buy without being asked; needs --max-cost" })
    .option("timeout", { type: "string", describe: "Longest wait for one job, in seconds (default 1200)" })
    .option("continuity", {
      type: "boolean",
      describe: "Begin a shot with the last picture of the one before it, where the model takes one",
    });
}
