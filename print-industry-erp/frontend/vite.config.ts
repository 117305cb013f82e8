import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

/** Where a service listens while the dashboard is being worked on (`npm run dev`). */
const service = process.env["SERVICE_URL"] ?? "http://localhost:4000";

export default defineConfig({
  plugins: [react()],
  build: {
    // Source maps would double the jar; names stay readable enough in stack traces without them.
    sourcemap: false,
    target: "es2022",
    // Everything goes into files of its own: the content security policy allows no inline code, style or data font.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
  },
  server: { proxy: { "/graphql": service, "/api": service } },
  preview: { proxy: { "/graphql": service, "/api": service } },
  test: { include: ["src/**/*.test.ts", "src/**/*.test.tsx"], environment: "node" },
});
