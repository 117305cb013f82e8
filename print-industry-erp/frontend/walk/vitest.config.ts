import { defineConfig } from "vitest/config";

/** Walks through the pages of a running service (SERVICE_URL) in Debian's Chromium; one after the other, in order. */
export default defineConfig({
  test: {
    include: ["walk/**/*.test.ts"],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
