import { type Static, Type } from "typebox";
import { Id } from "../../schemas.ts";

export const DossierRequest = Type.Object(
  { segmentIds: Type.Array(Id, { minItems: 1, maxItems: 20_000 }) },
  { additionalProperties: false },
);
export type DossierRequest = Static<typeof DossierRequest>;
export const DossierStarted = Type.Object({ taskId: Id });

/** What the task's result holds. */
export const DossierResult = Type.Object({
  segments: Type.Integer(),
  roads: Type.Integer(),
  maps: Type.Integer(),
  files: Type.Array(Type.Object({ id: Id, name: Type.String(), bytes: Type.Integer() })),
});
export type DossierResult = Static<typeof DossierResult>;

export const DocumentParams = Type.Object({ documentId: Id });
