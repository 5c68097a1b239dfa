import { EXIT_STATUS, SoraPipelineError } from "../../domain/errors.ts";
import { parseFaults } from "../../providers/sandbox/parse-faults.ts";
import { startSandbox } from "../../providers/sandbox/start-sandbox.ts";
import { libraryClipRenderer } from "../../clip-renderer.ts";
import type { CommandRun } from "../command.ts";
import { openContext } from "../context.ts";
import { textFlag } from "../flags.ts";
import { dollarsGiven } from "../money/amount-flag.ts";
import { SYSTEM_CLOCK } from "../../system-clock.ts";

/** US dollars a second for requests that name no price, when `--price` is not given. */
const DEFAULT_PRICE = "0.10";

/** `sandbox`: a Videos-API server on this machine with a billing meter and faults to order. Runs until Ctrl-C. */
export const sandbox: CommandRun = async (flags, world) => {
  const { terminal } = openContext(flags, world);
  const server = await startSandbox({
    ...(flags["port"] !== undefined && { port: numberGiven("--port", flags["port"]) }),
    faults: parseFaults(textFlag(flags, "faults") ?? ""),
    seed: numberGiven("--seed", flags["seed"] ?? 1),
    priceMicroUsdPerSecond: dollarsGiven("--price", flags["price"] ?? DEFAULT_PRICE),
    takesNamedPrices: flags["price"] === undefined,
    speed: numberGiven("--speed", flags["speed"] ?? 4),
    renderClip: libraryClipRenderer(),
    clock: SYSTEM_CLOCK,
  });
  terminal.result(JSON.stringify({ baseURL: server.baseURL }));
  terminal.say(`A rehearsal server: no money is real. Meter: ${new URL("/meter", server.baseURL).href}`);
  terminal.say(
    "Use it with: sora-pipeline --repo-path DIR --real --provider sandbox --base-url " + server.baseURL,
  );
  await new Promise<void>((resolve) => world.onInterrupt(resolve));
  await server.close();
  return EXIT_STATUS.ok;
};

function numberGiven(name: string, value: unknown): number {
  const text = String(value).trim();
  if (/^\d{1,6}([.]\d{1,3})?$/.test(text)) return Number(text);
  throw new SoraPipelineError({
    code: "BAD_FLAG",
    message: `${name} is ${JSON.stringify(value)}, which is not allowed`,
    hint: "Give a plain number.",
  });
}
