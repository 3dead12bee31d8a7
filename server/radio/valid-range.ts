/** The permitted range of one quantity: both ends included, in the quantity's unit; where it comes from. */
export interface ValidRange {
  readonly min: number;
  readonly max: number;
  readonly unit: string;
  /** The recommendation and clause that sets the limits. */
  readonly source: string;
}

/** A value outside the range in which a model is valid; the message holds value, unit, range and source. */
export class OutOfRangeError extends RangeError {
  readonly code = "OUT_OF_RANGE";
  readonly quantity: string;
  readonly value: number;
  readonly range: ValidRange;

  constructor(quantity: string, value: number, range: ValidRange) {
    const unit = range.unit === "" ? "" : ` ${range.unit}`;
    super(`${quantity} is ${value}${unit}; ${range.source} allows ${range.min} to ${range.max}${unit}`);
    this.name = "OutOfRangeError";
    this.quantity = quantity;
    this.value = value;
    this.range = range;
  }
}

/** Returns the value, or throws OutOfRangeError where it is outside the range or not a number. */
export function requireInRange(quantity: string, value: number, range: ValidRange): number {
  if (!(value >= range.min && value <= range.max)) throw new OutOfRangeError(quantity, value, range);
  return value;
}
