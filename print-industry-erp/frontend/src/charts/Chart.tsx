import { BarChart, LineChart } from "echarts/charts";
import { GridComponent, TooltipComponent } from "echarts/components";
import { type ComposeOption, type ECharts, init, use } from "echarts/core";
import type {
  BarSeriesOption,
  GraphSeriesOption,
  GridComponentOption,
  LineSeriesOption,
  TooltipComponentOption,
} from "echarts";
import { CanvasRenderer } from "echarts/renderers";
import { useEffect, useRef } from "react";
import { useReading, useTexts } from "../app/preferences";
import { csvBlob } from "./csv";
import { download } from "./download";
import { inkOf } from "./ink";

use([BarChart, CanvasRenderer, GridComponent, LineChart, TooltipComponent]);

export type ChartOption = ComposeOption<
  BarSeriesOption | GraphSeriesOption | GridComponentOption | LineSeriesOption | TooltipComponentOption
>;

interface Props {
  /** What it shows, for those who do not see it. */
  label: string;
  height: string;
  option: (ink: ReturnType<typeof inkOf>) => ChartOption;
  /** The same figures as a table; also what the CSV has. */
  table: { head: string[]; rows: (string | number | null)[][] };
  fileName: string;
  /** Names of the series, each with the number of its colour (`--series-1` and so on) or a token. */
  legend?: readonly (readonly [string, string])[];
}

/** A chart with its figures as a table beneath, and both as files. */
export function Chart({ label, height, option, table, fileName, legend }: Props) {
  const texts = useTexts();
  const { dark } = useReading();
  const element = useRef<HTMLDivElement>(null);
  const chart = useRef<ECharts | null>(null);

  useEffect(() => {
    if (element.current === null) {
      return;
    }
    const made = init(element.current, null, { renderer: "canvas" });
    chart.current = made;
    const observer = new ResizeObserver(() => made.resize());
    observer.observe(element.current);
    return () => {
      observer.disconnect();
      made.dispose();
      chart.current = null;
    };
  }, []);
  useEffect(() => {
    const ink = inkOf(dark);
    chart.current?.setOption(
      {
        animation: false,
        textStyle: { fontFamily: "system-ui, sans-serif", color: ink.soft },
        // HTML tooltips would need inline styles, which the content security policy does not allow.
        tooltip: {
          renderMode: "richText",
          backgroundColor: ink.surface,
          textStyle: { color: ink.ink, fontSize: 12 },
        },
        ...option(ink),
      },
      true,
    );
  }, [dark, option]);

  const saveImage = () => {
    const address = chart.current?.getDataURL({
      type: "png",
      pixelRatio: 2,
      backgroundColor: inkOf(dark).surface,
    });
    if (address !== undefined) {
      const bytes = Uint8Array.from(atob(address.split(",")[1] ?? ""), (mark) => mark.charCodeAt(0));
      download(`${fileName}.png`, new Blob([bytes], { type: "image/png" }));
    }
  };
  return (
    <figure className="stack tight">
      {legend !== undefined && (
        <ul className="legend" aria-hidden="true">
          {legend.map(([name, token]) => (
            <li key={name}>
              <span className="swatch" style={{ background: `var(--${token})` }} />
              {name}
            </li>
          ))}
        </ul>
      )}
      <div ref={element} className="chart" style={{ height }} role="img" aria-label={label} />
      <div className="row between">
        <details>
          <summary>{texts.common.asTable}</summary>
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolled by keys */}
          <div className="table-scroll chart-table" tabIndex={0} role="group" aria-label={label}>
            <table className="table">
              <thead>
                <tr>
                  {table.head.map((head) => (
                    <th key={head} scope="col">
                      {head}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {table.rows.slice(0, 500).map((row, index) => (
                  // oxlint-disable-next-line react/no-array-index-key -- rows have no other name
                  <tr key={index}>
                    {row.map((cell, at) => (
                      <td key={table.head[at]}>{cell}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </details>
        <div className="row">
          <button
            type="button"
            className="button plain"
            onClick={() => download(`${fileName}.csv`, csvBlob([table.head, ...table.rows]))}
          >
            {texts.common.exportCsv}
          </button>
          <button type="button" className="button plain" onClick={saveImage}>
            {texts.common.exportPng}
          </button>
        </div>
      </div>
    </figure>
  );
}
