import { GraphChart } from "echarts/charts";
import { use } from "echarts/core";
import { useCallback } from "react";
import { useTexts } from "../app/preferences";
import { Chart, type ChartOption } from "../charts/Chart";
import type { Ink } from "../charts/ink";
import type { Pair } from "./Affinity";

use([GraphChart]);

/** Materials in a ring, joined to those that orders ask for with them. */
export default function Network({ pairs }: { pairs: Pair[] }) {
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
            left: 110,
            right: 110,
            top: 110,
            bottom: 110,
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
              lineStyle: {
                width: 0.75 + (4 * pair.ordersTogether) / most,
                color: ink.quiet,
                opacity: 0.55,
                curveness: 0.25,
              },
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
      height="38rem"
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
