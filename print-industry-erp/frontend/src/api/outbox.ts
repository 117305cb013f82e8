import type { Client } from "@urql/core";
import {
  PutawayDecisionDocument,
  type PutawayDecisionInput,
  ReleaseHoldDocument,
  type ReleaseHoldInput,
} from "./generated";
import { type Failure, failureOf } from "./client";
import type { Storage } from "./storage";

/** What a receiver decided, until the service has confirmed it. */
export type Letter =
  | {
      kind: "decision";
      input: PutawayDecisionInput & { idempotencyKey: string };
      dueAt: number;
      refused?: Failure;
    }
  | {
      kind: "release";
      input: ReleaseHoldInput & { idempotencyKey: string };
      dueAt: number;
      refused?: Failure;
    };

const NAME = "outbox";
const RETRY_MS = 3_000;

/**
 * Decisions on their way to the service. They are kept in the browser until the service has answered, survive a lost
 * connection and a closed page, and are always sent under the key that they were written with, so none counts twice.
 * A decision waits a few seconds before it is sent, and can be taken back until then: the service has no way to undo it.
 */
export class Outbox {
  private letters: readonly Letter[];
  private readonly listeners = new Set<() => void>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private sending = false;
  private failing = false;

  constructor(
    private readonly client: Pick<Client, "mutation">,
    private readonly storage: Storage,
    private readonly now: () => number = Date.now,
  ) {
    this.letters = storage.read<Letter[]>(NAME, []);
    storage.hear(NAME, () => this.show(storage.read<readonly Letter[]>(NAME, this.letters)));
    this.schedule();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly all = (): readonly Letter[] => this.letters;

  /** Whether the service did not answer the last time. */
  get isCutOff(): boolean {
    return this.failing;
  }

  post(letter: Letter): void {
    this.keep((letters) => [
      ...letters.filter((other) => !isAbout(other, letter.input.recommendationId)),
      letter,
    ]);
    this.schedule();
  }

  /** Takes back what was not sent yet; false when it is too late. */
  takeBack(recommendationId: string): boolean {
    const letter = this.letters.find((other) => isAbout(other, recommendationId));
    if (letter === undefined || (letter.refused === undefined && letter.dueAt <= this.now())) {
      return false;
    }
    this.keep((letters) => letters.filter((other) => !isSame(other, letter)));
    return true;
  }

  /** Tries at once what waits for the connection. */
  readonly retry = (): void => {
    clearTimeout(this.timer);
    void this.send();
  };

  /** What is kept may have been added to by another tab. */
  private keep(update: (letters: readonly Letter[]) => readonly Letter[]): void {
    const letters = update(this.storage.read(NAME, this.letters));
    this.storage.write(NAME, letters);
    this.show(letters);
  }

  private show(letters: readonly Letter[]): void {
    this.letters = letters;
    for (const listener of this.listeners) {
      listener();
    }
  }

  private schedule(afterMs = 0): void {
    clearTimeout(this.timer);
    const waiting = this.letters.filter((letter) => letter.refused === undefined);
    if (waiting.length === 0) {
      return;
    }
    const next = Math.min(...waiting.map((letter) => letter.dueAt)) - this.now();
    this.timer = setTimeout(() => void this.send(), Math.max(afterMs, next, 0));
  }

  private async send(): Promise<void> {
    if (this.sending) {
      return;
    }
    this.sending = true;
    this.failing = false;
    for (const letter of this.letters) {
      if (letter.refused === undefined && letter.dueAt <= this.now() && !this.failing) {
        await this.deliver(letter);
      }
    }
    this.sending = false;
    this.schedule(this.failing ? RETRY_MS : 0);
  }

  private async deliver(letter: Letter): Promise<void> {
    const answer =
      letter.kind === "decision"
        ? await this.client.mutation(PutawayDecisionDocument, { input: letter.input }).toPromise()
        : await this.client.mutation(ReleaseHoldDocument, { input: letter.input }).toPromise();
    if (answer.error === undefined) {
      this.keep((letters) => letters.filter((other) => !isSame(other, letter)));
      return;
    }
    const failure = failureOf(answer.error);
    if (failure.connection) {
      this.failing = true;
      this.keep((letters) => [...letters]);
    } else {
      this.keep((letters) =>
        letters.map((other) => (isSame(other, letter) ? { ...letter, refused: failure } : other)),
      );
    }
  }
}

function isAbout(letter: Letter, recommendationId: string): boolean {
  return letter.input.recommendationId === recommendationId;
}

function isSame(one: Letter, other: Letter): boolean {
  return one.input.idempotencyKey === other.input.idempotencyKey;
}
