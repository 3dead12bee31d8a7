/** What the help says about one tool, in one language. */
export interface HelpPage {
  /** What question the tool answers, and for whom. */
  readonly purpose: string;
  /** The errand, step by step. */
  readonly steps: readonly string[];
  /** What one should know to read the answer rightly. */
  readonly notes: readonly string[];
}

/** Pages by `workspace:tool`. */
export type HelpBook = Readonly<Record<string, HelpPage>>;

/** One step of the first look round; `target` is the part of the screen that it speaks of. */
export interface TourStep {
  readonly target: string;
  readonly title: string;
  readonly text: string;
}

export interface HelpTexts {
  readonly pages: HelpBook;
  readonly tour: readonly TourStep[];
  readonly keys: readonly (readonly [key: string, what: string])[];
}

/** The page of a tool; undefined where none is written. */
export const pageOf = ({ pages }: HelpTexts, workspace: string, tool: string): HelpPage | undefined =>
  pages[`${workspace}:${tool}`] ?? pages[tool];
