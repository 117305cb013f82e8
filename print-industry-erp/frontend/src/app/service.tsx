import { type ReactNode, createContext, use, useMemo, useSyncExternalStore } from "react";
import { Provider as ClientProvider } from "urql";
import { serviceClient } from "../api/client";
import { Outbox } from "../api/outbox";
import { Storage } from "../api/storage";
import type { Session } from "../signin/session";

interface Service {
  session: Session;
  storage: Storage;
  outbox: Outbox;
}

const Context = createContext<Service | null>(null);

/** The way to the service for one person: requests, what is kept in the browser, and what waits to be sent. */
export function ServiceProvider({ session, children }: { session: Session; children: ReactNode }) {
  const { client, service } = useMemo(() => {
    const made = serviceClient(session);
    const storage = new Storage(`wms:${session.subject}:`);
    const outbox = new Outbox(made, storage);
    window.addEventListener("online", outbox.retry);
    return { client: made, service: { session, storage, outbox } };
  }, [session]);
  return (
    <Context value={service}>
      <ClientProvider value={client}>{children}</ClientProvider>
    </Context>
  );
}

export function useService(): Service {
  const service = use(Context);
  if (service === null) {
    throw new Error("There is no service outside ServiceProvider");
  }
  return service;
}

/** Whether this device believes to have a connection. */
export function useOnline(): boolean {
  return useSyncExternalStore(subscribeOnline, () => navigator.onLine);
}

function subscribeOnline(changed: () => void): () => void {
  window.addEventListener("online", changed);
  window.addEventListener("offline", changed);
  return () => {
    window.removeEventListener("online", changed);
    window.removeEventListener("offline", changed);
  };
}
