import type { ProfileAnswer } from "../../../../server/modules/planning/planning.schemas.ts";
import type { Words } from "../../i18n/language.tsx";
import { profileShape } from "../../ui/profile-shape.ts";
import type { ProfileEnd } from "./profile-ends.ts";
import { endName, lossParts } from "./profile-rows.ts";

/** Of the picture in pixels: wide enough for a page across at 150 dots per inch. */
const SIZE = { width: 1600, height: 1000 };
const MARGIN = 48;
const PLOT = { left: 130, top: 190, width: 1422, height: 500 };
const FONT = '"Be Vietnam Pro", system-ui, sans-serif';
/** As ProfileDrawing.module.css has them. */
const INK = { text: "#17242e", soft: "#52616d", line: "#dde4e7", sky: "#f3f8fa" };
const FILL = { ground: "#b6a585", clutter: "#8fae8b", fresnel: "rgba(15, 124, 140, 0.16)" };
const RAY = { clear: "#0b5f6c", blocked: "#a3123a" };

/** Steps of 1, 2 or 5 x 10^n within a range, about as many as asked for. */
export function roundTicks(low: number, high: number, about: number): number[] {
  const rough = (high - low) / about;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10) * power;
  const first = Math.ceil(low / step - 1e-9);
  const count = Math.floor(high / step + 1e-9) - first + 1;
  return Array.from({ length: count }, (_, index) => Number(((first + index) * step).toPrecision(12)));
}

type Pen = CanvasRenderingContext2D;

function write(
  pen: Pen,
  text: string,
  x: number,
  y: number,
  size: number,
  look: { bold?: true; soft?: true; align?: CanvasTextAlign } = {},
) {
  pen.font = `${look.bold ? 600 : 400} ${size}px ${FONT}`;
  pen.fillStyle = look.soft ? INK.soft : INK.text;
  pen.textAlign = look.align ?? "left";
  pen.fillText(text, x, y);
}

/** Text in lines that fit the width; gives the place below the last. */
function writeWrapped(pen: Pen, text: string, y: number, size: number, look: { soft?: true } = {}): number {
  pen.font = `400 ${size}px ${FONT}`;
  const lines = [""];
  for (const word of text.split(" ")) {
    const longer = `${lines.at(-1)} ${word}`.trim();
    if (pen.measureText(longer).width > SIZE.width - 2 * MARGIN) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  lines.forEach((line, index) => {
    write(pen, line, MARGIN, y + index * size * 1.45, size, look);
  });
  return y + lines.length * size * 1.45;
}

/** Ground, clutter, Fresnel zone and ray with both axes; the outlines are those of the drawing on the screen. */
function drawPlot(pen: Pen, answer: ProfileAnswer, words: Words): void {
  const shape = profileShape(answer.samples, PLOT);
  const { left, top, width, height } = PLOT;
  pen.save();
  pen.translate(left, top);
  pen.fillStyle = INK.sky;
  pen.fillRect(0, 0, width, height);
  for (const [path, fill] of [
    [shape.fresnel, FILL.fresnel],
    [shape.clutter, FILL.clutter],
    [shape.ground, FILL.ground],
  ] as const) {
    pen.fillStyle = fill;
    pen.fill(new Path2D(path));
  }
  pen.strokeStyle = answer.lineOfSight ? RAY.clear : RAY.blocked;
  pen.lineWidth = 3;
  pen.setLineDash(answer.lineOfSight ? [] : [12, 8]);
  pen.stroke(new Path2D(shape.ray));
  pen.restore();
  pen.lineWidth = 1;
  const yOf = (heightM: number) => top + height * (1 - (heightM - shape.lowM) / (shape.highM - shape.lowM));
  for (const heightM of roundTicks(shape.lowM, shape.highM, 6)) {
    pen.strokeStyle = "rgba(82, 97, 109, 0.25)";
    pen.strokeRect(left, yOf(heightM), width, 0);
    write(pen, words.quantity(heightM, "m", 1), left - 12, yOf(heightM) + 7, 20, { soft: true, align: "right" });
  }
  const lengthKm = answer.distanceM / 1000;
  for (const km of roundTicks(0, lengthKm, 8)) {
    const x = left + (km / lengthKm) * width;
    pen.strokeStyle = INK.soft;
    pen.strokeRect(x, top + height, 0, 8);
    write(pen, words.quantity(km, "km", 2), x, top + height + 32, 20, { soft: true, align: "center" });
  }
  pen.strokeStyle = INK.line;
  pen.strokeRect(left, top, width, height);
}

function drawLegend(pen: Pen, answer: ProfileAnswer, words: Words): void {
  let x = MARGIN;
  const y = PLOT.top + PLOT.height + 66;
  const label = (text: string) => {
    write(pen, text, x + 44, y + 7, 22);
    x += 44 + pen.measureText(text).width + 40;
  };
  for (const part of ["ground", "clutter", "fresnel"] as const) {
    if (part === "clutter" && !answer.hasClutter) continue;
    pen.fillStyle = FILL[part];
    pen.fillRect(x, y - 10, 32, 20);
    label(words.t(`profile.legend.${part}`));
  }
  pen.strokeStyle = answer.lineOfSight ? RAY.clear : RAY.blocked;
  pen.lineWidth = 3;
  pen.setLineDash(answer.lineOfSight ? [] : [10, 6]);
  pen.beginPath();
  pen.moveTo(x, y);
  pen.lineTo(x + 32, y);
  pen.stroke();
  pen.setLineDash([]);
  label(words.t(answer.lineOfSight ? "profile.legend.rayClear" : "profile.legend.rayBlocked"));
}

const endText = (end: ProfileEnd, words: Words) =>
  words.t("profile.picture.end", {
    name: endName(end, words),
    place: `${words.number(end.center[1], 5)}; ${words.number(end.center[0], 5)}`,
    height: words.quantity(end.heightM, "m", 1),
  });

/** The profile as a picture to put into a report: title, both ends, drawing with axes, legend, losses, basis and date. */
export async function profilePng(
  answer: ProfileAnswer,
  [from, to]: readonly [ProfileEnd, ProfileEnd],
  words: Words,
  date: string,
): Promise<Blob> {
  const canvas = document.createElement("canvas");
  Object.assign(canvas, SIZE);
  const pen = canvas.getContext("2d");
  if (pen === null) throw new Error("this browser gives no canvas");
  await Promise.all([400, 600].map((weight) => document.fonts.load(`${weight} 20px ${FONT}`)));
  pen.fillStyle = "#fff";
  pen.fillRect(0, 0, SIZE.width, SIZE.height);
  write(pen, words.t("profile.picture.title", { from: endName(from, words), to: endName(to, words) }), MARGIN, 64, 34, {
    bold: true,
  });
  write(pen, `A. ${endText(from, words)}`, MARGIN, 108, 22, { soft: true });
  write(pen, `B. ${endText(to, words)}`, MARGIN, 142, 22, { soft: true });
  write(pen, "A", PLOT.left, PLOT.top - 12, 24, { bold: true });
  write(pen, "B", PLOT.left + PLOT.width, PLOT.top - 12, 24, { bold: true, align: "right" });
  drawPlot(pen, answer, words);
  drawLegend(pen, answer, words);
  const facts = [
    words.quantity(answer.frequencyMhz, "MHz", 1),
    words.quantity(answer.distanceM / 1000, "km", 2),
    words.t("profile.bearing", { value: words.quantity(answer.bearingDeg, "°", 1) }),
    words.t(answer.lineOfSight ? "profile.clear" : "profile.blocked"),
    words.t("profile.fresnel", { value: words.share(answer.fresnelClearance) }),
  ];
  const losses = lossParts(answer).map(([label, lossDb]) => `${words.t(label)} ${words.quantity(lossDb, "dB", 1)}`);
  let y = PLOT.top + PLOT.height + 124;
  y = writeWrapped(pen, facts.join(" · "), y, 24);
  y = writeWrapped(pen, losses.join(" · "), y, 24);
  const basis = words.t("profile.picture.basis", {
    model: answer.model,
    terrain: answer.terrainName,
    clutter: words.t(answer.hasClutter ? "profile.withClutter" : "profile.withoutClutter"),
    radius: words.quantity(answer.effectiveEarthRadiusKm, "km"),
    date: words.date(date),
  });
  writeWrapped(pen, basis, y + 4, 20, { soft: true });
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob === null ? reject(new Error("the picture is empty")) : resolve(blob)), "image/png"),
  );
}
