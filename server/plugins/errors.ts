import type { FastifyError, FastifyInstance } from "fastify";
import { DatabaseAwayError, DatabaseBusyError } from "../database/conversation.ts";
import { AppError } from "../errors.ts";

interface Answer {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly path?: string | undefined;
  readonly details?: Readonly<Record<string, unknown>> | undefined;
}

/** Errors of PostgreSQL that tell something about the request, by SQLSTATE. */
const SQLSTATE: Record<string, { status: number; code: string; message: string }> = {
  "42501": { status: 404, code: "not-found", message: "not found" }, // insufficient privilege: do not tell that it exists
  "23505": { status: 409, code: "already-exists", message: "a row with this key exists already" },
  "23503": { status: 422, code: "unknown-reference", message: "something that this refers to does not exist" },
  "23514": { status: 422, code: "out-of-range", message: "a value is outside its permitted range" },
  "22003": { status: 422, code: "out-of-range", message: "a number is outside its permitted range" },
  "22021": { status: 400, code: "bad-text", message: "a text holds characters that cannot be stored" },
  "22P05": { status: 400, code: "bad-text", message: "a text holds characters that cannot be stored" },
  TC001: {
    status: 409,
    code: "last-authority",
    message: "the last account of the authority must stay able to sign in",
  },
  "55P03": {
    status: 503,
    code: "database-busy",
    message: "another change holds what is needed; try again in a moment",
  },
  "57014": { status: 503, code: "took-too-long", message: "the question took too long to answer" },
};
const AWAY = { status: 503, code: "database-away", message: "the database cannot be reached; try again in a moment" };

function answerOf(error: unknown): Answer {
  if (error instanceof AppError) return error;
  if (error instanceof DatabaseBusyError) return { status: 503, code: error.code, message: error.message };
  if (error instanceof DatabaseAwayError) return AWAY;
  const known = error as Partial<FastifyError> & { code?: string; detail?: string };
  if (known.validation !== undefined) {
    const [first] = known.validation;
    const path = `${known.validationContext ?? "request"}${first?.instancePath ?? ""}`;
    const { details } = (first?.params ?? {}) as { details?: Record<string, unknown> };
    return { status: 400, code: "invalid-request", message: known.message ?? "invalid", path, details };
  }
  const sql = known.code === undefined ? undefined : SQLSTATE[known.code];
  if (sql !== undefined) return sql;
  if (known.statusCode !== undefined && known.statusCode < 500) {
    return {
      status: known.statusCode,
      code: (known.code ?? "refused").toLowerCase(),
      message: known.message ?? "refused",
    };
  }
  return { status: 500, code: "internal", message: "something went wrong on the server; the log has it" };
}

/** One handler for all errors: what the reader can act upon is told, the inside of a failure is logged only. */
export function registerErrors(app: FastifyInstance): void {
  app.setErrorHandler((error, request, reply) => {
    const answer = answerOf(error);
    if (answer.status >= 500) request.log.error({ err: error, url: request.routeOptions.url }, "request failed");
    if (answer.status === 503) reply.header("Retry-After", "2");
    const { code, message, path, details } = answer;
    return reply
      .status(answer.status)
      .header("Cache-Control", "no-store")
      .send({
        error: {
          code,
          message,
          ...(path === undefined ? {} : { path }),
          ...(details === undefined ? {} : { details }),
        },
      });
  });
  app.setNotFoundHandler((request, reply) =>
    reply
      .status(404)
      .send({ error: { code: "not-found", message: `there is no ${request.method} ${request.url.split("?")[0]}` } }),
  );
}
