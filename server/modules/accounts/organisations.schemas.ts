import { type Static, Type } from "typebox";
import { Id, Nullable } from "../../schemas.ts";

export const OrganisationKind = Type.Union([
  Type.Literal("authority"),
  Type.Literal("construction"),
  Type.Literal("operator"),
  Type.Literal("tower"),
  Type.Literal("power"),
  Type.Literal("other"),
]);
export type OrganisationKind = Static<typeof OrganisationKind>;

const MapSymbol = Type.Union([
  Type.Literal("triangle"),
  Type.Literal("square"),
  Type.Literal("circle"),
  Type.Literal("diamond"),
  Type.Literal("star"),
  Type.Literal("hexagon"),
  Type.Literal("cross"),
]);

const fields = {
  name: Type.String({ minLength: 1, maxLength: 200 }),
  kind: OrganisationKind,
  /** Runs a mobile network: counts for coverage and for the sharing rate. */
  isMobile: Type.Boolean(),
  /** Has fibre to the home or cables. */
  isFixed: Type.Boolean(),
  /** Country and network code of its mobile network, `45204`; null: none, or unknown. */
  plmn: Nullable(Type.String({ pattern: "^[0-9]{5,6}$" })),
  mapSymbol: MapSymbol,
  mapColour: Type.String({ pattern: "^#[0-9a-f]{6}$" }),
};

export const NewOrganisation = Type.Object({ code: Type.String({ pattern: "^[a-z0-9-]{2,40}$" }), ...fields });
export type NewOrganisation = Static<typeof NewOrganisation>;

/** Needs If-Match. A retired organisation takes no further users; what it owns stays. */
export const OrganisationEdit = Type.Object({ ...fields, isRetired: Type.Boolean() });
export type OrganisationEdit = Static<typeof OrganisationEdit>;

export const ManagedOrganisation = Type.Object({
  id: Id,
  code: Type.String(),
  ...fields,
  plmn: Nullable(Type.String()),
  isRetired: Type.Boolean(),
  /** Accounts that are not disabled. */
  users: Type.Integer({ minimum: 0 }),
  sites: Type.Integer({ minimum: 0 }),
  version: Type.Integer({ minimum: 1 }),
});
export type ManagedOrganisation = Static<typeof ManagedOrganisation>;

export const OrganisationParams = Type.Object({ organisationId: Id });
