import { mix } from "./random.ts";

/** Smooth noise over the plane: about -1..1, zero on average, features about one unit wide. */
export type Noise = (x: number, y: number) => number;

const TABLE_SIZE = 256;
const GRADIENT_COUNT = 16;

/** Gradient noise on the unit lattice (K. Perlin's construction with a quintic fade), from a seed. */
export function createNoise(seed: number): Noise {
  const table = new Uint8Array(TABLE_SIZE * 2);
  for (let i = 0; i < TABLE_SIZE; i++) table[i] = mix(seed + i * 7919) & 255;
  table.copyWithin(TABLE_SIZE, 0, TABLE_SIZE);
  const [gx, gy] = gradients();
  const corner = (column: number, row: number, dx: number, dy: number) => {
    const at = table[table[column & 255]! + (row & 255)]! & (GRADIENT_COUNT - 1);
    return gx[at]! * dx + gy[at]! * dy;
  };
  return (x, y) => {
    const column = Math.floor(x);
    const row = Math.floor(y);
    const dx = x - column;
    const dy = y - row;
    const fx = dx * dx * dx * (dx * (dx * 6 - 15) + 10);
    const fy = dy * dy * dy * (dy * (dy * 6 - 15) + 10);
    const top = blend(corner(column, row, dx, dy), corner(column + 1, row, dx - 1, dy), fx);
    const bottom = blend(corner(column, row + 1, dx, dy - 1), corner(column + 1, row + 1, dx - 1, dy - 1), fx);
    return 1.5 * blend(top, bottom, fy);
  };
}

/** Octaves of noise, each half as wide and `gain` as strong as the one before. */
export function fractalNoise(noise: Noise, x: number, y: number, octaves: number, gain: number): number {
  let sum = 0;
  let amplitude = 1;
  let frequency = 1;
  for (let octave = 0; octave < octaves; octave++) {
    // The offset keeps the lattice points of the octaves, where the noise is zero, from lying on one another.
    sum += amplitude * noise(x * frequency + octave * 17.3, y * frequency - octave * 9.7);
    amplitude *= gain;
    frequency *= 2;
  }
  return sum;
}

function gradients(): [Float64Array, Float64Array] {
  const x = new Float64Array(GRADIENT_COUNT);
  const y = new Float64Array(GRADIENT_COUNT);
  for (let i = 0; i < GRADIENT_COUNT; i++) {
    x[i] = Math.cos((2 * Math.PI * (i + 0.5)) / GRADIENT_COUNT);
    y[i] = Math.sin((2 * Math.PI * (i + 0.5)) / GRADIENT_COUNT);
  }
  return [x, y];
}

function blend(from: number, to: number, share: number): number {
  return from + (to - from) * share;
}
