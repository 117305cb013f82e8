import { type FormEvent, useState } from "react";
import { useClient } from "urql";
import { BinByCodeDocument, type PutawayDecisionReason } from "../api/generated";
import { failureOf, type Failure } from "../api/client";
import { useTexts } from "../app/preferences";
import { Dialog, Field, TextField } from "../design/parts";
import { ErrorNote } from "../design/states";
import type { Placed } from "./work";

export interface Override {
  actualLocationId: string;
  reasonCode: PutawayDecisionReason;
  note: string | null;
}

/** Where a lot lies instead, and why. The bin must be known; the reason teaches the acceptance model. */
export function OverrideDialog({
  facilityId,
  placed,
  record,
  close,
}: {
  facilityId: string;
  placed: Placed;
  record: (override: Override) => void;
  close: () => void;
}) {
  const texts = useTexts();
  const client = useClient();
  const [code, setCode] = useState("");
  const [reason, setReason] = useState<PutawayDecisionReason | "">("");
  const [note, setNote] = useState("");
  const [wrong, setWrong] = useState<{ code?: string; reason?: string; note?: string }>({});
  const [failure, setFailure] = useState<Failure | null>(null);
  const { alternatives } = placed.recommendation;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const typed = code.trim();
    const mistakes = {
      ...(typed === "" ? { code: texts.common.required } : {}),
      ...(reason === "" ? { reason: texts.common.required } : {}),
      ...(reason === "OTHER" && note.trim() === "" ? { note: texts.putaway.noteNeeded } : {}),
    };
    setWrong(mistakes);
    if (Object.keys(mistakes).length > 0 || reason === "") {
      return;
    }
    const known = alternatives.find((bin) => bin.locationCode.toLowerCase() === typed.toLowerCase());
    const locationId = known?.locationId ?? (await find(typed));
    if (locationId !== null) {
      record({ actualLocationId: locationId, reasonCode: reason, note: note.trim() || null });
      close();
    }
  };

  const find = async (typed: string): Promise<string | null> => {
    const answer = await client.query(BinByCodeDocument, { facilityId, code: typed }).toPromise();
    if (answer.error) {
      setFailure(failureOf(answer.error));
      return null;
    }
    const bin = answer.data?.bins.edges[0]?.node;
    if (bin?.locationCode.toLowerCase() !== typed.toLowerCase()) {
      setWrong({ code: texts.putaway.noSuchBin(typed) });
      return null;
    }
    return bin.locationId;
  };

  return (
    <Dialog title={texts.putaway.overrideTitle(placed.recommendation.lotNumber)} close={close}>
      <form className="stack" onSubmit={(event) => void submit(event)} noValidate>
        <TextField
          label={texts.putaway.actualBin}
          value={code}
          wrong={wrong.code}
          onChange={(event) => setCode(event.target.value)}
          spellCheck={false}
        />
        {alternatives.length > 0 && (
          <div className="row">
            {alternatives.map((bin) => (
              <button
                key={bin.locationId}
                type="button"
                className="button code"
                aria-pressed={code === bin.locationCode}
                onClick={() => setCode(bin.locationCode)}
              >
                {bin.locationCode}
              </button>
            ))}
          </div>
        )}
        <Field label={texts.putaway.reason} wrong={wrong.reason}>
          {(attributes) => (
            <select
              className="input"
              {...attributes}
              value={reason}
              onChange={(event) => setReason(event.target.value as PutawayDecisionReason)}
            >
              <option value="">{texts.putaway.chooseReason}</option>
              {Object.entries(texts.decisionReasons).map(([value, text]) => (
                <option key={value} value={value}>
                  {text}
                </option>
              ))}
            </select>
          )}
        </Field>
        <TextField
          label={texts.common.note}
          value={note}
          wrong={wrong.note}
          maxLength={2000}
          onChange={(event) => setNote(event.target.value)}
        />
        {failure && <ErrorNote failure={failure} />}
        <div className="row end">
          <button type="button" className="button" onClick={close}>
            {texts.common.cancel}
          </button>
          <button type="submit" className="button primary">
            {texts.putaway.record}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
