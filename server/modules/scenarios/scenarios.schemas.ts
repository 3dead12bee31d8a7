import { type Static, Type } from "typebox";
import { Decision, ItemGeometry, ItemHeightM, ItemKind, ScenarioSummary } from "../../scenarios/scenarios.schemas.ts";
import { Id, Nullable, Technology } from "../../schemas.ts";

const Name = Type.String({ minLength: 1, maxLength: 200, pattern: "\\S" });
const Note = Type.String({ maxLength: 4_000 });
const Properties = Type.Record(Type.String({ maxLength: 60 }), Type.Unknown());
const CostVnd = Nullable(Type.Number({ minimum: 0 }));

/** A proposed change as it is added; what a field means for each kind stands at `ScenarioItem`. */
export const ItemToAdd = Type.Object(
  {
    kind: ItemKind,
    decision: Type.Optional(Decision),
    organisationId: Type.Optional(Nullable(Id)),
    siteId: Type.Optional(Nullable(Id)),
    hamletId: Type.Optional(Nullable(Id)),
    technology: Type.Optional(Nullable(Technology)),
    geometry: Type.Optional(Nullable(ItemGeometry)),
    heightM: Type.Optional(Nullable(ItemHeightM)),
    properties: Type.Optional(Properties),
    reasons: Type.Optional(Type.Array(Type.Record(Type.String(), Type.Unknown()), { maxItems: 100 })),
    costVnd: Type.Optional(CostVnd),
    peopleGained: Type.Optional(Nullable(Type.Integer({ minimum: 0 }))),
  },
  { additionalProperties: false },
);
export type ItemToAdd = Static<typeof ItemToAdd>;

export const ScenarioParams = Type.Object({ scenarioId: Id });
export const ItemParams = Type.Object({ scenarioId: Id, itemId: Id });
export const RasterParams = Type.Object({ scenarioId: Id, rasterId: Id });
export const RasterQuery = Type.Object(
  {
    state: Type.Union([Type.Literal("before"), Type.Literal("after")]),
    v: Type.Optional(Type.String({ maxLength: 60 })),
  },
  { additionalProperties: false },
);

export const ScenariosAnswer = Type.Object({ scenarios: Type.Array(ScenarioSummary) });
export type ScenariosAnswer = Static<typeof ScenariosAnswer>;

export const NewScenarioBody = Type.Object(
  { name: Name, note: Type.Optional(Note), items: Type.Optional(Type.Array(ItemToAdd, { maxItems: 2_000 })) },
  { additionalProperties: false },
);
export type NewScenarioBody = Static<typeof NewScenarioBody>;

/** What changes of the scenario itself. The version that was read goes into `If-Match: "VERSION"`. */
export const ScenarioChange = Type.Object(
  { name: Type.Optional(Name), note: Type.Optional(Note), isSharedWithAuthority: Type.Optional(Type.Boolean()) },
  { additionalProperties: false, minProperties: 1 },
);
export type ScenarioChange = Static<typeof ScenarioChange>;

export const ItemsBody = Type.Object(
  { items: Type.Array(ItemToAdd, { minItems: 1, maxItems: 2_000 }) },
  { additionalProperties: false },
);

/** What changes of one item. A new place, height or network makes `peopleGained` unknown until it is computed again. */
export const ItemChange = Type.Object(
  {
    decision: Type.Optional(Decision),
    organisationId: Type.Optional(Id),
    technology: Type.Optional(Technology),
    geometry: Type.Optional(ItemGeometry),
    heightM: Type.Optional(ItemHeightM),
    properties: Type.Optional(Properties),
    costVnd: Type.Optional(CostVnd),
  },
  { additionalProperties: false, minProperties: 1 },
);
export type ItemChange = Static<typeof ItemChange>;

export const ComputeAnswer = Type.Object({ taskId: Id });
export type ComputeAnswer = Static<typeof ComputeAnswer>;
