import { queryOptions } from "@tanstack/react-query";
import type { ExportsAnswer } from "../../../../server/modules/exports/exports.schemas.ts";
import { ApiError, api } from "../../api/client.ts";
import { saveFile } from "../../ui/save-file.ts";

export const exportsQuery = queryOptions({
  queryKey: ["exports"],
  queryFn: ({ signal }) => api<ExportsAnswer>("/api/exports", { signal }),
  staleTime: 10 * 60_000,
});

/** How far a file has come: being written on the server, or so many bytes of it received. */
export interface Progress {
  readonly receivedBytes: number;
  /** null: not known before the server has written the file. */
  readonly totalBytes: number | null;
}

export interface Received {
  readonly fileName: string;
  readonly bytes: number;
  /** Objects in the file; null for pictures. */
  readonly rows: number | null;
}

async function refusal(response: Response): Promise<ApiError> {
  const body = (await response.json().catch(() => null)) as { error?: { code: string; message: string } } | null;
  return new ApiError(response.status, body?.error?.code ?? "other", body?.error?.message ?? response.statusText);
}

/** Fetches a file, tells how far it has come, and hands it to the browser to keep. Throws ApiError; an abort ends it. */
export async function fetchFile(
  address: string,
  onProgress: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<Received> {
  onProgress({ receivedBytes: 0, totalBytes: null });
  const response = await fetch(address, { credentials: "same-origin", signal }).catch((cause: unknown) => {
    if (cause instanceof DOMException && cause.name === "AbortError") throw cause;
    throw new ApiError(0, "no-server", "The server does not answer");
  });
  if (!response.ok || response.body === null) throw await refusal(response);
  const totalBytes = Number(response.headers.get("x-export-bytes")) || null;
  const parts: BlobPart[] = [];
  let receivedBytes = 0;
  for (const reader = response.body.getReader(); ; ) {
    const { done, value } = await reader.read();
    if (done) break;
    parts.push(value);
    receivedBytes += value.length;
    onProgress({ receivedBytes, totalBytes });
  }
  const fileName = /filename="([^"]+)"/.exec(response.headers.get("content-disposition") ?? "")?.[1] ?? "export";
  saveFile(fileName, new Blob(parts, { type: response.headers.get("content-type") ?? "" }));
  const rows = response.headers.get("x-export-rows");
  return { fileName, bytes: receivedBytes, rows: rows === null ? null : Number(rows) };
}
