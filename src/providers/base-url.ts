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

function badAddress(message: string): SoraPipelineError {
  return new SoraPipelineError({
    code: "BAD_CONFIG",
    message,
    hint: "Give the address with its version and no key in it, for instance --base-url http://127.0.0.1:8091/v1.",
  });
}
