import { useState } from "react";
import { useQuery } from "urql";
import { type AssumptionOutcome, AssumptionsDocument } from "../api/generated";
import { useFormats, useTexts } from "../app/preferences";
import { Badge, Panel, Select, Table, type Tone } from "../design/parts";
import { Answer, Empty, Said } from "../design/states";

const TONES: Record<AssumptionOutcome, Tone> = { HOLDS: "good", VIOLATED: "warn", NOT_TESTABLE: "plain" };

export function Assumptions({ facilityId }: { facilityId: string }) {
  const texts = useTexts();
  const formats = useFormats();
  const [outcome, setOutcome] = useState<AssumptionOutcome | "">("");
  const [result, ask] = useQuery({
    query: AssumptionsDocument,
    variables: { facilityId, outcome: outcome || null },
  });
  return (
    <Panel
      title={texts.statistics.assumptions}
      flush
      actions={
        <Select
          label={texts.statistics.outcome}
          value={outcome}
          options={[
            ["", texts.common.all],
            ...(Object.entries(texts.statistics.outcomes) as [AssumptionOutcome, string][]),
          ]}
          choose={setOutcome}
        />
      }
    >
      <Answer result={result} again={() => ask({ requestPolicy: "network-only" })}>
        {({ statisticalValidations: { edges } }) =>
          edges.length === 0 ? (
            <Empty title={texts.statistics.noAssumptions} />
          ) : (
            <Table
              caption={texts.statistics.assumptions}
              rows={edges.map(({ node }) => node)}
              rowKey={(row) => row.validationId}
              columns={[
                {
                  head: texts.statistics.checked,
                  heads: true,
                  cell: (row) => (
                    <>
                      <Said>{row.assumption.toLowerCase().replaceAll("_", " ")}</Said>
                      <div className="quiet small">
                        <Said>{`${row.subjectId}, ${row.method}`}</Said>
                      </div>
                    </>
                  ),
                },
                {
                  head: texts.statistics.outcome,
                  cell: (row) => (
                    <Badge tone={TONES[row.outcome]}>{texts.statistics.outcomes[row.outcome]}</Badge>
                  ),
                },
                {
                  head: texts.statistics.sample,
                  number: true,
                  cell: (row) => formats.number(row.sampleSize),
                },
                {
                  head: "p",
                  number: true,
                  cell: (row) => (row.pValue === null ? "–" : formats.pValue(row.pValue)),
                },
                {
                  head: texts.statistics.consequence,
                  cell: (row) => row.consequence && <Said>{row.consequence}</Said>,
                },
                { head: texts.common.when, cell: (row) => formats.ago(row.checkedAt) },
              ]}
            />
          )
        }
      </Answer>
    </Panel>
  );
}
