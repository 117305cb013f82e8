import { useQuery } from "urql";
import { CorrelationsDocument, type CorrelationsQuery } from "../api/generated";
import { csvBlob } from "../charts/csv";
import { download } from "../charts/download";
import { useFormats, useTexts } from "../app/preferences";
import { Panel, Table } from "../design/parts";
import { Answer, Empty, Said } from "../design/states";
import { nameAndUnit } from "./latest";

type Row = CorrelationsQuery["statisticalCorrelations"]["edges"][number]["node"];

export function Correlations({ facilityId }: { facilityId: string }) {
  const texts = useTexts();
  const formats = useFormats();
  const [result, ask] = useQuery({ query: CorrelationsDocument, variables: { facilityId } });
  return (
    <Answer result={result} again={() => ask({ requestPolicy: "network-only" })}>
      {(data) => {
        const rows = newest(data.statisticalCorrelations.edges.map(({ node }) => node));
        return rows.length === 0 ? (
          <Empty title={texts.statistics.noCorrelations}>{texts.statistics.noMetricsMore}</Empty>
        ) : (
          <Panel
            title={texts.statistics.correlations}
            flush
            actions={
              <button type="button" className="button" onClick={() => save(rows)}>
                {texts.common.exportCsv}
              </button>
            }
          >
            <Table
              caption={texts.statistics.correlations}
              rows={rows}
              rowKey={(row) => row.correlationId}
              columns={[
                {
                  head: texts.statistics.metric,
                  heads: true,
                  cell: (row) => (
                    <Said>{`${nameAndUnit(row.variableX).name} × ${nameAndUnit(row.variableY).name}`}</Said>
                  ),
                },
                { head: texts.statistics.method, cell: (row) => <Said>{row.method}</Said> },
                {
                  head: texts.statistics.sample,
                  number: true,
                  cell: (row) => formats.number(row.sampleSize),
                },
                {
                  head: texts.statistics.correlation,
                  number: true,
                  cell: (row) => <strong>{formats.fixed(row.coefficient, 3)}</strong>,
                },
                {
                  head: "−1 … 1",
                  cell: (row) => (
                    <span className="correlation" aria-hidden="true">
                      <i
                        className={row.coefficient < 0 ? "negative" : undefined}
                        style={{
                          left: `${50 + Math.min(0, row.coefficient) * 50}%`,
                          width: `${Math.abs(row.coefficient) * 50}%`,
                        }}
                      />
                    </span>
                  ),
                },
                {
                  head: texts.statistics.interval,
                  number: true,
                  cell: (row) =>
                    row.lower === null || row.upper === null
                      ? "–"
                      : `${formats.fixed(row.lower, 3)} – ${formats.fixed(row.upper, 3)}`,
                },
                {
                  head: texts.statistics.pValue,
                  number: true,
                  cell: (row) => formats.pValue(row.adjustedPValue ?? row.pValue),
                },
              ]}
            />
          </Panel>
        );
      }}
    </Answer>
  );
}

/** The latest of each pair and method. */
function newest(rows: Row[]): Row[] {
  const seen = new Set<string>();
  return rows.filter((row) => {
    const key = `${row.variableX}/${row.variableY}/${row.method}`;
    return !seen.has(key) && seen.add(key);
  });
}

function save(rows: Row[]): void {
  download(
    "correlations.csv",
    csvBlob([
      ["x", "y", "method", "n", "r", "lower", "upper", "p", "p corrected"],
      ...rows.map((row) => [
        row.variableX,
        row.variableY,
        row.method,
        row.sampleSize,
        row.coefficient,
        row.lower,
        row.upper,
        row.pValue,
        row.adjustedPValue,
      ]),
    ]),
  );
}
