import { StrictMode, Suspense, use } from "react";
import { createRoot } from "react-dom/client";
import { Route, Switch } from "wouter";
import { FacilityProvider } from "./app/facility";
import { PageGuard } from "./app/PageGuard";
import { PAGES } from "./app/pages";
import { PreferencesProvider, useTexts } from "./app/preferences";
import { ServiceProvider } from "./app/service";
import { Shell } from "./app/Shell";
import { Empty, ErrorNote, Skeleton } from "./design/states";
import { type Entry, enter } from "./signin/session";
import "./design/tokens.css";
import "./design/base.css";
import "./design/components.css";
import "./app/shell.css";

type Arrival = Entry | { kind: "unreachable" };

const arrival: Promise<Arrival> = enter().catch(() => ({ kind: "unreachable" as const }));

function App() {
  const texts = useTexts();
  const arrived = use(arrival);
  switch (arrived.kind) {
    case "in":
      return (
        <ServiceProvider session={arrived.session}>
          <FacilityProvider>
            <Shell>
              <Pages />
            </Shell>
          </FacilityProvider>
        </ServiceProvider>
      );
    case "leaving":
      return <Alone>{texts.common.signingIn}</Alone>;
    case "closed":
      return (
        <main className="alone">
          {arrived.reason === "no-client" ? (
            <Empty title={texts.common.noClient}>{texts.common.noClientMore}</Empty>
          ) : (
            <>
              <Empty title={texts.common.signInFailed} />
              <a className="button primary" href="/">
                {texts.common.retry}
              </a>
            </>
          )}
        </main>
      );
    case "unreachable":
      return (
        <main className="alone">
          <ErrorNote failure={{ connection: true, problems: [] }} again={() => window.location.reload()} />
        </main>
      );
  }
}

function Alone({ children }: { children: string }) {
  return (
    <main className="alone">
      <p role="status">{children}</p>
    </main>
  );
}

function NotFound() {
  return <Empty title={useTexts().common.notFound} />;
}

function Pages() {
  return (
    <Switch>
      {PAGES.map(({ path, view: View }) => (
        <Route key={path} path={path}>
          <PageGuard>
            <View />
          </PageGuard>
        </Route>
      ))}
      <Route>
        <NotFound />
      </Route>
    </Switch>
  );
}

const root = document.getElementById("root");
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <PreferencesProvider>
        <Suspense fallback={<Skeleton lines={8} />}>
          <App />
        </Suspense>
      </PreferencesProvider>
    </StrictMode>,
  );
}
