/** Tells what is being done, each line with the seconds since the start. */
export function makeProgress(write: (line: string) => void = console.error): (line: string) => void {
  const began = performance.now();
  return (line) => write(`${((performance.now() - began) / 1000).toFixed(1).padStart(6)} s  ${line}`);
}
