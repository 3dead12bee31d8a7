import type { ErrorBody } from "../../../server/schemas.ts";

/** What the server refused, or that it did not answer (`code` "no-server", `status` 0). */
export class ApiError extends Error {
  override name = "ApiError";
  readonly status: number;
  readonly code: string;
  readonly path: string | undefined;
  readonly details: Record<string, unknown> | undefined;

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

/** Goes with every writing request; the session's answer sets it (see `rememberCsrfToken`). */
let csrfToken = "";

export function rememberCsrfToken(token: string): void {
  csrfToken = token;
}

export interface ApiRequest {
  readonly method?: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Sent as JSON, or as it is where it is a file or a form with files. */
  readonly body?: unknown;
  /** Added to the address; undefined and null values are left out. */
  readonly query?: Readonly<Record<string, string | number | boolean | null | undefined>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

function addressOf(path: string, query: ApiRequest["query"]): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) {
    if (value !== undefined && value !== null) parameters.set(name, String(value));
  }
  const text = parameters.toString();
  return text === "" ? path : `${path}?${text}`;
}

async function errorOf(response: Response): Promise<ApiError> {
  return errorFrom(response.status, response.statusText, await response.json().catch(() => null));
}

function errorFrom(status: number, statusText: string, body: unknown): ApiError {
  const error = (body as Partial<ErrorBody> | null)?.error;
  if (error === undefined) return new ApiError(status, "other", `${status} ${statusText}`);
  return new ApiError(status, error.code, error.message, {
    ...(error.path === undefined ? {} : { path: error.path }),
    ...(error.details === undefined ? {} : { details: error.details }),
  });
}

async function answerTo(path: string, request: ApiRequest): Promise<Response> {
  const { method = "GET", body, query, signal } = request;
  const headers = new Headers({ accept: "application/json", ...request.headers });
  if (method !== "GET") headers.set("x-csrf-token", csrfToken);
  const isAsIs = body instanceof FormData || body instanceof Blob;
  if (body !== undefined && !isAsIs) headers.set("content-type", "application/json");
  const response = await fetch(addressOf(path, query), {
    method,
    headers,
    credentials: "same-origin",
    ...(body === undefined ? {} : { body: isAsIs ? body : JSON.stringify(body) }),
    ...(signal === undefined ? {} : { signal }),
  }).catch((cause: unknown) => {
    if (cause instanceof DOMException && cause.name === "AbortError") throw cause;
    throw new ApiError(0, "no-server", "The server does not answer");
  });
  if (!response.ok) throw await errorOf(response);
  return response;
}

/**
 * The one way to the server: `await api<Hamlet>("/api/hamlets/12")`. Throws ApiError with the server's code, or with
 * code "no-server" where it cannot be reached. An empty answer (204) is undefined.
 */
export async function api<Answer>(path: string, request: ApiRequest = {}): Promise<Answer> {
  const response = await answerTo(path, request);
  if (response.status === 204) return undefined as Answer;
  return (await response.json()) as Answer;
}

/** A file instead of an answer in JSON. Throws as `api` does. */
export async function apiFile(path: string, request: ApiRequest = {}): Promise<Blob> {
  return (await answerTo(path, request)).blob();
}

export interface FormRequest {
  /** Share of the form that has left, 0 to 1. */
  readonly onProgress: (share: number) => void;
  readonly signal: AbortSignal;
}

/**
 * Sends a form with files and tells how much of it has left, which `fetch` cannot. Throws ApiError like `api`, and the signal's
 * reason where it was aborted.
 */
export function sendForm<Answer>(path: string, form: FormData, { onProgress, signal }: FormRequest): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", path);
    request.responseType = "json";
    request.setRequestHeader("accept", "application/json");
    request.setRequestHeader("x-csrf-token", csrfToken);
    request.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 0 : loaded / total);
    request.onerror = () => reject(new ApiError(0, "no-server", "The server does not answer"));
    request.onabort = () => reject(signal.reason);
    request.onload = () => {
      const { status, statusText, response } = request;
      if (status >= 200 && status < 300) resolve(response as Answer);
      else reject(errorFrom(status, statusText, response));
    };
    signal.addEventListener("abort", () => request.abort(), { once: true });
    request.send(form);
  });
}
