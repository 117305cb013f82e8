import { type FormEvent, type KeyboardEvent, useRef, useState } from "react";
import { useQuery } from "urql";
import { KnownMaterialsDocument } from "../api/generated";
import { useFormats, useTexts } from "../app/preferences";
import { Choice, Panel, TextField } from "../design/parts";
import { typedNumber } from "../units/typed";
import { type Lot, isPositive, isQuantity, parseLabel, parseLots } from "./lots";

const EMPTY = { lotNumber: "", materialId: "", quantity: "", volume: "", weight: "" };
type Typed = typeof EMPTY;

/** Where lots are scanned or typed. Enter goes on to the next field and adds the lot at the last, as wedges send it. */
export function Intake({
  facilityId,
  present,
  add,
  paste,
}: {
  facilityId: string;
  present: ReadonlySet<string>;
  add: (lots: Lot[]) => void;
  paste: () => void;
}) {
  const texts = useTexts();
  const formats = useFormats();
  const [typed, setTyped] = useState<Typed>(EMPTY);
  const [quality, setQuality] = useState<Lot["qualityStatus"]>("RELEASED");
  const [wrong, setWrong] = useState<Partial<Typed>>({});
  const [known] = useQuery({ query: KnownMaterialsDocument, variables: { facilityId } });
  const form = useRef<HTMLFormElement>(null);

  const focus = (name: keyof Typed) =>
    form.current?.querySelector<HTMLInputElement>(`[name=${name}]`)?.focus();
  const set = (change: Partial<Typed>) => setTyped((before) => ({ ...before, ...change }));

  const begin = (lots: Lot[]) => {
    add(lots);
    setTyped(EMPTY);
    setWrong({});
    focus("lotNumber");
  };

  /** A scan may bring a whole line or label at once. */
  const scanned = (text: string): boolean => {
    const label = parseLabel(text);
    if (label !== null) {
      const next = {
        lotNumber: label.lotNumber ?? typed.lotNumber,
        materialId: label.materialId ?? typed.materialId,
        quantity: label.quantity === undefined ? typed.quantity : String(label.quantity),
      };
      set(next);
      focus(next.lotNumber === "" ? "lotNumber" : next.materialId === "" ? "materialId" : "quantity");
      return true;
    }
    const line = /[,;\t|]/.test(text) ? parseLots(text, formats, present) : null;
    if (line !== null && line.lots.length > 0) {
      begin(line.lots);
      return true;
    }
    return false;
  };

  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    const quantity = typedNumber(typed.quantity);
    const volume = typed.volume === "" ? null : typedNumber(typed.volume);
    const weight = typed.weight === "" ? null : typedNumber(typed.weight);
    const mistakes: Partial<Typed> = {
      ...(typed.lotNumber.trim() === "" ? { lotNumber: texts.common.required } : {}),
      ...(present.has(typed.lotNumber.trim()) ? { lotNumber: texts.putaway.duplicate } : {}),
      ...(typed.materialId.trim() === "" ? { materialId: texts.common.required } : {}),
      ...(isQuantity(quantity) ? {} : { quantity: texts.putaway.badQuantity }),
      ...(typed.volume === "" || isPositive(volume) ? {} : { volume: texts.putaway.badAmount }),
      ...(typed.weight === "" || isPositive(weight) ? {} : { weight: texts.putaway.badAmount }),
    };
    setWrong(mistakes);
    const first = (Object.keys(EMPTY) as (keyof Typed)[]).find((name) => mistakes[name] !== undefined);
    if (first !== undefined || quantity === null) {
      focus(first ?? "quantity");
      return;
    }
    begin([
      {
        lotNumber: typed.lotNumber.trim(),
        materialId: typed.materialId.trim(),
        quantity,
        cubicFeet: volume === null ? null : formats.toCubicFeet(volume),
        weightLbs: weight === null ? null : formats.toPounds(weight),
        qualityStatus: quality,
      },
    ]);
  };

  /** A wedge ends every scan with Enter; in a form that would send it half filled in. */
  const enter = (event: KeyboardEvent<HTMLInputElement>, next: keyof Typed) => {
    if (event.key === "Enter") {
      event.preventDefault();
      if (!scanned(event.currentTarget.value) && event.currentTarget.value.trim() !== "") {
        focus(next);
      }
    }
  };

  const field = (name: keyof Typed, label: string) => ({
    name,
    label,
    value: typed[name],
    wrong: wrong[name],
    onChange: (event: { target: { value: string } }) => set({ [name]: event.target.value }),
  });

  return (
    <Panel
      title={texts.putaway.intake}
      about={texts.putaway.intakeAbout}
      actions={
        <button type="button" className="button" onClick={paste}>
          {texts.putaway.paste}
        </button>
      }
    >
      <form ref={form} className="stack" onSubmit={submit} noValidate>
        <div className="intake">
          <TextField
            {...field("lotNumber", texts.putaway.lotNumber)}
            autoCapitalize="characters"
            spellCheck={false}
            enterKeyHint="next"
            onKeyDown={(event) => enter(event, "materialId")}
          />
          <TextField
            {...field("materialId", texts.common.material)}
            list="known-materials"
            spellCheck={false}
            enterKeyHint="next"
            onKeyDown={(event) => enter(event, "quantity")}
          />
          <TextField {...field("quantity", texts.common.quantity)} inputMode="decimal" enterKeyHint="done" />
          <button type="submit" className="button primary">
            {texts.putaway.add}
          </button>
        </div>
        <datalist id="known-materials">
          {known.data?.materialVelocity.edges.map(({ node }) => (
            <option key={node.materialId} value={node.materialId}>
              {node.materialId}
            </option>
          ))}
        </datalist>
        <details>
          <summary>{texts.putaway.measured}</summary>
          <div className="intake-more">
            <TextField
              {...field("volume", `${texts.common.volume} (${formats.volumeUnit})`)}
              inputMode="decimal"
            />
            <TextField
              {...field("weight", `${texts.common.weight} (${formats.weightUnit})`)}
              inputMode="decimal"
            />
            <div className="field">
              <span className="field-label">{texts.putaway.quality}</span>
              <div>
                <Choice
                  label={texts.putaway.quality}
                  value={quality}
                  options={[
                    ["RELEASED", texts.putaway.released],
                    ["QUARANTINE", texts.putaway.quarantine],
                  ]}
                  choose={setQuality}
                />
              </div>
            </div>
          </div>
        </details>
      </form>
    </Panel>
  );
}
