import type { SetCoverProblem } from "../covering/problem.ts";
import { checkNumbersUsedUp, NumberReader } from "./number-reader.ts";

/**
 * Reads a set covering instance of the OR-Library (`scp*.txt`): rows and columns, the cost of each column, then for each
 * row how many columns cover it and which (counted from 1 in the file, from 0 in the result).
 * @throws SyntaxError naming the value's place when the text is not of that form.
 */
export function readOrLibrarySetCover(text: string): SetCoverProblem {
  const reader = new NumberReader(text);
  const rowCount = reader.wholeNumber("the number of rows", 1);
  const columnCount = reader.wholeNumber("the number of columns", 1);
  const costs = Float64Array.from({ length: columnCount }, (_, column) =>
    reader.number(`the cost of column ${column + 1}`, 0),
  );
  const coveringColumns: Int32Array[] = [];
  for (let row = 1; row <= rowCount; row++) {
    const count = reader.wholeNumber(`the number of columns of row ${row}`, 0, columnCount);
    coveringColumns.push(
      Int32Array.from({ length: count }, () => reader.wholeNumber(`a column of row ${row}`, 1, columnCount) - 1),
    );
  }
  checkNumbersUsedUp(reader);
  return { costs, coveringColumns };
}
