import type { ContentfulStatusCode } from "hono/utils/http-status";

/** What an error answer is made of; names as in the protocol. */
interface ApiErrorParts {
  readonly status: ContentfulStatusCode;
  readonly message: string;
  readonly type?: string;
  readonly code?: string;
  /** The parameter at fault. */
  readonly param?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A request that is answered with an error of the protocol: `{error: {message, type, param, code}}`. */
export class ApiError extends Error {
  readonly parts: ApiErrorParts;

  constructor(parts: ApiErrorParts) {
    super(parts.message);
    this.name = "ApiError";
    this.parts = parts;
  }

  /** The body of the answer. */
  get body(): object {
    const { message, type = "invalid_request_error", param = null, code = null } = this.parts;
    return { error: { message, type, param, code } };
  }
}
