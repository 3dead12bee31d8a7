import { type PlanMessage, planText } from "./messages.ts";
import type { PreparedFinding } from "./types.ts";

/** Where in the file something was found. */
export interface FindingPlace {
  readonly layer?: string | null;
  readonly row?: number | null;
  readonly column?: string | null;
  readonly value?: string | null;
}

/** A message of the plans as a finding with its words. */
export function planFinding(
  severity: PreparedFinding["severity"],
  message: PlanMessage,
  { layer = null, row = null, column = null, value = null }: FindingPlace = {},
): PreparedFinding {
  return {
    severity,
    layer,
    row,
    column,
    value,
    code: message.code,
    parameters: message.parameters ?? {},
    messageVi: planText(message, "vi"),
    messageEn: planText(message, "en"),
  };
}

/** Collects what a plan says, and the rows that it leaves out on purpose. */
export class Findings {
  readonly list: PreparedFinding[] = [];
  readonly dropped: Record<string, number> = {};

  refuse(message: PlanMessage, place?: FindingPlace): void {
    this.list.push(planFinding("refused", message, place));
  }

  warn(message: PlanMessage, place?: FindingPlace): void {
    this.list.push(planFinding("warning", message, place));
  }

  inform(message: PlanMessage, place?: FindingPlace): void {
    this.list.push(planFinding("info", message, place));
  }

  drop(reason: string): void {
    this.dropped[reason] = (this.dropped[reason] ?? 0) + 1;
  }
}

/** A finding as a row of its table. */
export function findingRow(finding: PreparedFinding, index: number): object {
  const { column, messageVi, messageEn, ...same } = finding;
  return { ...same, number: index + 1, column_name: column, message_vi: messageVi, message_en: messageEn };
}
