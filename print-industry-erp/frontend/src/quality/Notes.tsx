import { type FormEvent, useState } from "react";
import type { CombinedError } from "urql";
import { useTexts } from "../app/preferences";
import { Dialog, TextField } from "../design/parts";
import { ErrorNote, useAttempt } from "../design/states";

/** Asks for a sentence before something is decided for good. */
export function Notes<Data>({
  title,
  label,
  send,
  done,
  close,
}: {
  title: string;
  label: string;
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
          maxLength={2000}
          onChange={(event) => setNotes(event.target.value)}
        />
        {failure && <ErrorNote failure={failure} />}
        <div className="row end">
          <button type="button" className="button" onClick={close}>
            {texts.common.cancel}
          </button>
          <button type="submit" className="button primary" disabled={busy || notes.trim() === ""}>
            {texts.common.save}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
