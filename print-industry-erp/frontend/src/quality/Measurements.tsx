import { type FormEvent, useState } from "react";
import { useMutation } from "urql";
import {
  DecideVarianceDocument,
  type DimensionVerificationStatus,
  MeasureDocument,
  type MeasurementFragment,
  MeasurementsDocument,
  type VarianceResolution,
} from "../api/generated";
import { requestKey } from "../api/storage";
import { useLive } from "../api/useLive";
import { useFormats, useTexts } from "../app/preferences";
import { Reason } from "../design/Reason";
import { Badge, Panel, Table, TextField, type Tone } from "../design/parts";
import { Answer, Empty, ErrorNote, useAttempt } from "../design/states";
import { typedNumber } from "../units/typed";

const TONES: Record<DimensionVerificationStatus, Tone> = {
  VERIFIED: "good",
  VARIANCE_DETECTED: "warn",
  MASTER_MISSING: "warn",
  MASTER_CORRECTED: "good",
  DISMISSED: "plain",
};

export function Measurements({ facilityId }: { facilityId: string }) {
  const texts = useTexts();
  const formats = useFormats();
  const [result, ask] = useLive(MeasurementsDocument, { facilityId });
  const [deciding, setDeciding] = useState<{
    measurement: MeasurementFragment;
    resolution: VarianceResolution;
  } | null>(null);
  const [, decide] = useMutation(DecideVarianceDocument);
  const again = () => ask({ requestPolicy: "network-only" });
  const variance = (value: number | null) => (value === null ? "–" : `${formats.signed(value, 1)} %`);
  return (
    <div className="columns">
      <div className="span-4">
        <Measure facilityId={facilityId} done={again} />
      </div>
      <div className="span-8">
        <Panel title={texts.quality.variances} flush>
          <Answer result={result} again={again}>
            {({ dimensionVerifications: { edges } }) =>
              edges.length === 0 ? (
                <Empty title={texts.quality.noVariances}>{texts.quality.noVariancesMore}</Empty>
              ) : (
                <Table
                  caption={texts.quality.variances}
                  rows={edges.map(({ node }) => node)}
                  rowKey={(row) => row.verificationId}
                  columns={[
                    {
                      head: texts.common.material,
                      heads: true,
                      cell: (row) => <span className="code">{row.materialId}</span>,
                    },
                    {
                      head: `${texts.common.volume} ±`,
                      number: true,
                      cell: (row) => variance(row.volumeVariancePercentage),
                    },
                    {
                      head: `${texts.common.weight} ±`,
                      number: true,
                      cell: (row) => variance(row.weightVariancePercentage),
                    },
                    {
                      head: `${texts.quality.edge} ±`,
                      number: true,
                      cell: (row) => variance(row.edgeVariancePercentage),
                    },
                    {
                      head: texts.quality.tolerance,
                      number: true,
                      cell: (row) => `± ${formats.number(row.tolerancePercentage, 1)} %`,
                    },
                    {
                      head: texts.common.status,
                      cell: (row) => (
                        <Badge tone={TONES[row.status]}>{texts.quality.statuses[row.status]}</Badge>
                      ),
                    },
                    {
                      head: texts.common.when,
                      cell: (row) => (
                        <>
                          {formats.ago(row.verifiedAt)}
                          <div className="quiet small">{row.verifiedBy}</div>
                        </>
                      ),
                    },
                    {
                      head: texts.quality.resolve,
                      cell: (row) =>
                        (row.status === "VARIANCE_DETECTED" || row.status === "MASTER_MISSING") && (
                          <div className="row">
                            {(["CORRECT_MASTER", "DISMISS"] as const).map((resolution) => (
                              <button
                                key={resolution}
                                type="button"
                                className="button"
                                aria-label={`${texts.quality.resolutions[resolution]}: ${row.materialId}`}
                                onClick={() => setDeciding({ measurement: row, resolution })}
                              >
                                {texts.quality.resolutions[resolution]}
                              </button>
                            ))}
                          </div>
                        ),
                    },
                  ]}
                />
              )
            }
          </Answer>
        </Panel>
      </div>
      {deciding && (
        <Reason
          title={`${texts.quality.resolutions[deciding.resolution]}: ${deciding.measurement.materialId}`}
          label={texts.common.why}
          maxLength={2000}
          act={texts.common.save}
          close={() => setDeciding(null)}
          send={(notes) =>
            decide({
              input: {
                verificationId: deciding.measurement.verificationId,
                resolution: deciding.resolution,
                notes,
                idempotencyKey: requestKey(),
              },
            })
          }
          done={again}
        />
      )}
    </div>
  );
}

const NOTHING = { material: "", length: "", width: "", height: "", weight: "" };

/** One unit by its edges and weight. Centimetres and kilograms become the service's inches and pounds. */
function Measure({ facilityId, done }: { facilityId: string; done: () => void }) {
  const texts = useTexts();
  const formats = useFormats();
  const [typed, setTyped] = useState(NOTHING);
  const [told, setTold] = useState("");
  const [, measure] = useMutation(MeasureDocument);
  const { busy, failure, attempt } = useAttempt();
  const edge = (text: string) => {
    const value = typedNumber(text);
    return value === null ? null : formats.toInches(value);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const weight = typedNumber(typed.weight);
    const data = await attempt(() =>
      measure({
        input: {
          facilityId,
          materialId: typed.material.trim(),
          lengthInches: edge(typed.length),
          widthInches: edge(typed.width),
          heightInches: edge(typed.height),
          weightLbs: weight === null ? null : formats.toPounds(weight),
          method: "MANUAL",
          idempotencyKey: requestKey(),
        },
      }),
    );
    if (data?.verifyMaterialDimensions) {
      const { verification, masterUpdated } = data.verifyMaterialDimensions;
      setTold(
        `${texts.quality.statuses[verification.status]}. ${masterUpdated ? texts.quality.masterUpdated : texts.quality.masterKept}`,
      );
      setTyped(NOTHING);
      done();
    }
  };
  const field = (name: keyof typeof NOTHING, label: string) => ({
    label,
    value: typed[name],
    onChange: (event: { target: { value: string } }) => setTyped({ ...typed, [name]: event.target.value }),
  });
  return (
    <Panel title={texts.quality.measure} about={texts.quality.measureAbout}>
      <form className="stack" onSubmit={(event) => void submit(event)}>
        <TextField {...field("material", texts.common.material)} required spellCheck={false} />
        <div className="columns edges">
          <TextField
            {...field("length", `${texts.quality.length} (${formats.edgeUnit})`)}
            inputMode="decimal"
          />
          <TextField
            {...field("width", `${texts.quality.width} (${formats.edgeUnit})`)}
            inputMode="decimal"
          />
          <TextField
            {...field("height", `${texts.quality.height} (${formats.edgeUnit})`)}
            inputMode="decimal"
          />
          <TextField
            {...field("weight", `${texts.common.weight} (${formats.weightUnit})`)}
            inputMode="decimal"
          />
        </div>
        {failure && <ErrorNote failure={failure} />}
        {told !== "" && (
          <p className="notice good" role="status">
            {told}
          </p>
        )}
        <button type="submit" className="button primary" disabled={busy}>
          {texts.quality.measure}
        </button>
      </form>
    </Panel>
  );
}
