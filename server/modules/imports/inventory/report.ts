import type { HeaderColumn } from "./headers.ts";
import type { MessageCode, MessageParameters } from "./messages.ts";
import type { InventoryMessage } from "./types.ts";

/** What a message is about; `rows` where there are several. */
interface Said {
  code: MessageCode;
  parameters: MessageParameters;
  at: { sheet: string; row: number | null };
  column?: HeaderColumn | undefined;
  value?: string;
  rows?: number[];
}

/** Collects what a report says: faults that refuse rows, doubts, and what was done. */
export class Messages {
  readonly refused: InventoryMessage[] = [];
  readonly warnings: InventoryMessage[] = [];
  readonly info: InventoryMessage[] = [];

  refuse(said: Said): void {
    this.refused.push(message(said));
  }

  warn(said: Said): void {
    this.warnings.push(message(said));
  }

  inform(said: Said): void {
    this.info.push(message(said));
  }
}

function message({ code, parameters, at, column, value, rows }: Said): InventoryMessage {
  const target = column?.target;
  const written = value ?? parameters.value;
  return {
    code,
    parameters,
    sheet: at.sheet,
    row: at.row,
    ...(rows === undefined ? {} : { rows }),
    column: column && target ? { letter: column.letter, header: column.header, fieldId: target.fieldId } : null,
    value: written === undefined ? null : String(written),
  };
}
