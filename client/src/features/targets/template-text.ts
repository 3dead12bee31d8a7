import type { ReportTemplate } from "../../../../server/modules/targets/template.schemas.ts";

/** The first thing in a text that is no placeholder: `{tinhh}`, or a brace that stands alone; null where all is well. */
export function strayPlaceholder(text: string, known: readonly string[]): string | null {
  for (const [written, name = ""] of text.matchAll(/\{([^{}]*)\}/g)) if (!known.includes(name)) return written;
  return /[{}]/.exec(text.replace(/\{[^{}]*\}/g, ""))?.[0] ?? null;
}

/** Every text of a template. */
export const textsOf = ({ sections, ...rest }: ReportTemplate): string[] => [
  ...Object.values(rest),
  ...sections.flatMap(({ heading, intro }) => [heading, intro]),
];

/** The section one place further up (-1) or down (1); the same list where there is no such place. */
export function moved(sections: ReportTemplate["sections"], at: number, by: -1 | 1): ReportTemplate["sections"] {
  const to = at + by;
  const [one, other] = [sections[at], sections[to]];
  if (one === undefined || other === undefined) return sections;
  return sections.map((each, index) => (index === at ? other : index === to ? one : each));
}
