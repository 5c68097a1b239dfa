import { SoraPipelineError } from "../domain/errors.ts";

/**
 * Checks an address of a provider and takes trailing slashes off.
 * @throws SoraPipelineError `BAD_CONFIG` when it is no HTTP address or carries a user name or password.
 */
export function checkedBaseUrl(address: string): string {
  const url = URL.canParse(address.trim()) ? new URL(address.trim()) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol)) {
    throw badAddress(`"${address.slice(0, 200)}" is not an HTTP address`);
  }
  if (url.username !== "" || url.password !== "") {
    throw badAddress(`The address of ${url.host} carries a user name or password`);
  }
  return `${url.origin}${url.pathname}`.replace(/\/+$/, "");
}

/** True for an address of this machine that no other one can have. */
export function isLoopback(address: string): boolean {
  const { hostname } = new URL(address);
  return /^127(\.\d{1,3}){3}$/.test(hostname) || hostname === "[::1]" || hostname === "localhost";
}

/**
 * Lets an address of this machine pass: only there nobody can be billed by a rehearsal.
 * @throws SoraPipelineError `BAD_FLAG` for any other one.
 */
export function assertLoopback(address: string): void {
  if (isLoopback(address)) return;
  throw new SoraPipelineError({
    code: "BAD_FLAG",
    message: `${new URL(address).host} is not this machine, and a rehearsal goes nowhere else`,
    hint: "Give the address of a running `sora-pipeline sandbox` (--base-url http://127.0.0.1:PORT/v1), or none; a server that makes real clips has another provider (leave --provider sandbox out).",
  });
}

function badAddress(message: string): SoraPipelineError {
  return new SoraPipelineError({
    code: "BAD_CONFIG",
    message,
    hint: "Give the address with its version and no key in it, for instance http://127.0.0.1:8091/v1 (--base-url).",
  });
}
