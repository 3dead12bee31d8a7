import type { Organisation as CatalogueOrganisation } from "../../../server/modules/catalogue/catalogue.schemas.ts";

/** Who owns or runs something, with the shape and colour that stand for it on the map and in every list. */
export type Organisation = CatalogueOrganisation;
export type MapSymbol = Organisation["mapSymbol"];

/** Stands for an organisation that the catalogue does not name. */
export const UNKNOWN_SYMBOL: MapSymbol = "circle";
export const UNKNOWN_COLOUR = "#5b6770";
