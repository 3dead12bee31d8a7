import { createHash } from "node:crypto";
import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const folder = fileURLToPath(new URL("./", import.meta.url));
const readme = readFileSync(`${folder}README.md`, "utf8");

describe("the table of data files", () => {
  it.each(globSync("**/*.json", { cwd: folder }).map((file) => file.replaceAll("\\", "/")))(
    "lists %s with its checksum",
    (file) => {
      const line = readme.split("\n").find((row) => row.includes(`\`${file}\``));
      const checksum = createHash("sha256")
        .update(readFileSync(folder + file))
        .digest("hex");
      expect(line).toContain(checksum);
    },
  );
});
