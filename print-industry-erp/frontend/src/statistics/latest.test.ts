import { describe, expect, it } from "vitest";
import { type Metric, latestOf, nameAndUnit } from "./latest";

function metric(metricName: string, algorithm: string, periodStart: string, periodEnd: string): Metric {
  return { metricId: periodStart + periodEnd, metricName, algorithm, periodStart, periodEnd } as Metric;
}

describe("metrics", () => {
  it("are shown for the longest of the latest periods", () => {
    const day = metric("score_points", "ALL", "2026-01-30T00:00:00Z", "2026-01-31T00:00:00Z");
    const month = metric("score_points", "ALL", "2026-01-01T00:00:00Z", "2026-01-31T00:00:00Z");
    const before = metric("score_points", "ALL", "2025-12-31T00:00:00Z", "2026-01-30T00:00:00Z");
    const other = metric("score_points", "FFD", "2026-01-30T00:00:00Z", "2026-01-31T00:00:00Z");
    expect(latestOf([day, month, before, other])).toEqual([month, other]);
  });

  it("have their unit at the end of their name", () => {
    expect(nameAndUnit("acceptance_rate_percentage")).toEqual({ name: "acceptance rate", unit: "%" });
    expect(nameAndUnit("processing_time_ms")).toEqual({ name: "processing time", unit: "ms" });
    expect(nameAndUnit("pick_sequence")).toEqual({ name: "pick sequence", unit: "" });
  });
});
