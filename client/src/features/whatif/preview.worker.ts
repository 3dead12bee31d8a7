import { StationPreview, type TenthsWindow } from "../../../../server/radio/coverage/station-preview.ts";
import { OutOfRangeError } from "../../../../server/radio/valid-range.ts";
import { answerOf } from "./answer.ts";
import { type Field, FieldSource } from "./field.ts";
import type { PreviewMessage, PreviewQuestion, PreviewReply } from "./messages.ts";
import { levelsWithout, StoppedError } from "./without-sector.ts";

// One question at a time, the newest that waits: while a mast is dragged the ones in between are of no use.
interface WorkerScope {
  postMessage(reply: PreviewReply, transfer: Transferable[]): void;
  onmessage: ((event: MessageEvent<PreviewMessage>) => void) | null;
}
const scope = globalThis as unknown as WorkerScope;

const fields = new FieldSource();
let preview: StationPreview | undefined;
let previewKey = "";
let waiting: PreviewQuestion | undefined;
let isBusy = false;

function previewFor({ setup }: PreviewQuestion): StationPreview {
  const { radiusKm, receiverHeightM } = setup.parameters;
  const key = `${radiusKm}/${receiverHeightM}/${setup.hasTerrain}`;
  if (preview === undefined || key !== previewKey) {
    preview = new StationPreview({ radiusKm, receiverHeightM, hasTerrain: setup.hasTerrain });
    previewKey = key;
  }
  return preview;
}

let stayingKey = "";
let staying: TenthsWindow | undefined;
let isStopped = false;

/** Today's levels of all that the question leaves as it is; of a changed sector computed once. */
async function stayingFor({ setup, sector, proposal }: PreviewQuestion, field: Field): Promise<TenthsWindow> {
  if (sector === undefined) return field.before;
  const key = `${field.key}/${JSON.stringify(sector.today)}`;
  if (staying !== undefined && key === stayingKey) return staying;
  isStopped = false;
  const onStep = (done: number, total: number) => scope.postMessage({ kind: "step", done, total }, []);
  const steps = { onStep, isStopped: () => isStopped };
  staying = await levelsWithout(field, sector, proposal.technology, setup, fields, steps);
  stayingKey = key;
  return staying;
}

async function replyTo(question: PreviewQuestion): Promise<PreviewReply> {
  const { number, setup, proposal } = question;
  const field = await fields.around(question);
  if (field === undefined) {
    const message = `${proposal.lon}, ${proposal.lat} lies outside the terrain`;
    if (setup.frame === null) return { kind: "problem", number, range: null, message };
    const { westDeg, stepDeg, columns, northDeg, rows } = setup.frame;
    const east = westDeg + (columns - 1) * stepDeg;
    const isLongitude = proposal.lon < westDeg || proposal.lon > east;
    const range = isLongitude
      ? { name: "lon", value: proposal.lon, min: westDeg, max: east, unit: "°" }
      : { name: "lat", value: proposal.lat, min: northDeg - (rows - 1) * stepDeg, max: northDeg, unit: "°" };
    return { kind: "problem", number, range, message };
  }
  const { pixels, columns, rows, corners, figures } = answerOf(
    question,
    field,
    previewFor(question),
    await stayingFor(question, field),
  );
  const picture = await createImageBitmap(new ImageData(pixels, columns, rows));
  return { kind: "picture", number, askedMs: question.askedMs, isMoving: question.isMoving, picture, corners, figures };
}

function problemOf(error: unknown, number: number): PreviewReply {
  if (error instanceof StoppedError) return { kind: "stopped" };
  const message = error instanceof Error ? error.message : String(error);
  if (!(error instanceof OutOfRangeError)) return { kind: "problem", number, range: null, message };
  const { quantity: name, value, range } = error;
  return { kind: "problem", number, range: { name, value, min: range.min, max: range.max, unit: range.unit }, message };
}

/** The hand holds still for so long: what was answered in squares is answered exactly. */
const REST_MS = 400;
let resting: ReturnType<typeof setTimeout> | undefined;

async function work(): Promise<void> {
  if (isBusy) return;
  isBusy = true;
  clearTimeout(resting);
  while (waiting !== undefined) {
    const question: PreviewQuestion = waiting;
    waiting = undefined;
    const reply = await replyTo(question).catch((error: unknown) => problemOf(error, question.number));
    const isCoarse = reply.kind === "picture" && reply.figures.squareCells > 1;
    scope.postMessage(reply, reply.kind === "picture" ? [reply.picture] : []);
    if (isCoarse && waiting === undefined) resting = setTimeout(() => answer({ ...question, isExact: true }), REST_MS);
  }
  isBusy = false;
}

function answer(question: PreviewQuestion): void {
  clearTimeout(resting);
  waiting = question;
  void work();
}

scope.onmessage = ({ data }) => {
  if (!("kind" in data)) return answer(data);
  isStopped = true;
  waiting = undefined;
};
