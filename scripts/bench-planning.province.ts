import { fileURLToPath } from "node:url";
import { readConfig } from "../server/config.ts";
import { openDatabase, SYSTEM_ACTOR } from "../server/database/conversation.ts";
import { enterProvince } from "../server/database/province.ts";
import { existingCandidates, newCandidates } from "../server/modules/sharing/candidates.ts";
import { readInputs } from "../server/modules/sharing/inputs.ts";
import { buildProblem, type ReachedCandidate, withReach } from "../server/modules/sharing/problem.ts";
import { predictReach } from "../server/modules/sharing/reach-pool.ts";
import type { SharingParameters } from "../server/modules/sharing/sharing.schemas.ts";
import type { SharingProblem } from "../server/optimisation/covering/sharing-problem.ts";
import { GroundCache } from "../server/planning-case/ground.ts";

const BASE: SharingParameters = {
  area: { kind: "province" },
  technology: "4G",
  organisationIds: [],
  objective: "cover",
  minimumSharedShare: 0,
  allowNewMasts: true,
  seconds: 20,
  decisions: [],
};

/** What is asked of every technology. */
const QUESTIONS: readonly { readonly name: string; readonly asked: Partial<SharingParameters> }[] = [
  { name: "cover all", asked: {} },
  { name: "cover all, 25 % shared", asked: { minimumSharedShare: 0.25 } },
  { name: "cover all, 30 % shared", asked: { minimumSharedShare: 0.3 } },
  ...[1, 5, 20, 50].map((billions) => ({
    name: `${billions} bn VND`,
    asked: { objective: "budget" as const, budgetVnd: billions * 1e9 },
  })),
  ...[50, 150].map((billions) => ({
    name: `${billions} bn VND, 25 % shared`,
    asked: { objective: "budget" as const, budgetVnd: billions * 1e9, minimumSharedShare: 0.25 },
  })),
];

/** The optimiser's problems as the product makes them of the province that is loaded; undefined where none is, or none was computed. */
export async function provinceProblems(): Promise<readonly { name: string; problem: SharingProblem }[] | undefined> {
  const checkout = fileURLToPath(new URL("../", import.meta.url));
  const province = await enterProvince(readConfig(process.env), { checkout, say: console.error });
  const database = openDatabase({ connection: { connectionString: province.appUrl }, statementTimeoutMs: 300_000 });
  const grounds = new GroundCache();
  try {
    const problems: { name: string; problem: SharingProblem }[] = [];
    for (const technology of ["4G", "5G"] as const) {
      const base = { ...BASE, technology };
      const inputs = await database.withActor(SYSTEM_ACTOR, (client) => readInputs(base, grounds, client));
      if (inputs.basis.coverageRunId === null) return undefined;
      const candidates = [...existingCandidates(inputs), ...newCandidates(inputs)];
      const { antenna, setting, requirement, ground } = inputs.basis;
      const { frequencyMhz, referenceDbm, pattern, offsetsDb } = antenna;
      const answers = await predictReach(
        { frequencyGhz: frequencyMhz / 1000, referenceDbm, pattern, offsetsDb, tiltDeg: setting.tiltDeg, requirement },
        ground?.grid,
        candidates.map(({ request }) => request),
        { threads: 2, signal: new AbortController().signal, onDone: () => {} },
      );
      const reached: ReachedCandidate[] = withReach(candidates, answers);
      for (const { name, asked } of QUESTIONS) {
        const { problem } = buildProblem({ ...inputs, parameters: { ...base, ...asked } }, reached);
        problems.push({ name: `${technology}, ${name}`, problem });
      }
    }
    return problems;
  } finally {
    await database.close();
    await province.leave();
  }
}
