import { AisleCongestionDocument, type CongestionLevel } from "../api/generated";
import { useLive } from "../api/useLive";
import { useFormats, useTexts } from "../app/preferences";
import { Badge, Panel, Table, type Tone } from "../design/parts";
import { Answer, Empty } from "../design/states";

const TONES: Record<CongestionLevel, Tone> = { NONE: "plain", LOW: "good", MEDIUM: "warn", HIGH: "bad" };

export function AisleLoad({ facilityId }: { facilityId: string }) {
  const texts = useTexts();
  const formats = useFormats();
  const [result, ask] = useLive(AisleCongestionDocument, { facilityId });
  return (
    <Answer result={result} again={() => ask({ requestPolicy: "network-only" })}>
      {({ aisleCongestion: load }) =>
        load === null ? (
          <Empty title={texts.signals.congestionOff} />
        ) : (
          <Panel
            title={texts.signals.congestion}
            about={`${texts.signals.congestionAbout} ${texts.common.updated(formats.ago(load.readAt))}`}
            flush
          >
            {load.aisles.length === 0 ? (
              <Empty title={texts.signals.nobody} />
            ) : (
              <Table
                caption={texts.signals.congestion}
                rows={load.aisles}
                rowKey={(aisle) => aisle.aisle}
                columns={[
                  {
                    head: texts.common.aisle,
                    heads: true,
                    cell: (aisle) => <span className="code">{aisle.aisle}</span>,
                  },
                  {
                    head: texts.common.status,
                    cell: (aisle) => (
                      <Badge tone={TONES[aisle.level]}>{texts.congestionLevels[aisle.level]}</Badge>
                    ),
                  },
                  {
                    head: texts.signals.pickers,
                    number: true,
                    cell: (aisle) => formats.fixed(aisle.pickers, 2),
                  },
                  {
                    head: texts.signals.pickLists,
                    number: true,
                    cell: (aisle) => formats.number(aisle.pickLists),
                  },
                  {
                    head: texts.signals.openLines,
                    number: true,
                    cell: (aisle) => formats.number(aisle.openLines),
                  },
                  {
                    head: texts.signals.penalty,
                    number: true,
                    cell: (aisle) => formats.share(aisle.penalty),
                  },
                ]}
              />
            )}
          </Panel>
        )
      }
    </Answer>
  );
}
