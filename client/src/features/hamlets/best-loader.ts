import type { BestOption, BestOptionsAnswer } from "../../../../server/modules/planning/planning.schemas.ts";
import type { Technology } from "../../../../server/schemas.ts";
import { api } from "../../api/client.ts";

/** Some twenty milliseconds of the server's work each. */
const PER_REQUEST = 20;

interface Wanted {
  readonly hamletId: number;
  readonly technology: Technology;
  readonly signal: AbortSignal;
  readonly resolve: (best: BestOption | null) => void;
  readonly reject: (error: unknown) => void;
}

let waiting: Wanted[] = [];
let isAsking = false;

/** The first of those that still wait, as many as one request takes, of one technology. */
function nextPart(): Wanted[] {
  for (const { signal, reject } of waiting) if (signal.aborted) reject(signal.reason);
  waiting = waiting.filter(({ signal }) => !signal.aborted);
  const part = waiting.filter(({ technology }) => technology === waiting[0]?.technology).slice(0, PER_REQUEST);
  const taken = new Set(part);
  waiting = waiting.filter((each) => !taken.has(each));
  return part;
}

async function askFor(part: readonly Wanted[]): Promise<void> {
  const hamletIds = part.map(({ hamletId }) => hamletId).join(",");
  const query = { technology: part[0]?.technology, hamletIds };
  try {
    const { best } = await api<BestOptionsAnswer>("/api/hamlets/best-options", { query });
    const byHamlet = new Map(best.map((each) => [each.hamletId, each]));
    for (const { hamletId, resolve } of part) resolve(byHamlet.get(hamletId) ?? null);
  } catch (error) {
    for (const { reject } of part) reject(error);
  }
}

async function askAll(): Promise<void> {
  isAsking = true;
  await Promise.resolve(); // whoever asks in the same moment goes along
  for (let part = nextPart(); part.length > 0; part = nextPart()) await askFor(part);
  isAsking = false;
}

/**
 * The best way to serve a hamlet; null: the hamlet has gone. Asked for together with others, one request at a time in the
 * order of asking, so that a long list is found from its beginning on and other requests come between.
 */
export function loadBest(hamletId: number, technology: Technology, signal: AbortSignal): Promise<BestOption | null> {
  return new Promise((resolve, reject) => {
    waiting.push({ hamletId, technology, signal, resolve, reject });
    if (!isAsking) void askAll();
  });
}
