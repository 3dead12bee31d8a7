import type { Conversation } from "../../database/conversation.ts";
import { AppError } from "../../errors.ts";
import { readBasis } from "../../planning-case/basis.ts";
import type { GroundCache } from "../../planning-case/ground.ts";
import type { PlannedTechnology } from "../../planning-case/requirement.ts";
import { readCaseOn } from "./case-inputs.ts";
import type { BestOption } from "./planning.schemas.ts";
import { servingOptions } from "./serving-options.ts";

async function bestOption(
  hamletId: number,
  basis: Awaited<ReturnType<typeof readBasis>>,
  client: Conversation,
): Promise<BestOption | undefined> {
  try {
    const { asked, masts, hosts, lacking } = await readCaseOn(basis, hamletId, client);
    const [first] = servingOptions(asked, masts, hosts, false).options;
    const isOpen = first !== undefined && first.verdict !== "rejected";
    const common = { hamletId, lacking: lacking.length };
    if (!isOpen) return { ...common, option: null };
    const { kind, verdict, siteCode, ownerName, distanceM, peopleGained, investmentVnd, monthlyVnd } = first;
    const costs = { investmentVnd, monthlyVnd, costPerPersonVnd: first.costPerPersonVnd };
    return { ...common, option: { kind, verdict, siteCode, ownerName, distanceM, peopleGained, ...costs } };
  } catch (error) {
    // A list may be older than the data: what has gone is left out of the answer.
    if (error instanceof AppError && error.status === 404) return undefined;
    throw error;
  }
}

/** The first of each hamlet's ranked options, in the order asked for; a hamlet that is not there is left out. */
export async function bestOptions(
  hamletIds: readonly number[],
  technology: PlannedTechnology,
  grounds: GroundCache,
  client: Conversation,
): Promise<BestOption[]> {
  const basis = await readBasis(technology, grounds, client);
  const found: BestOption[] = [];
  // One after the other: between two hamlets other requests have their turn.
  for (const hamletId of hamletIds) {
    const best = await bestOption(hamletId, basis, client);
    if (best !== undefined) found.push(best);
  }
  return found;
}
