import type { Organisation as CatalogueOrganisation } from "../../../server/modules/catalogue/catalogue.schemas.ts";

/** Who owns or runs something, with the shape and colour that stand for it on the map and in every list. */
export type Organisation = CatalogueOrganisation;
export type MapSymbol = Organisation["mapSymbol"];

export { UNKNOWN_COLOUR, UNKNOWN_SYMBOL } from "../../../server/drawing/signs.ts";
