import { useMemo, useState } from "react";
import { useFormats, useTexts } from "../app/preferences";
import { Dialog, Field } from "../design/parts";
import { type Lot, parseLots } from "./lots";

export function PasteDialog({
  present,
  add,
  close,
}: {
  present: ReadonlySet<string>;
  add: (lots: Lot[]) => void;
  close: () => void;
}) {
  const texts = useTexts();
  const formats = useFormats();
  const [text, setText] = useState("");
  const { lots, bad } = useMemo(() => parseLots(text, formats, present), [formats, present, text]);
  const why = {
    fields: texts.common.required,
    quantity: texts.putaway.badQuantity,
    amount: texts.putaway.badAmount,
    quality: "RELEASED / QUARANTINE",
    duplicate: texts.putaway.duplicate,
  };
  return (
    <Dialog title={texts.putaway.paste} close={close}>
      <Field
        label={texts.putaway.intake}
        hint={`${texts.putaway.pasteAbout} ${formats.volumeUnit}, ${formats.weightUnit}`}
      >
        {(attributes) => (
          <textarea
            className="input code"
            rows={8}
            spellCheck={false}
            {...attributes}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      {bad.length > 0 && (
        <div className="notice bad" role="status">
          <div>
            <strong>{texts.putaway.badLines(bad.length)}</strong>
            <ul className="small">
              {bad.slice(0, 6).map((line) => (
                <li key={line.line}>
                  {texts.putaway.line(line.line)}: {why[line.why]}{" "}
                  <code className="quiet">{line.text.slice(0, 40)}</code>
                </li>
              ))}
            </ul>
          </div>
        </div>
      )}
      <div className="row between">
        <span className="soft" role="status">
          {text.trim() !== "" && texts.putaway.takenOver(lots.length)}
        </span>
        <button
          type="button"
          className="button primary"
          disabled={lots.length === 0 || bad.length > 0}
          onClick={() => {
            add(lots);
            close();
          }}
        >
          {texts.putaway.takeOver}
        </button>
      </div>
    </Dialog>
  );
}
