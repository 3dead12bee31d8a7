import { ask, askOne } from "../../database/ask.ts";
import type { Actor, Conversation } from "../../database/conversation.ts";
import { AppError, notFound, unacceptable } from "../../errors.ts";
import { calibrationClasses, pooledSigmaDb } from "../../radio/calibration/calibration.ts";
import { compareSamples, currentRunFacts } from "./compare.ts";
import * as queries from "./measurements.queries.ts";
import type { Calibration, Comparison, DecisionBody, ProposalBody } from "./measurements.schemas.ts";

export async function findComparison(comparisonId: number, client: Conversation): Promise<Comparison> {
  const [found] = await ask(queries.comparisons, { comparisonId }, client);
  if (found === undefined) throw notFound("comparison", comparisonId);
  return found as unknown as Comparison;
}

export async function findCalibration(calibrationId: number, client: Conversation): Promise<Calibration> {
  const [found] = await ask(queries.calibrations, { calibrationId }, client);
  if (found === undefined) throw notFound("calibration", calibrationId);
  return found as unknown as Calibration;
}

function memberOf(actor: Actor): Extract<Actor, { kind: "member" }> {
  if (actor.kind !== "member") throw new AppError(401, "sign-in-needed", "calibrations are for signed-in users");
  return actor;
}

/**
 * Proposes a calibration from a comparison of one's own organisation. Throws 409 where the comparison is stale, 422 where nothing
 * of it can calibrate a band.
 */
export async function proposeCalibration(
  asked: ProposalBody,
  actor: Actor,
  client: Conversation,
): Promise<Calibration> {
  const { organisationId, userId } = memberOf(actor);
  const comparison = await findComparison(asked.comparisonId, client);
  const run = await currentRunFacts(client);
  if (comparison.staleBecause.length > 0 || comparison.runId !== run.id) {
    const what = comparison.staleBecause.join(", ");
    throw new AppError(409, "comparison-stale", `${what} changed after the comparison: compare again first`);
  }
  const { compared } = await compareSamples(comparison.setIds, run, client);
  const ofBand = compared.filter((each) => each.byBand);
  const { byClutter, minimumCells, reason } = asked;
  const classes = classesOf(() => calibrationClasses(ofBand, { byClutter, minimumCells, before: run.calibration }));
  if (!classes.some((each) => each.offsetDb !== null)) {
    throw unacceptable(
      "too-few-cells",
      `no band was measured in ${minimumCells} cells or more where its own layer is open to you: ${classes.length} classes, the largest has ${Math.max(0, ...classes.map((each) => each.cells))} cells`,
      "minimumCells",
    );
  }
  const sets = (await ask(queries.sets, { setId: null }, client)).filter(({ id }) => comparison.setIds.includes(id));
  const added = await askOne(
    queries.insertCalibration,
    {
      organisationId,
      proposedBy: userId,
      comparisonId: comparison.id,
      runId: run.id,
      minimumCells,
      classes: JSON.stringify(classes),
      sigmaDb: JSON.stringify(pooledSigmaDb(classes)),
      basis: JSON.stringify({ sets: sets.map(({ name }) => name), samples: ofBand.length, byClutter }),
      reason,
    },
    client,
  );
  if (added === undefined) throw new Error("the calibration was not stored");
  return findCalibration(added.id, client);
}

function classesOf<Classes>(compute: () => Classes): Classes {
  try {
    return compute();
  } catch (error) {
    if (error instanceof RangeError) throw unacceptable("offset-too-large", error.message);
    throw error;
  }
}

/** Accepts, rejects or takes back. Throws 409 where the calibration is not in the state that this needs. */
export async function decideCalibration(
  calibrationId: number,
  { decision }: DecisionBody,
  actor: Actor,
  client: Conversation,
): Promise<Calibration> {
  const { userId } = memberOf(actor);
  const { status } = await findCalibration(calibrationId, client);
  const wrongState = () => {
    const needed = decision === "take-back" ? "in force" : "proposed";
    return new AppError(
      409,
      "calibration-state",
      `calibration ${calibrationId} is ${status}; only one that is ${needed} can be decided so`,
    );
  };
  if (decision === "reject") {
    if ((await askOne(queries.rejectCalibration, { calibrationId, userId }, client)) === undefined) throw wrongState();
  } else if (decision === "accept") {
    if (status !== "proposed") throw wrongState();
    const before = await askOne(queries.inForce, undefined, client);
    if (before !== undefined) await ask(queries.replaceInForce, { calibrationId: before.id }, client);
    const accepted = await askOne(
      queries.acceptCalibration,
      { calibrationId, userId, replacesId: before?.id ?? null },
      client,
    );
    if (accepted === undefined) throw wrongState();
  } else {
    const taken = await askOne(queries.takeBackCalibration, { calibrationId, userId }, client);
    if (taken === undefined) throw wrongState();
    if (taken.replacesId !== null) await ask(queries.restoreCalibration, { calibrationId: taken.replacesId }, client);
  }
  return findCalibration(calibrationId, client);
}
