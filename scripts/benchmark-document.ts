// Benchmarks write their tables into one document; each owns the part between its own markers.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

const path = fileURLToPath(new URL("../docs/benchmarks.md", import.meta.url));
const heading = "# Benchmarks\n\nWritten by the `bench:*` scripts; each replaces its own section.\n";

/** Replaces (or appends) the section of a benchmark in docs/benchmarks.md. */
export function writeBenchmarkSection(name: string, markdown: string): void {
  const begin = `<!-- ${name}: begin -->`;
  const end = `<!-- ${name}: end -->`;
  const section = `${begin}\n${markdown.trim()}\n${end}`;
  const document = existsSync(path) ? readFileSync(path, "utf8") : heading;
  const from = document.indexOf(begin);
  const to = document.indexOf(end);
  const updated =
    from >= 0 && to > from
      ? document.slice(0, from) + section + document.slice(to + end.length)
      : `${document.trimEnd()}\n\n${section}\n`;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, updated);
}

/** The machine in a few words, for the line under a table. */
export function machine(): string {
  const processors = cpus();
  return `${processors.length} x ${processors[0]?.model.trim() ?? "unknown processor"}, Node ${process.version}`;
}
