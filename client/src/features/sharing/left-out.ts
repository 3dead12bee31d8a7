import type { UnservedHamlet } from "../../../../server/modules/sharing/sharing.schemas.ts";

/** Reasons that somebody can do something about, the easiest first. */
export const REMEDIES = [
  "dearer-than-budget",
  "beyond-budget",
  "all-forbidden",
  "too-dear",
  "not-worth-more",
  "new-masts-ruled-out",
  "masts-full",
  "room-taken",
  "new-masts-too-weak",
] as const;
export type Remedy = (typeof REMEDIES)[number];

/** Hamlets that are left out for want of the same thing. */
export interface LeftOut {
  readonly remedy: Remedy | null;
  /** Those with most people first. */
  readonly hamlets: readonly UnservedHamlet[];
  /** What the cheapest of them needs, VND; null where the reasons do not tell. */
  readonly leastVnd: number | null;
}

const remedyOf = ({ reasons }: UnservedHamlet): Remedy | null =>
  REMEDIES.find((remedy) => reasons.some(({ code }) => code === remedy)) ?? null;

/** Puts the hamlets that a plan leaves out together by what can be done about it, in the order of the remedies. */
export function groupLeftOut(unserved: readonly UnservedHamlet[]): LeftOut[] {
  const groups = Map.groupBy(unserved, remedyOf);
  return [...REMEDIES, null].flatMap((remedy): LeftOut[] => {
    const own = groups.get(remedy);
    if (own === undefined) return [];
    const hamlets = own.toSorted((a, b) => (b.population ?? 0) - (a.population ?? 0) || a.hamletId - b.hamletId);
    const costs = own.flatMap(({ reasons }) =>
      reasons.flatMap(({ parameters: { cheapestVnd } }) => (typeof cheapestVnd === "number" ? [cheapestVnd] : [])),
    );
    return [{ remedy, hamlets, leastVnd: costs.length === 0 ? null : Math.min(...costs) }];
  });
}
