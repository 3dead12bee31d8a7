import { type Static, Type } from "typebox";
import { Id, Latitude, Longitude, Nullable } from "../../schemas.ts";

const DAY_PATTERN = "^\\d{4}-\\d{2}-\\d{2}$";
const Day = Type.String({ pattern: DAY_PATTERN });
/** A layer of the map, by its id. */
const LayerId = Type.String({ pattern: "^[a-z-]{2,30}$" });
const LonLat = Type.Tuple([Longitude, Latitude]);

export const IncidentKind = Type.Union([
  Type.Literal("unsafe"),
  Type.Literal("damaged"),
  Type.Literal("against-rules"),
  Type.Literal("noisy"),
  Type.Literal("no-signal"),
  Type.Literal("other"),
]);
export type IncidentKind = Static<typeof IncidentKind>;

export const IncidentState = Type.Union([
  Type.Literal("received"),
  Type.Literal("assigned"),
  Type.Literal("fixed"),
  Type.Literal("refused"),
]);
export type IncidentState = Static<typeof IncidentState>;

const Words = Type.String({ minLength: 5, maxLength: 4_000 });

/** The field `report` (JSON) of the multipart form of `POST /api/incidents`; photos stand in fields `photo`. */
export const IncidentReport = Type.Object(
  {
    kind: IncidentKind,
    lon: Longitude,
    lat: Latitude,
    words: Words,
    /** A telephone number or an address to write to; personal data. */
    contact: Type.Optional(Type.String({ minLength: 3, maxLength: 300 })),
    /** What was chosen on the map. */
    near: Type.Optional(Type.Object({ layer: LayerId, id: Id }, { additionalProperties: false })),
  },
  { additionalProperties: false },
);
export type IncidentReport = Static<typeof IncidentReport>;

export const IncidentReceipt = Type.Object({
  incidentId: Id,
  /** Told once: `K7QF-2M9X-0T4V-W8RD`. */
  code: Type.String(),
  dueOn: Day,
});
export type IncidentReceipt = Static<typeof IncidentReceipt>;

/** What only those know who handle it, see all, or hold its code. */
const CaseParts = {
  center: LonLat,
  words: Type.String(),
  near: Nullable(Type.Object({ layer: LayerId, id: Id })),
  assignedOrganisationId: Nullable(Id),
  dueOn: Day,
  isOverdue: Type.Boolean(),
  photoIds: Type.Array(Id),
};

export const IncidentCase = Type.Object(CaseParts);
export type IncidentCase = Static<typeof IncidentCase>;

export const IncidentRow = Type.Object({
  id: Id,
  kind: IncidentKind,
  state: IncidentState,
  unitCode: Nullable(Type.String()),
  unitName: Nullable(Type.String()),
  receivedOn: Day,
  closedOn: Nullable(Day),
  /** Rounded to a cell of some 550 m. */
  roughCenter: LonLat,
  /** null: the reader may know no more of it. */
  case: Nullable(IncidentCase),
});
export type IncidentRow = Static<typeof IncidentRow>;

export const IncidentsAnswer = Type.Object({ incidents: Type.Array(IncidentRow) });
export type IncidentsAnswer = Static<typeof IncidentsAnswer>;

export const StepKind = Type.Union([
  Type.Literal("received"),
  Type.Literal("assigned"),
  Type.Literal("fixed"),
  Type.Literal("refused"),
  Type.Literal("reopened"),
  Type.Literal("words"),
  Type.Literal("personal-data-deleted"),
]);
export type StepKind = Static<typeof StepKind>;

export const IncidentStep = Type.Object({
  id: Id,
  at: Type.String(),
  kind: StepKind,
  side: Type.Union([
    Type.Literal("sender"),
    Type.Literal("authority"),
    Type.Literal("assigned"),
    Type.Literal("system"),
  ]),
  words: Type.String(),
  /** Who wrote, of those who are signed in; null for the sender, and where the sender reads. */
  by: Nullable(Type.String()),
  organisationId: Nullable(Id),
  dueOn: Nullable(Day),
});
export type IncidentStep = Static<typeof IncidentStep>;

const PhotoRow = Type.Object({ id: Id, widthPx: Type.Integer(), heightPx: Type.Integer() });

export const Incident = Type.Object({
  ...IncidentRow.properties,
  ...CaseParts,
  case: Type.Null(),
  version: Type.Integer(),
  photos: Type.Array(PhotoRow),
  steps: Type.Array(IncidentStep),
  /** null: none was given, it was deleted, or the reader may not see it. */
  contact: Nullable(Type.String()),
  /** The nearest mast within 300 m and its owner: whom to ask first. */
  nearestSite: Nullable(
    Type.Object({ id: Id, code: Type.String(), ownerOrganisationId: Id, distanceM: Type.Number() }),
  ),
  /** The owner of what the sender had chosen; null: unknown, or it has none. */
  nearOwnerOrganisationId: Nullable(Id),
  /** What this reader may do next. */
  maySay: Type.Boolean(),
  mayAssign: Type.Boolean(),
});
export type Incident = Static<typeof Incident>;

export const IncidentParams = Type.Object({ incidentId: Id });
export const PhotoParams = Type.Object({ incidentId: Id, photoId: Id });

/** A step of those who handle it. `words` are read by the sender. */
export const NewStep = Type.Object(
  {
    step: Type.Union([
      Type.Literal("assign"),
      Type.Literal("fix"),
      Type.Literal("refuse"),
      Type.Literal("reopen"),
      Type.Literal("say"),
    ]),
    words: Type.String({ maxLength: 4_000 }),
    /** With "assign": whose it is. */
    organisationId: Type.Optional(Id),
    /** With "assign": the last day of the time limit; absent: as it was. */
    dueOn: Type.Optional(Day),
  },
  { additionalProperties: false },
);
export type NewStep = Static<typeof NewStep>;

const Code = Type.String({ minLength: 16, maxLength: 40 });
export const TrackBody = Type.Object({ code: Code }, { additionalProperties: false });
export const SenderWords = Type.Object({ code: Code, words: Words }, { additionalProperties: false });

/** What the holder of a code sees. */
export const TrackedIncident = Type.Object({
  id: Id,
  kind: IncidentKind,
  state: IncidentState,
  unitName: Nullable(Type.String()),
  receivedOn: Day,
  closedOn: Nullable(Day),
  dueOn: Day,
  isOverdue: Type.Boolean(),
  center: LonLat,
  words: Type.String(),
  photoCount: Type.Integer({ minimum: 0 }),
  assignedName: Nullable(Type.String()),
  steps: Type.Array(IncidentStep),
});
export type TrackedIncident = Static<typeof TrackedIncident>;

const Days = (maximum: number) => Type.Integer({ minimum: 1, maximum });

export const IncidentSetting = Type.Object(
  {
    /** Days to deal with one, by kind. */
    daysToFix: Type.Object(
      {
        unsafe: Days(365),
        damaged: Days(365),
        "against-rules": Days(365),
        noisy: Days(365),
        "no-signal": Days(365),
        other: Days(365),
      },
      { additionalProperties: false },
    ),
    /** The contact is deleted so many days after the incident was closed. */
    contactDaysAfterClosing: Days(3_650),
    /** And so many days after it was received, closed or not. */
    contactDaysAtMost: Days(3_650),
    /** Photos may show people as well. */
    photoDaysAfterClosing: Days(3_650),
  },
  { additionalProperties: false },
);
export type IncidentSetting = Static<typeof IncidentSetting>;

export const IncidentSettingAnswer = Type.Object({
  setting: IncidentSetting,
  /** null: suggestions of this program, the province has decided nothing yet. */
  source: Nullable(Type.String()),
});
export type IncidentSettingAnswer = Static<typeof IncidentSettingAnswer>;

export const IncidentSettingChange = Type.Object(
  { setting: IncidentSetting, source: Type.String({ minLength: 3, maxLength: 300 }) },
  { additionalProperties: false },
);
