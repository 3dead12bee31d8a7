import type { FastifyRequest } from "fastify";
import { Compile } from "typebox/compile";
import { AppError, unacceptable } from "../../errors.ts";
import { refuseMismatch } from "../../mismatch.ts";
import { type CleanPhoto, cleanPhoto } from "../../photos/clean-photo.ts";
import { parseStrictJson } from "../../plugins/strict-input.ts";
import { closeSchema } from "../../plugins/validation.ts";
import { IncidentReport } from "./incidents.schemas.ts";

const MEGABYTE = 1_048_576;

/** One form: the report and up to three photos. */
export const FORM_LIMITS = {
  fileSize: 5 * MEGABYTE,
  files: 3,
  fields: 1,
  fieldSize: 32_000,
  fieldNameSize: 20,
  headerPairs: 20,
  parts: 4,
} as const;
export const FORM_BYTES = 16 * MEGABYTE;

const CLOSED_REPORT = closeSchema(IncidentReport);
const checkReport = Compile(CLOSED_REPORT);

export interface ReceivedReport {
  readonly report: IncidentReport;
  readonly photos: readonly CleanPhoto[];
}

/** Text as people write it: line breaks and tabs stay, other control characters and marks that turn the direction go. */
export function plainText(written: string): string {
  return written
    .normalize("NFC")
    .replaceAll("\r\n", "\n")
    .replaceAll(/[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069\ufeff]/gu, "")
    .trim();
}

function readReport(text: string): IncidentReport {
  const report = parseStrictJson(Buffer.from(text));
  if (!checkReport.Check(report)) refuseMismatch(CLOSED_REPORT, report, "report");
  const words = plainText(report.words);
  if (words.length < 5) {
    throw unacceptable("words-needed", `words has ${words.length} letters; permitted: 5 to 4000`, "report/words");
  }
  const { contact: written, ...rest } = report;
  const contact = plainText(written ?? "").replaceAll(/\s+/g, " ");
  return { ...rest, words, ...(contact.length < 3 ? {} : { contact }) };
}

/** Reads the form of a report; photos come out without metadata. Throws AppError that names what is permitted. */
export async function receiveReport(request: FastifyRequest): Promise<ReceivedReport> {
  if (!request.isMultipart()) {
    throw new AppError(415, "multipart-needed", "send the report as multipart/form-data in the field `report`");
  }
  let report: IncidentReport | undefined;
  const photos: CleanPhoto[] = [];
  for await (const part of request.parts({ limits: FORM_LIMITS })) {
    if (part.type === "file") {
      const bytes = await part.toBuffer().catch(() => {
        throw new AppError(413, "photo-too-large", `a photo is larger than ${FORM_LIMITS.fileSize} bytes`, {
          path: "photo",
        });
      });
      photos.push(cleanPhoto(bytes));
    } else if (part.fieldname === "report" && typeof part.value === "string") report = readReport(part.value);
  }
  if (report === undefined) throw unacceptable("report-missing", "the form has no field `report`", "report");
  return { report, photos };
}
