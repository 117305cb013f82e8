import { useCallback, useMemo, useState } from "react";
import { useQuery } from "urql";
import { type AbcClass, VelocityDocument, type VelocityQuery } from "../api/generated";
import { Chart, type ChartOption } from "../charts/Chart";
import { GRID, type Ink, axis } from "../charts/ink";
import { useFormats, useTexts } from "../app/preferences";
import { Badge, Choice, Panel, Table } from "../design/parts";
import { Answer, Empty } from "../design/states";
import { TRIGGER_TONES } from "./Triggers";

type Row = VelocityQuery["materialVelocity"]["edges"][number]["node"];

export function Velocity({ facilityId }: { facilityId: string }) {
  const texts = useTexts();
  const [abcClass, setAbcClass] = useState<AbcClass | "">("");
  const [result, ask] = useQuery({
    query: VelocityDocument,
    variables: { facilityId, abcClass: abcClass || null },
  });
  return (
    <>
      <Choice
        label={texts.signals.abcByPicks}
        value={abcClass}
        options={[
          ["", texts.common.all],
          ["A", "A"],
          ["B", "B"],
          ["C", "C"],
        ]}
        choose={setAbcClass}
      />
      <Answer result={result} again={() => ask({ requestPolicy: "network-only" })}>
        {(data) => {
          const rows = data.materialVelocity.edges.map(({ node }) => node);
          return rows.length === 0 ? (
            <Empty title={texts.signals.notYet}>{texts.signals.notYetMore}</Empty>
          ) : (
            <div className="columns">
              <div className="span-7">
                <Movers rows={rows} />
              </div>
              <div className="span-5">
                <Curve rows={rows} />
              </div>
            </div>
          );
        }}
      </Answer>
    </>
  );
}

function Movers({ rows }: { rows: Row[] }) {
  const texts = useTexts();
  const formats = useFormats();
  const first = rows[0];
  return (
    <Panel
      title={texts.signals.velocity}
      about={
        <>
          {texts.signals.velocityAbout} {first && texts.signals.computed(formats.ago(first.computedAt))}
        </>
      }
      flush
    >
      <Table
        caption={texts.signals.velocity}
        rows={rows}
        rowKey={(row) => row.materialId}
        columns={[
          {
            head: texts.common.material,
            heads: true,
            cell: (row) => <span className="code">{row.materialId}</span>,
          },
          {
            head: texts.signals.abcByPicks,
            cell: (row) =>
              row.abcClass && (
                <>
                  <strong>{row.abcClass}</strong>
                  {row.classSince && (
                    <span className="quiet small">
                      {" "}
                      {texts.signals.since} {formats.day(row.classSince)}
                    </span>
                  )}
                </>
              ),
          },
          { head: texts.signals.picksPerDay, number: true, cell: (row) => formats.fixed(row.picksPerDay, 1) },
          {
            head: texts.signals.change,
            number: true,
            cell: (row) =>
              row.changePercentage === null ? "–" : `${formats.signed(row.changePercentage, 0)} %`,
          },
          {
            head: texts.signals.trigger,
            cell: (row) =>
              row.trigger && (
                <Badge tone={TRIGGER_TONES[row.trigger]}>{texts.signals.triggerKinds[row.trigger]}</Badge>
              ),
          },
        ]}
      />
    </Panel>
  );
}

/** Rows with their share of all picks together with those before them. */
function cumulated(rows: Row[]): (Row & { share: number })[] {
  const total = Math.max(
    1,
    rows.reduce((sum, row) => sum + row.windowPicks, 0),
  );
  let picks = 0;
  return rows.map((row) => {
    picks += row.windowPicks;
    return { ...row, share: picks / total };
  });
}

/** Pareto's curve of the materials in sight. */
function Curve({ rows }: { rows: Row[] }) {
  const texts = useTexts();
  const formats = useFormats();
  const points = useMemo(() => cumulated(rows), [rows]);
  const option = useCallback(
    (ink: Ink): ChartOption => ({
      grid: GRID,
      xAxis: { type: "category", data: points.map((_, at) => at + 1), ...axis(ink, texts.common.material) },
      yAxis: [
        { type: "value", ...axis(ink, texts.signals.picksPerDay) },
        { type: "value", max: 1, ...axis(ink, ""), splitLine: { show: false }, axisLabel: { show: false } },
      ],
      tooltip: { trigger: "axis" },
      series: [
        {
          type: "bar",
          name: texts.signals.picksPerDay,
          data: points.map((point) => point.picksPerDay),
          color: ink.series[0] ?? ink.accent,
        },
        {
          type: "line",
          name: texts.signals.cumulative,
          yAxisIndex: 1,
          showSymbol: false,
          data: points.map((point) => Number(point.share.toFixed(4))),
          color: ink.series[1] ?? ink.accent,
        },
      ],
    }),
    [points, texts],
  );
  return (
    <Panel title={texts.signals.curve} about={texts.signals.curveAbout(formats.number(rows.length))}>
      <Chart
        label={texts.signals.curve}
        height="20rem"
        option={option}
        fileName="velocity"
        legend={[
          [texts.signals.picksPerDay, "series-1"],
          [texts.signals.cumulative, "series-2"],
        ]}
        table={{
          head: [texts.common.material, texts.signals.picksPerDay, texts.signals.cumulative],
          rows: points.map((point) => [
            point.materialId,
            Number(point.picksPerDay.toFixed(3)),
            Number(point.share.toFixed(4)),
          ]),
        }}
      />
    </Panel>
  );
}
