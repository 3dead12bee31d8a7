import { type Static, Type } from "typebox";
import { Id, Nullable } from "../../schemas.ts";

/** What a file can hold. */
export const ImportKind = Type.Enum([
  "inventory",
  "units",
  "hamlets",
  "residents",
  "roads",
  "fibre",
  "access-points",
  "ducts",
  "pole-lines",
  "road-works",
  "priority-places",
  "zones",
  "streets",
  "terrain",
  "clutter",
  "population",
]);
export type ImportKind = Static<typeof ImportKind>;

/** A finding about a row. `code` has words in both languages; `message` is the text in the language asked for. */
export const ImportFinding = Type.Object({
  severity: Type.Union([Type.Literal("refused"), Type.Literal("warning"), Type.Literal("info")]),
  layer: Nullable(Type.String()),
  row: Nullable(Type.Integer()),
  column: Nullable(Type.String()),
  value: Nullable(Type.String()),
  code: Type.String(),
  parameters: Type.Record(Type.String(), Type.Unknown()),
  message: Type.String(),
});
export type ImportFinding = Static<typeof ImportFinding>;

export const ImportCrs = Type.Object({
  found: Nullable(Type.String()),
  used: Type.String(),
  /** How it was found: declared, detected, chosen. */
  how: Type.String(),
  /** Other systems that the coordinates could be in. */
  alternatives: Type.Array(Type.String()),
});

/** The same on screen and on the command line. */
export const ImportReport = Type.Object({
  fileName: Type.String(),
  format: Type.String(),
  kind: Nullable(ImportKind),
  crs: Nullable(ImportCrs),
  rowsRead: Type.Integer(),
  rowsStored: Type.Integer(),
  rowsUnchanged: Type.Integer(),
  rowsRefused: Type.Integer(),
  /** Rows left out on purpose, such as destroyed settlements, by reason code. */
  rowsDropped: Type.Record(Type.String(), Type.Integer()),
  /** Objects by table: `site`, `station`, `hamlet` … */
  objects: Type.Record(
    Type.String(),
    Type.Object({
      added: Type.Integer(),
      changed: Type.Integer(),
      unchanged: Type.Integer(),
      /** Objects that give way to those of the file, such as sectors that their station no longer lists. */
      removed: Type.Optional(Type.Integer()),
    }),
  ),
  columns: Nullable(
    Type.Object({
      /** Header text -> field id. */
      recognised: Type.Record(Type.String(), Type.String()),
      unrecognised: Type.Array(Type.String()),
    }),
  ),
  findings: Type.Array(ImportFinding),
  /** Findings beyond those listed. */
  moreFindings: Type.Integer(),
});
export type ImportReport = Static<typeof ImportReport>;

export const ImportStatus = Type.Enum(["reading", "previewed", "storing", "stored", "undone", "failed"]);
/** How far what runs has come: waiting for its turn, reading the file, checking its rows, comparing them with what is stored, storing. */
export const ImportProgress = Type.Object({
  step: Type.Enum(["waiting", "reading", "checking", "comparing", "storing"]),
  done: Type.Integer(),
  /** null: it cannot be known. */
  total: Nullable(Type.Integer()),
  unit: Type.Enum(["bytes", "rows", "files"]),
});
export type ImportProgress = Static<typeof ImportProgress>;

/** What taking an import back did, in rows of all tables. */
export const ImportUndone = Type.Object({
  /** Rows that have their earlier values again. */
  restored: Type.Integer(),
  /** Rows that the import had added and that are gone. */
  removed: Type.Integer(),
  /** Rows that the import had removed and that are back. */
  returned: Type.Integer(),
  /** Rows that stay as they are: changed since, needed by something else, replaced by another, gone. */
  left: Type.Array(
    Type.Object({
      table: Type.String(),
      rowId: Type.Integer(),
      name: Nullable(Type.String()),
      why: Type.Enum(["changed", "needed", "replaced", "gone"]),
    }),
  ),
  moreLeft: Type.Integer(),
});
export type ImportUndone = Static<typeof ImportUndone>;

export const Import = Type.Object({
  id: Type.String({ format: "uuid" }),
  status: ImportStatus,
  fileName: Type.String(),
  organisationName: Nullable(Type.String()),
  userName: Nullable(Type.String()),
  createdAt: Type.String(),
  storedAt: Nullable(Type.String()),
  /** null: nothing of it runs. */
  progress: Nullable(ImportProgress),
  report: Nullable(ImportReport),
  failure: Nullable(Type.Object({ code: Type.String(), message: Type.String() })),
  /** It is stored, and what it changed is known row by row. */
  canUndo: Type.Boolean(),
  undone: Nullable(ImportUndone),
  /** lon/lat box of what the preview shows. */
  bounds: Nullable(Type.Tuple([Type.Number(), Type.Number(), Type.Number(), Type.Number()])),
});
export type Import = Static<typeof Import>;

export const ImportParams = Type.Object({ importId: Type.String({ format: "uuid" }) });

/**
 * Fields beside the file in the multipart form of `POST /api/imports` (`mapping` as JSON text). A new preview of the same file
 * replaces the last. Several raster tiles, or the parts of a Shapefile, come as several files of one form.
 */
export const ImportOptions = Type.Object({
  /** Absent or "auto": the content decides, and the report says what it was taken for. */
  kind: Type.Optional(Type.Union([ImportKind, Type.Literal("auto")])),
  /** For example "EPSG:9212"; overrides what was found. */
  crs: Type.Optional(Type.String({ pattern: "^EPSG:[0-9]{4,5}$" })),
  /** Whose data these are, where the authority brings them; a planner's are always its own organisation's. */
  organisationId: Type.Optional(Id),
  /** The date of the data, kept beside every object. */
  sourceDate: Type.Optional(Type.String({ format: "date" })),
  /** Worksheet of a workbook; all that hold data otherwise. */
  sheet: Type.Optional(Type.String({ maxLength: 100 })),
  /** Encoding of the texts where it was found wrongly: "tcvn3", "vni", "windows-1258", "utf-8" … */
  encoding: Type.Optional(Type.String({ maxLength: 20 })),
  /** "true": the first coordinate of each pair is the latitude or northing. */
  swapAxes: Type.Optional(Type.Boolean()),
  /** Header text -> field id, or null to leave the column out. Remembered for the organisation. */
  mapping: Type.Optional(Type.Record(Type.String(), Nullable(Type.String()))),
});
export type ImportOptions = Static<typeof ImportOptions>;

export const StoreBody = Type.Object({ partial: Type.Boolean() }, { additionalProperties: false });

/** Texts come in this language; Vietnamese where it is not given. */
export const LanguageQuery = Type.Object({ lang: Type.Optional(Type.Enum(["vi", "en"])) });
export const FieldsQuery = Type.Object({
  lang: Type.Optional(Type.Enum(["vi", "en"])),
  /** Inventory where it is not given. */
  kind: Type.Optional(ImportKind),
});

/** The answer to an upload: reading goes on in the background; ask for the import until its status is no longer "reading". */
export const UploadAnswer = Type.Object({ id: Type.String({ format: "uuid" }) });

/** What the map shows of a preview: at most 5,000 features, refused and changed ones first. */
export const PreviewFeature = Type.Object({
  type: Type.Literal("Feature"),
  geometry: Type.Object({ type: Type.String(), coordinates: Type.Array(Type.Unknown()) }),
  properties: Type.Object({
    status: Type.Enum(["added", "changed", "unchanged", "refused"]),
    /** `site`, `hamlet`, `road` … */
    table: Type.String(),
    name: Nullable(Type.String()),
    layer: Nullable(Type.String()),
    /** Row of the file, the first where there are several. */
    row: Nullable(Type.Integer()),
  }),
});
export const PreviewAnswer = Type.Object({
  type: Type.Literal("FeatureCollection"),
  features: Type.Array(PreviewFeature),
  /** Features beyond those shown. */
  more: Type.Integer(),
});
export type PreviewAnswer = Static<typeof PreviewAnswer>;

/** Columns that were named by hand for an organisation and kind of file: header text -> field id, null: left out. */
export const MappingQuery = Type.Object({ kind: ImportKind, organisationId: Type.Optional(Id) });
export const MappingBody = Type.Object(
  { mapping: Type.Record(Type.String({ minLength: 1, maxLength: 300 }), Nullable(Type.String({ maxLength: 60 }))) },
  { additionalProperties: false },
);
export const MappingAnswer = Type.Object({ mapping: Type.Record(Type.String(), Nullable(Type.String())) });

export const ImportsAnswer = Type.Object({ imports: Type.Array(Import) });

/** A field of the inventory that a column can be mapped to by hand. */
export const FieldInfo = Type.Object({
  id: Type.String(),
  labelVi: Type.String(),
  labelEn: Type.String(),
  required: Type.Boolean(),
});
export const FieldsAnswer = Type.Object({
  fields: Type.Array(FieldInfo),
  crs: Type.Array(Type.Object({ code: Type.String(), name: Type.String() })),
});
