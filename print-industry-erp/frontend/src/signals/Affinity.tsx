import { useCallback, useState } from "react";
import { useQuery } from "urql";
import { AffinityDocument, type AffinityQuery } from "../api/generated";
import { Chart, type ChartOption } from "../charts/Chart";
import type { Ink } from "../charts/ink";
import { useFormats, useTexts } from "../app/preferences";
import { Panel, Table } from "../design/parts";
import { Answer, Empty } from "../design/states";

type Pair = AffinityQuery["skuAffinity"]["pairs"]["edges"][number]["node"];

export function Affinity({ facilityId }: { facilityId: string }) {
  const texts = useTexts();
  const formats = useFormats();
  const [materialId, setMaterialId] = useState<string | null>(null);
  const [result, ask] = useQuery({ query: AffinityDocument, variables: { facilityId, materialId } });
  return (
    <Answer result={result} again={() => ask({ requestPolicy: "network-only" })}>
      {({ skuAffinity: affinity }) => {
        const pairs = affinity.pairs.edges.map(({ node }) => node);
        if (!affinity.enabled) {
          return <Empty title={texts.signals.affinityOff} />;
        }
        return pairs.length === 0 ? (
          <Empty title={texts.signals.noPairs} />
        ) : (
          <div className="columns">
            <div className="span-6">
              <Panel
                title={texts.signals.network}
                about={
                  <>
                    {texts.signals.affinityAbout(formats.number(affinity.orders))}{" "}
                    {affinity.computedAt && texts.signals.computed(formats.ago(affinity.computedAt))}
                  </>
                }
                actions={
                  materialId !== null && (
                    <button type="button" className="button" onClick={() => setMaterialId(null)}>
                      {texts.common.all}
                    </button>
                  )
                }
              >
                <Network pairs={pairs} />
              </Panel>
            </div>
            <div className="span-6">
              <Panel title={materialId ?? texts.signals.affinity} flush>
                <Table
                  caption={texts.signals.affinity}
                  rows={pairs}
                  rowKey={(pair) => `${pair.materialId}/${pair.partnerId}`}
                  columns={[
                    {
                      head: texts.common.material,
                      heads: true,
                      cell: (pair) => (
                        <>
                          <MaterialLink materialId={pair.materialId} choose={setMaterialId} />
                          <br />
                          <MaterialLink materialId={pair.partnerId} choose={setMaterialId} />
                        </>
                      ),
                    },
                    {
                      head: texts.signals.together,
                      number: true,
                      cell: (pair) => formats.number(pair.ordersTogether),
                    },
                    { head: texts.signals.confidence, number: true, cell: (pair) => formats.share(pair.confidence) },
                    { head: texts.signals.lift, number: true, cell: (pair) => `× ${formats.fixed(pair.lift, 1)}` },
                  ]}
                />
              </Panel>
            </div>
          </div>
        );
      }}
    </Answer>
  );
}

function MaterialLink({ materialId, choose }: { materialId: string; choose: (materialId: string) => void }) {
  return (
    <button type="button" className="link code" onClick={() => choose(materialId)}>
      {materialId}
    </button>
  );
}

function Network({ pairs }: { pairs: Pair[] }) {
  const texts = useTexts();
  const option = useCallback(
    (ink: Ink): ChartOption => {
      const most = Math.max(...pairs.map((pair) => pair.ordersTogether), 1);
      const weight = new Map<string, number>();
      for (const pair of pairs) {
        for (const material of [pair.materialId, pair.partnerId]) {
          weight.set(material, (weight.get(material) ?? 0) + pair.ordersTogether);
        }
      }
      const heaviest = Math.max(...weight.values(), 1);
      return {
        tooltip: {},
        series: [
          {
            type: "graph",
            layout: "circular",
            circular: { rotateLabel: true },
            roam: false,
            left: 90,
            right: 90,
            top: 90,
            bottom: 90,
            data: [...weight].map(([name, orders]) => ({
              name,
              value: orders,
              symbolSize: 6 + (16 * orders) / heaviest,
              itemStyle: { color: ink.series[0] ?? ink.accent },
            })),
            links: pairs.map((pair) => ({
              source: pair.materialId,
              target: pair.partnerId,
              value: pair.ordersTogether,
              lineStyle: { width: 0.75 + (4 * pair.ordersTogether) / most, color: ink.quiet, opacity: 0.55, curveness: 0.25 },
            })),
            label: { show: true, color: ink.soft, fontSize: 10.5, formatter: "{b}" },
            emphasis: { focus: "adjacency", lineStyle: { color: ink.mark, opacity: 1 } },
          },
        ],
      };
    },
    [pairs],
  );
  return (
    <Chart
      label={texts.signals.network}
      height="34rem"
      option={option}
      fileName="affinity"
      table={{
        head: [texts.common.material, texts.common.material, texts.signals.together, texts.signals.lift],
        rows: pairs.map((pair) => [
          pair.materialId,
          pair.partnerId,
          pair.ordersTogether,
          Number(pair.lift.toFixed(3)),
        ]),
      }}
    />
  );
}
