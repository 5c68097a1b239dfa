import { SoraPipelineError } from "../../domain/errors.ts";
import { shownValue } from "../../domain/refused-value.ts";
import { type FaultName, SANDBOX_FAULTS } from "./sandbox-faults.ts";

/** How often a fault strikes. */
export interface FaultRate {
  readonly name: FaultName;
  /** Chance from 0 (never) to 1 (always). */
  readonly rate: number;
}

/**
 * Reads a list of faults such as `429:0.2,lost-job:1`; empty text is no fault. The last of equal names counts.
 * @throws SoraPipelineError `BAD_FLAG` for what is no text, an unknown name (the hint lists all) or a rate
 * outside 0 to 1.
 */
export function parseFaults(text: string): readonly FaultRate[] {
  if (typeof text !== "string")
    throw badFault(
      `the faults are ${shownValue(text)}, not a text`,
      "Write NAME:RATE, for instance 429:0.2.",
    );
  const rates = text
    .split(",")
    .map((entry) => entry.trim())
    .filter((entry) => entry !== "")
    .map(parseFault);
  return [...new Map(rates.map((rate) => [rate.name, rate])).values()];
}

function parseFault(entry: string): FaultRate {
  const [name = "", rate = "", ...rest] = entry.split(":").map((part) => part.trim());
  const fault = SANDBOX_FAULTS.find((candidate) => candidate.name === name);
  if (fault === undefined) {
    const names = SANDBOX_FAULTS.map((candidate) => candidate.name).join(", ");
    throw badFault(`there is no fault "${name}"`, `Faults are ${names}.`);
  }
  if (rest.length > 0 || !/^(0(\.\d+)?|1(\.0+)?|\.\d+)$/.test(rate)) {
    throw badFault(
      `the fault "${entry}" has no rate from 0 to 1`,
      `Write NAME:RATE, for instance ${name}:0.2.`,
    );
  }
  return { name: fault.name, rate: Number(rate) };
}

function badFault(message: string, hint: string): SoraPipelineError {
  return new SoraPipelineError({ code: "BAD_FLAG", message, hint });
}
