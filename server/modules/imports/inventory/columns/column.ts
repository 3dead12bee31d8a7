import type { CellParser } from "../cells/parsed.ts";
import type { Bilingual } from "../messages.ts";

/** One column of the inventory: everything the reader, the template and the documentation know about it. */
export interface InventoryColumn<Value> {
  label: Bilingual;
  /** Other headers for the same thing, written without marks in lower case. The labels count by themselves. */
  variants: readonly string[];
  parse: CellParser<Value>;
  /** required: every row, unless the file is delivered for one operator; position: one of the pairs; optional: may be missing. */
  need: "required" | "position" | "optional";
  /** What an unreadable cell does: refuse its row, or only warn and leave the value unknown. */
  onInvalid: "refuse" | "warn";
  /** Meaning, unit and permitted values for the template and the documentation. */
  note: Bilingual;
  example: string | number | null;
  /** Values for a choice list in the template. */
  choices?: readonly string[];
  /** Only its owner and the authority may read it. */
  confidential?: true;
}

/** Gives a definition its type without widening it. */
export const column = <Value>(definition: InventoryColumn<Value>): InventoryColumn<Value> => definition;
