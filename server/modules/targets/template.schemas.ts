import { type Static, Type } from "typebox";
import { Id, Nullable } from "../../schemas.ts";

/** Parts of the annual report, in their first order. */
export const REPORT_SECTIONS = [
  "targets",
  "changes",
  "unserved",
  "sharing",
  "corridors",
  "incidents",
  "method",
] as const;
export type ReportSection = (typeof REPORT_SECTIONS)[number];

const line = (maxLength: number) => Type.String({ maxLength });

/** What the department writes around the figures. Placeholders stand in braces: `{tinh}`. Lines are parted by line breaks. */
export const ReportTemplate = Type.Object(
  {
    /** The authority above, and the one that reports; one line each. */
    authorityAbove: line(200),
    authority: line(200),
    /** Number of the document; empty: left out. */
    number: line(100),
    place: line(100),
    title: Type.String({ minLength: 1, maxLength: 200 }),
    foreword: line(6_000),
    /** In the order of the report. */
    sections: Type.Array(
      Type.Object(
        {
          code: Type.Enum([...REPORT_SECTIONS]),
          heading: Type.String({ minLength: 1, maxLength: 200 }),
          intro: line(6_000),
          isIncluded: Type.Boolean(),
        },
        { additionalProperties: false },
      ),
      { minItems: REPORT_SECTIONS.length, maxItems: REPORT_SECTIONS.length },
    ),
    closing: line(6_000),
    /** Who receives it, a line each. */
    recipients: line(2_000),
    signerTitle: line(200),
    signerName: line(200),
  },
  { additionalProperties: false },
);
export type ReportTemplate = Static<typeof ReportTemplate>;

export const Placeholder = Type.Object({
  name: Type.String(),
  meaningVi: Type.String(),
  meaningEn: Type.String(),
  /** What it stands for in a report of the newest freeze; null: nothing was frozen yet. */
  value: Nullable(Type.String()),
});
export type Placeholder = Static<typeof Placeholder>;

/** A version of the template; 0 is what comes with the program. */
export const TemplateVersion = Type.Object({
  version: Type.Integer({ minimum: 0 }),
  note: Type.String(),
  createdAt: Nullable(Type.String()),
  person: Nullable(Type.String()),
});
export type TemplateVersion = Static<typeof TemplateVersion>;

export const TemplateAnswer = Type.Object({
  current: Type.Object({ ...TemplateVersion.properties, content: ReportTemplate }),
  placeholders: Type.Array(Placeholder),
  /** The newest first; ends with 0. */
  versions: Type.Array(TemplateVersion),
});
export type TemplateAnswer = Static<typeof TemplateAnswer>;

export const TemplateParams = Type.Object({ version: Type.Integer({ minimum: 0 }) });
export const TemplateContent = Type.Object({ version: Type.Integer(), content: ReportTemplate });
export type TemplateContent = Static<typeof TemplateContent>;

export const TemplateChange = Type.Object(
  { content: ReportTemplate, note: Type.Optional(Type.String({ maxLength: 300 })) },
  { additionalProperties: false },
);
export type TemplateChange = Static<typeof TemplateChange>;

/** Shows how a template that is not stored yet comes out. */
export const PreviewRequest = Type.Object({ content: ReportTemplate, freezeId: Id }, { additionalProperties: false });
export type PreviewRequest = Static<typeof PreviewRequest>;
