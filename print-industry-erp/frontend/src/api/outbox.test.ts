import type { Client } from "@urql/core";
import { CombinedError } from "@urql/core";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Letter, Outbox } from "./outbox";
import { Storage } from "./storage";

class Memory {
  private readonly kept = new Map<string, string>();
  getItem(name: string): string | null {
    return this.kept.get(name) ?? null;
  }
  setItem(name: string, value: string): void {
    this.kept.set(name, value);
  }
}

type Answer = { error?: CombinedError };

/** A service that answers as it is told, and remembers the keys that it was sent. */
class Service {
  readonly keys: string[] = [];
  answers: Answer[] = [];
  mutation(_document: unknown, variables: { input: { idempotencyKey: string } }) {
    this.keys.push(variables.input.idempotencyKey);
    return { toPromise: async () => this.answers.shift() ?? {} };
  }
}

const lost: Answer = { error: new CombinedError({ networkError: new Error("no connection") }) };
const refused: Answer = {
  error: new CombinedError({
    graphQLErrors: [{ message: "It was decided", extensions: { code: "RECOMMENDATION_DECIDED" } }],
  }),
};

function accept(id: string, dueAt: number): Letter {
  return {
    kind: "decision",
    input: { recommendationId: id, decision: "ACCEPTED", idempotencyKey: `key-${id}` },
    dueAt,
  };
}

describe("decisions on their way", () => {
  let service: Service;
  const open = () => new Outbox(service as unknown as Client, new Storage("test:"));

  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal("localStorage", new Memory());
    service = new Service();
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it("are sent when their time for second thoughts is over", async () => {
    const outbox = open();
    outbox.post(accept("a", Date.now() + 5_000));
    await vi.advanceTimersByTimeAsync(4_900);
    expect(service.keys).toEqual([]);
    await vi.advanceTimersByTimeAsync(200);
    expect(service.keys).toEqual(["key-a"]);
    expect(outbox.all()).toEqual([]);
  });

  it("can be taken back until then, and not afterwards", async () => {
    const outbox = open();
    outbox.post(accept("a", Date.now() + 5_000));
    expect(outbox.takeBack("a")).toBe(true);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(service.keys).toEqual([]);
    expect(outbox.takeBack("a")).toBe(false);
  });

  it("are sent again under the same key until the service answers", async () => {
    const outbox = open();
    service.answers = [lost, lost];
    outbox.post(accept("a", Date.now()));
    await vi.advanceTimersByTimeAsync(10);
    expect(outbox.isCutOff).toBe(true);
    expect(outbox.all()).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(service.keys).toEqual(["key-a", "key-a", "key-a"]);
    expect(outbox.all()).toEqual([]);
    expect(outbox.isCutOff).toBe(false);
  });

  it("survive a closed page", async () => {
    service.answers = [lost];
    open().post(accept("a", Date.now()));
    await vi.advanceTimersByTimeAsync(10);
    const reopened = open();
    expect(reopened.all()).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(10);
    expect(reopened.all()).toEqual([]);
    expect(new Set(service.keys)).toEqual(new Set(["key-a"]));
  });

  it("that are refused stay in sight and are not sent again", async () => {
    const outbox = open();
    service.answers = [refused];
    outbox.post(accept("a", Date.now()));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(service.keys).toEqual(["key-a"]);
    expect(outbox.all()[0]?.refused?.problems[0]?.code).toBe("RECOMMENDATION_DECIDED");
    expect(outbox.takeBack("a")).toBe(true);
  });

  it("of another tab are not forgotten", async () => {
    const [one, other] = [open(), open()];
    one.post(accept("a", Date.now() + 5_000));
    other.post(accept("b", Date.now() + 5_000));
    expect(
      open()
        .all()
        .map((letter) => letter.input.recommendationId),
    ).toEqual(["a", "b"]);
    await vi.advanceTimersByTimeAsync(6_000);
    expect(new Set(service.keys)).toEqual(new Set(["key-a", "key-b"]));
    expect(open().all()).toEqual([]);
  });

  it("do not hold each other up when one is refused", async () => {
    const outbox = open();
    service.answers = [refused];
    outbox.post(accept("a", Date.now()));
    outbox.post(accept("b", Date.now()));
    await vi.advanceTimersByTimeAsync(10);
    expect(service.keys).toEqual(["key-a", "key-b"]);
    expect(outbox.all()).toHaveLength(1);
  });
});
