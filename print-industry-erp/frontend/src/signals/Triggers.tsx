import { useState } from "react";
import { useQuery } from "urql";
import { type ReSlottingTriggerKind, TriggersDocument } from "../api/generated";
import { useFormats, useTexts } from "../app/preferences";
import { Badge, Panel, Select, Table, type Tone } from "../design/parts";
import { Answer, Empty, Said } from "../design/states";

export const TRIGGER_TONES: Record<ReSlottingTriggerKind, Tone> = {
  VELOCITY_SPIKE: "warn",
  VELOCITY_DROP: "accent",
  SEASONAL_CHANGE: "plain",
  NEW_PRODUCT: "good",
  PROMOTION: "warn",
};

export function Triggers({ facilityId }: { facilityId: string }) {
  const texts = useTexts();
  const formats = useFormats();
  const [kind, setKind] = useState<ReSlottingTriggerKind | "">("");
  const [result, ask] = useQuery({ query: TriggersDocument, variables: { facilityId, kind: kind || null } });
  return (
    <Panel
      title={texts.signals.triggers}
      about={texts.signals.triggersAbout}
      flush
      actions={
        <Select
          label={texts.signals.trigger}
          value={kind}
          options={[
            ["", texts.common.all],
            ...(Object.entries(texts.signals.triggerKinds) as [ReSlottingTriggerKind, string][]),
          ]}
          choose={setKind}
        />
      }
    >
      <Answer result={result} again={() => ask({ requestPolicy: "network-only" })}>
        {({ reSlottingTriggers: { edges } }) =>
          edges.length === 0 ? (
            <Empty title={texts.signals.noTriggers}>{texts.signals.noTriggersMore}</Empty>
          ) : (
            <Table
              caption={texts.signals.triggers}
              rows={edges.map(({ node }) => node)}
              rowKey={(row) => `${row.materialId}/${row.kind}`}
              columns={[
                {
                  head: texts.common.material,
                  heads: true,
                  cell: (row) => <span className="code">{row.materialId}</span>,
                },
                {
                  head: texts.signals.trigger,
                  cell: (row) => (
                    <Badge tone={TRIGGER_TONES[row.kind]}>{texts.signals.triggerKinds[row.kind]}</Badge>
                  ),
                },
                {
                  head: texts.signals.picksPerDay,
                  number: true,
                  cell: (row) => formats.fixed(row.evidence.picksPerDay, 1),
                },
                {
                  head: texts.signals.change,
                  number: true,
                  cell: (row) =>
                    row.evidence.changePercentage === null
                      ? "–"
                      : `${formats.signed(row.evidence.changePercentage, 0)} %`,
                },
                { head: texts.signals.evidence, cell: (row) => <Said>{row.explanation}</Said> },
                { head: texts.signals.seen, cell: (row) => formats.ago(row.triggeredAt) },
              ]}
            />
          )
        }
      </Answer>
    </Panel>
  );
}
