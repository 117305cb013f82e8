/** What this browser keeps for whoever is signed in. Where it keeps nothing (private mode), work goes on without. */
export class Storage {
  constructor(private readonly prefix: string) {}

  read<T>(name: string, otherwise: T): T {
    try {
      const text = localStorage.getItem(this.prefix + name);
      return text === null ? otherwise : (JSON.parse(text) as T);
    } catch {
      return otherwise;
    }
  }

  /** Hears of what other tabs keep under a name. */
  hear(name: string, changed: () => void): () => void {
    const listener = (event: StorageEvent) => {
      if (event.key === this.prefix + name) {
        changed();
      }
    };
    globalThis.addEventListener?.("storage", listener);
    return () => globalThis.removeEventListener?.("storage", listener);
  }

  /** Whether it was kept. */
  write(name: string, value: unknown): boolean {
    try {
      localStorage.setItem(this.prefix + name, JSON.stringify(value));
      return true;
    } catch {
      return false;
    }
  }
}

/** A name for a request that nobody else uses. `crypto.randomUUID` is absent where a page came over plain HTTP. */
export function requestKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return `dashboard-${Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("")}`;
}
