/** A fill that changes along its way. */
export interface Fade {
  addColorStop(at: number, colour: string): void;
}

/** What signs are drawn with: the part of a browser's canvas that the paper can do as well. Colours are `#rrggbb` or `#rrggbbaa`. */
export interface Pen {
  lineWidth: number;
  lineJoin: "bevel" | "miter" | "round";
  lineCap: "butt" | "round" | "square";
  /** 0 to 1. */
  globalAlpha: number;
  strokeStyle: unknown;
  fillStyle: unknown;
  font: string;
  textAlign: "center" | "end" | "left" | "right" | "start";
  textBaseline: "alphabetic" | "bottom" | "hanging" | "ideographic" | "middle" | "top";
  beginPath(): void;
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  arc(x: number, y: number, radius: number, fromAngle: number, toAngle: number): void;
  rect(x: number, y: number, width: number, height: number): void;
  roundRect(x: number, y: number, width: number, height: number, radius: number): void;
  closePath(): void;
  fill(): void;
  stroke(): void;
  setLineDash(pattern: number[]): void;
  save(): void;
  restore(): void;
  translate(x: number, y: number): void;
  scale(x: number, y: number): void;
  fillText(text: string, x: number, y: number): void;
  createRadialGradient(x0: number, y0: number, r0: number, x1: number, y1: number, r1: number): Fade;
}
