import { useQuery } from "urql";
import { AislesDocument, type TotalsFragment, type UtilisationQuery } from "../api/generated";
import { csvBlob } from "../charts/csv";
import { download } from "../charts/download";
import { useFormats, useTexts } from "../app/preferences";
import { type Column, Panel, Table } from "../design/parts";
import { Answer } from "../design/states";
import { PALETTES } from "../floor/colours";
import { useReading } from "../app/preferences";

interface Row {
  zone: string;
  aisle: string | null;
  totals: TotalsFragment;
}

export function ZoneTable({ zones }: { zones: UtilisationQuery["zoneUtilization"] }) {
  const texts = useTexts();
  return (
    <TotalsTable title={texts.utilisation.zones} rows={zones.map((zone) => ({ ...zone, aisle: null }))} />
  );
}

export function AisleTable({ facilityId, zone }: { facilityId: string; zone: string }) {
  const texts = useTexts();
  const [result, ask] = useQuery({ query: AislesDocument, variables: { facilityId, zone: zone || null } });
  return (
    <Answer result={result} again={() => ask({ requestPolicy: "network-only" })}>
      {(data) => <TotalsTable title={texts.utilisation.aisles} rows={data.aisleUtilization} />}
    </Answer>
  );
}

function TotalsTable({ title, rows }: { title: string; rows: Row[] }) {
  const texts = useTexts();
  const formats = useFormats();
  const columns: Column<Row>[] = [
    { head: texts.common.zone, heads: true, cell: (row) => row.zone },
    ...(rows[0]?.aisle == null
      ? []
      : [{ head: texts.common.aisle, cell: (row: Row) => <span className="code">{row.aisle}</span> }]),
    { head: texts.utilisation.band, cell: (row) => <Bands totals={row.totals} /> },
    {
      head: texts.utilisation.total,
      number: true,
      cell: (row) => formats.percent(row.totals.volumeUtilizationPercentage, 1),
    },
    {
      head: texts.utilisation.totalWeight,
      number: true,
      cell: (row) => formats.percent(row.totals.weightUtilizationPercentage, 1),
    },
    { head: texts.utilisation.empty, number: true, cell: (row) => formats.number(row.totals.emptyBins) },
    {
      head: texts.utilisation.overfull,
      number: true,
      cell: (row) => formats.number(row.totals.overfullBins),
    },
    { head: texts.utilisation.lots, number: true, cell: (row) => formats.number(row.totals.lots) },
  ];
  const save = () =>
    download(
      "utilisation.csv",
      csvBlob([
        ["zone", "aisle", "bins", "volume %", "weight %", "empty", "overfull", "lots"],
        ...rows.map(({ zone, aisle, totals }) => [
          zone,
          aisle,
          totals.bins,
          totals.volumeUtilizationPercentage,
          totals.weightUtilizationPercentage,
          totals.emptyBins,
          totals.overfullBins,
          totals.lots,
        ]),
      ]),
    );
  return (
    <Panel
      title={title}
      flush
      actions={
        <button type="button" className="button" onClick={save}>
          {texts.common.exportCsv}
        </button>
      }
    >
      <Table caption={title} columns={columns} rows={rows} rowKey={(row) => `${row.zone}/${row.aisle}`} />
    </Panel>
  );
}

/** How many bins are how full, as a bar in the colours of the map. */
function Bands({ totals }: { totals: TotalsFragment }) {
  const texts = useTexts();
  const { dark } = useReading();
  const fill = PALETTES[dark ? "dark" : "light"].fill;
  const colours = [fill[0], fill[1], fill[3], fill[4], fill[5]].map((stop) => stop?.[1]);
  const text = totals.bands.map(({ band, bins }) => `${texts.utilisation.bands[band]}: ${bins}`).join(", ");
  return (
    <span className="bands" role="img" aria-label={text} title={text}>
      {totals.bands.map(({ band, bins }, at) => (
        <i
          key={band}
          style={{ width: `${(100 * bins) / Math.max(1, totals.bins)}%`, background: colours[at] }}
        />
      ))}
    </span>
  );
}
