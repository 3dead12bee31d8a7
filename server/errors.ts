/**
 * An error that its reader can act upon. `code` is stable (the client has its Vietnamese and English text),
 * `message` is English and names the value and what is permitted, `path` tells the place in the request.
 */
export class AppError extends Error {
  override name = "AppError";
  readonly status: number;
  readonly code: string;
  readonly path: string | undefined;
  readonly details: Readonly<Record<string, unknown>> | undefined;

  constructor(
    status: number,
    code: string,
    message: string,
    more: { path?: string; details?: Record<string, unknown> } = {},
  ) {
    super(message);
    this.status = status;
    this.code = code;
    this.path = more.path;
    this.details = more.details;
  }
}

/** 404: the thing does not exist, or not for this actor; the two are not told apart. */
export function notFound(what: string, key: string | number): AppError {
  return new AppError(404, "not-found", `${what} ${key} was not found`, { details: { what, key } });
}

/** 403: the actor's role may not do this at all. */
export function forbidden(message: string): AppError {
  return new AppError(403, "forbidden", message);
}

/** 422: the request is well-formed, the value is not acceptable. */
export function unacceptable(
  code: string,
  message: string,
  path?: string,
  details?: Record<string, unknown>,
): AppError {
  return new AppError(422, code, message, {
    ...(path === undefined ? {} : { path }),
    ...(details === undefined ? {} : { details }),
  });
}
