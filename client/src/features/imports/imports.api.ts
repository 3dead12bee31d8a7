import { queryOptions } from "@tanstack/react-query";
import type { Static } from "typebox";
import type {
  AntennaFileAnswer,
  AntennaPatternsAnswer,
} from "../../../../server/modules/catalogue/catalogue.schemas.ts";
import type { GridKind, GridsAnswer } from "../../../../server/modules/imports/grids/grids.schemas.ts";
import type {
  FieldsAnswer,
  Import,
  ImportKind,
  ImportOptions,
  ImportsAnswer,
  ImportUndone,
  PreviewAnswer,
  UploadAnswer,
} from "../../../../server/modules/imports/imports.schemas.ts";
import { api, type FormRequest, sendForm } from "../../api/client.ts";
import type { Language } from "../../i18n/format.ts";

/** How often a file that is being read is asked after. */
const POLL_MS = 500;

const isGoingOn = (status: Import["status"] | undefined) => status === "reading" || status === "storing";

/** The newest imports that this user may see. */
export function importsQuery(lang: Language) {
  return queryOptions({
    queryKey: ["imports", "list", lang],
    queryFn: ({ signal }) => api<Static<typeof ImportsAnswer>>("/api/imports", { query: { lang }, signal }),
  });
}

/** One import with its report; asked again until it has been read, and while it `isStoring`. */
export function importQuery(importId: string, lang: Language, isStoring = false) {
  return queryOptions({
    queryKey: ["imports", "one", importId, lang],
    queryFn: ({ signal }) => api<Import>(`/api/imports/${importId}`, { query: { lang }, signal }),
    refetchInterval: ({ state }) => (isStoring || isGoingOn(state.data?.status) ? POLL_MS : false),
  });
}

/** What the file holds as the map shows it. */
export function previewQuery(importId: string) {
  return queryOptions({
    queryKey: ["imports", "preview", importId],
    queryFn: ({ signal }) => api<PreviewAnswer>(`/api/imports/${importId}/preview`, { signal }),
  });
}

/** Fields that a column can be taken for, and the known coordinate systems. */
export function fieldsQuery(kind: ImportKind | null, lang: Language) {
  return queryOptions({
    queryKey: ["imports", "fields", kind, lang],
    queryFn: ({ signal }) => api<Static<typeof FieldsAnswer>>("/api/imports/fields", { query: { lang, kind }, signal }),
    staleTime: 10 * 60_000,
  });
}

/** Sends files to be read; several where one data set is made of several. Answers the import's id at once. */
export async function upload(files: readonly File[], options: ImportOptions, request: FormRequest): Promise<string> {
  const form = new FormData();
  // The options first: the server then knows them when the files arrive.
  for (const [name, value] of Object.entries(options)) {
    if (value !== undefined) form.append(name, typeof value === "object" ? JSON.stringify(value) : String(value));
  }
  for (const file of files) form.append("file", file, file.name);
  const { id } = await sendForm<Static<typeof UploadAnswer>>("/api/imports", form, request);
  return id;
}

/** Stores what a preview showed; `partial`: although rows were refused. */
export function store(importId: string, partial: boolean, lang: Language): Promise<Import> {
  return api<Import>(`/api/imports/${importId}/store`, { method: "POST", query: { lang }, body: { partial } });
}

/** Asks what runs of an import to stop; what was read is forgotten, what was being stored is not. */
export function stop(importId: string, lang: Language): Promise<Import> {
  return api<Import>(`/api/imports/${importId}/stop`, { method: "POST", query: { lang } });
}

/** What taking it back would do now. */
export function foreseeUndo(importId: string): Promise<ImportUndone> {
  return api<ImportUndone>(`/api/imports/${importId}/undo-preview`, { method: "POST" });
}

/** Takes a whole stored import back; rows that changed since are left and named. */
export function undo(importId: string, lang: Language): Promise<Import> {
  return api<Import>(`/api/imports/${importId}/undo`, { method: "POST", query: { lang } });
}

/** Terrain, land cover and population grids with the share of the province that they know. */
export const gridsQuery = queryOptions({
  queryKey: ["grids"],
  queryFn: ({ signal }) => api<GridsAnswer>("/api/grids", { signal }),
});

/** Computes with this grid from now on; null: without any of its kind. */
export function chooseGrid(kind: GridKind, gridId: number | null): Promise<GridsAnswer> {
  return api<GridsAnswer>("/api/grids/current", { method: "PUT", body: { kind, gridId } });
}

/** Antenna patterns that this user's sectors can name. */
export const antennaPatternsQuery = queryOptions({
  queryKey: ["antenna-patterns"],
  queryFn: ({ signal }) => api<AntennaPatternsAnswer>("/api/antenna-patterns", { signal }),
});

/** Reads a Planet file into the catalogue: shared for the authority, the planner's own otherwise. */
export function sendAntenna(fileName: string, text: string): Promise<AntennaFileAnswer> {
  return api<AntennaFileAnswer>("/api/antenna-patterns", { method: "POST", body: { fileName, text } });
}

export const TEMPLATE_ADDRESS = "/api/imports/template.xlsx";
