import { type FormEvent, useState } from "react";
import type { CombinedError } from "urql";
import { useTexts } from "../app/preferences";
import { Dialog, TextField } from "./parts";
import { ErrorNote, useAttempt } from "./states";

/** Asks for a sentence before something is decided for good. */
export function Reason<Data>({
  title,
  label,
  maxLength,
  act,
  send,
  done,
  close,
}: {
  title: string;
  label: string;
  maxLength: number;
  /** What the button says. */
  act: string;
  send: (notes: string) => Promise<{ data?: Data | undefined; error?: CombinedError | undefined }>;
  done: (data: Data) => void;
  close: () => void;
}) {
  const texts = useTexts();
  const [notes, setNotes] = useState("");
  const { busy, failure, attempt } = useAttempt();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const data = await attempt(() => send(notes.trim()));
    if (data !== null) {
      done(data);
      close();
    }
  };
  return (
    <Dialog title={title} close={close}>
      <form className="stack" onSubmit={(event) => void submit(event)}>
        <TextField
          label={label}
          value={notes}
          required
          maxLength={maxLength}
          onChange={(event) => setNotes(event.target.value)}
        />
        {failure && <ErrorNote failure={failure} />}
        <div className="row end">
          <button type="button" className="button" onClick={close}>
            {texts.common.cancel}
          </button>
          <button type="submit" className="button primary" disabled={busy || notes.trim() === ""}>
            {act}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
