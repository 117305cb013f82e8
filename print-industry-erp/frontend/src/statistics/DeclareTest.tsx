import { type FormEvent, useState } from "react";
import { useMutation, useQuery } from "urql";
import {
  type AbTestMetric,
  type AllocationUnit,
  DeclareTestDocument,
  DeviationDocument,
} from "../api/generated";
import { requestKey } from "../api/storage";
import { useFormats, useTexts } from "../app/preferences";
import { Dialog, Select, TextField } from "../design/parts";
import { ErrorNote, useAttempt } from "../design/states";

const NOTHING = { name: "", hypothesis: "", control: "", treatment: "", dial: "", effect: "", deviation: "" };

/** Writes down a test before it starts: what is compared, what decides, and how large a difference matters. */
export function DeclareTest({
  facilityId,
  close,
  declared,
}: {
  facilityId: string;
  close: () => void;
  declared: () => void;
}) {
  const texts = useTexts();
  const formats = useFormats();
  const [typed, setTyped] = useState(NOTHING);
  const [metric, setMetric] = useState<AbTestMetric>("PICK_SEQUENCE");
  const [unit, setUnit] = useState<AllocationUnit>("AISLE_WINDOW");
  const [, declare] = useMutation(DeclareTestDocument);
  const [observed] = useQuery({ query: DeviationDocument, variables: { facilityId, metric, unit } });
  const { busy, failure, attempt } = useAttempt();
  const deviation = observed.data?.observedDeviation.deviation ?? null;
  const field = (name: keyof typeof NOTHING, label: string) => ({
    label,
    value: typed[name],
    required: true,
    onChange: (event: { target: { value: string } }) => setTyped({ ...typed, [name]: event.target.value }),
  });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const data = await attempt(() =>
      declare({
        input: {
          facilityId,
          name: typed.name,
          hypothesis: typed.hypothesis,
          metric,
          unit,
          controlName: typed.control,
          treatmentName: typed.treatment,
          treatment: { spaceTravelDial: Number(typed.dial) },
          minimumEffect: Number(typed.effect),
          expectedDeviation: Number(typed.deviation),
          idempotencyKey: requestKey(),
        },
      }),
    );
    if (data) {
      declared();
      close();
    }
  };
  return (
    <Dialog title={texts.statistics.declare} close={close}>
      <form className="stack" onSubmit={(event) => void submit(event)}>
        <TextField {...field("name", texts.statistics.testName)} maxLength={200} />
        <TextField {...field("hypothesis", texts.statistics.hypothesis)} maxLength={4000} />
        <div className="two">
          <Select
            label={texts.statistics.metric}
            value={metric}
            options={Object.entries(texts.statistics.metricsOfTests) as [AbTestMetric, string][]}
            choose={setMetric}
          />
          <Select
            label={texts.statistics.unit}
            value={unit}
            options={Object.entries(texts.statistics.units) as [AllocationUnit, string][]}
            choose={setUnit}
          />
          <TextField {...field("control", texts.statistics.control)} maxLength={200} />
          <TextField {...field("treatment", texts.statistics.treatment)} maxLength={200} />
          <TextField {...field("dial", texts.statistics.dial)} type="number" min={0} max={1} step="any" />
          <TextField {...field("effect", texts.statistics.minimumEffect)} type="number" min={0} step="any" />
          <TextField
            {...field("deviation", texts.statistics.expectedDeviation)}
            type="number"
            min={0}
            step="any"
            hint={texts.statistics.observed(deviation === null ? "–" : formats.number(deviation, 2))}
          />
        </div>
        {failure && <ErrorNote failure={failure} />}
        <div className="row end">
          <button type="submit" className="button primary" disabled={busy}>
            {texts.statistics.declare}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
