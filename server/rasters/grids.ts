import { createHash } from "node:crypto";
import { deflateSync, inflateSync } from "node:zlib";

export type SampleType = "float32" | "int16" | "uint8";
export type Samples = Float32Array | Int16Array | Uint8Array;

/** Unknown height in an int16 grid; NaN is it in a float32 grid. */
export const INT16_VOID = -32_768;

export interface EncodedSamples {
  readonly samples: Buffer;
  readonly sampleType: SampleType;
  readonly contentHash: string;
}

/** A grid's cells as the table `grid` keeps them: little-endian, deflated, with the hash of what was deflated. */
export function encodeSamples(samples: Samples): EncodedSamples {
  const bytes = new Uint8Array(samples.buffer, samples.byteOffset, samples.byteLength);
  const sampleType = samples instanceof Float32Array ? "float32" : samples instanceof Int16Array ? "int16" : "uint8";
  return {
    samples: deflateSync(bytes, { level: 4 }),
    sampleType,
    contentHash: createHash("sha256").update(bytes).digest("hex"),
  };
}

/** The cells of a stored grid. Throws where the type is unknown. */
export function decodeSamples(samples: Uint8Array, sampleType: string): Samples {
  const bytes = inflateSync(samples);
  const whole = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  if (sampleType === "float32") return new Float32Array(whole);
  if (sampleType === "int16") return new Int16Array(whole);
  if (sampleType === "uint8") return new Uint8Array(whole);
  throw new TypeError(`sample type ${sampleType}: float32, int16 or uint8 expected`);
}

/** Heights in metres as float32, unknown as NaN, whatever the stored type. */
export function toHeights(samples: Samples): Float32Array {
  if (samples instanceof Float32Array) return samples;
  return Float32Array.from(samples, (height) => (height === INT16_VOID ? Number.NaN : height));
}
