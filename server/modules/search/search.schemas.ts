import { type Static, Type } from "typebox";
import { Id, Nullable } from "../../schemas.ts";

export const SearchQuery = Type.Object(
  { q: Type.String({ minLength: 1, maxLength: 100 }) },
  { additionalProperties: false },
);

export const SearchHit = Type.Object({
  kind: Type.Enum(["hamlet", "unit", "site", "road", "priority-place", "fibre"]),
  id: Id,
  label: Type.String(),
  /** What tells it from others of the same name: commune, owner, class. */
  detail: Type.String(),
  center: Type.Tuple([Type.Number(), Type.Number()]),
  bounds: Nullable(Type.Tuple([Type.Number(), Type.Number(), Type.Number(), Type.Number()])),
});
export type SearchHit = Static<typeof SearchHit>;

export const SearchAnswer = Type.Object({ hits: Type.Array(SearchHit) });
export type SearchAnswer = Static<typeof SearchAnswer>;
