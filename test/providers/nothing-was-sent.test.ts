import { expect, test } from "vitest";
import { nothingWasSent } from "../../src/providers/nothing-was-sent.ts";

const failed = (cause: object): TypeError => new TypeError("fetch failed", { cause });

test.each([
  [{ code: "ENOTFOUND", syscall: "getaddrinfo" }],
  [{ code: "EAI_AGAIN", syscall: "getaddrinfo" }],
  [{ code: "ECONNREFUSED", syscall: "connect" }],
  [{ code: "EHOSTUNREACH", syscall: "connect" }],
  [{ code: "ECONNRESET", syscall: "connect" }],
  [{ code: "UND_ERR_CONNECT_TIMEOUT" }],
  [{ code: "CERT_HAS_EXPIRED" }],
  [{ code: "DEPTH_ZERO_SELF_SIGNED_CERT" }],
  [{ code: "ERR_TLS_CERT_ALTNAME_INVALID" }],
  [{ code: "UNABLE_TO_VERIFY_LEAF_SIGNATURE" }],
  [{ code: "ERR_SSL_WRONG_VERSION_NUMBER" }],
  [{ message: "bad port" }],
  [
    {
      code: "ECONNREFUSED",
      errors: [
        { code: "ECONNREFUSED", syscall: "connect" },
        { code: "ETIMEDOUT", syscall: "connect" },
      ],
    },
  ],
])("%j sent nothing", (cause) => {
  expect(nothingWasSent(failed(cause))).toBe(true);
});

test.each([
  [{ code: "ECONNRESET", syscall: "read" }],
  [{ code: "EPIPE", syscall: "write" }],
  [{ code: "ETIMEDOUT", syscall: "read" }],
  [{ code: "UND_ERR_SOCKET" }],
  [{ code: "UND_ERR_HEADERS_TIMEOUT" }],
  [{ code: "UND_ERR_BODY_TIMEOUT" }],
  [{ code: "HPE_INVALID_CONSTANT" }],
  [{ code: "EPROTO" }],
  [{}],
  [
    {
      errors: [
        { code: "ECONNREFUSED", syscall: "connect" },
        { code: "ECONNRESET", syscall: "read" },
      ],
    },
  ],
])("%j may have sent something", (cause) => {
  expect(nothingWasSent(failed(cause))).toBe(false);
});

test("what is no error of a connection may have sent something", () => {
  for (const value of [undefined, null, "reset", new Error("x"), new TypeError("terminated")]) {
    expect(nothingWasSent(value)).toBe(false);
  }
});
