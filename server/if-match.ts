import { AppError } from "./errors.ts";

/** The version that an edit is based on, from its `If-Match: "7"`. Throws 428 where it is missing and 400 where it is none of ours. */
export function expectedVersion(header: string | undefined): number {
  if (header === undefined) {
    throw new AppError(428, "version-needed", 'an edit states the version that it is based on: If-Match: "VERSION"', {
      path: "headers/if-match",
    });
  }
  const version = /^(?:W\/)?"(\d{1,9})"$/.exec(header)?.[1];
  if (version === undefined)
    throw new AppError(400, "bad-version", `If-Match is ${header}; a version in quotes is expected`, {
      path: "headers/if-match",
    });
  return Number(version);
}

/** 412: somebody else has changed it meanwhile; nothing was written. */
export function staleVersion(what: string, expected: number, found: number): AppError {
  return new AppError(
    412,
    "changed-meanwhile",
    `${what} is at version ${found}, the edit is based on version ${expected}`,
    {
      details: { expected, found },
    },
  );
}
