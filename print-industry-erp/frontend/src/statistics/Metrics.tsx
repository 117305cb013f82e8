import { useCallback, useMemo } from "react";
import { useQuery } from "urql";
import { MetricsDocument, TrendDocument, type TrendQuery } from "../api/generated";
import { csvBlob } from "../charts/csv";
import { download } from "../charts/download";
import { Chart, type ChartOption } from "../charts/Chart";
import { GRID, type Ink, axis } from "../charts/ink";
import { useFormats, useTexts } from "../app/preferences";
import { type Column, Panel, Table } from "../design/parts";
import { Answer, Empty, Said } from "../design/states";
import { Spread } from "./Spread";
import { type Metric, latestOf, nameAndUnit } from "./latest";

export function Metrics({ facilityId }: { facilityId: string }) {
  const texts = useTexts();
  const [result, ask] = useQuery({ query: MetricsDocument, variables: { facilityId } });
  const [trend] = useQuery({ query: TrendDocument, variables: { facilityId } });
  return (
    <Answer result={result} again={() => ask({ requestPolicy: "network-only" })}>
      {(data) => {
        const metrics = latestOf(data.statisticalMetrics.edges.map(({ node }) => node));
        return metrics.length === 0 ? (
          <Empty title={texts.statistics.noMetrics}>{texts.statistics.noMetricsMore}</Empty>
        ) : (
          <div className="columns">
            <div className="span-8">
              <MetricTable metrics={metrics} />
            </div>
            <div className="span-4 stack">
              <Answer result={trend}>
                {({ acceptanceTrend }) => <AcceptanceTrend trend={acceptanceTrend} />}
              </Answer>
            </div>
          </div>
        );
      }}
    </Answer>
  );
}

function MetricTable({ metrics }: { metrics: Metric[] }) {
  const texts = useTexts();
  const formats = useFormats();
  const save = () =>
    download(
      "metrics.csv",
      csvBlob([
        ["metric", "algorithm", "from", "to", "n", "mean", "lower", "upper", "method", "median", "p95"],
        ...metrics.map(({ metricName, algorithm, periodStart, periodEnd, figures }) => [
          metricName,
          algorithm,
          periodStart,
          periodEnd,
          figures.sampleSize,
          figures.mean,
          figures.interval?.lower,
          figures.interval?.upper,
          figures.interval?.method,
          figures.median,
          figures.percentile95,
        ]),
      ]),
    );
  return (
    <Panel
      title={texts.statistics.metrics}
      about={texts.statistics.metricAbout}
      flush
      actions={
        <button type="button" className="button" onClick={save}>
          {texts.common.exportCsv}
        </button>
      }
    >
      <Table
        caption={texts.statistics.metrics}
        rows={metrics}
        rowKey={(metric) => metric.metricId}
        columns={[
          {
            head: texts.statistics.metric,
            heads: true,
            cell: (metric) => (
              <>
                <Said>{nameAndUnit(metric.metricName).name}</Said>
                <div className="quiet small">
                  {metric.algorithm} · {formats.day(metric.periodStart)} – {formats.day(metric.periodEnd)}
                </div>
              </>
            ),
          },
          {
            head: texts.statistics.sample,
            number: true,
            cell: (metric) => formats.number(metric.figures.sampleSize),
          },
          {
            head: texts.statistics.mean,
            number: true,
            cell: (metric) =>
              metric.figures.mean === null ? (
                "–"
              ) : (
                <strong>
                  {formats.number(metric.figures.mean, 2)} {nameAndUnit(metric.metricName).unit}
                </strong>
              ),
          },
          {
            head: texts.statistics.interval,
            number: true,
            cell: (metric) =>
              metric.figures.interval ? (
                <span title={metric.figures.interval.method}>
                  {formats.number(metric.figures.interval.lower, 2)} –{" "}
                  {formats.number(metric.figures.interval.upper, 2)}
                </span>
              ) : (
                "–"
              ),
          },
          { head: texts.statistics.distribution, cell: (metric) => <Spread figures={metric.figures} /> },
          ...(metrics.some((metric) => metric.improvement !== null)
            ? [improvementColumn(texts, formats)]
            : []),
        ]}
      />
    </Panel>
  );
}

function improvementColumn(
  texts: ReturnType<typeof useTexts>,
  formats: ReturnType<typeof useFormats>,
): Column<Metric> {
  return {
    head: texts.statistics.improvement,
    number: true,
    cell: (metric) =>
      metric.improvement && (
        <>
          {formats.signed(metric.improvement.difference, 2)}
          <div className="quiet small">
            {formats.signed(metric.improvement.lower, 2)} – {formats.signed(metric.improvement.upper, 2)}
          </div>
        </>
      ),
  };
}

function AcceptanceTrend({ trend }: { trend: TrendQuery["acceptanceTrend"] }) {
  const texts = useTexts();
  const points = useMemo(
    () =>
      trend.days.map((day) => ({
        ...day,
        share: day.decided === 0 ? 0 : (100 * day.accepted) / day.decided,
      })),
    [trend],
  );
  const option = useCallback(
    (ink: Ink): ChartOption => ({
      grid: { ...GRID, bottom: 30 },
      xAxis: { type: "category", data: points.map((point) => point.date), ...axis(ink, "") },
      yAxis: { type: "value", min: 0, max: 100, ...axis(ink, "%") },
      tooltip: { trigger: "axis" },
      series: [
        {
          type: "line",
          name: "lower",
          stack: "interval",
          symbol: "none",
          silent: true,
          lineStyle: { opacity: 0 },
          tooltip: { show: false },
          data: points.map((point) => point.rate.lower),
        },
        {
          type: "line",
          name: texts.statistics.interval,
          stack: "interval",
          symbol: "none",
          silent: true,
          lineStyle: { opacity: 0 },
          areaStyle: { color: ink.series[0] ?? ink.accent, opacity: 0.16 },
          tooltip: { show: false },
          data: points.map((point) => point.rate.upper - point.rate.lower),
        },
        {
          type: "line",
          name: texts.statistics.mean,
          symbolSize: 6,
          color: ink.series[0] ?? ink.accent,
          data: points.map((point) => Number(point.share.toFixed(2))),
        },
      ],
    }),
    [points, texts],
  );
  return (
    <Panel title={texts.statistics.trend} about={texts.statistics.trendAbout}>
      {points.length === 0 ? (
        <Empty title={texts.statistics.noMetrics} />
      ) : (
        <Chart
          label={texts.statistics.trend}
          height="16rem"
          option={option}
          fileName="acceptance-trend"
          table={{
            head: [texts.common.when, "n", texts.statistics.mean, texts.statistics.interval],
            rows: points.map((point) => [
              point.date,
              point.decided,
              Number(point.share.toFixed(2)),
              `${point.rate.lower.toFixed(1)} – ${point.rate.upper.toFixed(1)}`,
            ]),
          }}
        />
      )}
      <p className="soft small">
        <Said>{trend.note}</Said>
      </p>
    </Panel>
  );
}
