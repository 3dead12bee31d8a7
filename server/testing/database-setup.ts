import type { TestProject } from "vitest/node";
import { prepareTestCluster, type TestCluster } from "./cluster.ts";

declare module "vitest" {
  interface ProvidedContext {
    testCluster: TestCluster;
  }
}

/** Vitest's global set-up of the database tier: a private PostGIS, stopped at the end if it was started here. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { cluster, stop } = await prepareTestCluster();
  project.provide("testCluster", cluster);
  return stop;
}
