import type { MetricsQuery } from "../api/generated";

export type Metric = MetricsQuery["statisticalMetrics"]["edges"][number]["node"];

/** The latest of the longest periods of each metric and algorithm; the service analyses a day and a month at once. */
export function latestOf(metrics: readonly Metric[]): Metric[] {
  const latest = new Map<string, Metric>();
  for (const metric of metrics) {
    const key = `${metric.metricName}/${metric.algorithm}`;
    const known = latest.get(key);
    if (known === undefined || lengthOf(metric) > lengthOf(known) * 1.5) {
      latest.set(key, metric);
    }
  }
  return [...latest.values()].toSorted(
    (one, other) =>
      one.metricName.localeCompare(other.metricName) || one.algorithm.localeCompare(other.algorithm),
  );
}

function lengthOf(metric: Metric): number {
  return Date.parse(metric.periodEnd) - Date.parse(metric.periodStart);
}

/** A metric's name has its unit at its end. */
export function nameAndUnit(metricName: string): { name: string; unit: string } {
  const units: [string, string][] = [
    ["_percentage", "%"],
    ["_ms", "ms"],
    ["_points", "points"],
    ["_probability", ""],
    ["_score", ""],
    ["_lbs", "lb"],
    ["_cubic_feet", "ft³"],
  ];
  const unit = units.find(([ending]) => metricName.endsWith(ending));
  const name = unit === undefined ? metricName : metricName.slice(0, -unit[0].length);
  return { name: name.replaceAll("_", " "), unit: unit?.[1] ?? "" };
}
