import { type Static, Type } from "typebox";
import { AssetStatus, Id, Nullable, PointGeometry, Provenance, Technology } from "../../schemas.ts";

export const SiteParams = Type.Object({ siteId: Id });

/** One operator's equipment of one technology on the site. */
export const Station = Type.Object({
  id: Id,
  organisationId: Id,
  organisationName: Type.String(),
  technology: Technology,
  status: AssetStatus,
});
export type Station = Static<typeof Station>;

/** What every signed-in user may see of a site. */
export const Site = Type.Object({
  id: Id,
  code: Type.String(),
  name: Nullable(Type.String()),
  address: Nullable(Type.String()),
  ownerOrganisationId: Id,
  ownerName: Type.String(),
  unitName: Nullable(Type.String()),
  geometry: PointGeometry,
  mastClass: Nullable(Type.String()),
  heightM: Nullable(Type.Number()),
  buildingHeightM: Nullable(Type.Number()),
  freeHeightM: Nullable(Type.Number()),
  freeLoadKg: Nullable(Type.Number()),
  status: AssetStatus,
  builtYear: Nullable(Type.Integer()),
  ...Provenance,
  version: Type.Integer(),
  stations: Type.Array(Station),
  /** Rent and contract: null where the actor may not see them. */
  confidential: Nullable(
    Type.Object({ rentVndPerMonth: Nullable(Type.Number()), contractNumber: Nullable(Type.String()) }),
  ),
});
export type Site = Static<typeof Site>;
