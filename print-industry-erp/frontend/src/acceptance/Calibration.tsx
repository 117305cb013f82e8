import { useCallback } from "react";
import type { ModelVersionsQuery } from "../api/generated";
import { Chart, type ChartOption } from "../charts/Chart";
import { GRID, type Ink, axis } from "../charts/ink";
import { useFormats, useTexts } from "../app/preferences";
import { Panel } from "../design/parts";

type Version = ModelVersionsQuery["acceptanceModels"]["edges"][number]["node"];

/** Promised against come about, in ten bins of equally many decisions. */
export function Calibration({ version }: { version: Version }) {
  const texts = useTexts();
  const formats = useFormats();
  const option = useCallback(
    (ink: Ink): ChartOption => {
      const line = (name: string, evaluation: Version["test"], colour: string, dashed: boolean) => ({
        type: "line" as const,
        name,
        color: colour,
        symbolSize: 7,
        lineStyle: { type: dashed ? ("dashed" as const) : ("solid" as const), width: dashed ? 1.5 : 2.5 },
        data: evaluation.bins.map((bin) => [
          Number(bin.meanProbability.toFixed(4)),
          Number(bin.acceptanceRate.toFixed(4)),
        ]),
      });
      return {
        grid: GRID,
        xAxis: { type: "value", min: 0, max: 1, ...axis(ink, texts.acceptance.promised) },
        yAxis: { type: "value", min: 0, max: 1, ...axis(ink, texts.acceptance.came), nameGap: 34 },
        tooltip: { trigger: "item" },
        series: [
          {
            type: "line",
            name: texts.acceptance.perfect,
            symbol: "none",
            silent: true,
            color: ink.quiet,
            lineStyle: { width: 1, type: "dotted" },
            data: [
              [0, 0],
              [1, 1],
            ],
          },
          line(texts.acceptance.heuristic, version.heuristic, ink.series[1] ?? ink.quiet, true),
          line(texts.acceptance.model, version.test, ink.series[0] ?? ink.accent, false),
        ],
      };
    },
    [texts, version],
  );
  return (
    <Panel
      title={`${texts.acceptance.calibration}: ${version.modelVersion}`}
      about={texts.acceptance.calibrationAbout}
    >
      <Chart
        label={`${texts.acceptance.calibration}: ${texts.acceptance.calibrationError} ${formats.fixed(version.test.calibrationError, 3)}`}
        height="20rem"
        legend={[
          [texts.acceptance.model, "series-1"],
          [texts.acceptance.heuristic, "series-2"],
          [texts.acceptance.perfect, "ink-quiet"],
        ]}
        option={option}
        fileName={`calibration-${version.modelVersion}`}
        table={{
          head: [texts.acceptance.decisions, texts.acceptance.promised, texts.acceptance.came],
          rows: version.test.bins.map((bin) => [
            bin.decisions,
            Number(bin.meanProbability.toFixed(4)),
            Number(bin.acceptanceRate.toFixed(4)),
          ]),
        }}
      />
    </Panel>
  );
}
