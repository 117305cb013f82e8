import { type FormEvent, useMemo, useState } from "react";
import {
  type AbcClass,
  AisleCongestionDocument,
  type LocationType,
  type UtilizationBand,
  UtilisationDocument,
} from "../api/generated";
import { failureOf } from "../api/client";
import { useLive } from "../api/useLive";
import { PageHead } from "../app/Shell";
import { useFacility } from "../app/facility";
import { useFormats, useReading, useTexts } from "../app/preferences";
import { Choice, Figures, Panel, Select, Tabs, TextField } from "../design/parts";
import { Answer, Empty, ErrorNote, Skeleton } from "../design/states";
import { type ColourBy, PALETTES, coloursOf } from "../floor/colours";
import { FloorMap } from "../floor/FloorMap";
import { useFloor } from "../floor/useFloor";
import { AisleTable, ZoneTable } from "./Totals";
import { BinPanel } from "./BinPanel";
import { Legend } from "./Legend";
import { Trend } from "./Trend";
import { ANY, type FloorFilter, aislesOf, shownBy } from "./filter";
import "../charts/charts.css";
import "../floor/floor.css";
import "./utilisation.css";

export default function UtilisationPage() {
  const { facility } = useFacility();
  return <Utilisation key={facility.facilityId} facilityId={facility.facilityId} />;
}

function Utilisation({ facilityId }: { facilityId: string }) {
  const texts = useTexts();
  const formats = useFormats();
  const [result, ask] = useLive(UtilisationDocument, { facilityId });
  const [tab, setTab] = useState("aisles");
  const [filter, setFilter] = useState<FloorFilter>(ANY);
  // Here, so that it is read beside the figures and not after them.
  const plan = useFloor(facilityId);
  return (
    <>
      <PageHead title={texts.pages.utilisation} />
      <Answer result={result} again={() => ask({ requestPolicy: "network-only" })}>
        {({ facilityUtilization: all, zoneUtilization: zones }) =>
          all === null ? (
            <Empty title={texts.utilisation.lacksCache} />
          ) : (
            <>
              <Figures
                items={[
                  {
                    label: texts.utilisation.total,
                    value: formats.percent(all.totals.volumeUtilizationPercentage, 1),
                    note: `${formats.volume(all.totals.usedCubicFeet)} / ${formats.volume(all.totals.cubicFeet)}`,
                  },
                  {
                    label: texts.utilisation.totalWeight,
                    value: formats.percent(all.totals.weightUtilizationPercentage, 1),
                  },
                  {
                    label: texts.utilisation.inTarget,
                    value: formats.number(all.totals.bands.find(({ band }) => band === "OPTIMAL")?.bins ?? 0),
                    note: formats.share(
                      (all.totals.bands.find(({ band }) => band === "OPTIMAL")?.bins ?? 0) /
                        Math.max(1, all.totals.bins),
                      1,
                    ),
                  },
                  { label: texts.utilisation.empty, value: formats.number(all.totals.emptyBins) },
                  { label: texts.utilisation.overfull, value: formats.number(all.totals.overfullBins) },
                  {
                    label: texts.utilisation.lots,
                    value: formats.number(all.totals.lots),
                    note: all.lastUpdated ? texts.common.updated(formats.ago(all.lastUpdated)) : undefined,
                  },
                ]}
              />
              <HeatMap facilityId={facilityId} plan={plan} filter={filter} setFilter={setFilter} />
              <Tabs
                label={texts.pages.utilisation}
                current={tab}
                choose={setTab}
                tabs={[
                  {
                    id: "aisles",
                    title: texts.utilisation.aisles,
                    content: () => <AisleTable facilityId={facilityId} zone={filter.zone} />,
                  },
                  { id: "zones", title: texts.utilisation.zones, content: () => <ZoneTable zones={zones} /> },
                  {
                    id: "trend",
                    title: texts.utilisation.trend,
                    content: () => <Trend facilityId={facilityId} zone={filter.zone} />,
                  },
                ]}
              />
            </>
          )
        }
      </Answer>
    </>
  );
}

const NO_LEVELS = new Map<string, never>();

function HeatMap({
  facilityId,
  plan,
  filter,
  setFilter,
}: {
  facilityId: string;
  plan: ReturnType<typeof useFloor>;
  filter: FloorFilter;
  setFilter: (filter: FloorFilter) => void;
}) {
  const texts = useTexts();
  const formats = useFormats();
  const { dark } = useReading();
  const { floor, loaded, error, again } = plan;
  const [by, setBy] = useState<ColourBy>("volume");
  const [chosen, setChosen] = useState<string | null>(null);
  const [congestion] = useLive(AisleCongestionDocument, { facilityId }, { pause: by !== "congestion" });
  const palette = PALETTES[dark ? "dark" : "light"];
  const levels = useMemo(
    () =>
      by === "congestion"
        ? new Map(congestion.data?.aisleCongestion?.aisles.map((aisle) => [aisle.aisle, aisle.level]) ?? [])
        : NO_LEVELS,
    [by, congestion.data],
  );
  const colours = useMemo(() => floor && coloursOf(floor, by, palette, levels), [by, floor, levels, palette]);
  const view = useMemo(() => (floor ? shownBy(floor, filter) : null), [filter, floor]);
  const any = ["", texts.common.all] as const;
  const set = (change: Partial<FloorFilter>) => setFilter({ ...filter, ...change });

  return (
    <div className="heat-map">
      <Panel
        title={
          floor && view
            ? texts.utilisation.bins(formats.number(view.count), formats.number(floor.count))
            : texts.pages.utilisation
        }
        about={floor?.schematic ? texts.utilisation.schematic : texts.utilisation.about}
        actions={
          <Choice
            label={texts.utilisation.colourBy}
            value={by}
            options={(["volume", "weight", "abcClass", "congestion"] as const).map(
              (mode) => [mode, texts.utilisation.modes[mode]] as const,
            )}
            choose={setBy}
          />
        }
      >
        <div className="stack">
          {floor && (
            <div className="filters">
              <Select
                label={texts.common.zone}
                value={filter.zone}
                options={[any, ...floor.zones.toSorted().map((zone) => [zone, zone] as const)]}
                choose={(zone) => set({ zone, aisle: "" })}
              />
              <Select
                label={texts.common.aisle}
                value={filter.aisle}
                options={[
                  any,
                  ...aislesOf(floor, filter.zone)
                    .toSorted()
                    .map((aisle) => [aisle, aisle] as const),
                ]}
                choose={(aisle) => set({ aisle })}
              />
              <Select
                label={texts.utilisation.type}
                value={filter.type}
                options={[any, ...(Object.entries(texts.locationTypes) as [LocationType, string][])]}
                choose={(type) => set({ type })}
              />
              <Select
                label={texts.utilisation.abcClass}
                value={filter.abcClass}
                options={[any, ...(Object.entries(texts.classNames) as [AbcClass, string][])]}
                choose={(abcClass) => set({ abcClass })}
              />
              <Select
                label={texts.utilisation.band}
                value={filter.band}
                options={[any, ...(Object.entries(texts.utilisation.bands) as [UtilizationBand, string][])]}
                choose={(band) => set({ band })}
              />
              <Find
                find={(code) =>
                  setChosen(floor.codes.find((one) => one.toLowerCase() === code.toLowerCase()) ?? code)
                }
              />
            </div>
          )}
          {error && <ErrorNote failure={failureOf(error)} again={again} />}
          {floor && colours && view ? (
            <FloorMap
              floor={floor}
              colours={colours}
              shown={view.shown}
              chosen={chosen}
              choose={setChosen}
              height="min(56vh, 27rem)"
            />
          ) : (
            !error && (
              <>
                <Skeleton lines={8} />
                {loaded > 0 && (
                  <p className="quiet">{texts.utilisation.loadingBins(formats.number(loaded))}</p>
                )}
              </>
            )
          )}
          <Legend by={by} palette={palette} />
        </div>
      </Panel>
      {chosen === null ? (
        <Panel title={texts.common.bin}>
          <p className="quiet">{texts.utilisation.choose}</p>
        </Panel>
      ) : (
        <BinPanel facilityId={facilityId} code={chosen} />
      )}
    </div>
  );
}

function Find({ find }: { find: (code: string) => void }) {
  const texts = useTexts();
  const [code, setCode] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (code.trim() !== "") {
      find(code.trim());
    }
  };
  return (
    <form className="find" onSubmit={submit}>
      <TextField
        label={texts.utilisation.find}
        value={code}
        onChange={(event) => setCode(event.target.value)}
      />
      <button type="submit" className="button">
        {texts.utilisation.findIt}
      </button>
    </form>
  );
}
