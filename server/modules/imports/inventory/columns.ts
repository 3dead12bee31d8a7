import type { InventoryColumn } from "./columns/column.ts";
import { placeColumns } from "./columns/place-columns.ts";
import { positionColumns } from "./columns/position-columns.ts";
import { sharingColumns } from "./columns/sharing-columns.ts";
import { technicalColumns } from "./columns/technical-columns.ts";

/** The inventory's columns in the order of the template: the one declaration for reader, template and documentation. */
export const inventoryColumns = {
  ...placeColumns,
  ...positionColumns,
  ...technicalColumns,
  ...sharingColumns,
} as const;

export type FieldId = keyof typeof inventoryColumns;
export const fieldIds = Object.keys(inventoryColumns) as FieldId[];

/** The value that a column's parser gives. */
export type FieldValue<Id extends FieldId> =
  (typeof inventoryColumns)[Id] extends InventoryColumn<infer Value> ? Value : never;

/** Values of one row; a field without a column is absent, one without a value null. */
export type RowValues = { [Id in FieldId]?: FieldValue<Id> | null };
