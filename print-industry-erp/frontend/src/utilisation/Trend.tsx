import { useCallback } from "react";
import { useQuery } from "urql";
import { UtilisationTrendDocument, type UtilisationTrendQuery } from "../api/generated";
import { useTexts } from "../app/preferences";
import { Chart, type ChartOption } from "../charts/Chart";
import { GRID, type Ink, axis } from "../charts/ink";
import { Panel } from "../design/parts";
import { Answer, Empty } from "../design/states";

export function Trend({ facilityId, zone }: { facilityId: string; zone: string }) {
  const texts = useTexts();
  const [result, ask] = useQuery({
    query: UtilisationTrendDocument,
    variables: { facilityId, zone: zone || null },
  });
  return (
    <Panel
      title={`${texts.utilisation.trend}${zone === "" ? "" : `: ${zone}`}`}
      about={texts.utilisation.trendAbout}
    >
      <Answer result={result} again={() => ask({ requestPolicy: "network-only" })}>
        {({ utilizationTrend: days }) =>
          days.length === 0 ? <Empty title={texts.utilisation.noTrend} /> : <Days days={days} />
        }
      </Answer>
    </Panel>
  );
}

function Days({ days }: { days: UtilisationTrendQuery["utilizationTrend"] }) {
  const texts = useTexts();
  const option = useCallback(
    (ink: Ink): ChartOption => ({
      grid: GRID,
      xAxis: { type: "category", data: days.map(({ day }) => day), ...axis(ink, "") },
      yAxis: { type: "value", ...axis(ink, `${texts.utilisation.total}, %`) },
      tooltip: { trigger: "axis" },
      series: [
        {
          type: "line",
          name: texts.common.volume,
          data: days.map(({ totals }) => totals.volumeUtilizationPercentage),
          symbolSize: 6,
          color: ink.series[0] ?? ink.accent,
        },
        {
          type: "line",
          name: texts.common.weight,
          data: days.map(({ totals }) => totals.weightUtilizationPercentage),
          symbolSize: 6,
          lineStyle: { type: "dashed" },
          color: ink.series[1] ?? ink.accent,
        },
      ],
    }),
    [days, texts],
  );
  return (
    <Chart
      label={texts.utilisation.trendAbout}
      height="16rem"
      option={option}
      fileName="utilisation-trend"
      legend={[
        [texts.common.volume, "series-1"],
        [texts.common.weight, "series-2"],
      ]}
      table={{
        head: [texts.common.when, `${texts.common.volume}, %`, `${texts.common.weight}, %`],
        rows: days.map(({ day, totals }) => [
          day,
          totals.volumeUtilizationPercentage,
          totals.weightUtilizationPercentage,
        ]),
      }}
    />
  );
}
